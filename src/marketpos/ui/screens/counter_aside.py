"""Carts put aside: several at once, kept over a restart, each taken up again with one touch."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from marketpos.domain.cart import Cart
from marketpos.domain.sale_in_hand import SaleInHand
from marketpos.operations.counter import Suspended
from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter_part import CounterPart
from marketpos.ui.screens.counter_sheets import CounterSheets
from marketpos.ui.screens.counter_words import line_name
from marketpos.ui.words import say


class Aside(CounterPart):
    """Puts the cart in hand aside, and takes another one up."""

    begun = Signal()  # the sale just made is left alone
    stopped = Signal()  # nothing is split any more
    taken_up = Signal()  # another cart is in hand
    void_asked = Signal()

    def __init__(
        self, desk: Desk, in_hand: SaleInHand, sheets: CounterSheets, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._in_hand, self._sheets = desk, in_hand, sheets
        self._carts: list[Suspended] = []

    @property
    def many(self) -> int:
        """How many carts wait."""
        return len(self._carts)

    def refresh(self) -> None:
        """Reads which carts wait."""
        self._carts = self._desk.counter.suspended()

    def suspend_or_stop_splitting(self) -> None:
        """The left key under the lines."""
        self.touched.emit()
        if self._in_hand.splits:
            self._in_hand.stop_splitting()
            self.stopped.emit()
        elif self._in_hand.cart.is_empty:
            self.said.emit(say("아직 담은 것이 없어요. 물건이나 금액을 먼저 누르세요."))
        else:
            self._suspend()

    def recall_or_void(self) -> None:
        """The right key under the lines: the one cart, the list of them, or the last sale."""
        if not self._carts:
            self.void_asked.emit()
            return
        self.touched.emit()
        if len(self._carts) == 1 and self._in_hand.cart.is_empty:
            self.recall(self._carts[0])
        else:
            self._sheets.suspended.show_carts(self._carts)
            self._sheets.open(self._sheets.suspended)

    def recall(self, one: Suspended) -> None:
        """Takes a cart up; the one in hand is put aside for it."""
        self._sheets.close()
        if self._in_hand.offered:  # the list may have been open since before
            self.said.emit(
                say("나눠 받던 돈이 있어요. 먼저 끝내거나 ‘나누기 그만’을 누르고 꺼내세요.")
            )
            return
        self.begun.emit()  # the list may have been open while a sale was finished beside it
        if not self._in_hand.cart.is_empty:
            self._suspend()
        self.attempt(lambda: self._take_up(self._desk.counter.recall(one)))

    def _suspend(self) -> None:
        cart = self._in_hand.cart
        if self.attempt(lambda: self._desk.counter.suspend(cart, _label(cart))):
            self._take_up(None)

    def _take_up(self, cart: Cart | None) -> None:
        """Another cart is in hand, and the list of those put aside is another one too."""
        self._in_hand.begin(cart)
        self.refresh()
        self.taken_up.emit()


def _label(cart: Cart) -> str:
    """What a cart is called in the list: its regular, else what lies in it."""
    if cart.customer is not None:
        return cart.customer.name
    first, more = line_name(cart.lines[0]), len(cart.lines) - 1
    return say("{name} 외 {n}가지", name=first, n=more) if more else first
