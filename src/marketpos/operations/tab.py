"""The tab book (외상장부): read like the notebook, paid off in parts, watched by its age."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.acts import Act
from marketpos.domain.clock import day_of
from marketpos.domain.facts import TabAdjusted, TabLimited, TabPaid, TabTaken
from marketpos.domain.ids import Id
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import NOTHING, Won, within_reason
from marketpos.domain.names import tidied
from marketpos.domain.refusal import Refusal
from marketpos.domain.tab import (
    Ageing,
    EntryKind,
    LedgerLine,
    OpenCharge,
    TabEntry,
    ageing,
    ledger,
    open_charges,
    passes_limit,
    shares_of,
)
from marketpos.operations.access import Access
from marketpos.operations.regulars import NoSuchRegular
from marketpos.store import customers, tab
from marketpos.store.book import Book
from marketpos.store.customers import Customer
from marketpos.store.unit import Unit

__all__ = ["Ageing", "EntryKind", "LedgerLine", "OpenCharge", "TabEntry", "Tabs"]


class NothingPaid(Refusal):
    """An amount has to be there, and it is more than nothing."""


class NoReason(Refusal):
    """A tab is not put right without saying why."""


class NotMoney(Refusal):
    """A tab is not paid off with a tab or a coupon."""


class TabBook(NamedTuple):
    """One page of the tab book. ``open_charges`` are the oldest first."""

    customer: Customer
    lines: tuple[LedgerLine, ...]
    open_charges: tuple[OpenCharge, ...]
    ageing: Ageing
    owed_won: Won
    limit_won: Won


class Owing(NamedTuple):
    """Somebody whose tab is not even: what they owe, since how many days, by age.

    ``owed_won`` below nothing means that the shop owes them: two PCs took the same money.
    """

    customer: Customer
    owed_won: Won
    oldest_days: int
    ageing: Ageing


class OverLimit(NamedTuple):
    """A warning, no refusal: with this sale ``owed_won`` passes ``limit_won``."""

    owed_won: Won
    limit_won: Won


class Tabs:
    """What a person does with the tab book. Every change is on the disk on return."""

    def __init__(self, book: Book, access: Access) -> None:
        self.book = book
        self._access = access

    def page(self, customer: Id) -> TabBook:
        """Somebody's page. Raises :class:`NoSuchRegular`."""
        self._access.check(Act.TAB)
        who = self._known(customer)
        entries = tab.entries(self.book, who.customer)
        charges = open_charges(entries)
        lines = tuple(ledger(entries))
        owed = lines[-1].owed_won if lines else NOTHING
        ages = ageing(charges, self.book.today())
        limit = tab.limit(self.book, who.customer)
        return TabBook(who, lines, tuple(charges), ages, owed, limit)

    def owing(self) -> list[Owing]:
        """Everybody whose tab is not even, those who owe longest first; nobody is left out."""
        self._access.check(Act.TAB)
        today = self.book.today()
        found = [self._owing(who, today) for who in tab.owing(self.book)]
        return sorted(found, key=lambda one: (-one.oldest_days, -one.owed_won))

    def pay(
        self, customer: Id, amount: Won, tender: TenderKind = TenderKind.CASH, note: str = ""
    ) -> Won:
        """Somebody pays something off, the oldest first; what they still owe after it.

        Raises:
            NothingPaid, NotMoney: there is no such payment.
            tab.NothingOwed, tab.PaidTooMuch: it is more than they owe.
        """
        self._access.check(Act.TAB)
        if amount <= NOTHING:
            raise NothingPaid
        if tender in (TenderKind.TAB, TenderKind.COUPON):
            raise NotMoney
        who = self._known(customer).customer

        def take(unit: Unit) -> Won:
            charges = open_charges(tab.entries(self.book, who))
            for whose, won in shares_of(charges, amount):
                unit.record(TabPaid(whose, won, tender, tidied(note)))
            return Won(sum(one.left_won for one in charges) - amount)

        return self.book.keep(take)

    def pay_all(self, customer: Id, tender: TenderKind = TenderKind.CASH, note: str = "") -> Won:
        """전부 갚음: somebody pays all they owe; how much that was."""
        owed = self.page(customer).owed_won
        self.pay(customer, owed, tender, note)
        return owed

    def adjust(self, customer: Id, amount: Won, why: str) -> None:
        """Put a tab right by hand: positive is owed to the shop.

        Raises :class:`NoReason`, :class:`NothingPaid` or :class:`money.TooDear`.
        """
        self._access.check(Act.TAB)
        said = tidied(why)
        if not said:
            raise NoReason
        if amount == NOTHING:
            raise NothingPaid
        who = self._known(customer).customer
        fact = TabAdjusted(who, within_reason(amount), said)
        self.book.keep(lambda unit: unit.record(fact))

    def set_limit(self, limit: Won | None, customer: Id | None = None) -> None:
        """Warn from so much owed on, for everybody or for one; ``None`` takes a limit away.

        Raises :class:`money.TooDear`.
        """
        self._access.check(Act.TAB)
        within_reason(limit or NOTHING)
        who = self._known(customer).customer if customer else None
        self.book.keep(lambda unit: unit.record(TabLimited(who, limit)))

    def limit_for_all(self) -> Won:
        """The limit of everybody who has none of their own; 0 for never."""
        return tab.limit_for_all(self.book)

    def warns(self, customer: Id, more: Won) -> OverLimit | None:
        """Whether ``more`` on this tab passes its limit; it is said, and may be done all the same.

        Open to whoever sells: it says nothing but yes or no and the sums of this one sale.
        """
        who = self._known(customer)
        limit = tab.limit(self.book, who.customer)
        if not passes_limit(who.owed_won, more, limit):
            return None
        return OverLimit(Won(who.owed_won + more), limit)

    def took_along(self, sale: Id, customer: Id, who: str) -> None:
        """Write down who carried the goods of a sale on tab home; nothing typed takes it away."""
        self._access.check(Act.TAB)
        known = self._known(customer).customer
        self.book.keep(lambda unit: unit.record(TabTaken(sale, known, tidied(who) or None)))

    def _owing(self, who: Id, today: int) -> Owing:
        charges = open_charges(tab.entries(self.book, who))
        known = customers.customer(self.book, who)
        if known is None:
            raise NoSuchRegular
        oldest = max(((day_of(today) - day_of(one.entry.day)).days for one in charges), default=0)
        return Owing(known, known.owed_won, oldest, ageing(charges, today))

    def _known(self, customer: Id) -> Customer:
        """Also somebody who was forgotten meanwhile: what is owed can still be paid."""
        known = customers.customer(self.book, customer)
        if known is None:
            raise NoSuchRegular
        return known
