"""One hash over the facts of a device and day, equal wherever the same facts are held."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256


def digest_of(event_ids: Iterable[bytes]) -> bytes:
    """SHA-256 of the ids, sorted and joined: the order they were met in does not matter."""
    return sha256(b"".join(sorted(event_ids))).digest()
