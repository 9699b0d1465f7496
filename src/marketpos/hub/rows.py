"""The hub's tables. Every key of a shop's rows begins with its ``shop_id``; the hub reads no body.

Portable on purpose (SQLite, PostgreSQL, Citus): no sequences, triggers or constraints across shops.
``hub`` and ``market`` are the only tables that belong to no shop.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

VERSION = 1
"""Of these tables; a hub refuses a database that a newer one has made."""

metadata = MetaData()


def _shop_id() -> Column[int]:
    return Column("shop_id", BigInteger, primary_key=True, autoincrement=False)


def _table(
    name: str, *columns: Column[int] | Column[bytes] | Column[str] | UniqueConstraint
) -> Table:
    """A table of the shops' rows, kept by SQLite in the order of its key."""
    return Table(name, metadata, _shop_id(), *columns, sqlite_with_rowid=False)


hub = Table(
    "hub",
    metadata,
    Column("hub_id", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    Column("seed", LargeBinary, nullable=False),
    Column("epoch", BigInteger, nullable=False),
)

market = Table(
    "market",
    metadata,
    Column("market_id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
)

shop = _table(
    "shop",
    Column("name", Text, nullable=False),
    Column("market_id", BigInteger),
    Column("public_key", LargeBinary, nullable=False),
    Column("feed_n", BigInteger, nullable=False),
    Column("feed_h", LargeBinary, nullable=False),
    Column("made_ms", BigInteger, nullable=False),
)

device = _table(
    "device",
    Column("device", LargeBinary, primary_key=True),
    Column("public_key", LargeBinary, nullable=False),
    Column("letter", String(4), nullable=False),
    Column("name", Text, nullable=False),
    Column("is_first", Integer, nullable=False),
    Column("joined_ms", BigInteger, nullable=False),
    Column("revoked_ms", BigInteger),
)

Index("device_by_id", device.c.device)

join_code = _table(
    "join_code",
    Column("code_hash", LargeBinary, primary_key=True),
    Column("until_ms", BigInteger, nullable=False),
    Column("used_by", LargeBinary),
)
Index("join_code_by_hash", join_code.c.code_hash)

stream_head = _table(
    "stream_head",
    Column("stream", LargeBinary, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("h", LargeBinary, nullable=False),
)

event = _table(
    "event",
    Column("n", BigInteger, primary_key=True, autoincrement=False),
    Column("fixed_ms", BigInteger, nullable=False),
    Column("stream", LargeBinary, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("event_id", LargeBinary, nullable=False),
    Column("kind", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("offset_min", Integer, nullable=False),
    Column("day", Integer, nullable=False),
    Column("device", LargeBinary, nullable=False),
    Column("body_hash", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("feed_h", LargeBinary, nullable=False),
    Column("received_ms", BigInteger, nullable=False),
    UniqueConstraint("shop_id", "event_id"),
)

apart = _table(
    "apart",
    Column("stream", LargeBinary, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("event_id", LargeBinary, nullable=False),
    Column("h", LargeBinary, nullable=False),
    Column("pushed_by", LargeBinary, nullable=False),
    Column("envelope", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("received_ms", BigInteger, nullable=False),
)

customer_key = _table(
    "customer_key",
    Column("customer", LargeBinary, primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),
    Column("at_n", BigInteger, nullable=False),
)

erasure = _table(
    "erasure",
    Column("customer", LargeBinary, primary_key=True),
    Column("at_n", BigInteger, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
)

Index("customer_key_by_n", customer_key.c.shop_id, customer_key.c.at_n)
Index("erasure_by_n", erasure.c.shop_id, erasure.c.at_n)

shop_card = _table(
    "shop_card",
    Column("stamp", LargeBinary, nullable=False),
    Column("card", LargeBinary, nullable=False),
)

phone_claim = _table(
    "phone_claim",
    Column("tag", LargeBinary, primary_key=True),
    Column("until_ms", BigInteger, nullable=False),
    Column("used_ms", BigInteger),
)

phone_join = _table(
    "phone_join",
    Column("token_hash", LargeBinary, primary_key=True),
    Column("customer", LargeBinary, nullable=False),
    Column("place", String(16), nullable=False),
    Column("stamps", Integer, nullable=False),
    Column("standing", String(8), nullable=False),
    Column("at_ms", BigInteger, nullable=False),
)
Index("phone_join_by_token", phone_join.c.token_hash)
Index("phone_join_by_customer", phone_join.c.shop_id, phone_join.c.customer)

phone_ask = _table(
    "phone_ask",
    Column("who", LargeBinary, primary_key=True),
    Column("what", String(8), primary_key=True),
    Column("at_ms", BigInteger, nullable=False),
)

scan = _table(
    "scan",
    Column("place", String(16), primary_key=True),
    Column("count", BigInteger, nullable=False),
)

day_total = _table(
    "day_total",
    Column("device", LargeBinary, primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("sales", BigInteger, nullable=False),
    Column("total_won", BigInteger, nullable=False),
)
