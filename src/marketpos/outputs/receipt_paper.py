"""A receipt laid out: in columns for a receipt printer, in millimetres for A4."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from marketpos.outputs.receipt import Receipt, Row
from marketpos.outputs.sheet import A4, Align, Box, Ink, Mark, Panel, Sheet, Words

COLUMNS_80_MM, COLUMNS_58_MM = 42, 32
"""Half-width columns of the two widths of receipt paper (domain.md 6)."""

ROW_MM = 6.5
TOP_MM, LEFT_MM, WIDTH_MM = 15.0, 60.0, 90.0
ROWS_ON_A4 = int((A4.height_mm - 2 * TOP_MM) // ROW_MM)
LEAST_MM = 1.5
"""A long name is printed small rather than that a customer gets no receipt."""

_LOOKALIKES = str.maketrans(
    {"₩": "￦", "−": "-", "–": "-", "—": "-", "•": "·", "×": "x", "\u00a0": " ", "…": "..."}
)


def text_lines(rows: Receipt, columns: int = COLUMNS_80_MM) -> tuple[str, ...]:
    """The receipt as lines of at most ``columns`` columns, Hangul taking two, safe for CP949."""
    return tuple(line for row in rows for line in _as_text(row, columns))


def sheets(rows: Receipt, title: str) -> tuple[Sheet, ...]:
    """The receipt in the middle of A4, on as many pages as it needs."""
    pages = [rows[at : at + ROWS_ON_A4] for at in range(0, len(rows), ROWS_ON_A4)]
    return tuple(
        Sheet(title, A4, tuple(m for i, row in enumerate(page) for m in _marks(row, i)))
        for page in pages
    )


def cp949(text: str) -> str:
    """``text`` in what a Korean printer can print: signs replaced by their like, or by ``?``."""
    whole = unicodedata.normalize("NFC", text).translate(_LOOKALIKES)
    return "".join(char if _prints(char) else "?" for char in whole if char.isprintable())


def columns_of(text: str) -> int:
    """How many half-width columns a printer gives ``text``: every two-byte sign takes two."""
    return len(cp949(text).encode("cp949"))


def _as_text(row: Row, columns: int) -> Iterator[str]:
    if row.is_rule:
        yield "-" * columns
        return
    left, right = cp949(row.left), cp949(row.right)
    if row.centred:
        yield from (
            " " * ((columns - columns_of(part)) // 2) + part for part in _cut(left, columns)
        )
        return
    *before, last = _cut(left, columns)
    yield from before
    if right and columns_of(last) + 1 + columns_of(right) > columns:
        yield last
        last = ""
    yield (last + " " * (columns - columns_of(last) - columns_of(right)) + right).rstrip()


def _cut(text: str, columns: int) -> list[str]:
    """``text`` in pieces no wider than the paper; a long name goes on on the next line."""
    pieces = [""]
    for char in text:
        if columns_of(pieces[-1] + char) > columns:
            pieces.append("")
        pieces[-1] += char
    return pieces


def _prints(char: str) -> bool:
    try:
        char.encode("cp949")
    except UnicodeEncodeError:
        return False
    return True


def _marks(row: Row, at: int) -> tuple[Mark, ...]:
    top = TOP_MM + at * ROW_MM
    if row.is_rule:
        return (Panel(Box(LEFT_MM, top + ROW_MM / 2, WIDTH_MM, 0), edge=Ink.OUTLINE, dashed=True),)
    size = 5.0 if row.strong else 4.2
    if row.centred:
        place = Box(LEFT_MM, top, WIDTH_MM, ROW_MM)
        return (Words(place, row.left, size, row.strong, least_mm=LEAST_MM),)
    share = WIDTH_MM * 0.68 if row.right else WIDTH_MM
    left = Box(LEFT_MM + _indent_mm(row), top, share - _indent_mm(row), ROW_MM)
    right = Box(LEFT_MM + share, top, WIDTH_MM - share, ROW_MM)
    return (
        Words(left, row.left, size, row.strong, align=Align.LEFT, least_mm=LEAST_MM),
        Words(right, row.right, size, row.strong, align=Align.RIGHT, least_mm=LEAST_MM),
    )


def _indent_mm(row: Row) -> float:
    return (len(row.left) - len(row.left.lstrip())) * 2.0
