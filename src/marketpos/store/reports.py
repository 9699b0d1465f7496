"""Reading what days and months came to: never the sales themselves, only the sums kept of them."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import NamedTuple

from marketpos.domain.calendar import days_between, month_of
from marketpos.domain.ids import Id
from marketpos.domain.money import Milli, Won
from marketpos.store.driver import Cursor

_SPANS = "span IN (SELECT value FROM json_each(?))"
_SUMS = (
    "SELECT what, key, sum(times), sum(quantity_milli), sum(won) FROM takings"
    f" WHERE {_SPANS} AND what IN (SELECT value FROM json_each(?)) GROUP BY what, key"
)
_CUSTOMERS = (
    "SELECT coalesce(person, key) AS who, sum(times), sum(won) AS whole FROM takings"
    " LEFT JOIN customer ON customer.customer = key"
    f" WHERE {_SPANS} AND what = 'customer' GROUP BY who ORDER BY whole DESC, who LIMIT ?"
)
_SERIES = f"SELECT span, times, won FROM takings WHERE {_SPANS} AND what = 'sale' AND key = ''"

Sums = dict[tuple[str, object], tuple[int, int, int]]


class GoodsSum(NamedTuple):
    """How much of one thing was sold, net of refunds. Quantity: grams when ``is_weighed``."""

    product: Id | None
    name: str
    unit: str
    category: str
    is_weighed: bool
    times: int
    quantity_milli: Milli
    won: Won


class RegularSum(NamedTuple):
    """What one regular bought; the name is empty once they are forgotten."""

    customer: Id
    name: str
    times: int
    won: Won


class SpanSum(NamedTuple):
    """What one day (20261123) or month (202611) came to."""

    span: int
    sales: int
    won: Won


def spans_of(first: int, last: int) -> list[int]:
    """Whole months where they fit and single days at the ends: as few sums as can be."""
    spans, run = [], []
    for day in days_between(first, last):
        run.append(day)
        if day == month_of(day)[1]:
            is_whole = run[0] == month_of(day)[0]
            spans += [day // 100] if is_whole else run
            run = []
    return spans + run


def sums(cursor: Cursor, spans: Collection[int], whats: Collection[str]) -> Sums:
    """What ``whats`` came to in all ``spans``: how often, how much, how many won."""
    found = cursor.execute(_SUMS, (json.dumps(list(spans)), json.dumps(list(whats)))).fetchall()
    return {(what, key): (times, quantity, won) for what, key, times, quantity, won in found}


def series(cursor: Cursor, spans: Collection[int]) -> list[SpanSum]:
    """Each span of its own, those without a sale as nothing."""
    found = {
        span: SpanSum(span, times, Won(won))
        for span, times, won in cursor.execute(_SERIES, (json.dumps(list(spans)),)).fetchall()
    }
    return [found.get(span, SpanSum(span, 0, Won(0))) for span in spans]


def goods(
    cursor: Cursor, found: Sums, whats: tuple[str, str] = ("piece", "weight")
) -> list[GoodsSum]:
    """The goods among ``found`` with their present names, what sold best first."""
    known = _products(cursor)
    piece, weight = whats
    made = [
        _goods(key, what == weight, numbers, known)
        for (what, key), numbers in found.items()
        if what in (piece, weight)
    ]
    return sorted(made, key=lambda one: (-one.won, -one.quantity_milli, one.name))


def regulars(cursor: Cursor, spans: Collection[int], limit: int) -> list[RegularSum]:
    """The regulars who bought most."""
    found = cursor.execute(_CUSTOMERS, (json.dumps(list(spans)), limit)).fetchall()
    return [
        RegularSum(Id(bytes(who)), _name(cursor, who), times, Won(won)) for who, times, won in found
    ]


def new_regulars(cursor: Cursor, since_ms: int, until_ms: int) -> int:
    """How many were written down in this time and are not forgotten."""
    row = cursor.execute(
        "SELECT count(*) FROM customer WHERE since_ms >= ? AND since_ms < ? AND NOT erased",
        (since_ms, until_ms),
    ).fetchone()
    return int(row[0])


def days_sold(cursor: Cursor, first: int, last: int) -> set[int]:
    """The days from ``first`` to ``last`` on which anything was sold."""
    found = cursor.execute(
        "SELECT span FROM takings WHERE span IN (SELECT value FROM json_each(?))"
        " AND what = 'sale' AND key = '' AND times > 0",
        (json.dumps(days_between(first, last)),),
    ).fetchall()
    return {day for (day,) in found}


def _goods(
    key: object,
    is_weighed: bool,
    numbers: tuple[int, int, int],
    known: dict[bytes, tuple[str, ...]],
) -> GoodsSum:
    times, quantity, won = numbers
    if isinstance(key, bytes):
        name, unit, category = known.get(key, ("", "", ""))
        product = Id(key)
    else:
        name, unit, category, product = str(key), "", str(key), None
    return GoodsSum(product, name, unit, category, is_weighed, times, Milli(quantity), Won(won))


def _products(cursor: Cursor) -> dict[bytes, tuple[str, ...]]:
    found = cursor.execute("SELECT product, name, unit, category FROM product").fetchall()
    return {bytes(product): tuple(words) for product, *words in found}


def _name(cursor: Cursor, who: bytes) -> str:
    row = cursor.execute(
        "SELECT CASE nickname WHEN '' THEN name ELSE nickname END FROM customer WHERE customer = ?",
        (who,),
    ).fetchone()
    return str(row[0]) if row else ""
