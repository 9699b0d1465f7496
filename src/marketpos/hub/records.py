"""The hub's records: one database, the hub's own key in it, and the clock everything is told by."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from nacl.signing import SigningKey
from sqlalchemy import Connection, Engine, insert, select, update

from marketpos.domain.clock import Now, system_now
from marketpos.domain.refusal import Unavailable
from marketpos.hub.engine import open_engine
from marketpos.hub.rows import VERSION, hub, metadata

ERASED = "erased"
"""Marks a connection on which somebody was forgotten, until its transaction is kept."""


class Records:
    """What a hub keeps. ``key`` signs its receipts and answers, and every PC has it pinned."""

    def __init__(self, engine: Engine, now: Now = system_now) -> None:
        self.engine = engine
        self._now = now
        with self.unit() as connection:
            metadata.create_all(connection)
            self.key, self.epoch = _own(connection)

    @classmethod
    def open(cls, url: str, now: Now = system_now) -> Records:
        """The records at this database URL, made if there are none."""
        return cls(open_engine(url), now)

    @property
    def public_key(self) -> bytes:
        """What a PC pins at its join."""
        return bytes(self.key.verify_key)

    def now_ms(self) -> int:
        """The hub's time."""
        return self._now().at_ms

    @contextmanager
    def unit(self) -> Iterator[Connection]:
        """One transaction: all of it is kept, or none. After an erasure the log keeps no trace."""
        with self.engine.begin() as connection:
            yield connection
            has_erased = connection.info.pop(ERASED, False)
        if has_erased and self.engine.dialect.name == "sqlite":
            self._scrub()

    def begin_epoch(self) -> int:
        """Say that these records were put back from a backup: the next number of the epoch."""
        with self.unit() as connection:
            connection.execute(update(hub).values(epoch=hub.c.epoch + 1))
            self.key, self.epoch = _own(connection)
        return self.epoch

    def _scrub(self) -> None:
        """The file itself keeps nothing, because what is deleted there is overwritten."""
        raw = self.engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            raw.close()

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()


def _own(connection: Connection) -> tuple[SigningKey, int]:
    row = connection.execute(select(hub.c.version, hub.c.seed, hub.c.epoch)).one_or_none()
    if row is None:
        key = SigningKey.generate()
        first = {"hub_id": 1, "version": VERSION, "seed": bytes(key), "epoch": 1}
        connection.execute(insert(hub).values(first))
        return key, 1
    if row.version > VERSION:
        raise Unavailable("hub records", f"made by a newer hub (tables {row.version})")
    return SigningKey(row.seed), row.epoch
