"""When something happened, and which business day it belongs to."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import NamedTuple

SEOUL_OFFSET_MIN = 540
DAY_STARTS_AT = 5
"""A night stall's 01:30 is still yesterday's business (domain.md 3.9)."""


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
        return day_number((self.local() - timedelta(hours=starts_at)).date())


Now = Callable[[], Moment]


def system_now() -> Moment:
    """The moment by this PC's clock and time zone."""
    return Moment(time.time_ns() // 1_000_000, time.localtime().tm_gmtoff // 60)


def day_number(day: date) -> int:
    """``day`` as the number 20261123."""
    return day.year * 10_000 + day.month * 100 + day.day


def day_of(number: int) -> date:
    """The day a number such as 20261123 stands for."""
    return date(number // 10_000, number // 100 % 100, number % 100)
