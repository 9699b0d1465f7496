"""A name or a query as the finding sees it: letters only, lower case, ㄲ and ㄱ taken as one.

Spaces and signs go, but where a word began is remembered. Folding a letter also takes ㅖ and ㅒ
for ㅔ and ㅐ, because people write 게란 for 계란 and forget Shift.
"""

from __future__ import annotations

import re
from itertools import accumulate

from marketpos.domain.hangul import LEADS, TAILS, VOWELS, jamo, nfc

LONGEST = 64
"""No name or query is looked at beyond this many characters."""

_PLAIN = str.maketrans("ㄲㄸㅃㅆㅉㅒㅖ", "ㄱㄷㅂㅅㅈㅐㅔ")
_NARROW = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}  # ４８２１ typed full width
_WIDE = frozenset(map(chr, _NARROW))
_LEADS = frozenset(LEADS)
_LOOSE = frozenset(set(TAILS + VOWELS) - set(LEADS))
_LOOSE_STROKES = {ord(char): jamo(char) for char in _LOOSE}  # ㄳ and ㅘ typed as two keys
_USUAL = re.compile(r"[가-힣0-9a-z ()/+·.,-]*")  # most names: nothing in them to be made plain
_USUAL_WORD = re.compile(r"[가-힣0-9a-z]+")


class Folded:
    """A folded text. ``letters[i]`` are the folded strokes of ``text[i]``, ``firsts[i]`` the first.

    ``word_starts`` are the places in ``text`` where a word begins, the very first left out. All but
    the text is worked out when first asked for: of many names the text alone says enough.
    """

    __slots__ = ("_words", "firsts", "letters", "text", "word_starts")

    text: str
    letters: tuple[str, ...]
    firsts: str
    word_starts: frozenset[int]

    def __init__(self, words: list[str]) -> None:
        self._words = words
        self.text = "".join(words)

    def __getattr__(self, name: str) -> object:
        value: object
        match name:
            case "letters":
                value = tuple(map(LETTERS.__getitem__, self.text))
            case "firsts":
                value = self.text.translate(_firsts)
            case "word_starts":
                value = frozenset(accumulate(map(len, self._words[:-1])))
            case _:
                raise AttributeError(name)
        setattr(self, name, value)
        return value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Folded) and self._words == other._words

    def __hash__(self) -> int:
        return hash(self.text)


def fold(text: str) -> Folded:
    """Fold a name or a query, at most ``LONGEST`` characters of it."""
    if _USUAL.fullmatch(text):
        return Folded(_USUAL_WORD.findall(text[:LONGEST]))
    return Folded(_words(plain(text)[:LONGEST]))


def plain(text: str) -> str:
    """``text`` in whole syllables and ordinary width, capitals kept."""
    whole = nfc(text)
    return whole if _WIDE.isdisjoint(whole) else whole.translate(_NARROW)


def is_initial(char: str) -> bool:
    """Whether ``char`` is a consonant standing alone, so it may mean any syllable it begins."""
    return char in _LEADS


def _words(text: str) -> list[str]:
    lower = text.lower()
    if not lower.isalnum():
        lower = "".join([char if char.isalnum() else " " for char in lower])
    return (lower if _LOOSE.isdisjoint(lower) else lower.translate(_LOOSE_STROKES)).split()


class _Letters(dict[str, str]):
    """The folded strokes of each character, learned the first time it is met."""

    def __missing__(self, char: str) -> str:
        self[char] = jamo(char).translate(_PLAIN)
        return self[char]


class _Firsts(dict[int, str]):
    """The first of them, by the number of the character."""

    def __missing__(self, code: int) -> str:
        self[code] = LETTERS[chr(code)][0]
        return self[code]


LETTERS = _Letters()
"""The folded strokes of every character; one never met is learned when it is asked for."""
_firsts = _Firsts()
