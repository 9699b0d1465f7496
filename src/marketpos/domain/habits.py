"""When a regular usually comes: the weekdays and the part of the day that stand out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from marketpos.domain.clock import Moment

FEWEST_VISITS = 4
"""Fewer say nothing about a habit."""

_A_DAYS_SHARE = 4  # a weekday stands out when at least a quarter of the visits fall on it
_MOST_DAYS = 2


class DayPart(StrEnum):
    """The parts of a shop's day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class Habit(NamedTuple):
    """Weekdays from Monday 0, at most two, and the part of the day; empty where none stands out."""

    weekdays: tuple[int, ...]
    part: DayPart | None


def usual_times(visits: Sequence[Moment]) -> Habit | None:
    """What stands out among ``visits``, or ``None`` when there are too few or no habit in them."""
    if len(visits) < FEWEST_VISITS:
        return None
    local = [visit.local() for visit in visits]
    days = Counter(at.weekday() for at in local).most_common(_MOST_DAYS)
    weekdays = tuple(sorted(day for day, count in days if count * _A_DAYS_SHARE >= len(visits)))
    part, often = Counter(_part(at.hour) for at in local).most_common(1)[0]
    found = Habit(weekdays, part if often * 2 > len(visits) else None)
    return found if any(found) else None


def _part(hour: int) -> DayPart:
    if hour < 12:
        return DayPart.MORNING
    return DayPart.AFTERNOON if hour < 17 else DayPart.EVENING
