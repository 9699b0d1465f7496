"""The receipt as it would be on paper: to be read, shown to the customer, or printed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.domain.clock import Moment
from marketpos.operations.selling import Done
from marketpos.operations.shop import ShopCard
from marketpos.outputs.receipt import receipt
from marketpos.ui.paper_words import receipt_words
from marketpos.ui.slips import shop_of
from marketpos.ui.theme import Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import say


class ReceiptSheet(Sheet):
    """Who bought it is never on it. It is closed by printing it."""

    print_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("영수증"), parent)
        self.list = PagedList(row_height=36, ruled=True, choosable=False, name=say("영수증"))
        self.print_key = Key(say("뽑기"), role=KeyRole.PRIMARY, finishing=True)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.print_key)
        self.print_key.clicked.connect(self._print)

    def _print(self) -> None:
        self.close_sheet()
        self.print_asked.emit()

    def show_receipt(self, done: Done, shop: ShopCard) -> None:
        """Shows the receipt of a sale."""
        at = Moment(done.at_ms, done.offset_min)
        rows = receipt(done.fact, shop_of(shop), at, receipt_words())
        self.list.set_rows(
            [_row(one.left, one.right, one.strong) for one in rows if not one.is_rule]
        )


def _row(left: str, right: str, strong: bool) -> Row:
    size = Text.NAME if strong else Text.BODY
    cells = [Cell(left, bold=strong, size=size)]
    if right:
        cells.append(Cell(right, right=True, bold=strong, size=size))
    return Row(tuple(cells))
