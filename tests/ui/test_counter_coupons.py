"""Coupons and stamps at the counter: scanned at any moment, used once, given back with the sale."""

from __future__ import annotations

import pytest
from counter_hand import Hand, at_the_counter
from pytestqt.qtbot import QtBot

from builders import StandingClock, register, sell
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk

END_OF_YEAR = 20261231


@pytest.fixture
def hand(qtbot: QtBot, fish: Desk) -> Hand:
    """A hand at the counter of 바다수산."""
    return at_the_counter(qtbot, fish)


def scan(hand: Hand, code: str) -> None:
    """A scanner types it and presses Enter."""
    hand.type(code + "\n")


def tenders(desk: Desk) -> list[tuple[TenderKind, int]]:
    """Kind and amount, of the last sale."""
    return [(one.kind, one.amount_won) for one in desk.counter.last_sale().tenders]


def names(hand: Hand) -> list[tuple[str, int, str]]:
    """Name, won and why of every line."""
    return [(one.name, one.amount_won, one.why) for one in hand.screen.cart().lines]


def test_an_amount_coupon_scanned_in_the_middle_pays_its_part(hand: Hand, fish: Desk):
    code = fish.coupons.give("3천원 할인", END_OF_YEAR, amount=Won(3_000)).code
    hand.tile("고등어")
    with hand.qtbot.waitSignal(hand.screen.handed_over) as shown:  # to the customer too
        scan(hand, code)
    assert [one.given_won for one in shown.args[1]] == [3_000]
    assert hand.total() == "6,000원"
    hand.tile("동태")
    assert hand.total() == "11,000원"

    hand.tap(hand.screen.exact_key)

    assert tenders(fish) == [(TenderKind.COUPON, 3_000), (TenderKind.CASH, 11_000)]
    scan(hand, code)
    assert "이미 쓴 쿠폰" in hand.said()


def test_scanned_before_anything_it_waits_and_is_worth_no_more_than_is_owed(hand: Hand, fish: Desk):
    code = fish.coupons.give("만원 할인", END_OF_YEAR, amount=Won(10_000)).code
    scan(hand, code)
    hand.tile("고등어")
    scan(hand, code)
    assert "벌써 담았어요" in hand.said()
    assert hand.total() == "0원"
    hand.tap(hand.screen.exact_key)

    assert tenders(fish) == [(TenderKind.COUPON, 9_000)]


def test_after_a_power_cut_the_coupon_and_the_cash_of_a_split_are_still_there(
    hand: Hand, qtbot: QtBot, fish: Desk
):
    code = fish.coupons.give("3천원 할인", END_OF_YEAR, amount=Won(3_000)).code
    hand.tile("고등어")
    scan(hand, code)
    hand.pad("4000")
    hand.tap(hand.screen.cart_panel.tenders.key(TenderKind.CARD))

    hand.screen.hide()
    again = at_the_counter(qtbot, fish)  # nothing was put aside before

    assert again.total() == "2,000원"
    scan(again, code)
    assert "벌써 담았어요" in again.said()
    again.tap(again.screen.exact_key)
    kinds = [(TenderKind.COUPON, 3_000), (TenderKind.CARD, 4_000), (TenderKind.CASH, 2_000)]
    assert tenders(fish) == kinds
    assert fish.counter.open_offered() == []


def test_a_coupon_given_back_does_not_return_with_the_next_start(
    hand: Hand, qtbot: QtBot, fish: Desk
):
    scan(hand, fish.coupons.give("만원 할인", END_OF_YEAR, amount=Won(10_000)).code)
    hand.screen.cart_panel.tender_touched.emit(0)

    hand = at_the_counter(qtbot, fish)

    hand.tile("고등어")
    assert hand.total() == "9,000원"


def test_a_coupon_for_goods_is_a_free_line_and_comes_back_with_a_void(hand: Hand, fish: Desk):
    code = fish.coupons.give("새우젓 한 통", END_OF_YEAR).code
    hand.tile("고등어")
    scan(hand, code)
    assert names(hand)[1] == ("새우젓 한 통", 0, "쿠폰")
    hand.tap(hand.screen.exact_key)
    panel = hand.screen.done_panel()
    hand.tap(panel.void_key)
    hand.tap(panel.void_key)

    assert names(hand)[1] == ("새우젓 한 통", 0, "쿠폰")
    hand.tap(hand.screen.exact_key)  # once more, with the coupon that is good again
    scan(hand, code)
    assert "이미 쓴 쿠폰" in hand.said()


