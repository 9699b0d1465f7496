"""What a day came to on this PC so far: the figures of the X and the Z report."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.day import DayFigures, Moved, TenderSum
from marketpos.domain.drawer import Count, Drawer, cash_of
from marketpos.domain.facts import Tender
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import NOTHING, Won
from marketpos.store.driver import Cursor
from marketpos.store.folds import takings
from marketpos.store.folds.corrections import standing
from marketpos.store.folds.till import FLOAT, PAID_IN, PAID_OUT, TAB
from marketpos.store.till import OWN

_SOLD = f"sale JOIN event USING (n) WHERE sale.day = ? AND NOT voided AND {OWN}"
_SALES = (
    "SELECT count(*), coalesce(sum(total_won), 0), coalesce(sum(knocked_off_won), 0),"
    f" coalesce(sum(vat_won), 0) FROM {_SOLD}"
)
_VOIDS = (
    "SELECT count(*), coalesce(sum(total_won), 0) FROM sale JOIN event USING (n)"
    f" WHERE sale.day = ? AND voided AND {OWN}"
)
_TENDERS = (
    "SELECT t.kind, CASE t.kind WHEN 'local' THEN label ELSE '' END AS name,"
    " count(DISTINCT sale_n), sum(amount_won), sum(given_won) FROM tender t"
    f" WHERE sale_n IN (SELECT sale.n FROM {_SOLD}) GROUP BY t.kind, name"
)
_FACES = (
    "SELECT given_won / count, sum(count) FROM tender WHERE kind = 'onnuri_paper' AND count > 0"
    f" AND sale_n IN (SELECT sale.n FROM {_SOLD}) GROUP BY 1 ORDER BY 1 DESC"
)
_GIVEN = (
    "SELECT coalesce(sum(is_gift), 0), coalesce(sum(CASE tax WHEN 't' THEN net_won END), 0)"
    f" FROM sale_line WHERE sale_n IN (SELECT sale.n FROM {_SOLD})"
)
_CUTS = (
    "SELECT sale.n FROM sale_line JOIN sale ON sale.n = sale_n JOIN event ON event.n = sale.n"
    f" WHERE sale.day = ? AND NOT voided AND {OWN} AND why <> '' AND NOT is_gift GROUP BY 1"
)
_REFUNDS = (
    "SELECT refund.event_id, sale FROM refund JOIN event ON event.event_id = refund.event_id"
    f" WHERE refund.day = ? AND {OWN} ORDER BY refund.event_id"
)
_ENTRIES = (
    "SELECT what, amount_won, why, till_entry.at_ms FROM till_entry"
    " JOIN event ON event.event_id = till_entry.event_id"
    f" WHERE till_entry.day = ? AND {OWN} ORDER BY n"
)
_TABS_PAID = (
    "SELECT count(*), coalesce(sum(-amount_won), 0) FROM tab_entry JOIN event USING (event_id)"
    f" WHERE tab_entry.day = ? AND kind = 'tab.paid' AND {OWN}"
)


class _Refunded(NamedTuple):
    counts: list[takings.Counts]
    cash_back_won: Won


def figures_of(cursor: Cursor, day: int) -> DayFigures:
    """What ``day`` came to on this PC so far."""
    sales, total, knocked, vat = cursor.execute(_SALES, (day,)).fetchone()
    voids, voided = cursor.execute(_VOIDS, (day,)).fetchone()
    gifts, taxable = cursor.execute(_GIVEN, (day,)).fetchone()
    tabs, tab_paid = cursor.execute(_TABS_PAID, (day,)).fetchone()
    refunded = _refunded(cursor, day)
    tenders, cash_sales = _tenders(cursor, day, refunded)
    entries = cursor.execute(_ENTRIES, (day,)).fetchall()
    back = -_sum(refunded, "sale")
    return DayFigures(
        day=day,
        sales=sales,
        total_won=Won(total - back),
        by_tender=tenders,
        drawer=_drawer(cursor, day, entries, refunded.cash_back_won),
        moved=_moved(entries),
        cash_sales=cash_sales,
        tabs_paid=tabs,
        tab_paid_won=Won(tab_paid),
        refunds=len(refunded.counts),
        refunded_won=Won(back),
        voids=voids,
        voided_won=Won(voided),
        knocked_off_won=Won(knocked),
        cut_won=_cuts(cursor, day),
        gifts=gifts,
        taxable_won=Won(taxable + _sum(refunded, "taxable")),
        vat_won=Won(vat + _sum(refunded, "vat")),
        vouchers=_faces(cursor, day, refunded),
    )


def _refunded(cursor: Cursor, day: int) -> _Refunded:
    """What this PC gave back today: so much as counts, and the cash that really went out."""
    counts, cash = [], 0
    for event_id, sale in cursor.execute(_REFUNDS, (day,)).fetchall():
        now = standing(cursor, sale)
        told = cursor.execute(
            "SELECT kind, amount_won, given_won, label, count FROM refund_tender"
            " WHERE event_id = ?",
            (event_id,),
        ).fetchall()
        cash += cash_of(Tender(TenderKind(kind), *rest) for kind, *rest in told)
        if now is not None:
            counts += [
                took
                for back in now.backs
                if back.refund == bytes(event_id) and (took := takings.of_refund(now.told, back))
            ]
    return _Refunded(counts, Won(cash))


def _sum(refunded: _Refunded, what: str) -> int:
    return sum(counts.get((what, ""), [0, 0, 0])[2] for counts in refunded.counts)


def _tenders(cursor: Cursor, day: int, refunded: _Refunded) -> tuple[tuple[TenderSum, ...], int]:
    sums = {
        (kind, label): [times, won]
        for kind, label, times, won, _ in cursor.execute(_TENDERS, (day,)).fetchall()
    }
    for counts in refunded.counts:
        for (what, key), (_, _, won) in counts.items():
            if what == "tender":
                kind, _, label = str(key).partition(":")
                sums.setdefault((kind, label), [0, 0])[1] += won
    found = tuple(
        TenderSum(kind, label, *sums[kind.value, label])
        for kind in TenderKind
        for name, label in sorted(sums)
        if name == kind.value
    )
    return found, sums.get((TenderKind.CASH.value, ""), [0])[0]


def _drawer(
    cursor: Cursor, day: int, entries: list[tuple[str, int, str, int]], cash_back: Won
) -> Drawer:
    taken = sum(
        (given if kind == TenderKind.CASH else 0) - (given - amount)
        for kind, _, _, amount, given in cursor.execute(_TENDERS, (day,)).fetchall()
    )
    sums = {
        what: [e[1] for e in entries if e[0] == what] for what in (FLOAT, PAID_IN, PAID_OUT, TAB)
    }
    return Drawer(
        opening_float_won=Won(sums[FLOAT][-1]) if sums[FLOAT] else NOTHING,
        cash_taken_won=Won(taken),
        cash_back_won=cash_back,
        tab_cash_won=Won(sum(sums[TAB])),
        paid_in_won=Won(sum(sums[PAID_IN])),
        paid_out_won=Won(sum(sums[PAID_OUT])),
    )


def _moved(entries: list[tuple[str, int, str, int]]) -> tuple[Moved, ...]:
    return tuple(
        Moved(what == PAID_IN, Won(amount), why, at_ms)
        for what, amount, why, at_ms in entries
        if what in (PAID_IN, PAID_OUT)
    )


def _cuts(cursor: Cursor, day: int) -> Won:
    """What was agreed on below the price; few lines of a day are."""
    from marketpos.domain.bargain import cut_won
    from marketpos.store.folds.corrections import lines_of

    found = cursor.execute(_CUTS, (day,)).fetchall()
    return Won(sum(cut_won(line) for (n,) in found for line in lines_of(cursor, n)))


def _faces(cursor: Cursor, day: int, refunded: _Refunded) -> Count:
    faces = dict(cursor.execute(_FACES, (day,)).fetchall())
    for counts in refunded.counts:
        for (what, key), (many, _, _) in counts.items():
            if what == "voucher":
                faces[key] = faces.get(key, 0) + many
    return tuple((Won(face), faces[face]) for face in sorted(faces, reverse=True) if faces[face])
