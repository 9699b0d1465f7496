"""When something happened, and which business day it belongs to."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from typing import NamedTuple

SEOUL_OFFSET_MIN = 540
DAY_STARTS_AT = 5
"""A night stall's 01:30 is still yesterday's business (domain.md 3.9)."""

_FIRST_DAY = date(1970, 1, 1).toordinal()
_MINUTES_A_DAY = 24 * 60


class Moment(NamedTuple):
    """An instant as this PC's clock gave it, with the offset from UTC it believed in."""

    at_ms: int
    offset_min: int = SEOUL_OFFSET_MIN

    def local(self) -> datetime:
        """The wall clock of the shop at this moment."""
        zone = timezone(timedelta(minutes=self.offset_min))
        return datetime.fromtimestamp(self.at_ms / 1000, tz=UTC).astimezone(zone)

    def business_day(self, starts_at: int = DAY_STARTS_AT) -> int:
        """The business day as 20261123: days begin at ``starts_at`` o'clock."""
        minutes = self.at_ms // 60_000 + self.offset_min - starts_at * 60
        return _number_of(_FIRST_DAY + minutes // _MINUTES_A_DAY)


Now = Callable[[], Moment]


def system_now() -> Moment:
    """The moment by this PC's clock and time zone."""
    return Moment(time.time_ns() // 1_000_000, time.localtime().tm_gmtoff // 60)


def day_number(day: date) -> int:
    """``day`` as the number 20261123."""
    return day.year * 10_000 + day.month * 100 + day.day


@lru_cache(maxsize=8)
def _number_of(ordinal: int) -> int:
    return day_number(date.fromordinal(ordinal))


def day_of(number: int) -> date:
    """The day a number such as 20261123 stands for."""
    return date(number // 10_000, number // 100 % 100, number % 100)
