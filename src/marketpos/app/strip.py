"""The strip and the whole window: one or the other is on the panel, one touch apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from marketpos.domain.strip import Place, edge_of, place
from marketpos.ui import window as rooms
from marketpos.ui.screens.strip import StripWindow
from marketpos.ui.widgets.rail import RailEntry
from marketpos.ui.words import say

if TYPE_CHECKING:
    from marketpos.app import App

NAME = "strip"


class Strip(QObject):
    """The strip of one run of the app."""

    def __init__(self, app: App) -> None:
        super().__init__()
        self.app = app
        self.window: StripWindow | None = None
        self._was_whole = False
        app.closing.append(self._end)

    def open(self) -> None:
        """The strip instead of the whole window; what was rung up there is put aside."""
        assert self.app.rooms is not None
        self._put_aside()
        self._make()
        self._was_whole = self._was_whole or self.app.window.isVisible()
        self.app.window.add_act(RailEntry(NAME, say("좁은 창"), "chevron-right"), self.open)
        self.app.window.hide()

    def leave(self) -> None:
        """The whole window again."""
        if self._was_whole:
            self.app.window.show()
        else:
            self.app.show()
        self.app.window.visit(rooms.SELL)
        self._end()

    def move_on(self) -> None:
        """To the next edge, for good."""
        self.app.change(strip_edge=edge_of(self.app.settings.strip_edge).next())
        self._end()
        self._make()

    def _make(self) -> None:
        assert self.app.desk is not None
        assert self.app.rooms is not None
        settings = self.app.settings
        edge = edge_of(settings.strip_edge)
        made = StripWindow(self.app.desk, self.app.rooms.channel_qr, edge)
        self.app.rooms.listen_to(made)
        made.whole_asked.connect(self.leave)
        made.moved_on.connect(self.move_on)
        made.shut.connect(self.leave)
        panel = QApplication.primaryScreen().availableGeometry()
        at = place(
            edge, Place(panel.x(), panel.y(), panel.width(), panel.height()), settings.text_scale
        )
        made.setGeometry(*at)
        made.show()
        self.window = made

    def _put_aside(self) -> None:
        """The strip's sales empty the counter in the book, so nothing may lie there."""
        assert self.app.desk is not None
        counter = self.app.desk.counter
        cart = counter.open_cart()
        if not cart.is_empty:
            counter.suspend(cart, cart.customer.name if cart.customer else say("담던 것"))
            self.app.window.relabel()  # the counter reads the book anew when it is visited

    def _end(self) -> None:
        if self.window is not None:
            self.window.hide()
            self.window.deleteLater()
            self.window = None


def open_strip(app: App) -> None:
    """The strip from now on, also at the next start."""
    if app.strip is None:
        app.strip = Strip(app)
    if not app.settings.strip:
        app.change(strip=True)
    app.strip.open()


def use_strip_or_not(app: App) -> None:
    """The choice in the settings: chosen again, the shop uses it no more."""
    if app.settings.strip:
        app.window.drop_act(NAME)
        app.change(strip=False)
    else:
        open_strip(app)


def begin_with_strip(app: App) -> None:
    """A start without the whole window; a shop that is not set up yet, or in trouble, gets it."""
    app.window.painted.disconnect(app.open)
    app.open()
    if app.rooms is None or app.desk is None or not app.desk.shop.is_set_up():
        app.show()
    else:
        open_strip(app)
