"""Flags: what does not add up and a person has to look at, raised and let down by the folds."""

from __future__ import annotations

from hashlib import sha256

from marketpos.store.driver import Cursor

_RAISE = (
    "INSERT INTO flag (flag, why, about) VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
    " SET why = excluded.why, about = excluded.about"
)


def flag_of(why: str, about: bytes) -> bytes:
    """The name of a flag: the same on every PC for the same trouble with the same thing."""
    return sha256(why.encode() + about).digest()[:16]


def stand(cursor: Cursor, why: str, about: bytes, *, up: bool) -> None:
    """Raise a flag or let it down; one that was looked at stays looked at.

    Down it leaves the rows as if it had never been up, so the order of facts does not matter.
    """
    flag = flag_of(why, about)
    if up:
        cursor.execute(_RAISE, (flag, why, about))
    else:
        cursor.execute("UPDATE flag SET why = '', about = x'' WHERE flag = ?", (flag,))
        cursor.execute("DELETE FROM flag WHERE flag = ? AND seen = ''", (flag,))
