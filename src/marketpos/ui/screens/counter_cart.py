"""The right of the counter while selling: the regular, the lines, the total, the finishing keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.cart import Cart
from marketpos.domain.money import Won
from marketpos.domain.tender import Offered
from marketpos.ui.screens.counter_customer import CustomerSlot
from marketpos.ui.screens.counter_rows import CartRows
from marketpos.ui.screens.counter_tender import TenderPanel
from marketpos.ui.screens.counter_total import TotalLine
from marketpos.ui.theme import GAP, Role
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.painting import fill
from marketpos.ui.words import say

SIDE = 10
_RULE = 3


class _Rule(QWidget):
    """The thick line above the total."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_RULE)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(QPainter(self), self.rect(), Role.INK)


class CartPanel(QWidget):
    """Everything about the sale being rung up."""

    line_touched = Signal(int)
    tender_touched = Signal(int)  # one that was handed over already, from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = CartRows(Cart(), (), "")
        self._build()
        self.list.chosen.connect(self._touch)

    def _build(self) -> None:
        self.customer = CustomerSlot()
        self.list = PagedList(row_height=53, ruled=True, name=say("담은 것"))
        self.suspend_key = Key(say("잠깐 두기"))
        self.void_key = Key(say("방금 판매 취소"), finishing=True)
        self.total = TotalLine()
        self.tenders = TenderPanel()
        keys = QHBoxLayout()
        keys.setSpacing(GAP)
        keys.addWidget(self.suspend_key, 1)
        keys.addWidget(self.void_key, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SIDE, 0, SIDE)
        column.setSpacing(GAP)
        column.addLayout(_inset(self.customer))
        column.addLayout(_inset(self.list), 1)
        column.addLayout(_inset(keys))
        column.addLayout(self._sum())
        column.addLayout(_inset(self.tenders))

    def _sum(self) -> QVBoxLayout:
        """The rule and the total, close together."""
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(_Rule())
        column.addLayout(_inset(self.total))
        return column

    def show_cart(self, cart: Cart, offered: Sequence[Offered], left: Won, trade: str) -> None:
        """Shows the cart: the newest line in sight when one came, else the page as it was."""
        page, before = self.list.page(), len(self._rows)
        self._rows = CartRows(cart, offered, trade)
        self.customer.show_customer(cart.customer)
        self.list.set_rows(self._rows, say("물건이나 금액을 누르세요"))
        if cart.touched is not None:
            self.list.set_current(cart.touched)
        elif len(self._rows) > before:
            self.list.show_page(self.list.pages() - 1)
        else:
            self.list.show_page(page)
        count = say("{n}가지", n=len(cart.lines)) if cart.lines else ""
        self.total.show_sum(left, say("남은 돈") if offered else count)

    def show_keys(self, *, suspended: int, splits: bool, void_is_armed: bool) -> None:
        """What the two keys under the lines do now."""
        self.suspend_key.set_text(say("나누기 그만") if splits else say("잠깐 두기"))
        self.void_key.setVisible(not splits)
        if void_is_armed:
            self.void_key.set_text(say("한 번 더 누르면 취소"))
        elif suspended:
            self.void_key.set_text(say("꺼내기 {n}", n=suspended))
        else:
            self.void_key.set_text(say("방금 판매 취소"))
        self.void_key.set_role(KeyRole.AMBER if void_is_armed else KeyRole.PLAIN)

    def _touch(self, row: int) -> None:
        if row < self._rows.lines:
            self.line_touched.emit(row)
        elif row < self._rows.before_tenders:
            self.line_touched.emit(-1)
        else:
            self.tender_touched.emit(row - self._rows.before_tenders)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground."""
        fill(QPainter(self), self.rect(), Role.PAPER)


def _inset(inner: QWidget | QHBoxLayout) -> QHBoxLayout:
    """What keeps its distance from the edges; the rule does not."""
    row = QHBoxLayout()
    row.setContentsMargins(SIDE, 0, SIDE, 0)
    if isinstance(inner, QWidget):
        row.addWidget(inner)
    else:
        row.addLayout(inner)
    return row
