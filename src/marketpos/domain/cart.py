"""The cart being rung up: changeable, kept through a power cut, never sent anywhere."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure, Tax
from marketpos.domain.money import DEAREST_WON, NOTHING, ONE, Milli, Won, times
from marketpos.domain.refusal import Refusal
from marketpos.domain.units import Unit, amount_of_weight, parse_unit, weight_of_amount


class TooDear(Refusal):
    """One line or one sale of ``amount_won`` is more than any stall takes."""


class NothingToChange(Refusal):
    """A quantity was typed, but no line is there to take it."""


class NotSoldByWeight(Refusal):
    """Grams or won's worth were asked of ``name``, which is sold by the piece."""


class Offer(NamedTuple):
    """A product as it stands on its tile today."""

    product: Id
    name: str
    unit: str
    price_won: Won
    tax: Tax
    tile: int = 0
    category: str = ""


class CartLine(NamedTuple):
    """A line being rung up. Quantity: grams when weighed, thousandths of a piece otherwise."""

    name: str
    unit: str
    unit_price_won: Won
    quantity_milli: Milli
    amount_won: Won
    tax: Tax
    measure: Measure
    product: Id | None = None
    is_gift: bool = False


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

    @property
    def is_empty(self) -> bool:
        """Nothing was rung up yet."""
        return not self.lines

    @property
    def full_won(self) -> Won:
        """What the lines come to before anything is knocked off."""
        return Won(sum(line.amount_won for line in self.lines))

    @property
    def total_won(self) -> Won:
        """What the customer pays."""
        return Won(max(0, self.full_won - self.knocked_off_won))

    def ring_up_amount(self, amount: Won, quantity: Milli = ONE, name: str = "") -> None:
        """Ring up a bare amount, perhaps several times: an amount alone is a valid sale."""
        line = CartLine(
            name, "", amount, quantity, times(amount, quantity), Tax.EXEMPT, Measure.AMOUNT
        )
        self._add(line)

    def ring_up(self, offer: Offer, quantity: Milli = ONE) -> None:
        """Ring up a product: so many units of it. The same tile again is one more."""
        last = self._line_to_repeat(offer)
        if last is not None and quantity == ONE:
            self.touched = last
            self.change_quantity(Milli(self.lines[last].quantity_milli + _step(offer)))
            return
        self._add(_line(offer, Milli(quantity * _step(offer) // 1000)))

    def ring_up_weight(self, offer: Offer, grams: int) -> None:
        """Ring up ``grams`` of a product that is weighed."""
        self._add(_weighed(_line(offer, ONE), grams))

    def ring_up_worth(self, offer: Offer, amount: Won) -> None:
        """Ring up ``amount``'s worth of a product: the money first, the weight follows."""
        self._add(_worth(_line(offer, ONE), amount))

    def change_quantity(self, quantity: Milli) -> None:
        """Give the touched (or last) line another quantity, in its own measure."""
        at = self._at()
        line = self.lines[at]
        if quantity <= 0:
            self._drop(at)
            return
        self._replace(
            at, line._replace(quantity_milli=quantity, amount_won=_amount(line, quantity))
        )

    def change_weight(self, grams: int) -> None:
        """Give the touched (or last) line a weight."""
        at = self._at()
        self._replace(at, _weighed(self.lines[at], grams))

    def change_worth(self, amount: Won) -> None:
        """Make the touched (or last) line ``amount``'s worth."""
        at = self._at()
        self._replace(at, _worth(self.lines[at], amount))

    def change_amount(self, amount: Won) -> None:
        """Give the touched (or last) line another price for what it is."""
        at = self._at()
        self._replace(at, self.lines[at]._replace(amount_won=amount))

    def take_back(self) -> None:
        """Take back the knock-off, or the touched line, or the last one."""
        if self.touched is None and self.knocked_off_won:
            self.knocked_off_won, self.knocked_off_why = NOTHING, ""
        elif self.lines:
            self._drop(self._at())

    def knock_off(self, amount: Won, why: str) -> None:
        """Knock ``amount`` off the whole (에누리), never below nothing."""
        self.knocked_off_won = Won(min(amount, self.full_won))
        self.knocked_off_why = why

    def clear(self) -> None:
        """Forget the lines and the knock-off; the regular stays."""
        self.lines, self.touched = [], None
        self.knocked_off_won, self.knocked_off_why = NOTHING, ""

    def _at(self) -> int:
        if not self.lines:
            raise NothingToChange
        return self.touched if self.touched is not None else len(self.lines) - 1

    def _line_to_repeat(self, offer: Offer) -> int | None:
        at = len(self.lines) - 1
        if at < 0:
            return None
        line = self.lines[at]
        repeats = line.product == offer.product and line.measure is not Measure.WORTH
        return at if repeats and line.unit_price_won == offer.price_won else None

    def _add(self, line: CartLine) -> None:
        _check(line.amount_won, Won(self.full_won + line.amount_won))
        self.lines.append(line)
        self.touched = None

    def _replace(self, at: int, line: CartLine) -> None:
        _check(line.amount_won, Won(self.full_won - self.lines[at].amount_won + line.amount_won))
        self.lines[at] = line
        self.knocked_off_won = Won(min(self.knocked_off_won, self.full_won))

    def _drop(self, at: int) -> None:
        del self.lines[at]
        self.touched = None
        self.knocked_off_won = Won(min(self.knocked_off_won, self.full_won))


def _check(amount: Won, whole: Won) -> None:
    if max(amount, whole) > DEAREST_WON:
        raise TooDear(amount_won=max(amount, whole))


def _step(offer: Offer) -> int:
    unit = parse_unit(offer.unit)
    return unit.grams if unit.is_weighed else 1000


def _line(offer: Offer, quantity: Milli) -> CartLine:
    measure = Measure.WEIGHT if parse_unit(offer.unit).is_weighed else Measure.PIECE
    line = CartLine(
        offer.name,
        offer.unit,
        offer.price_won,
        quantity,
        NOTHING,
        offer.tax,
        measure,
        offer.product,
    )
    return line._replace(amount_won=_amount(line, quantity))


def _amount(line: CartLine, quantity: Milli) -> Won:
    if line.measure in (Measure.WEIGHT, Measure.WORTH):
        return amount_of_weight(parse_unit(line.unit), line.unit_price_won, quantity)
    return times(line.unit_price_won, quantity)


def _unit_by_weight(line: CartLine) -> Unit:
    unit = parse_unit(line.unit)
    if not unit.is_weighed:
        raise NotSoldByWeight(name=line.name)
    return unit


def _weighed(line: CartLine, grams: int) -> CartLine:
    amount = amount_of_weight(_unit_by_weight(line), line.unit_price_won, grams)
    return line._replace(quantity_milli=Milli(grams), amount_won=amount, measure=Measure.WEIGHT)


def _worth(line: CartLine, amount: Won) -> CartLine:
    grams = weight_of_amount(_unit_by_weight(line), line.unit_price_won, amount)
    return line._replace(quantity_milli=Milli(grams), amount_won=amount, measure=Measure.WORTH)
