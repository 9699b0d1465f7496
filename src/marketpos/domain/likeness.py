"""How like a name is to what was typed: exact, a beginning, somewhere inside, or its initials only.

Smaller is better, and the steps between leave room for what is a little less sure (domain.md 6).
"""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.folding import LETTERS, Folded, is_initial
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
    """One reading of what was typed, with what is asked of it for every name.

    ``by_name`` when whole syllables lead; ``stem`` is without the last stroke, where that may
    be one too many; ``body`` is ``text`` without its ``last`` character.
    """

    typed: Folded
    by_name: bool
    stem: str
    text: str
    firsts: str
    body: str
    last: str


def pattern(typed: Folded) -> Pattern:
    """Make ``typed`` ready to be compared with many names."""
    text = typed.text
    begins = any(map(is_initial, text[:-1])) or all(map(is_initial, text))
    stem = "" if begins else _stem(text)
    return Pattern(typed, not begins, stem, text, typed.firsts, text[:-1], text[-1:])


def likeness(wanted: Pattern, name: Folded) -> int | None:
    """How well ``name`` answers, or ``None``. Exact is 0; see the constants for the rest."""
    firsts = wanted.firsts
    if not firsts:
        return None
    if name.text.startswith(wanted.text):
        return EXACT if len(firsts) == len(name.text) else PREFIX
    if firsts == wanted.text and firsts.isdecimal() and firsts not in name.text:
        return None  # the end of a telephone number; nothing about a digit is taken for another
    best, at = None, name.firsts.find(firsts)
    while at >= 0:
        if (grade := _grade(wanted, name, at)) is not None:
            found = _rank(wanted, name, at, grade)
            best = found if best is None or found < best else best
        at = name.firsts.find(firsts, at + 1)
    return _like_stem(wanted.stem, name) if best is None else best


def _grade(wanted: Pattern, name: Folded, at: int) -> int | None:
    """What was overlooked to make ``wanted`` fit here, as bits; ``None`` if it does not."""
    grade: int | None = _SAME
    if not name.text.startswith(wanted.body, at):
        grade = _grade_body(wanted.body, name.text[at:])
    if grade is None:
        return None
    at += len(wanted.body)
    tail = _grade_last(wanted, name.text[at : at + 2])
    return None if tail is None else grade | tail


def _grade_body(body: str, there: str) -> int | None:
    grade = _SAME
    for char, other in zip(body, there, strict=False):
        if char == other:
            continue
        if is_initial(char):  # the places compared have the same first strokes already
            grade |= _INITIAL if _strokes[other][0] == char else _INITIAL | _DOUBLED
        elif LETTERS[char] == LETTERS[other]:
            grade |= _DOUBLED
        else:
            return None
    return grade


def _grade_last(wanted: Pattern, here: str) -> int | None:
    """The last syllable may be unfinished, and its batchim may begin the next one (각 for 가게)."""
    char, other = wanted.last, here[0]
    if char == other:
        return _SAME
    if is_initial(char) and not wanted.by_name:
        return _INITIAL if _strokes[other][0] == char else _INITIAL | _DOUBLED
    if LETTERS[char] == LETTERS[other]:
        return _DOUBLED
    if "".join(map(_strokes.__getitem__, here)).startswith(_strokes[char]):
        return _UNFINISHED
    if "".join(map(LETTERS.__getitem__, here)).startswith(LETTERS[char]):
        return _UNFINISHED | _DOUBLED
    return None


def _rank(wanted: Pattern, name: Folded, at: int, grade: int) -> int:
    penalty = _PENALTY[grade & (_UNFINISHED | _DOUBLED)]
    if grade & _INITIAL:
        return (INITIALS_SUBSTRING if at else INITIALS_PREFIX) + penalty
    if len(wanted.text) == len(name.text) and not grade & _UNFINISHED:
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


class _Strokes(dict[str, str]):
    """The strokes of each character, learned the first time it is met."""

    def __missing__(self, char: str) -> str:
        self[char] = jamo(char)
        return self[char]


_strokes = _Strokes()
