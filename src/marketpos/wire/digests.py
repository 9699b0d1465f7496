"""One hash over what is held, equal wherever the same is held: a day's facts, a shop's card."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

import msgspec

from marketpos.wire.messages import ShopCard


def digest_of(event_ids: Iterable[bytes]) -> bytes:
    """SHA-256 of the ids, sorted and joined: the order they were met in does not matter."""
    return sha256(b"".join(sorted(event_ids))).digest()


def digest_of_card(card: ShopCard) -> bytes:
    """Sixteen bytes that tell a PC whether the hub holds this card."""
    return sha256(msgspec.msgpack.encode(card)).digest()[:16]
