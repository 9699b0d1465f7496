"""A hand at the counter: it touches, or it types on a number pad, and it counts what it did."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from marketpos.operations.desk import Desk
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.screens.counter import CounterScreen

LEFT = Qt.MouseButton.LeftButton
_KEYS = {
    "+": Qt.Key.Key_Plus,
    "-": Qt.Key.Key_Minus,
    "*": Qt.Key.Key_Asterisk,
    "/": Qt.Key.Key_Slash,
    ".": Qt.Key.Key_Period,
    "\n": Qt.Key.Key_Enter,
}


class Hand:
    """One hand and the counter it works at."""

    def __init__(self, qtbot: QtBot, screen: CounterScreen) -> None:
        self.qtbot, self.screen, self.touches = qtbot, screen, 0

    def tap(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Touch something."""
        assert widget.isVisible(), widget
        assert widget.isEnabled(), widget
        self.touches += 1
        self.qtbot.mouseClick(widget, LEFT, pos=at or widget.rect().center())

    def pad(self, *names: str) -> None:
        """Touch keys of the pad on the screen; digits may be written together."""
        for name in names:
            for each in name if name.isdigit() and name != "000" else (name,):
                self.tap(self.screen.pad.key(each))

    def tile(self, name: str) -> None:
        """Touch a tile of the page."""
        self.tap(self.screen.tiles.tile(name))

    def line(self, at: int) -> None:
        """Touch a line of the cart."""
        rows = self.screen.cart_panel.list
        self.tap(rows, rows.row_rect(at).center())

    def type(self, keys: str) -> None:
        """Type on the number pad; a line feed is its Enter."""
        for each in keys:
            self.touches += 1
            target = QApplication.focusWidget() or self.screen
            if each in _KEYS:
                modifier = Qt.KeyboardModifier.KeypadModifier
                self.qtbot.keyClick(target, _KEYS[each], modifier)
            elif each.isascii():
                self.qtbot.keyClick(target, each)
            else:
                key, plain = Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, plain, each))

    def total(self) -> str:
        """The total as it is read."""
        return self.screen.cart_panel.total.text()

    def said(self) -> str:
        """The sentence above the pad."""
        return self.screen.banner.text() if self.screen.banner.isVisible() else ""

    def change(self) -> str:
        """The change as it is read on the done panel."""
        panel = self.screen.done_panel()
        assert panel.isVisible()
        return panel.change.amount()


def at_the_counter(qtbot: QtBot, desk: Desk, *, channel: bool = True) -> Hand:
    """The counter as it is on a 1366 panel, with the keyboard's attention."""
    screen = CounterScreen(desk, ChannelQr(desk) if channel else None)
    qtbot.addWidget(screen)
    screen.resize(1274, 726)
    screen.show()
    qtbot.waitExposed(screen)
    screen.setFocus()
    return Hand(qtbot, screen)
