"""Folds about regulars: who they are, what they agreed to, how often they came, what they owe."""

from __future__ import annotations

from marketpos.domain.facts import (
    Consent,
    CustomerErased,
    CustomerSet,
    Private,
    StampRedeemed,
    TabAdjusted,
    TabPaid,
)
from marketpos.domain.ids import Id
from marketpos.store.driver import Cursor
from marketpos.store.finding import forget_customer, index_customer
from marketpos.store.folds.latest import is_newest
from marketpos.store.recorded import Recorded

_FIELDS = ("nickname", "name", "phone")

_COUNT = """
INSERT INTO customer (customer, visits, last_ms, stamps, owed_won) VALUES (?, 1, ?, ?, ?)
ON CONFLICT (customer) DO UPDATE SET visits = visits + 1, last_ms = max(last_ms, excluded.last_ms),
    stamps = stamps + excluded.stamps, owed_won = owed_won + excluded.owed_won
"""

_COUNTS = "NOT voided AND (refunded_won = 0 OR refunded_won < total_won)"
"""A sale that was taken back, or of which everything came back, is no visit and no stamp."""

_RECOUNT = f"""
UPDATE customer SET
    visits = (SELECT count(*) FROM sale WHERE sale.customer = :who AND {_COUNTS}),
    last_ms = (SELECT coalesce(max(at_ms), 0) FROM sale WHERE sale.customer = :who AND {_COUNTS}),
    stamps = (SELECT coalesce(sum(stamps), 0) FROM sale
              WHERE sale.customer = :who AND {_COUNTS})
           - (SELECT coalesce(sum(stamps), 0) FROM stamp_use WHERE stamp_use.customer = :who),
    owed_won = (SELECT coalesce(sum(t.amount_won - t.refunded_won), 0)
                FROM sale JOIN tender t ON t.sale_n = sale.n
                WHERE sale.customer = :who AND NOT voided AND t.kind = 'tab')
             + (SELECT coalesce(sum(amount_won), 0) FROM tab_entry
                WHERE tab_entry.customer = :who)
WHERE customer = :who
"""


def customer_set(cursor: Cursor, recorded: Recorded, fact: CustomerSet) -> None:
    """A regular, field by field. Whoever was forgotten stays forgotten, in any order."""
    meet(cursor, fact.customer)
    if is_newest(cursor, fact.customer, "source", recorded.stamp):
        cursor.execute(
            "UPDATE customer SET source = ? WHERE customer = ?", (fact.source, fact.customer)
        )
    cursor.execute(
        "UPDATE customer SET since_ms = ? WHERE customer = ? AND (since_ms = 0 OR since_ms > ?)",
        (recorded.at_ms, fact.customer, recorded.at_ms),
    )
    if isinstance(fact.private, Private) and not _is_forgotten(cursor, fact.customer):
        _keep_private(cursor, recorded, fact.customer, fact.private)


def customer_erased(cursor: Cursor, recorded: Recorded, fact: CustomerErased) -> None:
    """Somebody asked to be forgotten."""
    forget(cursor, fact.customer)


def forget(cursor: Cursor, customer: Id) -> None:
    """Forget who it was; how much they bought stays, without a name (domain.md 4.1)."""
    meet(cursor, customer)
    forget_customer(cursor, customer)
    cursor.execute("INSERT OR IGNORE INTO erasure VALUES (?)", (customer,))
    for table in ("customer_key", "memo"):
        cursor.execute(f"DELETE FROM {table} WHERE customer = ?", (customer,))
    cursor.execute("UPDATE phone_ask SET nickname = '', phone = '' WHERE about = ?", (customer,))
    cursor.execute(
        "DELETE FROM latest WHERE subject = ? AND field IN ('nickname', 'name', 'phone')",
        (customer,),
    )
    cursor.execute(
        "UPDATE customer SET nickname = '', name = '', phone = '', erased = 1 WHERE customer = ?",
        (customer,),
    )


def consent(cursor: Cursor, recorded: Recorded, fact: Consent) -> None:
    """An act about a consent, only ever added (domain.md 4.3)."""
    cursor.execute(
        "INSERT INTO consent VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            recorded.event_id,
            fact.customer,
            fact.about.value,
            fact.action.value,
            fact.method.value,
            fact.wording,
            fact.evidence,
            recorded.stamp,
        ),
    )


def stamp_redeemed(cursor: Cursor, recorded: Recorded, fact: StampRedeemed) -> None:
    """Stamps that were handed in for something."""
    cursor.execute(
        "INSERT INTO stamp_use VALUES (?, ?, ?)", (recorded.event_id, fact.customer, fact.stamps)
    )
    meet(cursor, fact.customer)
    recount(cursor, fact.customer)


def tab_paid(cursor: Cursor, recorded: Recorded, fact: TabPaid) -> None:
    """What was paid off lowers the tab."""
    _tab_entry(cursor, recorded, fact.customer, -fact.amount_won, fact.note)


def tab_adjusted(cursor: Cursor, recorded: Recorded, fact: TabAdjusted) -> None:
    """A tab put right by hand."""
    _tab_entry(cursor, recorded, fact.customer, fact.amount_won, fact.why)


def count_sale(cursor: Cursor, customer: Id, at_ms: int, stamps: int, on_tab: int) -> None:
    """One more visit; sums, so it does not matter in which order sales arrive."""
    cursor.execute(_COUNT, (customer, at_ms, stamps, on_tab))


def recount(cursor: Cursor, customer: Id | None) -> None:
    """Count a regular's visits, stamps and tab again from the rows."""
    if customer is not None:
        meet(cursor, customer)
        cursor.execute(_RECOUNT, {"who": customer})


def _keep_private(cursor: Cursor, recorded: Recorded, customer: Id, private: Private) -> None:
    changed = False
    for field in _FIELDS:
        value = getattr(private, field)
        if value is not None and is_newest(cursor, customer, field, recorded.stamp):
            cursor.execute(f"UPDATE customer SET {field} = ? WHERE customer = ?", (value, customer))
            changed = True
    if changed:
        index_customer(cursor, customer)


def _tab_entry(cursor: Cursor, recorded: Recorded, customer: Id, amount_won: int, why: str) -> None:
    cursor.execute(
        "INSERT INTO tab_entry VALUES (?, ?, ?, ?, ?)",
        (recorded.event_id, customer, amount_won, why, recorded.at_ms),
    )
    recount(cursor, customer)


def meet(cursor: Cursor, customer: Id) -> None:
    """A row for somebody a fact names, known by name or not."""
    cursor.execute("INSERT OR IGNORE INTO customer (customer) VALUES (?)", (customer,))


def _is_forgotten(cursor: Cursor, customer: Id) -> bool:
    return (
        cursor.execute("SELECT 1 FROM erasure WHERE customer = ?", (customer,)).fetchone()
        is not None
    )
