"""The newest word wins, field by field, by the tie key and not by arrival."""

from __future__ import annotations

from marketpos.domain.facts import Consent, Fact
from marketpos.store.driver import Cursor
from marketpos.store.subjects import subject_of

_TAKE = """
INSERT INTO latest (subject, field, stamp) VALUES (?, ?, ?)
ON CONFLICT DO UPDATE SET stamp = excluded.stamp WHERE stamp < excluded.stamp
"""


_LAST_WORD = "SELECT max(stamp) FROM latest WHERE subject = ?"
_LAST_ACT = "SELECT max(stamp) FROM consent WHERE customer = ? AND about = ?"


def last_word_ms(cursor: Cursor, fact: Fact) -> int:
    """When the newest word about the same thing was said, so far as it is known here; else -1.

    A new word is recorded after it, whatever the clock says: a clock that was set back, or two
    words in one millisecond, must not leave the older one standing.
    """
    if isinstance(fact, Consent):
        row = cursor.execute(_LAST_ACT, (fact.customer, fact.about.value)).fetchone()
    else:
        subject = subject_of(fact)
        if subject is None:
            return -1
        row = cursor.execute(_LAST_WORD, (subject,)).fetchone()
    return int.from_bytes(row[0][:8], "big") if row[0] else -1


def is_newest(cursor: Cursor, subject: bytes, field: str, stamp: bytes) -> bool:
    """Whether ``stamp`` is the newest word about this field so far; remembers it if so."""
    return cursor.execute(_TAKE, (subject, field, stamp)).rowcount == 1


def take_first(cursor: Cursor, subject: bytes, fields: list[str], stamp: bytes) -> None:
    """Remember ``stamp`` for fields of something nobody ever said a word about."""
    cursor.executemany(_TAKE, [(subject, field, stamp) for field in fields])
