"""A shop's PCs with real books, and the association's real hub on a loopback port."""

from __future__ import annotations

import shutil
from pathlib import Path

from sqlalchemy import Table, func, select

from builders import StandingClock
from marketpos.domain.clock import Now
from marketpos.hub import shops
from marketpos.hub.serving import RunningHub, serve_in_thread
from marketpos.operations.desk import Desk, desk_of
from marketpos.store.book import Book
from marketpos.store.verifying import Proof, verify
from marketpos.sync.driver import Driver
from marketpos.sync.joining import join

BOOK_KEY = b"k" * 32
FIRST_KEY = b"s" * 32
"""The shop's key: the first PC's own."""


class Association:
    """A hub that can be stopped, copied and put back, with one shop in it."""

    def __init__(self, folder: Path, clock: Now) -> None:
        self.file, self.clock = folder / "hub.sqlite", clock
        self.running = self._serve()
        self.shop = shops.add_shop(self.running.records, "바다수산")

    @property
    def url(self) -> str:
        return self.running.url

    def code(self) -> str:
        return shops.add_code(self.running.records, self.shop)

    def count(self, table: Table, *where: object) -> int:
        with self.running.records.unit() as connection:
            asked = select(func.count()).select_from(table).where(*where)  # type: ignore[arg-type]
            return int(connection.scalar(asked) or 0)

    def backed_up(self) -> Path:
        """A copy of its database as it is now."""
        self.running.stop()
        kept = self.file.with_suffix(".backup")
        shutil.copyfile(self.file, kept)
        self.running = self._serve()
        return kept

    def put_back(self, kept: Path) -> None:
        """The backup takes the place of what there is, and nobody tells the hub."""
        self.running.stop()
        for torn in self.file.parent.glob("hub.sqlite-*"):
            torn.unlink()
        shutil.copyfile(kept, self.file)
        self.running = self._serve()

    def stop(self) -> None:
        self.running.stop()

    def _serve(self) -> RunningHub:
        return serve_in_thread(f"sqlite:///{self.file}", self.clock)


class CounterPc:
    """A PC with its book, that sells and takes its turns when told to."""

    def __init__(
        self, folder: Path, hub: Association, clock: StandingClock, key: bytes = FIRST_KEY
    ) -> None:
        self.folder, self.hub, self.clock = folder, hub, clock
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "keys").write_text((BOOK_KEY + key).hex(), "ascii")
        self._key = key
        self._open()

    def joins(self, key: bytes | None = None, code: str = "") -> str:
        return join(self.book, self.hub.url, code or self.hub.code(), key)

    def syncs(self) -> None:
        """One turn, wherever the hub listens now."""
        self.book.jot("UPDATE peer SET url = ?", (self.hub.url,))
        self.driver.reconnect()
        self.driver.turn()

    def sales(self) -> set[bytes]:
        return {row[0] for row in self.book.rows("SELECT sale FROM sale")}

    def numbers(self) -> list[str]:
        return [row[0] for row in self.book.rows("SELECT number FROM sale")]

    def copied_to(self, folder: Path) -> Path:
        """The whole folder as it is on the disk."""
        self.close()
        shutil.copytree(self.folder, folder)
        self._open()
        return folder

    def put_back(self, kept: Path) -> None:
        """A backup takes the place of the book."""
        self.close()
        shutil.rmtree(self.folder)
        shutil.copytree(kept, self.folder)
        self._open()

    def proof(self) -> Proof:
        return verify(self.folder)

    def close(self) -> None:
        self.driver.reconnect()
        self.book.close()

    def _open(self) -> None:
        self.book = Book(self.folder / "book.db", BOOK_KEY, self._key, self.clock)
        self.desk: Desk = desk_of(self.book)
        self.driver = Driver(self.book)


def settle_all(*pcs: CounterPc) -> None:
    """Two clean rounds, which is all it may take."""
    for _ in range(2):
        for pc in pcs:
            pc.syncs()
