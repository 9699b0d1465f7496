"""Folds of the drawer and the day: floats, money in and out, closes, vouchers at the bank."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from marketpos.domain.facts import (
    DayAmended,
    DayClosed,
    TabPaid,
    TillMoved,
    TillOpened,
    VoucherRedeemed,
)
from marketpos.domain.kinds import TenderKind
from marketpos.store.driver import Cursor
from marketpos.store.folds import people, takings
from marketpos.store.recorded import Recorded

FLOAT, PAID_IN, PAID_OUT, TAB = "float", "in", "out", "tab"
"""What a row of ``till_entry`` is."""

_ENTRY = "INSERT OR IGNORE INTO till_entry VALUES (?, ?, ?, ?, ?, ?)"


def till_opened(cursor: Cursor, recorded: Recorded, fact: TillOpened) -> None:
    """The drawer was counted; said twice on a day, the newest holds."""
    _entry(cursor, recorded, FLOAT, fact.opening_float_won, "")


def till_moved(cursor: Cursor, recorded: Recorded, fact: TillMoved) -> None:
    """Money went in or out without a sale."""
    _entry(cursor, recorded, PAID_IN if fact.paid_in else PAID_OUT, fact.amount_won, fact.why)


def tab_paid(cursor: Cursor, recorded: Recorded, fact: TabPaid) -> None:
    """A tab was paid off: less is owed, and cash is in the drawer."""
    people.tab_paid(cursor, recorded, fact)
    counts: takings.Counts = {("tab_paid", fact.tender.value): [1, 0, int(fact.amount_won)]}
    takings.add(cursor, recorded.day, counts)
    if fact.tender is TenderKind.CASH:
        _entry(cursor, recorded, TAB, fact.amount_won, fact.note)


def day_closed(cursor: Cursor, recorded: Recorded, fact: DayClosed) -> None:
    """A Z report; there is no statement that changes one."""
    cursor.execute(
        "INSERT OR IGNORE INTO day_close VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            recorded.event_id,
            fact.number,
            fact.day,
            recorded.at_ms,
            fact.sales,
            fact.total_won,
            fact.over_short_won,
            json.dumps(_plain(fact), ensure_ascii=False),
        ),
    )


def day_amended(cursor: Cursor, recorded: Recorded, fact: DayAmended) -> None:
    """What came after a close."""
    cursor.execute(
        "INSERT OR IGNORE INTO day_amend VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            recorded.event_id,
            fact.closed,
            recorded.at_ms,
            fact.sales,
            fact.total_won,
            fact.why,
            fact.reopened,
        ),
    )


def voucher_redeemed(cursor: Cursor, recorded: Recorded, fact: VoucherRedeemed) -> None:
    """Paper vouchers left for the bank."""
    cursor.executemany(
        "INSERT OR IGNORE INTO voucher_use VALUES (?, ?, ?, ?, ?, ?)",
        [
            (recorded.event_id, face, many, fact.voucher, fact.bank, recorded.day)
            for face, many in fact.faces
        ],
    )
    counts: takings.Counts = {
        ("redeemed", int(face)): [many, 0, face * many] for face, many in fact.faces
    }
    takings.add(cursor, recorded.day, counts)


def _entry(cursor: Cursor, recorded: Recorded, what: str, amount: int, why: str) -> None:
    row = (recorded.event_id, what, recorded.day, recorded.at_ms, amount, why)
    cursor.execute(_ENTRY, row)


def _plain(fact: DayClosed) -> dict[str, Any]:
    """The report as words and numbers, so that reading one needs no key."""
    values = {field.name: getattr(fact, field.name) for field in fields(fact)}
    return {**values, "head": fact.head.hex()}
