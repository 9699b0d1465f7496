"""Stamps: one for a sale, gone with it, and handed in when the card is full."""

from __future__ import annotations

from collections.abc import Sequence

from marketpos.domain.ids import Id
from marketpos.domain.refusal import Refusal


class NotEnoughStamps(Refusal):
    """``wanted`` stamps are needed and ``stamps`` are there."""


def shares_of(held: Sequence[tuple[Id, int]], wanted: int) -> list[tuple[Id, int]]:
    """Whose stamps are handed in: of each entry of a person as many as it has, in order.

    After a merge a card is made of several entries; handed in where they were earned, each of
    them is right again when the merge is undone.

    Raises:
        NotEnoughStamps: they have not so many together.
    """
    have = sum(stamps for _, stamps in held)
    if have < wanted:
        raise NotEnoughStamps(stamps=have, wanted=wanted)
    shares, rest = [], wanted
    for who, stamps in held:
        part = min(rest, max(0, stamps))
        if part:
            shares.append((who, part))
        rest -= part
    return shares
