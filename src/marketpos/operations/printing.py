"""The print queue of this PC: what waits, what was begun, and what comes out by itself.

A slip is words, not bytes, so that another printer can print it. What has waited long never comes
out by itself: who asked for it has gone, and a new roll would print the whole afternoon.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import NamedTuple

from marketpos.domain.printers import Hand, Printer, Trouble, Way
from marketpos.operations.access import Access
from marketpos.store.book import Book

FRESH_MS = 180_000
"""How long somebody waits for a slip."""

FORGOTTEN_MS = 86_400_000
"""Who has not come for a slip in a day does not come for it."""

_SETTING = "slip_printer"
_KIND, _WORD = "printer_kind", "printer_word"


class Queued(NamedTuple):
    """A slip in the queue. ``begun``: some of it may be on paper."""

    n: int
    at_ms: int
    what: str
    content: str
    begun: bool


class Printing:
    """The queue, and how the printer is set. Everything here is local to the PC.

    ``asked`` and ``kicked`` are called when there is something to print or the drawer is to open,
    by whoever works the queue off.
    """

    def __init__(self, book: Book, access: Access) -> None:
        self.book, self._access = book, access
        self.asked: Callable[[], None] = _nobody
        self.kicked: Callable[[], None] = _nobody

    def printer(self) -> Printer | None:
        """The printer of this PC, or none yet; what cannot be read is none."""
        try:
            way, address, hand, *rest = json.loads(self.book.setting(_SETTING, "[]"))
            return Printer(Way(way), address, Hand(hand), *rest)
        except (ValueError, TypeError):
            return None

    def set_printer(self, printer: Printer | None) -> None:
        """Remember another printer, or that there is none."""
        self.book.set_setting(_SETTING, json.dumps(printer or [], ensure_ascii=False))
        kind = f"{printer.way}-{printer.hand}-{printer.width_mm}" if printer else ""
        self.book.set_setting(_KIND, kind)
        self.note_word("")

    def note_word(self, trouble: Trouble | str | None) -> None:
        """Remember how the printer was last, for the repair kit; "" for not tried yet."""
        word = "ok" if trouble is None else str(trouble)
        if self.book.setting(_WORD) != word:
            self.book.set_setting(_WORD, word)

    def put(self, what: str, content: str) -> None:
        """Something is to be printed."""
        self.book.jot(
            "INSERT INTO printing (at_ms, what, content, begun) VALUES (?, ?, ?, 0)",
            (self.book.now().at_ms, what, content),
        )
        self.asked()

    def open_drawer(self) -> None:
        """Somebody opens the drawer without a sale: written down with who it was."""
        self._access.note("drawer opened")
        self.kicked()

    def next(self) -> Queued | None:
        """What comes out by itself now: the oldest that is fresh and was not begun."""
        row = self.book.row(
            "SELECT n, at_ms, what, content, begun FROM printing"
            " WHERE NOT begun AND at_ms BETWEEN ? AND ? ORDER BY n LIMIT 1",
            self._fresh(),
        )
        return _queued(row) if row else None

    def kept(self) -> list[Queued]:
        """What does not come out by itself: begun and not ended, or waiting too long."""
        rows = self.book.rows(
            "SELECT n, at_ms, what, content, begun FROM printing"
            " WHERE begun OR at_ms NOT BETWEEN ? AND ? ORDER BY n",
            self._fresh(),
        )
        return [_queued(row) for row in rows]

    def count(self) -> int:
        """How many slips are not on paper."""
        return int(self.book.row("SELECT count(*) FROM printing")[0])

    def begin(self, n: int) -> None:
        """Its first byte is about to go: after a power cut it is offered, not printed again."""
        self.book.jot("UPDATE printing SET begun = 1 WHERE n = ?", (n,))

    def not_begun(self, n: int) -> None:
        """Nothing of it went to the printer after all."""
        self.book.jot("UPDATE printing SET begun = 0 WHERE n = ?", (n,))

    def drop(self, n: int) -> None:
        """It is on paper, or nobody wants it."""
        self.book.jot("DELETE FROM printing WHERE n = ?", (n,))

    def drop_all(self) -> None:
        """Nobody wants any of them."""
        self.book.jot("DELETE FROM printing")

    def again(self, n: int, content: str) -> None:
        """It is wanted now, as ``content``."""
        now = self.book.now().at_ms
        self.book.jot(
            "UPDATE printing SET begun = 0, at_ms = ?, content = ? WHERE n = ?", (now, content, n)
        )

    def forget_old(self) -> None:
        """Let go of what nobody came for."""
        until = self.book.now().at_ms - FORGOTTEN_MS
        if self.book.row("SELECT count(*) FROM printing WHERE at_ms < ?", (until,))[0]:
            self.book.jot("DELETE FROM printing WHERE at_ms < ?", (until,))

    def _fresh(self) -> tuple[int, int]:
        """A clock that was set back makes nothing fresh for ever."""
        now = self.book.now().at_ms
        return now - FRESH_MS, now + FRESH_MS


def _nobody() -> None:
    """Nobody works the queue off yet."""


def _queued(row: tuple[int, int, str, str, int]) -> Queued:
    n, at_ms, what, content, begun = row
    return Queued(n, at_ms, what, content, bool(begun))
