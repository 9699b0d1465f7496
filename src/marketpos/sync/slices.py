"""How many facts are folded in one transaction, so that a sale never waits longer for it."""

from __future__ import annotations

from marketpos.wire.machine import SLICE

HOLDS_MS = 8.0
"""What a sale may wait for the sync (design.md 6)."""

FEWEST, MOST = 5, 30


class Slices:
    """The size of the next slice, learned from how long this PC and its disk held the till."""

    def __init__(self) -> None:
        self.size = SLICE

    def held(self, facts: int, ms: float) -> None:
        """A slice of ``facts`` held the till for ``ms``: the next ones are as large as may be.

        Down at once to what would have been in time, up by little: one quick slice says less.
        """
        if ms > HOLDS_MS:
            self.size = max(FEWEST, int(facts * HOLDS_MS / ms))
        elif facts >= self.size and ms < HOLDS_MS / 2:
            self.size = min(MOST, self.size + FEWEST)
