"""What it comes to, as large as it fits: how many lines at the left, the sum at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from marketpos.ui.theme import Role, Text, font_of, looks
from marketpos.ui.widgets.painting import RIGHT, TextBox, draw_text, height_of, width_of
from marketpos.ui.words import money

_SIDE = 10
_BETWEEN = 12
SMALLEST_SUM = 32
"""Pixels below which a sum is not read from a step away (design.md 8)."""


def fitting_font(text: str, size: Text, width: float) -> QFont:
    """The bold font of this size, or the largest smaller one in which ``text`` fits, px."""
    font, pixels = looks().font(size, bold=True), looks().pixels(size)
    while width_of(text, font) > width and pixels > SMALLEST_SUM:
        pixels -= 2
        font = font_of(pixels, bold=True)
    return font


class TotalLine(QWidget):
    """The sum shrinks before it is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note, self._sum = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_sum(self, won: int, note: str) -> None:
        """Shows a sum of won and what it is of."""
        self._note, self._sum = note, money(won)
        self.setAccessibleName(f"{note} {self._sum}")
        self.update()

    def text(self) -> str:
        """The sum as it is read: 40,000원."""
        return self._sum

    def note(self) -> str:
        """What stands at the left."""
        return self._note

    def text_boxes(self) -> list[TextBox]:
        """Note and sum, standing on one line."""
        area = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)
        body = looks().font(Text.BODY)
        room = area.width() - width_of(self._note, body) - _BETWEEN
        font = fitting_font(self._sum, Text.TOTAL, room)
        low = area.adjusted(0, (height_of(font) - height_of(body)) * 0.55, 0, 0)
        return [
            TextBox(self._note, body, low, Role.SECOND_INK),
            TextBox(self._sum, font, area, align=RIGHT, amount=True),
        ]

    def sizeHint(self) -> QSize:
        """One line of the largest sum."""
        return QSize(300, round(height_of(looks().font(Text.TOTAL, bold=True)) + 2))

    def minimumSizeHint(self) -> QSize:
        """As high as ever, and wide enough for a sum of five digits."""
        return QSize(looks().scaled(200), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints note and sum."""
        painter = QPainter(self)
        for box in self.text_boxes():
            draw_text(painter, box)
