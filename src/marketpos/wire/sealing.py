"""Sealing: a body only the shop can open, and inside it a person only their own key can open."""

from __future__ import annotations

from hashlib import sha256
from threading import local

import nacl.bindings as sodium
import zstandard
from nacl._sodium import ffi, lib  # type: ignore[import-not-found]
from nacl.exceptions import CryptoError

from marketpos.domain.ids import Id
from marketpos.wire.dictionary import DICTIONARIES, NEWEST

KEY_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES
NONCE_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
TAG_BYTES = sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES
_BODY, _PRIVATE = b"marketps", b"mp-priv1"

_BYTES = ffi.typeof("unsigned char[]")
_NEWEST = bytes([NEWEST])
_TORN = (CryptoError, ValueError)  # the latter for what is shorter than a seal
INFLATED_LIMIT = 1024 * 1024


class _Presses(local):
    """One writer and the readers of each thread: they bear no sharing, and are dear to make."""

    def __init__(self) -> None:
        self.writer = zstandard.ZstdCompressor(level=3, dict_data=DICTIONARIES[NEWEST])
        self.readers = {
            version: zstandard.ZstdDecompressor(dict_data=book)
            for version, book in DICTIONARIES.items()
        }


_presses = _Presses()


class CannotOpen(Exception):  # noqa: N818
    """The key does not fit, or a bit was changed on the way."""


def seal(plain: bytes, event_id: Id, life: bytes, key: bytes) -> bytes:
    """Compress with the newest dictionary, then seal with the shop's key.

    The nonce is the event's id (16 bytes, never used twice) and eight fixed bytes; ``life`` is
    ``envelope.life_of``. Only ever called once for an id.
    """
    return _sealed(_NEWEST + _presses.writer.compress(plain), life, event_id + _BODY, key)


def unseal(body: bytes, event_id: Id, life: bytes, key: bytes) -> bytes:
    """The plain bytes, or :class:`CannotOpen`."""
    try:
        packed = _opened(body, life, event_id + _BODY, key)
        return _presses.readers[packed[0]].decompress(packed[1:], max_output_size=INFLATED_LIMIT)
    except (*_TORN, KeyError, IndexError, zstandard.ZstdError) as error:
        raise CannotOpen from error


def _sealed(plain: bytes, beside: bytes, nonce: bytes, key: bytes) -> bytes:
    """XChaCha20-Poly1305 by libsodium itself: PyNaCl's door costs a sale twice the sealing."""
    _check(nonce, key)
    size, sealed = len(plain), ffi.new(_BYTES, len(plain) + TAG_BYTES)
    if lib.crypto_aead_xchacha20poly1305_ietf_encrypt(
        sealed, ffi.NULL, plain, size, beside, len(beside), ffi.NULL, nonce, key
    ):
        raise CryptoError
    return ffi.buffer(sealed)[:]  # type: ignore[no-any-return]


def _opened(sealed: bytes, beside: bytes, nonce: bytes, key: bytes) -> bytes:
    _check(nonce, key)
    size = len(sealed)
    if size < TAG_BYTES:
        raise CryptoError
    plain = ffi.new(_BYTES, max(1, size - TAG_BYTES))
    if lib.crypto_aead_xchacha20poly1305_ietf_decrypt(
        plain, ffi.NULL, ffi.NULL, sealed, size, beside, len(beside), nonce, key
    ):
        raise CryptoError
    return ffi.buffer(plain, size - TAG_BYTES)[:]  # type: ignore[no-any-return]


def _check(nonce: bytes, key: bytes) -> None:
    if len(nonce) != NONCE_BYTES or len(key) != KEY_BYTES:
        raise ValueError(len(nonce), len(key))  # C would read whatever lies behind them


def seal_private(plain: bytes, event_id: Id, customer: Id, key: bytes) -> bytes:
    """Seal what is known of a person with that person's own key."""
    return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        plain, customer, event_id + _PRIVATE, key
    )


def unseal_private(sealed: bytes, event_id: Id, customer: Id, key: bytes) -> bytes:
    """What is known of a person, or :class:`CannotOpen`."""
    try:
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
            sealed, customer, event_id + _PRIVATE, key
        )
    except _TORN as error:
        raise CannotOpen from error


def wrap_key(customer_key: bytes, customer: Id, shop_key: bytes) -> bytes:
    """A customer's key as it travels beside the feed: sealed with the shop's key.

    The nonce is taken from the plaintext and the person, so the same key wraps to the same bytes.
    """
    nonce = sha256(b"wrap" + customer + customer_key).digest()[:NONCE_BYTES]
    sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        customer_key, customer, nonce, shop_key
    )
    return nonce + sealed


def unwrap_key(wrapped: bytes, customer: Id, shop_key: bytes) -> bytes:
    """The customer's key, or :class:`CannotOpen`."""
    try:
        return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
            wrapped[NONCE_BYTES:], customer, wrapped[:NONCE_BYTES], shop_key
        )
    except _TORN as error:
        raise CannotOpen from error


def new_key() -> bytes:
    """Thirty-two bytes of chance."""
    return sodium.randombytes(KEY_BYTES)
