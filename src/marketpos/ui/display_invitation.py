"""The yellow side of the customer's screen: the invitation, the QR, and whose channel it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from marketpos.outputs.qr import Matrix
from marketpos.ui.display_board import ROW, SMALL, scale_of
from marketpos.ui.theme import Role, font_of
from marketpos.ui.widgets.painting import (
    CENTER,
    TextBox,
    draw_box,
    draw_text,
    fill,
    height_of,
    lines_of,
    stack,
)
from marketpos.ui.widgets.qrview import QrView
from marketpos.ui.words import say

_SIDE, _GAP, _RADIUS = 40, 22, 20  # px at the base size


class Invitation(QWidget):
    """Hidden by its owner when there is no QR to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._service, self._label = "", "", ""
        self.qr = QrView(name=say("가게 채널 QR"), parent=self)

    def show_invitation(self, words: str, modules: Matrix, service: str, label: str) -> None:
        """Shows a QR that was proven, the line above it, and where it leads."""
        self._words, self._service, self._label = words, service, label
        self.qr.set_modules(modules)
        self.setAccessibleName(" ".join(filter(None, (words, service, label))))
        self._place()
        self.update()

    def text_boxes(self) -> list[TextBox]:
        """The invitation above, the channel below."""
        wide = self.width() - self._px(_SIDE)
        left, top = self._px(_SIDE) / 2, self._px(_SIDE)
        qr = QRectF(self.qr.geometry())
        above = QRectF(left, top, wide, qr.y() - self._px(_GAP) - top)
        below = QRectF(
            left, qr.bottom() + self._px(_GAP), wide, self.height() - qr.bottom() - self._px(_GAP)
        )
        loud, note = self._font(ROW, bold=True), self._font(SMALL, bold=False)
        lines = [(line, loud, Role.INK) for line in _even_lines(self._words, loud, wide)]
        named = [(self._service, note, Role.INK)] if self._service else []
        if self._label:
            named.append((self._label, self._font(SMALL, bold=True), Role.INK))
        below.setHeight(sum(height_of(font) for _, font, _ in named))
        return [*stack(above, lines, CENTER), *stack(below, named, CENTER)]

    def _place(self) -> None:
        """The QR in the middle, as large as the words leave it."""
        words = len(
            lines_of(self._words, self._font(ROW, bold=True), self.width() - self._px(_SIDE))
        )
        rows = height_of(self._font(ROW, bold=True)) * words
        named = 2 * height_of(self._font(SMALL, bold=True))
        room = self.height() - rows - named - 2 * self._px(_SIDE) - 2 * self._px(_GAP)
        side = round(max(64.0, min(self.width() - 2 * self._px(_SIDE), room)))
        top = round(self._px(_SIDE) + rows + self._px(_GAP) + max(0.0, (room - side) / 2))
        self.qr.setGeometry((self.width() - side) // 2, top, side, side)

    def _px(self, at_base: float) -> float:
        return at_base * scale_of(self)

    def _font(self, size: int, *, bold: bool) -> QFont:
        return font_of(max(18, round(self._px(size))), bold=bold)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the QR as large as can be."""
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the yellow ground, the white card of the QR, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, self.rect(), Role.CHANNEL)
        card = QRectF(self.qr.geometry())
        draw_box(painter, card, Role.QR_LIGHT, radius=self._px(_RADIUS))
        for box in self.text_boxes():
            draw_text(painter, box)


def _even_lines(text: str, font: QFont, width: float) -> list[str]:
    """As few lines as fit, but none much shorter than the others."""
    lines = lines_of(text, font, width)
    while len(narrower := lines_of(text, font, width * 0.95)) == len(lines) > 1:
        lines, width = narrower, width * 0.95
    return lines
