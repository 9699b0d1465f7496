"""Taking back part of a sale: how much of each line, why, and where the money goes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.money import Milli
from marketpos.domain.refunding import LineBack, LineLeft, MoreThanSold
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.counter import SaleRow
from marketpos.operations.desk import Desk
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.refund_words import (
    back_key_words,
    back_words,
    left_words,
    much,
    step_of,
    terminal_words,
)
from marketpos.ui.screens.takings_reasons import ReasonChips
from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import MINUS, refusal, say

_FINISHING_HEIGHT = 76


class BackLine(QWidget):
    """A sold line, and how much of it comes back."""

    changed = Signal()
    refused = Signal(str)  # why there is no more of it

    def __init__(self, at: int, left: LineLeft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.at, self.left, self.quantity = at, left, 0
        name = left.line.name or say("금액만")
        self.less_key = Key(MINUS, size=Text.DIGIT, name=say("{name} 하나 빼기", name=name))
        self.much_key = Key(size=Text.NAME, role=KeyRole.CHIP)
        self.more_key = Key("+", size=Text.DIGIT, name=say("{name} 하나 더", name=name))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Label(name, size=Text.NAME, bold=True))
        names.addWidget(Label(left_words(left), size=Text.NOTE, ink=Role.SECOND_INK))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(names, 1)
        self.much_key.setMinimumWidth(looks().scaled(110))
        for key in (self.less_key, self.much_key, self.more_key):
            row.addWidget(key)
        self.less_key.clicked.connect(partial(self._step, -1))
        self.more_key.clicked.connect(partial(self._step, 1))
        self.much_key.clicked.connect(self._all_or_none)
        self._show()

    def back(self) -> LineBack:
        """What comes back of it."""
        return LineBack(self.at, Milli(self.quantity))

    def take_all(self) -> None:
        """All of it that is left."""
        self.quantity = max(0, self.left.left_milli)
        self._show()

    def _step(self, by: int) -> None:
        if by > 0 and self.quantity >= self.left.left_milli:
            self.refused.emit(self._no_more())
            return
        wanted = self.quantity + by * step_of(self.left.line)
        self.quantity = min(max(0, wanted), self.left.left_milli)
        self._show()
        self.changed.emit()

    def _no_more(self) -> str:
        line = self.left.line
        return refusal(
            MoreThanSold(
                name=line.name, left_milli=self.left.left_milli, left_won=self.left.left_won
            )
        )

    def _all_or_none(self) -> None:
        self.quantity = 0 if self.quantity else max(0, self.left.left_milli)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.much_key.set_text(much(self.left.line, Milli(self.quantity)))
        self.much_key.setChecked(self.quantity > 0)

    def sizeHint(self) -> QSize:
        """As high as its words."""
        return QSize(400, self.minimumSizeHint().height())


class RefundSheet(Sheet):
    """Nothing is chosen beforehand; the key says how much goes back, and to whom."""

    refunded = Signal(object)  # operations.taking_back.Refunded
    gave_back = Signal(object)  # the Refund

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("돌려주기"), parent)
        self._desk = desk
        self._sale: SaleRow | None = None
        self.lines: list[BackLine] = []
        self._build()
        self.all_key.clicked.connect(self._take_all)
        self.reasons.chosen.connect(lambda _: self._show_back())
        self.finish_key.clicked.connect(self._finish)

    def _build(self) -> None:
        self.list = PagedList(row_height=64, name=say("돌려줄 것"))
        self.all_key = Key(say("모두"), role=KeyRole.SOFT)
        self.banner = Banner()
        self.reasons = ReasonChips(
            [
                say("싱싱하지 않아서"),
                say("잘못 사셨대요"),
                say("값을 잘못 받아서"),
                say("마음이 바뀌셨대요"),
            ],
            columns=2,
            host=self,
        )
        self.back_label = Label(size=Text.NAME, bold=True, wrap=True)
        self.terminal_label = Label(size=Text.NOTE, ink=Role.AMBER, wrap=True)
        self.finish_key = Key(role=KeyRole.PRIMARY, size=Text.NAME, finishing=True)
        self.finish_key.setMinimumHeight(_FINISHING_HEIGHT)
        self.head.insertWidget(1, self.all_key)
        for widget in (self.banner, self.list, self.reasons, self.back_label):
            self.column.addWidget(widget, 1 if widget is self.list else 0)
        self.column.addWidget(self.terminal_label)
        self.column.addWidget(self.finish_key)

    def show_sale(self, sale: SaleRow) -> None:
        """Begins with nothing chosen. Raises as :meth:`Refunds.left`."""
        left = self._desk.refunds.left(sale.sale)
        self._sale = sale
        self.set_title(say("{number} 돌려주기", number=sale.number))
        self.lines = [BackLine(at, one) for at, one in enumerate(left.lines)]
        for line in self.lines:
            line.changed.connect(self._show_back)
            line.refused.connect(self.banner.set_text)
        self.list.set_rows(self.lines)
        self.reasons.set_reason("")
        self.banner.set_text("")
        self._show_back()

    def _take_all(self) -> None:
        for line in self.lines:
            line.take_all()
        self._show_back()

    def _backs(self) -> list[LineBack]:
        return [line.back() for line in self.lines if line.quantity > 0]

    def _show_back(self) -> None:
        """What would go back, read from the same rule that does it."""
        assert self._sale is not None
        self.banner.set_text("")
        self.finish_key.set_text(back_key_words(0))
        self.back_label.setText(say("돌려받은 만큼 + 를 누르세요"))
        self.terminal_label.setText("")
        if not self._backs():
            return
        try:
            would = self._desk.refunds.preview(self._sale.sale, self._backs())
        except Refusal as no:
            self.banner.set_text(refusal(no))
            return
        self.back_label.setText(back_words(would.tenders))
        self.terminal_label.setText(terminal_words(would.tenders))
        self.finish_key.set_text(back_key_words(would.amount_won))

    def _finish(self) -> None:
        assert self._sale is not None
        try:
            why = self.reasons.reason()
            done = self._desk.refunds.refund(self._sale.sale, self._backs(), why)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        self.close_sheet()
        self.refunded.emit(done)
        self.gave_back.emit(done.fact)
