"""The sale in hand: what is typed, touched and handed over, until it is paid."""

from __future__ import annotations

import pytest

from marketpos.domain.actions import FindRegular, Finish, RingUpTile
from marketpos.domain.cart_line import NotSoldByWeight, Offer
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Tax, TenderKind
from marketpos.domain.money import Won
from marketpos.domain.sale_in_hand import SaleInHand, TypedNotRungUp
from marketpos.domain.tender import Offered, TooMuchOffered

MACKEREL = Offer(Id(b"m" * 16), "고등어", "손", Won(8000), Tax.EXEMPT, 1)
PRAWNS = Offer(Id(b"p" * 16), "생새우", "100g", Won(2500), Tax.EXEMPT, 5)
SPINACH = Offer(Id(b"s" * 16), "시금치", "100g", Won(750), Tax.EXEMPT)


def press(hand: SaleInHand, *keys: str) -> None:
    """Press keys of the pad; digits may be written together."""
    for key in keys:
        for each in key if key.isdigit() and key != "000" else (key,):
            action = hand.press(each)
            if action is not None:
                hand.do(action)


def test_what_was_typed_is_for_the_next_tile():
    hand = SaleInHand(trade="수산")

    press(hand, "600", "weight")
    hand.ring_up(PRAWNS)

    assert hand.cart.total_won == 15_000


def test_a_geun_weighs_what_the_trade_has_it():
    fish, greens = SaleInHand(trade="수산"), SaleInHand(trade="청과")

    for hand in (fish, greens):
        hand.ring_up(SPINACH)
        press(hand, "1", "weight")

    assert [hand.cart.lines[0].quantity_milli for hand in (fish, greens)] == [600, 400]


def test_what_waits_is_for_the_line_touched():
    hand = SaleInHand()
    hand.ring_up(PRAWNS)
    hand.ring_up(MACKEREL)
    press(hand, "10000", "worth")

    hand.touch_line(0)

    assert [line.amount_won for line in hand.cart.lines] == [10_000, 8000]
    assert hand.cart.touched is None


def test_what_cannot_be_weighed_leaves_what_was_typed():
    hand = SaleInHand()
    hand.ring_up(MACKEREL)
    press(hand, "600", "weight")

    with pytest.raises(NotSoldByWeight):
        hand.touch_line(0)

    assert hand.keypad.text == "600g"
    assert hand.cart.total_won == 8000


def test_the_disk_and_the_catalogue_are_the_screens():
    hand = SaleInHand()

    assert not hand.do(Finish())
    assert not hand.do(FindRegular("4821"))
    assert not hand.do(RingUpTile(1))


def test_a_cleared_cart_comes_back_with_one_touch():
    hand = SaleInHand()
    hand.ring_up(MACKEREL)

    press(hand, "clear")
    assert hand.cart.is_empty
    press(hand, "clear")

    assert hand.cart.total_won == 8000


def test_clearing_nothing_promises_nothing_back():
    hand = SaleInHand()

    press(hand, "clear")

    assert not hand.keypad.restores


def test_parts_are_handed_over_until_nothing_is_left():
    hand = SaleInHand()
    press(hand, "40000", "ring_up")
    hand.splits = True

    press(hand, "10", "000")
    assert not hand.hand_over([Offered(TenderKind.CARD, hand.typed_part())])
    assert hand.left_won == 30_000

    assert hand.hand_over([Offered(TenderKind.CASH, hand.typed_part())])


def test_a_card_is_not_charged_more_than_is_left():
    hand = SaleInHand()
    press(hand, "40000", "ring_up")

    with pytest.raises(TooMuchOffered):
        hand.hand_over([Offered(TenderKind.CARD, Won(50_000))])

    assert hand.offered == []


def test_a_part_handed_over_by_mistake_goes_back():
    hand = SaleInHand()
    press(hand, "40000", "ring_up")
    hand.hand_over([Offered(TenderKind.CARD, Won(10_000))])

    hand.give_back(0)

    assert hand.left_won == 40_000


def test_nothing_is_finished_while_an_amount_is_still_typed():
    hand = SaleInHand()
    press(hand, "40000", "ring_up", "7", "000")

    with pytest.raises(TypedNotRungUp):
        hand.typed_part()
    with pytest.raises(TypedNotRungUp):
        hand.check_typed(Won(50_000))

    press(hand, "clear", "50", "000")
    hand.check_typed(Won(50_000))


def test_what_a_scanner_typed_is_undone():
    hand = SaleInHand()
    hand.ring_up(MACKEREL)
    hand.keypad.press("7")
    hand.mark()
    press(hand, "8801234", "minus", "minus")

    hand.go_back()

    assert hand.cart.total_won == 8000
    assert hand.keypad.text == "7"
