"""The readout over the number pad: a hint at the left, the amount typed at the right."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from marketpos.ui.theme import Role, Text, font_of, looks
from marketpos.ui.widgets.painting import (
    RIGHT,
    TextBox,
    draw_box,
    draw_text,
    elide,
    height_of,
    width_of,
)

_SIDE = 18
_SMALLEST = 32  # px, what is read from a step away (design.md 8)


class Readout(QWidget):
    """Shows what has been typed; empty amount shows only the hint."""

    def __init__(self, hint: str = "", amount: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_typed(amount, hint)

    def show_typed(self, amount: str, hint: str = "") -> None:
        """Shows `amount` ("7,000") and the hint that goes with it."""
        self._amount, self._hint = amount, hint
        self.setAccessibleName(" ".join(filter(None, (hint, amount))))
        self.update()

    def amount(self) -> str:
        """The amount shown."""
        return self._amount

    def hint(self) -> str:
        """The hint shown."""
        return self._hint

    def text_boxes(self) -> list[TextBox]:
        """The hint gives way to the amount, all of it where not even its beginning has room."""
        area = QRectF(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)
        big, note = self._font_for(area.width()), looks().font(Text.NOTE)
        amount_wide = width_of(self._amount, big) if self._amount else 0.0
        hint_area = area.adjusted(0, 0, -amount_wide - (16 if self._amount else 0), 0)
        hint, whole = elide(self._hint, note, hint_area.width())
        if width_of(hint, note) > hint_area.width():
            hint = ""
        return [
            TextBox(hint, note, hint_area, Role.SECOND_INK, whole=whole),
            TextBox(self._amount, big, area, align=RIGHT, amount=True),
        ]

    def _font_for(self, width: float) -> QFont:
        """An amount that is too wide is set smaller, down to what is read from a step away."""
        font = looks().font(Text.AMOUNT, bold=True)
        if width_of(self._amount, font) <= width:
            return font
        fitting = int(font.pixelSize() * width / width_of(self._amount, font))
        return font_of(max(fitting, _SMALLEST), bold=True)

    def sizeHint(self) -> QSize:
        """58 px high at 100 %."""
        return QSize(320, max(58, round(height_of(looks().font(Text.AMOUNT)) + 14)))

    def minimumSizeHint(self) -> QSize:
        """Room for an amount of seven digits."""
        return QSize(looks().scaled(200), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the field."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_box(painter, QRectF(self.rect()), Role.PAPER, Role.OUTLINE)
        for box in self.text_boxes():
            draw_text(painter, box)
