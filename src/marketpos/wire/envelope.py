"""The clear outside of a fact, and the chain that binds every fact to the one before it.

Frozen: the bytes below are hashed by every PC and every hub for ever (vectors in tests/data).
"""

from __future__ import annotations

from hashlib import sha256
from typing import NamedTuple

import msgspec

from marketpos.domain.ids import Id

GENESIS = bytes(32)
"""The hash before a stream's first fact."""

BODY_LIMIT = 64 * 1024
"""No sealed body is larger; ``record`` refuses it and so does the hub."""

_encoder = msgspec.msgpack.Encoder()


class Envelope(NamedTuple):
    """What anybody who carries a fact may see: when and what kind, never what it says.

    ``stream`` and ``seq`` say where the fact stands, the rest belongs to the fact for life.
    There is no shop in it, because shops sell before they join.
    """

    stream: bytes
    seq: int
    event_id: Id
    kind: str
    version: int
    at_ms: int
    offset_min: int
    day: int
    device: bytes
    body_hash: bytes


def canonical(envelope: Envelope) -> bytes:
    """The envelope as the msgpack array of its ten fields in order."""
    return _encoder.encode(tuple(envelope))


def next_hash(before: bytes, envelope: Envelope) -> bytes:
    """``SHA256(before + SHA256(canonical envelope))``: the stream's head after this fact."""
    return sha256(before + sha256(canonical(envelope)).digest()).digest()


def hash_of_body(body: bytes) -> bytes:
    """What stands for the body in the envelope, so a body can go and the chain still verifies."""
    return sha256(body).digest()


def life_of(envelope: tuple[object, ...]) -> bytes:
    """The part of an envelope that is sealed to the body for life: id, kind, version, time, device.

    Where it stands (stream and seq) is left out: after a restore the same sealed fact may have to
    stand in a new stream, and a fact is never sealed twice under one id.
    """
    return _encoder.encode(envelope[2:9])
