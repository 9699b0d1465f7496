"""What was brought in from a notebook on this PC, and what happened to it since."""

from __future__ import annotations

from typing import Any, NamedTuple

from marketpos.domain.ids import Id
from marketpos.store.book import Book
from marketpos.store.customers import COLUMNS, Customer, customer_of

_TOUCHED = """
(visits > 0 OR person <> customer.customer
 OR EXISTS (SELECT 1 FROM customer m WHERE m.person = customer.customer
            AND m.person <> m.customer)
 OR EXISTS (SELECT 1 FROM tab_entry t WHERE t.customer = customer.customer AND why <> ?2)
 OR EXISTS (SELECT 1 FROM sale WHERE sale.customer = customer.customer)
 OR EXISTS (SELECT 1 FROM consent c WHERE c.customer = customer.customer AND evidence <> ?3)
 OR EXISTS (SELECT 1 FROM coupon WHERE coupon.customer = customer.customer))
"""


class Batch(NamedTuple):
    """One notebook: when it was brought in, and how many of it are still there."""

    batch: bytes
    at_ms: int
    people: int


def batches(book: Book) -> list[Batch]:
    """Every notebook brought in here that is not undone, the newest first."""
    found = book.rows(
        "SELECT batch, max(at_ms), count(*) FROM brought GROUP BY batch ORDER BY max(at_ms) DESC"
    )
    return [Batch(bytes(batch), at_ms, many) for batch, at_ms, many in found]


def untouched(
    book: Book, batch: bytes, owed_before: str
) -> tuple[list[tuple[Id, int]], list[Customer]]:
    """Those nothing happened to since, each with what they owed; and the others."""
    sql = (
        f"SELECT {COLUMNS}, {_TOUCHED} FROM brought JOIN customer USING (customer)"
        " WHERE batch = ?1 AND NOT erased ORDER BY customer.n"
    )
    gone: list[tuple[Id, int]] = []
    stayed: list[Customer] = []
    rows: list[Any] = book.rows(sql, (batch, owed_before, "notebook"))
    for *row, touched in rows:
        one = customer_of(row)
        if touched:
            stayed.append(one)
        else:
            gone.append((one.customer, one.owed_won))
    return gone, stayed


def let_go(book: Book, batch: bytes) -> None:
    """What stayed of a notebook belongs to the book now."""
    book.jot("DELETE FROM brought WHERE batch = ?", (batch,))
