"""What lies on the scale: a weight is only rung up when it stands still, and only once.

A scale never stops a sale: whatever it says or does not say, a typed weight always works.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from marketpos.domain.actions import Weight
from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import Offer
from marketpos.domain.refusal import Refusal
from marketpos.domain.units import parse_unit

SILENT_MS = 1_500
"""A scale speaks several times a second; after so long without a word it is not there."""


class StillMoving(Refusal):
    """The scale has not come to rest: no weight of ``name`` is taken from it."""


class TooHeavy(Refusal):
    """More lies on the scale than it can weigh."""


class WeighedAlready(Refusal):
    """These ``grams`` of ``name`` were rung up, and nothing on the scale has changed since."""


class State(Enum):
    """What a scale says of the weight it shows."""

    STABLE = auto()
    MOVING = auto()
    OVERLOAD = auto()
    SILENT = auto()


class Reading(NamedTuple):
    """One weight in whole grams, below nothing too. ``turn`` counts how often it came to rest."""

    grams: int
    state: State
    turn: int = 0


SILENCE = Reading(0, State.SILENT)
"""Switched off, pulled out, busy with another program: a scale that is set up and not heard."""


class Pan:
    """What lies on the scale now, made of what it says; a weight counts when said twice alike.

    A frame carries no check character in one of the two protocols, so one of them alone, perhaps
    with a digit bent by the cable, rings nothing up.
    """

    def __init__(self) -> None:
        self._last = self._shown = SILENCE
        self._heard_ms = -SILENT_MS
        self._turn = 0

    def put(self, reading: Reading, at_ms: int) -> None:
        """The scale said this. ``at_ms``: a clock that never goes back."""
        is_twice = reading == self._last
        self._last, self._heard_ms = reading, at_ms
        if reading.state is State.STABLE and not is_twice:
            reading = reading._replace(state=State.MOVING)
        self._shown = self._counted(reading)

    def look(self, at_ms: int) -> Reading:
        """What lies there; ``SILENCE`` when the scale has not spoken for a while."""
        if at_ms - self._heard_ms >= SILENT_MS:
            self._last = self._shown = SILENCE
        return self._shown

    def _counted(self, reading: Reading) -> Reading:
        if reading.state is State.STABLE and self._shown.state is not State.STABLE:
            self._turn += 1
        return reading._replace(turn=self._turn)


class Weighing:
    """Takes the weight of a touched product from the scale, once for each time it came to rest."""

    def __init__(self) -> None:
        self.reading: Reading | None = None  # None: the shop has no scale here
        self._taken = 0

    def weight_for(self, offer: Offer, cart: Cart) -> Weight | None:
        """What is to be rung up of ``offer``; None where the scale has no say.

        It has none of goods sold by the piece, while it is silent, and while nothing lies on it.
        Raises :class:`StillMoving`, :class:`TooHeavy` and :class:`WeighedAlready`.
        """
        reading = self.reading
        if reading is None or not parse_unit(offer.unit).is_weighed:
            return None
        if reading.state is State.OVERLOAD:
            raise TooHeavy
        if reading.grams <= 0:
            return None
        if reading.state is State.MOVING:
            raise StillMoving(name=offer.name)
        self._take(reading, offer, cart)
        return Weight(reading.grams, in_geun=False)

    def _take(self, reading: Reading, offer: Offer, cart: Cart) -> None:
        last = cart.lines[-1] if cart.lines else None
        same = (offer.product, reading.grams)
        is_same = last is not None and (last.product, last.quantity_milli) == same
        if is_same and reading.turn == self._taken:
            raise WeighedAlready(name=offer.name, grams=reading.grams)
        self._taken = reading.turn
