"""Above the cart: the regular it is for, or the key that finds one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from marketpos.domain.cart import CartCustomer
from marketpos.ui.icons import draw_icon
from marketpos.ui.screens.counter_words import visit_note
from marketpos.ui.theme import GAP, TARGET, Role, Text, looks
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.painting import (
    LEFT,
    TextBox,
    draw_box,
    draw_text,
    height_of,
    stack,
)
from marketpos.ui.words import say

_SIDE = 16
_ICON = 28


class CustomerCard(QWidget):
    """Name and visits on mint, with a key that takes the regular away again.

    Touched anywhere else it asks for all that is known of them: what is owed is not said here.
    """

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._note = ""
        self.gifts_key = Key(role=KeyRole.OUTLINE, size=Text.NOTE, parent=self)
        self.gifts_key.hide()
        self.remove_key = Key(icon="x", role=KeyRole.BARE, name=say("단골 빼기"), parent=self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_customer(self, name: str, note: str) -> None:
        """Who it is, and one line about them."""
        self._name, self._note = name, note
        self.setAccessibleName(f"{name}, {note}")
        self.update()

    def show_gifts(self, many: int) -> None:
        """A small mark: so many coupons or full cards wait; press to see."""
        self.gifts_key.set_text(say("쿠폰 {n}", n=many) if many else "")
        self.gifts_key.setVisible(many > 0)
        self.update()

    def name(self) -> str:
        """What the regular is called."""
        return self._name

    def note(self) -> str:
        """The line below the name."""
        return self._note

    def text_boxes(self) -> list[TextBox]:
        """Name and note, one above the other."""
        theme = looks()
        left = _SIDE + theme.scaled(_ICON) + 12
        area = QRectF(left, 0, self.width() - left - self._beside(), self.height())
        lines = [
            (self._name, theme.font(Text.NAME, bold=True), Role.INK),
            (self._note, theme.font(Text.NOTE), Role.SECOND_INK),
        ]
        return stack(area, lines, LEFT)

    def sizeHint(self) -> QSize:
        """70 px high at 100 %."""
        theme = looks()
        words = height_of(theme.font(Text.NAME)) + height_of(theme.font(Text.NOTE))
        return QSize(300, max(70, round(words + 16)))

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(looks().scaled(160) + TARGET, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the key at the right end."""
        inset = 3
        high = self.height() - 2 * inset
        self.remove_key.setGeometry(self.width() - TARGET - inset, inset, TARGET, high)
        wide = self._gifts_width()
        self.gifts_key.setGeometry(self.width() - TARGET - GAP - inset - wide, inset, wide, high)

    def _gifts_width(self) -> int:
        return self.gifts_key.minimumSizeHint().width()

    def _beside(self) -> int:
        """The room the keys take from the words."""
        gifts = 0 if self.gifts_key.isHidden() else self._gifts_width() + GAP
        return TARGET + 4 + gifts

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Waits for the release inside."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Opens when the finger is still on the card."""
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_box(painter, QRectF(self.rect()), Role.MINT, Role.PRIMARY)
        side = float(looks().scaled(_ICON))
        place = QRectF(_SIDE, (self.height() - side) / 2, side, side)
        draw_icon(painter, "user-round-check", place, Role.INK)
        for box in self.text_boxes():
            draw_text(painter, box)


class CustomerSlot(QWidget):
    """The card when there is a regular, the key to find one when there is none."""

    find_asked = Signal()
    opened = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = CustomerCard()
        self.find_key = Key(say("단골 찾기 (/)"), icon="users")
        self.find_key.clicked.connect(lambda: self.find_asked.emit())
        self.card.opened.connect(self.opened)
        self.card.remove_key.clicked.connect(lambda: self.removed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addWidget(self.find_key)
        self.show_customer(None)

    def show_customer(self, customer: CartCustomer | None) -> None:
        """Who the cart is for, or nobody yet."""
        if customer is not None:
            self.card.show_customer(customer.name, visit_note(customer))
        self.card.setVisible(customer is not None)
        self.find_key.setVisible(customer is None)
