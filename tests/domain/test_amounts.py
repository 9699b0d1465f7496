"""Amounts as they are typed, said, written out and handed over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.amounts import (
    FACES,
    notes_needed,
    parse_amount,
    round_up_cash,
    spelled_out,
    spoken,
    won_text,
)
from marketpos.domain.money import Won

amounts = st.integers(0, 99_999_999).map(Won)


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("3만2천5백", 32_500),
        ("만오천", 15_000),
        ("3.5만", 35_000),
        ("5천", 5_000),
        ("만", 10_000),
        ("만원", 10_000),
        ("만원어치", 10_000),
        ("1만 2,000원", 12_000),
        ("1만500", 10_500),
        ("천오백", 1_500),
        ("이십오만", 250_000),
        ("백오만", 1_050_000),
        ("삼천이백만", 32_000_000),
        ("1억 2천만", 120_000_000),
        ("12,500", 12_500),
        ("12500원", 12_500),
        ("１２，５００", 12_500),
        ("1.25천", 1_250),
        ("0", 0),
        ("05000", 5_000),
        ("삼", 3),
    ],
)
def test_an_amount_is_understood_as_it_is_said(said: str, amount: int):
    assert parse_amount(said) == amount


@pytest.mark.parametrize("said", ["3만5", "만오", "3천5", "천오"])
def test_an_amount_that_could_be_two_is_not_guessed(said: str):
    assert parse_amount(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "",
        "원",
        "김치",
        "만만",
        "3천만2만",
        "3천12백",
        "1만12,000",
        "3만05",
        "0만",
        "1,00",
        ",500",
        "1,0000",
        "-1,000",
        "3.5",
        "1.2345678만",
        "3.만",
        ".5만",
        "삼사",
        "1조",
        "9" * 30,
        "٣만",
        "²",
        "5천 5천",
    ],
)
def test_what_is_no_amount_is_not_taken_for_one(said: str):
    assert parse_amount(said) is None


def test_amounts_are_shown_with_thousands_separated():
    assert won_text(1_000) == "1,000"
    assert won_text(-1_000) == "-1,000"
    assert won_text(0) == "0"


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (12_500, "만 이천오백 원"),
        (10_000, "만 원"),
        (1_000, "천 원"),
        (1_110, "천백십 원"),
        (21_000, "이만 천 원"),
        (110_000, "십일만 원"),
        (10_010_000, "천일만 원"),
        (100_000_000, "일억 원"),
        (100_010_000, "일억 일만 원"),
        (0, "영 원"),
        (-1_000, "마이너스 천 원"),
    ],
)
def test_an_amount_is_read_aloud_as_people_say_it(amount: int, said: str):
    assert spoken(amount) == said


def test_a_statement_spells_the_amount_so_that_nothing_can_be_added():
    assert spelled_out(12_500) == "금 일만이천오백원정"
    assert spelled_out(1_110_000) == "금 일백일십일만원정"
    assert spelled_out(0) == "금 영원정"


def test_change_of_ten_thousand_is_one_note():
    assert notes_needed(Won(10_000)) == [(10_000, 1)]
    assert notes_needed(Won(26_600)) == [(10_000, 2), (5_000, 1), (1_000, 1), (500, 1), (100, 1)]
    assert notes_needed(Won(0)) == notes_needed(Won(-500)) == []


def test_less_than_the_smallest_coin_cannot_be_given():
    assert notes_needed(Won(17)) == [(10, 1)]


@pytest.mark.parametrize(
    ("total", "handed_over"),
    [
        (40_000, [50_000]),
        (23_400, [24_000, 25_000, 30_000, 50_000]),
        (12_000, [15_000, 20_000, 50_000]),
        (8_000, [10_000, 50_000]),
        (3_700, [4_000, 5_000, 10_000, 50_000]),
        (62_000, [65_000, 70_000, 100_000]),
        (120_000, [150_000]),
        (50_000, []),
        (450, [500, 1_000, 5_000, 10_000]),
        (0, []),
    ],
)
def test_the_notes_people_hand_over_are_offered(total: int, handed_over: list[int]):
    assert round_up_cash(Won(total)) == handed_over


@given(amounts)
def test_what_is_read_aloud_or_shown_is_understood_again(amount: Won):
    assert parse_amount(won_text(amount)) == amount
    if amount % 10 == 0 and amount:
        assert parse_amount(spoken(amount)) == amount
        assert parse_amount(spelled_out(amount)[2:-1]) == amount


@given(st.text(st.sampled_from("일삼구십백천만억0123,. 원"), max_size=10))
def test_whatever_is_typed_gives_an_amount_or_nothing(typed: str):
    amount = parse_amount(typed)

    assert amount is None or amount >= 0


@given(amounts)
def test_the_notes_add_up_to_the_change(change: Won):
    notes = notes_needed(change)

    assert sum(face * count for face, count in notes) == change - change % 10
    assert [face for face, _ in notes] == [face for face in FACES if face in dict(notes)]


@given(amounts)
def test_suggested_cash_is_always_more_and_nearest_first(total: Won):
    suggested = round_up_cash(total)

    assert suggested == sorted(set(suggested))
    assert len(suggested) <= 4
    assert all(amount > total for amount in suggested)
