"""The emergency book: opened when the shop's own cannot be read, and brought home afterwards."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from marketpos.domain.clock import Now
from marketpos.store.book import Book
from marketpos.store.driver import DatabaseError, connect
from marketpos.store.hublog import HubLog
from marketpos.store.opening import Damaged
from marketpos.store.rekeying import sealed_anew
from marketpos.store.stream import events
from marketpos.wire.messages import FeedEntry
from marketpos.wire.sealing import CannotOpen


def open_emergency(path: Path, key: bytes, shop_key: bytes, now: Now) -> Book:
    """A book to go on selling in. One that cannot be read either is put aside for a fresh one."""
    try:
        return _numbered_apart(Book(path, key, shop_key, now))
    except Damaged:
        for torn in path.parent.glob(f"{path.name}*"):  # with its log, which is no part of the next
            torn.replace(torn.with_name(f"torn-{now().at_ms}-{torn.name}"))
        return _numbered_apart(Book(path, key, shop_key, now))


def _numbered_apart(book: Book) -> Book:
    """Sales of an emergency are E1123-0001 and on, so that no number of the shop's comes twice."""
    if not book.row("SELECT last_number FROM device")[0]:
        book.jot("UPDATE device SET letter = ?", (f"E{book.today() % 10_000:04d}",))
    return book


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
