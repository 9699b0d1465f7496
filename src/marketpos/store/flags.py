"""Reading what does not add up and nobody has looked at yet."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.store.driver import Cursor

_UP = (
    "SELECT flag, why, about, coalesce(number, ''),"
    " coalesce((SELECT CASE nickname WHEN '' THEN name ELSE nickname END FROM customer"
    "  WHERE customer.customer = about),"
    " (SELECT what FROM coupon WHERE coupon.coupon = about), '')"
    " FROM flag LEFT JOIN sale ON sale.sale = about WHERE why <> '' AND {seen} ORDER BY why, flag"
)


class Flag(NamedTuple):
    """Something that does not add up: ``why`` names what, ``about`` the sale, person or coupon.

    ``number`` is the sale's number when it is about one, ``name`` what the person is called, or
    what the coupon says.
    """

    flag: bytes
    why: str
    about: bytes
    number: str
    name: str


def not_looked_at(cursor: Cursor) -> list[Flag]:
    """What is up now."""
    return _flags(cursor, "seen = ''")


def everything(cursor: Cursor) -> list[Flag]:
    """What is up now or was looked at."""
    return _flags(cursor, "1")


def _flags(cursor: Cursor, seen: str) -> list[Flag]:
    found = cursor.execute(_UP.format(seen=seen)).fetchall()
    return [
        Flag(bytes(flag), why, bytes(about), number, name)
        for flag, why, about, number, name in found
    ]
