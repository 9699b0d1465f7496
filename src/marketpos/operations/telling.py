"""Telling regulars: composed once, for those who agreed; the owner sends it (domain.md 4.2)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from marketpos.domain.acts import Act
from marketpos.domain.clock import day_of
from marketpos.domain.coupons import gives
from marketpos.domain.duties import ConsentAct, Due, Duty, duties
from marketpos.domain.facts import Consent
from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.domain.money import Won
from marketpos.domain.notice import Counted, Sender, counted, ready
from marketpos.domain.refusal import Refusal
from marketpos.domain.telling import (
    TENTHS_OF_WON,
    LeftOut,
    Listener,
    MessageKind,
    Picked,
    checked,
    cost,
    is_night,
    pick,
)
from marketpos.domain.wording import WORDING, hash_of
from marketpos.operations.access import Access
from marketpos.store import customers, listeners
from marketpos.store.book import Book
from marketpos.store.unit import Unit

__all__ = ["Counted", "Due", "Duty", "LeftOut", "Listener", "MessageKind", "Picked", "Telling"]

_COUNTED_AT_ONCE = 3_000
_FREE_NUMBER, _PRICES = "free_number", "message_prices"


class CouponNeedsNames(Refusal):
    """A coupon is good once, so everybody has one of their own: it cannot go to a whole channel."""


class Offer(NamedTuple):
    """A coupon in the news: everybody who gets the news gets one of their own."""

    what: str
    amount_won: Won
    until_day: int


class Told(NamedTuple):
    """An advertisement as it goes out, for whom, what it costs, and who is left out and why."""

    kind: MessageKind
    text: str
    size: Counted
    picked: Picked
    cost_won: Won
    offer: Offer | None = None


class Telling:
    """What a person does to tell regulars something. Nothing is ever sent from here."""

    def __init__(self, book: Book, access: Access) -> None:
        self.book = book
        self._access = access

    def picked(self) -> Picked:
        """Who may be told something now, and who is left out and why."""
        self._access.check(Act.TELL)
        return pick(listeners.listeners(self.book), self.book.now(), self._stopped())

    def _stopped(self) -> set[Id]:
        """Whom a stop was asked for by phone; whoever stands for them after a merge counts."""
        from marketpos.operations.joins import Joins

        asked = (customers.customer(self.book, who) for who in Joins(self.book).stopped())
        return {one.customer for one in asked if one is not None}

    def is_night(self) -> bool:
        """Whether only those who agreed to news at night may be told something now."""
        return is_night(self.book.now())

    def compose(self, kind: MessageKind, said: str, offer: Offer | None = None) -> Told:
        """An advertisement ready to be sent, lawful in every line.

        How many friends the channel has no interface tells (domain.md 0), so for all of them
        ``cost_won`` is what one costs, and at night nothing goes to all.

        Raises:
            CouponNeedsNames: it has a coupon and is for everybody in the channel.
            notice.NothingToSay, notice.NoSender, notice.NoFreeWayOut, notice.TooLongToSend: the
                text cannot go out like this.
            telling.NightTime, telling.NobodyToTell: there is nobody it may go to now.
        """
        if offer is not None and kind is MessageKind.CHANNEL_ALL:
            raise CouponNeedsNames
        news = said if offer is None else f"{said.strip()}\n{offered(offer)}".strip()
        text = ready(kind, news, self.sender())
        to_all = kind is MessageKind.CHANNEL_ALL
        picked = checked(self.picked(), self.book.now(), to_all=to_all)
        price = cost(kind, 1 if to_all else len(picked.listeners), self.prices()[kind])
        return Told(kind, text, counted(kind, text), picked, price, offer)

    def took_out(self, told: Told, how: str) -> int:
        """The list left this PC, as a file or by the clipboard: that is written down.

        Now they are given the coupon that stands in it, each one once; how many were.
        """
        from marketpos.operations.coupons import Coupons

        self._access.note(f"told {len(told.picked.listeners)} by {told.kind.value}: {how}")
        if told.offer is None:
            return 0
        who = [one.customer for one in told.picked.listeners]
        what, amount, until = told.offer
        return Coupons(self.book, self._access).give_each(who, what, until, amount)

    def sender(self) -> Sender:
        """Who sends: from the shop's own words, and the free number of this PC's settings."""
        kept = dict(
            self.book.rows("SELECT name, value FROM shop_field WHERE name IN ('name', 'phone')")
        )
        free = self.book.setting(_FREE_NUMBER)
        return Sender(str(kept.get("name", "")), str(kept.get("phone", "")), free)

    def set_free_number(self, number: str) -> None:
        """The shop's free 080 number to stop text messages; the shop pays for it."""
        self._access.check(Act.SETTINGS)
        self.book.set_setting(_FREE_NUMBER, number.strip())

    def prices(self) -> dict[MessageKind, int]:
        """What one message costs before VAT, in tenths of a won."""
        own = json.loads(self.book.setting(_PRICES, "{}"))
        return {kind: int(own.get(kind.value, tenths)) for kind, tenths in TENTHS_OF_WON.items()}

    def set_price(self, kind: MessageKind, tenths: int) -> None:
        """What one message of a kind costs this shop, in tenths of a won."""
        self._access.check(Act.SETTINGS)
        own = json.loads(self.book.setting(_PRICES, "{}"))
        self.book.set_setting(_PRICES, json.dumps(own | {kind.value: tenths}))

    def duties(self) -> list[Due]:
        """What is to be told to people about their consents, the most urgent first.

        Results within fourteen days; re-confirmations from two months ahead (domain.md 4.2, 7-8).
        """
        self._access.check(Act.TELL)
        return sorted(self._due(), key=lambda due: (due.until_day, due.customer, due.act.about))

    def how_many_due(self) -> int | None:
        """How many stand on that list, for a mark beside its key; ``None`` to count them later.

        A market stall is counted in milliseconds; a list of many thousands waits until it is
        opened.
        """
        (acts,) = self.book.row("SELECT count(*) FROM consent")
        return sum(1 for _ in self._due()) if acts <= _COUNTED_AT_ONCE else None

    def _due(self) -> Iterator[Due]:
        today = self.book.today()
        for who, acts in listeners.acts(self.book).items():
            yield from (due for due in duties(who, acts) if due.is_near(today))

    def tell_of(self, due: Due) -> str:
        """The words of such a notice: who says it, what was said when, and how to change it."""
        return told_of(due, self.sender())

    def was_told(self, done: Iterable[Due]) -> None:
        """These were told; it is kept with the consent it was about."""
        self._access.check(Act.TELL)

        def keep(unit: Unit) -> None:
            for due in done:
                unit.record(_notice(due))

        self.book.keep(keep)


