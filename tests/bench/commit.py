"""Saving a sale: beside plain SQLite and the same rows, in a book of a million, beside a pull."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

from bench import Figure
from bench.big_book import fill
from bench.plain import Plain, RecordingBook, Written, path_of
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
from marketpos.wire.machine import SLICE
from store.any_fact import a_sale
from store.replicas import SHOP_KEY, Made, entry_of

SALES = 400
YEARS_OF_SALES = 1_000_000
PULLED = 5_000
BOOK_KEY = b"k" * 32

Deed = tuple[Callable[[], object], Callable[[], object]]
"""What lies there before, and what is measured."""


def figures() -> list[Figure]:
    """The figures of this part."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        return [*_beside_plain(folder), _in_a_big_book(folder), _beside_a_pull(folder)]


def _beside_plain(folder: Path) -> Iterator[Figure]:
    """Ours and plain SQLite in turn, one sale each; the rows and their order are the same.

    `commit_sale`: the plain side too makes its sale and writes it as JSON, as a program without us
    would. `commit_sale_rows`: its rows lie ready, and only SQLite is timed.
    """
    desk, who = _shop(folder / "ours.db")
    plain = _plain(folder)
    ours = _sales(desk, [_cart(desk, who, number) for number in range(SALES)])
    ours_ms, floor_ms = _in_turn(ours, _replays(plain, plain.write))
    assert plain.is_the_same()
    plain.close()
    yield _figure("commit_sale_rows", ours_ms, floor_ms)
    plain = _plain(folder)
    ours = _sales(desk, [_cart(desk, who, number) for number in range(SALES)])
    ours_ms, floor_ms = _in_turn(ours, _replays(plain, plain.make_and_write))
    plain.close()
    yield _figure("commit_sale", ours_ms, floor_ms)
    plain = _plain(folder)
    ours_cpu = _cpu_ms(_sales(desk, [_cart(desk, who, number) for number in range(SALES)]))
    floor_cpu = _cpu_ms(_replays(plain, plain.write))
    plain.close()
    desk.counter.book.close()
    yield Figure(
        "commit_sale_cpu", round(ours_cpu, 4), "ms", round(floor_cpu, 4),
        round(ours_cpu / floor_cpu, 3), SALES,
    )  # fmt: skip


def _sales(desk: Desk, carts: list[Cart]) -> list[Deed]:
    """Each cart is kept before, as the last touch does."""
    keep = desk.counter.keep
    return [(lambda one=one: keep(one), lambda one=one: _sell(desk, one)) for one in carts]


def _replays(plain: Plain, write: Callable[[Written], None]) -> list[Deed]:
    keep = plain.keep_cart
    return [(lambda one=one: keep(one), lambda one=one: write(one)) for one in plain.sales]


def _plain(folder: Path) -> Plain:
    desk, who = _shop(path_of(folder, "recorded"), RecordingBook)
    carts = [_cart(desk, who, number) for number in range(SALES)]
    return Plain(desk, path_of(folder, "plain"), carts, _sell)


def _in_a_big_book(folder: Path) -> Figure:
    """A new book and one with a million sales, one sale each in turn."""
    small, somebody = _shop(folder / "small.db")
    big, who = _shop(folder / "big.db")
    fill(big.counter.book, YEARS_OF_SALES)
    grown_ms, new_ms = _in_turn(
        _sales(big, [_cart(big, who, number) for number in range(SALES)]),
        _sales(small, [_cart(small, somebody, number) for number in range(SALES)]),
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


def _in_turn(ours: list[Deed], floor: list[Deed]) -> tuple[list[float], list[float]]:
    """Milliseconds of each; who goes first changes, so that noise falls on both."""
    ours_ms, floor_ms = [], []
    with _no_collecting():
        for at, ((keep, one), (keep_too, other)) in enumerate(zip(ours, floor, strict=True)):
            keep()
            keep_too()
            for do, kept in ((one, ours_ms), (other, floor_ms))[:: 1 if at % 2 else -1]:
                kept.append(_timed(do))
    return ours_ms, floor_ms


def _cpu_ms(deeds: list[Deed]) -> float:
    spent = 0
    with _no_collecting():
        for keep, do in deeds:
            keep()
            started = time.process_time_ns()
            do()
            spent += time.process_time_ns() - started
    return spent / 1_000_000 / len(deeds)


def _timed(do: Callable[[], object]) -> float:
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
