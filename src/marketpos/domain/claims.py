"""Joining by phone: where a QR was seen, how long a sale's claim holds, what may be typed.

A claim is the right to one sale's stamp. It is worth nothing to whoever copies it later than its
owner used it, and nothing to anybody after :data:`CLAIM_DAYS`.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum

from marketpos.domain import names
from marketpos.domain.names import LONGEST_NAME
from marketpos.domain.phones import is_mobile, tidied

CLAIM_DAYS = 7
"""A claim is good for a week after its sale: a market that meets every five days comes round."""

AHEAD_MS = 86_400_000
"""So far ahead of the hub's clock a shop's may be; a claim from next year would hold for a year."""

LONGEST_PLACE = 16
_DAY_MS = 86_400_000


class Place(StrEnum):
    """Where a customer met the QR. The order is the number in a claim: only ever added to."""

    DONE = "done"
    DISPLAY = "display"
    FULL = "full"
    RECEIPT = "receipt"
    SIGN = "sign"


class Slip(StrEnum):
    """What is not right about something typed on a phone; the page has a sentence for each."""

    BLANK = "blank"
    LONG = "long"
    NUMBER = "number"


class Mistyped(Exception):  # noqa: N818 - an answer to a person, not an error
    """Something typed cannot stand like that."""

    def __init__(self, slip: Slip) -> None:
        super().__init__(slip)
        self.slip = slip


def is_in_time(sold_ms: int, now_ms: int) -> bool:
    """Whether a claim on a sale of then still holds now."""
    return -AHEAD_MS <= now_ms - sold_ms <= CLAIM_DAYS * _DAY_MS


def nickname(typed: str) -> str:
    """The nickname somebody typed.

    Raises:
        Mistyped: nothing can be seen of it, or it is too long.
    """
    name = names.tidied(typed)
    if not any(unicodedata.category(char)[0] in "LNS" for char in name):
        raise Mistyped(Slip.BLANK)
    if len(name) > LONGEST_NAME:
        raise Mistyped(Slip.LONG)
    return name


def mobile(typed: str) -> str:
    """The number somebody typed in its national digits, or "" for none; :class:`Mistyped`."""
    if not typed.strip():
        return ""
    digits = tidied(typed.strip())
    if not is_mobile(digits):
        raise Mistyped(Slip.NUMBER)
    return digits


def is_place(text: str) -> bool:
    """Whether ``text`` may name a sign: small letters, digits and dashes."""
    plain = text.isascii() and text.replace("-", "").isalnum() and text == text.lower()
    return plain and len(text) <= LONGEST_PLACE
