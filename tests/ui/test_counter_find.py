"""Finding at the counter: by name, initials, half a syllable, or with the wrong input method."""

from __future__ import annotations

import pytest
from counter_hand import Hand, at_the_counter
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import register, sell
from marketpos.operations.desk import Desk


@pytest.fixture
def hand(qtbot: QtBot, fish: Desk) -> Hand:
    """A hand at the counter of 바다수산, with the find panel open."""
    made = at_the_counter(qtbot, fish)
    made.tap(made.screen.left.goods.chips.find_key)
    return made


def found(hand: Hand) -> list[str]:
    """The names on the tiles of the find panel."""
    return [tile.text() for tile in hand.screen.sheets.find.tiles.tiles()]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("바지락", "바지락"),
        ("ㅂㅈㄹ", "바지락"),
        ("바ㅈ", "바지락"),
        ("바짉", ""),
        ("qkwlfkr", "바지락"),
        ("QKWLFKR", "바지락"),
        ("오징어", "물오징어"),
    ],
)
def test_goods_are_found_however_they_are_typed(hand: Hand, typed: str, name: str):
    hand.screen.sheets.find.field.set_text(typed)

    assert (found(hand) or [""])[0] == name


def test_initials_are_touched_and_the_tile_is_rung_up(hand: Hand):
    sheet = hand.screen.sheets.find
    for initial in "ㅂㅈ":
        hand.tap(sheet.pad.key(initial))

    hand.tap(sheet.tiles.tile("바지락"))

    assert not sheet.isVisible()
    assert [line.name for line in hand.screen.cart().lines] == ["바지락"]


def test_the_syllable_being_composed_is_looked_for_too(hand: Hand):
    field = hand.screen.sheets.find.field

    QApplication.sendEvent(field, QInputMethodEvent("바", []))
    assert "바지락" in found(hand)

    QApplication.sendEvent(field, QInputMethodEvent("밪", []))
    assert "바지락" in found(hand)

    commit = QInputMethodEvent("", [])
    commit.setCommitString("바지")
    QApplication.sendEvent(field, commit)
    assert found(hand)[0] == "바지락"


def test_the_hangul_keyboard_writes_whole_syllables(hand: Hand):
    sheet = hand.screen.sheets.find
    hand.tap(sheet.pad.key("keyboard"))
    for stroke in "ㄱㅏㄹㅊㅣ":
        hand.tap(sheet.keyboard.key(stroke))

    assert sheet.field.text() == "갈치"
    assert "갈치(중)" in found(hand)


def test_enter_takes_the_best_answer(hand: Hand):
    hand.qtbot.keyClicks(hand.screen.sheets.find.field, "qkwl")
    hand.type("\n")

    assert [line.name for line in hand.screen.cart().lines] == ["바지락"]


def test_what_waits_goes_to_the_product_found(hand: Hand):
    sheet = hand.screen.sheets.find
    hand.tap(sheet.close_key)
    hand.pad("600", "weight")
    hand.tap(hand.screen.left.goods.chips.find_key)
    sheet.field.set_text("바지락")

    hand.tap(sheet.tiles.tile("바지락"))

    assert hand.total() == "3,600원"


def test_nothing_found_says_how_to_go_on(hand: Hand):
    hand.screen.sheets.find.field.set_text("냉장고")

    assert found(hand) == []


def test_a_regular_is_two_touches_from_those_who_came_last(qtbot: QtBot, fish: Desk):
    kim = register(fish)
    sell(fish, customer=kim.customer)
    hand = at_the_counter(qtbot, fish)
    hand.tile("고등어")
    before = hand.touches

    hand.tap(hand.screen.cart_panel.customer.find_key)
    people = hand.screen.sheets.find.list
    hand.tap(people, people.row_rect(0).center())

    assert hand.touches - before == 2
    assert hand.screen.cart().customer.customer == kim.customer
    assert hand.screen.cart_panel.customer.card.note() == "2번째 오셨어요"


def test_a_regular_by_initials_is_four_touches(qtbot: QtBot, fish: Desk):
    for name in ("3층 미용실 김사장", "김순자", "곽선주"):
        register(fish, name)
    hand = at_the_counter(qtbot, fish)
    sheet = hand.screen.sheets.find

    hand.tap(hand.screen.cart_panel.customer.find_key)
    for initial in "ㄱㅅ":
        hand.tap(sheet.pad.key(initial))
    wanted = [one.nickname for one in sheet.people()].index("김순자")
    hand.tap(sheet.list, sheet.list.row_rect(wanted).center())

    assert hand.touches == 4
    assert hand.screen.cart().customer.name == "김순자"


