"""What a practice shop has on its first day: goods, a channel, and a few regulars nobody knows."""

from __future__ import annotations

from marketpos.domain.kinds import ConsentKind, ConsentMethod
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Answer, Person
from marketpos.operations.starter import trades

TRADE = "수산"
"""Of all kinds of shop this one sells by piece, by 근 and by 만원어치."""

CHANNEL = "https://pf.kakao.com/_Sample"
LOCAL_CURRENCY = "동백전"

PEOPLE = (
    Person("세탁소 박사장", phone="01055501357"),
    Person("분식집 최사장", phone="01055502468"),
    Person("약국 안경 쓰신 분", phone="01055509753"),
    Person("꽃집 이모", phone="01055508642"),
)
"""Invented, with numbers nobody has; the shop's own people are never in here."""

_YES = (Answer(ConsentKind.REGISTRATION, True, ConsentMethod.SCREEN_TAP),)


def furnish(desk: Desk, name: str) -> None:
    """Set a practice shop up under ``name``, unless it is already."""
    if desk.shop.is_set_up():
        return
    desk.shop.set_up(name, TRADE, trades()[TRADE])
    desk.shop.change(local_currency=LOCAL_CURRENCY)
    desk.shop.set_channel("kakao", CHANNEL, name)
    for person in PEOPLE:
        desk.regulars.register(person, _YES)


def lend_printer(real: Desk, practice: Desk) -> None:
    """Practice slips come out where the shop's do; its drawer with real money stays shut."""
    printer = real.printing.printer()
    practice.printing.set_printer(printer._replace(has_drawer=False) if printer else None)
