"""Markets, their shops, and the join codes a shop's PCs come in by."""

from __future__ import annotations

import secrets
from typing import NamedTuple

from sqlalchemy import Connection, insert, select

from marketpos.domain.refusal import Refusal
from marketpos.hub import codes, devices
from marketpos.hub.devices import Device
from marketpos.hub.records import Records
from marketpos.hub.rows import join_code, market, shop
from marketpos.wire.envelope import GENESIS


class UnknownMarket(Refusal):
    """No market goes by this name."""


class UnknownShop(Refusal):
    """No shop has this number."""


class Listed(NamedTuple):
    """A shop as the association's list shows it."""

    shop_id: int
    name: str
    market: str
    facts: int


def add_market(records: Records, name: str) -> int:
    """The number of the market with this name, new or known."""
    with records.unit() as connection:
        known = _market_id(connection, name)
        if known is not None:
            return known
        market_id = _new_id()
        connection.execute(insert(market), {"market_id": market_id, "name": name})
        return market_id


def add_shop(records: Records, name: str, market_name: str = "") -> int:
    """The number of a new shop, without PCs as yet. Raises :class:`UnknownMarket`."""
    with records.unit() as connection:
        market_id = _market_id(connection, market_name) if market_name else None
        if market_name and market_id is None:
            raise UnknownMarket(name=market_name)
        shop_id = _new_id()
        row = {"shop_id": shop_id, "name": name, "market_id": market_id, "public_key": b""}
        row |= {"feed_n": 0, "feed_h": GENESIS, "made_ms": records.now_ms()}
        connection.execute(insert(shop), row)
        return shop_id


def add_code(records: Records, shop_id: int, valid_min: int = codes.VALID_MIN) -> str:
    """A join code for one more PC of this shop, good for ``valid_min`` minutes."""
    with records.unit() as connection:
        if connection.scalar(select(shop.c.shop_id).where(shop.c.shop_id == shop_id)) is None:
            raise UnknownShop(shop_id=shop_id)
        code = codes.new_code()
        row = {"shop_id": shop_id, "code_hash": codes.code_hash(code, bytes(records.key))}
        row["until_ms"] = records.now_ms() + valid_min * 60_000
        connection.execute(insert(join_code), row)
        return code


def listed(records: Records) -> list[Listed]:
    """All shops by market and name."""
    with records.unit() as connection:
        asked = (
            select(shop.c.shop_id, shop.c.name, market.c.name.label("market"), shop.c.feed_n)
            .outerjoin(market, market.c.market_id == shop.c.market_id)
            .order_by(market.c.name, shop.c.name)
        )
        rows = connection.execute(asked)
        return [Listed(row.shop_id, row.name, row.market or "", row.feed_n) for row in rows]


def devices_of(records: Records, shop_id: int) -> list[Device]:
    """All PCs a shop ever had."""
    with records.unit() as connection:
        return devices.of_shop(connection, shop_id)


def _market_id(connection: Connection, name: str) -> int | None:
    return connection.scalar(select(market.c.market_id).where(market.c.name == name))


def _new_id() -> int:
    """Chance instead of a sequence: nothing to agree on between machines."""
    return secrets.randbelow(2**53 - 1) + 1
