"""A backup: a consistent copy of the book in one file, locked with the shop's key alone.

So the keys of any of the shop's PCs open it, and the key on paper does. It is a SQLCipher file
like the book, under a key that is derived from the shop's; nothing in it can be read without.
"""

from __future__ import annotations

import os
import shutil
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.store.driver import PROOF, DatabaseError, connect
from marketpos.store.opening import NEWEST, MadeByNewer

_BUSINESS = b"mp-backup"


class NotABackup(Refusal):
    """The file is torn, or it is no backup of the shop whose key was given."""


class Backup(NamedTuple):
    """What a backup holds: facts, sales that were not taken back, and what they came to."""

    path: Path
    size: int
    facts: int
    sales: int
    won: int


def back_up(book: Path, key: bytes, to: Path) -> Backup:
    """Copy the book, which may be in use, into the file ``to``; read back before it counts.

    The copy is made beside the book and taken to ``to`` whole, so that a stick pulled out half way
    leaves no half backup under that name. For a thread. Raises :class:`Unavailable`.
    """
    made = book.with_name("backup.new")
    try:
        clear_away(book.parent, "backup.new*")
        shop_key = _shop_key(book, key)
        export(book, key, made, key_of(shop_key))
        found = look_into(made, shop_key)
        _take_to(made, to)
    except (OSError, DatabaseError, NotABackup) as error:
        raise Unavailable("file", type(error).__name__) from error
    finally:
        clear_away(book.parent, "backup.new*")
    return found._replace(path=to, size=to.stat().st_size)


def clear_away(folder: Path, what: str) -> None:
    """What a kill left behind, the logs too: they would be taken for those of the next file."""
    for left in folder.glob(what):
        left.unlink()


def key_of(shop_key: bytes) -> bytes:
    """What a shop's backups are locked with."""
    return blake2b(shop_key, digest_size=32, person=_BUSINESS).digest()


def export(book: Path, key: bytes, to: Path, to_key: bytes) -> None:
    """All of a book as it is at one moment, into a new file under another key."""
    live = connect(book, key)
    try:
        (version,) = live.execute("PRAGMA user_version").fetchone()
        live.execute(f"ATTACH DATABASE ? AS copy KEY \"x'{to_key.hex()}'\"", (str(to),))
        live.execute(f"PRAGMA copy.cipher_hmac_algorithm={PROOF}")
        live.execute("BEGIN")  # one moment: whoever sells meanwhile is in the next backup
        live.execute("SELECT sqlcipher_export('copy')").fetchone()
        live.execute(f"PRAGMA copy.user_version = {int(version)}")
        live.execute("COMMIT")
        live.execute("DETACH DATABASE copy")
    finally:
        live.close()


def look_into(path: Path, shop_key: bytes) -> Backup:
    """Open a backup, prove that it is whole, and count.

    Raises :class:`NotABackup`, or :class:`opening.MadeByNewer`.
    """
    try:
        live = connect(path, key_of(shop_key))
    except DatabaseError as error:
        raise NotABackup from error
    try:
        _prove(live, shop_key)
        (facts,) = live.execute("SELECT count(*) FROM event").fetchone()
        sales, won = live.execute(
            "SELECT count(*), coalesce(sum(total_won), 0) FROM sale WHERE NOT voided"
        ).fetchone()
    except DatabaseError as error:
        raise NotABackup from error
    finally:
        live.close()
    return Backup(path, path.stat().st_size, facts, sales, won)


def _prove(live: Any, shop_key: bytes) -> None:
    version = live.execute("PRAGMA user_version").fetchone()[0]
    if version > NEWEST:
        raise MadeByNewer("book", str(version))
    torn = live.execute("PRAGMA cipher_integrity_check").fetchall()
    faults = live.execute("PRAGMA quick_check(1)").fetchone()[0]
    (held,) = live.execute("SELECT shop_key FROM device").fetchone()
    if torn or faults != "ok" or bytes(held) != shop_key:
        raise NotABackup


def _shop_key(book: Path, key: bytes) -> bytes:
    live = connect(book, key)
    try:
        return bytes(live.execute("SELECT shop_key FROM device").fetchone()[0])
    finally:
        live.close()


def _take_to(made: Path, to: Path) -> None:
    """Onto the stick whole, under its name only once it is there."""
    half = to.with_name(f"{to.name}.half")
    try:
        with made.open("rb") as source, half.open("wb") as copy:
            shutil.copyfileobj(source, copy, 1 << 20)
            copy.flush()
            os.fsync(copy.fileno())
        half.replace(to)
    finally:
        half.unlink(missing_ok=True)
