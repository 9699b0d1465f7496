"""Saving a sale: beside plain SQLite and the same rows, in a book of a million, beside a pull."""

from __future__ import annotations

import gc
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import Any

from bench import Figure
from bench.big_book import fill
from builders import fish_shop, register
from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.checkout import Offered
from marketpos.domain.clock import system_now
from marketpos.domain.ids import Id, uuid7
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk, desk_of
from marketpos.store.book import Book
from marketpos.store.hublog import HubLog
from marketpos.store.steps import STEPS
from marketpos.store.unit import Unit
from marketpos.wire.machine import SLICE
from store.any_fact import a_sale
from store.replicas import SHOP_KEY, Made, entry_of

SALES = 400
YEARS_OF_SALES = 1_000_000
PULLED = 5_000
BOOK_KEY = b"k" * 32


class Recorder:
    """A cursor that also writes down what it writes, to be done again on plain SQLite."""

    def __init__(self, cursor: Any, said: list[tuple[str, str, Any]]) -> None:
        self._cursor, self._said = cursor, said

    def execute(self, sql: str, args: Any = ()) -> Any:
        return self._noted("execute", sql, args)

    def executemany(self, sql: str, args: Any) -> Any:
        return self._noted("executemany", sql, list(args))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)

    def _noted(self, how: str, sql: str, args: Any) -> Any:
        if not sql.lstrip().upper().startswith("SELECT"):
            self._said.append((how, sql, args))
        return getattr(self._cursor, how)(sql, args)


class RecordingBook(Book):
    """A book whose units write down what they write."""

    said: list[tuple[str, str, Any]]

    def unit(self, cursor: Any) -> Unit:
        return super().unit(Recorder(cursor, self.said))  # type: ignore[arg-type]


def figures() -> list[Figure]:
    """The figures of this part."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        return [*_beside_plain(folder), _in_a_big_book(folder), _beside_a_pull(folder)]


def _beside_plain(folder: Path) -> Iterator[Figure]:
    """Ours and plain SQLite in turn, one sale each; the rows and their order are the same."""
    desk, who = _shop(folder / "ours.db")
    carts = [_cart(desk, who, number) for number in range(SALES)]
    plain, sales = _plain(folder, SALES)
    ours_ms, floor_ms = _in_turn(
        [lambda one=one: _sell(desk, one) for one in carts],
        [lambda one=one: _replay(plain, one) for one in sales],
    )
    ours_cpu, floor_cpu = _cpu_of(desk, who), _cpu_of_plain(folder)
    desk.counter.book.close()
    plain.close()
    yield _figure("commit_sale", ours_ms, floor_ms)
    yield Figure(
        "commit_sale_cpu", round(ours_cpu, 4), "ms", round(floor_cpu, 4),
        round(ours_cpu / floor_cpu, 3), SALES,
    )  # fmt: skip


def _in_a_big_book(folder: Path) -> Figure:
    """A new book and one with a million sales, one sale each in turn."""
    small, somebody = _shop(folder / "small.db")
    big, who = _shop(folder / "big.db")
    fill(big.counter.book, YEARS_OF_SALES)
    grown_ms, new_ms = _in_turn(
        [lambda number=number: _sell(big, _cart(big, who, number)) for number in range(SALES)],
        [lambda n=n: _sell(small, _cart(small, somebody, n)) for n in range(SALES)],
    )
    big.counter.book.close()
    small.counter.book.close()
    return _figure("commit_growth_1m", grown_ms, new_ms)


def _beside_a_pull(folder: Path) -> Figure:
    """The longest waits of a sale (p99) while the sync folds 5,000 facts, beside no sync at all."""
    desk, who = _shop(folder / "pulled.db")
    alone = [_timed(lambda n=n: _sell(desk, _cart(desk, who, n))) for n in range(SALES)]
    pulled = Event()
    thread = Thread(target=_pull, args=(desk.counter.book, pulled))
    thread.start()
    beside = []
    while not pulled.is_set():
        beside.append(_timed(lambda: _sell(desk, _cart(desk, who, len(beside)))))
    thread.join()
    desk.counter.book.close()
    p99, floor = _percentile(beside, 99), _percentile(alone, 99)
    return Figure(
        "sale_beside_pull_p99", round(p99, 3), "ms", round(floor, 3), round(p99 / floor, 2),
        len(beside),
    )  # fmt: skip


def _pull(book: Book, done: Event) -> None:
    """Sales of another PC, in slices like the driver's."""
    at_ms = system_now().at_ms
    entries = []
    for n in range(1, PULLED + 1):
        made = Made(uuid7(at_ms), at_ms, at_ms, a_sale(n, None, None, Won(4_000), False))
        entries.append(entry_of(made, n, b"another pc's one", n))
    for first in range(0, PULLED, SLICE):
        with book.slice() as cursor:
            log = HubLog(cursor, SHOP_KEY)
            for entry in entries[first : first + SLICE]:
                log.add(entry)
    done.set()


