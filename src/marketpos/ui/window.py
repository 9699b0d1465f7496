"""The window: rail, status bar, one screen at a time, each made when it is first visited."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from marketpos.ui.theme import Role, color
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.rail import Rail, RailEntry
from marketpos.ui.widgets.statusbar import StatusBar
from marketpos.ui.words import say

if TYPE_CHECKING:
    from marketpos.ui.widgets.printbar import PrintBar

SELL, REGULARS, CHANNEL, SAFETY, SETTINGS = "sell", "regulars", "channel", "safety", "settings"
TABS, TAKINGS, PRICES = "tabs", "takings", "prices"

_UNDER = {PRICES: SELL}
"""Screens that are reached from another one, whose place on the rail they keep marked."""


class MainWindow(QWidget):
    """The frame. ``add_screen`` says how a screen is made; nothing is made before it is needed."""

    visited = Signal(str)
    barred = Signal(str)  # a screen that whoever is there may not see
    painted = Signal()
    closing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("마켓포스"))
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._screens: dict[str, QWidget] = {}
        self._was_painted = False
        self._without: frozenset[str] = frozenset()
        self._acts: dict[str, tuple[RailEntry, Callable[[], None]]] = {}
        self.may_visit: Callable[[str], bool] = lambda name: True
        self._build()

    def _build(self) -> None:
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), color(Role.PAGE))
        self.setPalette(palette)
        self.rail = self._make_rail()
        self.banner = Banner()
        self.stack = QStackedWidget()
        self.status = StatusBar()
        self._print_bar: PrintBar | None = None
        self._column = column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.banner, 0), (self.stack, 1), (self.status, 0)):
            column.addWidget(widget, stretch)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        # A screen that turns over asks for both its sides for a moment; the panel grows for nobody.
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.addWidget(self.rail)
        self._row.addLayout(column, 1)

    @property
    def print_bar(self) -> PrintBar:
        """The line about slips, at the foot; made when there is one for the first time."""
        if self._print_bar is None:
            from marketpos.ui.widgets.printbar import PrintBar

            self._print_bar = PrintBar()
            self._column.insertWidget(self._column.indexOf(self.status), self._print_bar)
        return self._print_bar

    def add_screen(self, name: str, make: Callable[[], QWidget]) -> None:
        """Say how the screen of this name is made."""
        self._makers[name] = make

    def relabel(self) -> None:
        """Let go of every screen and make the rail anew: language or text size changed."""
        for screen in self._screens.values():
            self.stack.removeWidget(screen)
            screen.deleteLater()
        self._screens.clear()
        self._change_rail()

    def leave_out(self, *names: str) -> None:
        """These screens have no place on the rail."""
        self._without = frozenset(names)
        self.relabel()

    def add_act(self, entry: RailEntry, act: Callable[[], None]) -> None:
        """A place on the rail that is not a screen."""
        if entry.name not in self._acts:
            self._acts[entry.name] = (entry, act)
            self._change_rail()

    def drop_act(self, name: str) -> None:
        """That place is gone."""
        if self._acts.pop(name, None) is not None:
            self._change_rail()

    def _change_rail(self) -> None:
        here = self.rail.current()
        old, self.rail = self.rail, self._make_rail()
        self.rail.set_current(here)
        self._row.replaceWidget(old, self.rail)
        old.deleteLater()
        if self._print_bar is not None:
            self._print_bar.relabel()

    def _make_rail(self) -> Rail:
        kept = [one for one in _entries() if one.name not in self._without]
        foot = [one for one in _foot() if one.name not in self._without]
        rail = Rail(kept, [*(entry for entry, _ in self._acts.values()), *foot])
        rail.chosen.connect(self.visit)
        return rail

    def screen_of(self, name: str) -> QWidget:
        """The screen of this name, made now if it was not yet."""
        if name not in self._screens:
            self._screens[name] = self._makers[name]()
            self.stack.addWidget(self._screens[name])
        return self._screens[name]

    def made(self) -> dict[str, QWidget]:
        """The screens made so far."""
        return self._screens

    def visit(self, name: str) -> None:
        """Go to a screen, freshly drawn; or ask for a PIN, where whoever is there may not."""
        if name in self._acts:
            self._acts[name][1]()
            return
        if not self.may_visit(name):
            self.rail.set_current(_UNDER.get(name, name))
            self.barred.emit(name)
            return
        known = name in self._screens
        screen = self.screen_of(name)
        self.stack.setFocus()  # a ring of focus is for who asked for it, by keyboard
        self.stack.setCurrentWidget(screen)
        if self.stack.hasFocus():
            screen.setFocus()
        self.rail.set_current(_UNDER.get(name, name))
        if not known:
            _settle()
        elif hasattr(screen, "refresh"):
            screen.refresh()
        self.visited.emit(name)

    def current(self) -> str:
        """The name of the screen in view."""
        return next(
            (name for name, one in self._screens.items() if one is self.stack.currentWidget()), ""
        )

    def show_only(self, screen: QWidget) -> None:
        """A screen without rail and status bar: the first start, or a trouble."""
        self.rail.hide()
        self.status.hide()
        self.stack.addWidget(screen)
        self.stack.setCurrentWidget(screen)

    def show_frame(self) -> None:
        """Rail and status bar again."""
        self.rail.show()
        self.status.show()

    def notice(self, text: str, mood: Mood = Mood.NOTICE) -> None:
        """A sentence above the screen that stays until there is another; empty takes it away."""
        self.banner.set_text(text, mood)

    def event(self, event: QEvent) -> bool:
        """Tell once, when the first frame is on the screen; make room when something wants more."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._make_room()
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)
        return bool(done)

    def _make_room(self) -> None:
        """On a panel too low for all of it the status bar gives way to what is said above.

        Also to what is said of slips, and to a frame around the window, which says it is practice.
        """
        is_asked = self._print_bar is not None and not self._print_bar.isHidden()
        fits, is_inside = not is_asked, self.parentWidget() is not None
        if is_inside or not self.banner.isHidden():
            said = 0 if self.banner.isHidden() else self.banner.heightForWidth(self.stack.width())
            screen = self.stack.minimumSizeHint().height()
            fits = fits and said + screen + self.status.sizeHint().height() <= self.height()
        self.status.setVisible(fits and not self.rail.isHidden())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is on the disk already; let the others end."""
        self.closing.emit()
        super().closeEvent(event)


def _settle() -> None:
    """Lay out what is shown for the first time: it asks for that, and for its paint, too late.

    Left to themselves both come after the first paint, and everything is painted twice.
    """
    for kind in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateLater):
        QCoreApplication.sendPostedEvents(None, kind.value)


def _entries() -> list[RailEntry]:
    return [
        RailEntry(SELL, say("판매"), "store"),
        RailEntry(REGULARS, say("단골"), "users"),
        RailEntry(TABS, say("외상"), "notebook-pen"),
        RailEntry(CHANNEL, say("채널 QR"), "qr-code"),
        RailEntry(TAKINGS, say("매출·마감"), "chart-column"),
        RailEntry(SAFETY, say("내 장부"), "shield-check"),
    ]


def _foot() -> list[RailEntry]:
    return [RailEntry(SETTINGS, say("설정"), "settings")]
