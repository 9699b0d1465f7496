"""A PC joins the shop its code was made for, and learns which hub and which letter are its own."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, select, update

from marketpos.hub import codes, devices, door, feeds
from marketpos.hub.asked import Asked, Desk, Reply, Turned, read, reply_with
from marketpos.hub.devices import Device
from marketpos.hub.prepared import given
from marketpos.hub.records import Records
from marketpos.hub.rows import join_code, market, shop
from marketpos.hub.soundness import HASH_BYTES, ID_BYTES
from marketpos.wire.answering import Why
from marketpos.wire.messages import JoinAnswer, JoinRequest

LONGEST_NAME = 200

_shop_of = select(join_code.c.shop_id).where(join_code.c.code_hash == given("hash"))
_code = select(join_code.c.until_ms, join_code.c.used_by).where(
    join_code.c.shop_id == given("shop"), join_code.c.code_hash == given("hash")
)


class _Shop(NamedTuple):
    name: str
    market: str
    public_key: bytes


def join(desk: Desk, connection: Connection, asked: Asked) -> Reply:
    """Spend a code. The same PC may ask again with it: its answer may have been lost on the way."""
    records = desk.records
    signature = door.signature_of(asked)
    request = read(asked.body, JoinRequest)
    if signature.device != request.device or not _is_sound(request):
        raise Turned(400, Why.BODY)
    door.prove(asked, signature, request.public_key, records.now_ms())
    shop_id, is_again = _opened_by(records, connection, request)
    if not is_again:
        _enter(records, connection, shop_id, request)
    return reply_with(_answer(records, connection, shop_id, request.device))


def _is_sound(request: JoinRequest) -> bool:
    return (
        len(request.device) == ID_BYTES
        and len(request.public_key) == HASH_BYTES
        and len(request.shop_public_key) == HASH_BYTES
        and len(request.name) <= LONGEST_NAME
        and "\0" not in request.name
    )


def _opened_by(records: Records, connection: Connection, request: JoinRequest) -> tuple[int, bool]:
    """The shop the code opens, and whether this PC had already gone in with it."""
    hashed = codes.code_hash(request.code, bytes(records.key))
    shop_id = connection.scalar(_shop_of, {"hash": hashed})
    if shop_id is None:
        raise Turned(404, Why.CODE_UNKNOWN)
    feeds.locked_end(connection, shop_id)
    code = connection.execute(_code, {"shop": shop_id, "hash": hashed}).one()
    if code.used_by is not None:
        return shop_id, _came_before(connection, shop_id, code.used_by, request)
    if code.until_ms < records.now_ms():
        raise Turned(410, Why.CODE_EXPIRED)
    _spend(connection, shop_id, hashed, request.device)
    return shop_id, False


def _spend(connection: Connection, shop_id: int, hashed: bytes, used_by: bytes) -> None:
    code = update(join_code).where(join_code.c.shop_id == shop_id, join_code.c.code_hash == hashed)
    connection.execute(code.values(used_by=used_by))


def _came_before(
    connection: Connection, shop_id: int, used_by: bytes, request: JoinRequest
) -> bool:
    known = devices.find(connection, shop_id, used_by)
    if known is None or known.is_revoked:
        raise Turned(410, Why.CODE_SPENT)
    if (known.device, known.public_key) != (request.device, request.public_key):
        raise Turned(410, Why.CODE_SPENT)
    return True


def _enter(records: Records, connection: Connection, shop_id: int, request: JoinRequest) -> None:
    others = devices.of_shop(connection, shop_id)
    letter = devices.letter_for(request.letter, {other.letter for other in others})
    is_first = not others
    if is_first:
        registered = update(shop).where(shop.c.shop_id == shop_id)
        connection.execute(registered.values(public_key=request.shop_public_key))
    new = Device(request.device, request.public_key, letter, request.name, is_first, False)
    devices.enrol(connection, shop_id, new, records.now_ms())


def _answer(records: Records, connection: Connection, shop_id: int, which: bytes) -> JoinAnswer:
    device = devices.find(connection, shop_id, which)
    assert device is not None
    its = _shop(connection, shop_id)
    return JoinAnswer(
        str(shop_id),
        its.name,
        its.market,
        device.letter,
        records.public_key,
        records.epoch,
        device.is_first,
        its.public_key,
    )


def _shop(connection: Connection, shop_id: int) -> _Shop:
    asked = (
        select(shop.c.name, market.c.name.label("market"), shop.c.public_key)
        .outerjoin(market, market.c.market_id == shop.c.market_id)
        .where(shop.c.shop_id == shop_id)
    )
    row = connection.execute(asked).one()
    return _Shop(row.name, row.market or "", row.public_key)
