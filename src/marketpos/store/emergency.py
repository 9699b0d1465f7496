"""Bringing the emergency book home: its facts join the shop's book, under the same ids."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from marketpos.store.book import Book
from marketpos.store.driver import DatabaseError, connect
from marketpos.store.hublog import HubLog
from marketpos.store.rekeying import sealed_anew
from marketpos.store.stream import events
from marketpos.wire.messages import FeedEntry
from marketpos.wire.sealing import CannotOpen


def bring_home(book: Book, emergency: Path, key: bytes) -> int:
    """Take over every fact of the emergency book and put its file aside; how many there were.

    A kill half way is no harm: what is here already is not taken twice.
    """
    try:
        other = connect(emergency, key)
        try:
            taken = _take_over(book, other)
        finally:
            other.close()
    except (DatabaseError, CannotOpen):
        return 0  # it cannot be read either: it stays where it is, for the association
    emergency.replace(emergency.with_name(f"emergency-home-{book.now().at_ms}.db"))
    return taken


def _take_over(book: Book, other: Any) -> int:
    """In one transaction: all of them, or none yet."""
    keys = other.execute("SELECT customer, key FROM customer_key").fetchall()
    with book.slice() as cursor:
        cursor.executemany("INSERT OR IGNORE INTO customer_key VALUES (?, ?)", keys)
        log = HubLog(cursor, book.identity().shop_key)
        fresh = [one for one in _facts(book, other) if log.find(one.envelope.event_id) is None]
        for entry in fresh:
            log.add(entry)
        cursor.execute("UPDATE event SET feed_n = NULL WHERE feed_n = 0")
        log.reissue([one.envelope.event_id for one in fresh])
    return len(fresh)


def _facts(book: Book, other: Any) -> list[FeedEntry]:
    """The emergency book's facts, sealed with the key this shop has now."""
    (old,) = other.execute("SELECT shop_key FROM device").fetchone()
    new = book.identity().shop_key
    return [
        FeedEntry(0, row[12], envelope, body)
        for row in events(other.cursor())
        for envelope, body in [sealed_anew(row, old, new)]
    ]
