"""흥정: less, another price or nothing for it, each with a word why, by touch alone."""

from __future__ import annotations

import pytest
from counter_hand import Hand, at_the_counter
from pytestqt.qtbot import QtBot

from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter_bargain import BargainSheet


@pytest.fixture
def hand(qtbot: QtBot, fish: Desk) -> Hand:
    """A hand at the counter of 바다수산."""
    return at_the_counter(qtbot, fish)


def bargain(hand: Hand) -> BargainSheet:
    """Open 흥정."""
    hand.tap(hand.screen.pad.key("deal"))
    return hand.screen.bargaining.sheet


def lines(hand: Hand) -> list[tuple[str, int, str]]:
    """Name, won and why of every line."""
    return [(one.name, one.amount_won, one.why) for one in hand.screen.cart().lines]


def notes(hand: Hand) -> str:
    """The cart as a screen reader says it."""
    return hand.screen.cart_panel.list.accessibleDescription()


def test_the_whole_is_knocked_down_for_a_regular_in_three_touches(hand: Hand, fish: Desk):
    hand.pad("23400", "ring_up")
    before = hand.touches

    sheet = bargain(hand)
    hand.tap(sheet.why.chips.key("단골"))
    hand.tap(sheet.step_keys[0])

    assert hand.touches - before == 3
    assert hand.total() == "23,000원"
    assert "깎아 드림" in notes(hand)
    hand.tap(hand.screen.exact_key)
    sold = hand.screen.done().fact
    assert (sold.knocked_off_won, sold.knocked_off_why) == (400, "단골")
    assert fish.reports.today().given.knocked == (("단골", (1, 400)),)


def test_a_line_goes_for_less_and_the_days_report_knows_why(hand: Hand, fish: Desk):
    hand.tile("고등어")
    hand.tile("동태")
    hand.line(0)
    sheet = bargain(hand)
    hand.tap(sheet.why.chips.key("떨이"))
    for digit in "1000":
        hand.tap(sheet.pad.key(digit))
    assert sheet.knock_key.text() == "1,000원 깎기"
    hand.tap(sheet.knock_key)

    assert lines(hand) == [("고등어", 8000, "떨이"), ("동태", 5000, "")]
    assert "떨이 −1,000" in notes(hand)
    hand.tap(hand.screen.exact_key)
    today = fish.counter.book.today()
    assert fish.reports.span(today, today).given.cuts == (("떨이", (1, 1000)),)


def test_three_of_them_go_for_ten_thousand_and_back_again(hand: Hand):
    for _ in range(2):
        hand.tile("물오징어")
    hand.line(0)
    sheet = bargain(hand)
    for digit in "10000":
        hand.tap(sheet.pad.key(digit))
    assert sheet.price_key.text() == "2마리 10,000원에"
    hand.tap(sheet.price_key)
    assert lines(hand) == [("물오징어", 10_000, "에누리")]

    hand.line(0)
    hand.tap(bargain(hand).restore_key)

    assert lines(hand) == [("물오징어", 12_000, "")]


def test_the_shops_price_for_several_is_one_touch(hand: Hand, fish: Desk):
    squid = fish.counter.find("물오징어")[0]
    fish.prices.set_bundle(squid.product, 3, Won(15_000))
    hand.screen.refresh()
    hand.tile("물오징어")
    hand.line(0)
    hand.tap(bargain(hand).bundle_key)

    assert hand.total() == "15,000원"
    assert "3개 15,000원" in notes(hand)


def test_a_touched_line_and_the_key_make_a_gift_and_again_take_it_back(hand: Hand):
    hand.tile("고등어")
    hand.tile("동태")
    hand.line(1)
    hand.pad("gift")
    assert lines(hand) == [("고등어", 9000, ""), ("동태", 0, "덤")]

    hand.line(1)
    hand.pad("gift")

    assert lines(hand)[1] == ("동태", 5000, "")


