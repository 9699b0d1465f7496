"""Telling regulars: whom news may go to, what must stand in it, when it may go, what it costs.

The app composes and checks; the owner sends, in the channel's partner centre or from their phone
(domain.md 0, 2.5, 4.2).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import NamedTuple

from marketpos.domain.clock import SEOUL_OFFSET_MIN, Moment
from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentAction
from marketpos.domain.money import NOTHING, Won
from marketpos.domain.phones import is_mobile
from marketpos.domain.refusal import Refusal

NIGHT_FROM, NIGHT_UNTIL = 20 * 60 + 50, 8 * 60
"""Minutes of the day in Korea. The law says 21:00 to 08:00, the platform ten minutes more."""


class NightTime(Refusal):
    """From 20:50 to 08:00 nothing goes to anybody who did not agree to news at night."""


class NobodyToTell(Refusal):
    """Nobody agreed to receive news, or none of them left a mobile number."""


class LeftOut(StrEnum):
    """Why somebody gets no news."""

    NOT_ASKED = "not_asked"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    ASKED_TO_STOP = "asked_to_stop"
    NIGHT = "night"
    NO_NUMBER = "no_number"
    NOT_MOBILE = "not_mobile"
    NUMBER_WITHDREW = "number_withdrew"
    SAME_NUMBER = "same_number"


class Listener(NamedTuple):
    """A regular, their number, and the newest word about news by day and at night."""

    customer: Id
    called: str
    phone: str
    news: ConsentAction | None = None
    night: ConsentAction | None = None
    since_ms: int = 0
    last_ms: int = 0


class Picked(NamedTuple):
    """Who gets it, and who does not and why."""

    listeners: tuple[Listener, ...]
    left_out: tuple[tuple[Listener, LeftOut], ...]

    @property
    def reasons(self) -> dict[LeftOut, int]:
        """How many are left out for each reason, in the order of the reasons."""
        why = [reason for _, reason in self.left_out]
        return {one: why.count(one) for one in LeftOut if one in why}


def is_night(at: Moment) -> bool:
    """Whether it is night in Korea, whatever zone this PC believes to be in (rule 13)."""
    there = at._replace(offset_min=SEOUL_OFFSET_MIN).local()
    minute = there.hour * 60 + there.minute
    return minute >= NIGHT_FROM or minute < NIGHT_UNTIL


def pick(people: Iterable[Listener], at: Moment, stopped: Collection[Id] = frozenset()) -> Picked:
    """Those who may be told something at ``at``, each number once; a withdrawal bars its number.

    Several people may share a number: news goes there once, and to none of them once one of them
    withdrew. ``stopped`` asked by phone to be told nothing and nobody looked yet who it was: that
    holds at once, like a withdrawal.
    """
    everybody = [
        one._replace(news=ConsentAction.WITHDRAWN) if one.customer in stopped else one
        for one in people
    ]
    barred = {one.phone for one in everybody if one.news is ConsentAction.WITHDRAWN}
    night = is_night(at)
    chosen: dict[str, Listener] = {}
    left_out: list[tuple[Listener, LeftOut]] = []
    for one in everybody:
        why = _why_not(one, barred, night=night)
        if why is LeftOut.WITHDRAWN and one.customer in stopped:
            why = LeftOut.ASKED_TO_STOP
        if why is None and one.phone in chosen:
            why = LeftOut.SAME_NUMBER
        if why is None:
            chosen[one.phone] = one
        else:
            left_out.append((one, why))
    return Picked(tuple(chosen.values()), tuple(left_out))


def checked(picked: Picked, at: Moment, *, to_all: bool = False) -> Picked:
    """``picked`` if there is anybody to tell now; ``to_all``: it reaches others than those too.

    Raises:
        NightTime: it is night, and nobody agreed to that, or it reaches some who did not.
        NobodyToTell: there is nobody at any time.
    """
    if to_all and is_night(at):
        raise NightTime
    if picked.listeners:
        return picked
    if is_night(at) and LeftOut.NIGHT in picked.reasons:
        raise NightTime
    raise NobodyToTell


_NOT_AGREED: dict[ConsentAction | None, LeftOut] = {
    ConsentAction.REFUSED: LeftOut.REFUSED,
    ConsentAction.WITHDRAWN: LeftOut.WITHDRAWN,
}


def _why_not(one: Listener, barred: set[str], *, night: bool) -> LeftOut | None:
    if one.news is not ConsentAction.GRANTED:
        return _NOT_AGREED.get(one.news, LeftOut.NOT_ASKED)
    if not one.phone:
        return LeftOut.NO_NUMBER
    if not is_mobile(one.phone):
        return LeftOut.NOT_MOBILE
    if one.phone in barred:
        return LeftOut.NUMBER_WITHDREW
    return LeftOut.NIGHT if night and one.night is not ConsentAction.GRANTED else None


class MessageKind(StrEnum):
    """The ways an advertisement can go out (domain.md 2.5)."""

    CHANNEL_ALL = "channel_all"
    CHANNEL_SOME = "channel_some"
    BRAND = "brand"
    SMS = "sms"
    LMS = "lms"


TENTHS_OF_WON = {
    MessageKind.CHANNEL_ALL: 150,
    MessageKind.CHANNEL_SOME: 200,
    MessageKind.BRAND: 250,
    MessageKind.SMS: 120,
    MessageKind.LMS: 390,
}
"""List prices of one message before VAT as of 2026; the shop may put in its own."""


def cost(kind: MessageKind, people: int, tenths: int | None = None) -> Won:
    """What so many messages cost with VAT, rounded up to the won; ``tenths`` of a won each."""
    each = TENTHS_OF_WON[kind] if tenths is None else tenths
    return Won(-(-people * each * 11 // 100)) if people else NOTHING
