"""What the law wants told to people about their consents, and until when (domain.md 4.2, 7-8).

Within fourteen days of a yes, a no or a withdrawal they are told the result (정보통신망법 50조 7항;
시행령 62조의2); before the same day two years later, that they once agreed (8항; 시행령 62조의3).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from marketpos.domain.clock import SEOUL_OFFSET_MIN, Moment, day_number, day_of
from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentAction, ConsentKind

RESULT_DAYS = 14
RECONFIRM_YEARS = 2
REMIND_DAYS = (60, 30, 7)
"""So many days before a re-confirmation is due it is reminded of, ever more urgently."""

URGENT_DAYS = 3
"""So many days before the result has to be told."""

ADVERTISING = (ConsentKind.MARKETING, ConsentKind.NIGHT)
"""The consents the advertising law is about."""

_ONE_TALK_MS = 5 * 60_000
_SAID = (ConsentAction.GRANTED, ConsentAction.REFUSED, ConsentAction.WITHDRAWN)


class Duty(StrEnum):
    """What is to be told."""

    RESULT = "result"
    RECONFIRM = "reconfirm"


class ConsentAct(NamedTuple):
    """One act about one consent, as it is kept."""

    about: ConsentKind
    action: ConsentAction
    at_ms: int


class Due(NamedTuple):
    """Something to be told to ``customer`` about an act of theirs, until ``until_day``."""

    customer: Id
    duty: Duty
    act: ConsentAct
    until_day: int

    def days_left(self, today: int) -> int:
        """How many days are left; negative when it is late."""
        return (day_of(self.until_day) - day_of(today)).days

    def is_urgent(self, today: int) -> bool:
        """Whether it is late or nearly so: a result three days ahead, the rest a week."""
        ahead = URGENT_DAYS if self.duty is Duty.RESULT else REMIND_DAYS[-1]
        return self.days_left(today) <= ahead

    def is_near(self, today: int) -> bool:
        """Whether it belongs on today's list: results at once, the rest two months ahead."""
        return self.duty is Duty.RESULT or self.days_left(today) <= REMIND_DAYS[0]


def duties(customer: Id, acts: Iterable[ConsentAct]) -> Iterator[Due]:
    """What is still to be told to somebody, from every act of theirs in any order.

    Who leaves the box empty when they are written down refuses nothing they were sent; a no said
    at any other time is a refusal, and is answered.
    """
    told = sorted(acts, key=lambda act: act.at_ms)
    met = [act.at_ms for act in told if act.about is ConsentKind.REGISTRATION]
    for about in ADVERTISING:
        said = [act for act in told if act.about is about and not _left_empty(act, met)]
        yield from _duties_about(customer, said)


def result_due(said: Moment) -> int:
    """The last day to tell the result of something said then."""
    return day_number(_korean_day(said) + timedelta(days=RESULT_DAYS))


def reconfirm_due(agreed: Moment, told: Moment | None = None) -> int:
    """The same day two years on, and two more, ...; the notice has to be out before it.

    ``told``: the last such notice. It covers the day it was sent for, up to a year away.
    """
    first = _korean_day(agreed)
    years = RECONFIRM_YEARS
    while told is not None and years_later(first, years) <= years_later(_korean_day(told), 1):
        years += RECONFIRM_YEARS
    return day_number(years_later(first, years))


def years_later(day: date, years: int) -> date:
    """The same day so many years on; a 29th of February has its 28th."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if is_leap_day else day.day)


def _left_empty(act: ConsentAct, met: Iterable[int]) -> bool:
    is_no = act.action is ConsentAction.REFUSED
    return is_no and any(abs(act.at_ms - at_ms) <= _ONE_TALK_MS for at_ms in met)


def _duties_about(customer: Id, acts: list[ConsentAct]) -> Iterator[Due]:
    said = [act for act in acts if act.action in _SAID]
    if not said:
        return
    last = said[-1]
    after = [act for act in acts if act.at_ms >= last.at_ms]
    if not any(act.action is ConsentAction.RESULT_NOTICE_SENT for act in after):
        yield Due(customer, Duty.RESULT, last, result_due(_moment(last)))
    if last.action is ConsentAction.GRANTED:
        renewed = [a for a in after if a.action is ConsentAction.RECONFIRM_NOTICE_SENT]
        told = _moment(renewed[-1]) if renewed else None
        yield Due(customer, Duty.RECONFIRM, last, reconfirm_due(_moment(last), told))


def _moment(act: ConsentAct) -> Moment:
    return Moment(act.at_ms, SEOUL_OFFSET_MIN)


def _korean_day(at: Moment) -> date:
    """The law counts Korean days, whatever zone a PC believes to be in."""
    return at._replace(offset_min=SEOUL_OFFSET_MIN).local().date()
