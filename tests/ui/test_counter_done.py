"""Done: saved, the change is said, the QR is there, and the sale can be given or taken back."""

from __future__ import annotations

import pytest
from counter_hand import Hand, at_the_counter
from pytestqt.qtbot import QtBot

from builders import register
from marketpos.operations.desk import Desk


@pytest.fixture
def hand(qtbot: QtBot, fish: Desk) -> Hand:
    """A hand at the counter that has just sold for 40,000 and was given 50,000."""
    made = at_the_counter(qtbot, fish)
    made.pad("40", "000", "ring_up", "50", "000")
    made.tap(made.screen.received_key)
    return made


def test_what_was_saved_and_the_notes_to_give(hand: Hand):
    panel = hand.screen.done_panel()

    assert panel.saved.text() == "저장됐어요 40,000원 · A-0001"
    assert (panel.change.title(), panel.change.amount()) == ("거스름돈", "10,000원")
    assert panel.change.notes() == "만원 1장"
    assert hand.screen.readout.hint() == "다음 손님: 숫자나 물건을 누르면 시작해요"


def test_the_qr_is_there_in_the_same_frame_and_is_counted(hand: Hand, fish: Desk):
    panel = hand.screen.done_panel()

    assert panel.qr.module_pixels() >= 3
    assert panel.qr.isVisible()
    hand.qtbot.waitUntil(lambda: fish.shop.qr_counts().shown == 1)


def test_without_a_channel_there_is_no_card(qtbot: QtBot, fish: Desk):
    hand = at_the_counter(qtbot, fish, channel=False)
    hand.tile("고등어")
    hand.tap(hand.screen.exact_key)

    assert not hand.screen.done_panel().qr_card.isVisible()


def test_done_stays_until_the_next_digit_or_tile(hand: Hand):
    assert hand.screen.done() is not None

    hand.tile("동태")

    assert hand.screen.done() is None
    assert hand.screen.cart_panel.isVisible()
    assert hand.total() == "5,000원"


def test_a_new_regular_is_one_touch_from_the_sale(hand: Hand):
    sale = hand.screen.done().sale

    with hand.qtbot.waitSignal(hand.screen.register_asked) as asked:
        hand.tap(hand.screen.done_panel().new_key)

    assert asked.args == [sale]


def test_the_sale_is_given_to_a_regular_with_its_stamp(hand: Hand, fish: Desk):
    kim = register(fish, phone="01012344821")
    sale = hand.screen.done().sale

    hand.type("/4821")

    assert fish.counter.sale(sale).customer == kim.customer
    panel = hand.screen.done_panel()
    assert panel.isVisible()
    assert panel.customer.text() == "3층 미용실 김사장 · 도장 ●○○○○○○○○○ 1/10"
    assert not panel.new_key.isVisible()


def test_finding_the_regular_by_touch_keeps_done(hand: Hand, fish: Desk):
    kim = register(fish)
    sale = hand.screen.done().sale
    before = hand.touches

    hand.tap(hand.screen.done_panel().find_key)
    people = hand.screen.sheets.find.list
    hand.tap(people, people.row_rect(0).center())

    assert hand.touches - before == 2
    assert fish.counter.sale(sale).customer == kim.customer
    assert hand.screen.done() is not None


def test_four_digits_by_touch_give_the_sale_in_five_touches(hand: Hand, fish: Desk):
    kim = register(fish, phone="01012344821")
    sale, before = hand.screen.done().sale, hand.touches

    hand.tap(hand.screen.done_panel().find_key)
    for digit in "4821":
        hand.tap(hand.screen.sheets.find.digits.key(digit))

    assert hand.touches - before == 5
    assert fish.counter.sale(sale).customer == kim.customer


def test_who_was_registered_for_the_sale_is_shown_on_coming_back(hand: Hand, fish: Desk):
    kim = register(fish)
    fish.counter.give(hand.screen.done().sale, kim.customer)

    hand.screen.refresh()

    assert hand.screen.done_panel().customer.text().startswith("3층 미용실 김사장")


def test_giving_twice_to_the_same_regular_is_one_fact(hand: Hand, fish: Desk):
    kim = register(fish)
    hand.screen.take_customer(kim)
    before = fish.safety.waiting()

    hand.screen.take_customer(kim)

    assert fish.safety.waiting() == before


def test_a_regular_chosen_before_has_their_stamps_shown(qtbot: QtBot, fish: Desk):
    kim = register(fish)
    hand = at_the_counter(qtbot, fish)
    hand.screen.take_customer(kim)
    hand.tile("고등어")
    hand.tap(hand.screen.exact_key)

    assert "1/10" in hand.screen.done_panel().customer.text()


def test_the_receipt_is_shown_and_names_nobody(hand: Hand, fish: Desk):
    kim = register(fish)
    hand.screen.take_customer(kim)

    hand.tap(hand.screen.done_panel().receipt_key)

    shown = hand.screen.sheets.receipt.list.accessibleDescription()
    assert "바다수산" in shown
    assert "40,000" in shown
    assert "김사장" not in shown


def test_a_sale_finished_by_mistake_comes_back_in_two_touches(hand: Hand, fish: Desk):
    panel = hand.screen.done_panel()
    before = hand.touches

    hand.tap(panel.void_key)
    assert panel.void_key.text() == "한 번 더 누르면 취소"
    hand.tap(panel.void_key)

    assert hand.touches - before == 2
    assert fish.counter.last_sale() is None
    assert hand.total() == "40,000원"
    assert hand.screen.cart_panel.isVisible()


def test_the_next_number_is_not_used_up_by_a_refusal(qtbot: QtBot, fish: Desk):
    hand = at_the_counter(qtbot, fish)
    hand.tap(hand.screen.exact_key)
    hand.tile("고등어")
    hand.tap(hand.screen.exact_key)

    assert "A-0001" in hand.screen.done_panel().saved.text()


def test_the_cart_is_told_to_whoever_shows_it(qtbot: QtBot, fish: Desk):
    hand = at_the_counter(qtbot, fish)
    told = []
    hand.screen.cart_changed.connect(lambda cart: told.append(cart.total_won))

    hand.tile("고등어")
    hand.pad("1", "000", "knock_off")

    assert told == [9000, 8000]
