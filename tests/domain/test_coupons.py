"""Coupons: any counter of the shop knows its own, and nobody else's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.coupons import (
    DIGITS,
    Coupon,
    NotACoupon,
    Span,
    Standing,
    TooMuchForACoupon,
    code_of,
    coupon_id,
    good_until,
    is_code,
    read,
    standing,
)
from marketpos.domain.money import Won

KEY, OTHER_KEY = b"s" * 32, b"t" * 32
COUPON = Coupon(coupon_id(b"12345678"), Won(2_000), 20261231)


@given(st.binary(min_size=8, max_size=8), st.integers(0, 16_777_215), st.integers(0, 28))
def test_what_a_coupon_is_worth_is_read_from_its_digits_offline(
    seed: bytes, won: int, day: int
) -> None:
    coupon = Coupon(coupon_id(seed), Won(won), 20270201 + min(day, 27))

    code = code_of(coupon, KEY)

    assert is_code(code)
    assert len(code) == DIGITS
    assert read(code, KEY) == coupon


def test_another_shops_coupon_is_worth_nothing_here() -> None:
    with pytest.raises(NotACoupon):
        read(code_of(COUPON, OTHER_KEY), KEY)


def test_one_changed_digit_makes_it_worthless() -> None:
    code = code_of(COUPON, KEY)

    for at in range(len(code)):
        torn = code[:at] + str((int(code[at]) + 1) % 10) + code[at + 1 :]
        with pytest.raises(NotACoupon):
            read(torn, KEY)


@pytest.mark.parametrize(
    "other", ["", "8801234567893", "99", "9" * 48, "99" + "0" * 45 + "x", "가" * 48]
)
def test_anything_else_that_is_scanned_is_no_coupon(other: str) -> None:
    with pytest.raises(NotACoupon):
        read(other, KEY)


def test_no_coupon_is_worth_more_than_its_digits_can_say() -> None:
    with pytest.raises(TooMuchForACoupon):
        code_of(COUPON._replace(amount_won=Won(16_777_216)), KEY)


@pytest.mark.parametrize(
    ("today", "span", "last"),
    [
        (20261123, Span.TWO_WEEKS, 20261207),
        (20261123, Span.MONTH, 20261223),
        (20261231, Span.THREE_MONTHS, 20270331),
        (20261130, Span.THREE_MONTHS, 20270228),
        (20270131, Span.MONTH, 20270228),
    ],
)
def test_a_month_later_is_the_same_day_or_the_months_last(
    today: int, span: Span, last: int
) -> None:
    assert good_until(today, span) == last


def test_a_coupon_is_open_to_its_last_day_and_used_counts_for_more() -> None:
    assert standing(0, 20261123, 20261123) is Standing.OPEN
    assert standing(0, 20261122, 20261123) is Standing.EXPIRED
    assert standing(20261101, 20261122, 20261123) is Standing.USED