def test_a_suspended_cart_keeps_its_coupon(hand: Hand, fish: Desk):
    code = fish.coupons.give("새우젓 한 통", END_OF_YEAR).code
    hand.tile("고등어")
    scan(hand, code)
    hand.tap(hand.screen.cart_panel.suspend_key)
    hand.tap(hand.screen.cart_panel.void_key)
    hand.tap(hand.screen.exact_key)

    scan(hand, code)
    assert "이미 쓴 쿠폰" in hand.said()


def test_expired_strange_and_torn_coupons_are_refused_kindly(
    hand: Hand, fish: Desk, clock: StandingClock
):
    code = fish.coupons.give("3천원 할인", END_OF_YEAR, amount=Won(3_000)).code
    torn = code[:20] + str((int(code[20]) + 1) % 10) + code[21:]
    scan(hand, torn)
    assert "우리 가게 쿠폰이 아니거나" in hand.said()

    clock.move(days=60)
    scan(hand, code)
    assert "까지 쓰는 쿠폰" in hand.said()


def test_a_coupon_is_typed_where_the_shop_has_a_key_for_it(hand: Hand, fish: Desk):
    kinds = [TenderKind.CASH, TenderKind.COUPON, TenderKind.QR_PAY, TenderKind.LOCAL_CURRENCY]
    fish.till.arrange_tenders([(kind, kind is not TenderKind.LOCAL_CURRENCY) for kind in kinds])
    hand.screen.refresh()
    code = fish.coupons.give("3천원 할인", END_OF_YEAR, amount=Won(3_000)).code
    hand.tile("고등어")
    keys = hand.screen.cart_panel.tenders
    assert not keys.local_key.isVisible()
    hand.tap(keys.key(TenderKind.COUPON))
    sheet = hand.screen.coupons.sheet
    for digit in code:
        hand.tap(sheet.pad.key(digit))
    hand.tap(sheet.use_key)
    assert hand.total() == "6,000원"

    hand.tap(keys.more_key)
    hand.tap(hand.screen.sheets.tenders.key(TenderKind.TRANSFER))

    assert tenders(fish) == [(TenderKind.COUPON, 3_000), (TenderKind.TRANSFER, 6_000)]


def test_what_a_regular_has_is_marked_on_their_card_and_taken_from_a_list(hand: Hand, fish: Desk):
    kim = register(fish)
    fish.coupons.give("2천원 할인", END_OF_YEAR, amount=Won(2_000), customer=kim.customer)
    hand.tile("고등어")
    hand.screen.take_customer(kim)
    mark = hand.screen.cart_panel.customer.card.gifts_key
    assert mark.text() == "쿠폰 1"
    hand.tap(mark)
    rows = hand.screen.coupons.sheet.list
    hand.tap(rows, rows.row_rect(0).center())

    assert hand.total() == "7,000원"


def test_a_full_card_is_handed_in_with_the_sale_and_given_back_with_a_void(hand: Hand, fish: Desk):
    kim = register(fish)
    fish.coupons.set_card(10, "새우젓 한 통")
    for _ in range(10):
        sell(fish, customer=kim.customer)
    kim = fish.regulars.get(kim.customer)
    hand.tile("고등어")
    hand.screen.take_customer(kim)
    hand.tap(hand.screen.cart_panel.customer.card.gifts_key)
    hand.tap(hand.screen.coupons.sheet.stamps_key)
    assert names(hand)[1] == ("새우젓 한 통", 0, "도장")
    assert fish.regulars.get(kim.customer).stamps == 10
    hand.tap(hand.screen.exact_key)
    assert fish.regulars.get(kim.customer).stamps == 1

    panel = hand.screen.done_panel()
    hand.tap(panel.void_key)
    hand.tap(panel.void_key)

    assert fish.regulars.get(kim.customer).stamps == 10
    hand.screen.cart_panel.customer.card.remove_key.click()
    assert len(names(hand)) == 1  # somebody else's stamps pay for nothing
