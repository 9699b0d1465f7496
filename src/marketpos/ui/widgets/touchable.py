"""Everything that is pressed: acts on release inside the same target, once."""

from typing import ClassVar, NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

TAB_FOCUS = 1  # the value of Qt.FocusPolicy.TabFocus, see painting.py
AGAIN_MS = 400  # a second touch within this is a trembling or dripping finger (design.md 8)


class _Finish(NamedTuple):
    at_ms: int
    place: QRect  # on the screen


class Touchable(QAbstractButton):
    """The touch rules of design.md 8; `Key` and `ProductTile` say how it looks.

    `clicked` fires on release inside the target. A `finishing` target (one that completes, voids or
    closes something) swallows the touches that follow within 400 ms at the same place, also
    when another screen has slid under the finger by then, until something else is touched.
    """

    _last_finish: ClassVar[_Finish | None] = None  # one finger, one panel

    def __init__(self, *, finishing: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finishing = finishing
        self._swallowing = False
        # Touching a key must not take the keyboard away from the field it types into.
        self.setProperty("focusPolicy", TAB_FOCUS)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes the touch, unless it is a finishing one again."""
        self._swallowing = self._is_again(event)
        if self._swallowing:
            event.accept()
            return
        Touchable._last_finish = None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Acts when the finger is still on the target."""
        if self._swallowing:
            self._swallowing = False
            event.accept()
            return
        if self.finishing and self.isDown():
            place = QRect(self.mapToGlobal(self.rect().topLeft()), self.size())
            Touchable._last_finish = _Finish(event.timestamp(), place)
        super().mouseReleaseEvent(event)

    def _is_again(self, event: QMouseEvent) -> bool:
        last = Touchable._last_finish
        if last is None or not last.place.contains(event.globalPosition().toPoint()):
            return False
        return 0 <= event.timestamp() - last.at_ms < AGAIN_MS

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """As small as it may be; the layouts make it larger."""
        return self.minimumSizeHint()


def forget_last_touch() -> None:
    """The next touch is the first one: tests and the demo day begin anew."""
    Touchable._last_finish = None
