"""지난 판매: the sales of a day, one of them, and taking it back or part of it."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.acts import Act
from marketpos.domain.clock import Moment, day_number, day_of
from marketpos.domain.ids import Id
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.counter import SaleRow
from marketpos.operations.desk import Desk
from marketpos.operations.taking_back import Refunded
from marketpos.outputs.receipt_paper import sheets
from marketpos.outputs.slip import all_rows
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.panes import Pane, Panes
from marketpos.ui.screens.printing import print_paper, put_slip
from marketpos.ui.screens.refund_card import SaleCard
from marketpos.ui.screens.refund_sheet import RefundSheet
from marketpos.ui.screens.refund_words import sale_row
from marketpos.ui.screens.takings_pad import ENTER, Typed, pad_name
from marketpos.ui.slips import copy_slip, refund_slip
from marketpos.ui.theme import GAP, Text, looks
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.words import day, money, refusal, say

_NUMBER_DIGITS = 6


class PastSales(QWidget):
    """A day's sales at the left, the newest first; the chosen one at the right."""

    closed = Signal()
    changed = Signal()  # something was recorded

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._day = desk, desk.till.book.today()
        self._sales: list[SaleRow] = []
        self._typed = Typed(_NUMBER_DIGITS)
        self._last: Refunded | None = None
        self._build()
        self._connect()
        self.show_day(self._day)

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = Label(size=Text.HEADING, bold=True)
        self.before_key = Key(say("전날"))
        self.after_key = Key(say("다음 날"))
        self.leave_key = Key(say("매출"), icon="arrow-left")
        self.banner = Banner()
        self.list = PagedList(row_height=66, name=say("지난 판매"))
        self.card = SaleCard(self._desk)
        self.sheet = RefundSheet(self._desk)
        self.sheet.setParent(self)
        self.left = self._left()
        self.panes = Panes(self.left, self.card)
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
        head.addWidget(self.title, 1)
        for key in (self.before_key, self.after_key, self.leave_key):
            head.addWidget(key)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.list, 1)
        return left

    def _connect(self) -> None:
        self.before_key.clicked.connect(lambda: self._step(-1))
        self.after_key.clicked.connect(lambda: self._step(1))
        self.leave_key.clicked.connect(lambda: self.closed.emit())
        self.list.chosen.connect(self._choose)
        self.card.back_asked.connect(self.panes.show_left)
        self.card.void_asked.connect(self._void)
        self.card.refund_key.clicked.connect(self._ask_refund)
        self.card.receipt_key.clicked.connect(self._want_receipt)
        self.sheet.refunded.connect(self._refunded)
        self.card.print_key.clicked.connect(self._print_sale)
        for banner in (self.banner, self.card.banner):
            banner.pressed.connect(self._print_refund)
        self.sheet.closed.connect(self.setFocus)

    def begin(self) -> None:
        """Whoever comes here looks for what was sold last, whatever was looked at before."""
        self.banner.set_text("")
        self.panes.show_left()
        self.show_day(self._desk.till.book.today())

    def show_day(self, which: int) -> None:
        """Shows the sales of a business day that count."""
        self._day = which
        self._typed.clear()
        today = self._desk.till.book.today()
        self._sales = self._desk.refunds.of_day(which)
        self.list.set_rows([sale_row(one) for one in self._sales], say("그날은 판 것이 없어요"))
        self.after_key.setEnabled(which < today)
        self._show_title()
        self.card.show_sale(None)

    def refresh(self) -> None:
        """Reads the day anew; whoever is shown stays shown, and the list stays on its page."""
        page, shown = self.list.page(), self.card.sale()
        self.show_day(self._day)
        self.list.show_page(page)
        if shown is not None:
            self._show(shown.sale)

    def sales(self) -> list[SaleRow]:
        """The sales on the list."""
        return self._sales

    def _step(self, days: int) -> None:
        self.banner.set_text("")
        self.show_day(day_number(day_of(self._day) + timedelta(days=days)))

    def _show_title(self) -> None:
        if not self._typed.is_empty:
            self.title.setText(say("{number}번 찾기 · Enter", number=self._typed.digits))
        elif self._day == self._desk.till.book.today():
            self.title.setText(say("오늘 판 것"))
        else:
            self.title.setText(day(day_of(self._day)))

    def _choose(self, at: int) -> None:
        self.banner.set_text("")
        self.card.show_sale(self._sales[at])
        self.panes.show_right()

    def _show(self, sale: Id) -> None:
        """Marks a sale of the list and shows it; one of no more."""
        places = [one.sale for one in self._sales]
        if sale in places:
            at = places.index(sale)
            self.list.set_current(at)
            self.card.show_sale(self._sales[at])

    def _find(self) -> None:
        found = self._desk.refunds.by_number(self._typed.digits)
        self._typed.clear()
        self._show_title()
        if found is None:
            self.banner.set_text(say("그런 번호의 판매가 없어요. 번호를 다시 누르세요."))
            return
        self.show_day(found.day)
        self._show(found.sale)
        self.card.show_sale(found)
        self.panes.show_right()

    def _void(self, sale: SaleRow) -> None:
        try:
            self._desk.access.check(Act.VOID)
            self._desk.counter.void(sale.sale, say("잘못 눌렀음"))
        except (Refusal, Unavailable) as no:
            self._say(refusal(no), Mood.NOTICE)
            return
        self.show_day(self._day)
        self.panes.show_left()
        self._say(say("{number} 판매를 취소했어요.", number=sale.number), Mood.INFO)
        self.changed.emit()

    def _ask_refund(self) -> None:
        sale = self.card.sale()
        if sale is None:
            return
        try:
            self._desk.access.check(Act.REFUND)
            self.sheet.show_sale(sale)
        except (Refusal, Unavailable) as no:
            self._say(refusal(no), Mood.NOTICE)
            return
        small = self.panes.is_apart() or looks().compact
        self.sheet.open_over(self if small else self.left)

    def _want_receipt(self) -> None:
        sale = self.card.sale()
        if sale is None:
            return
        try:
            self._desk.till.request_receipt(sale.sale)
        except (Refusal, Unavailable) as no:
            self._say(refusal(no), Mood.NOTICE)
            return
        self._say(say("현금영수증 끊을 것에 적어 뒀어요. ‘챙길 것’에 있어요."), Mood.INFO)
        self.changed.emit()

    def _refunded(self, done: Refunded) -> None:
        self._last = done
        self.refresh()
        amount = money(done.fact.amount_won)
        has_printer = self._desk.printing.printer() is not None
        said = say("{amount:을/를} 돌려줬어요. 저장됐어요.", amount=amount)
        self._say(said, Mood.INFO, say("영수증") if has_printer else "")
        self.changed.emit()

    def _print_refund(self) -> None:
        sale = self._desk.counter.sale(self._last.fact.sale) if self._last else None
        if self._last is not None and sale is not None:
            put_slip(self._desk.printing, refund_slip(self._desk, self._last, sale), self._say)

    def _print_sale(self) -> None:
        """The receipt of an earlier sale once more; it says that it is one more."""
        sale = self.card.sale()
        if sale is None:
            return
        slip = copy_slip(self._desk, sale, Moment(sale.at_ms, sale.offset_min))
        pages = partial(sheets, all_rows(slip), say("영수증"))
        print_paper(self, self._desk.printing, lambda: slip, pages, self._say)

    def _say(self, text: str, mood: Mood, key: str = "") -> None:
        self.banner.set_text(text, mood, key)
        self.card.banner.set_text(text if self.panes.is_apart() else "", mood, key)

    def showEvent(self, event: QShowEvent) -> None:
        """A number pad finds at once."""
        super().showEvent(event)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and Enter find a sale by its number, arrows walk."""
        name = pad_name(event)
        if self.sheet.is_open():
            super().keyPressEvent(event)
        elif name == ENTER and not self._typed.is_empty:
            self._find()
        elif name in ("up", "down", ENTER):
            self.list.keyPressEvent(event)
        elif name and self._typed.press(name):
            self._show_title()
        else:
            super().keyPressEvent(event)
