"""A sale that something happened to: taken out of the sums as it was, put in again as it is."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any, NamedTuple

from marketpos.domain.facts import Refund, RefundLine, SaleLine, Tender
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure, Tax, TenderKind
from marketpos.domain.money import NOTHING, Milli, Won
from marketpos.domain.refunding import Left, after, allow, untouched
from marketpos.store.driver import Cursor
from marketpos.store.folds import coupons, takings
from marketpos.store.folds.people import recount
from marketpos.store.folds.takings import Back, Counts, Told

TOO_MUCH_BACK = "refund.over"
"""The flag's word for a sale of which more was given back than was paid."""

_SALE = (
    "SELECT n, day, at_ms, offset_min, total_won, knocked_off_won, knocked_off_why, vat_won,"
    " customer, voided FROM sale WHERE sale = ?"
)
_LINES = (
    "SELECT product, name, unit, unit_price_won, quantity_milli, amount_won, tax, measure, is_gift,"
    " why FROM sale_line WHERE sale_n = ? ORDER BY line"
)
_TENDERS = (
    "SELECT kind, amount_won, given_won, label, count FROM tender WHERE sale_n = ? ORDER BY line"
)


class Standing(NamedTuple):
    """A sale with all that happened to it, by the rows of this moment."""

    n: int
    told: Told
    is_voided: bool
    left: Left
    backs: tuple[Back, ...]
    over_won: Won


class _Said(NamedTuple):
    """A refund as it was said, whether or not all of it counts."""

    event_id: bytes
    day: int
    hour: int
    fact: Refund


def retell(cursor: Cursor, sale: Id, change: Callable[[], None]) -> None:
    """Make ``change`` to what is known of a sale, and let every sum follow.

    A sale that is not here yet only has the change remembered: it is met when the sale comes.
    """
    before = standing(cursor, sale)
    change()
    if before is None:
        return
    for day, counts in _counted(before):
        takings.take_out(cursor, day, counts)
    for customer in {before.told.customer, count_in(cursor, sale)}:
        recount(cursor, customer)


def count_in(cursor: Cursor, sale: Id) -> Id | None:
    """Put a sale into the sums as it stands, keep what came back of it; whose sale it is."""
    now = standing(cursor, sale)
    if now is None:
        return None
    for day, counts in _counted(now):
        takings.add(cursor, day, counts)
    _keep_left(cursor, sale, now)
    _flag(cursor, sale, now.over_won)
    coupons.check_sale(cursor, sale)
    return now.told.customer


def standing(cursor: Cursor, sale: Id) -> Standing | None:
    """A sale, what happened to it, and how much of each refund counts; ``None``: not here yet."""
    row = cursor.execute(_SALE, (sale,)).fetchone()
    if row is None:
        return None
    n, day, at_ms, offset, total, knocked, why, vat, customer, voided = row
    lines, tenders = lines_of(cursor, n), tenders_of(cursor, n)
    left = untouched(lines, tenders, Won(total))
    told = Told(
        day,
        hour_of(at_ms, offset),
        Won(total),
        Won(knocked),
        why,
        Won(vat),
        None if customer is None else Id(bytes(customer)),
        lines,
        [one.net_won for one in left.lines],
        tenders,
    )
    refunds = _refunds(cursor, sale)
    if voided:
        over = Won(sum(one.fact.amount_won for one in refunds))
        return Standing(n, told, True, left, (), over)
    return _with_refunds(n, told, left, refunds)


def lines_of(cursor: Cursor, n: int) -> list[SaleLine]:
    """The lines of the sale with arrival number ``n``."""
    return [
        SaleLine(
            None if product is None else Id(bytes(product)),
            name,
            unit,
            Won(price),
            Milli(quantity),
            Won(amount),
            Tax(tax),
            Measure(measure),
            bool(gift),
            why,
        )
        for product, name, unit, price, quantity, amount, tax, measure, gift, why in cursor.execute(
            _LINES, (n,)
        ).fetchall()
    ]


def tenders_of(cursor: Cursor, n: int) -> list[Tender]:
    """The tenders of the sale with arrival number ``n``."""
    return [_tender(row) for row in cursor.execute(_TENDERS, (n,)).fetchall()]


