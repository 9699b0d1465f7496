"""The PCs of a shop: who they are, which letter they have, and whether they were put out."""

from __future__ import annotations

from itertools import product
from string import ascii_uppercase
from typing import NamedTuple

from sqlalchemy import Connection, insert, select, update

from marketpos.domain.refusal import Refusal
from marketpos.hub.prepared import Prepared, given
from marketpos.hub.records import Records
from marketpos.hub.rows import device

LETTERS = [*ascii_uppercase, *("".join(two) for two in product(ascii_uppercase, repeat=2))]
"""A to Z, and AA to ZZ for the shop that has really had twenty-seven PCs."""

_found = select(
    device.c.device,
    device.c.public_key,
    device.c.letter,
    device.c.name,
    device.c.is_first,
    device.c.revoked_ms,
)
_one = Prepared(_found.where(device.c.shop_id == given("shop"), device.c.device == given("which")))


class UnknownDevice(Refusal):
    """No PC of this shop has this letter."""


class Device(NamedTuple):
    """A PC as the hub knows it; its key decides which shop a request is for."""

    device: bytes
    public_key: bytes
    letter: str
    name: str
    is_first: bool
    is_revoked: bool


def find(connection: Connection, shop_id: int, which: bytes) -> Device | None:
    """The PC with this id in this shop."""
    row = _one.first(connection, shop=shop_id, which=which)
    return None if row is None else _device(*row)


def of_shop(connection: Connection, shop_id: int) -> list[Device]:
    """All PCs the shop ever had, by letter."""
    asked = _found.where(device.c.shop_id == shop_id).order_by(device.c.letter)
    rows = connection.execute(asked)
    return [_device(*row) for row in rows]


def letter_for(asked: str, taken: set[str]) -> str:
    """The letter asked for if it is free, else the next one; printed numbers begin with it."""
    free = [letter for letter in LETTERS if letter not in taken]
    return asked if asked in free else free[0]


def enrol(connection: Connection, shop_id: int, new: Device, now_ms: int) -> None:
    """Enter a PC, or let one in again that was known under this id."""
    values = {"public_key": new.public_key, "name": new.name, "revoked_ms": None}
    known = update(device).where(device.c.shop_id == shop_id, device.c.device == new.device)
    if connection.execute(known.values(values)).rowcount:
        return
    row = {"shop_id": shop_id, "device": new.device, "letter": new.letter, "joined_ms": now_ms}
    connection.execute(insert(device), row | values | {"is_first": int(new.is_first)})


def revoke(records: Records, shop_id: int, letter: str) -> Device:
    """Put a PC out: what it still sends is kept apart, and it is given nothing more."""
    with records.unit() as connection:
        found = [one for one in of_shop(connection, shop_id) if one.letter == letter]
        if not found:
            raise UnknownDevice(shop_id=shop_id, letter=letter)
        of = device.c.shop_id == shop_id, device.c.device == found[0].device
        connection.execute(update(device).where(*of).values(revoked_ms=records.now_ms()))
        return found[0]


def _device(
    which: bytes, key: bytes, letter: str, name: str, is_first: int, revoked_ms: int | None
) -> Device:
    return Device(which, key, letter, name, bool(is_first), revoked_ms is not None)
