"""What the pad asked for, done to the cart."""

from __future__ import annotations

from marketpos.domain.actions import (
    Action,
    Gift,
    KnockOff,
    Price,
    RingUpAmount,
    TakeBack,
    Times,
    Waiting,
    Weight,
    Worth,
)
from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import FEWEST_GRAMS, Offer
from marketpos.domain.money import Milli, pieces
from marketpos.domain.units import geun_grams, parse_unit


def geun_of(unit_text: str, trade: str) -> int:
    """What a 근 of these goods weighs: as their unit says, else as the trade has it."""
    unit = parse_unit(unit_text)
    return unit.grams if unit.name == "근" and unit.grams else geun_grams(trade)


def ring_up(cart: Cart, offer: Offer, waiting: Waiting | None, trade: str) -> None:
    """A tile was touched: ring its product up, with what waited for it.

    Raises the cart's refusals; then nothing was rung up.
    """
    match waiting:
        case Times(number):
            cart.ring_up(offer, pieces(number))
        case Weight():
            cart.ring_up_weight(offer, waiting.grams(geun_of(offer.unit, trade)))
        case Worth(amount):
            cart.ring_up_worth(offer, amount)
        case Gift(number):
            cart.give(offer, _of_a_gift(offer, number))
        case None:
            cart.ring_up(offer)


def change(cart: Cart, action: Action, trade: str) -> None:
    """Do to the cart what only concerns the cart; other actions are the screen's to do.

    Raises the cart's refusals; then nothing was changed.
    """
    match action:
        case RingUpAmount(amount, times):
            cart.ring_up_amount(amount, pieces(times))
        case Times(number):
            cart.change_count(number)
        case Weight():
            line = cart.line_in_hand
            cart.change_weight(action.grams(geun_of(line.unit if line else "", trade)))
        case Worth(amount):
            cart.change_worth(amount)
        case Gift():
            cart.make_gift()
        case Price(amount):
            cart.change_amount(amount)
        case KnockOff(amount):
            cart.knock_down() if amount is None else cart.knock_off(amount)
        case TakeBack():
            cart.take_back()


def _of_a_gift(offer: Offer, number: int) -> Milli:
    """So many units; from 30 of weighed goods so many grams."""
    unit = parse_unit(offer.unit)
    if unit.is_weighed and number >= FEWEST_GRAMS:
        return Milli(number * 1000 // unit.grams)
    return pieces(number)
