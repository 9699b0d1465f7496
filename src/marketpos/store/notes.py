"""Reading what about sales is still to be settled: transfers awaited, cash receipts to issue."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.ids import Id
from marketpos.domain.money import Won
from marketpos.store.driver import Cursor

TRANSFER, WAITING, ARRIVED, MISSING = "transfer", "waiting", "arrived", "missing"
"""What a note about a transfer is called, and what it may say."""

_OPEN = (
    "SELECT sale, number, day, at_ms, total_won, customer, state, text,"
    " (SELECT sum(amount_won - tender.refunded_won) FROM tender WHERE sale_n = sale.n"
    "  AND kind IN ({kinds}))"
    " FROM sale_note JOIN sale USING (sale) WHERE about = ? AND state IN ({states})"
    " AND NOT voided AND refunded_won < total_won ORDER BY sale.n"
)


class Open(NamedTuple):
    """A sale with something still to settle; ``amount_won`` is the part it is about."""

    sale: Id
    number: str
    day: int
    at_ms: int
    total_won: Won
    customer: Id | None
    state: str
    text: str
    amount_won: Won


def transfers_awaited(cursor: Cursor) -> list[Open]:
    """Transfers nobody has seen on the account yet, the oldest first."""
    return _open(cursor, TRANSFER, ("transfer",), (WAITING, MISSING))


def receipts_to_issue(cursor: Cursor) -> list[Open]:
    """Cash receipts that are due or were asked for and not issued yet, the oldest first."""
    return _open(cursor, "cash_receipt", ("cash", "transfer"), ("required", "requested"))


def note_of(cursor: Cursor, sale: Id, about: str) -> tuple[str, str] | None:
    """The newest word about one thing of a sale: its state and text."""
    row = cursor.execute(
        "SELECT state, text FROM sale_note WHERE sale = ? AND about = ?", (sale, about)
    ).fetchone()
    return (row[0], row[1]) if row else None


def _open(
    cursor: Cursor, about: str, kinds: tuple[str, ...], states: tuple[str, ...]
) -> list[Open]:
    quoted = [", ".join(f"'{word}'" for word in words) for words in (kinds, states)]
    sql = _OPEN.format(kinds=quoted[0], states=quoted[1])
    found = cursor.execute(sql, (about,)).fetchall()
    return [
        Open(
            Id(bytes(sale)),
            number,
            day,
            at_ms,
            Won(total),
            None if customer is None else Id(bytes(customer)),
            state,
            text,
            Won(amount or 0),
        )
        for sale, number, day, at_ms, total, customer, state, text, amount in found
    ]
