"""The cart being rung up: changeable, kept through a power cut, never sent anywhere."""

from __future__ import annotations

from enum import Enum, auto
from operator import attrgetter
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


class AlreadyRound(Refusal):
    """There is nothing below a round amount to knock off of ``total_won``."""


KNOCK_DOWN = ((1000, "천원 아래"), (500, "오백원 아래"), (100, "백원 아래"))
"""What 깎기 without an amount goes down to, the most generous first, and what the fact says."""

HAGGLED = "에누리"
"""What the fact says of an amount that was named."""

GIVEN, BUNDLED, MARKET_PRICE, LABELLED = "덤", "묶음", "시가", "저울 값"
"""Why else a line costs something other than its price times its quantity."""

COUPON_GIFT, STAMP_GIFT = "쿠폰", "도장"
"""Why something is given that was promised before."""

STAMPS = "stamps"
"""What stands for a full card of stamps where else a coupon's id does."""

STEEP = 5
"""More than a fifth knocked off is asked about (domain.md 3.2)."""

FEWEST_GRAMS = 30
"""A count below this of weighed goods is so many units, from here on it is grams."""


class Hand(Enum):
    """What the pad works on: a line a finger touched, or the one just rung up."""

    NOTHING = auto()
    PIECE = auto()
    WEIGHED = auto()
    TOUCHED = auto()


class Offer(NamedTuple):
    """A product as it stands on its tile today: ``bundle_count`` of it cost ``bundle_won``."""

    product: Id
    name: str
    unit: str
    price_won: Won
    tax: Tax
    tile: int = 0
    category: str = ""
    bundle_count: int = 0
    bundle_won: Won = NOTHING


class CartLine(NamedTuple):
    """A line being rung up. Quantity: grams when weighed, thousandths of a piece otherwise.

    ``why`` says why the amount is not the price times the quantity; empty if it is.
    """

    name: str
    unit: str
    unit_price_won: Won
    quantity_milli: Milli
    amount_won: Won
    tax: Tax
    measure: Measure
    product: Id | None = None
    is_gift: bool = False
    why: str = ""
    bundle_count: int = 0
    bundle_won: Won = NOTHING
    voucher: str = ""  # a gift's: the coupon handed in for it (its id in hex), or ``STAMPS``


