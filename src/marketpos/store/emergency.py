"""Bringing the emergency book home: its facts join the shop's book, under the same ids."""

from __future__ import annotations

from pathlib import Path

from marketpos.domain.ids import Id
from marketpos.store.book import Book
from marketpos.store.driver import DatabaseError, connect
from marketpos.store.hublog import HubLog
from marketpos.store.stream import envelope_of, events
from marketpos.wire.messages import FeedEntry


def bring_home(book: Book, emergency: Path, key: bytes) -> int:
    """Take over every fact of the emergency book and put its file aside; how many there were.

    A kill half way is no harm: what is here already is not taken twice.
    """
    try:
        other = connect(emergency, key)
        taken = _take_over(book, other)
        other.close()
    except DatabaseError:
        return 0  # it cannot be read either: it stays where it is, for the association
    emergency.replace(emergency.with_name(f"emergency-home-{book.now().at_ms}.db"))
    return taken


def _take_over(book: Book, other: object) -> int:
    shop_key = book.identity().shop_key
    keys = other.execute("SELECT customer, key FROM customer_key").fetchall()  # type: ignore[attr-defined]
    rows = list(events(other.cursor(), "ORDER BY n"))  # type: ignore[attr-defined]
    taken = 0
    with book.slice() as cursor:
        cursor.executemany("INSERT OR IGNORE INTO customer_key VALUES (?, ?)", keys)
        log = HubLog(cursor, shop_key)
        for row in rows:
            envelope = envelope_of(row)
            if log.find(envelope.event_id) is None:
                log.add(FeedEntry(0, row[12], envelope, bytes(row[10])))
                taken += 1
        cursor.execute("UPDATE event SET feed_n = NULL WHERE feed_n = 0")
        log.reissue([Id(bytes(row[3])) for row in rows if _is_elsewhere(log, row)])
    return taken


def _is_elsewhere(log: HubLog, row: object) -> bool:
    held = log.find(Id(bytes(row[3])))  # type: ignore[index]
    return held is not None and held.envelope.stream != log.live()[0]
