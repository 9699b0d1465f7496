"""The first lesson: its tasks, and how each is recognised by what really happened, not by touches.

The tasks themselves are data (resources/lesson/first.json): a tutor's words for what a stall does
on any day. Each names what must stand in the practice book afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from marketpos.domain.facts import Consent, DayClosed, Fact, Sale, SaleLine, SaleVoided
from marketpos.domain.kinds import ConsentAction, ConsentKind


class Wanted(StrEnum):
    """What a task asks for."""

    SOLD = "sold"
    TAKEN_UP = "taken_up"  # a cart put aside is in hand again
    MET = "met"  # somebody new agreed to be written down
    VOIDED = "voided"
    CLOSED = "closed"


class Task(NamedTuple):
    """One task. Of a sale it may ask more; what is empty, 0 or ``None`` does not matter.

    ``quantity_milli`` and ``amount_won`` are of the line of ``product``; ``last4`` is how the
    telephone of the regular ends whose sale it must be.
    """

    name: str
    ko: str
    en: str
    wanted: Wanted
    product: str = ""
    measure: str = ""
    quantity_milli: int = 0
    amount_won: int = 0
    tender: str = ""
    change: bool | None = None
    knocks_off: bool = False
    last4: str = ""

    def sentence(self, language: str) -> str:
        """What to do, and what to touch for it."""
        return self.ko if language == "ko" else self.en


class Happened(NamedTuple):
    """What the practice book says since the task began.

    ``bought`` holds the last four digits of those whose sales there were.
    """

    facts: Sequence[Fact] = ()
    bought: frozenset[str] = frozenset()
    was_put_aside: bool = False
    put_aside_now: int = 0
    lines_in_hand: int = 0


class Progress(NamedTuple):
    """Where somebody is: the task in hand, the fact it began after, and whether it is done."""

    at: int = 0
    since: int = 0
    is_done: bool = False
    was_put_aside: bool = False
    is_shown: bool = True

    @property
    def done(self) -> int:
        """How many tasks are done."""
        return self.at + self.is_done

    def next(self, since: int, many: int) -> Progress:
        """The task after this one; after the last there is none."""
        return Progress(min(self.at + 1, many - 1), since) if self.done < many else self


def is_done(task: Task, happened: Happened) -> bool:
    """Whether ``task`` was done."""
    match task.wanted:
        case Wanted.SOLD:
            return any(_is_asked_for(task, one, happened) for one in _of(Sale, happened))
        case Wanted.TAKEN_UP:
            taken = happened.was_put_aside and not happened.put_aside_now
            return taken and happened.lines_in_hand > 0
        case Wanted.MET:
            return any(_is_welcome(one) for one in _of(Consent, happened))
        case Wanted.VOIDED:
            return any(_of(SaleVoided, happened))
        case Wanted.CLOSED:
            return any(_of(DayClosed, happened))


def _of(kind: type, happened: Happened) -> Sequence[Fact]:
    return [one for one in happened.facts if isinstance(one, kind)]


def _is_welcome(fact: Fact) -> bool:
    if not isinstance(fact, Consent):
        return False
    return fact.about is ConsentKind.REGISTRATION and fact.action is ConsentAction.GRANTED


def _is_asked_for(task: Task, fact: Fact, happened: Happened) -> bool:
    if not isinstance(fact, Sale):
        return False
    asked = (
        not task.tender or any(one.kind.value == task.tender for one in fact.tenders),
        task.change is None or bool(fact.change_won) is task.change,
        not task.knocks_off or fact.knocked_off_won > 0,
        not task.product or any(_is_line(task, line) for line in fact.lines),
        not task.last4 or task.last4 in happened.bought,
    )
    return all(asked)


def _is_line(task: Task, line: SaleLine) -> bool:
    return (
        line.name == task.product
        and (not task.measure or line.measure.name.lower() == task.measure)
        and (not task.quantity_milli or line.quantity_milli == task.quantity_milli)
        and (not task.amount_won or line.amount_won == task.amount_won)
    )