def offered(offer: Offer) -> str:
    """The line of a coupon in the news: no QR can stand in a text, so it is asked for by name."""
    day = day_of(offer.until_day)
    what = gives(offer.what, offer.amount_won)
    return f"쿠폰: {what} ({day.month}월 {day.day}일까지 한 번, 오셔서 성함을 말씀해 주세요)"


_ABOUT = {ConsentKind.MARKETING: "소식·쿠폰 받기", ConsentKind.NIGHT: "밤에도 소식 받기"}
_SAID = {
    ConsentAction.GRANTED: "동의",
    ConsentAction.REFUSED: "거부",
    ConsentAction.WITHDRAWN: "철회",
}


def told_of(due: Due, sender: Sender) -> str:
    """A notice about a consent. It is no advertisement, so it has no (광고) and no news in it."""
    day = day_of(_day(due.act))
    date = f"{day.year}년 {day.month}월 {day.day}일"
    about, said = _ABOUT[due.act.about], _SAID[due.act.action]
    from_whom = f"[{sender.name}] {sender.phone}".strip()
    if due.duty is Duty.RESULT:
        return f"{from_whom}\n{date} ‘{about}’에 {said}하신 대로 처리했어요."
    return (
        f"{from_whom}\n{date} ‘{about}’에 동의하셨어요. 계속 받으시려면 그대로 두시면 되고, "
        "그만 받으시려면 언제든 가게에 말씀해 주세요. 돈은 들지 않아요."
    )


def _day(act: ConsentAct) -> int:
    from marketpos.domain.clock import Moment

    return Moment(act.at_ms).business_day(0)


def _notice(due: Due) -> Consent:
    result = due.duty is Duty.RESULT
    action = ConsentAction.RESULT_NOTICE_SENT if result else ConsentAction.RECONFIRM_NOTICE_SENT
    about = due.act.about
    return Consent(Id(due.customer), about, action, ConsentMethod.SPOKEN, WORDING, hash_of(about))
