"""Asking this PC's drawer and days: closes, the float, vouchers, what is still open.

What belongs to this PC is what stands in one of its own streams, also after the emergency book
came home.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from marketpos.domain.day import Place
from marketpos.domain.drawer import Count
from marketpos.domain.ids import Id
from marketpos.domain.money import NOTHING, Won
from marketpos.domain.vouchers import still_here
from marketpos.store.driver import Cursor
from marketpos.store.folds.till import FLOAT

OWN = "event.stream IN (SELECT stream FROM own_stream)"
_ANY_CLOSE = "SELECT 1 FROM day_close WHERE day = ?"
_CLOSE = (
    "SELECT day_close.event_id, number FROM day_close JOIN event USING (event_id)"
    f" WHERE day_close.day = ? AND {OWN} AND NOT EXISTS"
    " (SELECT 1 FROM day_amend WHERE closed = day_close.event_id AND reopened)"
    " ORDER BY number DESC LIMIT 1"
)

_STIRRED = (
    "SELECT DISTINCT span FROM (SELECT span FROM takings WHERE span >= ?1 UNION ALL"
    " SELECT day FROM till_entry WHERE day >= ?1) ORDER BY 1"
)
_HAPPENED = (
    f"SELECT 1 FROM sale JOIN event USING (n) WHERE sale.day = ? AND {OWN}",
    f"SELECT 1 FROM till_entry JOIN event USING (event_id) WHERE till_entry.day = ? AND {OWN}",
    f"SELECT 1 FROM refund JOIN event USING (event_id) WHERE refund.day = ? AND {OWN}",
)


class Close(NamedTuple):
    """A Z report that holds: nobody opened its day again."""

    event_id: Id
    number: int


def close_of(cursor: Cursor, day: int) -> Close | None:
    """The report that closed ``day`` on this PC, unless the day was opened again."""
    if cursor.execute(_ANY_CLOSE, (day,)).fetchone() is None:
        return None  # as at every sale but a late one
    row = cursor.execute(_CLOSE, (day,)).fetchone()
    return Close(Id(bytes(row[0])), row[1]) if row else None


def next_place(cursor: Cursor) -> Place:
    """Where the next report of this PC stands."""
    stream, last_seq, head = cursor.execute(
        "SELECT stream, last_seq, last_h FROM own_stream WHERE live"
    ).fetchone()
    (number,) = cursor.execute(
        f"SELECT coalesce(max(number), 0) FROM day_close JOIN event USING (event_id) WHERE {OWN}"
    ).fetchone()
    (before,) = cursor.execute(
        "SELECT coalesce(max(seq), 0) FROM day_close JOIN event USING (event_id) WHERE stream = ?",
        (stream,),
    ).fetchone()
    return Place(number + 1, before + 1, last_seq, bytes(head))


def was_sold_here(cursor: Cursor, sale: Id) -> bool:
    """Whether this PC made the sale (or closed the day), so that its money is in this drawer."""
    row = cursor.execute(f"SELECT 1 FROM event WHERE event_id = ? AND {OWN}", (sale,)).fetchone()
    return row is not None


def came_back(cursor: Cursor, sale: Id) -> bool:
    """Whether anything of the sale was refunded."""
    row = cursor.execute("SELECT 1 FROM refund WHERE sale = ? LIMIT 1", (sale,)).fetchone()
    return row is not None


def last_float(cursor: Cursor) -> Won:
    """What the drawer began with the last time anybody said."""
    row = cursor.execute(
        "SELECT amount_won FROM till_entry JOIN event USING (event_id)"
        f" WHERE what = ? AND {OWN} ORDER BY n DESC LIMIT 1",
        (FLOAT,),
    ).fetchone()
    return Won(row[0]) if row else NOTHING


def vouchers_here(cursor: Cursor) -> Count:
    """The count sheet for the bank: paper 온누리 of each face the whole shop should have."""
    found = cursor.execute(
        "SELECT what, key, times FROM takings WHERE span = 0 AND what IN ('voucher', 'redeemed')"
    ).fetchall()
    taken = [(face, many) for what, face, many in found if what == "voucher"]
    return still_here(taken, [(face, many) for what, face, many in found if what == "redeemed"])


def changes_given(cursor: Cursor, days: Sequence[int]) -> list[tuple[Won, int]]:
    """Every change that was given on ``days``, and how often."""
    found = cursor.execute(
        "SELECT change_won, count(*) FROM sale WHERE day IN (SELECT value FROM json_each(?))"
        " AND NOT voided AND change_won > 0 GROUP BY change_won",
        (json.dumps(list(days)),),
    ).fetchall()
    return [(Won(change), times) for change, times in found]


def last_written_ms(cursor: Cursor) -> int:
    """When this PC wrote its newest fact, by the clock it had then."""
    row = cursor.execute(
        "SELECT at_ms FROM event WHERE stream = (SELECT stream FROM own_stream WHERE live)"
        " ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return int(row[0]) if row else 0


def unclosed_days(cursor: Cursor, since: int) -> list[int]:
    """Days from ``since`` on when this PC sold or its drawer moved, and nobody closed them."""
    found = cursor.execute(_STIRRED, (since,)).fetchall()
    return [day for (day,) in found if _is_own(cursor, day) and close_of(cursor, day) is None]


def _is_own(cursor: Cursor, day: int) -> bool:
    """Whether this PC had a part in ``day``, not only another one of the shop."""
    return any(cursor.execute(f"SELECT EXISTS ({one})", (day,)).fetchone()[0] for one in _HAPPENED)
