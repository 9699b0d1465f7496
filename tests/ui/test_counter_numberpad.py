"""A whole sale by the seventeen keys of a number pad, and scanners that type like one."""

from __future__ import annotations

import pytest
from counter_hand import Hand, at_the_counter
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders import register, sell
from marketpos.domain.facts import ProductSet
from marketpos.domain.hangul import from_qwerty, jamo
from marketpos.operations.desk import Desk

MILK = "8801234567893"


@pytest.fixture
def hand(qtbot: QtBot, fish: Desk) -> Hand:
    """A hand on the number pad at the counter of 바다수산."""
    return at_the_counter(qtbot, fish)


def lines(hand: Hand) -> list[tuple[str, int, int]]:
    """What was rung up: name, quantity in thousandths or grams, won."""
    cart = hand.screen.cart()
    return [(line.name, line.quantity_milli, line.amount_won) for line in cart.lines]


def give_barcode(desk: Desk, tile: int, barcode: str) -> None:
    """A product gets a barcode."""
    product = desk.counter.by_tile(tile).product
    desk.counter.book.keep(lambda unit: unit.record(ProductSet(product, barcode=barcode)))


def test_a_day_of_ringing_up_without_touching_the_screen(hand: Hand, fish: Desk):
    hand.type("7000+3500*2+.01*3+2*.06-")

    assert lines(hand) == [("", 1000, 7000), ("", 2000, 7000), ("고등어", 3000, 27_000)]

    hand.type("\n")

    assert fish.counter.last_sale().total_won == 41_000
    assert hand.screen.done_panel().isVisible()


def test_enter_rings_up_what_is_typed_and_enter_again_is_done(hand: Hand, fish: Desk):
    hand.type("8000\n")
    assert hand.total() == "8,000원"
    assert hand.screen.exact_key.sub() == "판매 끝 (Enter)"

    hand.type("\n")
    assert fish.counter.last_sale().total_won == 8000


def test_enter_on_done_does_nothing(hand: Hand, fish: Desk):
    hand.type("8000\n\n")

    hand.type("\n\n+-*-")

    assert fish.counter.today() == (1, 8000)
    assert hand.screen.done_panel().isVisible()


def test_the_next_digit_begins_the_next_sale(hand: Hand):
    hand.type("8000\n\n")

    with hand.qtbot.waitSignal(hand.screen.next_started):
        hand.type("5")

    assert hand.screen.readout.amount() == "5"
    assert hand.total() == "0원"


def test_a_product_by_its_number_begins_the_next_sale(hand: Hand):
    hand.type("8000\n\n.01")

    assert lines(hand) == [("고등어", 1000, 9000)]


def test_change_by_number_pad_alone(hand: Hand):
    hand.type("8000+10000/")
    assert hand.screen.received_key.text() == "10,000 받음"
    assert hand.screen.exact_key.sub() == "판매 끝"

    hand.type("\n")

    assert hand.change() == "2,000원"


def test_too_little_cash_says_what_is_missing_and_stays_typed(hand: Hand):
    hand.type("8000+5000/\n")

    assert "3,000원이 모자라요" in hand.said()
    assert hand.screen.readout.amount() == "5,000"
    assert hand.total() == "8,000원"


def test_a_regular_by_slash_and_four_digits_is_five_keys(hand: Hand, fish: Desk):
    kim = register(fish, phone="01012344821")

    hand.type("/4821")

    assert hand.touches == 5
    assert hand.screen.cart().customer.customer == kim.customer
    assert hand.screen.cart_panel.customer.card.name() == "3층 미용실 김사장"


def test_nobody_is_found_by_their_number_while_the_desk_is_locked_and_selling_goes_on(
    hand: Hand, fish: Desk
):
    register(fish, phone="01012344821")
    fish.access.set_owner_pin("2580")
    fish.access.lock()

    hand.type("/4821")

    assert "잠겨 있어요" in hand.said()
    assert hand.screen.cart().customer is None
    hand.type("5000+\n")
    assert fish.counter.today() == (1, 5_000)


