"""What can still be read of a book that is torn: every page that is whole proves itself."""

from __future__ import annotations

from typing import Any

from marketpos.store.driver import DatabaseError

_OWN = "SELECT n, event_id, kind FROM event JOIN own_stream USING (stream) ORDER BY n"
_AT = "SELECT n, event_id, kind FROM event WHERE stream = ? AND seq = ?"


def is_whole(live: Any) -> bool:
    """Whether every page can be read and none contradicts another."""
    try:
        return bool(live.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except DatabaseError:
        return False


def rows_of(live: Any, sql: str, args: tuple[Any, ...] = ()) -> list[Any]:
    """The rows, or none where a page on the way is torn or the table is not there yet."""
    try:
        found: list[Any] = live.execute(sql, args).fetchall()
    except DatabaseError:
        return []
    return found


def own_events(live: Any) -> list[Any]:
    """Number, id and kind of every fact this PC recorded that can be found."""
    try:
        found: list[Any] = live.execute(_OWN).fetchall()
    except DatabaseError:
        return [row for at in _places(live) for row in rows_of(live, _AT, at)]
    return found


def _places(live: Any) -> list[tuple[Any, ...]]:
    streams = rows_of(live, "SELECT stream, last_seq FROM own_stream ORDER BY live")
    return [(stream, seq) for stream, last in streams for seq in range(1, last + 1)]
