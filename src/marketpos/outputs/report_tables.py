"""A report as tables, for a spreadsheet: the same rows whether XLSX or CSV is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from marketpos.domain.clock import Moment, day_of
from marketpos.domain.day import TenderSum
from marketpos.domain.kinds import Measure, TenderKind
from marketpos.operations.report_figures import Report, TaxMonth
from marketpos.outputs.report_table_words import TableWords
from marketpos.outputs.table import Cell, Row, Table
from marketpos.store.closes import ZReport
from marketpos.store.lines import SoldLine
from marketpos.store.reports import GoodsSum


def tables(report: Report, words: TableWords) -> tuple[Table, ...]:
    """The report, one table for each way to look at it."""
    made = (_summary, _by_tender, _by_hour, _by_goods, _by_category, _given, _regulars, _by_span)
    return tuple(make(report, words) for make in made)


def tax_table(year: int, months: Sequence[TaxMonth], words: TableWords) -> Table:
    """A year for the tax adviser: exempt and taxable apart, and by which tender it was paid."""
    kinds = _kinds(tender for month in months for tender in month.by_tender)
    heads = (words.month, words.sales, words.exempt, words.supply, words.vat, words.total)
    names = tuple(words.tenders[kind] for kind in kinds)
    rows = tuple(_tax_row(month, kinds) for month in months)
    return Table(f"{year} {words.tax}", heads + names, rows, _sums(words.all, rows))


def lines_table(lines: Sequence[SoldLine], words: TableWords) -> Table:
    """Every line that was sold, voids left out; who bought it is never in it."""
    heads = (
        words.day, words.time, words.number, words.goods, words.unit, words.quantity, words.price,
        words.amount, words.net, words.came_back, words.tax, words.why, words.tender,
    )  # fmt: skip
    rows = tuple(_line_row(one, words) for one in lines if not one.is_voided)
    return Table(words.lines, heads, rows)


def closes_table(closes: Sequence[ZReport], words: TableWords) -> Table:
    """The Z reports, the first first."""
    heads = (
        words.number, words.day, words.closed_on, words.sales, words.total, words.expected,
        words.counted, words.over_short, words.late, words.why,
    )  # fmt: skip
    return Table(words.closes, heads, tuple(_close_row(one) for one in reversed(closes)))


def quantity_of(one: GoodsSum) -> float | int:
    """Kilograms of what is weighed, pieces of the rest."""
    whole, rest = divmod(one.quantity_milli, 1000)
    return one.quantity_milli / 1000 if rest else whole


def _summary(report: Report, words: TableWords) -> Table:
    given = report.given
    rows: tuple[Row, ...] = (
        (words.from_day, day_of(report.first)),
        (words.to_day, day_of(report.last)),
        (words.days_open, report.days_open),
        (words.sales, report.sales),
        (words.total, report.total_won),
        (words.regular_sales, report.regular.won),
        (words.new_regulars, report.new_regulars),
        (words.knocked_off, given.knocked_off.won),
        (words.cut, given.won - given.knocked_off.won),
        (words.gifts, given.gift_times),
        (words.gift_worth, given.gift_won),
        (words.tab_given, report.tab_given.won),
        (words.tab_paid, report.tab_paid.won),
        (words.refunds, report.refunds.won),
        (words.voids, report.voids.won),
        (words.exempt, report.exempt_won),
        (words.taxable, report.taxable_won),
        (words.vat, report.vat_won),
    )
    return Table(words.summary, (words.summary, words.won), rows)


def _by_tender(report: Report, words: TableWords) -> Table:
    rows = tuple((_called(one, words), one.times, int(one.won)) for one in report.by_tender)
    sums = (words.all, report.sales, int(report.total_won))
    return Table(words.by_tender, (words.tender, words.times, words.won), rows, sums)


def _by_hour(report: Report, words: TableWords) -> Table:
    rows = tuple((one.hour, one.sales, int(one.won)) for one in report.by_hour)
    return Table(words.by_hour, (words.hour, words.sales, words.won), rows)


def _by_goods(report: Report, words: TableWords) -> Table:
    heads = (words.goods, words.category, words.quantity, words.unit, words.times, words.won)
    rows = tuple(
        (
            one.name or words.none,
            one.category or words.none,
            quantity_of(one),
            "kg" if one.is_weighed else one.unit,
            one.times,
            int(one.won),
        )
        for one in report.goods
    )
    return Table(words.by_goods, heads, rows)


def _by_category(report: Report, words: TableWords) -> Table:
    rows = tuple(
        (one.category or words.none, one.times, int(one.won)) for one in report.by_category
    )
    return Table(words.by_category, (words.category, words.times, words.won), rows)


def _given(report: Report, words: TableWords) -> Table:
    given = report.given
    rows: list[Row] = [(words.knocked_off, why, one.times, one.won) for why, one in given.knocked]
    rows += [(words.cut, why, cut.times, cut.won) for why, cut in given.cuts]
    rows += [(words.gifts, one.name or words.none, one.times, one.won) for one in given.gifts]
    heads = (words.given, words.why, words.times, words.won)
    return Table(words.given, heads, tuple(rows))


def _regulars(report: Report, words: TableWords) -> Table:
    rows = tuple((one.name or words.none, one.times, int(one.won)) for one in report.top_regulars)
    return Table(words.regulars, (words.name, words.times, words.won), rows)


def _by_span(report: Report, words: TableWords) -> Table:
    rows = tuple((_span(one.span), one.sales, int(one.won)) for one in report.series)
    sums = (words.all, report.sales, int(report.total_won))
    return Table(words.by_span, (words.span, words.sales, words.won), rows, sums)


def _tax_row(month: TaxMonth, kinds: Sequence[TenderKind]) -> Row:
    paid = dict.fromkeys(kinds, 0)
    for one in month.by_tender:
        paid[one.kind] += one.won
    total = month.exempt_won + month.taxable_won
    first = (_span(month.month), month.sales, month.exempt_won, month.supply_won, month.vat_won)
    return (*first, total, *(paid[kind] for kind in kinds))


def _line_row(one: SoldLine, words: TableWords) -> Row:
    at = Moment(one.at_ms, one.offset_min).local()
    is_weighed = one.measure in (Measure.WEIGHT, Measure.WORTH)
    return (
        day_of(one.day),
        f"{at:%H:%M}",
        one.number,
        one.name or words.none,
        "kg" if is_weighed else one.unit,
        one.quantity_milli / 1000,
        int(one.unit_price_won),
        int(one.amount_won),
        int(one.net_won),
        int(one.refunded_won),
        words.taxes[one.tax],
        one.why,
        ", ".join(words.tenders[TenderKind(kind)] for kind in one.tenders.split("+")),
    )


def _close_row(one: ZReport) -> Row:
    fact, late = one.fact, one.total_won - one.fact.total_won
    return (
        f"{one.letter}-Z{fact.number}",
        day_of(fact.day),
        f"{Moment(one.at_ms).local():%Y-%m-%d %H:%M}",
        fact.sales,
        int(fact.total_won),
        int(fact.expected_cash_won),
        int(fact.counted_cash_won),
        int(fact.over_short_won),
        int(late),
        fact.why,
    )


def _called(one: TenderSum, words: TableWords) -> str:
    return one.label or words.tenders[one.kind]


def _kinds(tenders: Iterable[TenderSum]) -> list[TenderKind]:
    seen = {one.kind for one in tenders}
    return [kind for kind in TenderKind if kind in seen]


def _sums(called: str, rows: Sequence[Row]) -> Row:
    """The sum of every column of numbers; the first says what it is."""
    columns = list(zip(*rows, strict=True))[1:]
    return (called, *(sum(one for one in column if isinstance(one, int)) for column in columns))


def _span(span: int) -> Cell:
    """A day as a date, a month as 2026-11."""
    return day_of(span) if span > 999_999 else f"{span // 100}-{span % 100:02}"
