"""The market's own calendar: five-day market days, feasts and holidays, and what to compare with.

Everything stands in tables and nothing is computed from the moon: twice before 2030 the new moon
falls so close to midnight that a Chinese calendar has 설 a day early (domain.md 3.9, 8.8).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from marketpos.domain.clock import day_number, day_of
from marketpos.domain.refusal import Refusal

FEAST_RUSH_DAYS = 10
"""So many days before 설 and 추석 sell like no others (대목)."""

_WEEKS_BACK = 4
_DAYS_BACK = 60


class NoSuchPair(Refusal):
    """``pair`` is no pair of a five-day market's days."""


class DayKind(StrEnum):
    """What a day of the table is."""

    FEAST = "feast"
    HOLIDAY = "holiday"
    SEASON = "season"


class SpecialDay(NamedTuple):
    """A day of the table."""

    kind: DayKind
    name: str


class Calendar(NamedTuple):
    """The tables: on which dates each pair has market, and the special days."""

    market_dates: Mapping[str, frozenset[int]]
    special: Mapping[int, tuple[SpecialDay, ...]]


class FeastAhead(NamedTuple):
    """A feast that is ``days`` away; 0 on the feast itself."""

    name: str
    days: int


class Why(StrEnum):
    """Why a day is compared with another one."""

    FEAST = "feast"
    MARKET_DAY = "market_day"
    SAME_WEEKDAY = "same_weekday"
    LAST_OPEN = "last_open"


class Compared(NamedTuple):
    """The day to compare with."""

    day: int
    why: Why


def is_market_day(calendar: Calendar, pair: str, day: int) -> bool:
    """Whether the five-day market of ``pair`` is held on ``day``; never on a 31st.

    An empty pair is a market that is open every day. Raises :class:`NoSuchPair`.
    """
    if not pair:
        return True
    dates = calendar.market_dates.get(pair)
    if dates is None:
        raise NoSuchPair(pair=pair)
    return day % 100 in dates


def market_days(calendar: Calendar, pair: str, first: int, last: int) -> list[int]:
    """The market's days from ``first`` to ``last``."""
    return [day for day in days_between(first, last) if is_market_day(calendar, pair, day)]


def days_between(first: int, last: int) -> list[int]:
    """Every day from ``first`` to ``last``, both included."""
    begin, whole = day_of(first), (day_of(last) - day_of(first)).days
    return [day_number(begin + timedelta(days=n)) for n in range(whole + 1)]


def names_of(calendar: Calendar, day: int) -> list[str]:
    """What the tables call the day, the feast first."""
    found = sorted(calendar.special.get(day, ()), key=lambda one: list(DayKind).index(one.kind))
    return [one.name for one in found]


def feast_ahead(calendar: Calendar, day: int) -> FeastAhead | None:
    """The feast the market is getting ready for, if one is near."""
    today = day_of(day)
    for days in range(FEAST_RUSH_DAYS + 1):
        for one in calendar.special.get(day_number(today + timedelta(days=days)), ()):
            if one.kind is DayKind.FEAST:
                return FeastAhead(one.name, days)
    return None


def compared_with(
    calendar: Calendar, pair: str, day: int, sold: Collection[int]
) -> Compared | None:
    """The day that ``day`` is fairly compared with, of those on which anything was sold.

    Before a feast the same day before that feast last time; on a market day the last market day;
    else the same weekday of another week that was no holiday, or the last day open.
    """
    before_feast = _same_before_feast(calendar, day, sold)
    if before_feast is not None:
        return Compared(before_feast, Why.FEAST)
    past = [one for one in _back(day) if one in sold]
    if pair:
        is_market = is_market_day(calendar, pair, day)
        alike = [one for one in past if is_market_day(calendar, pair, one) == is_market]
        why = Why.MARKET_DAY if is_market else Why.LAST_OPEN
        return Compared(alike[0], why) if alike else None
    weekdays = [day_number(day_of(day) - timedelta(weeks=n)) for n in range(1, _WEEKS_BACK + 1)]
    ordinary = [one for one in weekdays if one in sold and not _is_free(calendar, one)]
    if ordinary:
        return Compared(ordinary[0], Why.SAME_WEEKDAY)
    return Compared(past[0], Why.LAST_OPEN) if past else None


def last_market_days(
    calendar: Calendar, pair: str, day: int, sold: Collection[int], many: int
) -> list[int]:
    """The last ``many`` market days before ``day`` on which anything was sold, the newest first."""
    past = [one for one in _back(day) if one in sold and is_market_day(calendar, pair, one)]
    return past[:many]


WEEK_DAYS = 7


def week_of(day: int, starts_on: int = 0) -> tuple[int, int]:
    """First and last day of the week ``day`` is in; ``starts_on`` 0 is Monday, 6 Sunday."""
    today = day_of(day)
    first = today - timedelta(days=(today.weekday() - starts_on) % 7)
    return day_number(first), day_number(first + timedelta(days=6))


def weeks_around(day: int, starts_on: int = 0) -> list[int]:
    """Every day of the whole weeks that the month of ``day`` touches, as a calendar hangs."""
    first, last = month_of(day)
    return days_between(week_of(first, starts_on)[0], week_of(last, starts_on)[1])


def month_of(day: int) -> tuple[int, int]:
    """First and last day of the month ``day`` is in."""
    first = day_of(day // 100 * 100 + 1)
    after = (first + timedelta(days=31)).replace(day=1)
    return day_number(first), day_number(after - timedelta(days=1))


def year_of(day: int) -> tuple[int, int]:
    """First and last day of the year ``day`` is in."""
    return day // 10_000 * 10_000 + 101, day // 10_000 * 10_000 + 1231


def _same_before_feast(calendar: Calendar, day: int, sold: Collection[int]) -> int | None:
    ahead = feast_ahead(calendar, day)
    if ahead is None:
        return None
    feast = day_number(day_of(day) + timedelta(days=ahead.days))
    earlier = [
        one
        for one, names in calendar.special.items()
        if one < feast and SpecialDay(DayKind.FEAST, ahead.name) in names
    ]
    for one in sorted(earlier, reverse=True):
        same = day_number(day_of(one) - timedelta(days=ahead.days))
        if same in sold:
            return same
    return None


def _back(day: int) -> list[int]:
    today: date = day_of(day)
    return [day_number(today - timedelta(days=n)) for n in range(1, _DAYS_BACK + 1)]


def _is_free(calendar: Calendar, day: int) -> bool:
    return any(one.kind is not DayKind.SEASON for one in calendar.special.get(day, ()))
