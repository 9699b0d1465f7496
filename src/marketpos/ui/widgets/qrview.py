"""Shows a QR crisp: whole pixels for every module, and the quiet zone it needs."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from marketpos.ui.theme import Role, color

QUIET = 4  # modules around the code (ISO/IEC 18004)


class QrView(QWidget):
    """Black on white whatever the theme, 4 modules quiet around (ISO/IEC 18004)."""

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._picture = QImage()

    def set_modules(self, modules: Sequence[Sequence[bool]]) -> None:
        """Shows a QR, True is dark; empty shows nothing."""
        self._picture = _picture(modules) if modules else QImage()
        self.updateGeometry()
        self.update()

    def module_pixels(self) -> int:
        """The side of one module, device px; 0 when it cannot be shown crisp."""
        if self._picture.isNull():
            return 0
        side = min(self.width(), self.height()) * self.devicePixelRatioF()
        return int(side // self._picture.width())

    def grab_luminance(self) -> tuple[bytes, int, int]:
        """The rendered pixels as 8-bit grey, width and height, for reading it back."""
        image = self.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        rows, step = bytes(image.constBits()), image.bytesPerLine()
        wide, high = image.width(), image.height()
        return b"".join(rows[y * step : y * step + wide] for y in range(high)), wide, high

    def sizeHint(self) -> QSize:
        """Five pixels a module."""
        side = max(180, self._picture.width() * 5)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Two pixels a module; below that no phone reads it off a panel."""
        side = max(64, self._picture.width() * 2)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints in device pixels, since fractions of one would blur the edges."""
        module = self.module_pixels()
        if module == 0:
            return
        ratio = self.devicePixelRatioF()
        side = module * self._picture.width()
        corner = self.mapTo(self.window(), QPoint(0, 0))
        left = _whole(corner.x(), (self.width() * ratio - side) / 2, ratio)
        top = _whole(corner.y(), (self.height() * ratio - side) / 2, ratio)
        painter = QPainter(self)
        painter.scale(1 / ratio, 1 / ratio)
        painter.translate(left, top)
        painter.drawImage(QRect(0, 0, side, side), self._picture)


def _whole(corner: int, offset: float, ratio: float) -> float:
    """`offset` moved so that it falls on a whole device pixel of the window."""
    return round(corner * ratio + offset) - corner * ratio


def _picture(modules: Sequence[Sequence[bool]]) -> QImage:
    """One pixel a module, quiet zone included."""
    side = len(modules) + 2 * QUIET
    above, beside = bytes(side * QUIET), bytes(QUIET)
    grid = above + b"".join(beside + bytes(row) + beside for row in modules) + above
    image = QImage(grid, side, side, side, QImage.Format.Format_Indexed8)
    image.setColorTable([color(Role.QR_LIGHT).rgb(), color(Role.QR_DARK).rgb()])
    return image.convertToFormat(QImage.Format.Format_RGB32)  # pixels of its own, quick to scale
