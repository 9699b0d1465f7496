"""Reading a day's tab by name, as it would be written in a notebook."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.money import Won
from marketpos.store.driver import Cursor

_CALLED = (
    "coalesce((SELECT CASE nickname WHEN '' THEN name ELSE nickname END FROM customer"
    " WHERE customer.customer = {who}), '')"
)
_GIVEN = (
    f"SELECT {_CALLED.format(who='sale.customer')}, t.amount_won - t.refunded_won FROM sale"
    " JOIN tender t ON t.sale_n = sale.n WHERE sale.day = ? AND NOT voided AND t.kind = 'tab'"
    " AND t.amount_won > t.refunded_won ORDER BY sale.n"
)
_PAID = (
    f"SELECT {_CALLED.format(who='tab_entry.customer')}, -amount_won FROM tab_entry"
    " JOIN event USING (event_id) WHERE tab_entry.day = ? AND kind = 'tab.paid' ORDER BY n"
)


class TabLine(NamedTuple):
    """Somebody took goods on tab, or paid; the name is empty once they are forgotten."""

    name: str
    won: Won


def tabs_given(cursor: Cursor, day: int) -> list[TabLine]:
    """Who took how much on tab, on any PC of the shop."""
    return [TabLine(name, Won(won)) for name, won in cursor.execute(_GIVEN, (day,)).fetchall()]


def tabs_paid(cursor: Cursor, day: int) -> list[TabLine]:
    """Who paid how much off, on any PC of the shop."""
    return [TabLine(name, Won(won)) for name, won in cursor.execute(_PAID, (day,)).fetchall()]
