"""Reading prices: what each product cost yesterday, costs today, and cost before."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.ids import Id
from marketpos.domain.money import Won
from marketpos.store.driver import Cursor

_BEFORE = (
    "SELECT price_won FROM price WHERE price.product = p.product AND day < ?1 AND on_sale"
    " ORDER BY stamp DESC LIMIT 1"
)
_TODAY = "EXISTS (SELECT 1 FROM price WHERE price.product = p.product AND day = ?1)"
_BOARD = (
    f"SELECT product, name, unit, category, tile, ({_BEFORE}), price_won, off_day <> ?1, {_TODAY},"
    " bundle_count, bundle_won FROM product p WHERE NOT archived AND name <> ''"
    " ORDER BY tile = 0, tile, category, name"
)


class PriceToday(NamedTuple):
    """A product on the morning's list. ``before_won`` is ``None`` for what is new today."""

    product: Id
    name: str
    unit: str
    category: str
    tile: int
    before_won: Won | None
    price_won: Won
    is_sold: bool
    was_said: bool
    bundle_count: int
    bundle_won: Won

    @property
    def change_won(self) -> Won:
        """How much dearer it is than before."""
        return Won(0 if self.before_won is None else self.price_won - self.before_won)


class PastPrice(NamedTuple):
    """A price that was said: from when, and whether it was sold that day at all."""

    day: int
    at_ms: int
    price_won: Won
    is_sold: bool


def board(cursor: Cursor, today: int) -> list[PriceToday]:
    """Every product with its price before ``today`` and now, in the order of the tiles."""
    return [
        PriceToday(
            Id(bytes(product)),
            name,
            unit,
            category,
            tile,
            None if before is None else Won(before),
            Won(price),
            bool(sold),
            bool(said),
            bundle,
            Won(bundle_won),
        )
        for product, name, unit, category, tile, before, price, sold, said, bundle, bundle_won in (
            cursor.execute(_BOARD, (today,)).fetchall()
        )
    ]


def history(cursor: Cursor, product: Id, limit: int) -> list[PastPrice]:
    """What was said about a product's price, the newest first."""
    found = cursor.execute(
        "SELECT day, at_ms, price_won, on_sale FROM price WHERE product = ?"
        " ORDER BY stamp DESC LIMIT ?",
        (product, limit),
    ).fetchall()
    return [PastPrice(day, at_ms, Won(price), bool(sold)) for day, at_ms, price, sold in found]
