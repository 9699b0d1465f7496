"""A slip as the bytes a printer understands: its own letters, or dots that print any Hangul."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from marketpos.domain.printers import Hand, Printer
from marketpos.outputs.escpos_library import composer
from marketpos.outputs.qr import matrix
from marketpos.outputs.receipt import Receipt, Row
from marketpos.outputs.receipt_paper import cp949, text_lines
from marketpos.outputs.sheet import Sheet
from marketpos.outputs.slip import Slip, all_rows
from marketpos.outputs.slip_sheet import COLUMNS, slip_sheets

HANGUL = b"\x1c&"
"""FS &: two bytes are one letter from here on."""

PIECE_ROWS = 256
"""Dots of height sent as one picture; cheap printers keep little more."""


_OTHER_WAY = bytes(range(255, -1, -1))
"""Pillow calls white what is black here."""


class Dots(NamedTuple):
    """A picture in black and white: eight dots a byte, 1 is black."""

    width: int
    height: int
    bits: bytes


Painter = Callable[[Sequence[Sheet]], list[Dots]]
"""Paints sheets in the printer's resolution; drawing is the screens' craft."""


def slip_bytes(slip: Slip, printer: Printer, paint: Painter) -> bytes:
    """Everything from the reset to the cut.

    Raises QrUnreadable when its QR does not read back from the dots.
    """
    made = composer(printer.width_mm)
    made.hw("INIT")
    modules = matrix(slip.qr, mask=None) if slip.qr else None
    if printer.hand is Hand.TEXT:
        _write(made, all_rows(slip), printer, paint)
        sheets = slip_sheets((), printer.width_mm, modules, slip.qr) if modules else []
    else:
        sheets = slip_sheets(all_rows(slip), printer.width_mm, modules, slip.qr)
    draw(made, paint(sheets), printer.hand)
    made.cut(mode="PART")
    return bytes(made.output)


def drawer_bytes(printer: Printer) -> bytes:
    """A pulse to the drawer's lock."""
    made = composer(printer.width_mm)
    made.cashdraw(2)
    return bytes(made.output)


def draw(made: Any, pictures: Sequence[Dots], hand: Hand) -> None:
    """Adds pictures, in rows or in columns of dots."""
    from PIL import Image

    way = "bitImageColumn" if hand is Hand.COLUMNS else "bitImageRaster"
    for one in pictures:
        image = Image.frombytes("1", (one.width, one.height), one.bits.translate(_OTHER_WAY))
        made.image(image, impl=way, fragment_height=PIECE_ROWS // 24 * 24)


def write(made: Any, lines: Sequence[str]) -> None:
    """Adds lines in the printer's own letters."""
    made._raw(HANGUL)
    for line in lines:
        made._raw(cp949(line).encode("cp949") + b"\n")


def _write(made: Any, rows: Receipt, printer: Printer, paint: Painter) -> None:
    """Rows in the printer's letters; one with a syllable it may not have is painted."""
    columns = COLUMNS[printer.width_mm]
    for is_plain, some in groupby(rows, key=is_printable):
        if not is_plain:
            sheets = slip_sheets(tuple(some), printer.width_mm, None, "")
            draw(made, paint(sheets), Hand.RASTER)
            continue
        for row in some:
            made.set(bold=row.strong)
            write(made, text_lines((row,), columns))
    made.set(bold=False)


def is_printable(row: Row) -> bool:
    """Whether any Korean printer has these letters: the 2,350 syllables of KS X 1001."""
    return all(_is_common(char) for char in row.left + row.right)


def _is_common(char: str) -> bool:
    """Python spells rare syllables out in eight bytes, which no printer reads."""
    try:
        return len(cp949(char).encode("euc_kr")) <= 2 and (cp949(char) != "?" or char == "?")
    except UnicodeEncodeError:
        return False
