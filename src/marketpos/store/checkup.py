"""How a book is, looked at without changing it: counts and states, never what it holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from marketpos.domain.refusal import Unavailable
from marketpos.store.driver import ENGINE, DatabaseError, connect
from marketpos.store.keys import KeysLost, keys_for
from marketpos.store.opening import NEWEST
from marketpos.store.waiting import Waiting, waiting
from marketpos.wire.peer import from_bytes

OPEN, NONE, DAMAGED, NEWER, NO_KEYS, NO_FOLDER = "ok", "none", "damaged", "newer", "no-keys", "disk"
"""How a book opens; a newer version's is looked at as far as it can be."""

_CHECK_LINES = 3
_SENT_LINES = 3
_PLAIN_SETTINGS = ("sharing", "keys_where", "scale_layout", "printer_kind", "printer_word")
"""Settings that are one of a few known words: no other one is told."""


class Checkup(NamedTuple):
    """What was found. ``faults`` are SQLite's own words, ``facts`` counts by kind.

    ``sent`` are the last times something went up: (ms since 1970, facts, bytes). ``offset_ms`` is
    the hub's clock less this PC's, ``None`` before the first answer.
    """

    opens: str
    why: str = ""
    steps: int = 0
    faults: tuple[str, ...] = ()
    facts: dict[str, int] = {}  # noqa: RUF012 - never changed
    waiting: Waiting = Waiting(0, 0)
    sent: tuple[tuple[int, int, int], ...] = ()
    is_joined: bool = False
    offset_ms: int | None = None
    settings: dict[str, str] = {}  # noqa: RUF012 - never changed
    engine: str = ENGINE


def look(folder: Path, key: bytes | None = None) -> Checkup:
    """Look at the book of a profile, with its ``key`` or the one that is kept for it.

    Never raises for a book that does not open: that is what is told then.
    """
    path = folder / "book.db"
    if not path.exists():
        return Checkup(NONE)
    try:
        return _looked_at(path, key or keys_for(folder).book)
    except KeysLost:
        return Checkup(NO_KEYS)
    except DatabaseError as error:
        return Checkup(DAMAGED, _name_of(error))
    except (OSError, Unavailable) as error:
        return Checkup(NO_FOLDER, type(error).__name__)


def _looked_at(path: Path, key: bytes) -> Checkup:
    live = connect(path, key)
    try:
        live.execute("PRAGMA query_only=ON")
        steps = int(live.execute("PRAGMA user_version").fetchone()[0])
        faults = _faults(live)
        if steps > NEWEST:
            return Checkup(NEWER, steps=steps, faults=faults)
        live.execute("BEGIN")
        return _counted(live, Checkup(OPEN, steps=steps, faults=faults))
    finally:
        live.close()


def _faults(live: Any) -> tuple[str, ...]:
    """What ``quick_check`` finds: pages, tables and indexes, no values."""
    found = live.execute(f"PRAGMA quick_check({_CHECK_LINES})").fetchall()
    return tuple(str(row[0])[:120] for row in found if row[0] != "ok")


def _counted(live: Any, begun: Checkup) -> Checkup:
    peer = live.execute("SELECT state FROM peer").fetchone()
    marks = ", ".join("?" * len(_PLAIN_SETTINGS))
    settings = live.execute(
        f"SELECT name, value FROM setting WHERE name IN ({marks})", _PLAIN_SETTINGS
    )
    sent = live.execute(
        f"SELECT at_ms, facts, bytes FROM sent_log ORDER BY at_ms DESC LIMIT {_SENT_LINES}"
    )
    facts = live.execute("SELECT kind, count(*) FROM event GROUP BY kind ORDER BY kind")
    return begun._replace(
        facts=dict(facts.fetchall()),
        waiting=waiting(live),
        sent=tuple(tuple(row) for row in sent.fetchall()),
        is_joined=peer is not None,
        offset_ms=from_bytes(bytes(peer[0])).offset_ms if peer and peer[0] else None,
        settings=dict(settings.fetchall()),
    )


def _name_of(error: Exception) -> str:
    """SQLite's name of what is wrong; its sentence may hold a path with somebody's name."""
    return str(getattr(error, "sqlite_errorname", type(error).__name__))
