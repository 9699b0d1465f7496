"""Who may come and what they take: short lists beside the long one."""

from __future__ import annotations

from builders import StandingClock, register, sell
from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.checkout import Offered
from marketpos.domain.ids import Id
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.operations.strips import Coming
from marketpos.store.customers import Customer


def came(desk: Desk, clock: StandingClock, who: Id, *days_ago: float) -> None:
    """Somebody was here so many days ago, each time for the first product."""
    now = clock.moment
    for days in sorted(days_ago, reverse=True):
        clock.moment = now
        clock.move(days=-days)
        buy(desk, who, 1)
    clock.moment = now


def buy(desk: Desk, who: Id, *tiles: int) -> None:
    cart = Cart()
    for tile in tiles:
        offer = desk.counter.by_tile(tile)
        assert offer is not None
        cart.ring_up(offer)
    cart.customer = CartCustomer(who, "")
    if cart.total_won == 0:
        cart.change_amount(Won(5_000))
    desk.counter.complete(cart, [Offered(TenderKind.CASH, cart.total_won)])


def names(people: list[Customer] | list[Coming]) -> list[str]:
    return [one.customer.nickname if isinstance(one, Coming) else one.nickname for one in people]


def test_the_strip_names_those_who_come_on_mondays_at_three(
    fish: Desk, clock: StandingClock
) -> None:
    monday, morning, gone = (
        register(fish, name).customer for name in ("월요 손님", "아침 손님", "안 오심")
    )
    came(fish, clock, monday, 7, 14, 21, 28)
    came(fish, clock, morning, 7.25, 14.25, 21.25, 28.25)
    came(fish, clock, gone, 100, 107, 114, 121)

    assert names(fish.strips.likely_now()) == ["월요 손님"]


def test_whoever_was_here_today_is_off_the_strip(fish: Desk, clock: StandingClock) -> None:
    monday = register(fish, "월요 손님").customer
    came(fish, clock, monday, 7, 14, 21, 28)

    sell(fish, customer=monday)

    assert fish.strips.likely_now() == []


def test_the_strip_is_the_same_every_time(fish: Desk, clock: StandingClock) -> None:
    for number in range(9):
        came(fish, clock, register(fish, f"{number}호").customer, 7, 14, 21, 28)

    first = fish.strips.likely_now()

    assert len(first) == 6
    assert all(fish.strips.likely_now() == first for _ in range(3))


def test_each_is_measured_by_their_own_rhythm(fish: Desk, clock: StandingClock) -> None:
    daily, weekly, monthly = (register(fish, name).customer for name in ("매일", "매주", "매달"))
    came(fish, clock, daily, *range(6, 20))
    came(fish, clock, weekly, 6, 13, 20, 27, 34)
    came(fish, clock, monthly, 40, 70, 100, 130)

    assert names(fish.strips.often()) == ["매주"]
    assert names(fish.strips.overdue()) == ["매일"]
    assert fish.strips.overdue()[0].rhythm == (1, 6)


def test_the_new_ones_are_listed_for_thirty_days(fish: Desk, clock: StandingClock) -> None:
    register(fish, "오래된 분")
    clock.move(days=31)
    register(fish, "새로 오신 분")

    assert names(fish.strips.newest()) == ["새로 오신 분"]


def test_visits_of_doubles_make_one_rhythm(fish: Desk, clock: StandingClock) -> None:
    one, other = register(fish, "김사장").customer, register(fish, "원장").customer
    came(fish, clock, one, 2, 16)
    came(fish, clock, other, 9, 23)
    assert fish.strips.often() == []

    fish.merging.merge(one, other)

    assert [(each.customer.nickname, each.rhythm.gap_days) for each in fish.strips.often()] == [
        ("김사장", 7)
    ]


def test_the_usual_fills_the_cart_at_todays_prices(fish: Desk, clock: StandingClock) -> None:
    kim = register(fish).customer
    for tiles in ((1, 2), (1,), (1, 3)):
        buy(fish, kim, *tiles)
        clock.move(days=7)
    offer = fish.counter.by_tile(1)
    assert offer is not None
    fish.shop.set_price(offer.product, Won(7_700))
    cart = Cart()

    fish.strips.usual(kim).fill(cart)

    assert [(line.name, line.unit_price_won) for line in cart.lines] == [(offer.name, 7_700)]


def test_what_is_not_sold_any_more_is_named_and_not_rung_up(fish: Desk) -> None:
    kim = register(fish).customer
    for _ in range(3):
        buy(fish, kim, 1, 2)
    gone = fish.counter.by_tile(2)
    assert gone is not None
    from marketpos.domain.facts import ProductSet

    fish.till.book.keep(lambda unit: unit.record(ProductSet(gone.product, archived=True)))

    found = fish.strips.usual(kim)

    assert found.missing == (gone.name,)
    assert len(found.wanted) == 1


def test_somebody_without_a_habit_has_no_usual(fish: Desk) -> None:
    kim = register(fish).customer
    buy(fish, kim, 1)

    assert fish.strips.usual(kim) == ((), ())
