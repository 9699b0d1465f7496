"""Telephone and business numbers, as people write them and as we keep them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.phones import (
    NotABusinessNumber,
    NotAPhone,
    business_number,
    formatted,
    formatted_business,
    is_mobile,
    is_valid,
    last4,
    masked,
    normalise,
    tidied,
)

numbers = st.from_regex(
    r"\A(010[0-9]{8}|011[0-9]{7}|02[0-9]{7,8}|051[0-9]{7,8}|0507[0-9]{8}|1588[0-9]{4})\Z"
)


@pytest.mark.parametrize(
    "written",
    [
        "01012345678",
        "010-1234-5678",
        " 010 1234 5678 ",
        "010.1234.5678",
        "+82 10-1234-5678",
        "+82 (0)10-1234-5678",
        "8210 1234 5678",
        "1012345678",
        "０１０－１２３４－５６７８",
    ],
)
def test_a_mobile_written_any_way_is_the_same_number(written: str):
    assert normalise(written) == "01012345678"


@pytest.mark.parametrize(
    ("written", "national"),
    [
        ("02-123-4567", "021234567"),
        ("+82 2 1234 5678", "0212345678"),
        ("2-1234-5678", "0212345678"),
        ("051-123-4567", "0511234567"),
        ("511234567", "0511234567"),
        ("011-123-4567", "0111234567"),
        ("0507-1234-5678", "050712345678"),
        ("1588-1234", "15881234"),
        ("070-1234-5678", "07012345678"),
    ],
)
def test_shop_lines_and_old_mobiles_are_numbers_too(written: str, national: str):
    assert normalise(written) == national


@pytest.mark.parametrize(
    "written",
    ["", "1234", "010-123-4567", "010-1234-56789", "012-1234-5678", "김치", "010-12a4-5678", "٠١٠"],
)
def test_what_cannot_be_dialled_is_refused_with_what_was_typed(written: str):
    with pytest.raises(NotAPhone) as refused:
        normalise(written)

    assert refused.value.facts == {"typed": written}


def test_a_half_typed_number_is_only_tidied():
    assert tidied("010-12") == "01012"
    assert tidied("박씨") == ""


def test_numbers_are_shown_in_the_groups_they_are_read_in():
    assert formatted("01012345678") == "010-1234-5678"
    assert formatted("0111234567") == "011-123-4567"
    assert formatted("021234567") == "02-123-4567"
    assert formatted("050712345678") == "0507-1234-5678"
    assert formatted("15881234") == "1588-1234"
    assert formatted("5678") == "5678"


def test_the_number_for_unasked_cash_receipts_is_shown_but_is_nobodys_phone():
    assert formatted("0100001234") == "010-000-1234"
    assert not is_valid("0100001234")


def test_a_masked_number_hides_its_middle():
    assert masked("01012345678") == "010-****-5678"
    assert masked("021234567") == "02-***-4567"
    assert masked("5678") == "5678"


def test_the_last_four_are_what_regulars_say():
    assert last4("01012345678") == "5678"


def test_messages_go_to_mobiles_only():
    assert is_mobile("01012345678")
    assert not is_mobile("0511234567")


@given(numbers)
def test_every_number_survives_being_written_with_hyphens(number: str):
    assert normalise(formatted(number)) == number
    assert normalise("+82 " + formatted(number).removeprefix("0")) == number


@given(st.text(max_size=16))
def test_whatever_is_typed_is_a_number_or_a_refusal(typed: str):
    if is_valid(tidied(typed)):
        assert normalise(typed).isascii()
    else:
        with pytest.raises(NotAPhone):
            normalise(typed)


@pytest.mark.parametrize("written", ["123-45-67891", "1234567891", "123 45 67891"])
def test_a_business_number_with_the_right_check_digit_is_kept_as_ten_digits(written: str):
    assert business_number(written) == "1234567891"
    assert formatted_business("1234567891") == "123-45-67891"


@pytest.mark.parametrize("written", ["123-45-67890", "123-45-6789", "", "123-45-678912"])
def test_a_wrong_business_number_is_refused(written: str):
    with pytest.raises(NotABusinessNumber):
        business_number(written)


@given(st.from_regex(r"\A[0-9]{9}\Z"))
def test_exactly_one_check_digit_fits_a_business_number(nine: str):
    fitting = []
    for digit in "0123456789":
        try:
            fitting.append(business_number(nine + digit))
        except NotABusinessNumber:
            continue

    assert len(fitting) == 1


@given(st.from_regex(r"\A[0-9]{9}\Z"), st.integers(0, 8), st.integers(1, 9))
def test_one_mistyped_digit_of_a_business_number_is_noticed(nine: str, at: int, by: int):
    good = next(d for d in "0123456789" if _fits(nine + d))

    wrong = nine[:at] + str((int(nine[at]) + by) % 10) + nine[at + 1 :]

    assert at == 8 or not _fits(wrong + good)


def _fits(digits: str) -> bool:
    try:
        return business_number(digits) == digits
    except NotABusinessNumber:
        return False
