"""The hub's signed word that a shop's feed reached a place, good as proof to anybody."""

from __future__ import annotations

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from marketpos.wire.messages import Place, Receipt


def receipt_for(key: SigningKey, shop: str, place: Place, at_ms: int) -> Receipt:
    """A receipt by the hub's ``key`` for this shop; ``at_ms`` is the hub's clock."""
    return Receipt(place, at_ms, key.sign(_covered(shop, place, at_ms)).signature)


def is_genuine(key: bytes, shop: str, receipt: Receipt) -> bool:
    """Whether the hub with this public ``key`` gave the receipt to this shop."""
    try:
        VerifyKey(key).verify(_covered(shop, receipt.place, receipt.at_ms), receipt.signature)
    except (BadSignatureError, ValueError):
        return False
    return True


def _covered(shop: str, place: Place, at_ms: int) -> bytes:
    return f"receipt {shop} {place.n} {place.h.hex()} {at_ms}".encode()
