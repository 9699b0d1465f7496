"""A moment belongs to a business day, whatever the clock thinks of midnight."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.clock import Moment, day_number, day_of, system_now

NOON = 1_795_402_800_000
"""2026년 11월 23일(월) 정오."""

HOUR_MS = 3_600_000


def test_a_moment_is_the_wall_clock_of_the_shop() -> None:
    assert Moment(NOON).local().isoformat() == "2026-11-23T12:00:00+09:00"


@pytest.mark.parametrize(
    ("hours", "day"),
    [(0, 20261123), (11, 20261123), (13.5, 20261123), (16.9, 20261123), (17, 20261124)],
)
def test_a_night_stalls_half_past_one_is_still_yesterdays_business(hours: float, day: int) -> None:
    assert Moment(NOON + int(hours * HOUR_MS)).business_day() == day


def test_a_shop_says_when_its_day_begins() -> None:
    two_at_night = Moment(NOON + 14 * HOUR_MS)

    assert two_at_night.business_day(starts_at=0) == 20261124
    assert two_at_night.business_day(starts_at=3) == 20261123


def test_the_day_is_the_shops_own_wherever_its_clock_stands() -> None:
    in_seoul, in_utc = Moment(NOON + 8 * HOUR_MS), Moment(NOON + 8 * HOUR_MS, 0)

    assert (in_seoul.business_day(), in_utc.business_day()) == (20261123, 20261123)
    assert Moment(NOON - 8 * HOUR_MS, 0).business_day() == 20261122


def test_a_dead_battery_is_a_day_of_its_own_and_no_error() -> None:
    assert Moment(0).business_day() == 19700101
    assert Moment(NOON - 3652 * 24 * HOUR_MS).business_day() == 20161123


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2199, 12, 31)))
def test_a_day_is_read_back_from_its_number(day: date) -> None:
    assert day_of(day_number(day)) == day


def test_the_systems_clock_gives_whole_milliseconds_and_an_offset() -> None:
    moment = system_now()

    assert moment.at_ms > 1_700_000_000_000
    assert -24 * 60 < moment.offset_min < 24 * 60
