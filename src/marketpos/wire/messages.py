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

    ``fixed_ms`` is the envelope's time, corrected when that PC's clock was off. ``body`` is empty
    where the asking PC must have it: in the stream it asks with. Given back, ``n`` is 0.
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
    """The hub's signed word that the shop's feed reached ``place``. Shown at each hello.

    A hub that no longer holds it was restored, even if nobody said so (sync.md 2.6).
    """

    place: Place
    at_ms: int
    signature: bytes


class WrappedKey(Message, frozen=True):
    """A customer's key, wrapped with the shop's key. ``wrapped`` empty: erased for ever.

    ``fact`` is the fact it travels with (customer.set or customer.erased): the hub keeps the key
    under that fact's feed number, so whoever has read so far has the key as well.
    """

    customer: bytes
    wrapped: bytes
    fact: bytes = b""


class DayTotal(Message, frozen=True):
    """A day's totals in the clear, only sent when the shop chose 합계도 나누기.

    The sales that count, and what they came to with the refunds made that day taken off: the
    figures of a Z report.

    By device: a PC may start a new stream in the middle of a day, and a day counted under two
    streams would be doubled.
    """

    device: bytes
    day: int
    sales: int
    total_won: int


class ShopCard(Message, frozen=True):
    """What stands on the page where customers join by phone: all of it hangs in the shop anyway.

    ``url`` is the link they are led to, "" for none. ``stamp`` is the tie key of the newest word in
    it: of two PCs' cards the later one holds.
    """

    stamp: bytes
    name: str
    market: str = ""
    phone: str = ""
    service: str = ""
    url: str = ""
    label: str = ""


class SyncRequest(Message, frozen=True):
    """Hello, push and pull. ``pushed`` follows ``after`` in ``stream`` without a gap.

    ``given_back`` are facts of other streams which the hub no longer holds. ``keys`` belong to the
    facts in this request and are kept in the same transaction. ``want`` is the feed page's limit.
    ``card`` goes up when it is not the one whose digest the hub last told.
    """

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
    card: ShopCard | None = None


class Trouble(StrEnum):
    """Why the hub could not simply go on. None of them refuses a fact.

    GAP and FORK are about the sender's stream, whose head is in every answer anyway. CURSOR: the
    feed never read like this, so no page is given. RECEIPT: it was longer once, and was restored.
    """

    NONE = ""
    GAP = "gap"
    FORK = "fork"
    CURSOR = "cursor"
    RECEIPT = "receipt"


class SyncAnswer(Message, frozen=True):
    """The hub's head of this stream decides what is sent next; "sent" is never remembered here.

    ``feed`` follows the asked-for cursor up to ``following``; the hub's feed ends at ``feed_end``.
    ``unplaced`` are given-back facts (by event id) whose place in their stream is not free or not
    next: the sender puts them at the end of its own stream, under the same ids. ``card`` is the
    digest of the shop's card that is held, "" for none.
    """

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
    unplaced: list[bytes] = []
    card: bytes = b""


class DayDigest(Message, frozen=True):
    """How many facts of a device and day are held, and one hash over all their ids.

    By device, not by stream: after a restore a fact may stand in another stream here than there.
    """

    device: bytes
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
