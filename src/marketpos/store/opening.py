"""Opening a book: made on the first day, taken through the steps, or refused with a reason."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from marketpos.domain.refusal import Unavailable
from marketpos.store.driver import DatabaseError, connect

NEWEST = 2
"""How many steps this version knows; equal to ``len(steps.STEPS)``, which a test holds."""


class Damaged(Unavailable):
    """The book's file cannot be read. Selling goes on in the emergency book."""


class MadeByNewer(Unavailable):
    """A newer version wrote this book; this one leaves it alone."""


def open_book(path: Path, key: bytes, shop_key: bytes, at_ms: int = 0) -> Any:
    """A connection to the book at ``path``, made or brought up to date first; it is ``at_ms`` now.

    Raises :class:`Damaged` or :class:`MadeByNewer`; neither touches the file.
    """
    try:
        connection = connect(path, key)
    except DatabaseError as error:
        raise Damaged("book", str(error)) from error
    try:
        _make_ready(connection, path, shop_key, at_ms)
    except DatabaseError as error:
        connection.close()
        raise Damaged("book", str(error)) from error
    except BaseException:
        connection.close()
        raise
    return connection


def _make_ready(connection: Any, path: Path, shop_key: bytes, at_ms: int) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > NEWEST:
        raise MadeByNewer("book", str(version))
    if version < NEWEST:
        _bring_up_to_date(connection, version, path, shop_key)
    else:
        _know_a_clone(connection, at_ms)


def _bring_up_to_date(connection: Any, version: int, path: Path, shop_key: bytes) -> None:
    """All steps and, in a new book, the device, in one transaction: a kill leaves none of it."""
    from marketpos.store.steps import STEPS  # an ordinary start never needs them

    if version > 0:
        connection.execute("VACUUM INTO ?", (str(path.with_suffix(f".before-{NEWEST}.db")),))
    cursor = connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    for step in STEPS[version:]:
        step(cursor)
    if version == 0:
        _be_a_device(cursor, shop_key)
    else:
        _make_rows_anew(cursor)
    cursor.execute(f"PRAGMA user_version = {NEWEST}")
    cursor.execute("COMMIT")


def _make_rows_anew(cursor: Any) -> None:
    from marketpos.store.stream import rebuild  # folds are not on the start path

    (shop_key,) = cursor.execute("SELECT shop_key FROM device").fetchone()
    rebuild(cursor, shop_key)


def _be_a_device(cursor: Any, shop_key: bytes) -> None:
    """A new book is a new device with a stream of its own: letter A until a hub says otherwise."""
    cursor.execute(
        "INSERT INTO device VALUES (1, ?, ?, 'A', 0, ?, ?)",
        (os.urandom(16), this_machine(), os.urandom(32), shop_key),
    )
    begin_stream(cursor)


def _know_a_clone(connection: Any, at_ms: int) -> None:
    """On another machine than yesterday this is a copy: a device of its own, to be joined anew.

    What was not sent yet goes up from here under the same ids, so it arrives once (sync.md 2.6).
    """
    machine = this_machine()
    (known,) = connection.execute("SELECT machine FROM device").fetchone()
    if machine in (known, ""):
        return
    from marketpos.domain.happened import What  # an ordinary start never needs them
    from marketpos.store.happened import note

    cursor = connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    cursor.execute(
        "UPDATE device SET device = ?, machine = ?, sign_seed = ?",
        (os.urandom(16), machine, os.urandom(32)),
    )
    cursor.execute("DELETE FROM peer")
    begin_stream(cursor)
    note(cursor, What.CLONED, at_ms)
    cursor.execute("COMMIT")


def begin_stream(cursor: Any) -> bytes:
    """Start a new live stream; whatever was live before is only kept."""
    stream = os.urandom(16)
    cursor.execute("UPDATE own_stream SET live = 0 WHERE live = 1")
    cursor.execute("INSERT INTO own_stream VALUES (?, 1, 0, ?)", (stream, bytes(32)))
    return stream


def this_machine() -> str:
    """What tells this PC from a clone of its disk; empty where nothing does."""
    for place in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            return Path(place).read_text("ascii").strip()
        except OSError:
            continue
    return _windows_machine_id()


def _windows_machine_id() -> str:
    if os.name != "nt":
        return ""
    import winreg

    where = r"SOFTWARE\Microsoft\Cryptography"
    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, where) as opened:  # type: ignore[attr-defined,unused-ignore]
        return str(winreg.QueryValueEx(opened, "MachineGuid")[0])  # type: ignore[attr-defined,unused-ignore]
