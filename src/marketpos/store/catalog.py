"""Reading what the shop sells: tiles, categories, barcodes."""

from __future__ import annotations

from typing import Any

from marketpos.domain.cart_line import Offer
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Tax
from marketpos.domain.money import Won
from marketpos.store.book import Book

OFFER_COLUMNS = "product, name, unit, price_won, tax, tile, category, bundle_count, bundle_won"
_OFFER = f"SELECT {OFFER_COLUMNS} FROM product"
_KNOWN = "NOT archived AND name <> ''"
_SOLD_TODAY = f"{_KNOWN} AND off_day <> ?"
"""What is not sold on one day is back on its tile the next, without anybody doing anything."""


def tiles(book: Book) -> list[Offer]:
    """Every product with a number on its tile, in the order of the numbers."""
    return _offers(book, f"WHERE {_SOLD_TODAY} AND tile > 0 ORDER BY tile", (book.today(),))


def every(book: Book) -> list[Offer]:
    """Everything the shop sells, also what is not sold today; those with a tile first."""
    return _offers(book, f"WHERE {_KNOWN} ORDER BY tile = 0, tile, name")


def barcode_of(book: Book, product: Id) -> str:
    """What a scanner reads on it; empty for nothing."""
    row = book.row("SELECT barcode FROM product WHERE product = ?", (product,))
    return row[0] if row else ""


def in_category(book: Book, category: str) -> list[Offer]:
    """A category's products: tiles first, then by how often they are sold."""
    order = "ORDER BY tile = 0, tile, sold DESC, name"
    return _offers(book, f"WHERE {_SOLD_TODAY} AND category = ? {order}", (book.today(), category))


def categories(book: Book) -> list[str]:
    """The categories in use, the fullest first."""
    found = book.rows(
        f"SELECT category FROM product WHERE {_SOLD_TODAY} AND category <> ''"
        " GROUP BY category ORDER BY count(*) DESC, category",
        (book.today(),),
    )
    return [row[0] for row in found]


def by_tile(book: Book, number: int) -> Offer | None:
    """The product with this number on its tile."""
    return _one(book, f"WHERE {_SOLD_TODAY} AND tile = ? ORDER BY n", (book.today(), number))


def by_barcode(book: Book, barcode: str) -> Offer | None:
    """The product with this barcode."""
    return _one(book, "WHERE NOT archived AND barcode = ? ORDER BY n", (barcode,))


def by_id(book: Book, product: Id) -> Offer | None:
    """The product itself, sold today or not."""
    return _one(book, "WHERE product = ?", (product,))


def is_sold_today(book: Book, product: Id) -> bool:
    """Whether it is still sold, and today."""
    sql = f"SELECT 1 FROM product WHERE {_SOLD_TODAY} AND product = ?"
    return book.row(sql, (book.today(), product)) is not None


def free_tile(book: Book) -> int:
    """The lowest number no tile has yet."""
    taken = {row[0] for row in book.rows("SELECT tile FROM product WHERE NOT archived")}
    return next(number for number in range(1, 1000) if number not in taken)


def offer_of(row: Any) -> Offer:
    """An offer from a row in the order of ``OFFER_COLUMNS``."""
    product, name, unit, price, tax, tile, category, bundle, bundle_won = row
    return Offer(
        Id(bytes(product)),
        name,
        unit,
        Won(price),
        Tax(tax),
        tile,
        category,
        bundle,
        Won(bundle_won),
    )


def _offers(book: Book, where: str, args: Any = ()) -> list[Offer]:
    return [offer_of(row) for row in book.rows(f"{_OFFER} {where}", args)]


def _one(book: Book, where: str, args: Any) -> Offer | None:
    row = book.row(f"{_OFFER} {where} LIMIT 1", args)
    return offer_of(row) if row else None
