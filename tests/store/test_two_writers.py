"""The till sells while the sync folds what came: nobody waits long, and nothing is torn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from builders import StandingClock, fish_shop, sell
from marketpos.domain.facts import QrShown
from marketpos.domain.money import Won
from marketpos.operations.safety import Line
from marketpos.store.book import Book
from marketpos.store.turns import Turns
from marketpos.store.unit import Unit
from marketpos.sync.driver import Driver
from store.any_fact import a_sale
from store.replicas import content
from store.shop_pcs import FIRST_KEY, Association, CounterPc, settle_all

PULLED = 5_000
SALES_AMONG_THEM = 500


@pytest.fixture
def shop(tmp_path: Path, clock: StandingClock) -> Iterator[tuple[CounterPc, CounterPc]]:
    """Two PCs of a shop; the second has not heard of the long day the first one had."""
    hub = Association(tmp_path, clock)
    first = CounterPc(tmp_path / "first", hub, clock)
    fish_shop(first.desk)
    first.joins()
    second = CounterPc(tmp_path / "second", hub, clock, b"t" * 32)
    second.joins(FIRST_KEY)
    first.book.keep(a_long_day)
    first.syncs()
    yield first, second
    second.close()
    first.close()
    hub.stop()


def a_long_day(unit: Unit) -> None:
    for number in range(SALES_AMONG_THEM):
        unit.record(a_sale(number, None, None, Won(4_000), on_tab=False))
        for _ in range(PULLED // SALES_AMONG_THEM - 1):
            unit.record(QrShown("display"))


def folding(book: Book) -> tuple[Driver, Event]:
    """A driver at work in its thread, and when everything has come."""
    all_here = Event()

    def pulled() -> None:
        (count,) = book.behind.execute("SELECT count(*) FROM qr_count").fetchone()
        if count == PULLED - SALES_AMONG_THEM:
            all_here.set()

    driver = Driver(book, pulled=pulled)
    driver.start()
    return driver, all_here


def test_the_till_sells_while_five_thousand_facts_are_folded(
    shop: tuple[CounterPc, CounterPc],
) -> None:
    first, second = shop
    driver, all_here = folding(second.book)

    sold = set()
    while not all_here.is_set():  # without a rest between two sales, as no person could
        sold.add(sell(second.desk, 3_000).sale)
    driver.stop()

    assert driver.word().line is not Line.TROUBLE
    assert sold
    assert len(second.sales()) == SALES_AMONG_THEM + len(sold)
    assert second.proof().problems == []
    settle_all(second, first)
    assert content(first.book.behind) == content(second.book.behind)


def test_whoever_stands_in_line_for_the_book_gets_it_in_that_order() -> None:
    turns, order = Turns(), []

    def write(name: str) -> None:
        with turns:
            order.append(name)

    with turns:
        threads = []
        for name in ("sale", "slice", "cart"):
            waiting = len(turns._line)
            threads.append(Thread(target=write, args=(name,)))
            threads[-1].start()
            while len(turns._line) == waiting:
                threads[-1].join(0.001)
        assert turns.anybody_waits
    for thread in threads:
        thread.join()

    assert order == ["sale", "slice", "cart"]
    assert not turns.anybody_waits
