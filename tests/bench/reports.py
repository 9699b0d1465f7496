"""Reports over a year of a million sales, beside the joined scan of the sales themselves."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import Figure
from builders import fish_shop, register
from marketpos.domain.clock import Moment
from marketpos.operations.desk import Desk, desk_of
from marketpos.store.book import Book
from store.replicas import SHOP_KEY

SALES = 1_000_000
LINES = 2
RUNS = 7
NOON = Moment(1_798_686_000_000)  # 2026년 12월 31일 정오
_YEAR = (20260101, 20261231)

_NUMBERS = "WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i + 1 < :count)"
_DAYS = f"""CREATE TEMP TABLE year AS {_NUMBERS.replace(":count", "365")} SELECT i,
    CAST(strftime('%Y%m%d', '2026-01-01', i || ' days') AS INTEGER) AS day FROM c"""
_FILL = (
    f"""{_NUMBERS} INSERT INTO sale (n, sale, number, at_ms, offset_min, day, customer, total_won,
    knocked_off_won, vat_won, change_won, stamps, voided)
    SELECT 1000000 + i, CAST(printf('%016d', i) AS BLOB), 'A-' || i,
    1767225600000 + i * 365 / :count * 86400000 + (i * 7919 % 12) * 3600000, 540,
    (SELECT day FROM year WHERE year.i = c.i * 365 / :count),
    CASE WHEN i % 5 < 2 THEN (SELECT customer FROM customer WHERE customer.n = 1 + i % 300) END,
    6000 * :lines, 0, 0, 0, 1, 0 FROM c""",
    """INSERT INTO sale_line (sale_n, line, product, name, unit, unit_price_won, quantity_milli,
    amount_won, tax, measure, is_gift, why, net_won)
    SELECT sale.n, l.i,
    (SELECT product FROM product WHERE product.n = 1 + (sale.n * 31 + l.i) % 40), '고등어',
    '1마리', 6000, 1000, 6000, 'e', 'p', 0, '', 6000
    FROM sale, (SELECT 0 i UNION SELECT 1) l WHERE sale.n >= 1000000""",
    """INSERT INTO tender (sale_n, line, kind, amount_won, given_won, label, count)
    SELECT n, 0, CASE n % 5 WHEN 0 THEN 'cash' WHEN 1 THEN 'onnuri_card' WHEN 2 THEN 'transfer'
    ELSE 'card' END, total_won, total_won, '', 0 FROM sale WHERE n >= 1000000""",
)
_SUMMED = (
    "SELECT {span}, 'sale', '', count(*), 0, sum(total_won) FROM sale GROUP BY 1",
    "SELECT {span}, 'hour', (at_ms / 60000 + offset_min) / 60 % 24, count(*), 0, sum(total_won)"
    " FROM sale GROUP BY 1, 3",
    "SELECT {span}, 'tender', kind, count(*), 0, sum(amount_won) FROM sale"
    " JOIN tender ON n = sale_n GROUP BY 1, 3",
    "SELECT {span}, 'piece', product, count(*), sum(quantity_milli), sum(net_won) FROM sale"
    " JOIN sale_line ON n = sale_n GROUP BY 1, 3",
    "SELECT {span}, 'customer', customer, count(*), 0, sum(total_won) FROM sale"
    " WHERE customer IS NOT NULL GROUP BY 1, 3",
    "SELECT {span}, 'regular', '', count(*), 0, sum(total_won) FROM sale"
    " WHERE customer IS NOT NULL GROUP BY 1",
)
_SCANS = (
    "SELECT kind, count(*), sum(amount_won) FROM sale JOIN tender ON n = sale_n"
    " WHERE day BETWEEN ? AND ? AND NOT voided GROUP BY 1",
    "SELECT (at_ms / 60000 + offset_min) / 60 % 24, count(*), sum(total_won) FROM sale"
    " WHERE day BETWEEN ? AND ? AND NOT voided GROUP BY 1",
    "SELECT product, count(*), sum(quantity_milli), sum(net_won) AS won FROM sale"
    " JOIN sale_line ON n = sale_n WHERE day BETWEEN ? AND ? AND NOT voided GROUP BY 1"
    " ORDER BY won DESC LIMIT 10",
)


def figures() -> list[Figure]:
    """Year, month and day beside the scan of the year, the month and the day."""
    with TemporaryDirectory() as folder:
        desk = _year(Path(folder))
        spans = {"year": _YEAR, "month": (20261101, 20261130), "day": (20261123, 20261123)}
        made = [_figure(desk, name, *span) for name, span in spans.items()]
        made.append(_figure(desk, "any_span", 20260115, 20261214))
        desk.counter.book.close()
        return made


def _figure(desk: Desk, name: str, first: int, last: int) -> Figure:
    """Reading and putting together the whole report, against three queries of the same sales."""
    scan = _median(lambda: _scan(desk.counter.book, first, last), 3)
    ours = _median(lambda: desk.reports.span(first, last), RUNS)
    _agree(desk, first, last)
    return Figure(
        f"report_{name}_vs_scan", round(ours, 2), "ms", round(scan, 1), round(ours / scan, 4), RUNS
    )


def _scan(book: Book, first: int, last: int) -> list[list[tuple[object, ...]]]:
    return [book.rows(sql, (first, last)) for sql in _SCANS]


def _agree(desk: Desk, first: int, last: int) -> None:
    """A quick report of other sums would be worth nothing."""
    by_tender, by_hour, top = _scan(desk.counter.book, first, last)
    report = desk.reports.span(first, last)
    assert sum(row[2] for row in by_tender) == report.total_won  # type: ignore[misc]
    assert sorted(row[:3] for row in by_hour) == sorted(report.by_hour)
    assert [row[3] for row in top] == [one.won for one in report.goods[:10]]


def _median(work: Callable[[], object], runs: int) -> float:
    took = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


def _year(folder: Path) -> Desk:
    """A shop with 40 products, 300 regulars and a year of a million sales, ready to be read."""
    book = Book(folder / "book.db", b"k" * 32, SHOP_KEY, lambda: NOON)
    desk = fish_shop(desk_of(book))
    for number in range(300):
        register(desk, f"단골 {number}")
    known = {"count": SALES, "lines": LINES}
    book.behind.execute(_DAYS)
    with book.slice() as cursor:
        for sql in _FILL:
            cursor.execute(sql, {name: known[name] for name in known if f":{name}" in sql})
        for span in ("day", "day / 100"):
            for sql in _SUMMED:
                cursor.execute(f"INSERT INTO takings {sql.format(span=span)}")
    book.behind.execute("ANALYZE")
    book.close()
    return desk_of(Book(folder / "book.db", b"k" * 32, SHOP_KEY, lambda: NOON))
