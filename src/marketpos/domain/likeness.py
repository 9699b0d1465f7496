"""How like a name is to what was typed: exact, a beginning, somewhere inside, or its initials only.

Smaller is better, and the steps between leave room for what is a little less sure (domain.md 6).
"""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.folding import Folded, is_initial
from marketpos.domain.hangul import Composer, has_batchim, is_syllable, jamo

EXACT = 0
PREFIX = 10
WORD_START = 20
SUBSTRING = 30
INITIALS_PREFIX = 40
INITIALS_SUBSTRING = 50
MISTYPED = 60

UNFINISHED = 1
"""Added when the last syllable is still being typed: 기 for 김, 김ㅊ for 김치."""

ONE_STROKE_ON = 3
"""Added when one stroke of something else was typed already: 김칳 for 김치."""

DOUBLED = 5
"""Added when ㄲ stood for ㄱ or the other way round."""

_SAME, _UNFINISHED, _DOUBLED, _INITIAL = 0, 1, 2, 4
_PENALTY = {0: 0, 1: UNFINISHED, 2: DOUBLED, 3: UNFINISHED + DOUBLED}


class Pattern(NamedTuple):
    """One reading of what was typed.

    ``by_name`` when whole syllables lead; ``stem`` is without the last stroke, where that may
    be one too many.
    """

    typed: Folded
    by_name: bool
    stem: str


def pattern(typed: Folded) -> Pattern:
    """Make ``typed`` ready to be compared with many names."""
    leading = typed.text[:-1]
    begins = any(map(is_initial, leading)) or all(map(is_initial, typed.text))
    return Pattern(typed, not begins, "" if begins else _stem(typed.text))


def likeness(wanted: Pattern, name: Folded) -> int | None:
    """How well ``name`` answers, or ``None``. Exact is 0; see the constants for the rest."""
    firsts = wanted.typed.firsts
    at = name.firsts.find(firsts) if firsts else -1
    ranks = []
    while at >= 0:
        if (grade := _grade(wanted, name, at)) is not None:
            ranks.append(_rank(wanted, name, at, grade))
        at = name.firsts.find(firsts, at + 1)
    return min(ranks) if ranks else _like_stem(wanted.stem, name)


def _grade(wanted: Pattern, name: Folded, at: int) -> int | None:
    """What was overlooked to make ``wanted`` fit here, as bits; ``None`` if it does not."""
    typed = wanted.typed.text
    if name.text.startswith(typed, at):
        return _SAME
    last = len(typed) - 1
    grade = _SAME
    for offset in range(last):
        one = _grade_one(typed[offset], offset, wanted, name, at)
        if one is None:
            return None
        grade |= one
    tail = _grade_last(wanted, name, at + last)
    return None if tail is None else grade | tail


def _grade_one(char: str, offset: int, wanted: Pattern, name: Folded, at: int) -> int | None:
    other = name.text[at + offset]
    if char == other:
        return _SAME
    if is_initial(char):  # the places compared have the same first strokes already
        return _INITIAL if jamo(other)[0] == char else _INITIAL | _DOUBLED
    return _DOUBLED if wanted.typed.letters[offset] == name.letters[at + offset] else None


def _grade_last(wanted: Pattern, name: Folded, at: int) -> int | None:
    """The last syllable may be unfinished, and its batchim may begin the next one (각 for 가게)."""
    char = wanted.typed.text[-1]
    if is_initial(char) and char != name.text[at] and not wanted.by_name:
        return _INITIAL if jamo(name.text[at])[0] == char else _INITIAL | _DOUBLED
    letters = wanted.typed.letters[-1]
    if letters == name.letters[at]:
        return _SAME if char == name.text[at] else _DOUBLED
    if not "".join(name.letters[at : at + 2]).startswith(letters):
        return None
    as_typed = jamo(name.text[at : at + 2]).startswith(jamo(char))
    return _UNFINISHED if as_typed else _UNFINISHED | _DOUBLED


def _rank(wanted: Pattern, name: Folded, at: int, grade: int) -> int:
    penalty = _PENALTY[grade & (_UNFINISHED | _DOUBLED)]
    if grade & _INITIAL:
        return (INITIALS_SUBSTRING if at else INITIALS_PREFIX) + penalty
    if len(wanted.typed.text) == len(name.text) and not grade & _UNFINISHED:
        return EXACT + penalty
    return _place(name, at) + penalty


def _place(name: Folded, at: int) -> int:
    if at == 0:
        return PREFIX
    return WORD_START if at in name.word_starts else SUBSTRING


def _stem(text: str) -> str:
    if len(text) < 2 or not is_syllable(text[-1]) or not has_batchim(text[-1]):
        return ""
    return text[:-1] + Composer(strokes=jamo(text[-1])).backspace().text


def _like_stem(stem: str, name: Folded) -> int | None:
    if not stem or stem not in name.text:
        return None
    places = [at for at in range(len(name.text)) if name.text.startswith(stem, at)]
    return min(_place(name, at) for at in places) + ONE_STROKE_ON