def test_the_key_and_then_a_tile_give_the_next_one_away(hand: Hand, fish: Desk):
    hand.tile("고등어")
    hand.pad("2", "gift")
    assert hand.screen.readout.hint() == "덤으로 드릴 물건을 누르세요"
    hand.tile("동태")
    hand.tile("동태")

    assert lines(hand) == [("고등어", 9000, ""), ("동태", 0, "덤"), ("동태", 5000, "")]
    assert hand.screen.cart().lines[1].quantity_milli == 2000
    hand.tap(hand.screen.exact_key)
    today = fish.counter.book.today()
    given = fish.reports.span(today, today).given
    assert (given.gift_times, given.gift_won) == (1, 10_000)


def test_one_more_for_nothing_stands_below_with_a_reason_in_ones_own_words(hand: Hand):
    hand.tile("고등어")
    hand.line(0)
    sheet = bargain(hand)
    hand.tap(sheet.why.chips.key("직접 적기"))
    for jamo in "ㅂㅣ":
        hand.tap(sheet.why.keyboard.key(jamo))
    hand.tap(sheet.why.keyboard.key("done"))
    hand.tap(sheet.more_key)

    assert lines(hand) == [("고등어", 9000, ""), ("고등어", 0, "비")]
    assert "덤 · 비" in notes(hand)


def test_very_much_given_is_said_and_not_refused(hand: Hand):
    hand.pad("10000", "ring_up")
    sheet = bargain(hand)
    for digit in "4000":
        hand.tap(sheet.pad.key(digit))
    hand.tap(sheet.knock_key)

    assert hand.total() == "6,000원"
    assert "4,000원을 깎았어요" in hand.said()


def test_the_sheet_follows_the_line_that_is_touched_beside_it(hand: Hand):
    hand.tile("고등어")
    hand.tile("동태")
    sheet = bargain(hand)
    assert "14,000원" in sheet.accessibleName()

    hand.line(1)
    assert "동태 5,000원" in sheet.accessibleName()

    hand.tap(hand.screen.exact_key)
    assert not sheet.isVisible()


def test_the_quick_key_still_goes_below_the_thousand_at_once(hand: Hand):
    hand.pad("23400", "ring_up")
    before = hand.touches
    hand.pad("knock_off")

    assert (hand.touches - before, hand.total()) == (1, "23,000원")


def test_todays_prices_are_one_touch_from_the_counter(hand: Hand):
    with hand.qtbot.waitSignal(hand.screen.prices_asked):
        hand.tap(hand.screen.left.goods.chips.prices_key)


def test_a_price_for_several_is_kept_from_now_on(hand: Hand, fish: Desk):
    for _ in range(3):
        hand.tile("물오징어")
    hand.line(0)
    sheet = bargain(hand)
    for digit in "15000":
        hand.tap(sheet.pad.key(digit))
    assert sheet.bundle_key.text() == "늘 3개 15,000원"
    hand.tap(sheet.bundle_key)
    assert hand.total() == "15,000원"
    hand.tap(hand.screen.exact_key)

    for _ in range(3):
        hand.tile("물오징어")

    assert hand.total() == "15,000원"


def test_what_is_scanned_while_the_sheet_is_open_is_rung_up(hand: Hand, fish: Desk):
    code = fish.coupons.give("3천원 할인", 20261231, amount=Won(3_000)).code
    hand.tile("고등어")
    sheet = bargain(hand)
    hand.type(code + "\n")

    assert not sheet.isVisible()
    assert hand.total() == "6,000원"


def test_a_mixed_basket_goes_for_a_round_sum(hand: Hand):
    hand.tile("고등어")
    hand.tile("동태")
    sheet = bargain(hand)
    for digit in "12000":
        hand.tap(sheet.pad.key(digit))
    assert sheet.price_key.text() == "섞어서 12,000원에"
    hand.tap(sheet.price_key)

    assert hand.total() == "12,000원"
    assert hand.screen.cart().knocked_off_won == 2_000
