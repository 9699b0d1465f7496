"""The cart being rung up: changeable, kept through a power cut, never sent anywhere."""

from __future__ import annotations

from enum import Enum, auto
from operator import attrgetter
from typing import NamedTuple

from marketpos.domain.cart_line import (
    BUNDLED,
    COUPON_GIFT,
    FEWEST_GRAMS,
    GIVEN,
    HAGGLED,
    KNOCK_DOWN,
    LABELLED,
    MARKET_PRICE,
    STAMP_GIFT,
    STAMPS,
    STEEP,
    CartLine,
    NotSoldByWeight,
    Offer,
    agreed_on,
    amount_of,
    given,
    line_of,
    one_more,
    recounted,
    repriced,
    step_of,
    weighed,
    worth_of,
)
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure, Tax
from marketpos.domain.money import DEAREST_WON, NOTHING, ONE, Milli, Won, times
from marketpos.domain.refusal import Refusal
from marketpos.domain.units import parse_unit

__all__ = [
    "BUNDLED",
    "COUPON_GIFT",
    "FEWEST_GRAMS",
    "GIVEN",
    "HAGGLED",
    "KNOCK_DOWN",
    "LABELLED",
    "MARKET_PRICE",
    "STAMPS",
    "STAMP_GIFT",
    "STEEP",
    "AlreadyRound",
    "Cart",
    "CartCustomer",
    "CartLine",
    "Hand",
    "NotSoldByWeight",
    "NothingToChange",
    "Offer",
    "TooDear",
    "one_more",
]

_AMOUNT = attrgetter("amount_won")


class TooDear(Refusal):
    """One line or one sale of ``amount_won`` is more than any stall takes."""


class NothingToChange(Refusal):
    """A quantity was typed, but no line is there to take it."""


class AlreadyRound(Refusal):
    """There is nothing below a round amount to knock off of ``total_won``."""


class Hand(Enum):
    """What the pad works on: a line a finger touched, or the one just rung up."""

    NOTHING = auto()
    PIECE = auto()
    WEIGHED = auto()
    TOUCHED = auto()


class CartCustomer(NamedTuple):
    """The regular this cart is for, as the screen names them."""

    customer: Id
    name: str
    visits: int = 0
    has_tab: bool = False


