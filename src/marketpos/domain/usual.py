"""늘 사던 것: what a regular mostly buys, by a rule that gives the same answer on every PC."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import Offer
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure
from marketpos.domain.money import NOTHING, Milli, Won
from marketpos.domain.units import parse_unit

BASKETS = 12
"""So many of the newest sales are looked at; tastes change."""

FEWEST_BASKETS = 2
"""Something bought once is not usual."""


class Bought(NamedTuple):
    """A product in one sale: how much of it, and for how much money."""

    product: Id
    measure: Measure
    quantity_milli: Milli
    amount_won: Won


class Usual(NamedTuple):
    """A product they mostly buy and the quantity they mostly take of it."""

    bought: Bought
    times: int


def usual(baskets: Sequence[Sequence[Bought]]) -> list[Usual]:
    """What is in at least half of the newest baskets, else what is there most often.

    ``baskets`` are one regular's sales, the newest first, gifts and bare amounts left out. Bought
    in fewer than two of them is not usual. Most often first, then by id.
    """
    looked_at = [basket for basket in baskets if basket][:BASKETS]
    times = Counter(one for basket in looked_at for one in {each.product for each in basket})
    often = [(product, n) for product, n in times.items() if n >= FEWEST_BASKETS]
    most = max((n for _, n in often), default=0)
    least = min(most, (len(looked_at) + 1) // 2)
    kept = sorted((-n, product) for product, n in often if n >= least)
    return [Usual(_mostly(product, looked_at), -n) for n, product in kept]


def fill(cart: Cart, wanted: Sequence[tuple[Usual, Offer]]) -> None:
    """Ring up the usual at today's prices; a price of 시가 is left for the shopkeeper to type.

    What is sold by another measure than it was is rung up once.
    """
    for one, offer in wanted:
        measure, quantity, amount = one.bought.measure, one.bought.quantity_milli, one.bought[3]
        by_weight = measure in (Measure.WEIGHT, Measure.WORTH)
        if offer.price_won == NOTHING or by_weight != parse_unit(offer.unit).is_weighed:
            cart.ring_up(offer)
        elif measure is Measure.WORTH:
            cart.ring_up_worth(offer, amount)
        elif measure is Measure.WEIGHT:
            cart.ring_up_weight(offer, quantity)
        else:
            cart.ring_up(offer, quantity)


def _mostly(product: Id, baskets: Sequence[Sequence[Bought]]) -> Bought:
    """How they mostly take it; among equals as they took it last.

    What was bought by the money is the same when the money was, whatever it weighed.
    """
    lines = [one for basket in baskets for one in basket if one.product == product]
    ways = Counter(map(_way, lines))
    best = max(ways, key=lambda way: (ways[way], -[*map(_way, lines)].index(way)))
    return next(one for one in lines if _way(one) == best)


def _way(one: Bought) -> tuple[Measure, int]:
    by_money = one.measure is Measure.WORTH
    return one.measure, one.amount_won if by_money else one.quantity_milli
