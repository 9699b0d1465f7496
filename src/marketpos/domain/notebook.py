"""A notebook looked over: who is new, who stands there twice, and what a person has to decide.

Nothing is written by looking. What is sure is repaired, what is not is shown; the shopkeeper
decides, row by row or not at all (peers.md idea 20).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from marketpos.domain.doubles import are_like
from marketpos.domain.folding import fold
from marketpos.domain.ids import Id
from marketpos.domain.notebook_columns import Field, Guess
from marketpos.domain.notebook_rows import Doubt, NotebookPerson, person_of
from marketpos.domain.notebook_text import Table
from marketpos.domain.phones import last4

Progress = Callable[[int, int], bool]
"""Told (done, whole) now and then; whoever answers False wants no more of it."""

STEP = 200


class Cancelled(Exception):  # noqa: N818
    """Somebody had enough of it; nothing was kept."""


class Finding(StrEnum):
    """What a row is beside the others and beside the book."""

    NEW = "new"
    NOBODY = "nobody"
    TWICE = "twice"
    KNOWN = "known"
    SHARES_NUMBER = "shares_number"


class Known(NamedTuple):
    """Somebody who stands in the book already."""

    customer: Id
    called: str
    phone: str


class NotebookRow(NamedTuple):
    """A person of the notebook, what they were found to be, and whether they will be taken.

    ``same_as`` is the line of an earlier row for ``TWICE`` and ``SHARES_NUMBER`` within the
    notebook; ``known`` somebody of the book.
    """

    person: NotebookPerson
    finding: Finding
    same_as: int = 0
    known: Known | None = None

    @property
    def needs_a_look(self) -> bool:
        """Whether a person should decide."""
        if self.finding is Finding.NOBODY:
            return bool(self.person.memo or self.person.owed_won)
        harmless = {Doubt.GUESSED_010}
        doubtful = bool(self.person.doubts - harmless)
        double = self.finding in (Finding.TWICE, Finding.KNOWN)
        unsure = double and (self.person.owed_won != 0 or not self.person.phone)
        return doubtful or unsure or self.finding is Finding.SHARES_NUMBER

    @property
    def is_taken(self) -> bool:
        """Whether the row is written down unless somebody says otherwise."""
        return self.finding in (Finding.NEW, Finding.SHARES_NUMBER)


class Draft(NamedTuple):
    """A notebook as it would be brought in."""

    table: Table
    guess: Guess
    rows: tuple[NotebookRow, ...]

    @property
    def taken(self) -> tuple[NotebookRow, ...]:
        """The rows that are written down unless somebody says otherwise."""
        return tuple(row for row in self.rows if row.is_taken)

    @property
    def to_look_at(self) -> tuple[NotebookRow, ...]:
        """The rows a person should look at first."""
        return tuple(row for row in self.rows if row.needs_a_look)


def look_over(
    table: Table, guess: Guess, book: Iterable[Known], progress: Progress = lambda done, whole: True
) -> Draft:
    """Read every row as a person and find who is who.

    Raises:
        Cancelled: ``progress`` answered False.
    """
    people = _People(book)
    lines = table.rows[guess.first_row :]
    rows: list[NotebookRow] = []
    for at, cells in enumerate(lines, start=1):
        person = person_of(guess.first_row + at, cells, guess.columns)
        rows.append(people.met(person))
        if at % STEP == 0 and not progress(at, len(lines)):
            raise Cancelled
    return Draft(table, guess, tuple(rows))


def changed(guess: Guess, column: int, field: Field) -> Guess:
    """The guess with a column put right; a second name or number column gives way."""
    columns = list(guess.columns)
    if field in (Field.NICKNAME, Field.NAME, Field.PHONE, Field.OWED):
        columns = [Field.MEMO if one is field else one for one in columns]
    columns[column] = field
    return guess._replace(columns=tuple(columns))


class _People:
    """Everybody met so far, by number and by name."""

    def __init__(self, book: Iterable[Known]) -> None:
        self._by_number: dict[str, list[tuple[str, int, Known | None]]] = {}
        self._by_name: dict[str, list[tuple[str, int, Known | None]]] = {}
        for one in book:
            self._keep(one.called, one.phone, 0, one)

    def met(self, person: NotebookPerson) -> NotebookRow:
        if not person.is_somebody:
            return NotebookRow(person, Finding.NOBODY)
        found = self._find(person)
        if found.is_taken:
            self._keep(person.called, person.phone, person.line, None)
        return found

    def _find(self, person: NotebookPerson) -> NotebookRow:
        on_number = self._by_number.get(person.phone, []) if person.phone else []
        for called, line, known in on_number:
            if not called or not person.called or are_like(called, person.called):
                return _same(person, line, known)
        if len(person.phone) > len(last4(person.phone)) and on_number:
            _, line, known = on_number[0]
            return NotebookRow(person, Finding.SHARES_NUMBER, line, known)
        for phone, line, known in self._by_name.get(_name_key(person.called), []):
            if not phone or not person.phone or _may_be_one(phone, person.phone):
                return _same(person, line, known)
        return NotebookRow(person, Finding.NEW)

    def _keep(self, called: str, phone: str, line: int, known: Known | None) -> None:
        if phone:
            self._by_number.setdefault(phone, []).append((called, line, known))
        if key := _name_key(called):
            self._by_name.setdefault(key, []).append((phone, line, known))


def _same(person: NotebookPerson, line: int, known: Known | None) -> NotebookRow:
    return NotebookRow(person, Finding.KNOWN if known else Finding.TWICE, line, known)


def _may_be_one(phone: str, other: str) -> bool:
    """One of them is only the last four digits of the other."""
    return min(len(phone), len(other)) == len(last4(phone)) and last4(phone) == last4(other)


def _name_key(called: str) -> str:
    return fold(called).text


def lines_of(rows: Sequence[NotebookRow]) -> frozenset[int]:
    """The lines of rows, to say which are to be taken."""
    return frozenset(row.person.line for row in rows)
