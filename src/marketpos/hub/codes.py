"""Join codes: eight letters to read out over the counter, good once, for fifteen minutes."""

from __future__ import annotations

import secrets
from hashlib import blake2b

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: no I, L, O or U, so that a code survives being read aloud and typed."""

LENGTH = 8
VALID_MIN = 15
_READ_AS = str.maketrans("ILO", "110", " -")


def new_code() -> str:
    """Forty bits of chance."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def as_typed(code: str) -> str:
    """The code meant by what somebody typed: any case, with spaces or dashes, O for 0, l for 1."""
    return code.upper().translate(_READ_AS)


def code_hash(code: str, seed: bytes) -> bytes:
    """What is stored of a code; without the hub's seed a copy of the table opens no shop."""
    return blake2b(as_typed(code).encode(), key=seed, digest_size=16, person=b"join code").digest()
