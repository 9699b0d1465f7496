"""From a touch to the pixels: one window, one act, and the time until its frame is complete."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from marketpos.ui.theme import Theme, apply
from marketpos.ui.words import load_language


def our_app() -> QApplication:
    """The application in our look, in Korean."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_language(app, "ko")
    apply(app, Theme())
    return app


def shown(widget: QWidget, width: int = 1274, height: int = 726) -> QWidget:
    """The widget in a window of the size the counter has beside the rail."""
    widget.resize(width, height)
    widget.show()
    settle()
    return widget


def settle() -> None:
    """Let everything be laid out and painted that waits for it."""
    for _ in range(4):
        QApplication.processEvents()


def until_painted(act: Callable[[], object]) -> float:
    """Milliseconds from the act until what it changed is painted; timers wait until after that."""
    begun = time.perf_counter()
    act()
    for _ in range(2):  # what is laid out anew asks to be painted after that
        QApplication.sendPostedEvents()
    return (time.perf_counter() - begun) * 1000


class Paints(QObject):
    """Counts the paintings of a widget, to prove that ``until_painted`` waits for them."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One more."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def p95(values: list[float]) -> float:
    """The value that 95 of 100 stay below."""
    ordered = sorted(values)
    return ordered[round(0.95 * (len(ordered) - 1))]
