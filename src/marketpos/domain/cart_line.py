"""A line being rung up: what is on a tile, what was agreed on, and what it comes to."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure, Tax
from marketpos.domain.money import NOTHING, ONE, Milli, Won, times
from marketpos.domain.refusal import Refusal
from marketpos.domain.units import Unit, amount_of_weight, parse_unit, weight_of_amount


class NotSoldByWeight(Refusal):
    """Grams or won's worth were asked of ``name``, which is sold by the piece."""


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


def one_more(unit_text: str) -> Milli:
    """What is added to what was bought: a piece, or of weighed goods 100 g at most."""
    unit = parse_unit(unit_text)
    return Milli(min(unit.grams, 100)) if unit.is_weighed else ONE


def recounted(line: CartLine, quantity: Milli) -> CartLine:
    """The line with another quantity; what was so much money's worth is weighed from then on."""
    measure = Measure.WEIGHT if line.measure is Measure.WORTH else line.measure
    return priced(line._replace(quantity_milli=quantity, measure=measure))


def step_of(offer: Offer) -> int:
    """One touch of its tile: a piece, or of weighed goods the grams of its unit."""
    unit = parse_unit(offer.unit)
    return unit.grams if unit.is_weighed else 1000


def line_of(offer: Offer, quantity: Milli) -> CartLine:
    """So much of a product at its own price."""
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
    return priced(line)


def priced(line: CartLine) -> CartLine:
    """The line at its own price, or for nothing; ``why`` tells a gift and a bundle apart."""
    if line.is_gift:
        return line._replace(amount_won=NOTHING)
    why = BUNDLED if _bundles(line, line.quantity_milli) else ""
    return line._replace(amount_won=amount_of(line, line.quantity_milli), why=why)


def given(line: CartLine, why: str) -> CartLine:
    """The line for nothing."""
    measure = Measure.WEIGHT if line.measure is Measure.WORTH else line.measure
    return line._replace(amount_won=NOTHING, is_gift=True, why=why, measure=measure)


def agreed_on(line: CartLine, amount: Won, why: str) -> CartLine:
    """The line for what was agreed on; so much money's worth is a weight from then on."""
    measure = Measure.WEIGHT if line.measure is Measure.WORTH else line.measure
    agreed = line._replace(amount_won=amount, why=why, measure=measure, is_gift=False, voucher="")
    own = priced(agreed)
    return own if own.amount_won == amount else agreed


def repriced(line: CartLine, amount: Won, why: str) -> CartLine:
    """The line for another amount. A bare amount that is changed is only another amount."""
    if line.measure is Measure.AMOUNT:
        price = amount if line.quantity_milli == ONE else line.unit_price_won
        return line._replace(amount_won=amount, unit_price_won=price)
    own = priced(line._replace(is_gift=False, voucher=""))
    if amount == own.amount_won:
        return own
    named = why if line.unit_price_won else MARKET_PRICE
    return own._replace(amount_won=amount, why=named)


def amount_of(line: CartLine, quantity: Milli) -> Won:
    """What so much of it comes to: whole bundles at their price, the rest singly."""
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


def weighed(line: CartLine, grams: int) -> CartLine:
    """The line by weight. Raises :class:`NotSoldByWeight`."""
    _unit_by_weight(line)
    return priced(line._replace(quantity_milli=Milli(grams), measure=Measure.WEIGHT))


def worth_of(line: CartLine, amount: Won) -> CartLine:
    """So much money's worth of it: the weight follows. Raises :class:`NotSoldByWeight`."""
    grams = weight_of_amount(_unit_by_weight(line), line.unit_price_won, amount)
    return line._replace(
        quantity_milli=Milli(grams),
        amount_won=amount,
        measure=Measure.WORTH,
        is_gift=False,
        why="",
    )
