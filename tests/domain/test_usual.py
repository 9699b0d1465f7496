"""늘 사던 것: the same rule on every PC, at today's prices."""

from __future__ import annotations

from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import Offer
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure, Tax
from marketpos.domain.money import Milli, Won
from marketpos.domain.usual import Bought, fill, usual

TOFU, SPROUTS, FISH = (Id(letter * 16) for letter in (b"t", b"s", b"f"))


def pieces(product: Id, count: int = 1, won: int = 2_000) -> Bought:
    return Bought(product, Measure.PIECE, Milli(count * 1000), Won(won * count))


def worth(product: Id, won: int, grams: int) -> Bought:
    return Bought(product, Measure.WORTH, Milli(grams), Won(won))


def test_what_is_in_half_of_the_baskets_is_usual_the_most_frequent_first() -> None:
    baskets = [
        [pieces(TOFU, 2), pieces(SPROUTS)],
        [pieces(TOFU, 2)],
        [pieces(SPROUTS), pieces(TOFU)],
        [pieces(FISH)],
    ]

    found = usual(baskets)

    assert [(one.bought.product, one.times) for one in found] == [(TOFU, 3), (SPROUTS, 2)]
    assert found[0].bought.quantity_milli == 2_000


def test_where_nothing_is_in_half_of_them_the_most_frequent_is_usual() -> None:
    baskets = [
        [pieces(TOFU)],
        [pieces(Id(b"1" * 16))],
        [pieces(TOFU)],
        *([pieces(Id(bytes([n] * 16)))] for n in range(5)),
    ]

    assert [one.bought.product for one in usual(baskets)] == [TOFU]


def test_something_bought_once_is_not_usual() -> None:
    assert usual([[pieces(TOFU)], [pieces(FISH)]]) == []


def test_only_the_newest_twelve_baskets_count() -> None:
    old = [[pieces(FISH)]] * 30

    assert [one.bought.product for one in usual([[pieces(TOFU)]] * 12 + old)] == [TOFU]


def test_what_is_bought_by_the_money_is_the_same_whatever_it_weighed() -> None:
    baskets = [[worth(FISH, 5_000, 200)], [worth(FISH, 5_000, 180)], [worth(FISH, 9_000, 320)]]

    (found,) = usual(baskets)

    assert found.bought.amount_won == 5_000


def test_among_equals_it_is_taken_as_it_was_taken_last() -> None:
    (found,) = usual([[pieces(TOFU, 3)], [pieces(TOFU, 1)]])

    assert found.bought.quantity_milli == 3_000


def test_the_cart_is_filled_at_todays_prices() -> None:
    cart = Cart()
    wanted = usual([[pieces(TOFU, 2, 2_000), worth(FISH, 5_000, 200)]] * 2)
    offers = {
        TOFU: Offer(TOFU, "두부", "1모", Won(2_500), Tax.EXEMPT),
        FISH: Offer(FISH, "오징어젓", "100g", Won(2_500), Tax.EXEMPT),
    }

    fill(cart, [(one, offers[one.bought.product]) for one in wanted])

    assert {line.name: line.amount_won for line in cart.lines} == {"두부": 5_000, "오징어젓": 5_000}


def test_a_price_of_the_day_that_is_not_set_yet_is_left_to_be_typed() -> None:
    cart = Cart()
    wanted = usual([[pieces(FISH, 2)]] * 2)

    fill(cart, [(wanted[0], Offer(FISH, "대방어", "1마리", Won(0), Tax.EXEMPT))])

    assert cart.lines[0].amount_won == 0
    assert cart.touched == 0


def test_what_is_sold_by_weight_now_is_rung_up_once() -> None:
    cart = Cart()
    wanted = usual([[pieces(FISH, 3)]] * 2)

    fill(cart, [(wanted[0], Offer(FISH, "고등어", "100g", Won(1_500), Tax.EXEMPT))])

    assert cart.lines[0].amount_won == 1_500
