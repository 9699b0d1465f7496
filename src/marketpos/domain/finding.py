"""Finding a regular or a product from the first letters typed, however they were typed.

``search_keys`` gives short texts whose first character says what kind they are; the store keeps
them in one sorted table. ``query_plan`` gives the prefixes to look under, best first: whatever
``rank`` accepts has a key under one of them, and what is found there need only be ranked.

====  ====================================================  =========================
kind  key                                                   finds
====  ====================================================  =========================
0     the whole name in 두벌식 keys                          김치, 김ㅊ, 기, rlacl
1     the same from where a later word begins               사장 in 미용실 사장
2     the same from every other syllable                    치 in 김치
3     the initials                                          ㄱㅊ, ㄱ치, rc
4     the initials from every later syllable                ㅊ in 김치
5     the phone after 010, its last four, its last three    1234, 5678, 678
6     the whole phone                                       01012345678, 0101234
7     the barcode                                           8801234567893, 8801
====  ====================================================  =========================

A letter is kept as the Latin letter on its key, folded (``folding``): one byte each, and a name
typed under the wrong input method looks under the very same prefix. A name of ten syllables has
twenty keys of at most ``LONGEST_KEY`` characters.
"""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.folding import Folded, fold, plain
from marketpos.domain.hangul import from_qwerty, to_qwerty
from marketpos.domain.likeness import (
    EXACT,
    MISTYPED,
    PREFIX,
    SUBSTRING,
    Pattern,
    likeness,
    pattern,
)
from marketpos.domain.phones import digits_typed, groups, last4, tidied

LONGEST_KEY = 20
"""Enough for about eight syllables; what is longer is told apart by ``rank``."""

SHORTEST_PHONE = 3
SHORTEST_INSIDE = 4
"""Fewer digits than this are looked for only where a phone ends or a name has them."""

WHOLE_PHONE = 7

_START, _WORD, _INSIDE, _INITIALS, _INITIALS_INSIDE, _PHONE_END, _PHONE, _BARCODE = "01234567"
_ENDS = "."  # after the last three digits, so that 010 does not lead to every mobile there is


class Query(NamedTuple):
    """What was typed, ready to be looked up: as it stands, as it may be meant, as a number."""

    own: Pattern
    mistyped: tuple[Pattern, ...]
    phones: tuple[str, ...]
    codes: tuple[str, ...]
    probes: tuple[str, ...]

    @property
    def ranges(self) -> list[tuple[str, str]]:
        """``low <= key < high`` for every probe, in the order to read them, keys ascending."""
        return [(probe, probe[:-1] + chr(ord(probe[-1]) + 1)) for probe in self.probes]


def search_keys(name: str, *, phone: str = "", barcode: str = "") -> set[str]:
    """The keys under which one person or product is found.

    A nickname and a name go into ``name`` with a space between; ``phone`` is national digits,
    and may be the last four alone.
    """
    keys = _name_keys(fold(name)) | _phone_keys(phone)
    if code := _code(barcode):
        keys.add((_BARCODE + code)[:LONGEST_KEY])
    return keys


def query_plan(typed: str) -> Query:
    """Read what was typed so far. Spaces and signs alone give a query without probes."""
    own, mistyped = pattern(fold(typed)), _mistyped(plain(typed))
    phones = _phones(digits_typed(typed))
    codes = tuple(code for form in (own, *mistyped) if (code := _code(form.typed.text)))
    probes = [key for phone in phones for key in _phone_probes(phone)]
    probes += [_BARCODE + code for code in codes]
    for form in (own, *mistyped):
        probes += _name_probes(form)
    return Query(own, mistyped, phones, codes, tuple(dict.fromkeys(map(_cut, probes))))


def rank(query: Query, name: str, *, phone: str = "", barcode: str = "") -> int | None:
    """How well a person or product answers, or ``None`` if not at all; smaller is better.

    Exact 0, prefix 10, word start 20, inside 30, initials 40 and 50, mistyped 60 and more, each a
    little more when less sure. Among equals the caller puts the latest visit or best seller first.
    """
    found = _name_rank(query, fold(name))
    if not query.phones and not query.codes:
        return found
    for other in (_phone_rank(query, phone), _code_rank(query, barcode)):
        if other is not None and (found is None or other < found):
            found = other
    return found


