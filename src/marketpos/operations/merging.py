"""Doubles: warned of, put together by a person's decision, and taken apart again."""

from __future__ import annotations

import json
from typing import NamedTuple

from marketpos.domain.acts import Act
from marketpos.domain.doubles import Likeness, why_double
from marketpos.domain.facts import CustomerMerged, CustomerUnmerged
from marketpos.domain.finding import WHOLE_PHONE
from marketpos.domain.folding import fold
from marketpos.domain.ids import Id
from marketpos.domain.merging import NotMerged, SamePerson
from marketpos.domain.phones import tidied as tidied_phone
from marketpos.operations.access import Access
from marketpos.operations.regulars import NoSuchRegular, Person
from marketpos.store import customers, finding
from marketpos.store.book import Book
from marketpos.store.customers import Customer

__all__ = ["Double", "Likeness", "Merged", "Merging"]

_LOOKED_AT = 60
_TWO, _MOST_TWO = "are_two", 500


class Double(NamedTuple):
    """Somebody in the book who may be the person being written down, and why."""

    customer: Customer
    why: Likeness


class Merged(NamedTuple):
    """Two entries that were put together. ``gone`` as it would be alone, with its own name."""

    kept: Customer
    gone: Customer


class Merging:
    """What a person does about doubles."""

    def __init__(self, book: Book, access: Access) -> None:
        self.book = book
        self._access = access

    def doubles_of(self, person: Person, but: Id | None = None) -> list[Double]:
        """Who in the book may be the person being typed: the surest first, then who came last.

        Asked before somebody is written down; ``but`` leaves out whom a correction is about.
        """
        phone = tidied_phone(person.phone)
        called = f"{person.nickname} {person.name}".strip()
        queries = (phone, called, *_beginnings(called))
        found = {one.customer: one for query in queries for one in self._found(query)}
        doubles = []
        for one in found.values():
            why = why_double(called, phone, f"{one.nickname} {one.name}".strip(), one.phone)
            if why is not None and one.customer != but:
                doubles.append(Double(one, why))
        return sorted(doubles, key=lambda one: (one.why is Likeness.NAME, -one.customer.last_ms))

    def all_doubles(self, limit: int = 100) -> list[tuple[Customer, Customer]]:
        """Pairs in the book with the same whole number, to be looked through one by one.

        Without those somebody said are two.
        """
        self._access.check(Act.MERGE)
        known = self._known_as_two()
        found = customers.same_number(self.book, WHOLE_PHONE, limit + len(known))
        return [pair for pair in found if _names_of(*pair) not in known][:limit]

    def are_two(self, one: Id, other: Id) -> None:
        """They only share a number: they are not asked about again at this PC."""
        self._access.check(Act.MERGE)
        known = self._known_as_two() | {_both(one, other)}
        self.book.set_setting(_TWO, json.dumps(sorted(known)[-_MOST_TWO:]))

    def merge(self, kept: Id, gone: Id) -> Customer:
        """These two are one person, called as ``kept`` is; who that is now.

        Raises:
            merging.SamePerson: they are already.
            NoSuchRegular: one of them is not there, or was forgotten.
        """
        self._access.check(Act.MERGE)
        one, other = self._known(kept), self._known(gone)
        if one.customer == other.customer:
            raise SamePerson
        fact = CustomerMerged(one.customer, other.customer)
        self.book.keep(lambda unit: unit.record(fact))
        self._access.note("merged", one.customer)
        return self._known(kept)

    def undo(self, kept: Id, gone: Id) -> None:
        """They are two people after all: each has again what was written under them.

        Raises:
            merging.NotMerged: they were not put together.
        """
        self._access.check(Act.MERGE)
        if (kept, gone) not in customers.merges(self.book, kept):
            raise NotMerged
        self.book.keep(lambda unit: unit.record(CustomerUnmerged(kept, gone)))
        self._access.note("taken apart", kept)

    def merges_of(self, customer: Id) -> list[Merged]:
        """What was put together to make this person, each to be undone for itself."""
        who = self._known(customer).customer
        entries = {one.customer: one for one in customers.members(self.book, who)}
        pairs = [pair for member in entries for pair in customers.merges(self.book, member)]
        return [
            Merged(entries[kept], entries[gone])
            for kept, gone in dict.fromkeys(pairs)
            if kept in entries and gone in entries
        ]

    def _known_as_two(self) -> set[str]:
        return set(json.loads(self.book.setting(_TWO, "[]")))

    def _found(self, query: str) -> list[Customer]:
        return finding.find_customers(self.book, query, _LOOKED_AT) if query else []

    def _known(self, customer: Id) -> Customer:
        known = customers.customer(self.book, customer)
        if known is None or known.is_erased:
            raise NoSuchRegular
        return known


def _names_of(one: Customer, other: Customer) -> str:
    return _both(one.customer, other.customer)


def _both(one: Id, other: Id) -> str:
    """A pair as it is kept: the same whichever of them is named first, and nobody's name."""
    return "+".join(sorted((one.hex(), other.hex())))


def _beginnings(called: str) -> tuple[str, ...]:
    """Enough of a name to come upon one with a wrong stroke further on."""
    bare = fold(called).text
    return (bare[:-1], bare[:2]) if len(bare) > 2 else ()
