"""Regulars: met, found, corrected, forgotten; and what each of them agreed to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from marketpos.domain.acts import Act
from marketpos.domain.ids import Id, uuid7
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.domain.names import cut, tidied
from marketpos.domain.phones import tidied as tidied_phone
from marketpos.domain.refusal import Refusal
from marketpos.operations.access import Access
from marketpos.store import customers, finding, sales
from marketpos.store.book import Book
from marketpos.store.customers import ConsentNow, Customer
from marketpos.store.sales import SaleRow

if TYPE_CHECKING:
    from marketpos.store.unit import Unit

__all__ = ["Answer", "ConsentNow", "Customer", "Person", "Regulars", "SaleRow"]


_PAGES = 15
"""So many people are more pages than anybody turns."""

MOST_FOUND = finding.CANDIDATES
"""No more are looked at for one query; whoever shows that many says that there may be more."""

_SHORTEST_IN_MEMO = 2
"""Letters; one alone stands in every memo."""


class NoName(Refusal):
    """A regular needs a nickname, a name or a number: one is enough."""


class NotAgreed(Refusal):
    """Without the required consent nobody is written down (개인정보보호법 15조)."""


class StillOwes(Refusal):
    """Somebody who owes ``owed_won`` is not forgotten yet: the claim is lawful (domain.md 4.3)."""


class Person(NamedTuple):
    """What was typed about somebody; empty where nothing was."""

    nickname: str = ""
    name: str = ""
    phone: str = ""


class Answer(NamedTuple):
    """What somebody said to one consent, how they said it, and in which language it was asked.

    ``evidence`` is the page of the shop's folder for what was signed on paper.
    """

    about: ConsentKind
    agreed: bool
    method: ConsentMethod
    evidence: str = ""
    language: str = "ko"


class Regulars:
    """What a person does about regulars."""

    def __init__(self, book: Book, access: Access | None = None) -> None:
        self.book = book
        self._access = access or Access(book)

    def find(self, query: str, limit: int = 200) -> list[Customer]:
        """Regulars by any part of name or nickname, initials, mistyped Latin or digits.

        After them those of whose memo it is a part, unless so many answer by name that nobody
        would turn the pages to them.
        """
        self._access.check(Act.PEOPLE)
        found = finding.find_customers(self.book, query, limit)
        if len(query.strip()) < _SHORTEST_IN_MEMO or len(found) >= _PAGES:
            return found
        known = {one.customer for one in found}
        noted = customers.with_memo(self.book, query.strip(), limit)
        return [*found, *(one for one in noted if one.customer not in known)][:limit]

    def recent(self, limit: int = 200) -> list[Customer]:
        """Everybody, those who came last first."""
        self._access.check(Act.PEOPLE)
        return customers.recent(self.book, limit)

    def with_tab(self) -> list[Customer]:
        """Those who owe something."""
        self._access.check(Act.TAB)
        return customers.with_tab(self.book)

    def count(self) -> int:
        """How many there are."""
        return customers.count(self.book)

    def get(self, customer: Id) -> Customer | None:
        """One regular."""
        return customers.customer(self.book, customer)

    def by_last4(self, digits: str) -> list[Customer]:
        """Everybody whose number ends so, those who came last first (domain.md 10, rule 17)."""
        self._access.check(Act.PEOPLE)
        found = finding.find_customers(self.book, digits, 50)
        ending = [one for one in found if one.phone.endswith(digits)]
        return sorted(ending, key=lambda one: -one.last_ms)

    def sales_of(self, customer: Id, limit: int = 20) -> list[SaleRow]:
        """What they bought, the newest first."""
        self._access.check(Act.PEOPLE)
        return sales.sales_of(self.book, customer, limit)

    def consents(self, customer: Id) -> dict[ConsentKind, ConsentNow]:
        """What they agreed to now."""
        return customers.consents(self.book, customer)

    def next_page(self) -> int:
        """The page of the folder the next signed form goes on, from 1."""
        return customers.last_page(self.book) + 1

    def register(
        self, person: Person, answers: Sequence[Answer], sale: Id | None = None
    ) -> Customer:
        """Write somebody down, with each consent as a fact of its own, and give them the sale.

        Raises :class:`NoName` or :class:`NotAgreed`; then nothing is written.
        """
        self._access.check(Act.REGISTER)
        person = _tidied(person)
        if not any(person):
            raise NoName
        agreed = {one.about for one in answers if one.agreed}
        if ConsentKind.REGISTRATION not in agreed:
            raise NotAgreed
        who = uuid7(self.book.now().at_ms)
        self.book.keep(lambda unit: _write_down(unit, who, person, answers, sale))
        return self._found(who)

    def correct(self, customer: Id, person: Person) -> Customer:
        """Correct what is known of somebody."""
        from marketpos.domain.facts import CustomerSet, Private

        self._access.check(Act.REGISTER)
        person = _tidied(person)
        if not any(person):
            raise NoName
        self._found(customer)
        self.book.keep(lambda unit: unit.record(CustomerSet(customer, Private(*person))))
        return self._found(customer)

    def answer(self, customer: Id, answers: Sequence[Answer]) -> None:
        """Somebody changed their mind about a consent; a no to what was agreed is a withdrawal."""
        self._access.check(Act.REGISTER)
        self._found(customer)
        before = self.consents(customer)
        self.book.keep(lambda unit: _record_answers(unit, customer, answers, before))

    def forget(self, customer: Id) -> None:
        """Forget somebody and every entry put together with them: keys and every trace here.

        Sales and money stay. Raises :class:`StillOwes`; the owed sum stands with it.
        """
        from marketpos.domain.facts import CustomerErased

        self._access.check(Act.FORGET)
        known = self._found(customer)
        if known.owed_won > 0:
            raise StillOwes(owed_won=known.owed_won)
        entries = [one.customer for one in customers.members(self.book, known.customer)]

        def erase(unit: Unit) -> None:
            for one in entries:
                unit.record(CustomerErased(one))

        self.book.keep(erase)
        self._access.note("forgot", known.customer)
        self.book.scrub()

    def memo(self, customer: Id) -> str:
        """What only this PC remembers about them."""
        self._access.check(Act.PEOPLE)
        return customers.memo(self.book, customer)

    def set_memo(self, customer: Id, text: str) -> None:
        """Remember something on this PC alone; it never leaves."""
        self.book.jot(
            "INSERT INTO memo VALUES (?, ?) ON CONFLICT DO UPDATE SET text = excluded.text",
            (customer, text),
        )

    def _found(self, customer: Id) -> Customer:
        known = customers.customer(self.book, customer)
        if known is None or known.is_erased:
            raise NoSuchRegular
        return known


class NoSuchRegular(Refusal):
    """There is nobody of this id here, or nobody any more."""


def _tidied(person: Person) -> Person:
    """Without signs that are not seen, no longer than a name is, the number as digits alone."""
    nickname, name, phone = (cut(tidied(one))[0] for one in person)
    return Person(nickname, name, tidied_phone(phone) or phone)


def _write_down(
    unit: Unit, who: Id, person: Person, answers: Sequence[Answer], sale: Id | None
) -> None:
    from marketpos.domain.facts import CustomerSet, Private, SaleAttributed

    unit.record(CustomerSet(who, Private(*(one or None for one in person))))
    _record_answers(unit, who, answers, {})
    if sale is not None:
        unit.record(SaleAttributed(sale, who))


def _record_answers(
    unit: Unit, who: Id, answers: Sequence[Answer], before: dict[ConsentKind, ConsentNow]
) -> None:
    from marketpos.domain.facts import Consent
    from marketpos.domain.wording import WORDING, hash_of

    for one in answers:
        action = _action(one, before.get(one.about))
        asked = hash_of(one.about, one.language)
        unit.record(Consent(who, one.about, action, one.method, WORDING, asked, one.evidence))


def _action(answer: Answer, before: ConsentNow | None) -> ConsentAction:
    if answer.agreed:
        return ConsentAction.GRANTED
    had = before is not None and before.action is ConsentAction.GRANTED
    return ConsentAction.WITHDRAWN if had else ConsentAction.REFUSED
