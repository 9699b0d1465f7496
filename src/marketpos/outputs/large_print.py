"""Rows in large type on A4, for whoever left their glasses at home: as many pages as needed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marketpos.outputs.sheet import A4, Align, Box, Ink, Mark, Panel, Sheet, Words

LETTERS_MM = 5.6
"""Sixteen points."""

LEAST_MM = 4.94
"""No words get smaller than fourteen points to make them fit; long ones go on in the next row."""

HEAD_MM, ROW_MM = 10.0, 9.5
LEFT_MM, TOP_MM, WIDTH_MM = 16.0, 16.0, 178.0
BODY_MM = TOP_MM + 22.0
ROWS_ON_A_PAGE = int((A4.height_mm - BODY_MM - 20.0) // ROW_MM)

COLUMNS = 60
"""Half-width columns of a whole row in these letters; Hangul takes two."""

RIGHT_COLUMNS = 22
"""Columns kept for a figure on the right."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: words on the left, perhaps a figure on the right; or a rule across."""

    left: str = ""
    right: str = ""
    strong: bool = False
    is_rule: bool = False
    indent: int = 0


RULE = Line(is_rule=True)


def pages(title: str, under: str, lines: Sequence[Line]) -> tuple[Sheet, ...]:
    """The rows under a title, with ``under`` below it; long words go on in further rows."""
    rows = [row for line in lines for row in _wrapped(line)]
    parts = [rows[at : at + ROWS_ON_A_PAGE] for at in range(0, len(rows), ROWS_ON_A_PAGE)] or [[]]
    return tuple(
        Sheet(title, A4, (*_head(title, under), *_body(part), *_foot(at, len(parts))))
        for at, part in enumerate(parts, start=1)
    )


def columns_of(text: str) -> int:
    """How many half-width columns ``text`` takes."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def _head(title: str, under: str) -> tuple[Mark, ...]:
    return (
        Words(Box(LEFT_MM, TOP_MM, WIDTH_MM, HEAD_MM), title, 8.4, bold=True),
        Words(Box(LEFT_MM, TOP_MM + HEAD_MM, WIDTH_MM, 9), under, LETTERS_MM, least_mm=LEAST_MM),
    )


def _body(rows: Sequence[Line]) -> Iterator[Mark]:
    for at, row in enumerate(rows):
        top = BODY_MM + at * ROW_MM
        if row.is_rule:
            yield Panel(Box(LEFT_MM, top + ROW_MM / 2, WIDTH_MM, 0), edge=Ink.OUTLINE, line_mm=0.4)
            continue
        indent = row.indent * 6.0
        right = WIDTH_MM * 0.36 if row.right else 0.0
        left = Box(LEFT_MM + indent, top, WIDTH_MM - indent - right, ROW_MM)
        yield _words(left, row.left, Align.LEFT, strong=row.strong)
        if row.right:
            place = Box(LEFT_MM + WIDTH_MM - right, top, right, ROW_MM)
            yield _words(place, row.right, Align.RIGHT, strong=row.strong)


def _words(place: Box, text: str, align: Align, *, strong: bool) -> Words:
    return Words(place, text, LETTERS_MM, bold=strong, align=align, least_mm=3.0)


def _foot(page: int, pages_in_all: int) -> tuple[Mark, ...]:
    if pages_in_all == 1:
        return ()
    place = Box(LEFT_MM, A4.height_mm - 16, WIDTH_MM, 7)
    return (Words(place, f"{page} / {pages_in_all}", 4.6, ink=Ink.SECOND_INK),)


def _wrapped(line: Line) -> Iterator[Line]:
    """A line in as many rows as its words need; the figure stands in the last of them."""
    if line.is_rule:
        yield line
        return
    room = COLUMNS - line.indent * 2 - (RIGHT_COLUMNS if line.right else 0)
    *first, last = _cut(line.left, room)
    for part in first:
        yield Line(part, "", line.strong, indent=line.indent)
    yield Line(last, line.right, line.strong, indent=line.indent)


def _cut(text: str, room: int) -> list[str]:
    parts = [""]
    for word in text.split():
        joined = f"{parts[-1]} {word}".strip()
        if columns_of(joined) <= room:
            parts[-1] = joined
        elif columns_of(word) <= room:
            parts.append(word)
        else:
            for char in (" " if parts[-1] else "") + word:
                if columns_of(parts[-1] + char) > room:
                    parts.append("")
                parts[-1] += char
    return parts