def test_several_regulars_with_one_number_are_offered_in_a_list(hand: Hand, fish: Desk):
    kim = register(fish, "3층 미용실 김사장", "01012344821")
    soon = register(fish, "김순자", "01098764821")
    sell(fish, customer=soon.customer)

    hand.type("/4821")
    assert [one.customer for one in hand.screen.sheets.find.people()] == [
        soon.customer,
        kim.customer,
    ]
    hand.qtbot.keyClick(hand.screen.sheets.find.field, Qt.Key.Key_Down)
    hand.type("\n")

    assert hand.screen.cart().customer.customer == kim.customer
    assert not hand.screen.sheets.is_open()


def test_nobody_with_that_number_is_said(hand: Hand):
    hand.type("/9999")

    assert hand.said() == "끝 9999인 단골이 없어요."


def test_a_number_on_no_tile_is_said(hand: Hand):
    hand.type(".99")

    assert hand.said() == "99번 물건이 없어요. 번호를 다시 누르세요."


def test_the_number_pad_works_again_after_a_sheet_was_closed(hand: Hand):
    hand.tap(hand.screen.left.goods.chips.find_key)
    hand.tap(hand.screen.sheets.find.close_key)

    hand.type("8000+")

    assert hand.total() == "8,000원"


def test_a_scanner_rings_up_what_it_reads(hand: Hand, fish: Desk):
    give_barcode(fish, 1, MILK)
    hand.tile("동태")

    hand.type(MILK + "\n")

    assert lines(hand) == [("동태", 1000, 5000), ("고등어", 1000, 9000)]
    assert hand.screen.readout.amount() == ""


def test_what_was_typed_before_a_scan_stays_typed(hand: Hand, fish: Desk):
    give_barcode(fish, 1, MILK)
    hand.pad("7", "000")
    hand.qtbot.wait(40)  # a person's pause, not a scanner's

    hand.type(MILK + "\n")

    assert lines(hand) == [("고등어", 1000, 9000)]
    assert hand.screen.readout.amount() == "7,000"


def test_a_torn_barcode_is_asked_for_again(hand: Hand):
    hand.type("8801234567894\n")

    assert hand.said().startswith("바코드를 다시 찍어 주세요")
    assert lines(hand) == []


def test_an_unknown_barcode_is_said(hand: Hand):
    hand.type(MILK + "\n")

    assert hand.said().startswith("처음 보는 바코드예요")


def test_the_label_of_a_scale_brings_its_own_price(hand: Hand):
    hand.type("2100001012502\n")

    assert hand.said() == ""
    assert lines(hand) == [("고등어", 1000, 1250)]


def test_a_scan_while_a_name_is_being_written_is_rung_up_and_leaves_the_name_alone(
    hand: Hand, fish: Desk
):
    give_barcode(fish, 1, MILK)
    hand.screen.tiles.add_asked.emit()
    field = hand.screen.sheets.product.name_field
    hand.tap(field)
    field.set_text("말린 홍")
    hand.qtbot.wait(40)  # a person's pause, not a scanner's

    hand.type(MILK + "\n")

    assert field.text() == "말린 홍"
    assert hand.screen.sheets.product.isVisible()
    assert lines(hand) == [("고등어", 1000, 9000)]


def test_a_scanner_under_the_korean_input_method_is_understood(hand: Hand, fish: Desk):
    give_barcode(fish, 1, "ab1234")

    hand.type(jamo(from_qwerty("ab")) + "1234\n")

    assert lines(hand) == [("고등어", 1000, 9000)]
    assert not hand.screen.sheets.is_open()


def test_letters_of_a_keyboard_begin_to_find(hand: Hand):
    hand.qtbot.keyClicks(hand.screen, "r")

    assert hand.screen.sheets.find.isVisible()
    assert hand.screen.sheets.find.field.text() == "r"


def test_a_barcode_scanned_on_done_begins_the_next_sale(hand: Hand, fish: Desk):
    give_barcode(fish, 1, MILK)
    hand.type("8000\n\n")

    hand.type(MILK + "\n")

    assert lines(hand) == [("고등어", 1000, 9000)]
    assert fish.counter.today() == (1, 8000)
