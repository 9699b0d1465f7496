"""The emergency book: opened when the shop's own cannot be read, and brought home afterwards."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from marketpos.domain.clock import Now
from marketpos.domain.facts import Sale
from marketpos.domain.happened import What
from marketpos.domain.ids import Id
from marketpos.store.book import Book
from marketpos.store.carts import bring_carts
from marketpos.store.driver import Cursor, DatabaseError, connect, is_full
from marketpos.store.happened import note
from marketpos.store.hublog import HubLog
from marketpos.store.keys import Keys, emergency_keys, keys_of_emergency
from marketpos.store.opening import Damaged
from marketpos.store.profile import Profile
from marketpos.store.rekeying import sealed_anew
from marketpos.store.salvage import is_whole, own_events, rows_of
from marketpos.store.stream import EVENT
from marketpos.wire.envelope import Envelope
from marketpos.wire.messages import FeedEntry
from marketpos.wire.sealing import CannotOpen

_KEY = (
    "INSERT OR IGNORE INTO customer_key SELECT ?, ?"
    " WHERE NOT EXISTS (SELECT 1 FROM erasure WHERE customer = ?)"
)

_OTHERS = "*emergency*.db"
"""In use, brought home, or torn and put aside."""

_SOON_LOOKED_THROUGH = 64 * 1024 * 1024
_LETTERS = "EFGHJK"
_HAPPENED = "INSERT INTO happened (at_ms, what, count, told) VALUES (?, ?, ?, 0)"


def is_still_torn(profile: Profile, key: bytes) -> bool:
    """Whether a book that was found torn while it was in use is not whole now.

    Somebody may have put another in its place. One that takes long to look through is left alone.
    """
    if profile.book.stat().st_size > _SOON_LOOKED_THROUGH:
        return True
    try:
        live = connect(profile.book, key)
        try:
            return not is_whole(live)
        finally:
            live.close()
    except DatabaseError:
        return True


def bring_all_home(book: Book, profile: Profile, keys: Keys) -> None:
    """Bring home what was sold while the book, or its keys, were away."""
    if profile.emergency.exists():
        bring_home(book, profile.emergency, keys.book)
    if profile.keyless.exists() and emergency_keys(profile.folder).exists():
        bring_home(book, profile.keyless, keys_of_emergency(profile.folder).book)
        if not profile.keyless.exists():
            emergency_keys(profile.folder).unlink()


def open_emergency(path: Path, key: bytes, shop_key: bytes, now: Now) -> Book:
    """A book to go on selling in. One that cannot be read either is put aside for a fresh one."""
    try:
        return _numbered_apart(Book(path, key, shop_key, now))
    except Damaged:
        for torn in path.parent.glob(f"{path.name}*"):  # with its log, which is no part of the next
            torn.replace(torn.with_name(f"torn-{now().at_ms}-{torn.name}"))
        fresh = _numbered_apart(Book(path, key, shop_key, now))
        fresh.keep(lambda unit: note(unit.cursor, What.EMERGENCY_TORN, now().at_ms))
        return fresh


def _numbered_apart(book: Book) -> Book:
    """Sales of an emergency are E1123-0001 and on, so that no number of the shop's comes twice.

    A second emergency has the next letter: both may be of one day.
    """
    if not book.row("SELECT last_number FROM device")[0]:
        before = [one for one in book.path.parent.glob(_OTHERS) if one != book.path]
        letter = f"{_LETTERS[len(before) % len(_LETTERS)]}{book.today() % 10_000:04d}"
        book.jot("UPDATE device SET letter = ?", (letter,))
    return book


def bring_home(book: Book, emergency: Path, key: bytes) -> int:
    """Take over every fact of the emergency book and put its file aside; how many there were.

    A kill half way is no harm: what is here already is not taken twice.
    """
    if not emergency.stat().st_size:  # it could not even be begun, on a disk without any room
        emergency.unlink()
        return 0
    try:
        other = connect(emergency, key)
    except DatabaseError:
        _say_torn(book, emergency)  # it cannot be read either: it stays, for the association
        return 0
    try:
        taken, whole = _take_over(book, other), is_whole(other)
    except (DatabaseError, CannotOpen) as error:
        if is_full(error):
            return 0  # the next start does it
        taken, whole = 0, False
    finally:
        other.close()
    if whole:
        emergency.replace(emergency.with_name(f"emergency-home-{book.now().at_ms}.db"))
    else:
        _say_torn(book, emergency)
    return taken


def _take_over(book: Book, other: Any) -> int:
    """In one transaction: all of them, or none yet; and the carts, which are no facts."""
    with book.slice() as cursor:
        fresh = take_over(book, cursor, other)
        _say_home(cursor, book.now().at_ms, fresh)
    return len(fresh)


def take_over(
    book: Book, cursor: Cursor, other: Any, without: Collection[str] = ()
) -> list[Envelope]:
    """Every fact that another book of this PC recorded and this one has not, and its carts.

    ``without``: kinds that stay where they are. They go to the end of the live stream. Of a book
    that is torn, what can be read.
    """
    for row in rows_of(other, "SELECT customer, key FROM customer_key"):
        cursor.execute(_KEY, (*row, row[0]))
    log = HubLog(cursor, book.identity().shop_key)
    fresh = []
    for entry in _facts(book, other, log, without):
        log.add(entry)
        fresh.append(entry.envelope)
    cursor.execute("UPDATE event SET feed_n = NULL WHERE feed_n = 0")
    log.reissue([one.event_id for one in fresh])
    untold = rows_of(other, "SELECT at_ms, what, count FROM happened WHERE NOT told")
    cursor.executemany(_HAPPENED, untold)
    bring_carts(cursor, rows_of(other, "SELECT * FROM cart ORDER BY at_ms"))
    return fresh


def _say_home(cursor: Cursor, at_ms: int, fresh: list[Envelope]) -> None:
    sold = sum(one.kind == Sale.kind for one in fresh)
    if sold:
        note(cursor, What.EMERGENCY_HOME, at_ms, sold)


def _say_torn(book: Book, emergency: Path) -> None:
    """Once for each: it is looked at again at every start."""
    (last,) = book.row(
        "SELECT coalesce(max(at_ms), 0) FROM happened WHERE what = ?", (What.EMERGENCY_TORN.value,)
    )
    if last < emergency.stat().st_mtime * 1000:
        with book.slice() as cursor:
            note(cursor, What.EMERGENCY_TORN, book.now().at_ms)


def _facts(book: Book, other: Any, log: HubLog, without: Collection[str]) -> Iterator[FeedEntry]:
    """What is not here yet, sealed with the key this shop has now."""
    (old,) = other.execute("SELECT shop_key FROM device").fetchone()
    new = book.identity().shop_key
    for n, event_id, kind in own_events(other):
        if kind in without or log.find(Id(bytes(event_id))) is not None:
            continue
        for row in rows_of(other, f"{EVENT} WHERE n = ?", (n,)):
            envelope, body = sealed_anew(row, old, new)
            yield FeedEntry(0, row[12], envelope, body)
