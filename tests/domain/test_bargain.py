"""깎기, 덤, a price agreed on, and three for ten thousand."""

from __future__ import annotations

from marketpos.domain.bargain import (
    Suggestion,
    cut_won,
    gift_won,
    given_away_won,
    is_steep,
    suggestions,
)
from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import BUNDLED, GIVEN, HAGGLED, MARKET_PRICE, Offer
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Tax
from marketpos.domain.money import Milli, Won, pieces

MACKEREL = Offer(Id(b"m" * 16), "고등어", "손", Won(8_000), Tax.EXEMPT)
PRAWNS = Offer(Id(b"p" * 16), "생새우", "100g", Won(2_500), Tax.EXEMPT)
CRAB = Offer(Id(b"c" * 16), "대게", "마리", Won(0), Tax.EXEMPT)
PEACH = Offer(Id(b"f" * 16), "복숭아", "개", Won(4_000), Tax.EXEMPT, 0, "", 3, Won(10_000))


def test_23400_is_knocked_down_to_the_thousand_first() -> None:
    assert suggestions(Won(23_400)) == [Suggestion(Won(400), Won(23_000), "천원 아래")]
    assert [one.total_won for one in suggestions(Won(23_650))] == [23_000, 23_500, 23_600]


def test_a_round_amount_and_the_whole_of_a_small_one_are_never_suggested() -> None:
    assert suggestions(Won(20_000)) == []
    assert [one.total_won for one in suggestions(Won(770))] == [500, 700]


def test_a_gift_is_a_line_for_nothing_that_remembers_its_worth() -> None:
    cart = Cart()
    cart.ring_up(MACKEREL)
    cart.give(PRAWNS, Milli(2000))

    gift = cart.lines[1]

    assert (gift.amount_won, gift.is_gift, gift.why, gift.quantity_milli) == (0, True, GIVEN, 200)
    assert gift_won(gift) == 5_000
    assert cart.total_won == 8_000
    assert given_away_won(cart) == 5_000


def test_the_last_line_becomes_a_gift_and_the_same_touch_takes_that_back() -> None:
    cart = Cart()
    cart.ring_up(MACKEREL)
    cart.ring_up(MACKEREL, pieces(2))

    cart.make_gift()
    assert (cart.total_won, cart.lines[1].why) == (8_000, GIVEN)
    cart.make_gift()

    assert (cart.total_won, cart.lines[1].why) == (24_000, "")


def test_the_same_tile_after_a_gift_is_sold_and_not_given() -> None:
    cart = Cart()
    cart.give(MACKEREL)
    cart.ring_up(MACKEREL)

    assert [line.amount_won for line in cart.lines] == [0, 8_000]


def test_a_price_agreed_on_says_why_and_how_much_less_it_is() -> None:
    cart = Cart()
    cart.ring_up(MACKEREL, pieces(2))

    cart.change_amount(Won(14_000), "흠이 있어요")
    agreed = cart.lines[0]
    assert (agreed.amount_won, agreed.why, cut_won(agreed)) == (14_000, "흠이 있어요", 2_000)
    cart.change_amount(Won(17_000))
    assert (cart.lines[0].why, cut_won(cart.lines[0])) == (HAGGLED, 0)
    cart.change_amount(Won(16_000))

    assert cart.lines[0].why == ""


def test_an_amount_named_for_what_has_no_price_today_is_its_price() -> None:
    cart = Cart()
    cart.ring_up(CRAB)

    cart.change_amount(Won(45_000))

    assert (cart.lines[0].amount_won, cart.lines[0].why) == (45_000, MARKET_PRICE)
    assert cut_won(cart.lines[0]) == 0


def test_a_bare_amount_that_is_changed_is_no_bargain() -> None:
    cart = Cart()
    cart.ring_up_amount(Won(9_000))

    cart.change_amount(Won(8_000))

    assert (cart.lines[0].unit_price_won, cart.lines[0].why) == (8_000, "")


def test_three_for_ten_thousand_is_a_price_and_no_bargain() -> None:
    cart = Cart()
    amounts = []
    for _ in range(7):
        cart.ring_up(PEACH)
        amounts.append(cart.total_won)

    assert amounts == [4_000, 8_000, 10_000, 14_000, 18_000, 20_000, 24_000]
    assert len(cart.lines) == 1
    assert cart.lines[0].why == BUNDLED
    assert given_away_won(cart) == 0
    cart.change_count(2)
    assert (cart.total_won, cart.lines[0].why) == (8_000, "")


def test_more_than_a_fifth_off_is_asked_about_but_never_forbidden() -> None:
    cart = Cart()
    cart.ring_up(MACKEREL, pieces(5))

    cart.knock_off(Won(8_000))
    assert not is_steep(cart)
    cart.knock_off(Won(8_001))
    assert is_steep(cart)
    cart.knock_off(Won(0))
    cart.change_amount(Won(31_000))

    assert is_steep(cart)
    assert cart.total_won == 31_000


def test_a_gift_alone_is_never_steep() -> None:
    cart = Cart()
    cart.ring_up(MACKEREL)
    cart.give(MACKEREL, pieces(5))

    assert not is_steep(cart)


def test_a_small_sale_is_never_knocked_down_to_nothing() -> None:
    cart = Cart()
    cart.ring_up_amount(Won(770))

    cart.knock_down()
    assert cart.total_won == 500
    cart.knock_down()

    assert cart.total_won == 700