def _name_keys(name: Folded) -> set[str]:
    strokes, keys, at = to_qwerty("".join(name.letters)), set[str](), 0
    firsts = to_qwerty(name.firsts)
    for place, letters in enumerate(name.letters):
        kind = _WORD if place in name.word_starts else _INSIDE if place else _START
        keys.add(_cut(kind + strokes[at:]))
        keys.add(_cut((_INITIALS_INSIDE if place else _INITIALS) + firsts[place:]))
        at += len(letters)
    return keys


def _name_probes(form: Pattern) -> list[str]:
    typed = form.typed
    if not typed.text:
        return []
    if form.by_name:
        probes = [kind + to_qwerty("".join(typed.letters)) for kind in (_START, _WORD, _INSIDE)]
    else:
        probes = [kind + to_qwerty(typed.firsts) for kind in (_INITIALS, _INITIALS_INSIDE)]
    stem = to_qwerty("".join(fold(form.stem).letters))
    return probes + [kind + stem for kind in (_START, _WORD, _INSIDE) if stem]


def _name_rank(query: Query, name: Folded) -> int | None:
    found = likeness(query.own, name)
    if found is not None:
        return found
    ranks = [found for form in query.mistyped if (found := likeness(form, name)) is not None]
    return MISTYPED + min(ranks) if ranks else None


def _mistyped(typed: str) -> tuple[Pattern, ...]:
    """What was meant if the other input method was on."""
    latin = any(char.isascii() and char.isalpha() for char in typed)
    hangul = not typed.isascii()
    readings = [from_qwerty(typed)] * latin + [to_qwerty(typed)] * hangul
    return tuple(pattern(fold(reading)) for reading in readings)


def _phones(digits: str) -> tuple[str, ...]:
    if len(digits) < SHORTEST_PHONE:
        return ()
    whole = tidied(digits) if len(digits) >= WHOLE_PHONE else digits
    return tuple(dict.fromkeys((whole, digits)))


def _after_prefix(phone: str) -> str:
    return "".join(groups(phone)[1:])


def _phone_keys(phone: str) -> set[str]:
    if len(phone) < SHORTEST_PHONE:
        return set()
    rest, three = _after_prefix(phone), phone[-SHORTEST_PHONE:]
    keys = {_PHONE_END + last4(phone), _PHONE_END + three + _ENDS, _PHONE + phone}
    return keys | {_PHONE_END + rest} if rest else keys


def _phone_probes(digits: str) -> list[str]:
    if len(digits) < SHORTEST_INSIDE:
        return [_PHONE_END + digits + _ENDS]
    whole = [_PHONE + digits] if len(digits) >= WHOLE_PHONE else []
    return [*whole, _PHONE_END + digits]


def _phone_rank(query: Query, phone: str) -> int | None:
    for typed in query.phones if phone else ():
        is_whole = len(typed) >= WHOLE_PHONE
        if typed == last4(phone) or (is_whole and typed == phone):
            return EXACT
        if typed == phone[-SHORTEST_PHONE:] or (is_whole and phone.startswith(typed)):
            return PREFIX
        if len(typed) >= SHORTEST_INSIDE and _after_prefix(phone).startswith(typed):
            return SUBSTRING
    return None


def _code(barcode: str) -> str:
    """A barcode or the beginning of one, four or more digits and Latin letters, in lower case."""
    code = fold(barcode).text
    is_code = code.isascii() and any(map(str.isdigit, code))
    return code if is_code and len(code) >= SHORTEST_INSIDE else ""


def _code_rank(query: Query, barcode: str) -> int | None:
    code = _code(barcode) if barcode else ""
    if not code:
        return None
    if code in query.codes:
        return EXACT
    return SUBSTRING if code.startswith(query.codes) else None


def _cut(key: str) -> str:
    return key[:LONGEST_KEY]
