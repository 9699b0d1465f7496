"""Putting a book back from a backup, beside what was there: nothing that was saved is lost.

The backup becomes the book; what this PC recorded since comes along if it can still be read, and
what was there is put aside. A new stream begins, as for every PC that was restored (sync.md 2.6),
no number is used twice, and whoever was forgotten is forgotten again.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from marketpos.domain.clock import Now
from marketpos.domain.paperkey import from_paper
from marketpos.store.backup import NotABackup, clear_away, export, key_of, look_into
from marketpos.store.driver import DatabaseError
from marketpos.store.keys import Keys, KeysLost, keep_keys, known_keys
from marketpos.store.paperlock import book_key, lock_for_paper
from marketpos.store.profile import Profile
from marketpos.store.readying import Restored, made_ready, open_here
from marketpos.store.salvage import is_whole


def restore(profile: Profile, backup: Path, paper: str, now: Now) -> Restored:
    """Put the backup in the place of the book; the caller holds the profile.

    ``paper``: the shop's key in letters, where this PC does not have it. Raises
    :class:`NotABackup`, :class:`keys.KeysLost`, :class:`opening.MadeByNewer`,
    :class:`paperkey.TornPaperKey` or OSError; nothing has changed then. A kill at any moment leaves
    the old book or the new one.
    """
    known = known_keys(profile.folder)
    keys = _keys(profile, known, paper)
    profile.folder.mkdir(parents=True, exist_ok=True)
    fresh = profile.folder / "restoring.db"
    try:
        _unpack(backup, fresh, keys)
        done = made_ready(profile, fresh, keys, now)
        put_aside = _put_aside(profile, keys, now().at_ms)
        keep_keys(profile.folder, keys)
        _put_in_place(fresh, profile.book)
        profile.torn.unlink(missing_ok=True)
    finally:
        clear_away(profile.folder, "restoring*")
    lock_for_paper(profile.book, keys.book, keys.shop)
    return done._replace(put_aside=put_aside)


def _keys(profile: Profile, known: Keys | None, paper: str) -> Keys:
    """The book's own key stays, wherever it is found; the shop's is the backup's."""
    if not paper.strip():
        if known is None:
            raise KeysLost("keys")
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


def _put_aside(profile: Profile, keys: Keys, at_ms: int) -> str:
    """A copy of what is there, so that the book can be put in its place in one move."""
    if not profile.book.exists():
        return ""
    here = open_here(profile, keys.book)
    if here is None:
        name = f"torn-{at_ms}-book.db"
    else:
        held = bytes(here.execute("SELECT shop_key FROM device").fetchone()[0])
        name = f"put-aside-{at_ms}.db" if held == keys.shop else f"another-shop-{at_ms}.db"
        name = name if is_whole(here) else f"torn-{at_ms}-book.db"
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
