"""Bringing the old notebook in: looked over first, written whole or not at all, undone at once."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from functools import partial
from typing import NamedTuple

from marketpos.domain.acts import Act
from marketpos.domain.facts import Consent, CustomerErased, CustomerSet, Private, TabAdjusted
from marketpos.domain.ids import Id, uuid7
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.domain.money import Won
from marketpos.domain.notebook import (
    STEP,
    Cancelled,
    Draft,
    Finding,
    Known,
    NotebookRow,
    Progress,
    changed,
    look_over,
)
from marketpos.domain.notebook_columns import Field, Guess, guess
from marketpos.domain.notebook_rows import Doubt, NotebookPerson
from marketpos.domain.notebook_text import Table
from marketpos.domain.wording import WORDING, hash_of
from marketpos.operations.access import Access
from marketpos.store import brought, customers
from marketpos.store.book import Book
from marketpos.store.brought import Batch
from marketpos.store.customers import Customer
from marketpos.store.listeners import listeners
from marketpos.store.unit import Unit

__all__ = [
    "Batch",
    "Cancelled",
    "CarriedOut",
    "Doubt",
    "Draft",
    "Field",
    "Finding",
    "Notebook",
    "NotebookPerson",
    "NotebookRow",
]

SOURCE = "notebook"
OWED_BEFORE = "공책에서 옮긴 외상"
"""What a tab entry says of what the old notebook had as owed."""

_ERASED_AT_ONCE = 50


class Brought(NamedTuple):
    """What was written down, under a name by which it can be undone."""

    batch: bytes
    people: int


class CarriedOut(NamedTuple):
    """One person as they leave in a file; ``hears_news`` is ``None`` where nothing was said."""

    customer: Customer
    memo: str
    hears_news: bool | None


class Undone(NamedTuple):
    """How many were taken away again, and who stayed because something happened since."""

    people: int
    stayed: tuple[str, ...]


class Notebook:
    """What a person does to bring their list in and to carry it out again."""

    def __init__(self, book: Book, access: Access) -> None:
        self.book = book
        self._access = access

    def look_over(
        self,
        table: Table,
        columns: Guess | None = None,
        progress: Progress = lambda done, whole: True,
    ) -> Draft:
        """How the table would be brought in; nothing is written. For a thread.

        Raises :class:`Cancelled` when ``progress`` answers False.
        """
        self._access.check(Act.CARRY_OUT)
        known = [
            Known(one.customer, f"{one.nickname} {one.name}".strip(), one.phone)
            for one in customers.everybody(self.book)
        ]
        return look_over(table, columns or guess(table.rows), known, progress)

    def put_right(self, draft: Draft, column: int, field: Field) -> Draft:
        """The draft with a column taken for something else."""
        return self.look_over(draft.table, changed(draft.guess, column, field))

    def bring_in(
        self,
        draft: Draft,
        lines: Collection[int] | None = None,
        progress: Progress = lambda done, whole: True,
    ) -> Brought:
        """Write down the rows of these lines (without a choice: those that are sure). For a thread.

        Whole or not at all: cancelled, or cut off, it leaves nothing; a sale never waits for it.
        Nobody's news consent comes from a notebook, only a no does. Raises :class:`Cancelled`.
        """
        self._access.check(Act.CARRY_OUT)
        chosen = draft.taken if lines is None else _chosen(draft, lines)
        batch = os.urandom(8)

        def write(unit: Unit) -> Iterator[None]:
            for at, row in enumerate(chosen, start=1):
                _write_down(unit, row.person, batch)
                if at % STEP == 0 and not progress(at, len(chosen)):
                    raise Cancelled
                yield

        self.book.keep_giving_way(write)
        self._access.note(f"brought in {len(chosen)}")
        return Brought(batch, len(chosen))

    def carry_out(self) -> list[CarriedOut]:
        """Everybody with all that a file can hold; that it was taken out is written down."""
        self._access.check(Act.CARRY_OUT)
        memos = customers.memos(self.book)
        said = {one.customer: one.news for one in listeners(self.book)}
        people = [
            CarriedOut(one, memos.get(one.customer, ""), _hears(said.get(one.customer)))
            for one in customers.everybody(self.book)
        ]
        self._access.note(f"carried out {len(people)}")
        return people

    def batches(self) -> list[Batch]:
        """What was brought in on this PC and can be undone, the newest first."""
        return brought.batches(self.book)

    def undo(self, batch: bytes, progress: Progress = lambda done, whole: True) -> Undone:
        """Take away what was brought in: all but those to whom anything happened since.

        Cancelled or cut off it may be pressed again and goes on. Raises :class:`Cancelled`.
        """
        self._access.check(Act.CARRY_OUT)
        gone, stayed = brought.untouched(self.book, batch, OWED_BEFORE)
        for at in range(0, len(gone), _ERASED_AT_ONCE):
            part = gone[at : at + _ERASED_AT_ONCE]
            self.book.keep(partial(_take_away, people=part))
            if not progress(at + len(part), len(gone)):
                raise Cancelled
        brought.let_go(self.book, batch)
        self._access.note(f"undid {len(gone)} brought in")
        self.book.scrub()
        return Undone(len(gone), tuple(one.called for one in stayed))


def _hears(news: ConsentAction | None) -> bool | None:
    return None if news is None else news is ConsentAction.GRANTED


def _chosen(draft: Draft, lines: Collection[int]) -> list[NotebookRow]:
    """The rows of these lines; whoever cannot be known by anything is never written down."""
    wanted = set(lines)
    return [row for row in draft.rows if row.person.line in wanted and row.person.is_somebody]


def _write_down(unit: Unit, person: NotebookPerson, batch: bytes) -> None:
    who = uuid7(unit.moment.at_ms)
    private = Private(person.nickname or None, person.name or None, person.phone or None)
    unit.record(CustomerSet(who, private, SOURCE))
    if person.owed_won:
        unit.record(TabAdjusted(who, person.owed_won, OWED_BEFORE))
    if person.refused:
        unit.record(_refusal(who))
    if person.memo:
        unit.cursor.execute("INSERT INTO memo VALUES (?, ?)", (who, person.memo))
    unit.cursor.execute("INSERT INTO brought VALUES (?, ?, ?)", (who, batch, unit.moment.at_ms))


def _refusal(who: Id) -> Consent:
    news = ConsentKind.MARKETING
    refused, spoken = ConsentAction.REFUSED, ConsentMethod.SPOKEN
    return Consent(who, news, refused, spoken, WORDING, hash_of(news), SOURCE)


def _take_away(unit: Unit, people: list[tuple[Id, int]]) -> None:
    for who, owed in people:
        if owed:
            unit.record(TabAdjusted(who, Won(-owed), OWED_BEFORE))
        unit.record(CustomerErased(who))
