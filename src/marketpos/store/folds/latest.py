"""The newest word wins, field by field, by the tie key and not by arrival."""

from __future__ import annotations

from marketpos.store.driver import Cursor

_TAKE = """
INSERT INTO latest (subject, field, stamp) VALUES (?, ?, ?)
ON CONFLICT DO UPDATE SET stamp = excluded.stamp WHERE stamp < excluded.stamp
"""


def is_newest(cursor: Cursor, subject: bytes, field: str, stamp: bytes) -> bool:
    """Whether ``stamp`` is the newest word about this field so far; remembers it if so."""
    return cursor.execute(_TAKE, (subject, field, stamp)).rowcount == 1
