"""What a counter PC and the hub say to each other: msgpack arrays, zstd-packed on the way.

One request does everything: hello, push and pull (sync.md 2.3). Any part may be empty.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from marketpos.wire.envelope import Envelope

PROTOCOL = 1
CONTENT_TYPE = "application/vnd.marketpos"


class Message(msgspec.Struct, array_like=True, frozen=True):
    """An array on the wire; new fields are only ever added at the end, with a default."""


class Pushed(Message, frozen=True):
    """A fact on its way up. Its hash is not sent: the hub computes it."""

    envelope: Envelope
    body: bytes


class FeedEntry(Message, frozen=True):
    """A fact in the shop's feed: number ``n`` without gaps, with the hub's idea of its time.

    ``fixed_ms`` is the envelope's time, corrected when that PC's clock was off.
    """

    n: int
    fixed_ms: int
    envelope: Envelope
    body: bytes


class Head(Message, frozen=True):
    """Where a stream ends at the hub: last ``seq`` and the hash there (seq 0, GENESIS: nothing)."""

    seq: int
    h: bytes


class Place(Message, frozen=True):
    """A place in the shop's feed: number and feed hash."""

    n: int
    h: bytes


class Receipt(Message, frozen=True):
    """The hub's signed word that the shop's feed reached ``place``. Kept, and shown at each hello."""

    place: Place
    at_ms: int
    signature: bytes


class WrappedKey(Message, frozen=True):
    """A customer's key, wrapped with the shop's key. ``wrapped`` empty: erased for ever."""

    customer: bytes
    wrapped: bytes


class DayTotal(Message, frozen=True):
    """A day's totals in the clear, only sent when the shop chose 합계도 나누기."""

    stream: bytes
    day: int
    sales: int
    total_won: int


class SyncRequest(Message, frozen=True):
    """Hello, push and pull. ``after`` and ``before`` say where this stream stands at the sender."""

    stream: bytes
    after: Head
    cursor: Place
    receipt: Receipt | None
    epoch: int
    clock_ms: int
    pushed: list[Pushed] = []
    given_back: list[FeedEntry] = []
    keys: list[WrappedKey] = []
    totals: list[DayTotal] = []
    want: int = 500
    app: str = ""


class Trouble(StrEnum):
    """Why the hub could not simply go on. None of them refuses a fact."""

    NONE = ""
    GAP = "gap"
    FORK = "fork"
    CURSOR = "cursor"
    RECEIPT = "receipt"


class SyncAnswer(Message, frozen=True):
    """The hub's head of this stream decides what is sent next; "sent" is never remembered here."""

    head: Head
    trouble: Trouble
    epoch: int
    now_ms: int
    receipt: Receipt | None
    feed: list[FeedEntry]
    following: Place
    keys: list[WrappedKey]
    feed_end: int
    interval_s: int = 60
    max_batch: int = 500


class DayDigest(Message, frozen=True):
    """How many facts of a stream and day are held, and one hash over all their ids."""

    stream: bytes
    day: int
    count: int
    digest: bytes


class DigestRequest(Message, frozen=True):
    """Asks for digests by day (``day`` 0) or for the event ids of one day."""

    day: int = 0


class DigestAnswer(Message, frozen=True):
    """What the hub holds: by day, or the event ids of the day asked for."""

    days: list[DayDigest]
    event_ids: list[bytes]


class JoinRequest(Message, frozen=True):
    """A PC asks to belong to the shop the code was made for; it proves its key by signing."""

    code: str
    device: bytes
    public_key: bytes
    shop_public_key: bytes
    name: str
    letter: str
    has_sales: bool


class JoinAnswer(Message, frozen=True):
    """The shop this PC now belongs to, its letter, and the key the hub signs with (pinned)."""

    shop: str
    shop_name: str
    market: str
    letter: str
    hub_key: bytes
    epoch: int
    is_first: bool
    shop_public_key: bytes
