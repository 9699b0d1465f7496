"""Each regular's own rhythm: how often they come, whether they are overdue, who is likely now."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from marketpos.domain.clock import Moment

FEWEST_DAYS = 4
"""Visits on fewer days than this are no rhythm yet."""

OFTEN_DAYS = 10
"""Who comes at least this often comes often (자주 오시는 분)."""

LATE_TIMES = 2
LATE_DAYS = 3
"""Overdue is whoever stays away longer than twice their own gap and three days (요즘 뜸하신 분)."""

GONE_DAYS = 365
"""After a year away nobody is overdue any more."""

NEAR_MINUTES = 90
HABIT_DAYS = 70
"""A habit is what was done within ninety minutes of this time of day, in the last ten weeks."""

LEAST_LIKELY = 2


class Rhythm(NamedTuple):
    """``gap_days`` is the middle one of the gaps between days of visits, ``away_days`` the last."""

    gap_days: int
    away_days: int

    @property
    def comes_often(self) -> bool:
        """Comes every ten days or more often, and is not overdue."""
        return self.gap_days <= OFTEN_DAYS and not self.is_overdue

    @property
    def is_overdue(self) -> bool:
        """Stays away longer than they ever do, but not for good."""
        late = self.away_days > self.gap_days * LATE_TIMES + LATE_DAYS
        return late and self.away_days <= GONE_DAYS


def rhythm(visits: Sequence[Moment], now: Moment) -> Rhythm | None:
    """The rhythm in ``visits``, or ``None`` when there are too few of them.

    Several visits on one day are one. The middle gap is taken, because one long illness or one
    busy feast week says nothing about the rest.
    """
    days = sorted({_day(visit) for visit in visits})
    if len(days) < FEWEST_DAYS:
        return None
    gaps = sorted(later - earlier for earlier, later in pairwise(days))
    return Rhythm(gaps[(len(gaps) - 1) // 2], _day(now) - days[-1])


def likelihood(visits: Sequence[Moment], now: Moment) -> int:
    """How likely somebody with these visits comes about now; 0 for not at all.

    A point for every visit at about this time of day, another if it was this day of the week.
    Nobody is likely who was here today, or less than half their own gap ago.
    """
    today = _day(now)
    if any(_day(visit) == today for visit in visits):
        return 0
    found = rhythm(visits, now)
    if found is not None and found.away_days * 2 < found.gap_days:
        return 0
    points = sum(_points(visit, now) for visit in visits if today - _day(visit) <= HABIT_DAYS)
    return points if points >= LEAST_LIKELY else 0


def _points(visit: Moment, now: Moment) -> int:
    then, at = visit.local(), now.local()
    minutes = abs((then.hour - at.hour) * 60 + then.minute - at.minute)
    if min(minutes, 1440 - minutes) > NEAR_MINUTES:
        return 0
    return 1 + (then.weekday() == at.weekday())


def _day(at: Moment) -> int:
    return at.local().toordinal()
