"""The shop's feed: what a page of it must add up to, and what the hub makes of a PC's clock."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from hashlib import sha256

from marketpos.domain.ids import ms_of
from marketpos.wire.envelope import GENESIS, Envelope, canonical
from marketpos.wire.messages import FeedEntry, Head, Place

START = Place(0, GENESIS)
"""Before the feed's first entry; every hub holds it."""

NOTHING = Head(0, GENESIS)
"""The head of a stream of which nothing is known."""

CLOCK_TOLERANCE_MS = 120_000
"""A clock less wrong than this is believed as it is (sync.md 2.9)."""

PAGE_BYTES = 512 * 1024
"""No page of bodies is larger, so that a request or an answer stays below a megabyte."""

_numbers = struct.Struct(">qq")


def feed_hash(before: bytes, n: int, fixed_ms: int, envelope: Envelope) -> bytes:
    """``SHA256(before + SHA256(n, fixed_ms, canonical envelope))``: the hash after an entry.

    The numbers are eight bytes each, the big end first. It commits to the corrected time as well,
    so two PCs that stand at one place agree on every fold.
    """
    entry = sha256(_numbers.pack(n, fixed_ms) + canonical(envelope)).digest()
    return sha256(before + entry).digest()


def places_after(start: Place, entries: Iterable[FeedEntry]) -> list[Place]:
    """The place after each entry, or as many as follow on ``start`` without a gap."""
    n, h = start.n, start.h
    places = []
    for entry in entries:
        if entry.n != n + 1:
            break
        n, h = entry.n, feed_hash(h, entry.n, entry.fixed_ms, entry.envelope)
        places.append(Place(n, h))
    return places


def fixed_time(envelope: Envelope, offset_ms: int, now_ms: int) -> int:
    """A fact's time by the hub's clock; ``offset_ms`` is what that PC's clock lagged behind it.

    Never before the time in the fact's id, which a PC lifts above every older word it knew: a clock
    that was set back must not make an older price the newer one. Never after now, so that a clock
    that ran ahead does not have the last word for years.
    """
    at_ms = envelope.at_ms
    if abs(offset_ms) >= CLOCK_TOLERANCE_MS:
        at_ms += offset_ms
    return min(max(at_ms, ms_of(envelope.event_id)), now_ms + CLOCK_TOLERANCE_MS)


def fitting(bodies: Iterable[bytes]) -> int:
    """How many of these bodies, in order, fit in one page; at least one if there is one."""
    room = PAGE_BYTES
    count = 0
    for body in bodies:
        room -= len(body) + 256
        if room < 0 and count:
            break
        count += 1
    return count
