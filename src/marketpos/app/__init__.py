"""Puts the parts together. The only module that knows them all.

The order of a start: the window with its frame is on the screen first, then the book is opened and
the counter is made, and only then, in a thread, comes everything the first sale will need.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from marketpos.settings import Settings, keep_settings, read_settings
from marketpos.ui import theme
from marketpos.ui.outlines import Outlines, read_places
from marketpos.ui.window import SELL, MainWindow
from marketpos.ui.words import load_language, say

if TYPE_CHECKING:
    from marketpos.app.emergency import Emergency
    from marketpos.app.practice import Practice
    from marketpos.app.rooms import Rooms
    from marketpos.app.strip import Strip
    from marketpos.domain.cart import Cart
    from marketpos.operations.desk import Desk

COMPACT_BELOW_PX = 1200


class App(QObject):
    """One run of the program on one profile."""

    ready = Signal()
    bug_met = Signal()
    book_broke = Signal()

    def __init__(self, profile: Path, settings: Settings | None = None) -> None:
        super().__init__()
        self.folder = profile
        self.settings = settings or read_settings(profile)
        self.window = self._new_window()
        self.desk: Desk | None = None
        self.rooms: Rooms | None = None
        self.emergency: Emergency | None = None
        self.practice: Practice | None = None
        self.strip: Strip | None = None
        self.closing: list[Callable[[], None]] = []
        self.carried: Cart | None = None
        self.bug_met.connect(self._say_bug)
        self.book_broke.connect(self._leave_broken_book)
        self._show_outlines()

    def show(self, width: int = 0, height: int = 0) -> None:
        """Put the window on the screen; ``open`` follows after its first frame."""
        if width:
            self.window.resize(width, height)
            self.window.show()
        elif self.settings.full_screen:
            self.window.showFullScreen()
        else:
            self.window.showMaximized()

    def open(self) -> None:
        """Open the book and make the counter, or say what is wrong and what still works."""
        from marketpos.app.opening import open_shop  # after the first frame

        open_shop(self)
        self.ready.emit()

    def open_again(self) -> None:
        """Let the book go and open it anew, in a window where the old one was."""
        before = self.window
        self.close()
        self.desk = self.rooms = self.emergency = self.strip = None
        self.window = self._new_window()
        self.window.setGeometry(before.geometry())
        self.window.setWindowState(before.windowState())
        self.window.show()
        before.close()
        before.deleteLater()

    def _leave_broken_book(self) -> None:
        """The book cannot be read while it is in use: sell on in an emergency book."""
        from marketpos.app.emergency import begin_emergency

        QTimer.singleShot(0, self, lambda: begin_emergency(self))

    def _new_window(self) -> MainWindow:
        window = MainWindow()
        window.painted.connect(self.open)
        window.closing.connect(lambda: self._closed(window))
        return window

    def _show_outlines(self) -> None:
        """For the very first frame; they go when the book was opened."""
        places = read_places(self.folder, self.settings.text_scale)
        if places is not None:
            outlines = Outlines(places)
            self.window.stack.addWidget(outlines)
            self.window.painted.connect(outlines.deleteLater)
            self.window.rail.set_current(SELL)
            self.window.stack.setFocus()

    def _closed(self, window: MainWindow) -> None:
        if window is self.window:  # one that was put away took nothing along
            self.close()

    def _say_bug(self) -> None:
        self.window.notice(
            say("뜻밖의 일이 있었어요. 적은 것은 모두 그대로예요. 계속 파셔도 돼요.")
        )

    def close(self) -> None:
        """End what runs behind, then let the book and the folder go."""
        closing, self.closing = self.closing, []
        for end in reversed(closing):
            end()

    def change(self, **to: object) -> None:
        """Change how this PC is set, now and for the next start."""
        self.settings = self.settings.changed(**to)
        keep_settings(self.folder, self.settings)
        dress(self.settings)
        if self.rooms is not None:
            self.rooms.redraw()


def dress(settings: Settings) -> None:
    """Language, fonts and sizes for this PC's screen."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    load_language(app, settings.language)
    width = app.primaryScreen().size().width()
    theme.apply(app, theme.Theme(settings.text_scale, compact=width < COMPACT_BELOW_PX))


def main(argv: list[str]) -> int:
    """Run the app; ``--profile DIR``, ``--lang ko|en``, ``--strip``."""
    gc.disable()  # what a start makes is there to stay; to look through it again and again is 4 ms
    profile, language, strip = _options(argv)
    settings = read_settings(profile)
    if language:
        settings = settings.changed(language=language)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    dress(settings)
    running = App(profile, settings)
    running.window.painted.connect(_collect_from_now_on)  # after the book was opened
    if strip or settings.strip:
        from marketpos.app.strip import begin_with_strip

        begin_with_strip(running)
        _collect_from_now_on()  # the whole window may never be painted
    else:
        running.show()
    code = app.exec()
    running.close()
    return code


def _collect_from_now_on() -> None:
    gc.freeze()
    gc.enable()


def _options(argv: list[str]) -> tuple[Path, str, bool]:
    """Parsed by hand when there is nothing to parse: argparse is not on the start path."""
    if argv:
        import argparse

        parser = argparse.ArgumentParser(prog="marketpos")
        parser.add_argument("--profile", type=Path)
        parser.add_argument("--lang", choices=["ko", "en"], default="")
        parser.add_argument("--strip", action="store_true")
        given = parser.parse_args(argv)
        return given.profile or _usual_place(), given.lang, given.strip
    return _usual_place(), "", False


def _usual_place() -> Path:
    from marketpos.store.profile import usual_place

    return usual_place()
