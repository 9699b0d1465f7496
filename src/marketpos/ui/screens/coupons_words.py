"""Coupons in words: what is usually given, until when, what became of one."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.clock import day_of
from marketpos.domain.money import NOTHING, Won
from marketpos.operations.coupons import CouponRow, Span, Standing
from marketpos.ui.words import money, say, short_day

MOST_CHIPS = 6
_CUTS = (Won(1_000), Won(2_000), Won(5_000))


class Usual(NamedTuple):
    """Something that is often given."""

    what: str
    amount_won: Won


def usual(lately: list[tuple[str, Won]]) -> list[Usual]:
    """What this shop gave lately, then ours, each once."""
    own = [Usual(*one) for one in lately]
    ours = [Usual(taken_off(won), won) for won in _CUTS]
    ours.append(Usual(say("덤 한 줌 드려요"), NOTHING))
    return list(dict.fromkeys((*own, *ours)))[:MOST_CHIPS]


def taken_off(won: Won) -> str:
    """What a coupon for an amount says when nobody wrote anything else."""
    return say("{amount} 깎아 드려요", amount=money(won))


def span_name(span: Span) -> str:
    """How long it is good for."""
    return {
        Span.TWO_WEEKS: say("2주"),
        Span.MONTH: say("한 달"),
        Span.THREE_MONTHS: say("석 달"),
    }[span]


def until_words(day: int) -> str:
    """The last day."""
    return say("{day}까지", day=short_day(day_of(day)))


def standing_name(standing: Standing) -> str:
    """What became of coupons."""
    return {
        Standing.OPEN: say("쓸 수 있는 것"),
        Standing.USED: say("쓴 것"),
        Standing.EXPIRED: say("날이 지난 것"),
    }[standing]


def when_words(one: CouponRow, standing: Standing) -> str:
    """Until when it is good, or when it was used."""
    if standing is Standing.USED:
        return say("{day}에 썼어요", day=short_day(day_of(one.used_day)))
    return until_words(one.until_day)


def over_words(one: CouponRow, standing: Standing) -> str:
    """Why it is good no more, and what to do instead."""
    if standing is Standing.USED:
        return say(
            "{day}에 쓴 쿠폰이에요. 새 쿠폰을 드리세요.", day=short_day(day_of(one.used_day))
        )
    return say(
        "{day}까지 쓰는 쿠폰이었어요. 새 쿠폰을 드리세요.", day=short_day(day_of(one.until_day))
    )
