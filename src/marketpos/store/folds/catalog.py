"""Folds about what the shop sells, and what it costs from now on."""

from __future__ import annotations

from marketpos.domain.facts import PriceSet, ProductSet
from marketpos.store.driver import Cursor
from marketpos.store.finding import index_product
from marketpos.store.folds.latest import is_newest
from marketpos.store.recorded import Recorded

_SAID = (
    "INSERT INTO price VALUES (?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET stamp = excluded.stamp"
)
_PRICE = (
    "INSERT INTO product (product, price_won, on_sale, off_day) VALUES (?, ?, ?, ?) ON CONFLICT"
    " (product) DO UPDATE SET price_won = excluded.price_won, on_sale = excluded.on_sale,"
    " off_day = excluded.off_day"
)
_BUNDLE = (
    "INSERT INTO product (product, bundle_count, bundle_won) VALUES (?, ?, ?) ON CONFLICT"
    " (product) DO UPDATE SET bundle_count = excluded.bundle_count,"
    " bundle_won = excluded.bundle_won"
)
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
    """The newest price holds, today's "not sold" until the day is over; all are remembered."""
    cursor.execute(_SAID, _said(recorded, fact))
    if is_newest(cursor, fact.product, "price", recorded.stamp):
        off_day = 0 if fact.on_sale else recorded.day
        cursor.execute(_PRICE, (fact.product, fact.price_won, fact.on_sale, off_day))
    bundled = fact.bundle_count is not None
    if bundled and is_newest(cursor, fact.product, "bundle", recorded.stamp):
        cursor.execute(_BUNDLE, (fact.product, fact.bundle_count, fact.bundle_won or 0))


def _said(recorded: Recorded, fact: PriceSet) -> tuple[object, ...]:
    return (
        recorded.event_id,
        fact.product,
        recorded.day,
        recorded.at_ms,
        fact.price_won,
        fact.on_sale,
        recorded.stamp,
    )