class Cart:
    """Lines, a knock-off and perhaps a regular. Every touch is one method; wrong ones undone."""

    def __init__(self, lines: list[CartLine] | None = None) -> None:
        self.lines: list[CartLine] = lines or []
        self.knocked_off_won: Won = NOTHING
        self.knocked_off_why: str = ""
        self.customer: CartCustomer | None = None
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

    def copy(self) -> Cart:
        """Another cart that is just the same, to go back to."""
        other = Cart(list(self.lines))
        other.knocked_off_won, other.knocked_off_why = self.knocked_off_won, self.knocked_off_why
        other.customer, other.touched = self.customer, self.touched
        other._is_fresh = self._is_fresh
        return other

    def touch(self, line: int | None) -> None:
        """A finger touched a line, or the touched one again, which lets go of it."""
        self.touched = None if line == self.touched else line
        self._is_fresh = False

    def ring_up_amount(self, amount: Won, quantity: Milli = ONE, name: str = "") -> None:
        """Ring up a bare amount, perhaps several times: an amount alone is a valid sale."""
        line = CartLine(
            name, "", amount, quantity, times(amount, quantity), Tax.EXEMPT, Measure.AMOUNT
        )
        self._add(line)

    def ring_up(self, offer: Offer, quantity: Milli = ONE) -> None:
        """Ring up a product: so many units of it. The same tile again is one more."""
        last = self.lines[-1] if self.lines else None
        if last is not None and quantity == ONE and self._is_repeated(last, offer):
            more = Milli(last.quantity_milli + step_of(offer))
            self._replace(len(self.lines) - 1, recounted(last, more))
            self.touched, self._is_fresh = None, True
            return
        self._add(line_of(offer, Milli(quantity * step_of(offer) // 1000)))
        if offer.price_won == NOTHING:
            self.touched = len(self.lines) - 1  # 시가: the amount typed next is its price

    def ring_up_weight(self, offer: Offer, grams: int) -> None:
        """Ring up ``grams`` of a product that is weighed."""
        self._add(weighed(line_of(offer, ONE), grams))
        self._is_fresh = False

    def ring_up_worth(self, offer: Offer, amount: Won) -> None:
        """Ring up ``amount``'s worth of a product: the money first, the weight follows."""
        self._add(worth_of(line_of(offer, ONE), amount))
        self._is_fresh = False

    def ring_up_label(self, offer: Offer, amount: Won) -> None:
        """Ring up what a scale's label prices: that price holds, whatever it costs here today."""
        if parse_unit(offer.unit).is_weighed:
            self.ring_up_worth(offer, amount)
            return
        self._add(repriced(line_of(offer, ONE), amount, LABELLED))
        self._is_fresh = False

    def change_count(self, count: int) -> None:
        """Make the touched (or last) line ``count`` units; from 30 of weighed goods: grams."""
        unit = parse_unit(self.lines[self._at()].unit)
        if unit.is_weighed:
            self.change_quantity(Milli(count * unit.grams if count < FEWEST_GRAMS else count))
        else:
            self.change_quantity(Milli(count * 1000))

    def change_quantity(self, quantity: Milli) -> None:
        """Give the touched (or last) line another quantity, in its own measure."""
        at = self._at()
        if quantity <= 0:
            self._drop(at)
        else:
            self._change(at, recounted(self.lines[at], quantity))

    def change_weight(self, grams: int) -> None:
        """Give the touched (or last) line a weight."""
        at = self._at()
        self._change(at, weighed(self.lines[at], grams))

    def change_worth(self, amount: Won) -> None:
        """Make the touched (or last) line ``amount``'s worth."""
        at = self._at()
        self._change(at, worth_of(self.lines[at], amount))

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

    def give_promised(self, what: str, why: str, voucher: str) -> None:
        """Add what a coupon or a full card of stamps was good for."""
        line = CartLine(what, "", NOTHING, ONE, NOTHING, Tax.EXEMPT, Measure.PIECE)
        self._add(given(line, why)._replace(voucher=voucher))
        self._is_fresh = False

    @property
    def uses_stamps(self) -> bool:
        """Whether a full card is handed in with it."""
        return any(line.voucher == STAMPS for line in self.lines)

    def take_back_stamps(self) -> None:
        """Nothing is given for stamps after all."""
        for at in reversed(range(len(self.lines))):
            if self.lines[at].voucher == STAMPS:
                self._drop(at)

    def make_gift(self, why: str = GIVEN) -> None:
        """Make the touched (or last) line a 덤; the same again takes that back."""
        at = self._at()
        if self.lines[at].is_gift:
            self.restore_price()
        else:
            self._change(at, given(self.lines[at], why))

    def take_back(self) -> None:
        """Take back the line in hand, else the knock-off, else the last line."""
        if self.knocked_off_won and self.hand is Hand.NOTHING:
            self.knocked_off_won, self.knocked_off_why = NOTHING, ""
        elif self.lines:
            self._drop(self._at())

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

    def clear(self) -> None:
        """Forget the lines and the knock-off; the regular stays."""
        self.lines, self.touched, self._is_fresh = [], None, False
        self.knocked_off_won, self.knocked_off_why = NOTHING, ""

    def _at(self) -> int:
        if not self.lines:
            raise NothingToChange
        return self.touched if self.touched is not None else len(self.lines) - 1

    def _is_repeated(self, last: CartLine, offer: Offer) -> bool:
        """Whether the tile again is one more of the last line, as it was not changed by hand."""
        same = last.product == offer.product and last.unit_price_won == offer.price_won
        if last.is_gift:
            return False
        by_hand = last.measure is Measure.WORTH or last.amount_won != amount_of(
            last, last.quantity_milli
        )
        by_weight = last.measure is Measure.WEIGHT and not self._is_fresh
        return same and not by_hand and not by_weight

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


def _knock_downs(full: Won) -> list[tuple[Won, str]]:
    """Every different amount below a round one, the most generous first."""
    found: dict[Won, str] = {}
    for step, why in KNOCK_DOWN:
        if 0 < full % step < full:
            found.setdefault(Won(full % step), why)
    return list(found.items())


def _check(amount: Won, whole: Won) -> None:
    if max(amount, whole) > DEAREST_WON:
        raise TooDear(amount_won=max(amount, whole))
