"""A fact with its place in time: what every fold is given, own and pulled facts alike."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.facts import Fact
from marketpos.domain.ids import Id


class Recorded(NamedTuple):
    """A fact as the folds see it.

    ``n`` is its arrival number on this PC, ``stamp`` the pure tie key (corrected time, event id)
    that decides which of two facts about one field is the newer, wherever they arrive. ``is_new``:
    it was made just now under an id nobody knows yet, so nothing was said of it before.
    """

    n: int
    event_id: Id
    stamp: bytes
    at_ms: int
    offset_min: int
    day: int
    fact: Fact
    is_new: bool = False


def stamp_of(fixed_ms: int, event_id: bytes) -> bytes:
    """The tie key: bytes that sort as (corrected time, event id).

    The stream is left out: after a restore a fact may stand in another one here than there.
    """
    return max(fixed_ms, 0).to_bytes(8, "big") + event_id
