"""What a key of the counter asks for: one small value for each thing the pad can want done."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.money import Won


class RingUpAmount(NamedTuple):
    """Ring up a bare amount, so many ``times``."""

    amount_won: Won
    times: int = 1


class RingUpTile(NamedTuple):
    """Ring up the product with ``number`` on its tile; ``times`` 0 means as the tile does."""

    number: int
    times: int = 0


class Times(NamedTuple):
    """So many: as an action the quantity of the line in hand, as something waiting of a tile."""

    number: int


class Weight(NamedTuple):
    """So heavy: ``number`` grams, or 근 when ``in_geun``; a number below 30 means 근."""

    number: int
    in_geun: bool

    def grams(self, geun: int) -> int:
        """The weight, where one 근 of these goods is ``geun`` grams."""
        return self.number * geun if self.in_geun else self.number


class Worth(NamedTuple):
    """So much money's worth."""

    amount_won: Won


class Gift(NamedTuple):
    """For nothing (덤): as an action the touched line, as something waiting so many of a tile."""

    number: int = 1


class Price(NamedTuple):
    """The touched line costs this, whatever it is."""

    amount_won: Won


class KnockOff(NamedTuple):
    """Knock this much off the whole; ``None``: down to the next round amount."""

    amount_won: Won | None = None


class TakeBack(NamedTuple):
    """Take back the line in hand, or the last thing done."""


class ClearCart(NamedTuple):
    """Empty the cart; the next press of the same key puts it back."""


class RestoreCart(NamedTuple):
    """Put back what was just cleared."""


class FindRegular(NamedTuple):
    """Look for the regulars whose telephone ends in these digits."""

    last4: str


class Finish(NamedTuple):
    """Finish the sale with cash: exactly, or with ``received_won`` and change."""

    received_won: Won | None = None


Action = (
    RingUpAmount
    | RingUpTile
    | Times
    | Weight
    | Worth
    | Gift
    | Price
    | KnockOff
    | TakeBack
    | ClearCart
    | RestoreCart
    | FindRegular
    | Finish
)
Waiting = Times | Weight | Worth | Gift
