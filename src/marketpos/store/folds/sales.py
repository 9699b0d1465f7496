"""Folds of a sale and of what happens to it afterwards."""

from __future__ import annotations

from marketpos.domain.facts import Sale, SaleAttributed, SaleVoided
from marketpos.domain.ids import Id
from marketpos.domain.kinds import TenderKind
from marketpos.store.driver import Cursor
from marketpos.store.folds.latest import is_newest
from marketpos.store.folds.people import count_sale, meet, recount
from marketpos.store.recorded import Recorded

_SALE = f"INSERT INTO sale VALUES ({', '.join('?' * 13)})"
_LINE = f"INSERT INTO sale_line VALUES ({', '.join('?' * 11)})"
_TENDER = "INSERT INTO tender VALUES (?, ?, ?, ?, ?, ?)"
_SOLD = (
    "INSERT INTO product (product, sold) VALUES (?, 1)"
    " ON CONFLICT (product) DO UPDATE SET sold = sold + 1"
)


def sale(cursor: Cursor, recorded: Recorded, fact: Sale) -> None:
    """The sale, its lines, its tenders and its tab charge; the regular's visit is counted."""
    n, event_id = recorded.n, recorded.event_id
    voided, customer = _what_came_before(cursor, recorded, fact)
    cursor.execute(
        _SALE,
        (
            n,
            event_id,
            fact.number,
            recorded.at_ms,
            recorded.offset_min,
            recorded.day,
            customer,
            fact.total_won,
            fact.knocked_off_won,
            fact.vat_won,
            fact.change_won,
            fact.stamps,
            voided,
        ),
    )
    cursor.executemany(_LINE, _line_rows(n, fact))
    cursor.executemany(
        _TENDER,
        [
            (n, at, one.kind.value, one.amount_won, one.given_won, one.label)
            for at, one in enumerate(fact.tenders)
        ],
    )
    cursor.executemany(_SOLD, [(one.product,) for one in fact.lines if one.product])
    if customer is not None and not voided:
        count_sale(cursor, customer, recorded.at_ms, fact.stamps, _on_tab(fact))
    if fact.customer is not None and (voided or customer != fact.customer):
        meet(cursor, fact.customer)  # a row of their own, as if the sale had come first


def sale_voided(cursor: Cursor, recorded: Recorded, fact: SaleVoided) -> None:
    """A voided sale counts for nothing; the first void holds, a second one changes nothing."""
    cursor.execute(
        "INSERT INTO void VALUES (?, ?, ?, ?)",
        (fact.sale, recorded.event_id, fact.why, recorded.stamp),
    )
    cursor.execute("UPDATE sale SET voided = 1 WHERE sale = ?", (fact.sale,))
    recount(cursor, _customer_of(cursor, fact.sale))


def sale_attributed(cursor: Cursor, recorded: Recorded, fact: SaleAttributed) -> None:
    """The sale, its stamp and its tab charge belong to whoever was named last."""
    if not is_newest(cursor, fact.sale, "customer", recorded.stamp):
        return
    cursor.execute(
        "INSERT INTO attribution VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
        " SET customer = excluded.customer, stamp = excluded.stamp",
        (fact.sale, fact.customer, recorded.stamp),
    )
    before = _customer_of(cursor, fact.sale)
    cursor.execute("UPDATE sale SET customer = ? WHERE sale = ?", (fact.customer, fact.sale))
    recount(cursor, before)
    recount(cursor, fact.customer)


def _what_came_before(cursor: Cursor, recorded: Recorded, fact: Sale) -> tuple[int, Id | None]:
    """A void or an attribution from another PC may have arrived before the sale itself."""
    voided = cursor.execute(
        "SELECT 1 FROM void WHERE sale = ? LIMIT 1", (recorded.event_id,)
    ).fetchone()
    given = cursor.execute(
        "SELECT customer FROM attribution WHERE sale = ?", (recorded.event_id,)
    ).fetchone()
    return int(voided is not None), given[0] if given else fact.customer


def _line_rows(n: int, fact: Sale) -> list[tuple[object, ...]]:
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
            one.tax.value,
            one.measure.value,
            one.is_gift,
        )
        for at, one in enumerate(fact.lines)
    ]


def _on_tab(fact: Sale) -> int:
    return sum(one.amount_won for one in fact.tenders if one.kind is TenderKind.TAB)


def _customer_of(cursor: Cursor, sale_id: Id) -> Id | None:
    row = cursor.execute("SELECT customer FROM sale WHERE sale = ?", (sale_id,)).fetchone()
    return row[0] if row else None
