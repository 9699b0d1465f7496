"""Taking goods back: what of a sale may come back, what that gives back, and doing it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from marketpos.domain.facts import Refund
from marketpos.domain.ids import Id
from marketpos.domain.money import Won
from marketpos.domain.refunding import Left, LineBack, everything, refund_of
from marketpos.domain.refusal import Refusal
from marketpos.operations.selling import AlreadyVoided, NoSuchSale, amend_if_closed
from marketpos.store.book import Book
from marketpos.store.driver import Cursor
from marketpos.store.folds.corrections import standing
from marketpos.store.unit import Unit

LATE_REFUND = "마감 뒤에 돌려줬어요"
"""What an amendment says of goods that came back after the day was closed."""


class NoReason(Refusal):
    """Money that leaves without a sale needs a word why."""


class Refunded(NamedTuple):
    """What the screen shows once a refund is on the disk."""

    refund: Id
    fact: Refund
    at_ms: int
    offset_min: int


Parts = Callable[[Left], Iterable[LineBack]]


def left_of(cursor: Cursor, sale: Id) -> Left:
    """What of a sale can still come back. Raises :class:`NoSuchSale` or :class:`AlreadyVoided`."""
    now = standing(cursor, sale)
    if now is None:
        raise NoSuchSale
    if now.is_voided:
        raise AlreadyVoided(number="")
    return now.left


def preview(
    book: Book, sale: Id, parts: Iterable[LineBack], why: str, first: Sequence[int]
) -> Refund:
    """The refund as it would be recorded."""
    return refund_of(sale, left_of(book.reading(), sale), parts, why, first)


def refund(book: Book, sale: Id, parts: Parts, why: str, first: Sequence[int]) -> Refunded:
    """Record it, in one transaction with the look at what is left.

    Raises :class:`NoReason`, :class:`NothingComesBack`, :class:`MoreThanSold` and as ``left_of``.
    """

    def take_back(unit: Unit) -> Refunded:
        left = left_of(unit.cursor, sale)
        fact = refund_of(sale, left, parts(left), why, first)
        made = unit.record(fact)
        amend_if_closed(unit, 0, Won(-fact.amount_won), LATE_REFUND)
        return Refunded(made, fact, *unit.moment)

    if not why.strip():
        raise NoReason
    return book.keep(take_back)


def all_of(left: Left) -> Iterable[LineBack]:
    """Everything that is left."""
    return everything(left)
