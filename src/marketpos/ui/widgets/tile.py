"""The product tile: name, the number to type for it, and its price."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from marketpos.ui.theme import LINE, Role, Text, looks
from marketpos.ui.widgets.painting import (
    RIGHT,
    TextBox,
    draw_box,
    draw_focus,
    draw_text,
    elide,
    height_of,
    set_pen_ink,
    width_of,
)
from marketpos.ui.widgets.touchable import Touchable

_SIDE = 14  # px between the outline and the words
_TOP = 11


class ProductTile(Touchable):
    """One product on the counter. Connect to `clicked`; `setChecked(True)` shows it as selected.

    `number` is 1 to 99 and shown with two digits; 0 shows none. Too long names end in "…",
    too long prices begin with it, so that the amount stays whole.
    """

    def __init__(
        self, name: str = "", number: int = 0, price: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        set_pen_ink(self, Role.INK)
        self.set_product(name, number, price)

    def set_product(self, name: str, number: int, price: str) -> None:
        """Shows another product; `price` is ready text: "1손 8,000원"."""
        self.number, self._price = number, price
        self.setText(name)
        self.setAccessibleName(f"{name} {price}")
        self.update()

    def price(self) -> str:
        """The price as it is shown when there is room."""
        return self._price

    def text_boxes(self) -> list[TextBox]:
        """Name and number above, price below."""
        theme = looks()
        name_font, note = theme.font(Text.NAME, bold=True), theme.font(Text.NOTE)
        wide = self.width() - 2 * _SIDE
        number = f"{self.number:02}" if self.number else ""
        number_wide = width_of(number, note) + 8 if number else 0.0
        top, low = height_of(name_font), height_of(note)
        name, whole = elide(self.text(), name_font, wide - number_wide)
        price, whole_price = elide(self._price, note, wide, keep_end=True)
        edge = self.width() - _SIDE + 4
        return [
            TextBox(name, name_font, QRectF(_SIDE, _TOP, wide - number_wide, top), whole=whole),
            TextBox(
                number,
                note,
                QRectF(edge - number_wide, _TOP - 2, number_wide, low),
                Role.SECOND_INK,
                RIGHT,
            ),
            TextBox(
                price,
                note,
                QRectF(_SIDE, self.height() - low - _TOP, wide, low),
                Role.SECOND_INK,
                whole=whole_price,
            ),
        ]

    def minimumSizeHint(self) -> QSize:
        """86 px high at 100 %, as wide as four syllables and a number."""
        theme = looks()
        high = height_of(theme.font(Text.NAME)) + height_of(theme.font(Text.NOTE)) + 2 * _TOP + 4
        return QSize(theme.scaled(120), max(86, round(high)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the tile."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        fill = Role.MINT if chosen else Role.PAPER
        edge = Role.PRIMARY if chosen else Role.OUTLINE
        if self.isDown():
            fill = Role.MINT_PRESSED
        draw_box(painter, QRectF(self.rect()), fill, edge, line=LINE + chosen)
        for box in self.text_boxes():
            draw_text(painter, box)
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()))