def _shop(path: Path, kind: type[Book] = Book) -> tuple[Desk, Id]:
    """A shop with a regular, and the first sale behind it, which loads what sales need."""
    book = kind(path, BOOK_KEY, SHOP_KEY, system_now)
    if isinstance(book, RecordingBook):
        book.said = []
    desk = fish_shop(desk_of(book))
    who = register(desk).customer
    for number in range(20):
        _sell(desk, _cart(desk, who, number))
    return desk, who


def _cart(desk: Desk, who: Id, number: int) -> Cart:
    """Four things for a regular, others each time."""
    offers = [offer for offer in desk.counter.tiles() if offer.price_won]
    cart = Cart()
    for at in range(4):
        cart.ring_up(offers[(number + at * 3) % len(offers)])
    cart.customer = CartCustomer(who, "김사장")
    return cart


def _sell(desk: Desk, cart: Cart) -> None:
    desk.counter.complete(cart, [Offered(TenderKind.CASH, cart.total_won)])


def _plain(folder: Path, count: int) -> tuple[sqlite3.Connection, list[list[Any]]]:
    """A plain database as a book stands before so many sales, and what each of them writes."""
    path = folder / f"plain{count}-{time.monotonic_ns()}.db"
    desk, who = _shop(path.with_suffix(".recorded"), RecordingBook)
    book = desk.counter.book
    assert isinstance(book, RecordingBook)
    plain = _copied(book, path)
    sales = []
    for number in range(count):
        book.said = []
        _sell(desk, _cart(desk, who, number))
        sales.append(book.said)
    book.close()
    return plain, sales


def _copied(book: Book, path: Path) -> sqlite3.Connection:
    plain = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "cache_size=-16384"):
        plain.execute(f"PRAGMA {pragma}")
    cursor = plain.cursor()
    cursor.execute("BEGIN")
    for step in STEPS:
        step(cursor)
    names = [row[0] for row in book.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in names:
        rows = book.rows(f"SELECT * FROM {table}")
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            cursor.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    cursor.execute("COMMIT")
    return plain


def _replay(plain: sqlite3.Connection, said: list[Any]) -> None:
    cursor = plain.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    for how, sql, args in said:
        getattr(cursor, how)(sql, args).fetchall()
    cursor.execute("COMMIT")


def _in_turn(
    ours: list[Callable[[], None]], floor: list[Callable[[], None]]
) -> tuple[list[float], list[float]]:
    """Milliseconds of each; who goes first changes, so that noise falls on both."""
    ours_ms, floor_ms = [], []
    with _no_collecting():
        for at, (one, other) in enumerate(zip(ours, floor, strict=True)):
            for do, kept in ((one, ours_ms), (other, floor_ms))[:: 1 if at % 2 else -1]:
                kept.append(_timed(do))
    return ours_ms, floor_ms


def _cpu_of(desk: Desk, who: Id) -> float:
    carts = [_cart(desk, who, number) for number in range(SALES)]
    return _cpu_ms([lambda one=one: _sell(desk, one) for one in carts])


def _cpu_of_plain(folder: Path) -> float:
    plain, sales = _plain(folder, SALES)
    ms = _cpu_ms([lambda one=one: _replay(plain, one) for one in sales])
    plain.close()
    return ms


def _cpu_ms(deeds: list[Callable[[], None]]) -> float:
    with _no_collecting():
        started = time.process_time()
        for do in deeds:
            do()
        return (time.process_time() - started) * 1000 / len(deeds)


def _timed(do: Callable[[], None]) -> float:
    started = time.perf_counter()
    do()
    return (time.perf_counter() - started) * 1000


@contextmanager
def _no_collecting() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _figure(name: str, ours_ms: list[float], floor_ms: list[float]) -> Figure:
    value, floor = statistics.median(ours_ms), statistics.median(floor_ms)
    return Figure(name, round(value, 4), "ms", round(floor, 4), round(value / floor, 3), SALES)


def _percentile(values: list[float], per_cent: int) -> float:
    return sorted(values)[min(len(values) - 1, len(values) * per_cent // 100)]
