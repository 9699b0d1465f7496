"""Paying: every tender by its key, splits, vouchers and the tab, until nothing is left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from marketpos.domain.acts import Act
from marketpos.domain.cart import Cart
from marketpos.domain.ids import Id
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import NOTHING, Won
from marketpos.domain.refusal import Refusal
from marketpos.domain.sale_in_hand import SaleInHand
from marketpos.domain.tender import Offered, fitting, may_take_onnuri
from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter_part import CounterPart
from marketpos.ui.screens.counter_sheets import CounterSheets
from marketpos.ui.screens.counter_tender import KINDS, TenderPanel, ToPay
from marketpos.ui.words import say

if TYPE_CHECKING:
    from marketpos.operations.selling import Done


class Paying(CounterPart):
    """Takes money for the sale in hand; it changed when something was handed over or back."""

    completed = Signal(object, object)  # Done, and the Cart that was sold
    split_begun = Signal()
    regular_wanted = Signal()  # a tab needs somebody
    coupon_asked = Signal()

    def __init__(
        self, desk: Desk, in_hand: SaleInHand, panel: TenderPanel, sheets: CounterSheets
    ) -> None:
        super().__init__(panel)
        self._desk, self._in_hand, self._panel, self._sheets = desk, in_hand, panel, sheets
        self._local_currency = ""
        self._warned: tuple[Id, Won] | None = None  # whose tab, and how much more on it
        panel.exact_key.clicked.connect(lambda: self._tender(TenderKind.CASH))
        panel.received_key.clicked.connect(self._tender_received)
        for kind in KINDS:
            panel.key(kind).clicked.connect(partial(self._take, kind))
        panel.more_key.clicked.connect(self._open_more)
        panel.split_key.clicked.connect(self._split)
        sheets.tender_chosen.connect(self._take_from_sheet)
        sheets.offered.connect(self._hand_over_from_sheet)
        sheets.registered_until.connect(self._register_for_onnuri)

    def refresh(self) -> None:
        """Reads what the shop takes; ``show`` is for every digit and reads nothing."""
        self._local_currency = self._desk.shop.card().local_currency
        self._panel.arrange(self._desk.till.tenders_shown())

    def show(self) -> None:
        """Says on the keys what they would do now."""
        hand, keypad = self._in_hand, self._in_hand.keypad
        to_pay = ToPay(hand.left_won, keypad.amount_won, keypad.received_won, hand.splits)
        self._panel.show_to_pay(to_pay, self._local_currency)

    def finish_by_key(self, received: Won | None) -> None:
        """Enter: cash, exactly or so much with change."""
        given = self._in_hand.left_won if received is None else received
        self._finish([Offered(TenderKind.CASH, given)])

    def give_back(self, tender: int) -> None:
        """Something handed over was touched: it goes back."""
        self.touched.emit()
        self._in_hand.give_back(tender)
        self.changed.emit()

    def _take(self, kind: TenderKind) -> None:
        """The key of a way to pay was touched."""
        match kind:
            case TenderKind.ONNURI_PAPER:
                self._open_onnuri()
            case TenderKind.LOCAL_CURRENCY:
                self._tender_local_currency()
            case TenderKind.TAB:
                self._tender_tab()
            case TenderKind.COUPON:
                self.coupon_asked.emit()
            case _:
                self._tender(kind)

    def _open_more(self) -> None:
        self.touched.emit()
        sheet = self._sheets.tenders
        sheet.show_tenders(self._panel.shown(), self._local_currency)
        self._sheets.open(sheet)

    def _take_from_sheet(self, kind: TenderKind) -> None:
        self._sheets.close()
        self._take(kind)

    def _tender(self, kind: TenderKind, label: str = "") -> None:
        """All that is left is paid so, or of a split what is typed."""
        self.touched.emit()
        hand = self._in_hand
        if not self.attempt(lambda: self._hand_over([Offered(kind, hand.typed_part(), label)])):
            hand.keypad.give_back()
        self.changed.emit()

    def _tender_received(self) -> None:
        """So much cash was handed over as stands on the key."""
        self.touched.emit()
        received = self._panel.received_won()
        if self.attempt(lambda: self._in_hand.check_typed(received)):
            self._finish([Offered(TenderKind.CASH, received)])

    def _tender_local_currency(self) -> None:
        self._tender(TenderKind.LOCAL_CURRENCY, self._local_currency)

    def _tender_tab(self) -> None:
        if not self.is_allowed(self._desk, Act.TAB):
            return
        cart = self._in_hand.cart
        if cart.customer is not None and self._warns_of_tab(cart.customer.customer):
            return
        if cart.customer is not None or cart.is_empty:
            self._tender(TenderKind.TAB)
            return
        self.touched.emit()
        self.regular_wanted.emit()
        self.said.emit(say("누구 외상인지 고르고 ‘외상’을 다시 누르세요."))

    def _warns_of_tab(self, customer: Id) -> bool:
        """Past the limit it is said once, without the sums others might read; again does it."""
        hand = self._in_hand
        more = min(hand.keypad.amount_won or hand.left_won, hand.left_won)
        was, self._warned = self._warned, None
        if was == (customer, more) or not self._passes_limit(customer, more):
            return False
        self.touched.emit()
        self._warned = (customer, more)
        self.said.emit(
            say("정해 둔 외상 한도를 넘어요. 그래도 드리려면 ‘외상’을 한 번 더 누르세요.")
        )
        return True

    def _passes_limit(self, customer: Id, more: Won) -> bool:
        try:
            return self._desk.tabs.warns(customer, more) is not None
        except Refusal:  # somebody who is gone: the sale itself says so
            return False

    def _split(self) -> None:
        self.touched.emit()
        if not self._says_empty():
            self._in_hand.splits = True
            self.split_begun.emit()
            self.changed.emit()

    def _hand_over(self, offered: list[Offered]) -> None:
        if self._in_hand.hand_over(offered):
            self._finish(offered)

    def _hand_over_from_sheet(self, offered: list[Offered]) -> None:
        self._sheets.close()
        self._in_hand.keypad.forget()
        self.attempt(lambda: self._hand_over(offered))
        self.changed.emit()

    def _finish(self, offered: list[Offered]) -> None:
        """The sale is on the disk after this, or all is as it was and a sentence says why."""
        cart = self._in_hand.cart
        given = fitting(cart.total_won, [*self._in_hand.offered, *offered])
        if not self.attempt(lambda: self._complete(cart, given)):
            self._in_hand.keypad.give_back()

    def _complete(self, cart: Cart, given: list[Offered]) -> None:
        done: Done = self._desk.counter.complete(cart, given)
        self._in_hand.begin()
        self.completed.emit(done, cart)

    def _open_onnuri(self) -> None:
        self.touched.emit()
        hand = self._in_hand
        if self._says_empty() or not (hand.splits or self.attempt(hand.check_typed)):
            return
        today = self._desk.counter.book.today()
        part = hand.keypad.amount_won if hand.splits else NOTHING
        registered = may_take_onnuri(int(self._desk.shop.card().onnuri_until), today)
        sheet = self._sheets.onnuri
        sheet.begin(
            hand.left_won, part or hand.left_won, is_registered=registered, year=today // 10_000
        )
        self._sheets.open(sheet)

    def _register_for_onnuri(self, until: int) -> None:
        if self.attempt(lambda: self._desk.shop.change(onnuri_until=until)):
            self._open_onnuri()

    def _says_empty(self) -> bool:
        is_empty = self._in_hand.cart.is_empty
        if is_empty:
            self.said.emit(say("아직 담은 것이 없어요. 물건이나 금액을 먼저 누르세요."))
        return is_empty
