"""Dots for a receipt printer: the sheet painted once, in the printer's own resolution."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from marketpos.domain.printers import DOTS_A_MM, Printer
from marketpos.outputs.printer_bytes import Dots, slip_bytes
from marketpos.outputs.qr import QrUnreadable, texts_read
from marketpos.outputs.sheet import Sheet
from marketpos.outputs.slip import Slip
from marketpos.ui.paper import luminance_of, paint


def dots_of(sheets: Sequence[Sheet]) -> list[Dots]:
    """The sheets in black and white; for a thread.

    Raises QrUnreadable when a QR does not read back from the very dots that are printed.
    """
    return [_dots(sheet) for sheet in sheets]


def _dots(sheet: Sheet) -> Dots:
    width, height = (round(mm * DOTS_A_MM) for mm in sheet.paper)
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(painter, sheet, QRectF(0, 0, width, height))
    painter.end()
    black = image.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
    _read_back(sheet, black)
    return _packed(black)


def _read_back(sheet: Sheet, image: QImage) -> None:
    wanted = [code.says for code in sheet.codes()]
    if wanted and list(texts_read(*luminance_of(image))) != wanted:
        raise QrUnreadable(wanted[0], None)


def _packed(image: QImage) -> Dots:
    """Eight dots a byte, 1 is black, without Qt's padding at the end of rows."""
    across, stride = image.width() // 8, image.bytesPerLine()
    held = bytes(image.constBits())
    rows = b"".join(held[at : at + across] for at in range(0, stride * image.height(), stride))
    is_black = not image.color(1) & 0xFF
    return Dots(image.width(), image.height(), rows if is_black else bytes(~b & 0xFF for b in rows))


def bytes_of(slip: Slip, printer: Printer) -> bytes:
    """A slip as bytes; a QR that no phone would read is left out, the receipt is not."""
    try:
        return slip_bytes(slip, printer, dots_of)
    except QrUnreadable:
        return slip_bytes(replace(slip, qr=""), printer, dots_of)
