"""Putting a book back from a backup, beside what was there: nothing that was saved is lost.

The backup becomes the book; what this PC recorded since comes along if it can still be read, and
what was there is put aside. A new stream begins, as for every PC that was restored (sync.md 2.6),
no number is used twice, and whoever was forgotten is forgotten again.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any, NamedTuple

from marketpos.domain.clock import Now
from marketpos.domain.happened import What
from marketpos.domain.ids import Id
from marketpos.domain.paperkey import from_paper
from marketpos.store.backup import NotABackup, clear_away, export, key_of, look_into
from marketpos.store.book import Book
from marketpos.store.driver import Cursor, DatabaseError, connect
from marketpos.store.emergency import take_over
from marketpos.store.folds.people import forget
from marketpos.store.forgotten import forget_again, keep_list
from marketpos.store.happened import note
from marketpos.store.keys import Keys, keep_keys, known_keys
from marketpos.store.opening import begin_stream
from marketpos.store.paperlock import book_key, lock_for_paper
from marketpos.store.profile import Profile

_OF_THE_SHOP = ("shop.set", "channel.set", "product.set", "price.set", "retention.set")
"""What another shop's book says of itself is not said of this one."""

_AGAIN = "RSTUVW"
"""First letters of numbers after a book that could not be asked for its last one."""


class Restored(NamedTuple):
    """What is in the book now; ``brought`` facts were only in the book that was put aside."""

    facts: int
    sales: int
    won: int
    brought: int
    forgotten: int
    put_aside: str


def restore(profile: Profile, backup: Path, paper: str, now: Now) -> Restored:
    """Put the backup in the place of the book; the caller holds the profile.

    ``paper``: the shop's key in letters, where this PC does not have it. Raises
    :class:`NotABackup`, :class:`opening.MadeByNewer`, :class:`paperkey.TornPaperKey` or OSError;
    nothing has changed then. A kill at any moment leaves the old book or the new one.
    """
    known = known_keys(profile.folder)
    keys = _keys(profile, known, paper)
    profile.folder.mkdir(parents=True, exist_ok=True)
    fresh = profile.folder / "restoring.db"
    try:
        _unpack(backup, fresh, keys)
        done = _made_ready(profile, fresh, keys, now)
        put_aside = _put_aside(profile, keys, now().at_ms)
        keep_keys(profile.folder, keys)
        _put_in_place(fresh, profile.book)
    finally:
        clear_away(profile.folder, "restoring*")
    lock_for_paper(profile.book, keys.book, keys.shop)
    return done._replace(put_aside=put_aside)


def _keys(profile: Profile, known: Keys | None, paper: str) -> Keys:
    """The book's own key stays, wherever it is found; the shop's is the backup's."""
    if not paper.strip():
        if known is None:
            raise NotABackup
        return known
    shop_key = from_paper(paper)
    book = known.book if known else book_key(profile.book, shop_key) or os.urandom(32)
    return Keys(book, shop_key, known.where if known else "")


def _unpack(backup: Path, fresh: Path, keys: Keys) -> None:
    """A copy of the backup, proven, under this PC's own key; the backup itself is only read."""
    copy = fresh.with_name("restoring.copy")
    clear_away(fresh.parent, "restoring*")
    shutil.copyfile(backup, copy)
    look_into(copy, keys.shop)
    try:
        export(copy, key_of(keys.shop), fresh, keys.book)
    except DatabaseError as error:
        raise NotABackup from error


def _made_ready(profile: Profile, fresh: Path, keys: Keys, now: Now) -> Restored:
    """Everything that must hold before it is the book, in one transaction; then counted."""
    book = Book(fresh, keys.book, keys.shop, now)
    here = _open_here(profile, keys.book)
    try:
        with book.slice() as cursor:
            begin_stream(cursor)
            _number_on(profile, cursor, here, book.today())
            forgotten = _forget(profile, cursor, here)
            brought = take_over(book, cursor, here, _left_out(here, keys)) if here else []
            note(cursor, What.RESTORED, now().at_ms)
        facts = book.row("SELECT count(*) FROM event")[0]
        sales, won = book.row(
            "SELECT count(*), coalesce(sum(total_won), 0) FROM sale WHERE NOT voided"
        )
        return Restored(facts, sales, won, len(brought), forgotten, "")
    finally:
        if here is not None:
            here.close()
        book.close()


def _open_here(profile: Profile, key: bytes) -> Any:
    """The book that is there, if it can be read at all."""
    if not profile.book.exists():
        return None
    try:
        here = connect(profile.book, key)
    except DatabaseError:
        return None
    try:
        faults = here.execute("PRAGMA quick_check(1)").fetchone()[0]
        here.execute("SELECT 1 FROM own_stream WHERE live").fetchone()
    except DatabaseError:
        faults = "torn"
    if faults != "ok":
        here.close()
        return None
    return here


def _number_on(profile: Profile, cursor: Cursor, here: Any, today: int) -> None:
    """After the last number of the book that was here; a fresh letter where it cannot be asked."""
    device, letter = cursor.execute("SELECT device, letter FROM device").fetchone()
    last = (
        here.execute("SELECT device, letter, last_number FROM device").fetchone() if here else None
    )
    if last is not None and (bytes(last[0]), last[1]) == (bytes(device), letter):
        cursor.execute("UPDATE device SET last_number = max(last_number, ?)", (last[2],))
        return
    before = len(list(profile.folder.glob("torn-*-book.db")))
    fresh = f"{_AGAIN[before % len(_AGAIN)]}{today % 10_000:04d}"
    cursor.execute("UPDATE device SET letter = ?, last_number = 0", (fresh,))


def _forget(profile: Profile, cursor: Cursor, here: Any) -> int:
    """Whom the book that was here, or the profile's list, has forgotten since."""
    erased = here.execute("SELECT customer FROM erasure").fetchall() if here else []
    known = {bytes(row[0]) for row in cursor.execute("SELECT customer FROM erasure")}
    again = [Id(bytes(row[0])) for row in erased if bytes(row[0]) not in known]
    for customer in again:
        forget(cursor, customer)
    more = forget_again(profile.folder, cursor)
    keep_list(profile.folder, cursor)
    return len(again) + more


def _left_out(here: Any, keys: Keys) -> tuple[str, ...]:
    (shop_key,) = here.execute("SELECT shop_key FROM device").fetchone()
    return () if bytes(shop_key) == keys.shop else _OF_THE_SHOP


def _put_aside(profile: Profile, keys: Keys, at_ms: int) -> str:
    """A copy of what is there, so that the book can be put in its place in one move."""
    if not profile.book.exists():
        return ""
    here = _open_here(profile, keys.book)
    if here is None:
        name = f"torn-{at_ms}-book.db"
    else:
        held = bytes(here.execute("SELECT shop_key FROM device").fetchone()[0])
        name = f"put-aside-{at_ms}.db" if held == keys.shop else f"another-shop-{at_ms}.db"
        here.close()  # the last to close it brings its log into the file
    for part in ("", "-wal", "-shm"):
        there = profile.book.with_name(profile.book.name + part)
        if there.exists():
            shutil.copy2(there, profile.folder / (name + part))
    paper = profile.book.with_suffix(".paper")
    if paper.exists():
        shutil.copy2(paper, (profile.folder / name).with_suffix(".paper"))
    return name


def _put_in_place(fresh: Path, book: Path) -> None:
    """The old log first: under another book it would be taken for its own."""
    for part in ("-wal", "-shm"):
        book.with_name(book.name + part).unlink(missing_ok=True)
    with fresh.open("rb+") as file:
        os.fsync(file.fileno())
    fresh.replace(book)
