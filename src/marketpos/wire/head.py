"""The hub's side of one request, pure: what is appended, what is said, from heads and places alone.

The hub looks up what :func:`wanted` names under the shop's lock, asks :func:`decide`, stores the
decision and reads a page, all in one transaction, and answers after the commit (sync.md 2.4).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from marketpos.wire.envelope import BODY_LIMIT, Envelope, hash_of_body, next_hash
from marketpos.wire.feed import NOTHING, feed_hash, fixed_time
from marketpos.wire.messages import FeedEntry, Head, Place, Pushed, SyncRequest, Trouble, WrappedKey


class Unsound(Exception):  # noqa: N818
    """No PC of ours made this request: a body that is too large or not the one in its envelope."""


class Wanted(NamedTuple):
    """What the hub must look up before it can decide."""

    streams: frozenset[bytes]
    event_ids: frozenset[bytes]


class Known(NamedTuple):
    """What the hub holds: heads of the wanted streams, feed numbers of the wanted ids, the end.

    ``holds_cursor`` and ``holds_receipt``: the hash at those numbers of the feed is the same here.
    The hub need keep no hash but the heads and one feed hash for each entry.
    """

    heads: Mapping[bytes, Head]
    held: Mapping[bytes, int]
    end: Place
    holds_cursor: bool
    holds_receipt: bool


class Appended(NamedTuple):
    """A new entry of the feed, with the feed's hash after it."""

    entry: FeedEntry
    feed_h: bytes


class Decision(NamedTuple):
    """What to store in one transaction (``appended``, ``heads``) and what to say.

    ``keys`` are those whose fact the hub now holds, each with that fact's feed number. A key row
    keeps the number it first came with; only ``wrapped`` may change (:func:`merged_key`). A page
    from cursor to following brings the keys with numbers after the first up to the second.
    """

    appended: list[Appended]
    heads: dict[bytes, Head]
    end: Place
    head: Head
    trouble: Trouble
    unplaced: list[bytes]
    keys: list[tuple[WrappedKey, int]]


def check(request: SyncRequest) -> None:
    """Raise :class:`Unsound` for bytes that are no facts; needs no look at what is stored."""
    seq = request.after.seq
    for pushed in request.pushed:
        seq += 1
        if pushed.envelope.stream != request.stream or pushed.envelope.seq != seq:
            raise Unsound("place")
    for one in _carried(request):
        if len(one.body) > BODY_LIMIT or hash_of_body(one.body) != one.envelope.body_hash:
            raise Unsound("body")


def wanted(request: SyncRequest) -> Wanted:
    """Which streams' heads and which event ids this request is about."""
    envelopes = [one.envelope for one in _carried(request)]
    streams = {request.stream, *(envelope.stream for envelope in envelopes)}
    return Wanted(frozenset(streams), frozenset(envelope.event_id for envelope in envelopes))


def decide(request: SyncRequest, known: Known, now_ms: int) -> Decision:
    """What becomes of a request. Facts are taken whatever trouble there is with the feed."""
    ledger = _Ledger(known)
    offset_ms = now_ms - request.clock_ms
    fresh, trouble = fresh_of(request, ledger.head(request.stream))
    for pushed in fresh:
        fixed_ms = fixed_time(pushed.envelope, offset_ms, now_ms)
        ledger.take(pushed.envelope, pushed.body, fixed_ms)
    unplaced: list[bytes] = [
        given.envelope.event_id for given in request.given_back if not ledger.fill(given)
    ]
    return Decision(
        ledger.appended,
        ledger.heads,
        ledger.end,
        ledger.head(request.stream),
        _feed_trouble(known) or trouble,
        unplaced,
        ledger.numbered(request.keys),
    )


def fresh_of(request: SyncRequest, head: Head) -> tuple[Sequence[Pushed], Trouble]:
    """What of the pushed facts follows the hub's head.

    An overlap is checked by chaining it up to the head: were one byte of it different, the hash
    would be. What does not reach the head proves nothing and is left alone.
    """
    before, h = request.after.seq, request.after.h
    overlap = head.seq - before
    if overlap < 0 or overlap > len(request.pushed):
        return (), Trouble.GAP
    for pushed in request.pushed[:overlap]:
        h = next_hash(h, pushed.envelope)
    if h != head.h:
        return (), Trouble.FORK
    return request.pushed[overlap:], Trouble.NONE


def merged_key(held: bytes | None, come: bytes) -> bytes:
    """The wrapped key to keep of two: an erased person stays erased, whichever is heard first.

    Used by the hub and by PCs (domain.md 4.1).
    """
    return come if held is None else min(held, come)


def trimmed(entry: FeedEntry, stream: bytes) -> FeedEntry:
    """The entry as it goes to the PC that asks with ``stream``: it has those bodies itself."""
    if entry.envelope.stream != stream:
        return entry
    return FeedEntry(entry.n, entry.fixed_ms, entry.envelope, b"")


def _carried(request: SyncRequest) -> list[Pushed | FeedEntry]:
    return [*request.pushed, *request.given_back]


def _feed_trouble(known: Known) -> Trouble:
    if not known.holds_cursor:
        return Trouble.CURSOR
    return Trouble.NONE if known.holds_receipt else Trouble.RECEIPT


class _Ledger:
    """The hub's book while one request is entered in it."""

    def __init__(self, known: Known) -> None:
        self.appended: list[Appended] = []
        self.heads: dict[bytes, Head] = {}
        self.end = known.end
        self._known = known.heads
        self._held = dict(known.held)

    def head(self, stream: bytes) -> Head:
        return self.heads.get(stream) or self._known.get(stream, NOTHING)

    def numbered(self, keys: Sequence[WrappedKey]) -> list[tuple[WrappedKey, int]]:
        return [(key, self._held[key.fact]) for key in keys if key.fact in self._held]

    def take(self, envelope: Envelope, body: bytes, fixed_ms: int) -> None:
        """The stream goes on; a fact already held under another place is not entered twice."""
        head = self.head(envelope.stream)
        self.heads[envelope.stream] = Head(envelope.seq, next_hash(head.h, envelope))
        if envelope.event_id in self._held:
            return
        n = self._held[envelope.event_id] = self.end.n + 1
        self.end = Place(n, feed_hash(self.end.h, n, fixed_ms, envelope))
        self.appended.append(Appended(FeedEntry(n, fixed_ms, envelope, body), self.end.h))

    def fill(self, given: FeedEntry) -> bool:
        """Take a fact that was given back, if it is held already or its place is the next one."""
        envelope = given.envelope
        if envelope.seq == self.head(envelope.stream).seq + 1:
            self.take(envelope, given.body, given.fixed_ms)
            return True
        return envelope.event_id in self._held
