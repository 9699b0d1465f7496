"""A key on the customer's screen: as large as the panel allows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from marketpos.ui.display_board import BIG, SMALL, scale_of
from marketpos.ui.theme import Role, font_of
from marketpos.ui.widgets.painting import TextBox, draw_box, draw_focus, draw_text, stack, width_of
from marketpos.ui.widgets.touchable import Touchable

_HIGH, _LINE, _RADIUS = 140, 4, 20  # px at the base size


class DisplayKey(Touchable):
    """좋아요 and 아니요 look alike, because the choice is free (domain.md 4.1)."""

    def __init__(self, text: str, *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._small = small
        self.setText(text)
        self.setAccessibleName(text)

    def text_boxes(self) -> list[TextBox]:
        """The word on the key."""
        font = font_of(round((SMALL if self._small else BIG) * self._times()), bold=True)
        return stack(QRectF(self.rect()), [(self.text(), font, Role.INK)])

    def minimumSizeHint(self) -> QSize:
        """As wide as its word with air."""
        box = self.text_boxes()[0]
        high = round((_HIGH * (0.55 if self._small else 1)) * self._times())
        return QSize(round(width_of(self.text(), box.font) + high * 0.5), high)

    def _times(self) -> float:
        return max(0.6, scale_of(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = Role.MINT_PRESSED if self.isDown() else Role.PAPER
        times = self._times()
        draw_box(
            painter,
            QRectF(self.rect()),
            fill,
            Role.PRIMARY,
            line=_LINE * times,
            radius=_RADIUS * times,
        )
        for box in self.text_boxes():
            draw_text(painter, box)
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()))
