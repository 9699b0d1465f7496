"""The drawer and the day: counted in the morning, moved, counted again, closed for ever."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from marketpos.domain.amounts import FACES, notes_needed
from marketpos.domain.clock import day_number, day_of
from marketpos.domain.day import Counted, z_of
from marketpos.domain.drawer import Count, count_of
from marketpos.domain.facts import (
    DayAmended,
    TillMoved,
    TillOpened,
    VoucherRedeemed,
)
from marketpos.domain.ids import Id
from marketpos.domain.money import Won, within_reason
from marketpos.domain.refusal import Refusal
from marketpos.domain.tender import ONNURI_FACES
from marketpos.domain.vouchers import ONNURI
from marketpos.operations.taking_back import NoReason
from marketpos.store import closes, till
from marketpos.store.book import Book
from marketpos.store.closes import ZReport
from marketpos.store.day_figures import figures_of
from marketpos.store.unit import Unit

LOOK_BACK_DAYS = 31
"""How far back a day that nobody closed is still asked about."""

SLIP_MS = 5 * 60_000
"""A clock this much behind what was written last is a clock set back."""


class AlreadyClosed(Refusal):
    """The day was closed with report ``number``; it can be opened again with a reason."""


class NotYet(Refusal):
    """A day that has not come is not closed."""


class NothingMoved(Refusal):
    """No amount, or less than nothing: the direction is told apart by in and out."""


class NoSuchClose(Refusal):
    """There is no such report, or its day was opened again before."""


def open_till(book: Book, opening_float: Won) -> None:
    """The drawer holds so much in the morning; said again, the newer word holds."""
    if opening_float < 0:
        raise NothingMoved
    fact = TillOpened(within_reason(opening_float))
    book.keep(lambda unit: unit.record(fact))


def move(book: Book, paid_in: bool, amount: Won, why: str) -> None:
    """Money goes in or out without a sale."""
    if amount <= 0:
        raise NothingMoved
    if not why.strip():
        raise NoReason
    fact = TillMoved(paid_in, within_reason(amount), why)
    book.keep(lambda unit: unit.record(fact))


def close_day(book: Book, counted: Counted | None, why: str, day: int | None) -> ZReport:
    """Fix a day for ever. Needs no sale and no network.

    Raises :class:`AlreadyClosed` or :class:`NotYet`.
    """

    def close(unit: Unit) -> Id:
        which = unit.day if day is None else day
        if which > unit.day:
            raise NotYet(day=which)
        before = till.close_of(unit.cursor, which)
        if before is not None:
            raise AlreadyClosed(number=before.number)
        figures = figures_of(unit.cursor, which)
        return unit.record(z_of(figures, counted, why, till.next_place(unit.cursor)))

    return report(book, book.keep(close))


def reopen(book: Book, close: Id, why: str) -> None:
    """Open a closed day again: its report stays in the list, another will take its place."""

    def open_again(unit: Unit) -> None:
        known = report(book, close)
        if known.was_reopened:
            raise NoSuchClose
        unit.record(DayAmended(close, 0, Won(0), why, reopened=True))

    if not why.strip():
        raise NoReason
    book.keep(open_again)


def report(book: Book, close: Id) -> ZReport:
    """One Z report. Raises :class:`NoSuchClose`."""
    found = closes.report(book.reading(), close)
    if found is None:
        raise NoSuchClose
    return found


def unclosed_days(book: Book) -> list[int]:
    """Days before today that this PC worked on and nobody closed, the oldest first."""
    today = book.today()
    since = day_number(day_of(today) - timedelta(days=LOOK_BACK_DAYS))
    return [day for day in till.unclosed_days(book.reading(), since) if day < today]


def redeem(book: Book, faces: Iterable[tuple[Won, int]], bank: str) -> Won:
    """Paper vouchers were taken to the bank (환전); what they come to.

    Raises :class:`NothingMoved` or :class:`drawer.NoSuchFace`.
    """
    count = count_of(faces, ONNURI_FACES)
    worth = Won(sum(face * many for face, many in count))
    if not worth:
        raise NothingMoved
    book.keep(lambda unit: unit.record(VoucherRedeemed(ONNURI, count, bank)))
    return worth


def change_needed(book: Book, days: Sequence[int]) -> Count:
    """The notes and coins to fetch for a morning: what change took on an average one of ``days``.

    Every change is taken to be given in the fewest notes, and the average is rounded up.
    """
    needed = dict.fromkeys(FACES, 0)
    for change, times in till.changes_given(book.reading(), days):
        for face, many in notes_needed(change):
            needed[face] += many * times
    return tuple((Won(face), -(-many // len(days))) for face, many in needed.items() if many)


def clock_set_back_ms(book: Book) -> int:
    """How far this PC's clock stands before what was written last; 0 when it is sound.

    A dead battery or a hand set it back: days and ages would be wrong, the order is not, because
    it is the stream's (domain.md 10, rule 25).
    """
    behind = till.last_written_ms(book.reading()) - book.now().at_ms
    return behind if behind > SLIP_MS else 0