def hour_of(at_ms: int, offset_min: int) -> int:
    """The hour of the shop's wall clock."""
    return (at_ms // 60_000 + offset_min) // 60 % 24


def _with_refunds(n: int, told: Told, left: Left, refunds: list[_Said]) -> Standing:
    backs, over, taxable = [], NOTHING, NOTHING
    for event_id, day, hour, fact in refunds:
        allowed = allow(left, fact)
        backs.append(Back(event_id, day, hour, allowed, fact.tenders, taxable))
        left, over = after(left, allowed), Won(over + allowed.over_won)
        taxable = Won(taxable + takings.taxable_back(told, allowed))
    return Standing(n, told, False, left, tuple(backs), over)


def _counted(sale: Standing) -> list[tuple[int, Counts]]:
    if sale.is_voided:
        return [(sale.told.day, takings.of_void(sale.told))]
    refunds = [(back.day, takings.of_refund(sale.told, back)) for back in sale.backs]
    return [(sale.told.day, takings.of_sale(sale.told)), *refunds]


def _refunds(cursor: Cursor, sale: Id) -> list[_Said]:
    """The refunds of a sale, the first said first: on which day and hour, and what was said."""
    found = cursor.execute(
        "SELECT event_id, day, at_ms, offset_min, amount_won, why FROM refund WHERE sale = ?"
        " ORDER BY stamp",
        (sale,),
    ).fetchall()
    return [
        _Said(
            bytes(event_id),
            day,
            hour_of(at_ms, offset),
            _refund(cursor, sale, event_id, Won(amount), why),
        )
        for event_id, day, at_ms, offset, amount, why in found
    ]


def _refund(cursor: Cursor, sale: Id, event_id: bytes, amount: Won, why: str) -> Refund:
    lines = cursor.execute(
        "SELECT sale_line, quantity_milli, amount_won FROM refund_line WHERE event_id = ?"
        " ORDER BY line",
        (event_id,),
    ).fetchall()
    tenders = cursor.execute(
        "SELECT kind, amount_won, given_won, label, count FROM refund_tender WHERE event_id = ?"
        " ORDER BY line",
        (event_id,),
    ).fetchall()
    return Refund(
        sale,
        tuple(RefundLine(*row) for row in lines),
        amount,
        tuple(_tender(row) for row in tenders),
        why,
    )


def _tender(row: Any) -> Tender:
    kind, amount, given, label, count = row
    return Tender(TenderKind(kind), Won(amount), Won(given), label, count)


def _keep_left(cursor: Cursor, sale: Id, now: Standing) -> None:
    """Write what came back; the tables themselves refuse more than there was."""
    refunded = now.told.total_won - now.left.left_won if now.backs else 0
    cursor.execute("UPDATE sale SET refunded_won = ? WHERE sale = ?", (refunded, sale))
    cursor.executemany(
        "UPDATE sale_line SET refunded_milli = ?, refunded_won = ? WHERE sale_n = ? AND line = ?",
        [
            (one.refunded_milli, one.refunded_won, now.n, at)
            for at, one in enumerate(now.left.lines)
        ],
    )
    cursor.executemany(
        "UPDATE tender SET refunded_won = ? WHERE sale_n = ? AND line = ?",
        [(one.refunded_won, now.n, at) for at, one in enumerate(now.left.tenders)],
    )


def _flag(cursor: Cursor, sale: Id, over_won: Won) -> None:
    """More was given back than was paid: two PCs took back the same. A person has to look."""
    flag = sha256(TOO_MUCH_BACK.encode() + sale).digest()[:16]
    if over_won:
        cursor.execute(
            "INSERT INTO flag (flag, why, about) VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
            " SET why = excluded.why, about = excluded.about",
            (flag, TOO_MUCH_BACK, sale),
        )
    else:
        cursor.execute("UPDATE flag SET why = '', about = x'' WHERE flag = ?", (flag,))
        cursor.execute("DELETE FROM flag WHERE flag = ? AND seen = ''", (flag,))
