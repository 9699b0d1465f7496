"""Joining by phone, seen from the shop: the link in the QR, who came by it, and what it brought."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from marketpos.domain.claims import Place
from marketpos.domain.clock import day_number, day_of
from marketpos.domain.ids import Id
from marketpos.store import joins, sales
from marketpos.store.book import Book
from marketpos.store.joins import AskRow, JoinedRow

if TYPE_CHECKING:
    from marketpos.store.unit import Unit

__all__ = ["Asking", "Brought", "JoinedRow", "Joins"]

ANSWER_DAYS = 10
"""A question about somebody's own data is answered within ten days (domain.md 4.1)."""

HUB_ADDRESS = "hub_address"
"""Setting: the hub's address where the association's setup gave it, before the shop has joined."""

_DAY_MS = 86_400_000
_ON, _OFF = "on", "off"


class Asking(NamedTuple):
    """Somebody asks: ``what`` is stop, night, show or erase. ``customers``: whom it may be about.

    Only an ``is_proven`` one came from the person's own address; else look who is asking.
    """

    ask: Id
    what: str
    at_ms: int
    due_ms: int
    is_proven: bool
    nickname: str
    phone: str
    customers: tuple[Id, ...]


class Brought(NamedTuple):
    """What the QRs at one place brought in one week, which begins on ``monday``.

    ``came_again``: of those who joined, how many bought on a later day. ``claimed``: how many said
    at the counter that they followed it.
    """

    monday: date
    place: str
    shown: int = 0
    scanned: int = 0
    joined: int = 0
    came_again: int = 0
    claimed: int = 0


