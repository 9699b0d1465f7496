"""The shop's book opened, or an emergency book in its place, so that selling goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from marketpos.domain.clock import system_now
from marketpos.domain.refusal import Unavailable
from marketpos.store.ballast import Ballast
from marketpos.store.book import Book
from marketpos.store.driver import DatabaseError, is_torn
from marketpos.store.keys import Keys, KeysLost, keys_for, keys_of_emergency
from marketpos.store.opening import Damaged, MadeByNewer
from marketpos.store.profile import Profile

if TYPE_CHECKING:
    from pathlib import Path


class Opened(NamedTuple):
    """An open book, and whether it is an emergency one; ``trouble`` is then why."""

    book: Book
    keys: Keys
    is_emergency: bool
    trouble: Unavailable | None = None


def open_usable_book(profile: Profile) -> Opened:
    """The shop's book, or an emergency book when that one cannot be read.

    What an emergency book took down is brought home as soon as the shop's book opens again.
    """
    try:
        keys = keys_for(profile.folder)
    except KeysLost as lost:
        return _in_emergency(profile.keyless, keys_of_emergency(profile.folder), lost)
    try:
        book = _open_book(profile, keys)
    except (Damaged, MadeByNewer) as trouble:
        return _in_emergency(profile.emergency, keys, trouble)
    try:
        if any(one.exists() for one in profile.emergencies):
            from marketpos.store.emergency import bring_all_home

            bring_all_home(book, profile, keys)
    except DatabaseError as error:
        book.close()
        if not is_torn(error):
            raise
        return _in_emergency(profile.emergency, keys, Damaged("book", str(error)))
    return Opened(book, keys, False)


def _open_book(profile: Profile, keys: Keys) -> Book:
    """The shop's book; on a disk that is full it takes the room that was held back."""
    if profile.torn.exists():
        from marketpos.store.emergency import is_still_torn

        if is_still_torn(profile, keys.book):
            raise Damaged("book", "torn")
        profile.torn.unlink()
    try:
        return Book(profile.book, keys.book, keys.shop, system_now)
    except Damaged:
        if not Ballast(profile.folder / "ballast.bin").let_go_if_full():
            raise
        return Book(profile.book, keys.book, keys.shop, system_now)


def _in_emergency(path: Path, keys: Keys, trouble: Unavailable) -> Opened:
    from marketpos.store.emergency import open_emergency

    return Opened(open_emergency(path, keys.book, keys.shop, system_now), keys, True, trouble)
