"""The right of past sales: one sale, what came back of it, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.cashreceipt import cash_part
from marketpos.operations.counter import SaleRow
from marketpos.operations.desk import Desk
from marketpos.ui.screens.panes import Pane, is_roomy
from marketpos.ui.screens.refund_words import back_row, line_rows, sale_title
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import money, say


class SaleCard(Pane):
    """Shows a sale, or asks to choose one. 취소 is asked once, in place."""

    back_asked = Signal()
    void_asked = Signal(object)  # SaleRow

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Role.PAPER, parent)
        self._desk = desk
        self._sale: SaleRow | None = None
        self._is_armed = False
        self.title = Label(size=Text.NOTE, ink=Role.SECOND_INK, wrap=True)
        self.total = Label(size=Text.TOTAL, bold=True, amount=True)
        self.hint = Label(say("판매를 누르면 여기에 나와요"), ink=Role.SECOND_INK, wrap=True)
        self.banner = Banner()
        self.list = PagedList(row_height=56, ruled=True, choosable=False, name=say("산 것"))
        self.void_key = Key(role=KeyRole.AMBER)
        self.refund_key = Key(say("돌려주기"), role=KeyRole.OUTLINE)
        self.receipt_key = Key(say("현금 영수증"))
        self.print_key = Key(icon="printer", name=say("영수증 뽑기"))
        self.back_key = Key(say("지난 판매"), icon="arrow-left")
        self._build()
        self.back_key.clicked.connect(self.back_asked)
        self.void_key.clicked.connect(self._void)
        self.show_sale(None)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(GAP)
        column.addWidget(self.title)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.total, 1)
        top.addWidget(self.print_key)
        column.addLayout(top)
        for widget in (self.hint, self.banner):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addLayout(
            side_by_side(self.back_key, self.void_key, self.receipt_key, self.refund_key)
        )
        self.back_key.setVisible(not is_roomy())

    def sale(self) -> SaleRow | None:
        """Which one is shown."""
        return self._sale

    def show_sale(self, sale: SaleRow | None) -> None:
        """Shows a sale, or none."""
        self._sale = sale
        self._arm(False)
        self.banner.set_text("")
        for widget in (self.title, self.total, self.refund_key, self.print_key):
            widget.setVisible(sale is not None)
        self.hint.setVisible(sale is None)
        is_today = sale is not None and sale.day == self._desk.till.book.today()
        self.void_key.setVisible(is_today)
        is_cash = sale is not None and cash_part(sale.tenders) > 0
        self.receipt_key.setVisible(is_cash)
        if sale is None:
            self.list.set_rows([])
            return
        self.title.setText(sale_title(sale))
        self.total.setText(money(sale.total_won))
        came_back = self._desk.refunds.of_sale(sale.sale)
        backs = [back_row(one.amount_won, one.why) for one in came_back]
        self.list.set_rows([*line_rows(sale), *backs])
        gone = sum(one.amount_won for one in came_back)
        self.refund_key.setVisible(gone < sale.total_won and not sale.is_voided)

    def _void(self) -> None:
        if self._sale is not None and self._is_armed:
            self.void_asked.emit(self._sale)
        else:
            self._arm(True)

    def _arm(self, armed: bool) -> None:
        self._is_armed = armed
        self.void_key.set_text(say("네, 취소해요") if armed else say("판매 취소"))
