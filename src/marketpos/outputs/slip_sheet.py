"""A slip as a sheet of receipt paper, on whose dots everything stands exactly."""

from __future__ import annotations

from collections.abc import Iterator

from marketpos.domain.printers import DOTS, DOTS_A_MM
from marketpos.outputs.large_print import columns_of
from marketpos.outputs.qr import QUIET, Matrix
from marketpos.outputs.receipt import Receipt, Row
from marketpos.outputs.receipt_paper import COLUMNS_58_MM, COLUMNS_80_MM
from marketpos.outputs.sheet import Align, Box, Code, Ink, Mark, Panel, Paper, Sheet, Words

COLUMNS = {58: COLUMNS_58_MM, 80: COLUMNS_80_MM}
ROW_MM, STRONG_MM, RULE_MM, EDGE_MM = 4.25, 5.75, 2.5, 1.0
LETTERS_MM, STRONG_LETTERS_MM, LEAST_MM = 3.0, 3.75, 1.5
LARGEST_MODULE = 8
"""Dots: a millimetre is read from any hand, and larger only costs paper."""

LONGEST_MM = 400.0
"""What is longer goes on on another sheet, without a cut between; Qt paints no endless picture."""


def slip_sheets(rows: Receipt, width_mm: int, modules: Matrix | None, says: str) -> list[Sheet]:
    """The rows, and below them the QR, as wide as paper of ``width_mm`` prints; in pieces."""
    whole = DOTS[width_mm] / DOTS_A_MM
    sheets: list[Sheet] = []
    marks: list[Mark] = []
    top = EDGE_MM
    for row in (part for each in rows for part in _broken(each, COLUMNS[width_mm])):
        if top > LONGEST_MM:
            sheets.append(Sheet("", Paper(whole, top), tuple(marks)))
            marks, top = [], 0.0
        marks += _marks(row, top, whole)
        top += _high(row)
    if modules:
        code = _code(top, whole, modules, says)
        marks.append(code)
        top += code.whole_mm
    return [*sheets, Sheet("", Paper(whole, _on_dots(top + EDGE_MM)), tuple(marks))]


def _code(top: float, whole: float, modules: Matrix, says: str) -> Code:
    """Each module is a whole number of dots: a printer rounds nothing and a phone reads it."""
    across = len(modules) + 2 * QUIET
    dots = min(LARGEST_MODULE, int(whole * DOTS_A_MM) // across)
    side = across * dots / DOTS_A_MM
    left = _on_dots((whole - side) / 2)
    return Code(left, _on_dots(top), side, modules, says)


def _on_dots(mm: float) -> float:
    return round(mm * DOTS_A_MM) / DOTS_A_MM


def _high(row: Row) -> float:
    if row.is_rule:
        return RULE_MM
    return STRONG_MM if row.strong else ROW_MM


def _marks(row: Row, top: float, whole: float) -> Iterator[Mark]:
    if row.is_rule:
        yield Panel(Box(0, top + RULE_MM / 2, whole, 0), edge=Ink.QR_DARK, line_mm=0.25)
        return
    indent = (len(row.left) - len(row.left.lstrip())) * 1.5
    share = _share(row, whole)
    left = Box(indent, top, share - indent, _high(row))
    if row.left:
        yield _words(left, row.left.strip(), Align.CENTER if row.centred else Align.LEFT, row)
    if row.right:
        yield _words(Box(share, top, whole - share, _high(row)), row.right, Align.RIGHT, row)


def _share(row: Row, whole: float) -> float:
    """What of the width the left side gets: by how much stands on both sides."""
    if not row.right:
        return whole
    left, right = columns_of(row.left) + 1, columns_of(row.right)
    return whole * max(0.25, min(0.75, left / (left + right)))


def _words(box: Box, text: str, align: Align, row: Row) -> Words:
    size = STRONG_LETTERS_MM if row.strong else LETTERS_MM
    return Words(box, text, size, row.strong, ink=Ink.QR_DARK, align=align, least_mm=LEAST_MM)


def _broken(row: Row, columns: int) -> Iterator[Row]:
    """A row in as many as its words need; the figure stands in the last of them."""
    room = columns - (columns // 4 if row.strong else 0)
    if row.is_rule or columns_of(row.left) + 1 + columns_of(row.right) <= room:
        yield row
        return
    *first, last = _pieces(row.left, room)
    for part in first:
        yield Row(part, "", row.strong, row.centred)
    if columns_of(last) + 1 + columns_of(row.right) > room and row.right:
        yield Row(last, "", row.strong, row.centred)
        last = ""
    yield Row(last, row.right, row.strong, row.centred)


def _pieces(text: str, room: int) -> list[str]:
    """Broken between words, and within one that is wider than the paper."""
    pieces = [""]
    for word in text.split(" "):
        joined = f"{pieces[-1]} {word}" if pieces[-1] else word
        if columns_of(joined) <= room:
            pieces[-1] = joined
            continue
        if pieces[-1].strip():
            pieces.append("")
        for char in word:
            if columns_of(pieces[-1] + char) > room:
                pieces.append("")
            pieces[-1] += char
    return pieces
