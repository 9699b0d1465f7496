"""The goods: chips above, the tiles of what they name below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter_chips import OFTEN, CategoryChips
from marketpos.ui.screens.counter_tiles import TileGrid
from marketpos.ui.theme import GAP


class GoodsPanel(QWidget):
    """Everything the shop sells, a category at a time."""

    chosen = Signal(object)  # Offer
    find_asked = Signal()
    add_asked = Signal()
    prices_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.chips = CategoryChips()
        self.tiles = TileGrid(can_add=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.chips)
        column.addWidget(self.tiles, 1)
        self.chips.find_asked.connect(self.find_asked)
        self.chips.prices_asked.connect(self.prices_asked)
        self.chips.chosen.connect(self.show_category)
        self.tiles.chosen.connect(self.chosen)
        self.tiles.add_asked.connect(self.add_asked)

    def refresh(self) -> None:
        """Reads what is sold anew, and stays on the page."""
        page = self.tiles.page()
        self.chips.set_categories(self._desk.counter.categories())
        self.show_category(self.chips.current())
        self.tiles.show_page(page)

    def show_category(self, name: str) -> None:
        """Shows a category, or what is sold often."""
        counter = self._desk.counter
        offers = counter.tiles() if name == OFTEN else counter.in_category(name)
        self.tiles.set_offers(offers)
