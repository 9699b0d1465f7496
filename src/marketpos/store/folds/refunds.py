"""Folds of what is said about a sale after it: goods that came back, and what was settled."""

from __future__ import annotations

from marketpos.domain.facts import Refund, SaleNoted
from marketpos.store.driver import Cursor
from marketpos.store.folds.corrections import retell
from marketpos.store.folds.latest import is_newest
from marketpos.store.recorded import Recorded

_REFUND = (
    "INSERT INTO refund VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET stamp = excluded.stamp"
)
_LINE = "INSERT OR REPLACE INTO refund_line VALUES (?, ?, ?, ?, ?)"
_TENDER = "INSERT OR REPLACE INTO refund_tender VALUES (?, ?, ?, ?, ?, ?, ?)"


def refund(cursor: Cursor, recorded: Recorded, fact: Refund) -> None:
    """What came back. More than there was does not count, and is flagged."""

    def write() -> None:
        said = (fact.sale, recorded.day, recorded.at_ms, recorded.offset_min, fact.amount_won)
        cursor.execute(_REFUND, (recorded.event_id, *said, fact.why, recorded.stamp))
        cursor.executemany(_LINE, _line_rows(recorded, fact))
        cursor.executemany(_TENDER, _tender_rows(recorded, fact))

    retell(cursor, fact.sale, write)


def sale_noted(cursor: Cursor, recorded: Recorded, fact: SaleNoted) -> None:
    """A transfer that arrived, a cash receipt that is due or was issued: the newest word holds."""
    if is_newest(cursor, fact.sale, fact.about, recorded.stamp):
        cursor.execute(
            "INSERT INTO sale_note VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET state = excluded.state, text = excluded.text",
            (fact.sale, fact.about, fact.state, fact.text),
        )


def _line_rows(recorded: Recorded, fact: Refund) -> list[tuple[object, ...]]:
    return [
        (recorded.event_id, at, one.index, one.quantity_milli, one.amount_won)
        for at, one in enumerate(fact.lines)
    ]


def _tender_rows(recorded: Recorded, fact: Refund) -> list[tuple[object, ...]]:
    return [
        (
            recorded.event_id,
            at,
            one.kind.value,
            one.amount_won,
            one.given_won,
            one.label,
            one.count,
        )
        for at, one in enumerate(fact.tenders)
    ]
