"""How long people are kept: to the day, and never longer than they were told."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from marketpos.domain.clock import Moment
from marketpos.domain.keeping import NotSoLong, checked, is_a_decision, is_over, years_for


def on(year: int, month: int, day: int) -> Moment:
    return Moment(int(datetime(year, month, day, 3, tzinfo=UTC).timestamp()) * 1000)


def test_after_three_years_to_the_day_it_is_over() -> None:
    last = on(2023, 11, 23)

    assert not is_over(last, 3, on(2026, 11, 22))
    assert is_over(last, 3, on(2026, 11, 23))


def test_the_shop_chooses_one_to_five_years() -> None:
    assert [checked(years) for years in range(1, 6)] == [1, 2, 3, 4, 5]
    for years in (0, 6, -1):
        with pytest.raises(NotSoLong):
            checked(years)


def test_nobody_is_kept_longer_than_they_were_told() -> None:
    assert years_for(5, "2026-11") == 3
    assert years_for(1, "2026-11") == 1
    assert years_for(5, None) == 5
    assert years_for(5, "a wording of later") == 5


def test_a_quarter_of_all_at_once_is_a_decision_and_a_few_are_not() -> None:
    assert not is_a_decision(20, 20)
    assert is_a_decision(21, 80)
    assert not is_a_decision(21, 84)
