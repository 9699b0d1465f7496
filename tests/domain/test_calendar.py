"""Market days, feasts and what a day is fairly compared with."""

from __future__ import annotations

from datetime import timedelta

import pytest

from marketpos.domain.calendar import (
    Compared,
    FeastAhead,
    NoSuchPair,
    Why,
    compared_with,
    days_between,
    feast_ahead,
    is_market_day,
    last_market_days,
    market_days,
    month_of,
    names_of,
    week_of,
    year_of,
)
from marketpos.domain.clock import day_of
from marketpos.operations.calendars import calendar

TABLES = calendar()


@pytest.mark.parametrize("month", ["202601", "202605", "202612"])
def test_a_market_of_4_and_9_is_held_six_times_in_a_month_of_31_days(month: str) -> None:
    """Rule 23."""
    found = market_days(TABLES, "4·9", int(f"{month}01"), int(f"{month}31"))

    assert [day % 100 for day in found] == [4, 9, 14, 19, 24, 29]


def test_a_short_february_has_no_29th() -> None:
    assert [day % 100 for day in market_days(TABLES, "4·9", 20260201, 20260228)] == [
        4,
        9,
        14,
        19,
        24,
    ]


@pytest.mark.parametrize("pair", ["1·6", "2·7", "3·8", "4·9", "5·10"])
def test_no_five_day_market_is_held_on_a_31st(pair: str) -> None:
    assert not is_market_day(TABLES, pair, 20261031)


def test_a_market_open_every_day_has_market_on_a_31st_too() -> None:
    assert is_market_day(TABLES, "", 20261031)


def test_a_pair_nobody_has_is_refused() -> None:
    with pytest.raises(NoSuchPair):
        is_market_day(TABLES, "1·2", 20261031)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (20260217, "설"),
        (20270207, "설"),
        (20280127, "설"),
        (20260925, "추석"),
        (20270915, "추석"),
        (20281003, "추석"),
    ],
)
def test_the_feasts_are_where_the_korean_calendar_has_them(day: int, name: str) -> None:
    assert names_of(TABLES, day)[0] == name


def test_every_feast_of_the_table_has_a_free_day_before_and_after() -> None:
    for day, names in TABLES.special.items():
        if any(one.kind == "feast" for one in names):
            for neighbour in (day_of(day) - timedelta(1), day_of(day) + timedelta(1)):
                number = neighbour.year * 10_000 + neighbour.month * 100 + neighbour.day
                assert names_of(TABLES, number)


def test_the_rush_before_a_feast_is_counted_down() -> None:
    assert feast_ahead(TABLES, 20260922) == FeastAhead("추석", 3)
    assert feast_ahead(TABLES, 20260925) == FeastAhead("추석", 0)
    assert feast_ahead(TABLES, 20260914) is None


def test_a_market_day_is_compared_with_the_last_market_day_that_sold() -> None:
    sold = {20261104, 20261109, 20261113, 20261112}

    assert compared_with(TABLES, "4·9", 20261114, sold) == Compared(20261109, Why.MARKET_DAY)
    assert compared_with(TABLES, "4·9", 20261109, sold) == Compared(20261104, Why.MARKET_DAY)


def test_a_day_between_markets_is_compared_with_another_one() -> None:
    sold = {20261104, 20261109, 20261112, 20261113}

    assert compared_with(TABLES, "4·9", 20261115, sold) == Compared(20261113, Why.LAST_OPEN)


def test_an_everyday_market_compares_mondays_with_mondays() -> None:
    sold = {20261115, 20261116, 20261122}

    assert compared_with(TABLES, "", 20261123, sold) == Compared(20261116, Why.SAME_WEEKDAY)
    assert compared_with(TABLES, "", 20261121, sold) == Compared(20261116, Why.LAST_OPEN)


def test_a_holiday_is_no_fair_comparison() -> None:
    sold = {20261002, 20261009}

    assert compared_with(TABLES, "", 20261016, sold) == Compared(20261002, Why.SAME_WEEKDAY)


def test_three_days_before_a_feast_are_compared_with_three_days_before_the_last() -> None:
    sold = {20251003, 20260915, 20260921}

    assert compared_with(TABLES, "", 20260922, sold) == Compared(20251003, Why.FEAST)
    assert compared_with(TABLES, "", 20260922, {20260915}) == Compared(20260915, Why.SAME_WEEKDAY)


def test_on_the_first_day_there_is_nothing_to_compare_with() -> None:
    assert compared_with(TABLES, "", 20261123, ()) is None
    assert compared_with(TABLES, "4·9", 20261124, ()) is None


def test_the_last_market_days_are_found_across_the_end_of_a_month() -> None:
    sold = days_between(20261001, 20261103)

    assert last_market_days(TABLES, "4·9", 20261104, sold, 4) == [
        20261029,
        20261024,
        20261019,
        20261014,
    ]


def test_weeks_months_and_years_have_their_first_and_last_day() -> None:
    assert week_of(20261125) == (20261123, 20261129)
    assert week_of(20261125, starts_on=6) == (20261122, 20261128)
    assert month_of(20260214) == (20260201, 20260228)
    assert month_of(20261205) == (20261201, 20261231)
    assert year_of(20261125) == (20260101, 20261231)
