"""Folds about what the shop sells, and what it costs from now on."""

from __future__ import annotations

from marketpos.domain.facts import PriceSet, ProductSet
from marketpos.store.driver import Cursor
from marketpos.store.finding import index_product
from marketpos.store.folds.latest import is_newest
from marketpos.store.recorded import Recorded

_FIELDS = ("name", "category", "unit", "tax", "barcode", "tile", "archived")


def product_set(cursor: Cursor, recorded: Recorded, fact: ProductSet) -> None:
    """A product, field by field; found again by its name and barcode."""
    cursor.execute("INSERT OR IGNORE INTO product (product) VALUES (?)", (fact.product,))
    newer = [
        name
        for name in _FIELDS
        if getattr(fact, name) is not None and is_newest(cursor, fact.product, name, recorded.stamp)
    ]
    for name in newer:
        cursor.execute(
            f"UPDATE product SET {name} = ? WHERE product = ?", (getattr(fact, name), fact.product)
        )
    if {"name", "barcode", "archived"} & set(newer):
        index_product(cursor, fact.product)


def price_set(cursor: Cursor, recorded: Recorded, fact: PriceSet) -> None:
    """The newest price holds; sold lines keep the price of their moment."""
    if is_newest(cursor, fact.product, "price", recorded.stamp):
        cursor.execute(
            "INSERT INTO product (product, price_won, on_sale) VALUES (?, ?, ?) ON CONFLICT"
            " (product) DO UPDATE SET price_won = excluded.price_won, on_sale = excluded.on_sale",
            (fact.product, fact.price_won, fact.on_sale),
        )
