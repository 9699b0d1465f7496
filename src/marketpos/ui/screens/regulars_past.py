"""What a regular bought before, the newest first."""

from PySide6.QtWidgets import QWidget

from marketpos.domain.clock import Moment
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Customer, SaleRow
from marketpos.ui.screens.regulars_words import bought, called
from marketpos.ui.theme import Text
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import clock, day, money, say

_MOST = 200


class PastSheet(Sheet):
    """Sales to look at; nothing is changed here."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("지난 거래"), parent)
        self._desk = desk
        self.list = PagedList(row_height=66, ruled=True, choosable=False, name=say("지난 거래"))
        self.column.addWidget(self.list, 1)

    def show_customer(self, customer: Customer) -> None:
        """Shows what they bought."""
        self.set_title(say("{name} · 지난 거래", name=called(customer)))
        sales = self._desk.regulars.sales_of(customer.customer, _MOST)
        self.list.set_rows([_row(sale) for sale in sales], say("아직 산 것이 없어요"))


def _row(sale: SaleRow) -> Row:
    at = Moment(sale.at_ms, sale.offset_min).local()
    return Row(
        (
            Cell(bought(sale.lines), sub=f"{day(at.date())} {clock(at)}", bold=True),
            Cell(money(sale.total_won), right=True, bold=True, size=Text.NAME),
        )
    )
