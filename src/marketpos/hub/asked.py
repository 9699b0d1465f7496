"""A request as the hub sees it, and how it is answered or turned away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from marketpos.hub.records import Records
from marketpos.hub.replays import Nonces
from marketpos.wire import packing
from marketpos.wire.answering import Why
from marketpos.wire.messages import Message


class Asked(NamedTuple):
    """What came in: the shop is only what the address claims until the signature proves it."""

    method: str
    path: str
    shop: str
    signature: str
    body: bytes
    caller: str


class Desk(NamedTuple):
    """What every request is answered from."""

    records: Records
    nonces: Nonces


class Reply(NamedTuple):
    """What goes out, before it is marked with the hub's key."""

    status: int
    body: bytes = b""
    why: Why = Why.NONE
    headers: Mapping[str, str] = {}


class Turned(Exception):  # noqa: N818
    """A request is turned away, in one word; only ever raised before anything is written."""

    def __init__(self, status: int, why: Why) -> None:
        super().__init__(status, why)
        self.reply = Reply(status, why=why)


def reply_with(message: Message, why: Why = Why.NONE) -> Reply:
    """An answer in the hub's own words."""
    return Reply(200, packing.pack(message), why)


def read(body: bytes, kind: type[packing.M]) -> packing.M:
    """The message in a request's body, or :class:`Turned`."""
    try:
        return packing.unpack(body, kind)
    except packing.TooLarge as error:
        raise Turned(413, Why.LARGE) from error
    except packing.Unreadable as error:
        raise Turned(400, Why.UNREADABLE) from error
