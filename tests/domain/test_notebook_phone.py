"""Numbers as notebooks have them: repaired where that is sure, doubted where it is not."""

from __future__ import annotations

import pytest

from marketpos.domain.notebook_phone import PhoneDoubt, PhoneFound, phone_beside, phone_in


@pytest.mark.parametrize(
    "written",
    [
        "01012345678",
        "010-1234-5678",
        "010.1234.5678",
        "010 1234 5678",
        "1012345678",
        "1012345678.0",
        "1.012345678E+09",
        "1.012345678e9",
        "+82-10-1234-5678",
        "82 10 1234 5678",
        "O1O-1234-5678",
        "０１０－１２３４－５６７８",
        "'01012345678",
        "(010) 1234-5678",
        "010)1234-5678",
        "010·1234·5678",
        "HP 010-1234-5678",
        "전화: 010-1234-5678",
    ],
)
def test_a_number_written_in_any_way_is_the_same_number(written: str) -> None:
    assert phone_in(written) == PhoneFound("01012345678")


def test_digits_a_spreadsheet_lost_are_lost_and_said() -> None:
    assert phone_in("1.01E+09") == PhoneFound("", "1.01E+09", PhoneDoubt.LOST_DIGITS)
    assert phone_in("1.01235E+09").doubt is PhoneDoubt.LOST_DIGITS
    assert phone_in("1010000000").doubt is PhoneDoubt.LOST_DIGITS  # that, saved as a number
    assert phone_in("1012340000") == PhoneFound("01012340000")


def test_the_last_four_digits_alone_are_enough_to_know_somebody_by() -> None:
    assert phone_in("5678") == PhoneFound("5678")
    assert phone_in("뒷자리 5678") == PhoneFound("5678")


def test_eight_digits_are_taken_for_a_mobile_and_the_guess_is_said() -> None:
    assert phone_in("5550-4821") == PhoneFound("01055504821", doubt=PhoneDoubt.GUESSED_010)


@pytest.mark.parametrize(
    "odd", ["555-0101", "010-123-4567", "010-1234-567", "0101234567890123", "12"]
)
def test_what_nobody_can_ring_is_kept_as_it_stands(odd: str) -> None:
    assert phone_in(odd) == PhoneFound("", odd, PhoneDoubt.ODD)


def test_words_without_digits_are_no_doubt() -> None:
    assert phone_in("없음") == PhoneFound("", "없음")
    assert phone_in("") == PhoneFound()


def test_of_two_numbers_the_first_is_taken_and_the_other_stays() -> None:
    assert phone_in("010-1234-5678 / 051-555-0101") == PhoneFound("01012345678", "051-555-0101")
    assert phone_in("051-555-0101(집), 010-1234-5678").phone == "0515550101"


def test_a_number_beside_a_name_is_found_and_the_name_is_left() -> None:
    assert phone_beside("김사장 010-1234-5678") == PhoneFound("01012345678", "김사장")
    assert phone_beside("김사장(010-1234-5678)") == PhoneFound("01012345678", "김사장")
    assert phone_beside("302호 아지매") == PhoneFound("", "302호 아지매")
    assert phone_beside("2024년 1월 김사장").phone == ""
