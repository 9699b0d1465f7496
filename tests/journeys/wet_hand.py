"""A hand at a wet panel: touches as the window system brings them, on a clock of its own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from marketpos.app import App

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier
BETWEEN_MS, AGAIN_MS, SHORT_MS, LONG_MS = 600, 60, 40, 1_500
"""Between two touches, until a trembling finger is back, and how long it stays."""

KEYS = {
    "+": Qt.Key.Key_Plus,
    "-": Qt.Key.Key_Minus,
    "*": Qt.Key.Key_Asterisk,
    "/": Qt.Key.Key_Slash,
    ".": Qt.Key.Key_Period,
    "\r": Qt.Key.Key_Enter,
    "\b": Qt.Key.Key_Backspace,
} | {str(digit): Qt.Key(Qt.Key.Key_0.value + digit) for digit in range(10)}
"""The 17-key number pad, by the text its keys bring."""


class WetHand:
    """Touches the window of an app; of several fingers Qt brings the first, as a mouse."""

    def __init__(self, app: App) -> None:
        self._window, self.at_ms = app.window, 1_000

    def once(self, at: QPoint) -> None:
        """A finger, quickly."""
        self._down(at, QEvent.Type.MouseButtonPress)
        self._up(at, SHORT_MS)
        self._rest()

    def twice(self, at: QPoint, beside: QPoint) -> None:
        """A trembling finger: back within a tenth of a second, nearly where it was."""
        self._down(at, QEvent.Type.MouseButtonPress)
        self._up(at, SHORT_MS)
        self.at_ms += AGAIN_MS
        live()
        self._down(beside, QEvent.Type.MouseButtonDblClick)
        self._up(beside, SHORT_MS)
        self._rest()

    def hold(self, at: QPoint) -> None:
        """A finger that stays."""
        self._down(at, QEvent.Type.MouseButtonPress)
        live()
        self._up(at, LONG_MS)
        self._rest()

    def slide(self, places: list[QPoint]) -> None:
        """A palm on a panel that knows one finger: it is here, there, and lifted elsewhere."""
        self._down(places[0], QEvent.Type.MouseButtonPress)
        for place in places[1:]:
            self._send(QEvent.Type.MouseMove, place, NO_BUTTON, LEFT)
        self._up(places[-1], SHORT_MS)
        self._rest()

    def palm(self, places: list[QPoint]) -> None:
        """Several places one after the other, quicker than any finger is."""
        for place in places:
            self._down(place, QEvent.Type.MouseButtonPress)
            self._up(place, SHORT_MS // 2)
        self._rest()

    def key(self, text: str) -> None:
        """A key of the number pad, at a person's pace."""
        window = self._window.windowHandle()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, KEYS[text].value, PLAIN, text)
            event.setTimestamp(self.at_ms)
            QCoreApplication.sendEvent(window, event)
        self._rest()

    def _down(self, at: QPoint, kind: QEvent.Type) -> None:
        self._send(kind, at, LEFT, LEFT)

    def _up(self, at: QPoint, after_ms: int) -> None:
        self.at_ms += after_ms
        self._send(QEvent.Type.MouseButtonRelease, at, LEFT, NO_BUTTON)

    def _send(
        self, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, down: Qt.MouseButton
    ) -> None:
        place = QPointF(at)
        everywhere = QPointF(self._window.mapToGlobal(at))
        event = QMouseEvent(kind, place, everywhere, button, down, PLAIN)
        event.setTimestamp(self.at_ms)
        QCoreApplication.sendEvent(self._window.windowHandle(), event)

    def _rest(self) -> None:
        self.at_ms += BETWEEN_MS
        live()


def middle(widget: QWidget, window: QWidget) -> QPoint:
    """Where in the window a widget has its middle."""
    return widget.mapTo(window, widget.rect().center())


def live() -> None:
    """Let the window do and paint what was asked for, and let go of what a loop would let go of."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
