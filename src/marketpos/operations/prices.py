"""Today's prices: yesterday's kept with one touch, changed with a few, or not sold today."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.ids import Id
from marketpos.domain.money import DEAREST_WON, Won
from marketpos.domain.refusal import Refusal
from marketpos.store import prices
from marketpos.store.book import Book
from marketpos.store.prices import PastPrice, PriceToday

__all__ = ["PastPrice", "PriceToday", "Prices", "Progress"]

_LOOKED_AT = "prices_kept"


class NoSuchProduct(Refusal):
    """There is no product of this id here."""


class NoSuchPrice(Refusal):
    """``price_won`` is less than nothing, or dearer than any stall sells."""


class Progress(NamedTuple):
    """How far the morning's list is: decided, and all there are."""

    decided: int
    whole: int


class Prices:
    """What a person does with prices in the morning."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def board(self) -> list[PriceToday]:
        """Every product with yesterday's price and today's, in the order of the tiles."""
        return prices.board(self.book.reading(), self.book.today())

    def keep(self, product: Id) -> None:
        """Yesterday's price is today's: only this PC remembers that somebody looked."""
        self._look_at(product)

    def change(self, product: Id, price: Won) -> None:
        """It costs this from now on; what it costs already is not written again.

        Raises :class:`NoSuchPrice` or :class:`NoSuchProduct`. What was sold keeps its price.
        """
        if not 0 <= price <= DEAREST_WON:
            raise NoSuchPrice(price_won=price)
        now = self._of(product)
        if now.price_won != price or not now.is_sold:
            self._say(product, price, on_sale=True)
        self._look_at(product)

    def not_today(self, product: Id) -> None:
        """It is not sold today; tomorrow it is back by itself, at the same price."""
        now = self._of(product)
        if now.is_sold:
            self._say(product, now.price_won, on_sale=False)
        self._look_at(product)

    def sell_again(self, product: Id) -> None:
        """It is sold today after all."""
        self.change(product, self._of(product).price_won)

    def set_bundle(self, product: Id, count: int, together: Won) -> None:
        """So many cost ``together`` (3개 10,000원); 0 of them takes that price away."""
        from marketpos.domain.facts import PriceSet

        if count < 0 or count == 1 or not 0 <= together <= DEAREST_WON:
            raise NoSuchPrice(price_won=together)
        price = self._of(product).price_won
        fact = PriceSet(product, price, True, count, together if count else Won(0))
        self.book.keep(lambda unit: unit.record(fact))

    def history(self, product: Id, limit: int = 60) -> list[PastPrice]:
        """What it cost before, the newest first."""
        return prices.history(self.book.reading(), product, limit)

    def progress(self) -> Progress:
        """How many of today's prices were decided; the others are sold at yesterday's."""
        looked_at = self._looked_at()
        board = self.board()
        decided = sum(one.was_said or one.product.hex() in looked_at for one in board)
        return Progress(decided, len(board))

    def is_decided(self, product: Id) -> bool:
        """Whether somebody kept or changed this price today."""
        return product.hex() in self._looked_at() or self._of(product).was_said

    def _of(self, product: Id) -> PriceToday:
        for one in self.board():
            if one.product == product:
                return one
        raise NoSuchProduct

    def _say(self, product: Id, price: Won, *, on_sale: bool) -> None:
        from marketpos.domain.facts import PriceSet

        self.book.keep(lambda unit: unit.record(PriceSet(product, price, on_sale)))

    def _looked_at(self) -> set[str]:
        day, _, products = self.book.setting(_LOOKED_AT).partition(":")
        return set(products.split()) if day == str(self.book.today()) else set()

    def _look_at(self, product: Id) -> None:
        looked_at = sorted(self._looked_at() | {product.hex()})
        self.book.set_setting(_LOOKED_AT, f"{self.book.today()}:{' '.join(looked_at)}")
