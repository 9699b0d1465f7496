"""New goods: what is not on the shelves yet gets its tile while the customer waits."""

from __future__ import annotations

from PySide6.QtCore import Signal

from marketpos.domain.money import Won
from marketpos.domain.sale_in_hand import SaleInHand
from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter_goods import GoodsPanel
from marketpos.ui.screens.counter_part import CounterPart
from marketpos.ui.screens.counter_sheets import CounterSheets
from marketpos.ui.words import say


class NewGoods(CounterPart):
    """Asks for name, unit and price, and shows the tile."""

    typed = Signal()  # what is typed is something else now

    def __init__(
        self, desk: Desk, in_hand: SaleInHand, goods: GoodsPanel, sheets: CounterSheets
    ) -> None:
        super().__init__(goods)
        self._desk, self._in_hand, self._goods, self._sheets = desk, in_hand, goods, sheets

    def open(self) -> None:
        """What is typed is its price already."""
        self.touched.emit()
        price = self._in_hand.keypad.amount_won
        self._sheets.open(self._sheets.product)
        self._sheets.product.begin(price)

    def put_on_shelf(self, name: str, unit: str, price: int) -> None:
        """It is sold from now on."""
        category, shop = self._goods.chips.current(), self._desk.shop
        if self.attempt(lambda: shop.add_product(name, unit, Won(price), category=category)):
            self._sheets.close()
            self._in_hand.keypad.forget()
            self._goods.refresh()
            self._goods.tiles.show_last()
            self.told.emit(say("{name:을/를} 적어 뒀어요. 누르면 담겨요.", name=name))
            self.typed.emit()
