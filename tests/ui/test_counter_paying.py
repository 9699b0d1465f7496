"""Paying in more ways than cash: splits, vouchers with their law, and the tab."""

from __future__ import annotations

import pytest
from counter_hand import Hand, at_the_counter
from pytestqt.qtbot import QtBot

from builders import register
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.ui.widgets.touchable import forget_last_touch


@pytest.fixture
def hand(qtbot: QtBot, fish: Desk) -> Hand:
    """A hand at the counter with 23,400 won rung up."""
    made = at_the_counter(qtbot, fish)
    made.pad("23400", "ring_up")
    return made


def tenders(desk: Desk) -> list[tuple[TenderKind, int, int]]:
    """Kind, amount and what was given, of the last sale."""
    sale = desk.counter.last_sale()
    return [(one.kind, one.amount_won, one.given_won) for one in sale.tenders]


def test_part_by_card_and_the_rest_in_cash_with_change(hand: Hand, fish: Desk):
    keys = hand.screen.cart_panel.tenders
    hand.tap(keys.split_key)
    hand.pad("10", "000")
    hand.tap(keys.card_key)
    assert hand.total() == "13,400원"
    assert hand.screen.cart_panel.total.note() == "남은 돈"

    hand.pad("20", "000")
    hand.tap(keys.received_key)

    assert tenders(fish) == [(TenderKind.CARD, 10_000, 10_000), (TenderKind.CASH, 13_400, 20_000)]
    assert hand.change() == "6,600원"


def test_three_ways_and_the_last_takes_what_is_left(hand: Hand, fish: Desk):
    keys = hand.screen.cart_panel.tenders
    hand.tap(keys.split_key)
    for amount, key in (("5000", keys.exact_key), ("8000", keys.transfer_key)):
        hand.pad(amount)
        hand.tap(key)
    hand.tap(keys.local_key)

    assert [kind for kind, _, _ in tenders(fish)] == [
        TenderKind.CASH,
        TenderKind.TRANSFER,
        TenderKind.LOCAL_CURRENCY,
    ]
    assert sum(amount for _, amount, _ in tenders(fish)) == 23_400


def test_a_part_taken_by_mistake_is_touched_to_go_back(hand: Hand):
    keys, rows = hand.screen.cart_panel.tenders, hand.screen.cart_panel.list
    hand.tap(keys.split_key)
    hand.pad("10", "000")
    hand.tap(keys.card_key)

    hand.line(1)

    assert hand.total() == "23,400원"
    assert len(rows.rows()) == 1


def test_splitting_is_given_up_with_one_touch(hand: Hand, fish: Desk):
    keys, panel = hand.screen.cart_panel.tenders, hand.screen.cart_panel
    hand.tap(keys.split_key)
    hand.pad("10", "000")
    hand.tap(keys.card_key)
    hand.tap(panel.suspend_key)

    assert hand.total() == "23,400원"
    hand.tap(keys.exact_key)
    assert tenders(fish) == [(TenderKind.CASH, 23_400, 23_400)]


def test_a_card_is_never_charged_more_than_is_left(hand: Hand):
    keys = hand.screen.cart_panel.tenders
    hand.tap(keys.split_key)
    hand.pad("50", "000")
    hand.tap(keys.card_key)

    assert "26,600원 많아요" in hand.said()
    assert hand.screen.readout.amount() == "50,000"


def test_nothing_is_split_before_something_was_rung_up(qtbot: QtBot, fish: Desk):
    hand = at_the_counter(qtbot, fish)
    hand.tap(hand.screen.cart_panel.tenders.split_key)

    assert "담은 것이 없어요" in hand.said()


def test_a_shop_that_is_not_registered_is_asked_and_told_it_may_not(hand: Hand, fish: Desk):
    hand.tap(hand.screen.cart_panel.tenders.onnuri_key)
    sheet = hand.screen.sheets.onnuri
    assert not sheet.card_key.isVisible()

    hand.tap(sheet.year_keys[1])

    assert int(fish.shop.card().onnuri_until) == 20271231
    assert sheet.card_key.isVisible()


def test_vouchers_by_card_are_exact(hand: Hand, fish: Desk):
    fish.shop.change(onnuri_until=20271231)
    hand.screen.refresh()
    hand.tap(hand.screen.cart_panel.tenders.onnuri_key)
    hand.tap(hand.screen.sheets.onnuri.card_key)

    assert tenders(fish) == [(TenderKind.ONNURI_CARD, 23_400, 23_400)]


def test_paper_vouchers_give_change_by_law(hand: Hand, fish: Desk):
    fish.shop.change(onnuri_until=20271231)
    hand.screen.refresh()
    hand.tap(hand.screen.cart_panel.tenders.onnuri_key)
    sheet = hand.screen.sheets.onnuri
    for face in (10_000, 10_000, 5_000):
        hand.tap(sheet.face_keys[Won(face)])
    assert "꼭 드려야" in sheet.duty()

    hand.tap(sheet.paper_key)

    assert hand.change() == "1,600원"
    assert [given for _, _, given in tenders(fish)] == [20_000, 5_000]
    assert fish.counter.last_sale().tenders[0].label == "온누리 10,000 × 2"


