"""The band on top of the customer's screen while somebody practises at the counter."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from marketpos.ui.display_board import SMALL, scale_of
from marketpos.ui.theme import Role, font_of
from marketpos.ui.widgets.painting import TextBox, draw_text, fill, height_of, stack
from marketpos.ui.words import say

_AIR = 16  # px at the base size


class PracticeBand(QWidget):
    """Nobody in front of the counter takes a practice price for a real one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = say("연습 중이에요 · 진짜 판매가 아니에요")
        self.setAccessibleName(self._text)

    def text_boxes(self) -> list[TextBox]:
        """The sentence in the middle."""
        font = font_of(round(SMALL * scale_of(self)), bold=True)
        return stack(QRectF(self.rect()), [(self._text, font, Role.ON_PRIMARY)])

    def sizeHint(self) -> QSize:
        """One line with air."""
        scale = scale_of(self)
        font = font_of(round(SMALL * scale), bold=True)
        return QSize(400, round(height_of(font) + _AIR * scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the violet of practice and the words."""
        painter = QPainter(self)
        fill(painter, self.rect(), Role.PRACTICE)
        for box in self.text_boxes():
            draw_text(painter, box)
