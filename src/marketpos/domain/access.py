"""PINs: kept only as what scrypt makes of them, and not to be tried out at a counter."""

from __future__ import annotations

import hashlib
import hmac
import os
from typing import NamedTuple

from marketpos.domain.refusal import Refusal

FEWEST_DIGITS, MOST_DIGITS = 4, 8
FREE_TRIES = 5
WAIT_MS = 30_000
"""After five wrong tries every further one waits, twice as long each time, an hour at most."""

LONGEST_WAIT_MS = 3_600_000

_N, _R, _P = 1 << 14, 8, 1
_SALT_BYTES = 16


class NotAPin(Refusal):
    """A PIN is four to eight digits, and not one digit over and over."""


class WrongPin(Refusal):
    """Nobody has this PIN."""


class TryLater(Refusal):
    """Too many wrong PINs: the next try is in ``seconds``."""


class PinTaken(Refusal):
    """Somebody else has this PIN: a PIN alone says who it is."""


class Tries(NamedTuple):
    """Wrong tries since the last right one, and when the last was."""

    wrong: int = 0
    last_ms: int = 0


def check_pin(pin: str) -> None:
    """Raises :class:`NotAPin` unless it is four to eight digits, and not one alone."""
    if not (pin.isascii() and pin.isdigit() and FEWEST_DIGITS <= len(pin) <= MOST_DIGITS):
        raise NotAPin
    if len(set(pin)) == 1:
        raise NotAPin


def hashed(pin: str, salt: bytes | None = None) -> str:
    """What is kept of a PIN: salt and scrypt of it, in hexadecimal.

    Raises:
        NotAPin: it is none.
    """
    check_pin(pin)
    salt = os.urandom(_SALT_BYTES) if salt is None else salt
    return salt.hex() + _scrypt(pin, salt).hex()


def fits(pin: str, kept: str) -> bool:
    """Whether ``pin`` is the one that was kept; takes as long either way."""
    raw = bytes.fromhex(kept)
    salt, known = raw[:_SALT_BYTES], raw[_SALT_BYTES:]
    return hmac.compare_digest(_scrypt(pin, salt), known)


def wait_ms(tries: Tries, now_ms: int) -> int:
    """How long until the next try may be made; a clock set back does not make it longer."""
    if tries.wrong < FREE_TRIES:
        return 0
    whole = min(WAIT_MS << min(tries.wrong - FREE_TRIES, 16), LONGEST_WAIT_MS)
    return max(0, min(whole, tries.last_ms + whole - now_ms))


def _scrypt(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=_N, r=_R, p=_P, dklen=32)
