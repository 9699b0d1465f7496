"""The practice book: a file of its own, whose facts go nowhere, and which tells when it changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from marketpos.domain.clock import Now
from marketpos.domain.refusal import Refusal
from marketpos.store.book import Book
from marketpos.store.driver import Cursor
from marketpos.store.keys import Keys, KeysLost, keys_for
from marketpos.store.opening import Damaged, MadeByNewer

if TYPE_CHECKING:
    from marketpos.store.unit import Unit

T = TypeVar("T")


class PracticeStaysHere(Refusal):
    """Practice is joined to nothing and sent nowhere."""


class PracticeBook(Book):
    """A book to learn with. It has no slice, so no join can be written and nothing be pulled."""

    is_practice = True

    def __init__(self, path: Path, key: bytes, shop_key: bytes, now: Now) -> None:
        super().__init__(path, key, shop_key, now)
        self.changed: Callable[[], None] = lambda: None

    def keep(self, work: Callable[[Unit], T]) -> T:
        """As any book; then tells."""
        done = super().keep(work)
        self.changed()
        return done

    def jot(self, sql: str, args: Iterable[Any] = ()) -> None:
        """As any book; then tells."""
        super().jot(sql, args)
        self.changed()

    def check_may_leave(self) -> None:
        """Raises :class:`PracticeStaysHere`, before anything is asked of the network."""
        raise PracticeStaysHere

    @contextmanager
    def slice(self) -> Iterator[Cursor]:
        """Raises :class:`PracticeStaysHere`: what joins, sends and pulls writes through here."""
        raise PracticeStaysHere
        yield

    def warm(self) -> None:
        """Without a ballast: a full disk's last room is for real sales."""
        from marketpos.store import hublog, unit  # noqa: F401


def open_practice(folder: Path, now: Now, *, anew: bool = False) -> tuple[PracticeBook, Keys]:
    """The practice book in ``folder``, under keys of its own; ``anew`` leaves the old one behind.

    One that cannot be read is worth nothing: another is begun. Raises Unavailable for the disk.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if anew:
        _leave(folder)
    try:
        return _opened(folder, now)
    except (KeysLost, Damaged, MadeByNewer):
        _leave(folder)
        return _opened(folder, now)


def _opened(folder: Path, now: Now) -> tuple[PracticeBook, Keys]:
    keys = keys_for(folder)
    return PracticeBook(folder / "book.db", keys.book, keys.shop, now), keys


def _leave(folder: Path) -> None:
    """Let the old file go, with its log and its keys."""
    for each in (*folder.glob("book*"), folder / "keys"):
        each.unlink(missing_ok=True)
