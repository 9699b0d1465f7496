"""How far the morning's list is, as a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from marketpos.ui.theme import Role
from marketpos.ui.widgets.painting import draw_box


class ProgressBar(QWidget):
    """How much of the list is done; shows only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, done: int, whole: int) -> None:
        """So many of so many."""
        self._share = done / whole if whole else 0.0
        self.update()

    def share(self) -> float:
        """From 0 to 1."""
        return self._share

    def sizeHint(self) -> QSize:
        """A thick line."""
        return QSize(200, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the track and what is done."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        round_ = area.height() / 2
        draw_box(painter, area, Role.TRACK, radius=round_)
        if self._share:
            wide = max(area.height(), area.width() * self._share)
            done = QRectF(0, 0, wide, area.height())
            draw_box(painter, done, Role.PRIMARY, radius=round_)