@dataclass
class Joins:
    """What a person does about joining by phone."""

    book: Book

    def is_on(self) -> bool:
        """Whether this PC's QRs lead to the page for joining, where they can."""
        return self.book.setting("phone_joins", _ON) == _ON

    def switch(self, *, on: bool) -> None:
        """Let this PC's QRs lead to the page, or to the channel itself."""
        self.book.set_setting("phone_joins", _ON if on else _OFF)

    def signs_are_short(self) -> bool:
        """Whether signs carry the short link. Not unless chosen: paper must outlive hubs."""
        return self.book.setting("short_signs", _OFF) == _ON

    def can_be_short(self) -> bool:
        """Whether there is a short link to choose: only a shop that has joined has one."""
        at = self._hub()
        return at is not None and bool(at[1])

    def set_short_signs(self, *, on: bool) -> None:
        """Choose the link on signs that are printed from now on."""
        self.book.set_setting("short_signs", _ON if on else _OFF)

    def link(self, place: Place, sale: Id | None = None) -> str:
        """What the QR carries instead of the channel's link, "" where it is to carry that one.

        With a ``sale`` that nobody has yet it is a claim on its stamp, the same each time; without
        one it is the page alone. "" too while the shop is in no association's keeping.
        """
        at = self._hub()
        if at is None or not self.is_on():
            return ""
        address, shop = at
        way = self._short_way(shop, place.value) if sale is None else self._claim(shop, sale, place)
        return f"{address}/j/{way}" if way else ""

    def sign_link(self, sign: str = "sign") -> str:
        """What a printed sign carries: "" for the channel's own link, which is the rule."""
        at = self._hub()
        if at is None or not self.signs_are_short():
            return ""
        way = self._short_way(at[1], sign)
        return f"{at[0]}/j/{way}" if way else ""

    def recent(self, limit: int = 50) -> list[JoinedRow]:
        """Who joined by phone, the newest first."""
        return joins.joined(self.book, limit)

    def by_sale(self, sale: Id) -> list[JoinedRow]:
        """Who came with a claim on this sale; the first got its stamp.

        Was it the wrong one, give the sale to another: the shop's word is stronger than a claim's.
        """
        return joins.joined_by(self.book, sale)

    def asking(self) -> list[Asking]:
        """Who waits for an answer, the most urgent first."""
        return [self._asking(one) for one in joins.open_asks(self.book)]

    def answered(self, ask: Id, how: str) -> None:
        """The shop answered; what was typed to be found by is forgotten with it."""
        waiting = {one.ask: one for one in joins.open_asks(self.book)}
        one = waiting.get(ask)
        if one is None:
            return
        self.book.keep(lambda unit: _put_away(unit, one, how))
        if not one.is_proven:
            self.book.scrub()

    def stopped(self) -> frozenset[Id]:
        """Regulars a stop was asked for that nobody looked at yet: they get no news meanwhile."""
        asks = [one for one in self.asking() if one.what in ("stop", "night")]
        return frozenset(who for one in asks for who in one.customers)

    def brought(self, weeks: int = 8) -> list[Brought]:
        """What the QRs of the last ``weeks`` brought, this week included; the newest first."""
        this_week = _monday(self.book.today())
        first = this_week - timedelta(weeks=weeks - 1)
        found: dict[tuple[date, str], Brought] = {}
        for one in joins.brought(self.book, day_number(first)):
            key = _monday(one.day), one.place
            known = found.get(key, Brought(*key))
            field = "came_again" if one.what == "again" else one.what
            found[key] = known._replace(**{field: getattr(known, field) + one.times})
        return sorted(found.values(), key=lambda one: (-one.monday.toordinal(), one.place))

    def brought_on(self, first: int, last: int = 0) -> Brought:
        """The same of the business days from ``first`` to ``last`` (that one day), all places."""
        total = Brought(day_of(first), "")
        for one in joins.brought(self.book, first):
            if one.day <= max(first, last):
                field = "came_again" if one.what == "again" else one.what
                total = total._replace(**{field: getattr(total, field) + one.times})
        return total

    def _hub(self) -> tuple[str, str] | None:
        """The hub's address and the shop there; "" for a shop that has only the address as yet."""
        row = self.book.row("SELECT url, shop FROM peer")
        address, shop = row or (self.book.setting(HUB_ADDRESS), "")
        return (str(address).rstrip("/"), str(shop)) if address else None

    def _short_way(self, shop: str, place: str) -> str:
        from marketpos.wire.paths import sign_way

        return sign_way(shop, place) if shop else ""

    def _claim(self, shop: str, sale: Id, place: Place) -> str:
        """Signed with this PC's key; the time is the hub's as far as it is known."""
        from nacl.signing import SigningKey

        from marketpos.wire import claims

        sold = sales.sale(self.book, sale)
        if sold is None or sold.is_voided or sold.customer is not None:
            return ""
        at_ms = sold.at_ms + self._clock_lag_ms()
        device, seed, shop_key = self.book.row("SELECT device, sign_seed, shop_key FROM device")
        claim = claims.claim_for(bytes(shop_key), bytes(device), sale, at_ms, sold.stamps, place)
        return claims.sign(SigningKey(bytes(seed)), shop, claim)

    def _clock_lag_ms(self) -> int:
        """What this PC's clock is known to be behind; small differences are left as they are."""
        from marketpos.wire import peer
        from marketpos.wire.feed import CLOCK_TOLERANCE_MS

        row = self.book.row("SELECT state FROM peer")
        lag_ms = peer.from_bytes(bytes(row[0])).offset_ms if row else 0
        return lag_ms if abs(lag_ms) >= CLOCK_TOLERANCE_MS else 0

    def _asking(self, one: AskRow) -> Asking:
        due_ms = one.at_ms + ANSWER_DAYS * _DAY_MS
        known = (one.about,) if one.is_proven else joins.meant(self.book, one.nickname, one.phone)
        return Asking(
            one.ask, one.what, one.at_ms, due_ms, one.is_proven, one.nickname, one.phone, known
        )


def _put_away(unit: Unit, one: AskRow, how: str) -> None:
    from marketpos.domain.facts import CustomerErased, FlagSeen

    unit.record(FlagSeen(one.ask, how or "ok"))
    if not one.is_proven:
        unit.record(CustomerErased(one.about))


def _monday(day: int) -> date:
    on = day_of(day)
    return on - timedelta(days=on.weekday())
