"""The screens of a practice book, and the line it does not have."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from marketpos.app.opened import Opened
from marketpos.app.rooms import Rooms
from marketpos.operations.safety import Line, SyncWord
from marketpos.store.practice import PracticeStaysHere


class PracticeLink(QObject):
    """The line of a practice book: there is none, and nothing here could make one."""

    told = Signal(object)
    pulled = Signal()

    def load(self) -> None:
        """There is nothing to load."""

    def start(self) -> None:
        """There is nothing to start."""

    def stop(self) -> None:
        """There is nothing to end."""

    def push_now(self) -> None:
        """There is nowhere to push."""

    def word(self) -> SyncWord:
        """That it is practice."""
        return SyncWord(Line.PRACTICE)

    def join(self, address: str, code: str, paper_key: str = "") -> str:
        """Raises :class:`store.practice.PracticeStaysHere`."""
        raise PracticeStaysHere


class PracticeRooms(Rooms):
    """The screens of a practice book."""

    def _make_link(self, opened: Opened) -> PracticeLink:
        return PracticeLink()
