"""Taking money for a tab: an amount or all of it, in notes, by transfer or by card."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.domain.ids import Id
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.operations.tab import TabBook
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.digitpad import DigitPad
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.theme import Text
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import money, refusal, say


class PaySheet(Sheet):
    """Oldest first, decided by the book; a wrong amount is refused with what is owed."""

    paid = Signal(object, object)  # how much, and what is still owed after it, Won of any size

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("돈 받기"), parent)
        self._desk = desk
        self._customer: Id | None = None
        self.owed = Label(size=Text.NAME, bold=True)
        self.field = TextField(say("받은 금액"), name=say("받은 금액"))
        self.all_key = Key(say("전부 갚음"), role=KeyRole.OUTLINE)
        self.banner = Banner()
        self.digits = DigitPad(say("현금으로 받음"))
        self.digits.write_into(self.field)
        self.transfer_key = Key(say("계좌이체로 받음"))
        self.card_key = Key(say("카드로 받음"))
        self.column.addWidget(self.owed)
        self.column.addLayout(side_by_side(self.field, self.all_key))
        self.column.addWidget(self.banner)
        self.column.addStretch(1)
        self.column.addWidget(self.digits)
        self.column.addLayout(side_by_side(self.transfer_key, self.card_key))
        self._connect()

    def _connect(self) -> None:
        self.all_key.clicked.connect(self._fill_in_all)
        self.digits.done.connect(lambda: self._pay(TenderKind.CASH))
        self.field.entered.connect(lambda: self._pay(TenderKind.CASH))
        self.transfer_key.clicked.connect(lambda: self._pay(TenderKind.TRANSFER))
        self.card_key.clicked.connect(lambda: self._pay(TenderKind.CARD))

    def begin(self, page: TabBook) -> None:
        """Ask how much of this page is paid."""
        self._customer, self._owed = page.customer.customer, page.owed_won
        self.set_title(say("{name} · 돈 받기", name=called(page.customer)))
        self.owed.setText(say("남은 외상 {amount}", amount=money(page.owed_won)))
        self.banner.set_text("")
        self.field.clear()
        self.field.setFocus()

    def _fill_in_all(self) -> None:
        self.field.set_text(str(self._owed))

    def _pay(self, tender: TenderKind) -> None:
        if self._customer is None:
            return
        amount = Won(self.digits.number())
        try:
            left = self._desk.tabs.pay(self._customer, amount, tender)
        except (Refusal, Unavailable) as error:
            self.banner.set_text(refusal(error))
            return
        self.close_sheet()
        self.paid.emit(amount, left)
