"""What was said last holds, whatever the clock says, and on every PC alike."""

from __future__ import annotations

import pytest

from builders import MONDAY_AFTERNOON, StandingClock, register, sell
from marketpos.domain.facts import PriceSet, ProductSet
from marketpos.domain.ids import ms_of, uuid7
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Person
from marketpos.store.hublog import HubLog
from store.replicas import Made, entry_of, some_id

NOON = MONDAY_AFTERNOON.at_ms


def price_of(desk: Desk) -> int:
    return desk.counter.tiles()[0].price_won


def set_price(desk: Desk, price: int) -> None:
    desk.shop.set_price(desk.counter.tiles()[0].product, Won(price))


def test_of_two_prices_in_one_millisecond_the_second_holds(fish: Desk) -> None:
    for price in range(1_000, 3_000, 100):
        set_price(fish, price)

        assert price_of(fish) == price


@pytest.mark.parametrize("days", [-3650, -1, -0.001])
def test_a_price_set_after_the_clock_was_set_back_holds(
    fish: Desk, clock: StandingClock, days: float
) -> None:
    set_price(fish, 7_000)

    clock.move(days=days)
    set_price(fish, 8_000)

    assert price_of(fish) == 8_000


def test_a_name_corrected_after_a_dead_battery_holds(fish: Desk, clock: StandingClock) -> None:
    who = register(fish, "김사장").customer

    clock.moment = clock.moment._replace(at_ms=0)
    fish.regulars.correct(who, Person("김회장"))

    assert fish.regulars.find("김회장") != []
    assert fish.regulars.find("김사장") == []


def test_a_price_changed_here_holds_over_the_one_that_came_from_a_pc_whose_clock_is_ahead(
    fish: Desk,
) -> None:
    product = fish.counter.tiles()[0].product
    ahead = NOON + 100_000
    there = Made(uuid7(ahead), ahead, ahead, PriceSet(product, Won(9_000)))
    with fish.counter.book.slice() as cursor:
        HubLog(cursor, b"s" * 32).add(entry_of(there, 1, b"another pc's one", 1))
    assert price_of(fish) == 9_000

    set_price(fish, 9_500)

    assert price_of(fish) == 9_500


def test_a_sale_is_at_the_time_the_clock_says_and_so_is_its_id(
    fish: Desk, clock: StandingClock
) -> None:
    set_price(fish, 7_000)
    clock.move(days=-3650)

    done = sell(fish)

    assert ms_of(done.sale) == clock.moment.at_ms == done.at_ms


def test_a_shops_own_word_follows_the_same_rule(fish: Desk, clock: StandingClock) -> None:
    clock.move(days=-1)

    fish.shop.change(name="바다수산 2호점")

    assert fish.shop.card().name == "바다수산 2호점"


def test_a_word_about_another_thing_is_not_held_up(fish: Desk) -> None:
    book = fish.counter.book
    set_price(fish, 7_000)

    book.keep(lambda unit: unit.record(ProductSet(some_id("new"), name="물메기")))

    at_ms, fixed_ms = book.row("SELECT at_ms, fixed_ms FROM event ORDER BY n DESC LIMIT 1")
    assert (at_ms, fixed_ms) == (NOON, NOON)
