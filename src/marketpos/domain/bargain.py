"""Bargaining: round amounts to go down to, what is given away, and when to ask whether it is meant.

깎기 and 덤 are how a market sells, not mistakes: nothing here forbids, it tells (domain.md 3.2).
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import BUNDLED, KNOCK_DOWN, LABELLED, STEEP
from marketpos.domain.kinds import Measure
from marketpos.domain.money import NOTHING, Milli, Won, times
from marketpos.domain.units import amount_of_weight, parse_unit

REASONS = ("단골", "많이 사셔서", "떨이", "흠 있어서")
"""Why less is taken, as the market says it; anything else is written by hand."""


class Priced(Protocol):
    """A line, of a cart or as sold."""

    @property
    def unit(self) -> str: ...
    @property
    def unit_price_won(self) -> Won: ...
    @property
    def quantity_milli(self) -> Milli: ...
    @property
    def amount_won(self) -> Won: ...
    @property
    def measure(self) -> Measure: ...
    @property
    def is_gift(self) -> bool: ...
    @property
    def why(self) -> str: ...


class Suggestion(NamedTuple):
    """A round amount to go down to: what is knocked off, what is left to pay, and why."""

    knocked_off_won: Won
    total_won: Won
    why: str


def suggestions(full: Won) -> list[Suggestion]:
    """What 깎기 offers for ``full``: below the thousand, five hundred, hundred; each only once."""
    found: dict[Won, Suggestion] = {}
    for step, why in KNOCK_DOWN:
        over = Won(full % step)
        if 0 < over < full:
            found.setdefault(over, Suggestion(over, Won(full - over), why))
    return list(found.values())


def worth_won(line: Priced) -> Won:
    """What the line would cost at its own price, whatever was agreed on."""
    unit = parse_unit(line.unit)
    if line.measure in (Measure.WEIGHT, Measure.WORTH) and unit.is_weighed:
        return amount_of_weight(unit, line.unit_price_won, line.quantity_milli)
    return times(line.unit_price_won, line.quantity_milli)


def gift_won(line: Priced) -> Won:
    """What a 덤 would have cost; nothing for what was sold."""
    return worth_won(line) if line.is_gift else NOTHING


def cut_won(line: Priced) -> Won:
    """How much less than its price was agreed on. A bundle's or a label's price is a price."""
    if line.is_gift or line.why in ("", BUNDLED, LABELLED):
        return NOTHING
    return Won(max(0, worth_won(line) - line.amount_won))


def given_away_won(cart: Cart) -> Won:
    """All that the shop gives away in this sale: knocked off, cut, and for nothing."""
    lines = sum(cut_won(line) + gift_won(line) for line in cart.lines)
    return Won(cart.knocked_off_won + lines)


def is_steep(cart: Cart) -> bool:
    """So much is given off the price that it may be a slip: more than a fifth, 덤 not counted."""
    cuts = sum(cut_won(line) for line in cart.lines)
    return (cart.knocked_off_won + cuts) * STEEP > cart.full_won + cuts
