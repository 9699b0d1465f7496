"""Barcodes from packages and from the label scale."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.barcode import (
    LAYOUTS,
    NotAScaleLabel,
    ScaleLabel,
    TornBarcode,
    UnknownLayout,
    check_digit,
    checked,
    is_in_store,
    is_whole,
    read_label,
    scanned,
)
from marketpos.domain.hangul import from_qwerty

bodies = st.from_regex(r"\A2[0-9]{11}\Z")


def test_a_scale_label_gives_prefix_item_and_price():
    label = read_label("2112345012506", "DDIIIIIPPPPPC")

    assert label == ScaleLabel(prefix="21", item=12345, price_won=1_250)


def test_a_torn_label_asks_to_be_scanned_again():
    with pytest.raises(TornBarcode) as torn:
        read_label("2112345012502", "DDIIIIIPPPPPC")

    assert torn.value.facts == {"code": "2112345012502"}


@pytest.mark.parametrize(
    ("layout", "prefix", "item", "price"),
    [
        ("DDIIIIIPPPPPC", "21", 23456, 78_901),
        ("DDIIIIPPPPPPC", "21", 2345, 678_901),
        ("DIIIIIPPPPPPC", "2", 12345, 678_901),
        ("DIIIIIIPPPPPC", "2", 123456, 78_901),
    ],
)
def test_each_layout_cuts_the_label_in_its_own_places(layout, prefix, item, price):
    code = "212345678901" + check_digit("212345678901")

    assert read_label(code, layout) == ScaleLabel(prefix, item, price_won=price)


def test_a_label_by_weight_gives_grams():
    code = "210000701430" + check_digit("210000701430")

    assert read_label(code, "DDIIIIIWWWWWC") == ScaleLabel("21", 7, weight_g=1_430)


def test_a_makers_barcode_is_no_label():
    with pytest.raises(NotAScaleLabel):
        read_label("8801234567893", LAYOUTS[0])


@pytest.mark.parametrize("layout", ["", "DDIIIIIPPPPP", "DDIIIIIPPWWWC", "XXIIIIIPPPPPC"])
def test_a_layout_nobody_knows_is_refused(layout: str):
    with pytest.raises(UnknownLayout):
        read_label("2112345012506", layout)


@pytest.mark.parametrize("code", ["8801234567893", "96385074", "KF-94a"])
def test_whole_barcodes_and_codes_with_letters_are_taken(code: str):
    assert checked(f" {code}\r\n") == code


@pytest.mark.parametrize(
    "code", ["", "8801234567890", "880123456789", "96385075", "123", "88012345678931"]
)
def test_a_barcode_read_in_part_or_wrongly_is_torn(code: str):
    with pytest.raises(TornBarcode):
        checked(code)


def test_an_imported_package_has_the_same_code_with_a_nought_before_it():
    assert checked("012345678905") == "0012345678905"
    assert is_whole(checked("012345678905"))


def test_a_scanner_under_the_korean_input_method_is_understood():
    assert scanned("ㅁㅠㅊ-12") == "abc-12"
    assert scanned("８８０１２３４５６７８９３") == "8801234567893"


@given(bodies, st.sampled_from(LAYOUTS), st.booleans())
def test_a_label_holds_every_digit_the_scale_printed(body: str, layout: str, by_weight: bool):
    by = "W" if by_weight else "P"
    label = read_label(body + check_digit(body), layout.replace("P", by))

    number = label.weight_g if by_weight else label.price_won
    printed = f"{label.prefix}{label.item:0{layout.count('I')}}{number:0{layout.count('P')}}"

    assert printed == body


@given(bodies, st.integers(0, 12), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(body: str, at: int, by: int):
    code = body + check_digit(body)

    wrong = code[:at] + str((int(code[at]) + by) % 10) + code[at + 1 :]

    assert is_whole(code)
    assert is_in_store(code)
    assert not is_whole(wrong)


@given(st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz0123456789-"), min_size=1, max_size=20))
def test_a_code_survives_the_korean_input_method(code: str):
    assert scanned(from_qwerty(code)) == code
