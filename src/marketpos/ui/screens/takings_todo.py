"""챙길 것: transfers to look for, cash receipts to issue, vouchers for the bank, coins to fetch."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.acts import Act
from marketpos.domain.clock import day_of
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.outputs.sheet import Sheet as Page
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.panes import Pane, Panes
from marketpos.ui.screens.printing import print_out
from marketpos.ui.screens.report_files import large_page
from marketpos.ui.screens.takings_flags import FlagSheet, flag_words
from marketpos.ui.screens.takings_lines import SumLines
from marketpos.ui.screens.takings_todo_words import (
    change_lines,
    sale_words,
    transfer_note,
    until_note,
    voucher_lines,
)
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.words import day, money, refusal, say

if TYPE_CHECKING:
    from marketpos.operations.flags import Flag
    from marketpos.operations.till import Open


class TodoLine(QWidget):
    """A sale with something still to settle, and the keys that settle it."""

    def __init__(self, words: str, note: str, keys: tuple[Key, ...]) -> None:
        super().__init__()
        self.words, self.keys = words, keys
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(Label(words, size=Text.BODY, bold=True))
        text.addWidget(Label(note, size=Text.NOTE, ink=Role.SECOND_INK))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(text, 1)
        for key in keys:
            row.addWidget(key)

    def sizeHint(self) -> QSize:
        """As high as its words."""
        return QSize(400, self.minimumSizeHint().height())


class TodoPage(QWidget):
    """What is done elsewhere and ticked off here; nothing of it stops a sale or a closing."""

    closed = Signal()
    changed = Signal()  # something was recorded

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.lines: list[TodoLine] = []
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        self.leave_key = Key(say("매출"), icon="arrow-left")
        self.turn_key = Key(say("은행 갈 것"), role=KeyRole.OUTLINE)
        self.banner = Banner()
        self.flag_sheet = FlagSheet(self._desk, self)
        self.list = PagedList(row_height=70, name=say("챙길 것"))
        self.vouchers = SumLines()
        self.redeem_key = Key(role=KeyRole.OUTLINE, finishing=True)
        self.sheet_key = Key(say("은행에 낼 종이 인쇄"), icon="printer", role=KeyRole.OUTLINE)
        self.no_vouchers = _note(say("은행에 낼 종이 상품권이 없어요"))
        self.change = SumLines()
        self.no_change = _note(say("며칠 팔아 보면 알려 드려요"))
        self.back_key = Key(say("챙길 것"), icon="arrow-left")
        self.panes = Panes(self._left(), self._right())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    def _left(self) -> Pane:
        left = Pane()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(GAP + 2)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(Label(say("챙길 것"), size=Text.TITLE, bold=True), 1)
        head.addWidget(self.leave_key)
        head.addWidget(self.turn_key)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.list, 1)
        return left

    def _right(self) -> Pane:
        right = Pane(Role.PAPER)
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(GAP + 2)
        column.addWidget(Label(say("은행에 낼 상품권"), size=Text.HEADING, bold=True))
        for widget in (self.vouchers, self.no_vouchers, self.sheet_key, self.redeem_key):
            column.addWidget(widget)
        column.addSpacing(GAP)
        column.addWidget(Label(say("바꿔 올 잔돈"), size=Text.HEADING, bold=True))
        column.addWidget(self.change)
        column.addWidget(self.no_change)
        column.addStretch(1)
        column.addWidget(self.back_key)
        return right

    def _connect(self) -> None:
        self.leave_key.clicked.connect(lambda: self.closed.emit())
        self.panes.turn_by(self.turn_key, self.back_key)
        self.redeem_key.clicked.connect(self._redeem)
        self.sheet_key.clicked.connect(lambda: print_out(self, self.count_sheet(), self._said))
        self.flag_sheet.looked_at.connect(lambda: self._settled(say("적어 뒀어요.")))

    def refresh(self) -> None:
        """Reads anew what is still open."""
        till = self._desk.till
        transfers = [self._transfer(one) for one in till.transfers_awaited()]
        receipts = [self._receipt(one) for one in till.receipts_to_issue()]
        flags = [self._flag(one) for one in self._desk.flags.not_looked_at()]
        old, self.lines = self.lines, [*flags, *transfers, *receipts]
        self.list.set_rows(self.lines, say("다 챙겼어요"))
        for line in old:
            line.deleteLater()
        self._show_bank()

    def count_sheet(self) -> tuple[Page, ...]:
        """The paper 온누리 by face, in large letters on A4, for the counter of the bank."""
        card, today = self._desk.shop.card(), self._desk.shop.today()
        lines = [(one.name, one.sum) for one in voucher_lines(self._desk.till.vouchers())]
        under = " · ".join(filter(None, (card.name, card.business_number, day(day_of(today)))))
        return large_page(say("온누리상품권 환전"), under, lines)

    def _said(self, text: str, mood: Mood) -> None:
        self.banner.set_text(text, mood)

    def _show_bank(self) -> None:
        till, reports = self._desk.till, self._desk.reports
        vouchers = till.vouchers()
        self.vouchers.set_lines(voucher_lines(vouchers))
        self.vouchers.setVisible(bool(vouchers))
        self.no_vouchers.setVisible(not vouchers)
        whole = sum(face * many for face, many in vouchers)
        self.redeem_key.setVisible(whole > 0)
        self.sheet_key.setVisible(whole > 0)
        self.redeem_key.set_text(say("{amount} 은행에 냈어요", amount=money(whole)))
        coins = till.change_to_fetch(reports.market_days())
        self.change.set_lines(change_lines(coins))
        self.change.setVisible(bool(coins))
        self.no_change.setVisible(not coins)

    def _flag(self, one: Flag) -> TodoLine:
        look = Key(say("살펴보기"), role=KeyRole.AMBER)
        look.clicked.connect(partial(self._look_at, one))
        return TodoLine(flag_words(one), say("두 PC가 따로 적었어요"), (look,))

    def _look_at(self, one: Flag) -> None:
        self.flag_sheet.show_flag(one)
        self.flag_sheet.open_over(self)

    def _transfer(self, one: Open) -> TodoLine:
        came = Key(say("들어왔어요"), role=KeyRole.OUTLINE, finishing=True)
        came.clicked.connect(partial(self._seen, one, True))
        keys: tuple[Key, ...] = (came,)
        if one.state == "waiting":
            not_yet = Key(say("안 들어왔어요"))
            not_yet.clicked.connect(partial(self._seen, one, False))
            keys = (not_yet, came)
        return TodoLine(sale_words(one.number, one.amount_won), transfer_note(one), keys)

    def _receipt(self, one: Open) -> TodoLine:
        issued = Key(say("끊었어요"), role=KeyRole.OUTLINE, finishing=True)
        issued.clicked.connect(partial(self._issued, one))
        return TodoLine(sale_words(one.number, one.amount_won), until_note(one), (issued,))

    def _seen(self, one: Open, arrived: bool) -> None:
        try:
            self._desk.till.transfer_seen(one.sale, arrived=arrived)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        self._settled(say("{number} 적어 뒀어요.", number=one.number))

    def _issued(self, one: Open) -> None:
        try:
            self._desk.till.receipt_issued(one.sale)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        self._settled(say("{number} 적어 뒀어요.", number=one.number))

    def _redeem(self) -> None:
        try:
            self._desk.access.check(Act.CLOSE_DAY)
            worth = self._desk.till.redeem_vouchers(self._desk.till.vouchers(), "")
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        self._settled(say("{amount} 적었어요. 저장됐어요.", amount=money(worth)))

    def _settled(self, said: str) -> None:
        self.refresh()
        self.banner.set_text(said, Mood.INFO)
        self.changed.emit()


def _note(text: str) -> Label:
    return Label(text, size=Text.NOTE, ink=Role.SECOND_INK, wrap=True)
