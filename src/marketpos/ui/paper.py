"""Painting on paper: one drawing for the preview, the PDF and the printer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QMarginsF, QRectF, QSaveFile, QSizeF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from marketpos.domain.refusal import Unavailable
from marketpos.outputs.qr import Luminance, QrUnreadable, texts_read
from marketpos.outputs.sheet import Paper, Sheet
from marketpos.ui.paper_marks import UNITS, lines_that_fit, paint_marks

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DPI = 600
PROOF_DPI = 150
INCH_MM = 25.4
_one_at_a_time = Lock()
"""Two papers drawn at once gain nothing: the second waits for the first."""


def paint(painter: QPainter, sheet: Sheet, target: QRectF) -> None:
    """Paints the whole page into `target`, in the painter's own units; its shape is kept."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(target.topLeft())
    times = min(target.width() / sheet.paper.width_mm, target.height() / sheet.paper.height_mm)
    painter.scale(times / UNITS, times / UNITS)
    paint_marks(painter, sheet.marks)
    painter.restore()


def picture(sheet: Sheet, dpi: int = PROOF_DPI) -> QImage:
    """The page as a grey picture on white paper."""
    width, height = (round(mm / INCH_MM * dpi) for mm in sheet.paper)
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(painter, sheet, QRectF(0, 0, width, height))
    painter.end()
    return image


def luminance_of(image: QImage) -> Luminance:
    """The grey pixels of a picture, without the padding Qt keeps at the end of its rows."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, stride = grey.width(), grey.height(), grey.bytesPerLine()
    held = bytes(grey.constBits())
    rows = (held[at : at + width] for at in range(0, stride * height, stride))
    return b"".join(rows), width, height


def prove(sheet: Sheet, dpi: int = PROOF_DPI) -> None:
    """Reads every QR of the page back from its picture, drawn with so many dots to the inch.

    Raises QrUnreadable when one does not say what it should, and WordsTooLong when words
    do not fit their place.
    """
    for words in sheet.words():
        lines_that_fit(words)
    wanted = [code.says for code in sheet.codes()]
    if not wanted:
        return
    read = texts_read(*luminance_of(picture(sheet, dpi)))
    if sorted(read) != sorted(wanted):
        raise QrUnreadable(wanted[0], next(iter(set(read) - set(wanted)), None))


def save_pdf(pages: Sheet | Sequence[Sheet], path: Path) -> None:
    """Writes a page, or several of one size, as a PDF, whole or not at all; for the background.

    Raises what `prove` raises, and Unavailable when the file cannot be written.
    """
    sheets = _proven(pages)
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise Unavailable("file", file.errorString())
    _write_pdf(sheets, file)
    if not file.commit():
        raise Unavailable("file", file.errorString())


def printers() -> tuple[str, ...]:
    """The names of the printers this PC knows, the usual one first."""
    from PySide6.QtPrintSupport import QPrinterInfo

    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual))


def print_on(pages: Sheet | Sequence[Sheet], printer_name: str) -> None:
    """Prints a page or several; for the background. Raises what `prove` raises, and Unavailable."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    sheets = _proven(pages)
    info = QPrinterInfo.printerInfo(printer_name)
    if info.isNull():
        raise Unavailable("printer", printer_name)
    send(sheets, QPrinter(info, QPrinter.PrinterMode.HighResolution))


def send(sheets: Sequence[Sheet], printer: QPrinter) -> None:
    """Paints pages on a printer that was already chosen. Raises Unavailable."""
    printer.setDocName(sheets[0].title)
    printer.setPageLayout(_layout(sheets[0].paper))
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise Unavailable("printer", printer.printerName())
    _paint_pages(painter, sheets, printer)
    if not painter.end():
        raise Unavailable("printer", printer.printerName())


def _proven(pages: Sheet | Sequence[Sheet]) -> tuple[Sheet, ...]:
    sheets = (pages,) if isinstance(pages, Sheet) else tuple(pages)
    for sheet in sheets:
        prove(sheet)
    return sheets


def _write_pdf(sheets: Sequence[Sheet], file: QIODevice) -> None:
    with _one_at_a_time:
        _write(sheets, file)


def _write(sheets: Sequence[Sheet], file: QIODevice) -> None:
    writer = QPdfWriter(file)
    writer.setTitle(sheets[0].title)
    writer.setCreator("marketpos")
    writer.setResolution(DPI)
    writer.setPageLayout(_layout(sheets[0].paper))
    painter = QPainter(writer)
    _paint_pages(painter, sheets, writer)
    painter.end()


def _paint_pages(painter: QPainter, sheets: Sequence[Sheet], device: QPagedPaintDevice) -> None:
    dots = device.logicalDpiX() / INCH_MM
    for at, sheet in enumerate(sheets):
        if at:
            device.newPage()
        width_mm, height_mm = sheet.paper
        paint(painter, sheet, QRectF(0, 0, width_mm * dots, height_mm * dots))


def _layout(paper: Paper) -> QPageLayout:
    size = QPageSize(QSizeF(*paper), QPageSize.Unit.Millimeter)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
