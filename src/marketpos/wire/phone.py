"""What was said on a phone: shut by the hub at once, opened only where the shop's key is.

Two seals. What may stay for ever (which boxes were ticked, in which words) is a sealed box to the
shop's public key. Who it was is sealed with a key of their own, made for them by the hub, boxed to
the shop and then forgotten: it travels beside the feed like every person's key, so forgetting them
is the same as for everybody else.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any, TypeVar

import msgspec
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

from marketpos.domain.claims import Mistyped, nickname
from marketpos.domain.facts import (
    Asked,
    AskedByPhone,
    CustomerSet,
    Joined,
    JoinedByPhone,
    Private,
)
from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentKind
from marketpos.wire import claims, codec, person, sealing
from marketpos.wire.sealing import CannotOpen

BOXED_BYTES = sealing.KEY_BYTES + 48
"""A key in a sealed box: its length tells it from one that a PC wrapped."""

_TORN = (CryptoError, ValueError, TypeError, AttributeError, msgspec.MsgspecError)
KeyOf = Callable[[Id], bytes | None]
T = TypeVar("T")


def shop_public_key(shop_key: bytes) -> bytes:
    """What the hub seals to, and by which two PCs know they are one shop's."""
    return bytes(_private_key(shop_key).public_key)


def shut_join(joined: JoinedByPhone, key: bytes, shop_public: bytes, claim: bytes = b"") -> Joined:
    """The fact of a join; ``key`` is the person's own, which the hub forgets after this."""
    agreed = [one.value for one in joined.agreed]
    box = _boxed([joined.place, joined.language, joined.wording, agreed], shop_public)
    return Joined(claim, codec.pack([box, _shut(joined.customer, joined.private, key)]))


def shut_ask(asked: AskedByPhone, key: bytes, shop_public: bytes, joined: bytes = b"") -> Asked:
    """The fact of a withdrawal or a question."""
    box = _boxed([asked.what, asked.language], shop_public)
    return Asked(joined, codec.pack([box, _shut(asked.about, asked.private, key)]))


def opened(fact: T, event_id: Id, shop_key: bytes, key_of: KeyOf) -> T:
    """The fact readable, if it is one of these; raises :class:`CannotOpen` as bodies do."""
    try:
        if isinstance(fact, Joined):
            return _opened_join(fact, event_id, shop_key, key_of)  # type: ignore[return-value]
        if isinstance(fact, Asked):
            return _opened_ask(fact, event_id, shop_key, key_of)  # type: ignore[return-value]
    except _TORN as error:
        raise CannotOpen from error
    return fact


def boxed_key(key: bytes, shop_public: bytes) -> bytes:
    """A person's key as the hub passes it on: only the shop's PCs can take it out."""
    return SealedBox(PublicKey(shop_public)).encrypt(key)


def unwrapped_key(wrapped: bytes, customer: Id, shop_key: bytes) -> bytes:
    """A person's key, whether a PC wrapped it or the hub boxed it; or :class:`CannotOpen`."""
    if len(wrapped) != BOXED_BYTES:
        return sealing.unwrap_key(wrapped, customer, shop_key)
    try:
        return SealedBox(_private_key(shop_key)).decrypt(wrapped)
    except _TORN as error:
        raise CannotOpen from error


def _opened_join(fact: Joined, event_id: Id, shop_key: bytes, key_of: KeyOf) -> Joined:
    if isinstance(fact.sealed, JoinedByPhone):
        return fact
    (place, language, wording, agreed), shut = _unboxed(fact.sealed, shop_key)
    kinds = tuple(ConsentKind(one) for one in agreed)
    said = JoinedByPhone(
        event_id,
        str(place),
        str(language),
        str(wording),
        kinds,
        _sale_of(fact.claim, shop_key),
        _private(event_id, shut, key_of(event_id)),
    )
    return Joined(fact.claim, said)


def _opened_ask(fact: Asked, event_id: Id, shop_key: bytes, key_of: KeyOf) -> Asked:
    if isinstance(fact.sealed, AskedByPhone):
        return fact
    (what, language), shut = _unboxed(fact.sealed, shop_key)
    private = _private(event_id, shut, key_of(event_id))
    about = Id(fact.joined) if fact.joined else event_id
    return Asked(fact.joined, AskedByPhone(about, str(what), str(language), private))


def _sale_of(claim: bytes, shop_key: bytes) -> Id | None:
    try:
        return claims.sale_of(shop_key, claims.read_raw(claim).claim)
    except claims.NotAClaim:
        return None


def _shut(who: Id, private: Private | None, key: bytes) -> bytes:
    shut = person.shut(CustomerSet(who, private), who, key).private
    return shut if isinstance(shut, bytes) else b""


def _private(who: Id, shut: bytes, key: bytes | None) -> Private | None:
    """The person, once more held to what may be typed: a hub is not believed in this."""
    if not shut:
        return None
    private = person.opened(CustomerSet(who, shut), who, key).private
    if not isinstance(private, Private):
        return None
    try:
        called = nickname(private.nickname or "")
    except Mistyped:
        called = ""
    digits = private.phone or ""
    phone = digits if digits.isascii() and digits.isdigit() and len(digits) < 13 else ""
    return Private(called or phone[-4:], None, phone or None)


def _boxed(plain: list[Any], shop_public: bytes) -> bytes:
    return SealedBox(PublicKey(shop_public)).encrypt(codec.pack(plain))


def _unboxed(sealed: bytes, shop_key: bytes) -> tuple[list[Any], bytes]:
    box, shut = codec.unpack(sealed)
    return codec.unpack(SealedBox(_private_key(shop_key)).decrypt(box)), shut


def _private_key(shop_key: bytes) -> PrivateKey:
    return PrivateKey(sha256(b"marketpos shop box" + shop_key).digest())
