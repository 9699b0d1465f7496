"""The hub's answers: its clock, its word when it cannot do as asked, and its mark under both.

The mark binds an answer to the nonce of the request, so that neither a hotel's Wi-Fi page nor an
old answer can speak for the hub, nor set a PC's idea of the time (sync.md 4).
"""

from __future__ import annotations

from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

NOW = "Marketpos-Now"
"""Header: the hub's clock in milliseconds, in every answer to a signed request."""

WHY = "Marketpos-Why"
"""Header: one word of :class:`Why`."""

MARK = "Marketpos-Mark"
"""Header: the hub's signature over status, clock, word and body, for this request's nonce."""


class Why(StrEnum):
    """Why the hub did not simply do as asked. Facts are never among what it turns down."""

    NONE = ""
    CLOCK = "clock"
    SIGNATURE = "signature"
    REPLAYED = "replayed"
    SHOP = "shop"
    REVOKED = "revoked"
    LARGE = "large"
    UNREADABLE = "unreadable"
    BODY = "body"
    CODE_UNKNOWN = "code-unknown"
    CODE_SPENT = "code-spent"
    CODE_EXPIRED = "code-expired"
    TRIES = "tries"


class Said(NamedTuple):
    """What one answer says: HTTP status, the hub's clock, its word, and the packed message.

    The word may be one that a newer hub has and :class:`Why` does not.
    """

    status: int
    now_ms: int
    why: str
    body: bytes


def mark(key: SigningKey, nonce: bytes, said: Said) -> bytes:
    """The hub's signature under one answer to the request that carried ``nonce``."""
    return key.sign(_covered(nonce, said)).signature


def is_marked(key: bytes, given: bytes, nonce: bytes, said: Said) -> bool:
    """Whether the hub with this public ``key`` said exactly this to exactly that request."""
    try:
        VerifyKey(key).verify(_covered(nonce, said), given)
    except (BadSignatureError, ValueError):
        return False
    return True


def _covered(nonce: bytes, said: Said) -> bytes:
    head = f"answer {nonce.hex()} {said.status} {said.now_ms} {said.why} ".encode()
    return head + sha256(said.body).digest()
