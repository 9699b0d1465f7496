"""The line to the hub as the screens know it: the sync's thread on one side, Qt on the other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from marketpos.association import read_association
from marketpos.domain.paperkey import from_paper
from marketpos.operations.safety import Line, SyncWord
from marketpos.store.book import Book
from marketpos.store.keys import Keys, keep_shop_key

if TYPE_CHECKING:
    from marketpos.sync.driver import Driver


class HubConnection(QObject):
    """Implements :class:`operations.safety.HubLink`. Signals arrive on the GUI thread."""

    told = Signal(object)
    pulled = Signal()

    def __init__(self, book: Book, folder: Path, keys: Keys) -> None:
        super().__init__()
        self._book, self._folder, self._keys = book, folder, keys
        self._driver: Driver | None = None

    @staticmethod
    def load() -> None:
        """Load the sync, from any thread: requests and PyNaCl are not on the start path."""
        from marketpos.sync import driver  # noqa: F401

    def start(self) -> None:
        """Begin; called once the counter is in use and the sync is loaded."""
        from marketpos.sync.driver import Driver

        self._driver = Driver(self._book, self.told.emit, self.pulled.emit)
        self._driver.start()

    def stop(self) -> None:
        """End after the turn under way."""
        if self._driver is not None:
            self._driver.stop()

    def word(self) -> SyncWord:
        """How things stand now."""
        if self._driver is None:
            return SyncWord(Line.NOT_JOINED)
        return self._driver.word()

    def push_now(self) -> None:
        """Take a turn at once."""
        if self._driver is not None:
            self._driver.push_now()

    def join(self, address: str, code: str, paper_key: str = "") -> str:
        """Join a shop at the hub; see :func:`sync.joining.join`."""
        from marketpos.store.paperlock import lock_for_paper
        from marketpos.sync.joining import join

        given = from_paper(paper_key) if paper_key.strip() else None
        where, association = _address(address), read_association()
        pinned = association.hub_key if where == _address(association.hub_address) else b""
        shop = join(self._book, where, code.strip().upper(), given, pinned or None)
        if given is not None:
            self._keys = keep_shop_key(self._folder, self._keys, given)
            lock_for_paper(self._book.path, self._keys.book, given)
        if self._driver is not None:
            self._driver.reconnect()
            self._driver.push_now()
        return shop


def _address(typed: str) -> str:
    bare = typed.strip().rstrip("/")
    return bare if "://" in bare else f"https://{bare}"
