"""Stamps and coupons: earned in the sale, handed in once, at whichever counter of the shop."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from marketpos.domain import coupons as coded
from marketpos.domain.acts import Act
from marketpos.domain.coupons import (
    Coupon,
    CouponExpired,
    CouponUsed,
    NotACoupon,
    Span,
    Standing,
    good_until,
    standing,
)
from marketpos.domain.facts import CouponIssued, CouponRedeemed, StampRedeemed
from marketpos.domain.ids import Id
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import NOTHING, Won
from marketpos.domain.names import tidied
from marketpos.domain.refusal import Refusal
from marketpos.domain.stamps import NotEnoughStamps, shares_of
from marketpos.domain.tender import Offered
from marketpos.operations.access import Access
from marketpos.operations.regulars import NoSuchRegular
from marketpos.store import coupons, customers
from marketpos.store.book import Book
from marketpos.store.coupons import CouponRow
from marketpos.store.unit import Unit

__all__ = ["CouponRow", "Coupons", "Given", "Held", "NotEnoughStamps", "Span", "Standing"]

LABEL = "쿠폰"
MOST_STAMPS = 50
"""A longer card is filled by nobody."""

_GIFT = "stamp_gift"
_LISTED, _WORDS = 500, 12


class NothingGiven(Refusal):
    """A coupon says what it is for."""


class NoSuchCard(Refusal):
    """A card has from 2 to ``most`` stamps."""


class Given(NamedTuple):
    """A coupon that was given: what it says, and the digits of its QR."""

    coupon: Id
    what: str
    amount_won: Won
    until_day: int
    code: str


class Held(NamedTuple):
    """A coupon somebody handed in: what it gives. ``what`` is empty where only its QR knows it.

    ``offered`` is what it pays of the sale, ``None`` for goods, which are rung up as a gift.
    """

    coupon: Id
    what: str
    amount_won: Won
    until_day: int

    @property
    def offered(self) -> Offered | None:
        """What to offer at the till for it."""
        if self.amount_won == NOTHING:
            return None
        return Offered(TenderKind.COUPON, self.amount_won, LABEL)


class Coupons:
    """What a person does about stamps and coupons."""

    def __init__(self, book: Book, access: Access) -> None:
        self.book = book
        self._access = access

    def give(
        self, what: str, until_day: int, *, amount: Won = NOTHING, customer: Id | None = None
    ) -> Given:
        """Give a coupon, to somebody or to whoever holds it; good until ``until_day``.

        Raises:
            NothingGiven: it says nothing.
            coupons.TooMuchForACoupon: it is worth too much.
        """
        (given,) = self.draw_up(what, until_day, amount=amount)
        self.hand_out([given], customer)
        return given

    def draw_up(
        self, what: str, until_day: int, *, amount: Won = NOTHING, many: int = 1
    ) -> list[Given]:
        """So many coupons as they would be, each with digits of its own; nobody has them yet.

        Raises what :meth:`give` raises.
        """
        self._access.check(Act.REGISTER)
        said = tidied(what)
        if not said:
            raise NothingGiven
        seeds = (os.urandom(coded.SEED_BYTES) for _ in range(many))
        return [self._drawn(coded.coupon_id(seed), said, amount, until_day) for seed in seeds]

    def hand_out(self, drawn: Sequence[Given], customer: Id | None = None) -> None:
        """Give what was drawn up, all of it at once, to somebody or to whoever holds it."""
        self._access.check(Act.REGISTER)
        self.book.keep(lambda unit: _issue(unit, [(one, customer) for one in drawn]))

    def give_each(
        self, customers: Iterable[Id], what: str, until_day: int, amount: Won = NOTHING
    ) -> int:
        """Give everybody one of their own, but nobody the same again; how many were given."""
        have = coupons.have(self.book, tidied(what), amount, until_day)
        who = [one for one in dict.fromkeys(customers) if one not in have]
        drawn = self.draw_up(what, until_day, amount=amount, many=len(who))
        self.book.keep(lambda unit: _issue(unit, list(zip(drawn, who, strict=True))))
        return len(who)

    def until(self, span: Span) -> int:
        """The last day of a coupon that is given now."""
        return good_until(self.book.today(), span)

    def given(self) -> list[CouponRow]:
        """The shop's newest coupons, whoever has them."""
        return coupons.given(self.book, _LISTED)

    def standing(self, one: CouponRow) -> Standing:
        """Whether it can still be used."""
        return standing(one.used_day, one.until_day, self.book.today())

    def said_lately(self) -> list[tuple[str, Won]]:
        """What coupons said and were worth, to be given again by one touch."""
        return coupons.words(self.book, _WORDS)

    def again(self, coupon: Id) -> Given:
        """The digits of a coupon that was given before, to be shown or printed once more."""
        row = coupons.coupon(self.book, coupon)
        if row is None:
            raise NotACoupon
        return self._drawn(coupon, row.what, row.amount_won, row.until_day)

    def coupons_of(self, customer: Id) -> list[CouponRow]:
        """Everything somebody was given, used or not, the newest first.

        Asked by an entry that was put together with another, it is what the person was given.
        """
        known = customers.customer(self.book, customer)
        return coupons.coupons_of(self.book, known.customer if known else customer)

    def look(self, scanned: str) -> Held:
        """What a scanned coupon gives, also when this PC has not heard of it yet.

        Raises:
            coupons.NotACoupon: a stranger's, or torn.
            coupons.CouponExpired, coupons.CouponUsed: it gives nothing any more.
        """
        found, row = self._read(scanned)
        if found.until_day < self.book.today():
            raise CouponExpired(until_day=found.until_day)
        used = coupons.used_on(self.book, found.coupon)
        if used:
            raise CouponUsed(day=used)
        return Held(found.coupon, row.what if row else "", found.amount_won, found.until_day)

    def redeem_stamps(self, customer: Id, what: str) -> int:
        """Somebody hands in a full card for something; how many stamps they have left.

        Raises:
            stamps.NotEnoughStamps: the card is not full.
        """
        known = self._known(customer)
        said = tidied(what)
        return self.book.keep(lambda unit: use_stamps(self.book, unit, known, said))

    def stamps_for_gift(self) -> int:
        """How many stamps make a full card."""
        return _stamps_for_gift(self.book)

    def gift(self) -> str:
        """What a full card gives here: as it was set on this PC, else what was last given for one.

        Empty while nobody said so.
        """
        return self.book.setting(_GIFT) or coupons.last_gift(self.book)

    def set_card(self, stamps: int, gift: str) -> None:
        """From now on so many stamps are a full card, and give this.

        Raises:
            NoSuchCard: nobody would ever fill it, or everybody at once.
        """
        from marketpos.domain.facts import ShopSet

        self._access.check(Act.SETTINGS)
        if not 2 <= stamps <= MOST_STAMPS:
            raise NoSuchCard(most=MOST_STAMPS)
        if stamps != self.stamps_for_gift():
            self.book.keep(lambda unit: unit.record(ShopSet(stamps_for_gift=stamps)))
        self.book.set_setting(_GIFT, tidied(gift))

    def _read(self, scanned: str) -> tuple[Coupon, CouponRow | None]:
        """A coupon this shop knows is good, even if its key was another one when it was made."""
        found, _ = coded.taken_apart(scanned)
        row = coupons.coupon(self.book, found.coupon)
        if row is None or (row.amount_won, row.until_day) != found[1:]:
            return coded.read(scanned, self.book.identity().shop_key), None
        return found, row

    def _drawn(self, which: Id, what: str, amount: Won, until_day: int) -> Given:
        key = self.book.identity().shop_key
        code = coded.code_of(Coupon(which, amount, until_day), key)
        return Given(which, what, amount, until_day, code)

    def _known(self, customer: Id) -> Id:
        known = customers.customer(self.book, customer)
        if known is None or known.is_erased:
            raise NoSuchRegular
        return known.customer


