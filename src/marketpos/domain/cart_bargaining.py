"""Bargaining over a cart: another price for a line, a 덤, a knock-off of the whole."""

from __future__ import annotations

from marketpos.domain.cart_line import (
    GIVEN,
    HAGGLED,
    KNOCK_DOWN,
    Offer,
    agreed_on,
    given,
    line_of,
    one_more,
    recounted,
    repriced,
    step_of,
)
from marketpos.domain.cart_lines import CartLines, NothingToChange
from marketpos.domain.money import NOTHING, ONE, Milli, Won
from marketpos.domain.refusal import Refusal


class AlreadyRound(Refusal):
    """There is nothing below a round amount to knock off of ``total_won``."""


class Bargaining(CartLines):
    """What is agreed on with the customer, and why; each is one touch and is taken back by one."""

    def change_amount(self, amount: Won, why: str = HAGGLED) -> None:
        """Give the touched (or last) line another price for what it is, and say why."""
        at = self._at()
        self._change(at, repriced(self.lines[at], amount, why))

    def lower(self, amount: Won, why: str = HAGGLED) -> None:
        """Let the touched (or last) line go for ``amount`` less; for all of it, it is a 덤."""
        at = self._at()
        line = self.lines[at]
        if amount >= line.amount_won:
            self._change(at, given(line, why))
        else:
            self._change(at, agreed_on(line, Won(line.amount_won - amount), why))

    def let_go_for(self, amount: Won, why: str = HAGGLED) -> None:
        """Let the touched (or last) line go for ``amount``, and say why: also a bare amount."""
        at = self._at()
        self._change(at, agreed_on(self.lines[at], amount, why))

    def bundle(self, count: int, together: Won) -> None:
        """So many of the touched (or last) line's goods cost ``together`` from now on."""
        at = self._at()
        line = self.lines[at]._replace(
            bundle_count=count, bundle_won=together, is_gift=False, why="", voucher=""
        )
        self._change(at, recounted(line, line.quantity_milli))

    def restore_price(self) -> None:
        """The touched (or last) line costs its own price again."""
        at = self._at()
        if self.lines[at].voucher:
            self._drop(at)  # it has no price: it was promised
            return
        line = self.lines[at]._replace(is_gift=False, why="")
        self._change(at, recounted(line, line.quantity_milli))

    def give(self, offer: Offer, quantity: Milli = ONE, why: str = GIVEN) -> None:
        """Add something for nothing (덤): so many units of it."""
        self._add(given(line_of(offer, Milli(quantity * step_of(offer) // 1000)), why))
        self._is_fresh = False

    def give_one_more(self, why: str = GIVEN) -> None:
        """Add a bit more of the touched (or last) line for nothing, as a line of its own."""
        line = self.lines[self._at()]
        one = one_more(line.unit)
        self._add(given(recounted(line, one), why))
        self._is_fresh = False

    def make_gift(self, why: str = GIVEN) -> None:
        """Make the touched (or last) line a 덤; the same again takes that back."""
        at = self._at()
        if self.lines[at].is_gift:
            self.restore_price()
        else:
            self._change(at, given(self.lines[at], why))

    def knock_off(self, amount: Won, why: str = HAGGLED) -> None:
        """Knock ``amount`` off the whole (에누리), never below nothing."""
        if not self.lines:
            raise NothingToChange
        self.knocked_off_won = Won(min(amount, self.full_won))
        self.knocked_off_why = why if self.knocked_off_won else ""
        self.touched, self._is_fresh = None, False

    def knock_down(self) -> None:
        """Knock the whole down to the thousand; again to five hundred, to a hundred, to nothing.

        Raises:
            AlreadyRound: there is nothing below a hundred, nor anything knocked off.
        """
        if not self.lines:
            raise NothingToChange
        steps = _knock_downs(self.full_won)
        if not steps and not self.knocked_off_won:
            raise AlreadyRound(total_won=self.full_won)
        taken = [why for _, why in steps]
        at = taken.index(self.knocked_off_why) + 1 if self.knocked_off_why in taken else 0
        self.knock_off(*(steps[at] if at < len(steps) else (NOTHING, "")))


def _knock_downs(full: Won) -> list[tuple[Won, str]]:
    """Every different amount below a round one, the most generous first."""
    found: dict[Won, str] = {}
    for step, why in KNOCK_DOWN:
        if 0 < full % step < full:
            found.setdefault(Won(full % step), why)
    return list(found.items())
