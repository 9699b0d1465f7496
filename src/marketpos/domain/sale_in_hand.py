"""The sale in hand: the cart, what is typed, and what was handed over already of a split.

Everything the counter does before it asks the disk, the catalogue or the regulars is done here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from marketpos.domain.actions import (
    Action,
    ClearCart,
    FindRegular,
    Finish,
    RestoreCart,
    RingUpTile,
    Waiting,
)
from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.cart_line import Offer
from marketpos.domain.ids import Id
from marketpos.domain.keypad import Keypad
from marketpos.domain.keypad_typed import Typed
from marketpos.domain.money import NOTHING, Won
from marketpos.domain.refusal import Refusal
from marketpos.domain.ringing import change, ring_up
from marketpos.domain.scale import Weighing
from marketpos.domain.tender import GIVES_CHANGE, Offered, TooMuchOffered, change_for


class TypedNotRungUp(Refusal):
    """``amount_won`` is typed but not rung up: finishing now would forget it."""


class _Mark(NamedTuple):
    cart: Cart
    typed: Typed


class _Cleared(NamedTuple):
    cart: Cart
    offered: list[Offered]
    splits: bool


class SaleInHand:
    """One sale from its first touch until it is finished. ``trade`` decides what a 근 weighs."""

    def __init__(
        self, cart: Cart | None = None, trade: str = "", offered: Sequence[Offered] = ()
    ) -> None:
        self.cart = cart or Cart()
        self.trade = trade
        self.keypad = Keypad()
        self.weighing = Weighing()
        self.offered = list(offered)
        self.splits = bool(offered)
        self._cleared = _Cleared(Cart(), [], False)
        self._mark = _Mark(self.cart, self.keypad.typed)

    @property
    def left_won(self) -> Won:
        """What is still to pay, never less than nothing."""
        return Won(max(0, -change_for(self.cart.total_won, self.offered)))

    def press(self, key: str) -> Action | None:
        """A key of the pad: what it asks for, still to be done with ``do``."""
        self.keypad.hand = self.cart.hand
        return self.keypad.press(key)

    def do(self, action: Action) -> bool:
        """Do what was asked for; False when it is not for the cart but for the screen to do.

        Raises the cart's refusals; then nothing was changed and what was typed stands there again.
        """
        match action:
            case RingUpTile() | FindRegular() | Finish():
                return False
            case ClearCart():
                self._clear()
            case RestoreCart():
                self.cart, self.offered, self.splits = self._cleared
            case _:
                self._try(lambda: change(self.cart, action, self.trade))
        return True

    def ring_up(self, offer: Offer, waiting: Waiting | None = None) -> None:
        """Ring up a product, with ``waiting``, what was typed for it, or what lies on the scale.

        Raises as ``do``, and as :meth:`scale.Weighing.weight_for`.
        """
        with_what = waiting if waiting is not None else self.keypad.for_tile()
        if with_what is None:
            with_what = self.weighing.weight_for(offer, self.cart)
        self._try(lambda: ring_up(self.cart, offer, with_what, self.trade))

    def touch_line(self, at: int) -> None:
        """A line was touched: it gets what waits, or is in hand from now on. Raises as ``do``."""
        waiting = self.keypad.for_line()
        if waiting is None:
            self.cart.touch(at)
            return
        self.cart.touched = at
        try:
            self._try(lambda: change(self.cart, waiting, self.trade))
        finally:
            self.cart.touched = None

    def let_go(self) -> None:
        """No line is touched any more."""
        self.cart.touch(self.cart.touched)

    def hand_over(self, offered: list[Offered]) -> bool:
        """Something was handed over: True when that pays for all of it, else it is a split now.

        Raises :class:`TooMuchOffered` for more of a card and the like than is left.
        """
        for one in offered:
            if one.kind not in GIVES_CHANGE and one.given_won > self.left_won:
                raise TooMuchOffered(kind=one.kind, over_won=one.given_won - self.left_won)
        if change_for(self.left_won, offered) >= 0:
            return True
        self.splits = True
        self.offered += offered
        return False

    def hold(self, coupon: Offered) -> None:
        """A coupon was handed in: it pays what it can of whatever is rung up, now or later."""
        self.offered.append(coupon)
        self.splits = True

    def holds(self, coupon: Id) -> bool:
        """Whether this very coupon was handed in already."""
        lines = any(line.voucher == coupon.hex() for line in self.cart.lines)
        return lines or any(one.coupon == coupon for one in self.offered)

    def check_typed(self, received: Won = NOTHING) -> None:
        """Nothing is typed that finishing would forget, but for the cash ``received``.

        Raises :class:`TypedNotRungUp`.
        """
        typed = self.keypad.amount_won or self.keypad.received_won
        if not self.keypad.is_empty and (not received or typed != received):
            raise TypedNotRungUp(amount_won=typed)

    def typed_part(self) -> Won:
        """How much is handed over next: of a split what is typed, else all that is left.

        Raises :class:`TypedNotRungUp` when something is typed and nothing is being split.
        """
        if not self.splits:
            self.check_typed()
        return self.keypad.take_amount() or self.left_won

    def give_back(self, tender: int) -> None:
        """Something handed over goes back."""
        del self.offered[tender]

    def stop_splitting(self) -> None:
        """Everything handed over goes back: it is paid in one piece after all."""
        self.offered.clear()
        self.splits = False

    def begin(self, cart: Cart | None = None) -> None:
        """Another cart is in hand, an empty one when none is given."""
        self.cart = cart or Cart()
        self.stop_splitting()
        self.keypad.forget()

    def take_customer(self, customer: CartCustomer | None) -> None:
        """Whose sale it is; what somebody else's stamps were handed in for is not theirs."""
        before = self.cart.customer
        if before is not None and (customer is None or customer.customer != before.customer):
            self.cart.take_back_stamps()
        self.cart.customer = customer

    def mark(self) -> None:
        """Remember how things stand: a scanner may be typing."""
        self._mark = _Mark(self.cart.copy(), self.keypad.typed)

    def go_back(self) -> None:
        """It was a scanner: what its keys did is undone."""
        self.cart, typed = self._mark
        self.keypad.give_back(typed)

    def _clear(self) -> None:
        if self.cart.is_empty:
            self.keypad.forget()
            return
        self._cleared = _Cleared(self.cart.copy(), list(self.offered), self.splits)
        self.cart.clear()
        self.stop_splitting()

    def _try(self, what: Callable[[], None]) -> None:
        try:
            what()
        except Refusal:
            self.keypad.give_back()
            raise
