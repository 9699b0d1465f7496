"""What a PC remembers of its hub: where it reads, what it was promised, how much it sends."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from marketpos.wire.feed import NOTHING, START
from marketpos.wire.messages import Head, Message, Place, Receipt, SyncAnswer, SyncRequest

FIRST_BATCH, LARGEST_BATCH = 50, 500
QUICK_MS = 3_000
"""An answer sooner than this lets the next batch be twice as large (sync.md 2.3)."""

T = TypeVar("T")


class PeerState(Message, frozen=True):
    """Saved with the facts in one transaction. None of it says what was sent.

    It is about one hub: for another one start from ``PeerState()`` and forget all numbers.
    ``hub_head`` is where the hub's copy of ``stream`` ended when it last answered: a hint, checked
    with every answer. ``marks`` are places read earlier, ever farther apart. ``caught_up``: the
    last answer brought the end of the feed, so a fact without a number is not at the hub.
    """

    cursor: Place = START
    caught_up: bool = False
    stream: bytes = b""
    hub_head: Head = NOTHING
    receipt: Receipt | None = None
    epoch: int = 0
    offset_ms: int = 0
    batch: int = FIRST_BATCH
    marks: tuple[Place, ...] = ()

    def head_of(self, stream: bytes) -> Head:
        """Where the hub's copy of our stream ends, as far as known; a new one has nothing there."""
        return self.hub_head if stream == self.stream else NOTHING


def to_bytes(state: PeerState) -> bytes:
    """The state as one blob for the book."""
    return msgspec.msgpack.encode(state)


def from_bytes(raw: bytes) -> PeerState:
    """What :func:`to_bytes` made; no bytes at all are a hub never spoken to."""
    return msgspec.msgpack.decode(raw, type=PeerState) if raw else PeerState()


def heard(state: PeerState, request: SyncRequest, answer: SyncAnswer, took_ms: int) -> PeerState:
    """The state after an answer that came ``took_ms`` after its request: word, clock and pace."""
    return changed(
        state,
        caught_up=False,
        receipt=answer.receipt,
        epoch=answer.epoch,
        offset_ms=answer.now_ms - request.clock_ms - took_ms // 2,
        batch=_pace(state.batch, request, answer, took_ms),
    )


def hushed(state: PeerState) -> PeerState:
    """The state after a time-out, or a request that was too large: half as much next time."""
    return changed(state, batch=max(1, state.batch // 2))


def moved(state: PeerState, place: Place) -> PeerState:
    """The state after reading up to ``place``, which becomes a mark.

    Older marks are thinned so that each is twice as far back as the next: a feed of a million facts
    needs about twenty.
    """
    kept, reach = [place], 1
    for mark in reversed(state.marks):
        back = place.n - mark.n
        if back >= reach:
            kept.append(mark)
            reach = 2 * back
    return changed(state, cursor=place, marks=tuple(reversed(kept)))


def stepped_back(state: PeerState, feed_end: int) -> PeerState:
    """The state one mark further back, and not beyond where the hub's feed ends now."""
    below = tuple(mark for mark in state.marks if mark.n < state.cursor.n and mark.n <= feed_end)
    return changed(state, cursor=below[-1] if below else START, marks=below)


def changed(struct: T, **fields: object) -> T:
    """A frozen message with some fields changed."""
    return msgspec.structs.replace(struct, **fields)  # type: ignore[type-var]


def _pace(batch: int, request: SyncRequest, answer: SyncAnswer, took_ms: int) -> int:
    """Only a full request says something about the line."""
    full = max(len(request.pushed) + len(request.given_back), len(answer.feed)) >= batch
    if full and took_ms < QUICK_MS:
        batch *= 2
    return max(1, min(batch, answer.max_batch, LARGEST_BATCH))