def test_below_sixty_per_cent_change_is_said_to_be_no_duty(qtbot: QtBot, fish: Desk):
    fish.shop.change(onnuri_until=20271231)
    hand = at_the_counter(qtbot, fish)
    hand.pad("5990", "ring_up")
    hand.tap(hand.screen.cart_panel.tenders.onnuri_key)
    sheet = hand.screen.sheets.onnuri

    hand.tap(sheet.face_keys[Won(10_000)])
    assert "안 드려도" in sheet.duty()

    hand.tap(sheet.back_key)
    assert sheet.duty() == ""
    assert not sheet.paper_key.isVisible()


def test_too_few_vouchers_leave_the_rest_to_be_paid(hand: Hand, fish: Desk):
    fish.shop.change(onnuri_until=20271231)
    hand.screen.refresh()
    hand.tap(hand.screen.cart_panel.tenders.onnuri_key)
    sheet = hand.screen.sheets.onnuri
    hand.tap(sheet.face_keys[Won(10_000)])
    hand.tap(sheet.paper_key)
    assert hand.total() == "13,400원"

    hand.tap(hand.screen.exact_key)

    assert [kind for kind, _, _ in tenders(fish)] == [TenderKind.ONNURI_PAPER, TenderKind.CASH]


def test_a_tab_asks_whose_it_is_and_then_charges_it(hand: Hand, fish: Desk):
    kim = register(fish)
    tab = hand.screen.cart_panel.tenders.tab_key
    hand.tap(tab)
    assert "누구 외상인지" in hand.screen.banner.text()
    people = hand.screen.sheets.find.list
    hand.tap(people, people.row_rect(0).center())
    assert fish.counter.last_sale() is None

    hand.tap(tab)

    assert tenders(fish) == [(TenderKind.TAB, 23_400, 23_400)]
    assert fish.regulars.get(kim.customer).owed_won == 23_400


def test_the_typed_amount_is_the_cash_that_was_given(hand: Hand):
    hand.pad("100", "000")

    assert hand.screen.received_key.text() == "100,000 받음"
    assert hand.screen.received_key.sub() == "거스름돈 76,600"


def test_the_likely_note_is_offered_before_anything_is_typed(hand: Hand):
    assert hand.screen.received_key.text() == "30,000 받음"
    assert hand.screen.received_key.sub() == "거스름돈 6,600"


def test_every_key_that_ends_something_takes_one_touch_in_a_blink(hand: Hand):
    panel, keys = hand.screen.cart_panel, hand.screen.cart_panel.tenders
    finishing = (
        *(keys.exact_key, keys.received_key, keys.card_key, keys.local_key),
        *(keys.transfer_key, keys.tab_key, panel.void_key, hand.screen.done_panel().void_key),
        *(hand.screen.sheets.onnuri.card_key, hand.screen.sheets.onnuri.paper_key),
    )

    assert all(key.finishing for key in finishing)


def test_a_split_in_progress_is_not_dropped_for_a_cart_put_aside(hand: Hand, fish: Desk):
    panel, keys = hand.screen.cart_panel, hand.screen.cart_panel.tenders
    hand.tap(panel.suspend_key)
    hand.pad("5", "000", "ring_up")
    hand.pad("2000")
    hand.tap(panel.void_key)  # the list is open
    hand.tap(keys.split_key)
    hand.tap(keys.card_key)
    rows = hand.screen.sheets.suspended.list
    hand.tap(rows, rows.row_rect(0).center())

    assert "나눠 받던 돈이 있어요" in hand.said()
    assert hand.total() == "3,000원"


def test_what_was_cleared_comes_back_with_what_was_handed_over(hand: Hand):
    keys = hand.screen.cart_panel.tenders
    hand.tap(keys.split_key)
    hand.pad("10", "000")
    hand.tap(keys.card_key)
    hand.pad("clear", "clear")

    assert hand.total() == "13,400원"


def test_past_its_limit_a_tab_is_warned_of_once_and_then_charged(hand: Hand, fish: Desk):
    kim = register(fish)
    fish.tabs.set_limit(Won(20_000), kim.customer)
    hand.screen.take_customer(kim)
    tab = hand.screen.cart_panel.tenders.tab_key
    hand.tap(tab)
    assert "한도를 넘어요" in hand.said()
    assert "23,400" not in hand.said()

    forget_last_touch()  # a finishing key takes one touch in 400 ms
    hand.tap(tab)

    assert tenders(fish) == [(TenderKind.TAB, 23_400, 23_400)]


def test_who_carried_it_home_is_written_beside_the_tab_when_somebody_says(hand: Hand, fish: Desk):
    kim = register(fish)
    hand.screen.take_customer(kim)
    hand.tap(hand.screen.cart_panel.tenders.tab_key)
    panel = hand.screen.done_panel()
    hand.tap(panel.taken_key)
    sheet = hand.screen.sheets.taken_along
    hand.tap(sheet.who.chips.key("직원"))

    assert panel.taken_key.sub() == "직원"
    line = fish.tabs.page(kim.customer).lines[-1]
    assert line.entry.took == "직원"


def test_a_sale_for_cash_does_not_ask_who_carried_it(hand: Hand):
    hand.tap(hand.screen.exact_key)

    assert not hand.screen.done_panel().taken_key.isVisible()
