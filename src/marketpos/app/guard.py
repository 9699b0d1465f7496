"""The door of each screen: what somebody may not see asks for a PIN; selling never does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from marketpos.domain.acts import Act
from marketpos.ui import window as rooms

if TYPE_CHECKING:
    from marketpos.operations.desk import Desk
    from marketpos.ui.screens.pins_lock import LockSheet
    from marketpos.ui.window import MainWindow

REGISTER = "register"

_ACTS = {
    rooms.REGULARS: Act.PEOPLE,
    REGISTER: Act.REGISTER,
    rooms.TABS: Act.TAB,
    rooms.CHANNEL: Act.TELL,
    rooms.TAKINGS: Act.CLOSE_DAY,
    rooms.PRICES: Act.PRICES,
    rooms.SAFETY: Act.SETTINGS,
    rooms.SETTINGS: Act.SETTINGS,
}

LEFT_ALONE_MS = 900_000
"""A quarter of an hour without a sale or another screen: nobody is there (domain.md 4.1)."""


class Guard(QObject):
    """Stands before the screens of one window; ``lock`` is the sheet that asks."""

    def __init__(self, desk: Desk, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, window
        self.lock: LockSheet | None = None
        self._touched_ms = desk.till.book.now().at_ms
        window.may_visit = self._may_visit
        window.barred.connect(self._ask_pin)
        window.visited.connect(self._let_in)

    def forget_sheet(self) -> None:
        """The sheet goes with the screens, in the language it was made in."""
        if self.lock is not None:
            self.lock.deleteLater()
            self.lock = None

    def touch(self) -> None:
        """Somebody is there: a sale was made, or another screen was opened."""
        self._touched_ms = self._desk.till.book.now().at_ms

    def look(self) -> None:
        """Lock a desk that was left alone; to be called now and then. Selling goes on."""
        access = self._desk.access
        alone_ms = self._desk.till.book.now().at_ms - self._touched_ms
        if alone_ms >= LEFT_ALONE_MS and access.has_owner() and access.who() is not None:
            access.lock()
            self._window.visit(rooms.SELL)

    def _may_visit(self, name: str) -> bool:
        return name not in _ACTS or self._desk.access.may(_ACTS[name])

    def ask_at_counter(self, act: Act) -> None:
        """Something at the counter is not for everybody; the cart waits, and may be sold."""
        self._ask(rooms.SELL, act)

    def _ask_pin(self, name: str) -> None:
        self._ask(name, _ACTS[name])

    def _ask(self, name: str, act: Act) -> None:
        from marketpos.ui.screens.pins_lock import LockSheet

        if self.lock is None:
            self.lock = LockSheet(self._desk)
            self.lock.opened.connect(self._window.visit)
            self.lock.sell_key.clicked.connect(lambda: self._window.visit(rooms.SELL))
        self.lock.ask(name, act)
        self.lock.open_over(self._window.stack)
        self.lock.pad.setFocus()

    def _let_in(self, name: str) -> None:
        self.touch()
        if self.lock is not None:
            self.lock.close_sheet()
