"""From how much owed on the shop is warned: for one regular, or for everybody."""

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
from marketpos.ui.theme import Role
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import money, refusal, say


class LimitSheet(Sheet):
    """A warning and no more: the sale can be made all the same (domain.md 3.5)."""

    set_anew = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("외상 한도"), parent)
        self._desk = desk
        self._page: TabBook | None = None
        self._for_all = False
        self.note = Label(
            say("이보다 많아지면 알려만 드려요. 파는 것은 그대로 할 수 있어요."),
            ink=Role.SECOND_INK,
            wrap=True,
        )
        self.one_chip = Key(say("이분만"), role=KeyRole.CHIP)
        self.all_chip = Key(say("모든 분"), role=KeyRole.CHIP)
        self.now = Label(bold=True, wrap=True)
        self.field = TextField(say("얼마부터 알려 드릴까요?"), name=say("외상 한도"))
        self.banner = Banner()
        self.digits = DigitPad(say("이만큼으로 정하기"))
        self.digits.write_into(self.field)
        self.none_key = Key(say("한도 없애기"))
        self.column.addWidget(self.note)
        self.column.addLayout(side_by_side(self.one_chip, self.all_chip))
        self.column.addWidget(self.now)
        self.column.addLayout(side_by_side(self.field, self.none_key))
        self.column.addWidget(self.banner)
        self.column.addStretch(1)
        self.column.addWidget(self.digits)
        self.one_chip.clicked.connect(lambda: self._choose(for_all=False))
        self.all_chip.clicked.connect(lambda: self._choose(for_all=True))
        self.digits.done.connect(self._set)
        self.field.entered.connect(self._set)
        self.none_key.clicked.connect(lambda: self._keep(None))

    def begin(self, page: TabBook) -> None:
        """Ask it for this page."""
        self._page = page
        self.set_title(say("{name} · 외상 한도", name=called(page.customer)))
        self._choose(for_all=False)
        self.field.setFocus()

    def _choose(self, *, for_all: bool) -> None:
        self._for_all = for_all
        self.one_chip.setChecked(not for_all)
        self.all_chip.setChecked(for_all)
        self.banner.set_text("")
        self.field.clear()
        if self._page is not None:
            limit = self._desk.tabs.limit_for_all() if for_all else self._page.limit_won
            self.now.setText(
                say("지금은 {amount}까지예요", amount=money(limit))
                if limit
                else say("지금은 한도가 없어요")
            )

    def _set(self) -> None:
        typed = self.digits.number()
        if typed:
            self._keep(Won(typed))
        else:
            self.banner.set_text(say("금액을 먼저 적어 주세요."))

    def _keep(self, limit: Won | None) -> None:
        if self._page is None:
            return
        who: Id | None = None if self._for_all else self._page.customer.customer
        try:
            self._desk.tabs.set_limit(limit, who)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        self.close_sheet()
        self.set_anew.emit()
