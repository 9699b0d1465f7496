"""Taking the book along: a backup on a stick, or in the documents, under a name of its own."""

from __future__ import annotations

from pathlib import Path

from marketpos.domain.clock import Moment
from marketpos.store.backup import Backup
from marketpos.store.book import Book

ENDING = ".mpbook"


def file_name(now: Moment) -> str:
    """Such as ``marketpos-20261125-1512.mpbook``: no shop's name, it may lie about."""
    return f"marketpos-{now.local():%Y%m%d-%H%M}{ENDING}"


def named(to: Path, now: Moment) -> Path:
    """The file itself, when ``to`` is a folder such as a stick."""
    return to / file_name(now) if to.is_dir() else to


def take_along(book: Book, to: Path) -> Backup:
    """Write a backup into the folder ``to``. For a thread. Raises :class:`Unavailable`."""
    return book.back_up(named(to, book.now()))
