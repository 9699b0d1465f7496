"""Opening a book: made on the first day, taken through the steps, or refused with a reason."""

from __future__ import annotations

import os
import platform
import secrets
from pathlib import Path
from typing import Any

from marketpos.domain.refusal import Unavailable
from marketpos.store.driver import DatabaseError, connect

NEWEST = 1
"""How many steps this version knows; equal to ``len(steps.STEPS)``, which a test holds."""


class Damaged(Unavailable):
    """The book's file cannot be read. Selling goes on in the emergency book."""


class MadeByNewer(Unavailable):
    """A newer version wrote this book; this one leaves it alone."""


def open_book(path: Path, key: bytes, shop_key: bytes) -> Any:
    """A connection to the book at ``path``, made or brought up to date first.

    Raises :class:`Damaged` or :class:`MadeByNewer`; neither touches the file.
    """
    existed = path.exists()
    try:
        connection = connect(path, key)
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    except DatabaseError as error:
        raise Damaged("book", str(error)) from error
    if version > NEWEST:
        connection.close()
        raise MadeByNewer("book", str(version))
    if version < NEWEST:
        _bring_up_to_date(connection, version, path if existed else None)
    if version == 0:
        _be_a_device(connection, shop_key)
    return connection


def _bring_up_to_date(connection: Any, version: int, old: Path | None) -> None:
    from marketpos.store.steps import STEPS  # an ordinary start never needs them

    if old is not None and version > 0:
        connection.execute("VACUUM INTO ?", (str(old.with_suffix(f".before-{NEWEST}.db")),))
    cursor = connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    for step in STEPS[version:]:
        step(cursor)
    cursor.execute(f"PRAGMA user_version = {NEWEST}")
    cursor.execute("COMMIT")


def _be_a_device(connection: Any, shop_key: bytes) -> None:
    """A new book is a new device with a stream of its own: letter A until a hub says otherwise."""
    connection.execute(
        "INSERT INTO device VALUES (1, ?, ?, 'A', 0, ?, ?, 1)",
        (secrets.token_bytes(16), this_machine(), secrets.token_bytes(32), shop_key),
    )
    begin_stream(connection)


def begin_stream(cursor: Any) -> bytes:
    """Start a new live stream; whatever was live before is only kept."""
    stream = secrets.token_bytes(16)
    cursor.execute("UPDATE own_stream SET live = 0 WHERE live = 1")
    cursor.execute("INSERT INTO own_stream VALUES (?, 1, 0, ?)", (stream, bytes(32)))
    return stream


def this_machine() -> str:
    """What tells this PC from a clone of its disk: the machine id, or the network name."""
    for place in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            return Path(place).read_text("ascii").strip()
        except OSError:
            continue
    return _windows_machine_id() or platform.node()


def _windows_machine_id() -> str:
    if os.name != "nt":
        return ""
    import winreg

    where = r"SOFTWARE\Microsoft\Cryptography"
    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, where) as opened:  # type: ignore[attr-defined,unused-ignore]
        return str(winreg.QueryValueEx(opened, "MachineGuid")[0])  # type: ignore[attr-defined,unused-ignore]
