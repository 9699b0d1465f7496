"""Who may be told something, when, and what it costs (정보통신망법 50조; domain.md 4.2)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from marketpos.domain.clock import Moment
from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentAction
from marketpos.domain.telling import (
    LeftOut,
    Listener,
    MessageKind,
    NightTime,
    NobodyToTell,
    checked,
    cost,
    is_night,
    pick,
)

YES, NO, STOP = ConsentAction.GRANTED, ConsentAction.REFUSED, ConsentAction.WITHDRAWN
PHONE = "01055504821"


def clock(hour: int, minute: int, offset_min: int = 540) -> Moment:
    """A moment by the clock on a Korean wall."""
    there = datetime(2026, 11, 23, hour, minute, tzinfo=UTC)
    return Moment(int(there.timestamp() - 9 * 3600) * 1000, offset_min)


NOON = clock(12, 0)


def one(
    name: str = "김사장",
    phone: str = PHONE,
    news: ConsentAction | None = YES,
    night: ConsentAction | None = None,
) -> Listener:
    return Listener(Id(name.encode()[:16].ljust(16)), name, phone, news, night)


def why(*people: Listener, at: Moment = NOON) -> list[LeftOut]:
    return [reason for _, reason in pick(people, at).left_out]


@pytest.mark.parametrize(
    ("hour", "minute", "blocked"), [(20, 49, False), (20, 50, True), (7, 59, True), (8, 0, False)]
)
def test_rule_13_from_20_50_to_8_00_only_those_who_agreed_to_the_night(
    hour: int, minute: int, blocked: bool
) -> None:
    at = clock(hour, minute)
    plain, owl = one(), one("올빼미", "01011112222", night=YES)

    assert is_night(at) is blocked
    assert pick([plain, owl], at).listeners == ((owl,) if blocked else (plain, owl))
    assert why(plain, at=at) == ([LeftOut.NIGHT] if blocked else [])


def test_night_is_korean_night_wherever_the_pc_believes_to_be() -> None:
    assert is_night(clock(23, 0, offset_min=-480))
    assert not is_night(clock(12, 0, offset_min=-480))


def test_nothing_goes_to_anybody_who_did_not_agree() -> None:
    assert why(one(news=None), one(news=NO), one(news=STOP)) == [
        LeftOut.NOT_ASKED,
        LeftOut.REFUSED,
        LeftOut.WITHDRAWN,
    ]


def test_a_withdrawal_bars_its_number_whoever_else_agreed_on_it() -> None:
    assert why(one("엄마"), one("딸", news=STOP)) == [LeftOut.NUMBER_WITHDREW, LeftOut.WITHDRAWN]


def test_whoever_asked_to_be_told_nothing_is_left_out_at_once_and_so_is_their_number() -> None:
    kim, lee = one(), one("이모님")

    picked = pick([kim, lee], NOON, stopped={kim.customer})

    assert picked.listeners == ()
    assert [reason for _, reason in picked.left_out] == [
        LeftOut.ASKED_TO_STOP,
        LeftOut.NUMBER_WITHDREW,
    ]


def test_two_people_on_one_number_get_it_once() -> None:
    picked = pick([one("엄마"), one("딸")], NOON)

    assert [each.called for each in picked.listeners] == ["엄마"]
    assert picked.reasons == {LeftOut.SAME_NUMBER: 1}


def test_who_left_no_mobile_number_is_named_with_the_reason() -> None:
    assert why(one(phone=""), one(phone="4821"), one(phone="0515550101")) == [
        LeftOut.NO_NUMBER,
        LeftOut.NOT_MOBILE,
        LeftOut.NOT_MOBILE,
    ]


def test_at_night_without_anybody_who_agreed_to_it_it_is_refused() -> None:
    at = clock(21, 0)

    with pytest.raises(NightTime):
        checked(pick([one()], at), at)


def test_with_nobody_to_tell_it_is_refused_at_any_time() -> None:
    with pytest.raises(NobodyToTell):
        checked(pick([one(news=NO)], NOON), NOON)


@pytest.mark.parametrize(
    ("kind", "people", "won"),
    [
        (MessageKind.CHANNEL_ALL, 41, 677),
        (MessageKind.CHANNEL_SOME, 41, 902),
        (MessageKind.BRAND, 41, 1_128),
        (MessageKind.SMS, 41, 542),
        (MessageKind.LMS, 41, 1_759),
        (MessageKind.LMS, 0, 0),
    ],
)
def test_the_cost_is_the_list_price_with_vat_rounded_up(
    kind: MessageKind, people: int, won: int
) -> None:
    assert cost(kind, people) == won


def test_the_shop_may_put_in_its_own_price() -> None:
    assert cost(MessageKind.SMS, 10, 99) == 109
