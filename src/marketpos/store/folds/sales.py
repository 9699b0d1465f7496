"""Folds of a sale and of what happens to it afterwards."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.facts import Sale, SaleAttributed, SaleVoided
from marketpos.domain.ids import Id
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.shares import net_of
from marketpos.store.driver import Cursor
from marketpos.store.folds import takings
from marketpos.store.folds.corrections import count_in, hour_of, retell
from marketpos.store.folds.latest import is_newest
from marketpos.store.folds.people import count_sale, meet, recount
from marketpos.store.recorded import Recorded

_SALE = f"INSERT INTO sale VALUES ({', '.join('?' * 13)}, 0, ?)"
_LINE = f"INSERT INTO sale_line VALUES ({', '.join('?' * 13)}, 0, 0)"
_TENDER = "INSERT INTO tender VALUES (?, ?, ?, ?, ?, ?, ?, 0)"
_CAME_BEFORE = (
    "SELECT EXISTS (SELECT 1 FROM void WHERE sale = ?1),"
    " EXISTS (SELECT 1 FROM refund WHERE sale = ?1),"
    " EXISTS (SELECT 1 FROM attribution WHERE sale = ?1),"
    " (SELECT customer FROM attribution WHERE sale = ?1)"
)
_AWAITED = "INSERT OR IGNORE INTO sale_note VALUES (?, 'transfer', 'waiting', '')"
_SOLD = (
    "INSERT INTO product (product, sold) VALUES (?, 1)"
    " ON CONFLICT (product) DO UPDATE SET sold = sold + 1"
)


def sale(cursor: Cursor, recorded: Recorded, fact: Sale) -> None:
    """The sale, its lines, its tenders and its tab charge; the regular's visit is counted."""
    before = _what_came_before(cursor, recorded, fact)
    net = net_of(fact.lines, fact.total_won)
    cursor.execute(_SALE, _sale_row(recorded, fact, before))
    cursor.executemany(_LINE, _line_rows(recorded.n, fact, net))
    cursor.executemany(_TENDER, _tender_rows(recorded.n, fact))
    cursor.executemany(_SOLD, [(one.product,) for one in fact.lines if one.product])
    kinds = [one.kind for one in fact.tenders]
    if TenderKind.TRANSFER in kinds:
        cursor.execute(_AWAITED, (recorded.event_id,))
    if before.is_untouched:
        takings.add(cursor, recorded.day, takings.of_sale(_told(recorded, fact, net)))
        if fact.customer is not None:
            on_tab = _on_tab(fact) if TenderKind.TAB in kinds else 0
            count_sale(cursor, fact.customer, recorded.at_ms, fact.stamps, on_tab)
        return
    recount(cursor, count_in(cursor, recorded.event_id))
    if fact.customer is not None:
        meet(cursor, fact.customer)  # a row of their own, as if the sale had come first


def sale_voided(cursor: Cursor, recorded: Recorded, fact: SaleVoided) -> None:
    """A voided sale counts for nothing; the first void holds, a second one changes nothing."""

    def write() -> None:
        cursor.execute(
            "INSERT INTO void VALUES (?, ?, ?, ?)",
            (fact.sale, recorded.event_id, fact.why, recorded.stamp),
        )
        cursor.execute("UPDATE sale SET voided = 1 WHERE sale = ?", (fact.sale,))

    retell(cursor, fact.sale, write)


def sale_attributed(cursor: Cursor, recorded: Recorded, fact: SaleAttributed) -> None:
    """The sale, its stamp and its tab charge belong to whoever was named last."""
    if fact.customer is not None:
        meet(cursor, fact.customer)  # also when somebody else was named since
    if not is_newest(cursor, fact.sale, "customer", recorded.stamp):
        return

    def write() -> None:
        cursor.execute(
            "INSERT INTO attribution VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
            " SET customer = excluded.customer, stamp = excluded.stamp",
            (fact.sale, fact.customer, recorded.stamp),
        )
        cursor.execute("UPDATE sale SET customer = ? WHERE sale = ?", (fact.customer, fact.sale))

    retell(cursor, fact.sale, write)


class _Before(NamedTuple):
    """What another PC said of a sale that arrived before the sale itself."""

    is_voided: int
    customer: Id | None
    is_untouched: bool


def _what_came_before(cursor: Cursor, recorded: Recorded, fact: Sale) -> _Before:
    if recorded.is_new:
        return _Before(0, fact.customer, True)
    voided, refunded, attributed, customer = cursor.execute(
        _CAME_BEFORE, (recorded.event_id,)
    ).fetchone()
    whose = customer if attributed else fact.customer
    return _Before(voided, whose, not (voided or refunded or attributed))


def _told(recorded: Recorded, fact: Sale, net: list[Won]) -> takings.Told:
    return takings.Told(
        recorded.day,
        hour_of(recorded.at_ms, recorded.offset_min),
        fact.total_won,
        fact.knocked_off_won,
        fact.knocked_off_why,
        fact.vat_won,
        fact.customer,
        fact.lines,
        net,
        fact.tenders,
    )


def _sale_row(recorded: Recorded, fact: Sale, before: _Before) -> tuple[object, ...]:
    return (
        recorded.n,
        recorded.event_id,
        fact.number,
        recorded.at_ms,
        recorded.offset_min,
        recorded.day,
        before.customer,
        fact.total_won,
        fact.knocked_off_won,
        fact.vat_won,
        fact.change_won,
        fact.stamps,
        before.is_voided,
        fact.knocked_off_why,
    )


def _line_rows(n: int, fact: Sale, net: list[Won]) -> list[tuple[object, ...]]:
    return [
        (
            n,
            at,
            one.product,
            one.name,
            one.unit,
            one.unit_price_won,
            one.quantity_milli,
            one.amount_won,
            one.tax._value_,  # as .value, which is two calls of Python
            one.measure._value_,
            int(one.is_gift),  # the driver asks around how to adapt a bool
            one.why,
            paid,
        )
        for at, (one, paid) in enumerate(zip(fact.lines, net, strict=True))
    ]


def _tender_rows(n: int, fact: Sale) -> list[tuple[object, ...]]:
    return [
        (n, at, one.kind._value_, one.amount_won, one.given_won, one.label, one.count)
        for at, one in enumerate(fact.tenders)
    ]


def _on_tab(fact: Sale) -> int:
    return sum(one.amount_won for one in fact.tenders if one.kind is TenderKind.TAB)
