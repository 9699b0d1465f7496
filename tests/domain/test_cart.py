"""The cart: pieces, weights, won's worth, knocking off, and taking every touch back."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.cart import Cart
from marketpos.domain.cart_bargaining import AlreadyRound
from marketpos.domain.cart_line import NotSoldByWeight, Offer
from marketpos.domain.cart_lines import Hand, NothingToChange
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure, Tax
from marketpos.domain.money import ONE, Milli, TooDear, Won, pieces

MACKEREL = Offer(Id(b"m" * 16), "고등어", "손", Won(8000), Tax.EXEMPT, 1)
PRAWNS = Offer(Id(b"p" * 16), "생새우", "100g", Won(2500), Tax.EXEMPT, 5)
PORK = Offer(Id(b"k" * 16), "삼겹살", "100g", Won(2600), Tax.EXEMPT)
SPINACH = Offer(Id(b"s" * 16), "시금치", "근(400g)", Won(3000), Tax.EXEMPT)
MARKET_PRICE = Offer(Id(b"c" * 16), "대게", "마리", Won(0), Tax.EXEMPT)


def cart_of(*offers: Offer) -> Cart:
    """A cart with these rung up."""
    cart = Cart()
    for offer in offers:
        cart.ring_up(offer)
    return cart


def test_the_same_tile_again_is_one_more():
    cart = cart_of(MACKEREL, MACKEREL)

    assert [line.quantity_milli for line in cart.lines] == [2000]
    assert cart.total_won == 16_000


def test_the_same_tile_after_something_else_is_another_line():
    assert len(cart_of(MACKEREL, PRAWNS, MACKEREL).lines) == 3


def test_weighed_goods_are_rung_up_by_their_own_unit():
    cart = cart_of(PRAWNS, PRAWNS)

    assert [line.quantity_milli for line in cart.lines] == [200]
    assert cart.total_won == 5000


def test_a_geun_of_meat_is_six_hundred_grams():
    cart = Cart()
    cart.ring_up_weight(PORK, 600)

    assert (cart.lines[0].quantity_milli, cart.total_won) == (600, 15_600)


def test_a_geun_of_vegetables_is_four_hundred_grams():
    cart = cart_of(SPINACH)

    assert (cart.lines[0].quantity_milli, cart.total_won) == (400, 3000)


def test_five_thousand_wons_worth_is_two_hundred_grams_and_exactly_five_thousand():
    cart = Cart()
    cart.ring_up_worth(PRAWNS, Won(5000))

    assert (cart.lines[0].quantity_milli, cart.total_won) == (200, 5000)
    assert cart.lines[0].measure is Measure.WORTH


def test_the_line_just_rung_up_is_in_hand_until_it_was_changed():
    cart = cart_of(PRAWNS)
    assert cart.hand is Hand.WEIGHED

    cart.change_weight(600)

    assert cart.hand is Hand.NOTHING
    assert cart.total_won == 15_000


def test_a_tile_touched_again_after_weighing_is_another_portion():
    cart = cart_of(PRAWNS)
    cart.change_weight(600)

    cart.ring_up(PRAWNS)

    assert [line.quantity_milli for line in cart.lines] == [600, 100]


def test_a_line_touched_is_a_line_changed():
    cart = cart_of(MACKEREL, PRAWNS)
    cart.touch(0)
    assert cart.hand is Hand.TOUCHED

    cart.change_count(3)

    assert cart.lines[0].amount_won == 24_000
    assert cart.touched is None


def test_touching_the_touched_line_again_lets_go_of_it():
    cart = cart_of(MACKEREL)
    cart.touch(0)
    cart.touch(0)

    assert cart.hand is Hand.NOTHING


def test_a_count_of_weighed_goods_is_so_many_units_or_so_many_grams():
    cart = cart_of(PRAWNS)

    cart.change_count(6)
    assert cart.lines[0].quantity_milli == 600

    cart.change_count(750)
    assert cart.lines[0].quantity_milli == 750


def test_a_touched_line_gets_another_price_and_keeps_its_quantity():
    cart = cart_of(MACKEREL, MACKEREL)
    cart.touch(0)

    cart.change_amount(Won(15_000))

    assert (cart.lines[0].quantity_milli, cart.total_won) == (2000, 15_000)


def test_a_tile_touched_after_its_price_was_haggled_is_a_new_line():
    cart = cart_of(MACKEREL)
    cart.touch(0)
    cart.change_amount(Won(7000))

    cart.ring_up(MACKEREL)

    assert [line.amount_won for line in cart.lines] == [7000, 8000]


def test_what_has_no_price_today_is_in_hand_for_one():
    cart = cart_of(MARKET_PRICE)
    assert cart.hand is Hand.TOUCHED

    cart.change_amount(Won(45_000))

    assert cart.total_won == 45_000


def test_won_worth_weighed_after_all_is_a_weight():
    cart = Cart()
    cart.ring_up_worth(PRAWNS, Won(5000))

    cart.change_quantity(Milli(400))

    assert (cart.lines[0].measure, cart.total_won) == (Measure.WEIGHT, 10_000)


def test_pieces_are_not_weighed():
    cart = cart_of(MACKEREL)

    with pytest.raises(NotSoldByWeight):
        cart.change_weight(600)
    with pytest.raises(NotSoldByWeight):
        cart.ring_up_worth(MACKEREL, Won(5000))

    assert cart.total_won == 8000


def test_nothing_can_be_changed_in_an_empty_cart():
    for change in (lambda c: c.change_count(2), lambda c: c.knock_off(Won(100)), Cart.knock_down):
        with pytest.raises(NothingToChange):
            change(Cart())


def test_a_line_dearer_than_any_stall_is_refused_and_the_cart_stays():
    cart = cart_of(MACKEREL)

    with pytest.raises(TooDear):
        cart.ring_up_amount(Won(99_999_999), pieces(9999))
    with pytest.raises(TooDear):
        cart.ring_up_amount(Won(99_999_999))
    with pytest.raises(TooDear):
        cart.change_count(9_999_999)

    assert cart.total_won == 8000


def test_a_quantity_of_nothing_takes_the_line_back():
    cart = cart_of(MACKEREL)
    cart.change_quantity(Milli(0))

    assert cart.is_empty


def test_twenty_three_thousand_four_hundred_is_knocked_down_to_the_thousand():
    cart = Cart()
    cart.ring_up_amount(Won(23_400))

    cart.knock_down()

    assert (cart.knocked_off_won, cart.total_won) == (400, 23_000)
    assert cart.knocked_off_why == "천원 아래"


def test_pressing_again_is_less_generous_and_at_last_takes_nothing_off():
    cart = Cart()
    cart.ring_up_amount(Won(23_950))
    totals = []
    for _ in range(4):
        cart.knock_down()
        totals.append(cart.total_won)

    assert totals == [23_000, 23_500, 23_900, 23_950]


def test_steps_that_come_to_the_same_are_pressed_once():
    cart = Cart()
    cart.ring_up_amount(Won(23_400))
    totals = []
    for _ in range(3):
        cart.knock_down()
        totals.append(cart.total_won)

    assert totals == [23_000, 23_400, 23_000]


def test_a_round_total_has_nothing_to_knock_off_by_itself():
    cart = Cart()
    cart.ring_up_amount(Won(41_000))

    with pytest.raises(AlreadyRound):
        cart.knock_down()
    cart.knock_off(Won(1000))

    assert (cart.total_won, cart.is_steep) == (40_000, False)


def test_more_than_a_fifth_knocked_off_is_noticed_but_not_refused():
    cart = Cart()
    cart.ring_up_amount(Won(10_000))

    cart.knock_off(Won(3000))

    assert cart.is_steep
    assert cart.total_won == 7000


def test_never_more_is_knocked_off_than_there_is():
    cart = cart_of(MACKEREL)
    cart.knock_off(Won(50_000))
    assert cart.total_won == 0

    cart.ring_up(PRAWNS)
    cart.touch(0)
    cart.take_back()

    assert cart.knocked_off_won <= cart.full_won


def test_taking_back_goes_from_the_last_thing_done_to_the_first():
    cart = cart_of(MACKEREL)
    cart.knock_off(Won(1000))
    cart.ring_up(PRAWNS)

    cart.take_back()
    assert [line.name for line in cart.lines] == ["고등어"]
    cart.take_back()
    assert cart.knocked_off_won == 0
    cart.take_back()
    assert cart.is_empty
    cart.take_back()
    assert cart.is_empty


def test_taking_back_with_a_touched_line_takes_that_one():
    cart = cart_of(MACKEREL, PRAWNS)
    cart.touch(0)

    cart.take_back()

    assert [line.name for line in cart.lines] == ["생새우"]


def test_a_copy_is_just_the_same_and_goes_its_own_way():
    cart = cart_of(MACKEREL, PRAWNS)
    cart.knock_off(Won(500))
    cart.touch(1)
    other = cart.copy()

    cart.clear()

    assert (other.total_won, other.touched, other.hand) == (10_000, 1, Hand.TOUCHED)


touches = st.one_of(
    st.builds(lambda o: lambda c: c.ring_up(o), st.sampled_from([MACKEREL, PRAWNS, MARKET_PRICE])),
    st.builds(lambda w: lambda c: c.ring_up_amount(Won(w)), st.integers(1, 10**8)),
    st.builds(lambda n: lambda c: c.change_count(n), st.integers(1, 9999)),
    st.builds(lambda g: lambda c: c.change_weight(g), st.integers(1, 99_999)),
    st.builds(lambda w: lambda c: c.change_worth(Won(w)), st.integers(1, 10**6)),
    st.builds(lambda w: lambda c: c.change_amount(Won(w)), st.integers(1, 10**6)),
    st.builds(lambda w: lambda c: c.knock_off(Won(w)), st.integers(0, 10**6)),
    st.builds(lambda at: lambda c: c.touch(at if at < len(c.lines) else None), st.integers(0, 5)),
    st.sampled_from([Cart.knock_down, Cart.take_back, Cart.clear]),
)


@given(st.lists(touches, max_size=30))
def test_whatever_is_touched_the_sums_add_up(done: list):
    cart = Cart()
    for touch in done:
        with contextlib.suppress(AlreadyRound, NothingToChange, NotSoldByWeight, TooDear):
            touch(cart)

        assert cart.full_won == sum(line.amount_won for line in cart.lines)
        assert 0 <= cart.knocked_off_won <= cart.full_won
        assert cart.total_won == cart.full_won - cart.knocked_off_won
        assert all(line.amount_won >= 0 and line.quantity_milli >= 0 for line in cart.lines)
        assert cart.touched is None or cart.touched < len(cart.lines)
        assert (cart.line_in_hand is None) == cart.is_empty


@given(st.integers(1, 99_999_999))
def test_knocking_down_ends_where_it_began(amount: int):
    cart = Cart()
    cart.ring_up_amount(Won(amount), ONE)
    for _ in range(4):
        try:
            cart.knock_down()
        except AlreadyRound:
            break
        if not cart.knocked_off_won:
            break

    assert cart.total_won == amount
