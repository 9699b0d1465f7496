"""Who buys: a regular found for the cart or for the sale just made, and taken away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from marketpos.domain.acts import Act
from marketpos.domain.cart import CartCustomer
from marketpos.domain.sale_in_hand import SaleInHand
from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter_last_sale import LastSale
from marketpos.ui.screens.counter_part import CounterPart
from marketpos.ui.screens.counter_sheets import CounterSheets
from marketpos.ui.screens.counter_words import regular_name
from marketpos.ui.words import say

if TYPE_CHECKING:
    from marketpos.operations.regulars import Customer
    from marketpos.operations.strips import TheUsual


class WhoBuys(CounterPart):
    """Finds goods and regulars by one sheet, and gives the sale to somebody."""

    begun = Signal()  # the sale just made is left alone
    opened = Signal(object)  # the Customer whose card was touched: show all of it
    register_asked = Signal(object)  # the sale to give to whoever is new, or None

    def __init__(
        self,
        desk: Desk,
        in_hand: SaleInHand,
        last: LastSale,
        sheets: CounterSheets,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._in_hand, self._last, self._sheets = desk, in_hand, last, sheets

    def refresh(self) -> None:
        """Whoever was forgotten meanwhile is nobody in particular any more."""
        who = self._in_hand.cart.customer
        known = self._desk.regulars.get(who.customer) if who else None
        if who is not None and (known is None or known.is_erased):
            self._in_hand.take_customer(None)

    def find(self) -> None:
        """Regulars are looked for."""
        self.touched.emit()
        self._sheets.find.look_for_regulars()
        self._begin("")

    def find_goods(self, typed: str = "") -> None:
        """Goods are looked for, some letters being typed already."""
        self.touched.emit()
        self._sheets.find.look_for_goods()
        self._begin(typed)

    def find_by_last4(self, last4: str) -> None:
        """Whose telephone ends so; several are left to be chosen from."""
        self.attempt(lambda: self._show_found(last4, self._desk.regulars.by_last4(last4)))

    def _show_found(self, last4: str, found: list[Customer]) -> None:
        if not found:
            self.said.emit(say("끝 {digits}인 단골이 없어요.", digits=last4))
        elif len(found) == 1:
            self.take(found[0])
        else:
            self._sheets.find.look_for_regulars()
            self._begin(last4)

    def take(self, customer: Customer) -> None:
        """The cart is for this regular, or the sale that was just made is given to them."""
        self.touched.emit()
        self._sheets.close()
        if self._last.done is not None:
            self._last.give(customer.customer)
            return
        name, visits = regular_name(customer), customer.visits
        has_tab = customer.has_tab and self._desk.access.may(Act.TAB)
        who = CartCustomer(customer.customer, name, visits, has_tab)
        self._in_hand.take_customer(who)
        self.changed.emit()

    def sell_to(self, customer: Customer) -> None:
        """A sale for this regular begins; the one just made is somebody else's and stays theirs."""
        self.begun.emit()
        self.take(customer)

    def take_usual(self, customer: Customer, usual: TheUsual) -> None:
        """What they mostly buy is rung up for them; what cannot be had is named."""
        self.begun.emit()
        self.take(customer)
        self.attempt(lambda: usual.fill(self._in_hand.cart))
        self.changed.emit()
        if usual.missing:
            names = ", ".join(usual.missing)
            self.told.emit(say("{names:은/는} 오늘 없어서 빼고 담았어요.", names=names))

    def remove(self) -> None:
        """Nobody in particular buys."""
        self.touched.emit()
        self._in_hand.take_customer(None)
        self.changed.emit()

    def look_again(self) -> None:
        """Whoever was forgotten meanwhile, here or on another PC, buys as nobody in particular."""
        who = self._in_hand.cart.customer
        known = self._desk.regulars.get(who.customer) if who else None
        if who is not None and (known is None or known.is_erased):
            self._in_hand.take_customer(None)
            self.changed.emit()

    def open(self) -> None:
        """All that is known of them is asked for."""
        who = self._in_hand.cart.customer
        customer = self._desk.regulars.get(who.customer) if who else None
        if customer is not None:
            self.opened.emit(customer)

    def ask_register(self) -> None:
        """Somebody new, for the sale just made or for the cart."""
        self.touched.emit()
        self._sheets.close()
        self.register_asked.emit(self._last.done.sale if self._last.done else None)

    def _begin(self, typed: str) -> None:
        self._sheets.open(self._sheets.find)
        self._sheets.find.begin(typed)
