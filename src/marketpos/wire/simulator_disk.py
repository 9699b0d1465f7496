"""A PC's log in memory: what a disk holds, so it can be copied, restored and wiped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from typing import NamedTuple

from marketpos.domain.ids import Id, uuid7
from marketpos.wire.envelope import GENESIS, Envelope, hash_of_body, next_hash
from marketpos.wire.head import merged_key
from marketpos.wire.log import Held
from marketpos.wire.messages import FeedEntry, Head, Place, Pushed, WrappedKey
from marketpos.wire.peer import PeerState

Mint = Callable[[], bytes]
"""Gives sixteen bytes never given before in this world."""

MET, FORGOTTEN = "customer.set", "customer.erased"


class Row(NamedTuple):
    """A fact with its number (0: none) and corrected time."""

    envelope: Envelope
    body: bytes
    n: int
    fixed_ms: int


def customer_of(envelope: Envelope, body: bytes) -> bytes | None:
    """Whom a fact is about. In this world a body is a unique mark and then, perhaps, a person."""
    return body[16:] if envelope.kind in (MET, FORGOTTEN) else None


class Disk:
    """Answers what :class:`marketpos.wire.log.Log` asks, from dictionaries; the words are there.

    ``promised`` is the farthest place a hub ever confirmed to this disk, to check the machine by.
    """

    def __init__(self, mint: Mint, device: bytes, state: PeerState) -> None:
        self.mint, self.device, self.state = mint, device, state
        self.promised: Place | None = None
        self.rows: dict[Id, Row] = {}
        self.keys: dict[bytes, bytes] = {}
        self._places: dict[tuple[bytes, int], Id] = {}
        self._unnumbered: set[Id] = set()
        self._retired: set[bytes] = set()
        self._live, self._hashes = mint(), [GENESIS]

    def copied(self) -> Disk:
        """The same bits on another disk."""
        twin = copy(self)
        for name in ("rows", "keys", "_places", "_unnumbered", "_retired", "_hashes"):
            setattr(twin, name, copy(getattr(self, name)))
        return twin

    def record(self, kind: str, at_ms: int, customer: bytes = b"") -> Id:
        """What the till does: a new fact at the end of the live stream."""
        event_id = uuid7(at_ms, lambda count: self.mint()[-count:])
        body = self.mint() + customer
        envelope = Envelope(
            b"", 0, event_id, kind, 1, at_ms, 540, 0, self.device, hash_of_body(body)
        )
        self.rows[event_id] = Row(envelope, body, 0, at_ms)
        self._unnumbered.add(event_id)
        self._append(event_id)
        self._fold(envelope, body)
        return event_id

    def live(self) -> tuple[bytes, Head]:
        return self._live, Head(len(self._hashes) - 1, self._hashes[-1])

    def hash_at(self, seq: int) -> bytes | None:
        return self._hashes[seq] if seq < len(self._hashes) else None

    def live_after(self, seq: int, limit: int) -> list[Pushed]:
        last = min(seq + limit, len(self._hashes) - 1)
        ids = [self._places[self._live, one] for one in range(seq + 1, last + 1)]
        return [Pushed(*self.rows[one][:2]) for one in ids]

    def to_give_back(self, limit: int) -> list[FeedEntry]:
        rows = [self.rows[one] for one in self._unnumbered if self._is_foreign(one)]
        rows.sort()
        return [FeedEntry(0, row.fixed_ms, row.envelope, row.body) for row in rows[:limit]]

    def keys_of(self, event_ids: Sequence[Id]) -> list[WrappedKey]:
        about = [(one, customer_of(*self.rows[one][:2])) for one in event_ids]
        return [WrappedKey(who, self.keys[who], one) for one, who in about if who in self.keys]

    def count_only_here(self, hub_seq: int) -> int:
        there = (self.rows[one].envelope for one in self._unnumbered)
        return sum(one.stream != self._live or one.seq > hub_seq for one in there)

    def find(self, event_id: Id) -> Held | None:
        row = self.rows.get(event_id)
        return Held(row.envelope, row.n) if row else None

    def standing_at(self, stream: bytes, seq: int) -> Id | None:
        return self._places.get((stream, seq))

    def add(self, entry: FeedEntry) -> None:
        envelope = entry.envelope
        self.rows[envelope.event_id] = Row(envelope, entry.body, entry.n, entry.fixed_ms)
        self._places[envelope.stream, envelope.seq] = envelope.event_id
        self._fold(envelope, entry.body)

    def confirm(self, entry: FeedEntry, *, move: bool) -> None:
        event_id = entry.envelope.event_id
        row = self.rows[event_id]
        if move:
            del self._places[row.envelope[:2]]
            self._places[entry.envelope[:2]] = event_id
            row = row._replace(envelope=entry.envelope)
        self.rows[event_id] = row._replace(n=entry.n, fixed_ms=entry.fixed_ms)
        self._unnumbered.discard(event_id)

    def reissue(self, event_ids: Sequence[Id]) -> None:
        for one in event_ids:
            del self._places[self.rows[one].envelope[:2]]
            self._append(one)

    def left_behind(self) -> list[Id]:
        rows = [self.rows[one] for one in self._unnumbered]
        rows = sorted(row for row in rows if row.envelope.stream in self._retired)
        return [row.envelope.event_id for row in rows]

    def start_stream(self) -> None:
        self._retired.add(self._live)
        self._live, self._hashes = self.mint(), [GENESIS]

    def forget_numbers_after(self, n: int) -> None:
        for event_id, row in self.rows.items():
            if row.n > n:
                self.rows[event_id] = row._replace(n=0)
                self._unnumbered.add(event_id)

    def take_keys(self, keys: Sequence[WrappedKey]) -> None:
        for key in keys:
            self.keys[key.customer] = self.merge(self.keys.get(key.customer), key.wrapped)

    def merge(self, held: bytes | None, come: bytes) -> bytes:
        """Which of two keys of one person stays."""
        return merged_key(held, come)

    def save(self, state: PeerState) -> None:
        self.state = state

    def _append(self, event_id: Id) -> None:
        row = self.rows[event_id]
        seq = len(self._hashes)
        envelope = row.envelope._replace(stream=self._live, seq=seq)
        self.rows[event_id] = row._replace(envelope=envelope)
        self._hashes.append(next_hash(self._hashes[-1], envelope))
        self._places[self._live, seq] = event_id

    def _is_foreign(self, event_id: Id) -> bool:
        stream = self.rows[event_id].envelope.stream
        return stream != self._live and stream not in self._retired

    def _fold(self, envelope: Envelope, body: bytes) -> None:
        customer = customer_of(envelope, body)
        if customer and envelope.kind == FORGOTTEN:
            self.take_keys([WrappedKey(customer, b"")])
