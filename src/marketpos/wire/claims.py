"""A sale's claim as it stands in a QR: signed by the PC, readable by the hub, blind about the sale.

136 letters after ``/j/``: 38 bytes and an Ed25519 signature. Which sale it is, is told to the
shop's own PCs only: ``tag`` is a keyed hash of the sale, the same in every claim of that sale, and
``masked`` is the sale hidden under the tag (the two are a deterministic seal, checked on opening).
So the hub counts a sale once without knowing which, and cannot make up a claim to another.
"""

from __future__ import annotations

import base64
import binascii
import struct
from hashlib import blake2b
from typing import NamedTuple

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from marketpos.domain.claims import Place
from marketpos.domain.ids import Id

DEVICE_BYTES, TAG_BYTES = 8, 8
_VERSION = 1
_plain = struct.Struct(">B8sIB8s16s")
_MARK_BYTES = 64
_SIZE = _plain.size + _MARK_BYTES
_PLACES = tuple(Place)


class NotAClaim(Exception):  # noqa: N818
    """The letters are no claim, or not one of a version this hub knows."""


class Claim(NamedTuple):
    """What a claim says. ``device`` is the beginning of the PC's id, ``at_s`` when it was sold."""

    place: Place
    device: bytes
    at_s: int
    stamps: int
    tag: bytes
    masked: bytes


class Signed(NamedTuple):
    """A claim as it was read; nothing is proven until :func:`is_genuine`."""

    claim: Claim
    raw: bytes


def claim_for(
    shop_key: bytes, device: bytes, sale: Id, at_ms: int, stamps: int, place: Place
) -> Claim:
    """The claim on a sale; the same whenever it is asked for again."""
    tag = _tag_of(shop_key, sale)
    masked = _masked(shop_key, tag, sale)
    at_s = min(max(at_ms // 1000, 0), 2**32 - 1)
    return Claim(place, device[:DEVICE_BYTES], at_s, min(stamps, 255), tag, masked)


def sign(key: SigningKey, shop: str, claim: Claim) -> str:
    """The letters of a claim. ``shop`` is its name at the hub, "" for a PC that has not joined."""
    plain = _packed(claim)
    return base64.urlsafe_b64encode(plain + key.sign(_covered(shop, plain)).signature).decode()


def read(text: str) -> Signed:
    """The claim in these letters, or :class:`NotAClaim`."""
    try:
        raw = base64.b64decode(text.encode("ascii"), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise NotAClaim from error
    if base64.urlsafe_b64encode(raw).decode() != text:
        raise NotAClaim  # one claim has one spelling
    return read_raw(raw)


def read_raw(raw: bytes) -> Signed:
    """The claim in the bytes that a ``joined`` fact carries, or :class:`NotAClaim`."""
    if len(raw) != _SIZE or raw[0] >> 4 != _VERSION or raw[0] & 15 >= len(_PLACES):
        raise NotAClaim
    head, device, at_s, stamps, tag, masked = _plain.unpack(raw[: _plain.size])
    return Signed(Claim(_PLACES[head & 15], device, at_s, stamps, tag, masked), raw)


def is_genuine(public_key: bytes, shop: str, signed: Signed) -> bool:
    """Whether this PC made the claim, for this shop or before it had joined one."""
    return any(_is_marked(public_key, name, signed.raw) for name in (shop, ""))


def sale_of(shop_key: bytes, claim: Claim) -> Id | None:
    """The sale of a claim, or ``None`` when no PC with this shop's key made it."""
    sale = Id(_masked(shop_key, claim.tag, claim.masked))
    return sale if _tag_of(shop_key, sale) == claim.tag else None


def _packed(claim: Claim) -> bytes:
    head = _VERSION << 4 | _PLACES.index(claim.place)
    return _plain.pack(head, *claim[1:])


def _covered(shop: str, plain: bytes) -> bytes:
    return f"marketpos claim {shop} ".encode() + plain


def _is_marked(public_key: bytes, shop: str, raw: bytes) -> bool:
    try:
        VerifyKey(public_key).verify(_covered(shop, raw[: _plain.size]), raw[_plain.size :])
    except (BadSignatureError, ValueError):
        return False
    return True


def _tag_of(shop_key: bytes, sale: bytes) -> bytes:
    return blake2b(sale, key=shop_key, digest_size=TAG_BYTES, person=b"mp claim tag").digest()


def _masked(shop_key: bytes, tag: bytes, sale: bytes) -> bytes:
    """Hides or shows; a tag belongs to one sale, so no mask is ever used for two."""
    mask = blake2b(tag, key=shop_key, digest_size=16, person=b"mp claim mask").digest()
    return bytes(one ^ other for one, other in zip(sale, mask, strict=True))
