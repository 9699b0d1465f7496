"""What happened to this PC's book, kept until the owner has read it and for a while after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marketpos.domain.happened import Happening, What
from marketpos.store.driver import Cursor

if TYPE_CHECKING:
    from marketpos.store.book import Book

_NOTE = "INSERT INTO happened (at_ms, what, count, told) VALUES (?, ?, ?, 0)"
_MORE = "UPDATE happened SET count = count + ?, told = told AND ? = 0 WHERE n = ?"
_SAME_MS = 3_600_000
"""The same thing within an hour is one thing: a line that comes and goes says it again."""


def note(cursor: Cursor, what: What, at_ms: int, count: int = 0) -> None:
    """Write down what happened, in the transaction that it happened in."""
    same = cursor.execute(
        "SELECT n FROM happened WHERE what = ? AND at_ms > ?", (what.value, at_ms - _SAME_MS)
    ).fetchone()
    if same is None:
        cursor.execute(_NOTE, (at_ms, what.value, count))
    else:
        cursor.execute(_MORE, (count, count, same[0]))


def happenings(book: Book, limit: int) -> list[Happening]:
    """What happened, the newest first; what a newer version wrote down is left out."""
    known = [what.value for what in What]
    found = book.rows(
        "SELECT at_ms, what, count, told FROM happened"
        f" WHERE what IN ({', '.join('?' * len(known))}) ORDER BY at_ms DESC, n DESC LIMIT ?",
        (*known, limit),
    )
    return [Happening(at_ms, What(what), count, bool(told)) for at_ms, what, count, told in found]


def told(book: Book) -> None:
    """The owner has read all of it."""
    if book.row("SELECT 1 FROM happened WHERE NOT told") is not None:
        book.jot("UPDATE happened SET told = 1 WHERE NOT told")
