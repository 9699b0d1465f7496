"""Paper as a phone meets it: held at a slant, faded by sun and grease, read by two readers."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF, QTransform
from pyzbar import pyzbar

from marketpos.outputs.qr import texts_read
from marketpos.outputs.sheet import A4, Box, Ink, Panel, Sheet
from marketpos.ui import paper


def read_by_both(image: QImage) -> tuple[set[str], set[str]]:
    """What each of the two readers finds in a picture."""
    seen = paper.luminance_of(image)
    return set(texts_read(*seen)), {each.data.decode() for each in pyzbar.decode(seen)}


def one_code(sheet: Sheet, dpi: int) -> QImage:
    """The first QR of the sheet with its quiet zone, as a phone held before it sees it."""
    code = next(sheet.codes())
    alone = Sheet(sheet.title, A4, (Panel(Box(0, 0, *A4), fill=Ink.MINT), code))
    dots = dpi / paper.INCH_MM
    whole = round((code.whole_mm + 4) * dots)
    page = paper.picture(alone, dpi)
    return page.copy(round((code.left - 2) * dots), round((code.top - 2) * dots), whole, whole)


def tilted(image: QImage) -> QImage:
    """Seen from below and from the side, and the phone not held level."""
    width, height = image.width(), image.height()
    seen = [(width * 0.06, 0), (width, height * 0.1), (width * 0.85, height), (0, height * 0.86)]
    corners = QPolygonF(
        [QPointF(0, 0), QPointF(width, 0), QPointF(width, height), QPointF(0, height)]
    )
    leaning = QTransform()
    assert QTransform.quadToQuad(corners, QPolygonF([QPointF(*at) for at in seen]), leaning)
    return _on_a_wall(image, leaning * QTransform().rotate(11))


def _on_a_wall(image: QImage, seen: QTransform) -> QImage:
    turned = image.convertToFormat(QImage.Format.Format_ARGB32).transformed(
        seen, Qt.TransformationMode.SmoothTransformation
    )
    wall = QImage(turned.size(), QImage.Format.Format_RGB32)
    wall.fill(QColor(150, 150, 150))
    painter = QPainter(wall)
    painter.drawImage(0, 0, turned)
    painter.end()
    return wall


def faded(image: QImage) -> QImage:
    """Sun and grease: black has gone to 110, white to 190."""
    grey, width, height = paper.luminance_of(image)
    worn = bytes(110 + each * 80 // 255 for each in grey)
    return QImage(worn, width, height, width, QImage.Format.Format_Grayscale8).copy()
