"""The lines of a cart: what they come to, and which of them the next touch is about."""

from __future__ import annotations

from enum import Enum, auto
from operator import attrgetter

from marketpos.domain.cart_line import STEEP, CartLine
from marketpos.domain.money import NOTHING, Won, within_reason
from marketpos.domain.refusal import Refusal
from marketpos.domain.units import parse_unit

_AMOUNT = attrgetter("amount_won")


class NothingToChange(Refusal):
    """A quantity was typed, but no line is there to take it."""


class Hand(Enum):
    """What the pad works on: a line a finger touched, or the one just rung up."""

    NOTHING = auto()
    PIECE = auto()
    WEIGHED = auto()
    TOUCHED = auto()


class CartLines:
    """Lines and a knock-off. Whatever changes a line goes through here, so the sums hold."""

    def __init__(self, lines: list[CartLine] | None = None) -> None:
        self.lines: list[CartLine] = lines or []
        self.knocked_off_won: Won = NOTHING
        self.knocked_off_why: str = ""
        self.touched: int | None = None
        self._is_fresh = False  # the last line was rung up by the last touch

    @property
    def is_empty(self) -> bool:
        """Nothing was rung up yet."""
        return not self.lines

    @property
    def full_won(self) -> Won:
        """What the lines come to before anything is knocked off."""
        return Won(sum(map(_AMOUNT, self.lines)))

    @property
    def total_won(self) -> Won:
        """What the customer pays."""
        return Won(max(0, self.full_won - self.knocked_off_won))

    @property
    def is_steep(self) -> bool:
        """So much is knocked off that it may be a slip."""
        return self.knocked_off_won * STEEP > self.full_won

    @property
    def hand(self) -> Hand:
        """What the pad works on now."""
        if self.touched is not None:
            return Hand.TOUCHED
        if not self._is_fresh:
            return Hand.NOTHING
        return Hand.WEIGHED if parse_unit(self.lines[-1].unit).is_weighed else Hand.PIECE

    @property
    def line_in_hand(self) -> CartLine | None:
        """The line a change is for: the touched one, else the last one."""
        return self.lines[self._at()] if self.lines else None

    def touch(self, line: int | None) -> None:
        """A finger touched a line, or the touched one again, which lets go of it."""
        self.touched = None if line == self.touched else line
        self._is_fresh = False

    def take_back(self) -> None:
        """Take back the line in hand, else the knock-off, else the last line."""
        if self.knocked_off_won and self.hand is Hand.NOTHING:
            self.knocked_off_won, self.knocked_off_why = NOTHING, ""
        elif self.lines:
            self._drop(self._at())

    def _at(self) -> int:
        if not self.lines:
            raise NothingToChange
        return self.touched if self.touched is not None else len(self.lines) - 1

    def _add(self, line: CartLine) -> None:
        _check(line.amount_won, Won(self.full_won + line.amount_won))
        self.lines.append(line)
        self.touched, self._is_fresh = None, True

    def _change(self, at: int, line: CartLine) -> None:
        """A line changed is a line let go of: what is typed next is about something else."""
        self._replace(at, line)
        self.touched, self._is_fresh = None, False

    def _replace(self, at: int, line: CartLine) -> None:
        _check(line.amount_won, Won(self.full_won - self.lines[at].amount_won + line.amount_won))
        self.lines[at] = line
        self.knocked_off_won = Won(min(self.knocked_off_won, self.full_won))

    def _drop(self, at: int) -> None:
        del self.lines[at]
        self.touched, self._is_fresh = None, False
        self.knocked_off_won = Won(min(self.knocked_off_won, self.full_won))


def _check(amount: Won, whole: Won) -> None:
    within_reason(max(amount, whole))
