"""Opens the hub's database: SQLite that survives a power cut, or whatever else is configured."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlcipher3 import dbapi2

BUSY_TIMEOUT_S = 30


def open_engine(url: str) -> Engine:
    """An engine on ``url``; every transaction on SQLite takes the write lock at its begin."""
    if not url.startswith("sqlite:"):
        return create_engine(url)
    # the carried SQLite is newer than 3.51.3: no WAL-reset corruption; without a key it is plain
    engine = create_engine(url, module=dbapi2, connect_args={"timeout": BUSY_TIMEOUT_S})
    event.listen(engine, "connect", _durable)
    event.listen(engine, "begin", _begin)
    return engine


def _durable(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # BEGIN is ours, not the driver's
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")  # what is answered is on the disk
    connection.execute("PRAGMA secure_delete=ON")  # an erased customer's key leaves no trace


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
