"""The book's own key, locked with the shop's: so that the key on paper opens a book alone.

It lies beside the book (``book.paper``) and says nothing to whoever has not the shop's key.
"""

from __future__ import annotations

from pathlib import Path

from marketpos.domain.ids import Id
from marketpos.domain.paperkey import from_paper
from marketpos.domain.refusal import Refusal
from marketpos.store.driver import DatabaseError, connect
from marketpos.store.keys import Keys, keep_keys
from marketpos.wire.sealing import CannotOpen, unwrap_key, wrap_key

_FOR = Id(b"the book's key..")
"""Stands where a customer's id does when their key is wrapped; it is no UUIDv7."""


class AnotherPaperKey(Refusal):
    """The letters are a shop's key, but not the one this book was locked with."""


def lock_for_paper(book: Path, book_key: bytes, shop_key: bytes) -> None:
    """Keep the book's key for the paper, unless it is kept already."""
    place, wrapped = _place(book), wrap_key(book_key, _FOR, shop_key)
    if place.exists() and place.read_bytes() == wrapped:
        return
    fresh = place.with_suffix(".new")
    fresh.write_bytes(wrapped)
    fresh.replace(place)


def open_with_paper(book: Path, typed: str) -> Keys:
    """Find a book's keys by the letters on paper, and keep them as its keys from now on.

    Raises :class:`domain.paperkey.TornPaperKey` or :class:`AnotherPaperKey`; nothing changed then.
    """
    shop_key = from_paper(typed)
    keys = Keys(_book_key(book, shop_key), shop_key, "")
    if not _fits(book, keys):
        raise AnotherPaperKey
    return keep_keys(book.parent, keys)


def book_key(book: Path, shop_key: bytes) -> bytes | None:
    """The key of a book that was locked with ``shop_key``; ``None`` where it was not."""
    try:
        return _book_key(book, shop_key)
    except AnotherPaperKey:
        return None


def _place(book: Path) -> Path:
    return book.with_suffix(".paper")


def _book_key(book: Path, shop_key: bytes) -> bytes:
    try:
        return unwrap_key(_place(book).read_bytes(), _FOR, shop_key)
    except (OSError, CannotOpen) as error:
        raise AnotherPaperKey from error


def _fits(book: Path, keys: Keys) -> bool:
    """Whether the book opens. A damaged one does not, but these are its keys: it was damaged."""
    try:
        live = connect(book, keys.book)
    except DatabaseError:
        return True
    try:
        row = live.execute("SELECT shop_key FROM device").fetchone()
    except DatabaseError:
        return True
    finally:
        live.close()
    return row is not None and bytes(row[0]) == keys.shop
