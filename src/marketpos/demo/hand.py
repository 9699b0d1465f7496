"""A hand at the screen: presses what a finger would press, and waits for what an eye waits for."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from marketpos.domain.hangul import jamo
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.touchable import forget_last_touch

PATIENCE_S = 20.0


class NotThere(Exception):  # noqa: N818 - the day stops, and says where
    """What the hand reached for cannot be pressed, or did not come in time."""


def touch(widget: QWidget, at: QPoint | None = None) -> None:
    """Press and release in the middle of a widget that can be seen."""
    if not widget.isVisible() or not widget.isEnabled():
        raise NotThere(widget.accessibleName() or type(widget).__name__)
    forget_last_touch()  # a demo's hand is quicker than the 400 ms that swallow a shaking one
    place = at or widget.rect().center()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QApplication.processEvents()


def write(keyboard: HangulKeyboard, text: str) -> None:
    """Type on the screen's own Hangul keyboard, one key at a time."""
    for letter in jamo(text):
        touch(keyboard.key("space" if letter == " " else letter))


def wait_until(true: Callable[[], bool], what: str) -> None:
    """Let the window live until something is so."""
    until = time.monotonic() + PATIENCE_S
    while not true():
        if time.monotonic() > until:
            raise NotThere(what)
        QTest.qWait(5)
