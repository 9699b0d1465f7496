"""Where the hub listens; the same words are signed by the PC and matched by the hub."""

from __future__ import annotations

JOIN = "/v1/join"


def sync(shop: str) -> str:
    """Hello, push and pull for one shop."""
    return f"/v1/shops/{shop}/sync"


def digest(shop: str) -> str:
    """What the hub holds of one shop, by day."""
    return f"/v1/shops/{shop}/digest"


PAGE = "/j/"
"""Where a phone joins: followed by a sale's claim, or by a sign's short way."""

MINE = "/me/"
"""Followed by the token of one person's own address."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def sign_way(shop: str, place: str) -> str:
    """The short way on a sign: the shop's number to the base of 36, and which sign it is."""
    number, letters = int(shop), ""
    while number:
        number, digit = divmod(number, 36)
        letters = _DIGITS[digit] + letters
    return f"{letters}.{place}"


def shop_and_place(way: str) -> tuple[int, str] | None:
    """What :func:`sign_way` put together, or ``None`` for anything else."""
    letters, dot, place = way.partition(".")
    if not (dot and letters.isascii() and letters.isalnum() and letters == letters.lower()):
        return None
    number = int(letters, 36) if len(letters) <= 11 else 0
    return (number, place) if 0 < number < 2**53 and letters[0] != "0" else None
