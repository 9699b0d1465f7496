"""The program's icon, drawn in every size Windows asks for."""

import struct
from pathlib import Path
from typing import cast

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

_SIDES = (16, 24, 32, 48, 64, 256)  # pixels
_ENTRY = struct.Struct("<BBBBHHII")


def write_icon(drawing: Path, icon: Path) -> None:
    """Draws an SVG into a Windows icon with all usual sizes; the same drawing, the same bytes."""
    pictures = [_picture(_drawn(drawing, side)) for side in _SIDES]
    offset = 6 + _ENTRY.size * len(pictures)
    head = struct.pack("<HHH", 0, 1, len(pictures))
    for side, picture in zip(_SIDES, pictures, strict=True):
        head += _ENTRY.pack(side % 256, side % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    icon.write_bytes(head + b"".join(pictures))


def _empty(width: int, height: int, colours: QImage.Format) -> QImage:
    image = QImage(width, height, colours)
    image.setDotsPerMeterX(3780)  # 96 a inch; else what the screen here has would be written
    image.setDotsPerMeterY(3780)
    return image


def _drawn(drawing: Path, side: int) -> QImage:
    image = _empty(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    return image


def _picture(image: QImage) -> bytes:
    return _png(image) if image.width() >= 256 else _bitmap(image)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def _bitmap(image: QImage) -> bytes:
    """A bitmap as icons want it: the height doubled for an empty mask, the bottom row first."""
    side = image.width()
    head = struct.pack("<IiiHHIIiiII", 40, side, side * 2, 1, 32, 0, 0, 0, 0, 0, 0)
    pixels = bytes(cast("memoryview", image.constBits()))  # 4 bytes each, so no row is padded
    rows = [pixels[y * side * 4 : (y + 1) * side * 4] for y in reversed(range(side))]
    mask = bytes((side + 31) // 32 * 4 * side)
    return head + b"".join(rows) + mask


def write_side_picture(drawing: Path, bitmap: Path) -> None:
    """Draws the picture at the left of the setup's first and last page."""
    image = _empty(164, 314, QImage.Format.Format_RGB888)  # NSIS's own size, in pixels
    image.fill(0x0B6B58)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter, QRectF(18, 40, 128, 128))
    painter.end()
    image.save(str(bitmap))


def write_png(drawing: Path, picture: Path, side: int) -> None:
    """Draws an SVG as a square PNG with `side` pixels."""
    picture.write_bytes(_png(_drawn(drawing, side)))