def _issue(unit: Unit, given: Iterable[tuple[Given, Id | None]]) -> None:
    for one, customer in given:
        fact = CouponIssued(one.coupon, customer, one.what, one.amount_won, one.until_day)
        unit.record(fact)


def use(book: Book, unit: Unit, which: Id, sale: Id) -> None:
    """A coupon is used up by a sale, in the sale's own unit.

    Raises:
        coupons.CouponUsed: it was used meanwhile; then there is no sale either.
    """
    used = coupons.used_on(book, which)
    if used:
        raise CouponUsed(day=used)
    unit.record(CouponRedeemed(which, sale))


def use_stamps(book: Book, unit: Unit, customer: Id, what: str) -> int:
    """A full card is handed in within a unit; how many stamps are left.

    Raises:
        stamps.NotEnoughStamps: the card is not full.
    """
    wanted = _stamps_for_gift(book)
    held = customers.stamps_of(book, customer)
    for whose, many in shares_of(held, wanted):
        unit.record(StampRedeemed(whose, many, what))
    return sum(stamps for _, stamps in held) - wanted


def give_stamps_back(unit: Unit, at_ms: int, what: str) -> None:
    """The sale of ``at_ms`` was taken back: the stamps handed in with it are on the card again.

    They were recorded in the sale's own unit, which has one time; less than nothing handed in
    is how the ledger says it.
    """
    used = unit.cursor.execute(_USED_WITH, (at_ms, what)).fetchall()
    for customer, stamps in used:
        unit.record(StampRedeemed(Id(bytes(customer)), -stamps, what))


def _stamps_for_gift(book: Book) -> int:
    row = book.row("SELECT value FROM shop_field WHERE name = 'stamps_for_gift'")
    return int(row[0]) if row else 10


_USED_WITH = "SELECT customer, stamps FROM stamp_use WHERE at_ms = ? AND what = ? AND stamps > 0"
