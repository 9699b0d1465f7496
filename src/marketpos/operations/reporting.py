"""Putting a report together from the sums of its days and months."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from marketpos.domain.calendar import (
    compared_with,
    days_between,
    last_market_days,
)
from marketpos.domain.clock import day_number, day_of
from marketpos.domain.day import TenderSum
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import NOTHING, Won
from marketpos.operations.calendars import calendar
from marketpos.operations.report_figures import (
    CategorySum,
    Comparison,
    Given,
    HourSum,
    Report,
    TaxMonth,
    Times,
)
from marketpos.store import reports
from marketpos.store.book import Book
from marketpos.store.reports import GoodsSum, Sums

TOP_REGULARS = 30
MOST_DAYS = 62
"""A longer span is shown month by month."""

_WHATS = (
    "sale", "tender", "hour", "piece", "weight", "knocked", "cut", "gift.piece", "gift.weight",
    "gift.why",
    "taxable", "vat", "regular", "tab_paid", "refund", "void",
)  # fmt: skip


def report(book: Book, first: int, last: int) -> Report:
    """The report of the days from ``first`` to ``last``."""
    cursor = book.reading()
    spans = reports.spans_of(first, last)
    found = reports.sums(cursor, spans, _WHATS)
    goods = reports.goods(cursor, found)
    days = days_between(first, last)
    months = sorted({day // 100 for day in days})
    tenders = _tenders(found)
    return Report(
        first=first,
        last=last,
        sales=_of(found, "sale").times,
        total_won=_of(found, "sale").won,
        by_tender=tenders,
        by_hour=_hours(found, book.day_starts_at()),
        goods=tuple(goods),
        by_category=_categories(goods),
        regular=_of(found, "regular"),
        top_regulars=tuple(reports.regulars(cursor, spans, TOP_REGULARS)),
        new_regulars=reports.new_regulars(cursor, *_moments(book, first, last)),
        given=Given(
            _by_why(found, "knocked"),
            _by_why(found, "cut"),
            tuple(reports.goods(cursor, found, ("gift.piece", "gift.weight"))),
            _by_why(found, "gift.why"),
        ),
        tab_given=_tab_given(tenders),
        tab_paid=_all(found, "tab_paid"),
        refunds=_of(found, "refund"),
        voids=_of(found, "void"),
        taxable_won=_of(found, "taxable").won,
        vat_won=_of(found, "vat").won,
        series=tuple(reports.series(cursor, days if len(days) <= MOST_DAYS else months)),
        days_open=len(reports.days_sold(cursor, first, last)),
    )


def comparison(book: Book, day: int) -> Comparison | None:
    """The fair day to compare ``day`` with; of today only what was sold by this hour."""
    cursor, tables = book.reading(), calendar()
    began = day_number(day_of(day) - timedelta(days=800))
    sold = reports.days_sold(cursor, began, day)
    found = compared_with(tables, market_pair(book), day, sold)
    if found is None:
        return None
    hours = _hours(reports.sums(cursor, [found.day], ("hour",)), book.day_starts_at())
    whole = Won(sum(one.won for one in hours))
    if day != book.today():
        return Comparison(found, whole, whole)
    passed = _passed_hours(book)
    until = Won(sum(one.won for one in hours if one.hour in passed))
    return Comparison(found, whole, until)


def tax_year(book: Book, year: int) -> list[TaxMonth]:
    """Every month of a year for the tax adviser."""
    cursor = book.reading()
    return [
        _tax_month(month, reports.sums(cursor, [month], ("sale", "taxable", "vat", "tender")))
        for month in range(year * 100 + 1, year * 100 + 13)
    ]


def market_pair(book: Book) -> str:
    """The pair of the shop's five-day market; empty for one that is open every day."""
    row = book.row("SELECT value FROM shop_field WHERE name = 'market_days'")
    return str(row[0]) if row else ""


def market_days_before(book: Book, many: int) -> list[int]:
    """The last market days the shop sold on, the newest first."""
    today = book.today()
    first = day_number(day_of(today) - timedelta(days=60))
    sold = reports.days_sold(book.reading(), first, today)
    return last_market_days(calendar(), market_pair(book), today, sold, many)


def _tax_month(month: int, found: Sums) -> TaxMonth:
    sale, taxable = _of(found, "sale"), _of(found, "taxable").won
    return TaxMonth(
        month,
        sale.times,
        Won(sale.won - taxable),
        taxable,
        _of(found, "vat").won,
        _tenders(found),
    )


def _of(found: Sums, what: str) -> Times:
    times, _, won = found.get((what, ""), (0, 0, 0))
    return Times(times, Won(won))


def _by_why(found: Sums, wanted: str) -> tuple[tuple[str, Times], ...]:
    return tuple(
        (str(key), Times(n, Won(won)))
        for (what, key), (n, _, won) in found.items()
        if what == wanted
    )


def _all(found: Sums, wanted: str) -> Times:
    rows = [numbers for (what, _), numbers in found.items() if what == wanted]
    return Times(sum(row[0] for row in rows), Won(sum(row[2] for row in rows)))


def _tenders(found: Sums) -> tuple[TenderSum, ...]:
    """In the order of the list of tenders, each local currency under its own name."""
    order = [kind.value for kind in TenderKind]
    keys = sorted(
        (str(key) for what, key in found if what == "tender"),
        key=lambda key: (order.index(key.partition(":")[0]), key),
    )
    made = []
    for key in keys:
        kind, _, label = key.partition(":")
        times, _, won = found["tender", key]
        made.append(TenderSum(TenderKind(kind), label, times, Won(won)))
    return tuple(made)


def _tab_given(tenders: Sequence[TenderSum]) -> Times:
    for one in tenders:
        if one.kind is TenderKind.TAB:
            return Times(one.times, one.won)
    return Times(0, NOTHING)


def _hours(found: Sums, starts_at: int) -> tuple[HourSum, ...]:
    """In the order of the business day: a night stall's one o'clock is its last hour."""
    made = [
        HourSum(int(str(key)), times, Won(won))
        for (what, key), (times, _, won) in found.items()
        if what == "hour"
    ]
    return tuple(sorted(made, key=lambda one: (one.hour - starts_at) % 24))


def _categories(goods: Sequence[GoodsSum]) -> tuple[CategorySum, ...]:
    found: dict[str, list[int]] = {}
    for one in goods:
        sums = found.setdefault(one.category, [0, 0])
        sums[0] += one.times
        sums[1] += one.won
    made = [CategorySum(name, times, Won(won)) for name, (times, won) in found.items()]
    return tuple(sorted(made, key=lambda one: (-one.won, one.category)))


def _passed_hours(book: Book) -> set[int]:
    starts_at = book.day_starts_at()
    passed = (book.now().local().hour - starts_at) % 24
    return {(starts_at + n) % 24 for n in range(passed + 1)}


def _moments(book: Book, first: int, last: int) -> tuple[int, int]:
    """The instants the span begins and ends at, by this PC's clock."""
    now, today = book.now(), day_of(book.today())
    begun = now.local().replace(hour=book.day_starts_at(), minute=0, second=0, microsecond=0)
    if begun.date() != today:
        begun -= timedelta(days=(begun.date() - today).days)
    start = begun - timedelta(days=(today - day_of(first)).days)
    end = begun + timedelta(days=(day_of(last) - today).days + 1)
    return int(start.timestamp() * 1000), int(end.timestamp() * 1000)
