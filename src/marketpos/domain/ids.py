"""Names for things: sixteen bytes, made on this PC, never changed and never reused."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import NewType

Id = NewType("Id", bytes)
"""Sixteen bytes. The id of a fact is the id of what it makes: an event id is the sale's id."""

Mint = Callable[[int], Id]
"""Gives a new id for a moment in milliseconds."""

STARTER = "6d61726b-6574-706f-7300-000000000001"


def uuid7(at_ms: int, chance: Callable[[int], bytes] = os.urandom) -> Id:
    """A version 7 UUID: 48 bits of milliseconds, then chance (RFC 9562 5.7)."""
    tail = bytearray(chance(10))
    tail[0] = tail[0] & 0x0F | 0x70
    tail[2] = tail[2] & 0x3F | 0x80
    return Id((at_ms & 0xFFFF_FFFF_FFFF).to_bytes(6, "big") + tail)


def ms_of(made: Id) -> int:
    """The milliseconds in a version 7 id; 0 for any other, which tells no time."""
    return int.from_bytes(made[:6], "big") if made[6] >> 4 == 7 else 0


def starter_id(kind: str, name: str) -> Id:
    """The id of a starter product: equal on every PC, so that two PCs do not double the list."""
    from uuid import UUID, uuid5  # 3 ms that only the first day needs

    return Id(uuid5(UUID(STARTER), f"{kind}/{name}").bytes)
