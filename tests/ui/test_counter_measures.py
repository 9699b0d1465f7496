"""Every measure a market sells by, rung up by touch and said as the law wants it."""

from __future__ import annotations

import pytest
from counter_hand import Hand, at_the_counter
from pytestqt.qtbot import QtBot

from marketpos.domain.barcode import LAYOUTS, check_digit
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.operations.scanning import Scanning


@pytest.fixture
def hand(qtbot: QtBot, fish: Desk) -> Hand:
    """A hand at the counter, with a shelf of goods sold by everything there is."""
    for name, unit, price in (
        ("햅쌀", "되(1.6kg)", 6_000),
        ("찹쌀", "말(8kg)", 40_000),
        ("삼겹살", "100g", 2_600),
        ("시금치", "단", 3_000),
        ("굴비", "두름", 40_000),
        ("달걀", "판", 8_000),
        ("참외", "개", 4_000),
    ):
        fish.shop.add_product(name, unit, Won(price), category="장")
    return at_the_counter(qtbot, fish)


def ring_up(hand: Hand, name: str, *keys: str) -> tuple[int, str]:
    """Ring it up from its category, press keys; the won of the line, and what stands under it."""
    chips = hand.screen.left.goods.chips
    while not chips.key("장").isVisible():
        hand.tap(chips.more_key)
    hand.tap(chips.key("장"))
    hand.tile(name)
    hand.pad(*keys)
    rows = hand.screen.cart_panel.list.rows()
    line = hand.screen.cart().lines[-1]
    return line.amount_won, rows[len(hand.screen.cart().lines) - 1].cells[0].sub


def test_everything_is_sold_as_it_is_asked_for(hand: Hand):
    asked = (
        ("햅쌀", ("2", "times"), 12_000, "3.2kg(2되) × 1.6kg 6,000원"),
        ("햅쌀", ("800", "weight"), 3_000, "800g(반 되) × 1.6kg 6,000원"),
        ("찹쌀", (), 40_000, "8kg(1말) × 8kg 40,000원"),
        ("삼겹살", ("1", "weight"), 15_600, "600g(1근) × 100g 2,600원"),
        ("삼겹살", ("5", "000", "worth"), 5_000, "5천원어치 · 190g"),
        ("시금치", ("3", "times"), 9_000, "3단 × 3,000원"),
        ("굴비", (), 40_000, "1두름 × 40,000원"),
        ("달걀", ("2", "times"), 16_000, "2판 × 8,000원"),
    )

    for name, keys, won, said in asked:
        assert ring_up(hand, name, *keys) == (won, said)


def test_three_for_ten_thousand_without_anybody_thinking_of_it(hand: Hand, fish: Desk):
    melon = fish.counter.find("참외")[0]
    fish.prices.set_bundle(melon.product, 3, Won(10_000))
    hand.screen.refresh()

    assert ring_up(hand, "참외", "4", "times") == (14_000, "4개 · 3개 10,000원")


def test_the_price_of_a_line_is_changed_by_touching_it(hand: Hand):
    ring_up(hand, "시금치")
    hand.line(0)
    hand.pad("2500", "ring_up")
    rows = hand.screen.cart_panel.list.rows()

    assert rows[0].cells[0].sub == "1단 · 값을 고쳤어요 −500"
    assert hand.total() == "2,500원"


def test_a_label_of_the_scale_is_read_in_the_layout_the_shop_chose(hand: Hand, fish: Desk):
    squid = fish.counter.find("물오징어")[0]

    for layout in LAYOUTS:
        Scanning(fish.counter.book).set_layout(layout)
        first, item, price = layout.count("D"), layout.count("I"), layout.count("P")
        digits = "21"[:first] + str(squid.tile).zfill(item) + "12500".zfill(price)
        hand.type(digits + check_digit(digits) + "\n")

    assert [line.amount_won for line in hand.screen.cart().lines] == [12_500] * 4
