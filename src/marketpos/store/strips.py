"""Reading who may come: visits of those worth a look, by hour, by rhythm, by newness."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from marketpos.domain.clock import Moment, day_number, day_of
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure
from marketpos.domain.money import Milli, Won
from marketpos.domain.rhythm import FEWEST_DAYS, GONE_DAYS, HABIT_DAYS, NEAR_MINUTES, OFTEN_DAYS
from marketpos.domain.usual import BASKETS, Bought
from marketpos.store.book import Book
from marketpos.store.customers import COLUMNS, MEMBERS, Customer, customer_of

VISITS = 24
"""So many of the newest visits make a rhythm."""

MOST = 300
"""So many people are looked at closely; those who came most often first."""

LIKELY = 60
"""So many are looked at closely for the strip of a handful."""

_COUNTS = "NOT voided AND (refunded_won = 0 OR refunded_won < total_won)"
_DAY_MS = 86_400_000

_VISITS = (
    f"SELECT at_ms, offset_min FROM sale WHERE customer {MEMBERS} AND {_COUNTS}"
    " ORDER BY at_ms DESC LIMIT ?2"
)
_ABOUT_NOW = f"""
SELECT c.person FROM sale JOIN customer c ON c.customer = sale.customer
WHERE sale.day BETWEEN ? AND ? AND {_COUNTS}
AND abs((sale.at_ms / 60000 + sale.offset_min) % 1440 - ?) <= ?
GROUP BY c.person ORDER BY sum(1 + (sale.day IN ({{}}))) DESC, max(sale.at_ms) DESC, c.person
LIMIT ?
"""
_BASKETS = f"""
SELECT sale_n, product, measure, quantity_milli, amount_won FROM sale_line
WHERE sale_n IN (SELECT n FROM sale WHERE customer {MEMBERS} AND {_COUNTS}
    AND EXISTS (SELECT 1 FROM sale_line l WHERE l.sale_n = n AND product IS NOT NULL)
    ORDER BY at_ms DESC, n DESC LIMIT ?2)
AND product IS NOT NULL AND NOT is_gift AND refunded_milli < quantity_milli
ORDER BY sale_n DESC, line
"""


def visits(book: Book, who: Id, limit: int = VISITS) -> list[Moment]:
    """When a person was here, the newest first."""
    return [Moment(*row) for row in book.rows(_VISITS, (who, limit))]


def about_now(book: Book, now: Moment, today: int) -> list[Id]:
    """Who was here most at about this time in the last ten weeks, this weekday counting twice.

    Today's visits are left out: whoever was here already is not looked for.
    """
    day = day_of(today)
    weekdays = [day_number(day - timedelta(days=back)) for back in range(7, HABIT_DAYS + 1, 7)]
    first, last = (day_number(day - timedelta(days=back)) for back in (HABIT_DAYS, 1))
    minute = now.local().hour * 60 + now.local().minute
    sql = _ABOUT_NOW.format(", ".join("?" * len(weekdays)))
    found = book.rows(sql, (first, last, minute, NEAR_MINUTES, *weekdays, LIKELY))
    return [Id(bytes(row[0])) for row in found]


def lately(book: Book, now_ms: int) -> list[Customer]:
    """Whoever may come often: here in the last weeks and often before."""
    since = now_ms - (OFTEN_DAYS * 2 + 4) * _DAY_MS
    return _worth_a_look(book, since, now_ms)


def away(book: Book, now_ms: int) -> list[Customer]:
    """Whoever may be overdue: often here before, and not for a week."""
    return _worth_a_look(book, now_ms - (GONE_DAYS + 1) * _DAY_MS, now_ms - 5 * _DAY_MS)


def new(book: Book, since_ms: int, limit: int) -> list[Customer]:
    """Whoever was written down since then, the newest first."""
    found = book.rows(
        f"SELECT {COLUMNS} FROM customer WHERE since_ms >= ? AND NOT erased"
        " AND person = customer ORDER BY since_ms DESC, n DESC LIMIT ?",
        (since_ms, limit),
    )
    return [customer_of(row) for row in found]


def known(book: Book, people: Iterable[Id]) -> list[Customer]:
    """Those of ``people`` who stand in the book under a name, in no order."""
    wanted = tuple(people)
    marks = ", ".join("?" * len(wanted))
    found = book.rows(
        f"SELECT {COLUMNS} FROM customer WHERE customer IN ({marks}) AND NOT erased", wanted
    )
    return [customer_of(row) for row in found]


def baskets(book: Book, who: Id) -> list[list[Bought]]:
    """What a person bought in their newest sales, gifts and bare amounts left out."""
    found: dict[int, list[Bought]] = {}
    for sale, product, measure, quantity, amount in book.rows(_BASKETS, (who, BASKETS)):
        line = Bought(Id(bytes(product)), Measure(measure), Milli(quantity), Won(amount))
        found.setdefault(sale, []).append(line)
    return list(found.values())


def _worth_a_look(book: Book, since_ms: int, until_ms: int) -> list[Customer]:
    rows: list[Any] = book.rows(
        f"SELECT {COLUMNS} FROM customer WHERE last_ms BETWEEN ? AND ? AND visits >= ?"
        " AND NOT erased AND person = customer ORDER BY visits DESC, last_ms DESC, n LIMIT ?",
        (since_ms, until_ms, FEWEST_DAYS, MOST),
    )
    return [customer_of(row) for row in rows]
