"""Units as shops write them, and the way from weight to won and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.money import Won
from marketpos.domain.units import (
    Unit,
    amount_of_weight,
    geun_grams,
    parse_unit,
    round_down,
    weight_label,
    weight_of_amount,
)

prices = st.integers(1, 1_000_000).map(Won)
weights = st.integers(1, 50_000)


def test_a_geun_of_pork_belly_costs_six_times_a_hundred_grams():
    unit = parse_unit("100g")

    assert amount_of_weight(unit, Won(2_600), 600) == 15_600
    assert weight_label(600, geun_grams("정육")) == "600g(1근)"


def test_five_thousand_wons_worth_of_salted_squid_is_two_hundred_grams():
    assert weight_of_amount(parse_unit("100g"), Won(2_500), Won(5_000)) == 200


def test_a_geun_of_spinach_is_four_hundred_grams():
    assert geun_grams("청과") == 400
    assert parse_unit("근(400g)").grams == 400


def test_ten_thousand_wons_worth_of_clams_is_shown_to_five_grams():
    grams = weight_of_amount(parse_unit("kg"), Won(7_000), Won(10_000))

    assert weight_label(grams) == "1.43kg"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("100g", Unit("100g", "100g", True, grams=100)),
        ("500g", Unit("500g", "500g", True, grams=500)),
        ("kg", Unit("kg", "kg", True, grams=1000)),
        ("1.5kg", Unit("1.5kg", "1.5kg", True, grams=1500)),
        ("근(600g)", Unit("근(600g)", "근", True, grams=600)),
        ("관(3.75kg)", Unit("관(3.75kg)", "관", True, grams=3750)),
        ("되(1.6kg)", Unit("되(1.6kg)", "되", True, grams=1600)),
        ("말(8kg)", Unit("말(8kg)", "말", True, grams=8000)),
        ("망(1.5kg)", Unit("망(1.5kg)", "망", False, grams=1500)),
        ("병(350ml)", Unit("병(350ml)", "병", False, millilitres=350)),
        ("병(1.8L)", Unit("병(1.8L)", "병", False, millilitres=1800)),
        ("켤레(5켤레)", Unit("켤레(5켤레)", "켤레", False, pieces=5, piece="켤레")),
        ("봉(2인분)", Unit("봉(2인분)", "봉", False, pieces=2, piece="인분")),
        ("쾌(10마리)", Unit("쾌(10마리)", "쾌", False, pieces=10, piece="마리")),
        ("쾌", Unit("쾌", "쾌", False, pieces=20, piece="마리")),
        ("판", Unit("판", "판", False, pieces=30, piece="알")),
        ("개", Unit("개", "개", False)),
        ("3개", Unit("3개", "개", False, pieces=3, piece="개")),
        ("근", Unit("근", "근", False)),
        ("", Unit("", "", False)),
    ],
)
def test_a_unit_is_read_as_shops_write_it(text: str, unit: Unit):
    assert parse_unit(text) == unit


@pytest.mark.parametrize("text", ["근(600g", "(", "()", "0kg", "..g", "0.0001kg", "근(한 줌)"])
def test_what_cannot_be_read_is_sold_by_the_piece(text: str):
    assert not parse_unit(text).is_weighed


@given(st.text(max_size=12))
def test_a_weighed_unit_always_has_a_weight_to_divide_by(text: str):
    unit = parse_unit(text)

    assert unit.grams > 0 or not unit.is_weighed


@pytest.mark.parametrize(
    ("grams", "geun", "label"),
    [
        (600, 600, "600g(1근)"),
        (300, 600, "300g(반 근)"),
        (900, 600, "900g(1근 반)"),
        (1200, 600, "1.2kg(2근)"),
        (400, 400, "400g(1근)"),
        (350, 600, "350g"),
        (999, 0, "999g"),
        (1000, 0, "1kg"),
        (1430, 0, "1.43kg"),
        (1005, 0, "1.005kg"),
        (0, 600, "0g"),
    ],
)
def test_a_weight_is_shown_in_legal_units_with_geun_beside_it(grams: int, geun: int, label: str):
    assert weight_label(grams, geun) == label


def test_a_price_is_rounded_down_to_the_smallest_coin_or_as_the_shop_likes():
    assert amount_of_weight(parse_unit("100g"), Won(2_590), 333) == 8_620
    assert round_down(Won(8_624), 1) == 8_624
    assert round_down(Won(23_400), 1_000) == 23_000


def test_a_free_product_has_no_weight_for_an_amount():
    assert weight_of_amount(parse_unit("100g"), Won(0), Won(1_000)) == 0


@given(prices, weights)
def test_a_weight_never_costs_more_than_its_exact_price_nor_a_coin_less(price: Won, grams: int):
    unit = parse_unit("100g")

    amount = amount_of_weight(unit, price, grams)

    assert amount % 10 == 0
    assert 0 <= price * grams - amount * 100 < 10 * 100


@given(prices, st.integers(10, 10_000_000).map(Won))
def test_the_worth_of_an_amount_is_within_half_of_what_is_shown(price: Won, amount: Won):
    grams = weight_of_amount(parse_unit("100g"), price, amount)

    assert grams % 5 == 0
    assert abs(2 * (grams * price - amount * 100)) <= 5 * price
