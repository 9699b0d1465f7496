"""A small picture from a file, such as the association's logo; nothing when there is none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

_ROOM = QSize(160, 48)  # px at every text size: large letters need the room


class Picture(QWidget):
    """Keeps its proportions; a file that is missing or torn leaves no gap."""

    def __init__(self, path: Path | None, *, name: str = "", parent: QWidget | None = None) -> None:
        """`name` is what a screen reader says."""
        super().__init__(parent)
        self._picture = QPixmap(str(path)) if path is not None and path.is_file() else QPixmap()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if not self.is_there():
            self.hide()

    def is_there(self) -> bool:
        """Whether there is something to see."""
        return not self._picture.isNull()

    def sizeHint(self) -> QSize:
        """48 px high, unless it is very wide."""
        return self._picture.size().scaled(_ROOM, Qt.AspectRatioMode.KeepAspectRatio)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints it, smoothly."""
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture)
