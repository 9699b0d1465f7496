"""Regulars: a hundred thousand beside a hundred, a notebook of twenty thousand, the short lists."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import Figure
from builders import MONDAY_AFTERNOON, StandingClock, fish_shop, open_desk
from marketpos.domain.finding import search_keys
from marketpos.operations.desk import Desk
from marketpos.outputs.notebook_file import read_table
from notebooks import CALLED, PLACES

MANY, FEW = 100_000, 100
NOTEBOOK = 20_000
SALES = 200_000
QUERIES = (
    "김", "ㄱ", "김사장", "ㄱㅅㅈ", "미용실", "ㅁㅇㅅ", "4821", "0104", "rlatkwkd", "떡집 이",
    "302", "없는 이름", "zzzz", "아지매 99",
)  # fmt: skip
_DAY_MS = 86_400_000


def figures() -> Iterator[Figure]:
    """Every figure about regulars."""
    with TemporaryDirectory() as folder:
        clock = StandingClock()
        few = fish_shop(open_desk(Path(folder) / "few", clock))
        many = fish_shop(open_desk(Path(folder) / "many", clock))
        fill(few, FEW)
        fill(many, MANY)
        floor, value = (_ms(partial(desk.regulars.recent, FEW)) for desk in (few, many))
        yield Figure("people_list_opens", value, "ms", floor, value / floor, 40)
        yield _queries(few, many)
        fill_sales(many)
        strips = many.strips
        for name, ask in (
            ("people_likely_now", strips.likely_now),
            ("people_often", strips.often),
            ("people_overdue", strips.overdue),
            ("people_to_tell", many.telling.picked),
            ("people_duties", many.telling.duties),
            ("people_kept_too_long", many.privacy.over),
        ):
            value = _ms(ask, 5)
            yield Figure(name, value, "ms", floor, value / floor, 5)
        yield _notebook(Path(folder))


def fill(desk: Desk, count: int) -> None:
    """Put so many regulars in, every second one with a number, in bulk."""
    chance = random.Random(count)
    book, people, keys = desk.till.book, [], []
    first = book.row("SELECT coalesce(max(n), 0) FROM customer")[0] + 1
    for n in range(first, first + count):
        name = f"{chance.choice(PLACES)} {chance.choice(CALLED)} {n % 997}"
        phone = (
            f"010{chance.randrange(2_000, 9_999)}{chance.randrange(10_000):04d}" if n % 2 else ""
        )
        who = chance.randbytes(16)
        last = MONDAY_AFTERNOON.at_ms - chance.randrange(800) * _DAY_MS
        visits = chance.choice((0, 1, 2, 5, 9, 30))
        people.append((n, who, who, name, phone, last - 400 * _DAY_MS, visits, last))
        keys += [(2, key, n) for key in search_keys(name, phone=phone)]
    with book.slice() as cursor:
        cursor.executemany(
            "INSERT INTO customer (n, customer, person, nickname, phone, since_ms, visits, last_ms)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            people,
        )
        cursor.executemany("INSERT INTO finding VALUES (?, ?, ?)", sorted(keys))
    book.behind.execute("ANALYZE")


def fill_sales(desk: Desk) -> None:
    """Two hundred thousand visits of the last 500 days, and what half of them said about news."""
    with desk.till.book.slice() as cursor:
        cursor.execute(
            f"""WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < {SALES})
            INSERT INTO sale (n, sale, number, at_ms, offset_min, day, customer, total_won,
                knocked_off_won, vat_won, change_won, stamps, voided)
            SELECT 1000000 + i, randomblob(16), 'A-' || i, {MONDAY_AFTERNOON.at_ms}
                - (i / 400) * {_DAY_MS} - (i % 400) * 90000, 540,
                CAST(strftime('%Y%m%d', ({MONDAY_AFTERNOON.at_ms} - (i / 400) * {_DAY_MS}) / 1000,
                     'unixepoch') AS INTEGER),
                (SELECT customer FROM customer WHERE n = 1 + (i * 7919) % 5000), 9000, 0, 0, 0, 1, 0
            FROM c"""
        )
        cursor.execute(
            "INSERT INTO consent SELECT randomblob(16), customer, 'marketing', 'granted',"
            " 'screen_tap', '2026-11', '', CAST(unhex(printf('%016x', since_ms)) || randomblob(16)"
            " AS BLOB) FROM customer WHERE n % 2 AND since_ms > 0"
        )
    desk.till.book.behind.execute("ANALYZE")


def _queries(few: Desk, many: Desk) -> Figure:
    """Any query among 100,000 at the ninety-fifth of a hundred, beside the same among a hundred."""

    def p95(desk: Desk) -> float:
        times = [
            _ms(lambda typed=typed: desk.regulars.find(typed, 60), 15, 95) for typed in QUERIES
        ]  # type: ignore[misc]
        return max(times)

    floor, value = p95(few), p95(many)
    return Figure("people_query_p95", value, "ms", floor, value / floor, 15 * len(QUERIES))


def _notebook(folder: Path) -> Figure:
    """From the file to the last row on the disk; the floor is the ten seconds allowed."""
    chance = random.Random(3)
    desk = fish_shop(open_desk(folder / "notebook"))
    lines = [
        f"{at},{chance.choice(PLACES)} {chance.choice(CALLED)} {at},"
        f"10{chance.randrange(2_000, 9_999)}{at:04d},{'12000' if at % 10 == 0 else ''},두부"
        for at in range(NOTEBOOK)
    ]
    path = folder / "notebook.csv"
    path.write_text("번호,별칭,전화,외상,메모\n" + "\n".join(lines), "utf-8")
    began = time.perf_counter()
    desk.notebook.bring_in(desk.notebook.look_over(read_table(path)))
    took = time.perf_counter() - began
    return Figure("people_notebook_20000", took, "s", 10.0, took / 10.0, 1)


def _ms(ask: Callable[[], object], times: int = 40, percent: int = 50) -> float:
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.quantiles(taken, n=100)[percent - 1]
