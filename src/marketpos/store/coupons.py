"""Reading coupons: one by its id, somebody's, and how it was used."""

from __future__ import annotations

from typing import Any, NamedTuple

from marketpos.domain.ids import Id
from marketpos.domain.money import Won
from marketpos.store.book import Book
from marketpos.store.customers import MEMBERS

_USED = """
(SELECT min(coupon_use.day) FROM coupon_use LEFT JOIN sale USING (sale)
 WHERE coupon_use.coupon = {coupon}
 AND coalesce(NOT voided AND (refunded_won = 0 OR refunded_won < total_won), 1))
"""
_COLUMNS = (
    "coupon, customer, what, amount_won, until_day, at_ms,"
    f" coalesce({_USED.format(coupon='coupon.coupon')}, 0)"
)


class CouponRow(NamedTuple):
    """A coupon as the rows tell it. ``used_day`` is 0 while it was not used."""

    coupon: Id
    customer: Id | None
    what: str
    amount_won: Won
    until_day: int
    at_ms: int
    used_day: int


def coupon(book: Book, which: Id) -> CouponRow | None:
    """One coupon, if its fact is here already."""
    row = book.row(f"SELECT {_COLUMNS} FROM coupon WHERE coupon = ?", (which,))
    return _coupon(row) if row else None


def coupons_of(book: Book, who: Id) -> list[CouponRow]:
    """Every coupon of a person, the newest first."""
    sql = f"SELECT {_COLUMNS} FROM coupon WHERE customer {MEMBERS} ORDER BY at_ms DESC, coupon"
    return [_coupon(row) for row in book.rows(sql, (who,))]


def given(book: Book, limit: int) -> list[CouponRow]:
    """Every coupon of the shop, the newest first."""
    sql = f"SELECT {_COLUMNS} FROM coupon ORDER BY at_ms DESC, coupon LIMIT ?"
    return [_coupon(row) for row in book.rows(sql, (limit,))]


def words(book: Book, limit: int) -> list[tuple[str, Won]]:
    """What coupons said lately and what they were worth, the newest first."""
    sql = (
        "SELECT what, amount_won FROM coupon GROUP BY what, amount_won"
        " ORDER BY max(at_ms) DESC, what LIMIT ?"
    )
    return [(what, Won(won)) for what, won in book.rows(sql, (limit,))]


def have(book: Book, what: str, amount: Won, until_day: int) -> set[Id]:
    """Who was given this very coupon before."""
    rows = book.rows(
        "SELECT customer FROM coupon WHERE customer IS NOT NULL"
        " AND what = ? AND amount_won = ? AND until_day = ?",
        (what, amount, until_day),
    )
    return {Id(bytes(row[0])) for row in rows}


def last_gift(book: Book) -> str:
    """What was last given for a full card, on any PC; empty while nothing was."""
    row = book.row("SELECT what FROM stamp_use WHERE what <> '' ORDER BY at_ms DESC LIMIT 1")
    return str(row[0]) if row else ""


def used_on(book: Book, which: Id) -> int:
    """The business day it was first used, 0 for never; known or not, it may have been used here."""
    row = book.row(f"SELECT coalesce({_USED.format(coupon='?')}, 0)", (which,))
    return int(row[0])


def _coupon(row: Any) -> CouponRow:
    which, who, *rest = row
    return CouponRow(Id(bytes(which)), None if who is None else Id(bytes(who)), *rest)
