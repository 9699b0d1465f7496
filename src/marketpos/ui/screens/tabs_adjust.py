"""Putting a tab right by hand: less, more, or written off; never without saying why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.domain.ids import Id
from marketpos.domain.money import Won
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.operations.tab import TabBook
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.digitpad import DigitPad
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import money, refusal, say


def reasons() -> tuple[str, ...]:
    """Why a tab is put right: written wrongly, let off, never to be had, given back."""
    return (say("잘못 적음"), say("깎아 드림"), say("못 받을 돈"), say("두 번 받음"))


class AdjustSheet(Sheet):
    """An amount, a reason by one touch, and two keys that say which way."""

    adjusted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("장부 바로잡기"), parent)
        self._desk = desk
        self._customer: Id | None = None
        self._owed, self._why = 0, ""
        self.owed = Label(size=Text.NAME, bold=True)
        self.field = TextField(say("바로잡을 금액"), name=say("바로잡을 금액"))
        self.why = {each: Key(each, role=KeyRole.CHIP) for each in reasons()}
        self.banner = Banner()
        self.digits = DigitPad(say("전부"))
        self.digits.write_into(self.field)
        self.all_key = self.digits.key("done")  # one of the two keys below says which way
        self.less_key = Key(say("남은 외상에서 빼기"), role=KeyRole.PRIMARY, finishing=True)
        self.more_key = Key(say("남은 외상에 더하기"), role=KeyRole.AMBER, finishing=True)
        self.column.addWidget(self.owed)
        self.column.addWidget(self.field)
        self.column.addWidget(Label(say("왜 바로잡나요?"), ink=Role.SECOND_INK))
        self.column.addLayout(side_by_side(*self.why.values()))
        self.column.addWidget(self.banner)
        self.column.addStretch(1)
        self.column.addWidget(self.digits)
        self.column.addLayout(side_by_side(self.more_key, self.less_key))
        self._connect()

    def _connect(self) -> None:
        self.digits.done.connect(lambda: self.field.set_text(str(abs(self._owed))))
        for why, key in self.why.items():
            key.clicked.connect(lambda _=False, why=why: self._choose(why))
        self.less_key.clicked.connect(lambda: self._adjust(-1))
        self.more_key.clicked.connect(lambda: self._adjust(1))

    def begin(self, page: TabBook) -> None:
        """Ask how much of this page is wrong, and why."""
        self._customer, self._owed = page.customer.customer, page.owed_won
        self.set_title(say("{name} · 장부 바로잡기", name=called(page.customer)))
        self.owed.setText(say("남은 외상 {amount}", amount=money(page.owed_won)))
        self.banner.set_text("")
        self.field.clear()
        self._choose("")
        self.field.setFocus()

    def _choose(self, why: str) -> None:
        self._why = why
        for each, key in self.why.items():
            key.setChecked(each == why)

    def _adjust(self, sign: int) -> None:
        if self._customer is None:
            return
        try:
            self._desk.tabs.adjust(self._customer, Won(sign * self.digits.number()), self._why)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(self._words(no))
            return
        self.close_sheet()
        self.adjusted.emit()

    def _words(self, no: Refusal | Unavailable) -> str:
        if type(no).__name__ == "NoReason":
            return say("왜 바로잡는지 하나를 눌러 주세요.")
        if type(no).__name__ == "NothingPaid":
            return say("바로잡을 금액을 먼저 적어 주세요.")
        return refusal(no)
