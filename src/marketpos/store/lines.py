"""Reading every line that was sold in a span, for a spreadsheet: long, so off the till."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.kinds import Measure, Tax
from marketpos.domain.money import Milli, Won
from marketpos.store.driver import Cursor

_LINES = (
    "SELECT sale.day, sale.at_ms, sale.offset_min, number, name, unit, quantity_milli, measure,"
    " unit_price_won, amount_won, net_won, l.refunded_won, tax, is_gift, why,"
    " (SELECT group_concat(kind, '+') FROM tender WHERE sale_n = sale.n), voided"
    " FROM sale JOIN sale_line l ON l.sale_n = sale.n WHERE sale.day BETWEEN ? AND ?"
    " ORDER BY sale.n, l.line"
)


class SoldLine(NamedTuple):
    """One line with its sale's number and tenders; nothing of who bought it."""

    day: int
    at_ms: int
    offset_min: int
    number: str
    name: str
    unit: str
    quantity_milli: Milli
    measure: Measure
    unit_price_won: Won
    amount_won: Won
    net_won: Won
    refunded_won: Won
    tax: Tax
    is_gift: bool
    why: str
    tenders: str
    is_voided: bool


def sold_between(cursor: Cursor, first: int, last: int) -> list[SoldLine]:
    """Every line of the business days from ``first`` to ``last``, in the order they were sold."""
    found = cursor.execute(_LINES, (first, last)).fetchall()
    return [_line(row) for row in found]


def _line(row: tuple[object, ...]) -> SoldLine:
    made = SoldLine._make(row)
    return made._replace(
        measure=Measure(made.measure),
        tax=Tax(made.tax),
        is_gift=bool(made.is_gift),
        is_voided=bool(made.is_voided),
    )
