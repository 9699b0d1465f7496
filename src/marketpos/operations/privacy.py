"""What is held of somebody: shown, printed, let go when its time is over; and what was let go."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from marketpos.domain.acts import Act
from marketpos.domain.clock import Moment
from marketpos.domain.facts import CustomerErased, RetentionSet
from marketpos.domain.happened import What
from marketpos.domain.ids import Id
from marketpos.domain.keeping import (
    USUAL_YEARS,
    checked,
    is_a_decision,
    is_over,
    shortest_years,
    years_for,
)
from marketpos.domain.money import NOTHING
from marketpos.domain.tab import LedgerLine, ledger
from marketpos.operations.access import Access
from marketpos.operations.regulars import NoSuchRegular
from marketpos.store import coupons, customers, keeping, sales, tab
from marketpos.store.book import Book
from marketpos.store.coupons import CouponRow
from marketpos.store.customers import Customer
from marketpos.store.happened import note
from marketpos.store.keeping import Bought, ConsentEntry
from marketpos.store.sales import SaleRow
from marketpos.store.unit import Unit

__all__ = ["Bought", "ConsentEntry", "Held", "LetGo", "Privacy"]

ANSWER_DAYS = 10
"""What somebody asks about their data is answered within ten days (개인정보 보호법 35조)."""

SOON_DAYS = 30

_DID, _RAN, _ERASED = "retention_did", "retention_ran", "retention_erased"
_AT_ONCE = 50
_LAST_SALES = 200
_DAY_MS = 86_400_000


class Held(NamedTuple):
    """Everything that is held of one person. ``entries`` are the doubles put together."""

    customer: Customer
    entries: tuple[Customer, ...]
    consents: tuple[ConsentEntry, ...]
    bought: Bought
    sales: tuple[SaleRow, ...]
    tab: tuple[LedgerLine, ...]
    coupons: tuple[CouponRow, ...]
    memo: str
    at_ms: int


class LetGo(NamedTuple):
    """What the retention did on a day: how many were let go, and how many stay because they owe.

    ``waiting``: so many would go, but somebody has to agree first.
    """

    day: int
    forgotten: int
    owing: int
    waiting: int = 0


class Privacy:
    """What a person does about what is held of people."""

    def __init__(self, book: Book, access: Access) -> None:
        self.book = book
        self._access = access

    def held(self, customer: Id) -> Held:
        """Everything that is held of somebody, to be shown or printed for them.

        Raises :class:`NoSuchRegular`.
        """
        self._access.check(Act.PEOPLE)
        known = customers.customer(self.book, customer)
        if known is None or known.is_erased:
            raise NoSuchRegular
        who = known.customer
        self._access.note("shown what is held", who)
        return Held(
            known,
            tuple(customers.members(self.book, who)),
            tuple(keeping.consent_entries(self.book, who)),
            keeping.bought(self.book, who),
            tuple(sales.sales_of(self.book, who, _LAST_SALES)),
            tuple(ledger(tab.entries(self.book, who))),
            tuple(coupons.coupons_of(self.book, who)),
            customers.memo(self.book, who),
            self.book.now().at_ms,
        )

    def years(self) -> int:
        """How many years after the last time the shop keeps people."""
        return keeping.kept_years(self.book, USUAL_YEARS)

    def set_years(self, years: int) -> None:
        """Keep people so many years, one to five; nobody longer than they were told.

        Raises :class:`keeping.NotSoLong`.
        """
        self._access.check(Act.SETTINGS)
        fact = RetentionSet(checked(years))
        self.book.keep(lambda unit: unit.record(fact))

    def over(self, days_ahead: int = 0) -> tuple[list[Customer], list[Customer]]:
        """Whose time is over, or will be in so many days: those let go, and those who owe.

        Nobody who owes is forgotten: the claim is lawful (domain.md 4.3).
        """
        now, chosen = self.book.now(), self.years()
        then = Moment(now.at_ms + days_ahead * _DAY_MS, now.offset_min)
        earliest = then.at_ms - shortest_years(chosen) * 365 * _DAY_MS
        away = keeping.not_here_since(self.book, earliest)
        found = [one for one in away if self._is_over(one, chosen, then)]
        going = [one for one in found if one.owed_won == NOTHING]
        return going, [one for one in found if one.owed_won != NOTHING]

    def looked_over(self) -> tuple[list[Customer], list[Customer], int]:
        """Who goes in the next thirty days, who stays because they owe, how many wait for a yes.

        For a thread.
        """
        self._access.check(Act.PEOPLE)
        going, owing = self.over(SOON_DAYS)
        due = len(self.over()[0])
        return going, owing, due if self._is_strange(due) else 0

    def run(
        self, *, agreed: bool = False, stop: Callable[[], bool] = lambda: False
    ) -> LetGo | None:
        """Let go of everybody whose time is over; ``None`` when that was done today already.

        Runs by itself once a day, whoever is at the desk. For a thread: it has a connection of its
        own and gives way to every sale; ``stop`` is asked between people and ends it early, what
        is left goes another time. A clock that jumped or a line that is down must not cost the
        shop its people: where nothing was sold for a month, or the other PCs were not heard of, or
        suddenly a quarter of all would go, it waits until the owner has ``agreed``.
        """
        if agreed:
            self._access.check(Act.FORGET)
        today = self.book.today()
        if self.book.setting(_RAN) == str(today) and not agreed:
            return None
        going, owing = self.over()
        if not agreed and self._is_strange(len(going)):
            return LetGo(today, 0, len(owing), len(going))
        gone = self._let_go(going, stop)
        self._access.prune()
        did = LetGo(today, gone, len(owing))
        if gone:
            self.book.set_setting(_DID, json.dumps([*self._all_did(), did][-60:]))
            self._access.note(f"let go {gone}")
        if self._leave_no_trace() and gone == len(going):
            self.book.set_setting(_RAN, str(today))
        return did

    def _leave_no_trace(self) -> bool:
        """Of whoever was forgotten since the last time, here or on another PC; whether it is so."""
        erased = str(keeping.erased(self.book))
        if self.book.setting(_ERASED, "0") == erased:
            return True
        clean = self.book.scrub()
        if clean:
            self.book.set_setting(_ERASED, erased)
        return clean

    def did(self) -> list[LetGo]:
        """What the retention did, the newest first: numbers alone, nobody's name."""
        return [LetGo(*one) for one in reversed(self._all_did())]

    def _is_strange(self, going: int) -> bool:
        if not going:
            return False
        was_open = keeping.sold_before(self.book, self.book.today(), SOON_DAYS)
        heard = keeping.is_alone_or_heard(self.book, self.book.now().at_ms - SOON_DAYS * _DAY_MS)
        return not was_open or not heard or is_a_decision(going, customers.count(self.book))

    def _is_over(self, one: Customer, chosen: int, then: Moment) -> bool:
        wording = keeping.agreed_wording(self.book, one.customer)
        last = keeping.last_time(self.book, one.customer)
        return is_over(last, years_for(chosen, wording), then)

    def _let_go(self, going: list[Customer], stop: Callable[[], bool]) -> int:
        """In short transactions that give way; how many went."""
        gone = 0
        for at in range(0, len(going), _AT_ONCE):
            if stop():
                break
            some = going[at : at + _AT_ONCE]
            self.book.keep_giving_way(partial(self._forget, people=some))
            gone += len(some)
        return gone

    def _forget(self, unit: Unit, people: list[Customer]) -> Iterator[None]:
        gone = 0
        for one in people:
            if self._came_back(one):
                continue
            gone += 1
            for entry in customers.members(self.book, one.customer):
                unit.record(CustomerErased(entry.customer))
            yield None
        if gone:
            note(unit.cursor, What.LET_GO, self.book.now().at_ms, gone)

    def _came_back(self, one: Customer) -> bool:
        """Whether anything happened with them since the list was made."""
        now = customers.customer(self.book, one.customer)
        return now is None or now.is_erased or now != one

    def _all_did(self) -> list[list[int]]:
        return list(json.loads(self.book.setting(_DID, "[]")))
