"""The cart being rung up: changeable, kept through a power cut, never sent anywhere."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.cart_bargaining import Bargaining
from marketpos.domain.cart_line import (
    FEWEST_GRAMS,
    LABELLED,
    STAMPS,
    CartLine,
    Offer,
    amount_of,
    given,
    line_of,
    recounted,
    repriced,
    step_of,
    weighed,
    worth_of,
)
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure, Tax
from marketpos.domain.money import NOTHING, ONE, Milli, Won, times
from marketpos.domain.units import parse_unit


class CartCustomer(NamedTuple):
    """The regular this cart is for, as the screen names them."""

    customer: Id
    name: str
    visits: int = 0
    has_tab: bool = False


class Cart(Bargaining):
    """Lines, a knock-off and perhaps a regular. Every touch is one method; wrong ones undone."""

    def __init__(self, lines: list[CartLine] | None = None) -> None:
        super().__init__(lines)
        self.customer: CartCustomer | None = None

    def copy(self) -> Cart:
        """Another cart that is just the same, to go back to."""
        other = Cart(list(self.lines))
        other.knocked_off_won, other.knocked_off_why = self.knocked_off_won, self.knocked_off_why
        other.customer, other.touched = self.customer, self.touched
        other._is_fresh = self._is_fresh
        return other

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

    def clear(self) -> None:
        """Forget the lines and the knock-off; the regular stays."""
        self.lines, self.touched, self._is_fresh = [], None, False
        self.knocked_off_won, self.knocked_off_why = NOTHING, ""

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