_AMOUNT = attrgetter("amount_won")


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
            more = Milli(last.quantity_milli + _step(offer))
            self._replace(len(self.lines) - 1, _recounted(last, more))
            self.touched, self._is_fresh = None, True
            return
        self._add(_line(offer, Milli(quantity * _step(offer) // 1000)))
        if offer.price_won == NOTHING:
            self.touched = len(self.lines) - 1  # 시가: the amount typed next is its price

    def ring_up_weight(self, offer: Offer, grams: int) -> None:
        """Ring up ``grams`` of a product that is weighed."""
        self._add(_weighed(_line(offer, ONE), grams))
        self._is_fresh = False

    def ring_up_worth(self, offer: Offer, amount: Won) -> None:
        """Ring up ``amount``'s worth of a product: the money first, the weight follows."""
        self._add(_worth(_line(offer, ONE), amount))
        self._is_fresh = False

    def ring_up_label(self, offer: Offer, amount: Won) -> None:
        """Ring up what a scale's label prices: that price holds, whatever it costs here today."""
        if parse_unit(offer.unit).is_weighed:
            self.ring_up_worth(offer, amount)
            return
        self._add(_repriced(_line(offer, ONE), amount, LABELLED))
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
            self._change(at, _recounted(self.lines[at], quantity))

    def change_weight(self, grams: int) -> None:
        """Give the touched (or last) line a weight."""
        at = self._at()
        self._change(at, _weighed(self.lines[at], grams))

    def change_worth(self, amount: Won) -> None:
        """Make the touched (or last) line ``amount``'s worth."""
        at = self._at()
        self._change(at, _worth(self.lines[at], amount))

    def change_amount(self, amount: Won, why: str = HAGGLED) -> None:
        """Give the touched (or last) line another price for what it is, and say why."""
        at = self._at()
        self._change(at, _repriced(self.lines[at], amount, why))

    def lower(self, amount: Won, why: str = HAGGLED) -> None:
        """Let the touched (or last) line go for ``amount`` less; for all of it, it is a 덤."""
        at = self._at()
        line = self.lines[at]
        if amount >= line.amount_won:
            self._change(at, _given(line, why))
        else:
            self._change(at, _let_go_for(line, Won(line.amount_won - amount), why))

    def let_go_for(self, amount: Won, why: str = HAGGLED) -> None:
        """Let the touched (or last) line go for ``amount``, and say why: also a bare amount."""
        at = self._at()
        self._change(at, _let_go_for(self.lines[at], amount, why))

    def bundle(self, count: int, together: Won) -> None:
        """So many of the touched (or last) line's goods cost ``together`` from now on."""
        at = self._at()
        line = self.lines[at]._replace(
            bundle_count=count, bundle_won=together, is_gift=False, why="", voucher=""
        )
        self._change(at, _recounted(line, line.quantity_milli))

    def restore_price(self) -> None:
        """The touched (or last) line costs its own price again."""
        at = self._at()
        if self.lines[at].voucher:
            self._drop(at)  # it has no price: it was promised
            return
        line = self.lines[at]._replace(is_gift=False, why="")
        self._change(at, _recounted(line, line.quantity_milli))

    def give(self, offer: Offer, quantity: Milli = ONE, why: str = GIVEN) -> None:
        """Add something for nothing (덤): so many units of it."""
        self._add(_given(_line(offer, Milli(quantity * _step(offer) // 1000)), why))
        self._is_fresh = False

    def give_one_more(self, why: str = GIVEN) -> None:
        """Add a bit more of the touched (or last) line for nothing, as a line of its own."""
        line = self.lines[self._at()]
        one = one_more(line.unit)
        self._add(_given(_recounted(line, one), why))
        self._is_fresh = False

    def give_promised(self, what: str, why: str, voucher: str) -> None:
        """Add what a coupon or a full card of stamps was good for."""
        line = CartLine(what, "", NOTHING, ONE, NOTHING, Tax.EXEMPT, Measure.PIECE)
        self._add(_given(line, why)._replace(voucher=voucher))
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
            self._change(at, _given(self.lines[at], why))

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
        by_hand = last.measure is Measure.WORTH or last.amount_won != _amount(
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


def one_more(unit_text: str) -> Milli:
    """What is added to what was bought: a piece, or of weighed goods 100 g at most."""
    unit = parse_unit(unit_text)
    return Milli(min(unit.grams, 100)) if unit.is_weighed else ONE


def _knock_downs(full: Won) -> list[tuple[Won, str]]:
    """Every different amount below a round one, the most generous first."""
    found: dict[Won, str] = {}
    for step, why in KNOCK_DOWN:
        if 0 < full % step < full:
            found.setdefault(Won(full % step), why)
    return list(found.items())


def _recounted(line: CartLine, quantity: Milli) -> CartLine:
    """The line with another quantity; what was so much money's worth is weighed from then on."""
    measure = Measure.WEIGHT if line.measure is Measure.WORTH else line.measure
    return _priced(line._replace(quantity_milli=quantity, measure=measure))


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
        bundle_count=offer.bundle_count,
        bundle_won=offer.bundle_won,
    )
    return _priced(line)


def _priced(line: CartLine) -> CartLine:
    """The line at its own price, or for nothing; ``why`` tells a gift and a bundle apart."""
    if line.is_gift:
        return line._replace(amount_won=NOTHING)
    why = BUNDLED if _bundles(line, line.quantity_milli) else ""
    return line._replace(amount_won=_amount(line, line.quantity_milli), why=why)


def _given(line: CartLine, why: str) -> CartLine:
    """The line for nothing."""
    measure = Measure.WEIGHT if line.measure is Measure.WORTH else line.measure
    return line._replace(amount_won=NOTHING, is_gift=True, why=why, measure=measure)


def _let_go_for(line: CartLine, amount: Won, why: str) -> CartLine:
    """The line for what was agreed on; so much money's worth is a weight from then on."""
    measure = Measure.WEIGHT if line.measure is Measure.WORTH else line.measure
    agreed = line._replace(amount_won=amount, why=why, measure=measure, is_gift=False, voucher="")
    own = _priced(agreed)
    return own if own.amount_won == amount else agreed


def _repriced(line: CartLine, amount: Won, why: str) -> CartLine:
    """The line for another amount. A bare amount that is changed is only another amount."""
    if line.measure is Measure.AMOUNT:
        price = amount if line.quantity_milli == ONE else line.unit_price_won
        return line._replace(amount_won=amount, unit_price_won=price)
    own = _priced(line._replace(is_gift=False, voucher=""))
    if amount == own.amount_won:
        return own
    named = why if line.unit_price_won else MARKET_PRICE
    return own._replace(amount_won=amount, why=named)


def _amount(line: CartLine, quantity: Milli) -> Won:
    if line.is_gift:
        return NOTHING
    if line.measure in (Measure.WEIGHT, Measure.WORTH):
        return amount_of_weight(parse_unit(line.unit), line.unit_price_won, quantity)
    bundles = _bundles(line, quantity)
    rest = Milli(quantity - bundles * line.bundle_count * 1000)
    return Won(bundles * line.bundle_won + times(line.unit_price_won, rest))


def _bundles(line: CartLine, quantity: Milli) -> int:
    """How many whole bundles (3개 10,000원) are in so many pieces."""
    is_bundled = line.measure is Measure.PIECE and line.bundle_count > 0
    return quantity // (line.bundle_count * 1000) if is_bundled else 0


def _unit_by_weight(line: CartLine) -> Unit:
    unit = parse_unit(line.unit)
    if not unit.is_weighed:
        raise NotSoldByWeight(name=line.name)
    return unit


def _weighed(line: CartLine, grams: int) -> CartLine:
    _unit_by_weight(line)
    return _priced(line._replace(quantity_milli=Milli(grams), measure=Measure.WEIGHT))


def _worth(line: CartLine, amount: Won) -> CartLine:
    grams = weight_of_amount(_unit_by_weight(line), line.unit_price_won, amount)
    return line._replace(
        quantity_milli=Milli(grams),
        amount_won=amount,
        measure=Measure.WORTH,
        is_gift=False,
        why="",
    )
