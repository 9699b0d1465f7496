"""Scanned: a package, the shop's own number, and the labels of a scale in four layouts."""

from __future__ import annotations

import pytest

from marketpos.domain.barcode import LAYOUTS, TornBarcode, UnknownLayout, check_digit
from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import LABELLED, NotSoldByWeight, Offer
from marketpos.domain.facts import ProductSet
from marketpos.domain.kinds import Measure
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.operations.scanning import Scanning, UnknownCode


@pytest.fixture
def scanning(fish: Desk) -> Scanning:
    return Scanning(fish.counter.book)


def label(body: str) -> str:
    return body + check_digit(body)


def with_barcode(desk: Desk, name: str, unit: str, barcode: str) -> Offer:
    offer = desk.shop.add_product(name, unit, Won(2_500))
    fact = ProductSet(offer.product, barcode=barcode)
    desk.counter.book.keep(lambda unit: unit.record(fact))
    return offer


def test_a_package_is_rung_up_at_its_price(fish: Desk, scanning: Scanning) -> None:
    with_barcode(fish, "맛김", "봉", "8801234567893")
    cart = Cart()

    scanning.ring_up(cart, "8801234567893")

    assert (cart.lines[0].name, cart.total_won) == ("맛김", 2_500)


@pytest.mark.parametrize(
    ("layout", "body"),
    [
        ("DDIIIIIPPPPPC", "21" + "12345" + "05300"),
        ("DDIIIIPPPPPPC", "21" + "1234" + "005300"),
        ("DIIIIIPPPPPPC", "2" + "12345" + "005300"),
        ("DIIIIIIPPPPPC", "2" + "112345" + "05300"),
    ],
)
def test_a_label_with_a_price_in_any_of_the_four_layouts(
    fish: Desk, scanning: Scanning, layout: str, body: str
) -> None:
    start = body[: layout.count("D") + layout.count("I")]
    with_barcode(fish, "오징어젓", "100g", start)
    scanning.set_layout(layout)
    cart = Cart()

    scanning.ring_up(cart, label(body))

    line = cart.lines[0]
    assert (line.name, line.amount_won, line.measure) == ("오징어젓", 5_300, Measure.WORTH)
    assert line.quantity_milli == 210  # 5,300 won's worth at 2,500 for 100 g, to five grams


def test_rule_21_a_label_of_a_scale(fish: Desk, scanning: Scanning) -> None:
    """Rule 21."""
    with_barcode(fish, "두부", "모", "12345")
    cart = Cart()

    found = scanning.ring_up(cart, "2112345012506")

    assert (found.label.prefix, found.label.item, found.label.price_won) == ("21", 12345, 1_250)
    assert (cart.lines[0].amount_won, cart.lines[0].why) == (1_250, LABELLED)
    with pytest.raises(TornBarcode):
        scanning.ring_up(cart, "2112345012502")
    assert len(cart.lines) == 1


def test_a_label_with_a_weight_is_priced_by_the_catalogue(fish: Desk, scanning: Scanning) -> None:
    with_barcode(fish, "오징어젓", "100g", "00777")
    scanning.set_layout("DDIIIIIWWWWWC")
    cart = Cart()

    scanning.ring_up(cart, label("210077700740"))

    assert (cart.lines[0].quantity_milli, cart.total_won) == (740, 18_500)


def test_two_labels_of_one_product_are_two_lines(fish: Desk, scanning: Scanning) -> None:
    with_barcode(fish, "두부", "모", "12345")
    cart = Cart()

    scanning.ring_up(cart, label("211234501250"))
    scanning.ring_up(cart, label("211234501300"))

    assert [line.amount_won for line in cart.lines] == [1_250, 1_300]


def test_a_scale_may_know_goods_by_the_number_on_their_tile(fish: Desk, scanning: Scanning) -> None:
    cart = Cart()

    scanning.ring_up(cart, label("210000104500"))

    assert (cart.lines[0].name, cart.total_won) == ("고등어", 4_500)


def test_grams_of_what_is_sold_by_the_piece_are_refused(fish: Desk, scanning: Scanning) -> None:
    scanning.set_layout("DDIIIIIWWWWWC")
    cart = Cart()

    with pytest.raises(NotSoldByWeight):
        scanning.ring_up(cart, label("210000100740"))

    assert cart.is_empty


def test_an_unknown_code_is_told_with_what_the_scale_said(fish: Desk, scanning: Scanning) -> None:
    with pytest.raises(UnknownCode):
        scanning.look_up("8801234567893")
    with pytest.raises(UnknownCode) as unknown:
        scanning.look_up(label("219999904500"))

    assert unknown.value.facts["label"].price_won == 4_500


def test_the_shops_own_number_comes_before_anything_that_is_read_into_it(
    fish: Desk, scanning: Scanning
) -> None:
    own = label("210000104500")
    with_barcode(fish, "반찬 세트", "개", own)

    assert scanning.look_up(own).offer.name == "반찬 세트"


def test_only_the_layouts_there_are_can_be_chosen(scanning: Scanning) -> None:
    assert scanning.layout() == LAYOUTS[0]
    with pytest.raises(UnknownLayout):
        scanning.set_layout("DDDDDDDDDDDDC")
