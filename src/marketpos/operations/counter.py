"""At the counter: the cart at every touch, what is on the tiles, and finding what to sell."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import Offer
from marketpos.domain.ids import Id
from marketpos.domain.money import Won
from marketpos.store import carts, catalog, finding, sales
from marketpos.store.book import Book
from marketpos.store.carts import Suspended
from marketpos.store.sales import SaleRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marketpos.domain.checkout import Offered
    from marketpos.operations.selling import Done

__all__ = ["Counter", "SaleRow", "Suspended"]


class Counter:
    """What a person does at the counter. Everything returns when it is on the disk."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def open_cart(self) -> Cart:
        """The cart as the last touch left it, also after a power cut."""
        return carts.open_cart(self.book)

    def open_offered(self) -> list[Offered]:
        """What was handed over for that cart already."""
        return carts.open_offered(self.book)

    def keep(self, cart: Cart, offered: Sequence[Offered] = ()) -> None:
        """Remember the cart after a touch, with what was handed over for it already."""
        carts.keep_open(self.book, cart, offered)

    def tiles(self) -> list[Offer]:
        """The products with numbers, in order."""
        return catalog.tiles(self.book)

    def categories(self) -> list[str]:
        """The categories, the fullest first."""
        return catalog.categories(self.book)

    def in_category(self, category: str) -> list[Offer]:
        """The products of one category."""
        return catalog.in_category(self.book, category)

    def by_tile(self, number: int) -> Offer | None:
        """The product with this number on its tile."""
        return catalog.by_tile(self.book, number)

    def by_barcode(self, barcode: str) -> Offer | None:
        """The product with this barcode."""
        return catalog.by_barcode(self.book, barcode)

    def find(self, query: str, limit: int = 60) -> list[Offer]:
        """Products by name, initials, a mix of both, mistyped Latin or barcode, best first."""
        return finding.find_products(self.book, query, limit)

    def suspend(self, cart: Cart, label: str) -> None:
        """Put the cart aside (잠깐 두기) and start an empty one."""
        carts.put_aside(self.book, os.urandom(8), label, cart)
        self.keep(Cart())

    def suspended(self) -> list[Suspended]:
        """The carts put aside, the oldest first."""
        return carts.put_asides(self.book)

    def recall(self, one: Suspended) -> Cart:
        """Take up a cart that was put aside; it is the open one now."""
        cart = carts.take_up(self.book, one.cart) or Cart()
        self.keep(cart)
        carts.drop(self.book, one.cart)
        return cart

    def complete(self, cart: Cart, offered: Sequence[Offered], coupons: Sequence[Id] = ()) -> Done:
        """Sell the cart. After this 저장됐어요 is true. Raises a Refusal or Unavailable.

        ``coupons``: those handed in with it (``Coupons.look``), used up by this sale.
        """
        from marketpos.operations.selling import complete  # facts: not on the start path

        return complete(self.book, cart, offered, coupons)

    def last_sale(self) -> SaleRow | None:
        """The newest sale of this PC that still counts."""
        return sales.last_sale(self.book)

    def sale(self, sale: Id) -> SaleRow | None:
        """One sale."""
        return sales.sale(self.book, sale)

    def void(self, sale: Id, why: str) -> None:
        """Take back a sale rung up by mistake. Raises a Refusal (다른 날, 이미 취소)."""
        from marketpos.operations import selling

        selling.void(self.book, sale, why)

    def give(self, sale: Id, customer: Id | None) -> None:
        """Give a sale, with its stamp, to a regular after it was made."""
        from marketpos.operations import selling

        selling.give(self.book, sale, customer)

    def today(self) -> tuple[int, Won]:
        """How many sales count today, and what they came to."""
        return sales.day_count(self.book, self.book.today())
