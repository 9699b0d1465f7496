"""The tiles: as many as fit, in fixed places, with page keys when there are more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from marketpos.domain.cart_line import Offer
from marketpos.ui.screens.counter_words import price_label
from marketpos.ui.theme import GAP, TARGET, Role, Text, looks
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import CENTER, width_of
from marketpos.ui.widgets.tile import ProductTile
from marketpos.ui.words import say

_MOST_COLUMNS, _MOST_COLUMNS_COMPACT = 5, 4
_NUMBER_WIDTH = 100  # px between the page keys
_WORDS_INSET = 14  # px between a tile's outline and its words


class TileGrid(QWidget):
    """Shows one page of products. A tile keeps its place, so that a hand learns it."""

    chosen = Signal(object)  # Offer
    add_asked = Signal()  # + 물건
    laid_out = Signal()

    def __init__(self, *, can_add: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: Sequence[Offer] = ()
        self._shown: list[Offer] = []
        self._tiles: list[ProductTile] = []
        self._page = 0
        self._can_add, self._has_place = can_add, False
        self.add_key = Key(say("+ 물건"), role=KeyRole.DASHED, parent=self)
        self.up_key = Key(icon="chevron-up", name=say("앞쪽"), parent=self)
        self.down_key = Key(icon="chevron-down", name=say("다음 쪽"), parent=self)
        self._number = Label(size=Text.NOTE, ink=Role.SECOND_INK, align=CENTER, parent=self)
        self._empty = Label(size=Text.BODY, ink=Role.SECOND_INK, wrap=True, parent=self)
        self.add_key.clicked.connect(lambda: self.add_asked.emit())
        self.up_key.clicked.connect(lambda: self.show_page(self._page - 1))
        self.down_key.clicked.connect(lambda: self.show_page(self._page + 1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._arrange()

    def set_offers(self, offers: Sequence[Offer], empty: str = "") -> None:
        """Shows other products from the first page on; `empty` is said when there are none."""
        self._offers, self._page = offers, 0
        self._empty.setText(empty)
        self._arrange()

    def offers(self) -> Sequence[Offer]:
        """All products, of every page."""
        return self._offers

    def tiles(self) -> list[ProductTile]:
        """The tiles of the page."""
        return self._tiles[: len(self._shown)]

    def tile(self, name: str) -> ProductTile:
        """The tile of this name on the page; KeyError when it is not there."""
        for tile in self.tiles():
            if tile.text() == name:
                return tile
        raise KeyError(name)

    def keys_top(self) -> int:
        """Where the page keys begin, px from the top; the whole height when there are none."""
        return self.up_key.y() if not self.up_key.isHidden() else self.height()

    def page(self) -> int:
        """The page shown, from 0."""
        return self._page

    def pages(self) -> int:
        """How many pages there are, at least 1."""
        columns, rows = self._fitting(paged=self._is_paged())
        return max(1, -(-self._cells() // (columns * rows)))

    def show_page(self, page: int) -> None:
        """Turns to a page; out of range goes to the nearest."""
        self._page = page
        self._arrange()

    def show_last(self) -> None:
        """Turns to the page with what was added last."""
        self.show_page(self.pages() - 1)

    def _cells(self) -> int:
        return len(self._offers) + self._can_add

    def _is_paged(self) -> bool:
        columns, rows = self._fitting(paged=False)
        return self._cells() > columns * rows

    def _fitting(self, *, paged: bool) -> tuple[int, int]:
        """Columns and rows that fit, with the page keys below them or not."""
        least = self._least()
        most = _MOST_COLUMNS_COMPACT if looks().compact else _MOST_COLUMNS
        columns = min(most, (self.width() + GAP) // (least.width() + GAP))
        high = self.height() - (TARGET + GAP if paged else 0)
        return max(1, columns), max(1, (high + GAP) // (least.height() + GAP))

    def _least(self) -> QSize:
        if not self._tiles:
            self._add_tile()
        return self._tiles[0].minimumSizeHint()

    def _add_tile(self) -> ProductTile:
        tile, at = ProductTile(parent=self), len(self._tiles)
        tile.hide()
        tile.clicked.connect(lambda: self.chosen.emit(self._shown[at]))
        self._tiles.append(tile)
        return tile

    def _arrange(self) -> None:
        """Puts products on tiles and tiles in their places, once there is a place."""
        if not self._has_place:
            return
        paged = self._is_paged()
        columns, rows = self._fitting(paged=paged)
        pages = self.pages()
        self._page = min(max(0, self._page), pages - 1)
        first = self._page * columns * rows
        self._shown = list(self._offers[first : first + columns * rows])
        short = self._needs_short_prices(self._cell(0, columns).width())
        for at, offer in enumerate(self._shown):
            tile = self._tiles[at] if at < len(self._tiles) else self._add_tile()
            tile.set_product(offer.name, offer.tile, price_label(offer, short=short))
            tile.setGeometry(self._cell(at, columns))
            tile.show()
        for tile in self._tiles[len(self._shown) :]:
            tile.hide()
        self._show_add_key(columns, last=self._page == pages - 1)
        self._show_page_keys(rows, pages)
        self._empty.setVisible(not self._offers and not self._can_add)
        self._empty.setGeometry(0, 0, self.width(), self._least().height())
        self.laid_out.emit()

    def _needs_short_prices(self, width: int) -> bool:
        """Whether prices go without their currency: all of them, once one is too long."""
        if looks().compact:
            return True
        room, font = width - 2 * _WORDS_INSET, looks().font(Text.NOTE)
        return any(width_of(price_label(one), font) > room for one in self._shown)

    def _cell(self, at: int, columns: int) -> QRect:
        """Where a cell is; what columns leave over goes to the first ones, a pixel each."""
        row, column = divmod(at, columns)
        room = self.width() - GAP * (columns - 1)
        wide, over = divmod(room, columns)
        left = column * (wide + GAP) + min(column, over)
        high = self._least().height()
        return QRect(left, row * (high + GAP), wide + (column < over), high)

    def _show_add_key(self, columns: int, *, last: bool) -> None:
        self.add_key.setVisible(self._can_add and last)
        self.add_key.setGeometry(self._cell(len(self._shown), columns))

    def _show_page_keys(self, rows: int, pages: int) -> None:
        top = rows * (self._least().height() + GAP)
        wide = (self.width() - _NUMBER_WIDTH) // 2
        self.up_key.setGeometry(0, top, wide, TARGET)
        self._number.setGeometry(wide, top, self.width() - 2 * wide, TARGET)
        self.down_key.setGeometry(self.width() - wide, top, wide, TARGET)
        self._number.setText(f"{self._page + 1}/{pages}")
        self.up_key.setEnabled(self._page > 0)
        self.down_key.setEnabled(self._page < pages - 1)
        for each in (self.up_key, self._number, self.down_key):
            each.setVisible(pages > 1)

    def minimumSizeHint(self) -> QSize:
        """One row of two tiles and the page keys."""
        least = self._least()
        return QSize(2 * least.width() + GAP, least.height() + GAP + TARGET)

    def sizeHint(self) -> QSize:
        """Three rows."""
        least = self._least()
        return QSize(4 * (least.width() + GAP), 3 * (least.height() + GAP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Finds what fits."""
        self._has_place = True
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
            self._arrange()
        super().changeEvent(event)
