"""Prices in the morning: kept without a word, changed, not sold today, remembered."""

from __future__ import annotations

import pytest

from builders import StandingClock
from marketpos.domain.cart import Cart
from marketpos.domain.checkout import Offered
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won, pieces
from marketpos.operations.desk import Desk
from marketpos.operations.prices import NoSuchPrice, NoSuchProduct, Prices, PriceToday


@pytest.fixture
def prices(fish: Desk, clock: StandingClock) -> Prices:
    """The morning after the shop was set up."""
    clock.move(days=1)
    return fish.prices


def first(prices: Prices) -> PriceToday:
    return prices.board()[0]


def facts(prices: Prices) -> int:
    return int(prices.book.row("SELECT count(*) FROM event")[0])


def test_yesterdays_price_stands_on_the_list_before_anybody_said_a_word(prices: Prices) -> None:
    one = first(prices)

    assert (one.name, one.before_won, one.price_won, one.change_won) == ("고등어", 9_000, 9_000, 0)
    assert (one.is_sold, one.was_said) == (True, False)


def test_a_price_that_is_kept_is_not_written_down(prices: Prices) -> None:
    before = facts(prices)

    prices.keep(first(prices).product)
    prices.change(first(prices).product, Won(9_000))

    assert facts(prices) == before
    assert prices.progress() == (1, 40)
    assert prices.is_decided(first(prices).product)


def test_thirty_prices_are_gone_through_with_thirty_touches(prices: Prices) -> None:
    for one in prices.board()[:30]:
        prices.keep(one.product)

    assert prices.progress() == (30, 40)


def test_a_changed_price_is_sold_from_now_on_and_sold_lines_keep_theirs(
    fish: Desk, prices: Prices
) -> None:
    old = sold_once(fish)

    prices.change(first(prices).product, Won(10_000))

    one = first(prices)
    assert (one.before_won, one.price_won, one.change_won) == (9_000, 10_000, 1_000)
    assert fish.counter.by_tile(1).price_won == 10_000
    assert fish.counter.sale(old).lines[0].unit_price_won == 9_000


def test_what_is_not_sold_today_leaves_its_tile_and_is_back_tomorrow(
    fish: Desk, prices: Prices, clock: StandingClock
) -> None:
    product = first(prices).product

    prices.not_today(product)

    assert not first(prices).is_sold
    assert product not in [tile.product for tile in fish.counter.tiles()]
    assert fish.counter.by_tile(1) is None
    clock.move(days=1)
    assert fish.counter.by_tile(1).price_won == 9_000
    assert (first(prices).is_sold, first(prices).before_won) == (True, 9_000)


def test_what_came_in_late_is_sold_today_after_all(fish: Desk, prices: Prices) -> None:
    product = first(prices).product
    prices.not_today(product)

    prices.sell_again(product)

    assert fish.counter.by_tile(1).product == product


def test_every_price_that_was_said_is_remembered(prices: Prices, clock: StandingClock) -> None:
    product = first(prices).product
    prices.change(product, Won(10_000))
    clock.move(days=1)
    prices.change(product, Won(9_500))
    prices.not_today(product)

    past = [(one.day, one.price_won, one.is_sold) for one in prices.history(product)]

    assert past == [
        (20261125, 9_500, False),
        (20261125, 9_500, True),
        (20261124, 10_000, True),
        (20261123, 9_000, True),
    ]


def test_yesterday_is_what_it_cost_last_however_long_ago(
    prices: Prices, clock: StandingClock
) -> None:
    product = first(prices).product
    prices.change(product, Won(10_000))
    clock.move(days=30)

    assert first(prices).before_won == 10_000
    assert prices.progress() == (0, 40)


def test_three_for_ten_thousand_is_rung_up_so_until_it_is_taken_away(
    fish: Desk, prices: Prices
) -> None:
    product = first(prices).product
    prices.change(product, Won(4_000))

    prices.set_bundle(product, 3, Won(10_000))
    cart = Cart()
    cart.ring_up(fish.counter.by_tile(1), pieces(4))
    assert cart.total_won == 14_000
    prices.change(product, Won(5_000))
    assert fish.counter.by_tile(1).bundle_won == 10_000
    prices.set_bundle(product, 0, Won(0))

    assert fish.counter.by_tile(1).bundle_count == 0


def test_a_price_no_stall_has_is_refused(prices: Prices) -> None:
    for wrong in (-1, 100_000_000):
        with pytest.raises(NoSuchPrice):
            prices.change(first(prices).product, Won(wrong))
    with pytest.raises(NoSuchPrice):
        prices.set_bundle(first(prices).product, 1, Won(10_000))
    with pytest.raises(NoSuchProduct):
        prices.not_today(b"?" * 16)

    prices.change(first(prices).product, Won(0))
    assert first(prices).price_won == 0


def sold_once(desk: Desk) -> bytes:
    cart = Cart()
    cart.ring_up(desk.counter.by_tile(1))
    return desk.counter.complete(cart, [Offered(TenderKind.CASH, cart.total_won)]).sale
