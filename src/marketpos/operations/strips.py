"""Who may come and what they take: likely now, often here, not seen lately, new, and the usual."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from marketpos.domain.acts import Act
from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import Offer
from marketpos.domain.ids import Id
from marketpos.domain.rhythm import Rhythm, likelihood, rhythm
from marketpos.domain.usual import Usual, fill, usual
from marketpos.operations.access import Access
from marketpos.store import catalog, customers, strips
from marketpos.store.book import Book
from marketpos.store.customers import Customer

__all__ = ["Coming", "Rhythm", "Strips", "TheUsual", "Usual"]

NEW_DAYS = 30
_DAY_MS = 86_400_000


class Coming(NamedTuple):
    """A regular and their rhythm: every how many days, and how many days away."""

    customer: Customer
    rhythm: Rhythm


class TheUsual(NamedTuple):
    """What a regular mostly buys, as it can be had today, and what of it cannot."""

    wanted: tuple[tuple[Usual, Offer], ...]
    missing: tuple[str, ...]

    def fill(self, cart: Cart) -> None:
        """Ring it up at today's prices."""
        fill(cart, self.wanted)


class Strips:
    """The short lists beside the long one. Reading only; meant for a thread where lists are long.

    The strip of likely ones is for whoever sells: it shows names and nothing else.
    """

    def __init__(self, book: Book, access: Access) -> None:
        self.book = book
        self._access = access

    def likely_now(self, limit: int = 6) -> list[Customer]:
        """Those most likely to come about now, by weekday, hour and their own rhythm."""
        now = self.book.now()
        found = [
            (points, one)
            for one in strips.known(self.book, strips.about_now(self.book, now, self.book.today()))
            if (points := likelihood(strips.visits(self.book, one.customer), now))
        ]
        found.sort(key=lambda each: (-each[0], -each[1].last_ms, each[1].customer))
        return [one for _, one in found[:limit]]

    def often(self, limit: int = 60) -> list[Coming]:
        """자주 오시는 분: those who come every ten days or more often, the most often first."""
        self._access.check(Act.PEOPLE)
        found = self._with_rhythm(strips.lately(self.book, self.book.now().at_ms))
        often = [one for one in found if one.rhythm.comes_often]
        often.sort(key=lambda one: (one.rhythm.gap_days, -one.customer.visits, one.customer[0]))
        return often[:limit]

    def overdue(self, limit: int = 60) -> list[Coming]:
        """요즘 뜸하신 분: those away longer than they ever are; who came most often first."""
        self._access.check(Act.PEOPLE)
        found = self._with_rhythm(strips.away(self.book, self.book.now().at_ms))
        away = [one for one in found if one.rhythm.is_overdue]
        away.sort(key=lambda one: (-one.customer.visits, one.rhythm.away_days, one.customer[0]))
        return away[:limit]

    def newest(self, limit: int = 60) -> list[Customer]:
        """Those written down in the last thirty days, the newest first."""
        self._access.check(Act.PEOPLE)
        return strips.new(self.book, self.book.now().at_ms - NEW_DAYS * _DAY_MS, limit)

    def usual(self, customer: Id) -> TheUsual:
        """늘 사던 것, at today's prices; what is not sold today or no more is named as missing."""
        known = customers.customer(self.book, customer)
        found = usual(strips.baskets(self.book, known.customer)) if known else []
        wanted: list[tuple[Usual, Offer]] = []
        missing: list[str] = []
        for one in found:
            offer = catalog.by_id(self.book, one.bought.product)
            if offer is None:
                continue
            if catalog.is_sold_today(self.book, one.bought.product):
                wanted.append((one, offer))
            else:
                missing.append(offer.name)
        return TheUsual(tuple(wanted), tuple(missing))

    def _with_rhythm(self, people: Iterable[Customer]) -> list[Coming]:
        now = self.book.now()
        found = ((one, rhythm(strips.visits(self.book, one.customer), now)) for one in people)
        return [Coming(one, its) for one, its in found if its is not None]
