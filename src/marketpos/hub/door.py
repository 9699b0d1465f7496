"""Who asks, proven by signature: the PC's own key says which shop it belongs to.

The address is only where the key is looked for. A key that is not found there learns nothing, not
even whether such a shop exists (sync.md 4).
"""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection

from marketpos.hub import devices
from marketpos.hub.asked import Asked, Turned
from marketpos.hub.devices import Device
from marketpos.wire import signing
from marketpos.wire.answering import Why
from marketpos.wire.signing import WINDOW_MS, BadSignature, Signature


class Guest(NamedTuple):
    """A PC that proved who it is, and the shop that is hence meant."""

    shop_id: int
    device: Device
    signature: Signature


def signature_of(asked: Asked) -> Signature:
    """The signature's parts; nothing is proven yet."""
    try:
        return signing.read(asked.signature)
    except BadSignature as error:
        raise Turned(401, Why.SIGNATURE) from error


def prove(asked: Asked, signature: Signature, key: bytes, now_ms: int) -> None:
    """Turn away what ``key`` did not sign, or did not sign just now."""
    try:
        signing.verify(key, signature, asked.method, asked.path, asked.body)
    except BadSignature as error:
        raise Turned(401, Why.SIGNATURE) from error
    if abs(signature.at_ms - now_ms) > WINDOW_MS:
        raise Turned(401, Why.CLOCK)


def let_in(connection: Connection, asked: Asked, now_ms: int) -> Guest:
    """The PC that asks. A PC that was put out is let in too; what it may do is the route's."""
    signature = signature_of(asked)
    shop_id = _number(asked.shop)
    device = devices.find(connection, shop_id, signature.device)
    if device is None:
        raise Turned(404, Why.SHOP)
    prove(asked, signature, device.public_key, now_ms)
    return Guest(shop_id, device, signature)


def _number(shop: str) -> int:
    """One spelling for each shop, and none that a database could stumble over."""
    if not (shop.isascii() and shop.isdigit() and len(shop) <= 16 and str(int(shop)) == shop):
        raise Turned(404, Why.SHOP)
    return int(shop)