def test_a_regular_by_the_end_of_their_number_by_touch(qtbot: QtBot, fish: Desk):
    register(fish, phone="01012344821")
    register(fish, "김순자", "01098761234")
    hand = at_the_counter(qtbot, fish)
    sheet = hand.screen.sheets.find

    hand.tap(hand.screen.cart_panel.customer.find_key)
    for digit in "4821":
        hand.tap(sheet.digits.key(digit))

    assert hand.touches == 5
    assert hand.screen.cart().customer.name == "3층 미용실 김사장"
    assert not hand.screen.sheets.is_open()


def test_a_number_two_regulars_share_is_left_to_be_chosen(qtbot: QtBot, fish: Desk):
    for name, phone in (("3층 미용실 김사장", "01012344821"), ("김순자", "01098764821")):
        register(fish, name, phone)
    hand = at_the_counter(qtbot, fish)
    sheet = hand.screen.sheets.find
    hand.tap(hand.screen.cart_panel.customer.find_key)
    for digit in "4821":
        hand.tap(sheet.digits.key(digit))
    assert len(sheet.people()) == 2

    hand.tap(sheet.list, sheet.list.row_rect(1).center())

    assert hand.screen.cart().customer is not None


def test_the_end_of_a_number_asks_for_regulars(hand: Hand):
    sheet = hand.screen.sheets.find
    assert not sheet.digits.isVisible()

    hand.tap(sheet.pad.key("last4"))

    assert sheet.regulars_chip.isChecked()
    assert sheet.digits.isVisible()


def test_the_regular_is_taken_away_with_one_touch(qtbot: QtBot, fish: Desk):
    kim = register(fish)
    hand = at_the_counter(qtbot, fish)
    hand.screen.take_customer(kim)

    hand.tap(hand.screen.cart_panel.customer.card.remove_key)

    assert hand.screen.cart().customer is None
    assert hand.screen.cart_panel.customer.find_key.isVisible()


def test_whoever_is_forgotten_meanwhile_is_in_the_cart_no_more(qtbot: QtBot, fish: Desk):
    hand = at_the_counter(qtbot, fish)
    kim = register(fish)
    hand.screen.take_customer(kim)
    hand.tile("고등어")

    fish.regulars.forget(kim.customer)
    hand.screen.refresh()
    hand.tile("고등어")

    assert hand.screen.cart().customer is None
    assert fish.counter.open_cart().lines == hand.screen.cart().lines


def test_touching_the_card_asks_for_all_that_is_known(qtbot: QtBot, fish: Desk):
    kim = register(fish)
    hand = at_the_counter(qtbot, fish)
    hand.screen.take_customer(kim)

    with qtbot.waitSignal(hand.screen.find_regular_asked) as asked:
        hand.tap(hand.screen.cart_panel.customer.card)

    assert asked.args[0].customer == kim.customer


def test_what_a_regular_owes_is_never_shown_only_that_there_is_a_tab(qtbot: QtBot, fish: Desk):
    kim = register(fish)
    hand = at_the_counter(qtbot, fish)
    hand.screen.take_customer(kim)
    hand.tile("고등어")
    hand.tap(hand.screen.cart_panel.tenders.tab_key)

    hand.tile("동태")
    hand.screen.take_customer(fish.regulars.get(kim.customer))

    assert hand.screen.cart_panel.customer.card.note() == "2번째 오셨어요 · 장부 있음"


def test_somebody_new_is_asked_for_from_the_find_panel(qtbot: QtBot, fish: Desk):
    hand = at_the_counter(qtbot, fish)
    hand.tap(hand.screen.cart_panel.customer.find_key)

    with qtbot.waitSignal(hand.screen.register_asked) as asked:
        hand.tap(hand.screen.sheets.find.new_key)

    assert asked.args == [None]
    assert not hand.screen.sheets.is_open()


def test_escape_closes_the_find_panel(hand: Hand):
    hand.qtbot.keyClick(hand.screen.sheets.find.field, Qt.Key.Key_Escape)

    assert not hand.screen.sheets.is_open()
