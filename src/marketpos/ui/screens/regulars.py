"""The regulars: find one, see what is known, sell to them, correct it, or forget it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Customer
from marketpos.ui.screens.care import CareSheet
from marketpos.ui.screens.coupons import CouponsSheet
from marketpos.ui.screens.held import HeldSheet
from marketpos.ui.screens.merge import MergeSheet
from marketpos.ui.screens.panes import Panes
from marketpos.ui.screens.regulars_card import RegularCard
from marketpos.ui.screens.regulars_consents import ConsentsSheet, no_display
from marketpos.ui.screens.regulars_correct import CorrectSheet
from marketpos.ui.screens.regulars_finder import RegularsFinder
from marketpos.ui.screens.regulars_forget import ForgetSheet
from marketpos.ui.screens.regulars_memo import MemoSheet
from marketpos.ui.screens.regulars_past import PastSheet
from marketpos.ui.theme import looks
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from marketpos.ui.display import DisplayWindow


class RegularsScreen(QWidget):
    """Everybody on the left, one of them on the right, and a sheet for what takes longer."""

    sell_to = Signal(object)  # Customer
    usual_asked = Signal(object)  # Customer: ring up what they mostly buy
    tab_asked = Signal(object)  # Customer: their page of the tab book
    register_asked = Signal(object)  # what was typed: str

    def __init__(
        self,
        desk: Desk,
        display: Callable[[], DisplayWindow | None] = no_display,
        parent: QWidget | None = None,
    ) -> None:
        """`display` is the customer's screen, if there is one now."""
        super().__init__(parent)
        self._desk, self._display = desk, display
        self._customer: Customer | None = None
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        self.finder = RegularsFinder(self._desk)
        self.card = RegularCard(self._desk)
        self.panes = Panes(self.finder, self.card)
        self.past_sheet = PastSheet(self._desk)
        self.correct_sheet = CorrectSheet(self._desk)
        self.consents_sheet = ConsentsSheet(self._desk, self._display)
        self.memo_sheet = MemoSheet(self._desk)
        self.merge_sheet = MergeSheet(self._desk)
        self.held_sheet = HeldSheet(self._desk)
        self.forget_sheet = ForgetSheet(self._desk)
        self.care_sheet = CareSheet(self._desk)
        self.coupons = CouponsSheet(self._desk)
        for sheet in self._sheets():
            sheet.setParent(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    def _connect(self) -> None:
        self.finder.chosen.connect(self._show)
        self.finder.opened.connect(self.show_customer)
        self.finder.new_asked.connect(self.register_asked)
        self.finder.care_key.clicked.connect(self._open_care)
        self.care_sheet.customer_asked.connect(self.show_customer)
        self.care_sheet.closed.connect(self.refresh)
        self.finder.wants_width.connect(self.panes.give_left_all)
        self.card.back_asked.connect(self.panes.show_left)
        self.finder.entered.connect(self._sell)
        self.card.sell_key.clicked.connect(self._sell)
        self.card.usual_key.clicked.connect(lambda: self._ask(self.usual_asked))
        self.card.tab_key.clicked.connect(lambda: self._ask(self.tab_asked))
        for key, sheet in (
            (self.card.past_key, self.past_sheet),
            (self.card.correct_key, self.correct_sheet),
            (self.card.consents_key, self.consents_sheet),
            (self.card.memo_key, self.memo_sheet),
            (self.card.same_key, self.merge_sheet),
            (self.card.held_key, self.held_sheet),
            (self.held_sheet.forget_asked, self.forget_sheet),
            (self.held_sheet.correct_asked, self.correct_sheet),
            (self.card.coupon_key, self.coupons),
        ):
            asked = key.clicked if isinstance(key, Key) else key
            asked.connect(lambda _=False, sheet=sheet: self._open(sheet))
        for each in self._sheets():
            each.closed.connect(self.refresh)
        self.merge_sheet.changed.connect(self._show)

    def refresh(self) -> None:
        """Reads everybody anew; whoever is shown stays shown, and the list stays on its page."""
        shown, page = self._customer, self.finder.list.page()
        self.finder.show_found()
        if shown is not None:
            self._show_again(shown)
        else:
            self.finder.list.show_page(page)

    def show_customer(self, customer: Customer) -> None:
        """Shows somebody, wherever they came from."""
        self._desk.access.looked("looked", customer.customer)
        self.finder.mark(customer)
        self._show(customer)
        self.panes.show_right()

    def customer(self) -> Customer | None:
        """Who is shown."""
        return self._customer

    def _show(self, customer: Customer | None) -> None:
        self._customer = customer
        self.card.show_customer(customer)

    def _show_again(self, shown: Customer) -> None:
        now = self._desk.regulars.get(shown.customer)
        if now is None or now.is_erased:
            self._show(None)
            self.panes.show_left()
        else:
            self.finder.mark(now)
            self._show(now)

    def _open(
        self,
        sheet: PastSheet
        | CorrectSheet
        | ConsentsSheet
        | MemoSheet
        | MergeSheet
        | HeldSheet
        | ForgetSheet
        | CouponsSheet,
    ) -> None:
        if self._customer is not None:
            self.held_sheet.close_sheet()  # it was left for this one
            sheet.show_customer(self._customer)
            small = self.panes.is_apart() or looks().compact
            sheet.open_over(self if small else self.finder)

    def _open_care(self) -> None:
        self.care_sheet.show_all()
        self.care_sheet.open_over(self)

    def _sell(self) -> None:
        self._ask(self.sell_to)

    def _ask(self, signal: SignalInstance) -> None:
        if self._customer is not None:
            signal.emit(self._customer)

    def _sheets(self) -> tuple[Sheet, ...]:
        return (
            self.past_sheet,
            self.correct_sheet,
            self.consents_sheet,
            self.memo_sheet,
            self.merge_sheet,
            self.held_sheet,
            self.forget_sheet,
            self.coupons,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A real keyboard types and walks from anywhere on the screen; Enter sells."""
        if self.care_sheet.is_over() or any(sheet.is_open() for sheet in self._sheets()):
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._sell()
        elif not self.finder.take_key(event):
            super().keyPressEvent(event)
