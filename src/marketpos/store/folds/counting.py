"""How often regulars came, their stamps and what they owe: sums that the order does not change.

A sale, a stamp or a tab entry keeps the entry of the book it was made for. The sums stand with
the entry that stands for the person; those put together with it stand at nothing.
"""

from __future__ import annotations

from marketpos.domain.ids import Id
from marketpos.store.driver import Cursor
from marketpos.store.folds import flags

PAID_TWICE = "tab.over"
"""The flag's word for a tab on which more was paid than was owed: two PCs took the same money."""

OWES_FORGOTTEN = "tab.forgotten"
"""Somebody was forgotten on one PC while another still wrote on their tab."""

STAMPS_TWICE = "stamps.over"
"""More stamps were handed in than were earned."""

_COUNT = """
INSERT INTO customer (customer, person, visits, last_ms, stamps, owed_won)
VALUES (coalesce((SELECT person FROM customer WHERE customer = ?1), ?1), ?1, 1, ?2, ?3, ?4)
ON CONFLICT (customer) DO UPDATE SET visits = visits + 1, last_ms = max(last_ms, excluded.last_ms),
    stamps = stamps + excluded.stamps, owed_won = owed_won + excluded.owed_won
RETURNING customer, stamps - ?3, owed_won - ?4, erased
"""

_COUNTS = "NOT voided AND (refunded_won = 0 OR refunded_won < total_won)"
"""A sale that was taken back, or of which everything came back, is no visit and no stamp."""

MEMBERS = (
    "IN (SELECT :who UNION ALL SELECT customer FROM customer"
    " WHERE person = :who AND person <> customer)"
)
"""Every entry of the person whom ``:who`` stands for."""

_RECOUNT = f"""
UPDATE customer SET
    visits = (SELECT count(*) FROM sale WHERE sale.customer {MEMBERS} AND {_COUNTS}),
    last_ms = (SELECT coalesce(max(at_ms), 0) FROM sale
               WHERE sale.customer {MEMBERS} AND {_COUNTS}),
    stamps = (SELECT coalesce(sum(stamps), 0) FROM sale
              WHERE sale.customer {MEMBERS} AND {_COUNTS})
           - (SELECT coalesce(sum(stamps), 0) FROM stamp_use WHERE stamp_use.customer {MEMBERS}),
    owed_won = (SELECT coalesce(sum(t.amount_won - t.refunded_won), 0)
                FROM sale JOIN tender t ON t.sale_n = sale.n
                WHERE sale.customer {MEMBERS} AND NOT voided AND t.kind = 'tab')
             + (SELECT coalesce(sum(amount_won), 0) FROM tab_entry
                WHERE tab_entry.customer {MEMBERS})
WHERE customer = :who RETURNING stamps, owed_won, erased
"""
_NOTHING = (
    "UPDATE customer SET visits = 0, last_ms = 0, stamps = 0, owed_won = 0 WHERE customer = ?"
)
_PERSON = "SELECT person FROM customer WHERE customer = ?"


def meet(cursor: Cursor, customer: Id) -> None:
    """A row for somebody a fact names, known by name or not."""
    cursor.execute("INSERT OR IGNORE INTO customer (customer, person) VALUES (?1, ?1)", (customer,))


def count_sale(cursor: Cursor, customer: Id, at_ms: int, stamps: int, on_tab: int) -> None:
    """One more visit; sums, so it does not matter in which order sales arrive."""
    person, stamps_before, owed_before, erased = cursor.execute(
        _COUNT, (customer, at_ms, stamps, on_tab)
    ).fetchone()
    if stamps_before < 0 or owed_before < 0 or (erased and on_tab):
        _flag(cursor, Id(person), stamps_before + stamps, owed_before + on_tab, erased)


def recount(cursor: Cursor, customer: Id | None) -> None:
    """Count a regular's visits, stamps and tab again from the rows."""
    if customer is None:
        return
    meet(cursor, customer)
    (person,) = cursor.execute(_PERSON, (customer,)).fetchone()
    _flag(cursor, Id(person), *cursor.execute(_RECOUNT, {"who": person}).fetchone())
    if person != customer:
        cursor.execute(_NOTHING, (customer,))
        _flag(cursor, customer, 0, 0, 0)


def flag_forgotten(cursor: Cursor, customer: Id) -> None:
    """Somebody was just forgotten: whether anything is still owed by them."""
    (owed_won,) = cursor.execute(
        "SELECT owed_won FROM customer WHERE customer = ?", (customer,)
    ).fetchone()
    if owed_won > 0:
        flags.stand(cursor, OWES_FORGOTTEN, customer, up=True)


def _flag(cursor: Cursor, person: Id, stamps: int, owed_won: int, erased: int) -> None:
    flags.stand(cursor, STAMPS_TWICE, person, up=stamps < 0)
    flags.stand(cursor, PAID_TWICE, person, up=owed_won < 0)
    flags.stand(cursor, OWES_FORGOTTEN, person, up=bool(erased) and owed_won > 0)
