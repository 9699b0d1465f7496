"""Each one's own rhythm: who comes often, who is overdue by it, who is likely now."""

from __future__ import annotations

from marketpos.domain.clock import Moment
from marketpos.domain.rhythm import Rhythm, likelihood, rhythm

NOW = Moment(1_795_414_320_000)
"""2026년 11월 23일(월) 오후 3:12."""

DAY_MS = 86_400_000


def days_ago(*days: float) -> list[Moment]:
    return [Moment(NOW.at_ms - int(day * DAY_MS)) for day in days]


def test_three_days_of_visits_are_no_rhythm_yet() -> None:
    assert rhythm(days_ago(1, 8, 15), NOW) is None


def test_somebody_who_comes_every_week_has_a_rhythm_of_seven_days() -> None:
    assert rhythm(days_ago(2, 9, 16, 23, 30), NOW) == Rhythm(gap_days=7, away_days=2)


def test_several_visits_on_one_day_are_one() -> None:
    assert rhythm(days_ago(1, 1.1, 1.2, 8, 15), NOW) is None


def test_one_long_illness_does_not_change_a_rhythm() -> None:
    found = rhythm(days_ago(1, 8, 15, 75, 82, 89), NOW)

    assert found is not None
    assert found.gap_days == 7


def test_whoever_comes_every_day_is_overdue_within_a_week_and_a_monthly_one_is_not() -> None:
    daily = rhythm(days_ago(6, 7, 8, 9, 10), NOW)
    monthly = rhythm(days_ago(35, 65, 95, 125), NOW)

    assert daily is not None
    assert daily.is_overdue
    assert not daily.comes_often
    assert monthly is not None
    assert not monthly.is_overdue


def test_after_a_year_away_nobody_is_overdue_any_more() -> None:
    found = rhythm(days_ago(366, 367, 368, 369), NOW)

    assert found is not None
    assert not found.is_overdue


def test_somebody_who_comes_on_mondays_at_three_is_likely_on_a_monday_at_three() -> None:
    mondays = days_ago(7, 14, 21, 28)
    mornings = days_ago(7.25, 14.25, 21.25, 28.25)

    assert likelihood(mondays, NOW) == 8
    assert likelihood(mornings, NOW) == 0


def test_nobody_is_likely_who_was_here_today() -> None:
    assert likelihood(days_ago(0.02, 7, 14, 21, 28), NOW) == 0


def test_a_monthly_customer_is_not_likely_a_week_after_the_last_time() -> None:
    assert likelihood(days_ago(7, 35, 63, 91), NOW) == 0


def test_one_visit_at_this_hour_is_no_habit() -> None:
    assert likelihood(days_ago(8, 30.4, 50.4), NOW) == 0
