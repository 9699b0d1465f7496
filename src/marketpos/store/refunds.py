"""Reading refunds: what came back of a sale, and on a day."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.ids import Id
from marketpos.domain.money import Won
from marketpos.store.driver import Cursor


class RefundRow(NamedTuple):
    """A refund as a list shows it, with the number of its sale."""

    refund: Id
    sale: Id
    number: str
    at_ms: int
    amount_won: Won
    why: str


def of_sale(cursor: Cursor, sale: Id) -> list[RefundRow]:
    """What came back of a sale, the first first."""
    return _rows(cursor, "WHERE refund.sale = ? ORDER BY stamp", sale)


def on_day(cursor: Cursor, day: int) -> list[RefundRow]:
    """What came back on a business day, on any PC."""
    return _rows(cursor, "WHERE refund.day = ? ORDER BY stamp", day)


def _rows(cursor: Cursor, where: str, what: object) -> list[RefundRow]:
    found = cursor.execute(
        "SELECT event_id, refund.sale, coalesce(number, ''), refund.at_ms, amount_won, why"
        f" FROM refund LEFT JOIN sale ON sale.sale = refund.sale {where}",
        (what,),
    ).fetchall()
    return [
        RefundRow(Id(bytes(refund)), Id(bytes(sale)), number, at_ms, Won(amount), why)
        for refund, sale, number, at_ms, amount, why in found
    ]
