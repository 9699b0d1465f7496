"""What the journeys share: a real app on a profile, and a market around it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from marketpos.app import App, dress
from marketpos.demo.hand import wait_until
from marketpos.settings import Settings


@contextmanager
def opened(profile: Path, **settings: object) -> Iterator[App]:
    """The app in its real window, until the story is told; a bug on the way fails it."""
    wanted = Settings(full_screen=False).changed(**settings)
    dress(wanted)
    app = App(profile, wanted)
    app.show(1366, 768)
    wait_until(lambda: app.rooms is not None and app.rooms.is_warm, "the counter")
    try:
        yield app
    finally:
        app.window.close()
        app.close()
        app.window.deleteLater()
        QApplication.processEvents()
    assert not (profile / "bugs.txt").exists()


class NoKeys(QObject):
    """Fails a story of touches when a key was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count key events wherever they go."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            self.pressed += 1
        return False


@contextmanager
def by_touch_alone() -> Iterator[None]:
    """Whatever happens inside must need no keyboard."""
    watch = NoKeys()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(watch)
    try:
        yield
    finally:
        application.removeEventFilter(watch)
    assert watch.pressed == 0
