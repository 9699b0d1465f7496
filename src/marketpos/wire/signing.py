"""Signed requests: which PC asks, for exactly these bytes, at this time, once.

The signature covers method, path, body digest, time and nonce, so it survives proxies and is of no
use for another request. No bearer secret ever travels (sync.md 4).
"""

from __future__ import annotations

import secrets
from hashlib import sha256
from typing import NamedTuple

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

HEADER = "Marketpos-Signature"
WINDOW_MS = 300_000
"""How far from the hub's clock a signed time may be, after the client has corrected its own."""


class Signature(NamedTuple):
    """The five parts of the header, in its order."""

    device: bytes
    at_ms: int
    nonce: bytes
    mark: bytes

    def header(self) -> str:
        """The header's value."""
        return f"{self.device.hex()}.{self.at_ms}.{self.nonce.hex()}.{self.mark.hex()}"


class BadSignature(Exception):  # noqa: N818
    """The header is torn, or was made by another key or for another request."""


def sign(key: SigningKey, device: bytes, method: str, path: str, body: bytes, at_ms: int) -> str:
    """The header for a request by ``device``; ``at_ms`` is the hub's time as far as it is known."""
    nonce = secrets.token_bytes(12)
    mark = key.sign(_covered(method, path, body, at_ms, nonce)).signature
    return Signature(device, at_ms, nonce, mark).header()


def read(header: str) -> Signature:
    """The parts of a header, or :class:`BadSignature`."""
    try:
        device, at_ms, nonce, mark = header.split(".")
        return Signature(
            bytes.fromhex(device), int(at_ms), bytes.fromhex(nonce), bytes.fromhex(mark)
        )
    except ValueError as error:
        raise BadSignature from error


def verify(key: bytes, signature: Signature, method: str, path: str, body: bytes) -> None:
    """Raise :class:`BadSignature` unless ``key`` signed exactly this request."""
    covered = _covered(method, path, body, signature.at_ms, signature.nonce)
    try:
        VerifyKey(key).verify(covered, signature.mark)
    except (BadSignatureError, ValueError) as error:
        raise BadSignature from error


def _covered(method: str, path: str, body: bytes, at_ms: int, nonce: bytes) -> bytes:
    head = f"{method} {path} {at_ms} {nonce.hex()} ".encode()
    return head + sha256(body).digest()
