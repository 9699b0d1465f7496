"""What the sync needs of a PC's log: the same few questions and moves for a book and a simulator.

A *number* is a fact's place in the hub's feed; a fact without one is not known to be at the hub.
Exactly one own stream is *live*; own streams before it are *retired*, all others *foreign*.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from marketpos.domain.ids import Id
from marketpos.wire.envelope import Envelope
from marketpos.wire.messages import FeedEntry, Head, Pushed, WrappedKey
from marketpos.wire.peer import PeerState


class Held(NamedTuple):
    """A fact as it stands in the log; ``n`` is 0 while it has no number."""

    envelope: Envelope
    n: int


class Questions(Protocol):
    """Reading, in no transaction: the till may append to the live stream meanwhile."""

    def live(self) -> tuple[bytes, Head]:
        """The live stream and its head."""
        ...

    def hash_at(self, seq: int) -> bytes | None:
        """The live stream's hash after ``seq``; GENESIS after 0, ``None`` past its head."""
        ...

    def live_after(self, seq: int, limit: int) -> list[Pushed]:
        """Up to ``limit`` facts of the live stream after ``seq``, in order."""
        ...

    def to_give_back(self, limit: int) -> list[FeedEntry]:
        """Foreign facts without a number, by stream and seq, with ``n`` 0 and their fixed time."""
        ...

    def keys_of(self, event_ids: Sequence[Id]) -> list[WrappedKey]:
        """The keys of the people whom these customer.set and customer.erased facts are about.

        Each with its ``fact``; with ``wrapped`` empty for who was erased.
        """
        ...

    def count_only_here(self, hub_seq: int) -> int:
        """How many facts have no number, those of the live stream up to ``hub_seq`` left out."""
        ...


class Log(Questions, Protocol):
    """Writing, each call inside the transaction of one step."""

    def find(self, event_id: Id) -> Held | None:
        """The fact with this id."""
        ...

    def standing_at(self, stream: bytes, seq: int) -> Id | None:
        """The fact that has this place. No two facts have one place."""
        ...

    def add(self, entry: FeedEntry) -> None:
        """Keep and fold a fact never met before, at its own place and number."""
        ...

    def confirm(self, entry: FeedEntry, *, move: bool) -> None:
        """Give a held fact its number and fixed time, folding anew what the time changes.

        With ``move`` it also takes the entry's place, which is free. The body is kept as it is:
        the entry's may be empty.
        """
        ...

    def reissue(self, event_ids: Sequence[Id]) -> None:
        """Take facts from their places and chain them to the end of the live stream, in this order.

        Ids, bodies, numbers and times stay as they are: only ``stream`` and ``seq`` change.
        """
        ...

    def left_behind(self) -> list[Id]:
        """Facts of retired streams that have no number, by stream and seq."""
        ...

    def start_stream(self) -> None:
        """Retire the live stream and begin a new one, empty, under a new random id."""
        ...

    def forget_numbers_after(self, n: int) -> None:
        """Take back every number above ``n``: the hub was restored to before it."""
        ...

    def take_keys(self, keys: Sequence[WrappedKey]) -> None:
        """Keep people's keys; an empty one erases for ever (``head.merged_key``)."""
        ...

    def save(self, state: PeerState) -> None:
        """Remember the state of the hub."""
        ...
