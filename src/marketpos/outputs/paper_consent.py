"""The consent form for those who would rather sign on paper: one page of A4 (domain.md 4.3)."""

from __future__ import annotations

from marketpos.domain.kinds import ConsentKind
from marketpos.domain.wording import FORMS, WORDING, Form, Question, Sentence, proof, question
from marketpos.outputs.sheet import (
    A4,
    SMALLEST_WORDS_MM,
    Align,
    Box,
    Ink,
    Mark,
    Panel,
    Sheet,
    Words,
)

LEFT_MM, WIDTH_MM = 16.0, 178.0
STRONG_MM, PLAIN_MM = 5.0, 4.2
LEAST_STRONG_MM = 4.5
"""What the law wants to stand out is bolder and larger than the rest, however long it is."""

ONE_LINE_COLUMNS = 80

_HEIGHTS = {ConsentKind.REGISTRATION: 52.0, ConsentKind.MARKETING: 52.0, ConsentKind.NIGHT: 40.0}
_GAP_MM = 3.0


def consent_form(shop: str, phone: str = "", language: str = "ko") -> Sheet:
    """The form of ``shop`` in Korean or English, with the wording that is asked today."""
    form = FORMS[language]
    return Sheet(
        form.title,
        A4,
        (*_head(form, shop, phone), *_questions(form, language), *_foot(form, language)),
    )


def _head(form: Form, shop: str, phone: str) -> tuple[Mark, ...]:
    blanks = (form.nickname, form.name, form.phone)
    collector = " · ".join(each for each in (f"{form.collector}: {shop}", phone) if each)
    return (
        Words(Box(LEFT_MM, 12, WIDTH_MM, 13), form.title, 9, bold=True),
        Words(Box(LEFT_MM, 26, WIDTH_MM, 8), collector, 5, bold=True),
        *(mark for at, label in enumerate(blanks) for mark in _blank(label, 36 + at * 11)),
    )


def _questions(form: Form, language: str) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    top = 73.0
    for about, height in _HEIGHTS.items():
        marks += _question(form, question(about, language), top, height)
        top += height + _GAP_MM
    return tuple(marks)


def _foot(form: Form, language: str) -> tuple[Mark, ...]:
    notices = "\n".join(f"· {each}" for each in form.notices)
    footer = form.footer.format(wording=WORDING, proof=proof(language))
    return (
        *_tick(LEFT_MM + 5, 226, form.age, 120),
        Words(Box(LEFT_MM, 235, WIDTH_MM, 25), notices, 3.6, align=Align.TOP),
        *_blank(form.date, 261, width=80),
        *_blank(form.signature, 261, left=LEFT_MM + 90, width=88),
        Words(Box(LEFT_MM, 278, WIDTH_MM, 6), footer, 3, ink=Ink.SECOND_INK),
    )


def _question(form: Form, one: Question, top: float, height: float) -> list[Mark]:
    left, width = LEFT_MM + 5, WIDTH_MM - 10
    marks: list[Mark] = [
        Panel(Box(LEFT_MM, top, WIDTH_MM, height), edge=Ink.OUTLINE, radius_mm=3),
        Words(Box(left, top + 3, width, 9), _heading(one), 6, bold=True, align=Align.LEFT),
    ]
    lines = [_lines(each) for each in one.sentences]
    line = (height - 12 - 13) / sum(lines)
    for at, each in enumerate(one.sentences):
        place = Box(left, top + 12 + sum(lines[:at]) * line, width, lines[at] * line)
        marks.append(_sentence(place, each))
    answers = top + height - 10
    return [
        *marks,
        *_tick(left, answers, form.agree, 60),
        *_tick(left + 75, answers, form.disagree, 80),
    ]


def _sentence(place: Box, each: Sentence) -> Words:
    size = STRONG_MM if each.strong else PLAIN_MM
    least = LEAST_STRONG_MM if each.strong else SMALLEST_WORDS_MM
    return Words(place, each.text, size, bold=each.strong, align=Align.LEFT, least_mm=least)


def _lines(each: Sentence) -> int:
    """How many lines a sentence takes: Hangul is about twice as wide as Latin letters."""
    columns = sum(1 if char.isascii() else 2 for char in each.text)
    return 1 + columns // ONE_LINE_COLUMNS


def _heading(one: Question) -> str:
    return f"[{one.mark}] {one.title}"


def _tick(left: float, top: float, label: str, width: float) -> tuple[Mark, ...]:
    """A box to tick with a pen, and what it stands for."""
    return (
        Panel(Box(left, top, 6.5, 6.5), edge=Ink.INK, radius_mm=1, line_mm=0.5),
        Words(Box(left + 9, top - 1, width, 8.5), label, 5, bold=True, align=Align.LEFT),
    )


def _blank(
    label: str, top: float, left: float = LEFT_MM, width: float = WIDTH_MM
) -> tuple[Mark, ...]:
    """A line to write on with a pen, behind its label."""
    named = min(50.0, width / 3)
    return (
        Words(Box(left, top, named, 10), label, 4.4, align=Align.LEFT),
        Panel(Box(left + named, top + 9, width - named, 0), edge=Ink.OUTLINE, line_mm=0.4),
    )
