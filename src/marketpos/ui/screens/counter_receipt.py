"""The receipt as it would be on paper, to be read or shown to the customer."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from marketpos.domain.clock import Moment
from marketpos.domain.phones import tidied
from marketpos.domain.units import geun_grams
from marketpos.operations.selling import Done
from marketpos.operations.shop import ShopCard
from marketpos.outputs.receipt import ReceiptShop, receipt
from marketpos.ui.paper_words import receipt_words
from marketpos.ui.theme import Text
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import say


class ReceiptSheet(Sheet):
    """Shows only; who bought it is never on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("영수증"), parent)
        self.list = PagedList(row_height=36, ruled=True, choosable=False, name=say("영수증"))
        self.column.addWidget(self.list, 1)

    def show_receipt(self, done: Done, shop: ShopCard) -> None:
        """Shows the receipt of a sale."""
        kept = ReceiptShop(
            shop.name,
            tidied(shop.phone),
            shop.business_number,
            shop.vat,
            geun_grams(shop.trade),
            shop.is_practice,
        )
        at = Moment(done.at_ms, done.offset_min)
        rows = receipt(done.fact, kept, at, receipt_words())
        self.list.set_rows(
            [_row(one.left, one.right, one.strong) for one in rows if not one.is_rule]
        )


def _row(left: str, right: str, strong: bool) -> Row:
    size = Text.NAME if strong else Text.BODY
    cells = [Cell(left, bold=strong, size=size)]
    if right:
        cells.append(Cell(right, right=True, bold=strong, size=size))
    return Row(tuple(cells))
