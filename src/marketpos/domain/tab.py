"""The tab (외상장부): what was taken, what was paid, what is still open and since when.

A tab is only ever a sum of entries, so two PCs may both take money and nothing is lost
(domain.md 3.5). What is paid goes to the oldest first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from marketpos.domain.clock import day_of
from marketpos.domain.ids import Id
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import NOTHING, Won
from marketpos.domain.refusal import Refusal

AGES_DAYS = (30, 60, 90)
"""What is owed longer than these is told apart, oldest last."""


class NothingOwed(Refusal):
    """Nothing is on this tab, so nothing can be paid off."""


class PaidTooMuch(Refusal):
    """More was offered than the ``owed_won`` that are owed; the rest would belong to nobody."""


class EntryKind(StrEnum):
    """What moved a tab."""

    SOLD = "sold"
    CAME_BACK = "came_back"
    PAID = "paid"
    ADJUSTED = "adjusted"


class TabEntry(NamedTuple):
    """One line of the notebook. ``amount_won`` is positive when more is owed.

    ``customer`` is the entry in the book it stands under, which differs after doubles were
    merged. ``note`` names the first goods of a sale, else what was said; ``took`` is who carried
    them home (심부름 온 사람).
    """

    at_ms: int
    day: int
    kind: EntryKind
    amount_won: Won
    customer: Id
    sale: Id | None = None
    note: str = ""
    took: str = ""
    tender: TenderKind | None = None


class LedgerLine(NamedTuple):
    """An entry, and what was owed after it."""

    entry: TabEntry
    owed_won: Won


class OpenCharge(NamedTuple):
    """A charge that is not paid off yet, and how much of it is left."""

    entry: TabEntry
    left_won: Won


class Ageing(NamedTuple):
    """What is open, by how many days it has been so: at most 30, 60, 90, and longer."""

    to_30_won: Won
    to_60_won: Won
    to_90_won: Won
    older_won: Won

    @property
    def whole_won(self) -> Won:
        """All that is open."""
        return Won(sum(self))


def ledger(entries: Iterable[TabEntry]) -> list[LedgerLine]:
    """The tab as the notebook has it: every entry in order, with what was owed after it."""
    lines: list[LedgerLine] = []
    owed = NOTHING
    for entry in sorted(entries, key=_order):
        owed = Won(owed + entry.amount_won)
        lines.append(LedgerLine(entry, owed))
    return lines


def open_charges(entries: Iterable[TabEntry]) -> list[OpenCharge]:
    """What is still open, the oldest first.

    Goods that came back lower their own sale; every payment goes to the oldest charge.
    """
    charges = _charges(sorted(entries, key=_order))
    credit = -sum(one.left_won for one in charges if one.left_won < 0)
    still_open: list[OpenCharge] = []
    for one in charges:
        if one.left_won <= 0:
            continue
        paid = min(credit, one.left_won)
        credit -= paid
        if paid < one.left_won:
            still_open.append(one._replace(left_won=Won(one.left_won - paid)))
    return still_open


def ageing(charges: Iterable[OpenCharge], today: int) -> Ageing:
    """How long what is open has been open, in calendar days before ``today`` (20261123)."""
    sums = [0, 0, 0, 0]
    for one in charges:
        days = (day_of(today) - day_of(one.entry.day)).days
        sums[sum(days > age for age in AGES_DAYS)] += one.left_won
    return Ageing(*map(Won, sums))


def shares_of(charges: Sequence[OpenCharge], amount: Won) -> list[tuple[Id, Won]]:
    """Whose charges a payment of ``amount`` pays off, the oldest first: one sum for each entry.

    After a merge a tab is made of several entries; paid off where it is owed, each of them is
    right again when the merge is undone.

    Raises:
        NothingOwed: there is nothing to pay off.
        PaidTooMuch: ``amount`` is more than is owed.
    """
    owed = Won(sum(one.left_won for one in charges))
    if owed == NOTHING:
        raise NothingOwed
    if amount > owed:
        raise PaidTooMuch(owed_won=owed)
    shares: dict[Id, int] = {}
    for one in charges:
        part = min(amount, one.left_won)
        amount = Won(amount - part)
        if part:
            shares[one.entry.customer] = shares.get(one.entry.customer, 0) + part
    return [(who, Won(won)) for who, won in shares.items()]


def passes_limit(owed: Won, more: Won, limit: Won) -> bool:
    """Whether ``more`` on this tab is worth a warning; a limit of nothing warns of nothing."""
    return limit > NOTHING and owed + more > limit


def _charges(entries: Iterable[TabEntry]) -> list[OpenCharge]:
    """Entries with everything about one sale taken together, at the place of the sale."""
    found: dict[object, OpenCharge] = {}
    for at, entry in enumerate(entries):
        about: object = entry.sale if entry.sale is not None else at
        before = found.get(about)
        if before is None:
            found[about] = OpenCharge(entry, entry.amount_won)
        else:
            found[about] = before._replace(left_won=Won(before.left_won + entry.amount_won))
    return list(found.values())


def _order(entry: TabEntry) -> tuple[int, bool, bytes, bytes, int]:
    """In time, and what happened at once in an order of its own that is the same everywhere."""
    about = entry.sale or entry.customer
    is_later = entry.kind is not EntryKind.SOLD
    return entry.at_ms, is_later, about, entry.customer, entry.amount_won
