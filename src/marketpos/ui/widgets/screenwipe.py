"""화면 닦기: locks the panel so that it can be wiped with a wet cloth."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import CENTER, fill
from marketpos.ui.words import say

_KEYS = (
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.Shortcut,
)
_EDGE = 24  # px between the keys and the corners
_WIDE, _HIGH = 160, 96


class ScreenWipe(QWidget):
    """Covers a window until the two keys far apart are tapped in turn; a cloth does not do that."""

    unlocked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._half_open = False
        self._window: QWidget | None = None
        self.first_key = Key("1", size=Text.DIGIT, name=say("먼저 누를 글쇠"), parent=self)
        self.second_key = Key("2", size=Text.DIGIT, name=say("다음에 누를 글쇠"), parent=self)
        self.first_key.clicked.connect(self._tap_first)
        self.second_key.clicked.connect(self._tap_second)
        words = QVBoxLayout(self)
        words.addStretch(1)
        head = say("화면을 닦으세요")
        body = say("다 닦았으면 1을 누르고 2를 누르세요")
        for label in (
            Label(head, size=Text.TITLE, bold=True, ink=Role.ON_RAIL, align=CENTER),
            Label(body, size=Text.NAME, ink=Role.ON_RAIL, align=CENTER, wrap=True),
        ):
            words.addWidget(label)
        words.addStretch(1)
        self.setAccessibleName(head)
        self.hide()

    def lock(self, window: QWidget) -> None:
        """Covers `window`: no touch and no key reaches it."""
        self._set_half_open(False)
        self._window = window
        self.setParent(window)
        self._cover(window)
        self.show()
        self.raise_()
        _app().installEventFilter(self)

    def _cover(self, window: QWidget) -> None:
        self.setGeometry(window.rect())
        right, low = self.width() - _WIDE - _EDGE, self.height() - _HIGH - _EDGE
        self.first_key.setGeometry(_EDGE, _EDGE, _WIDE, _HIGH)
        self.second_key.setGeometry(right, low, _WIDE, _HIGH)

    def is_locked(self) -> bool:
        """Whether it covers a window."""
        return self.isVisible()

    def _tap_first(self) -> None:
        self._set_half_open(True)

    def _tap_second(self) -> None:
        if not self._half_open:
            return
        _app().removeEventFilter(self)
        self.hide()
        self.unlocked.emit()

    def _set_half_open(self, half_open: bool) -> None:
        self._half_open = half_open
        self.second_key.setEnabled(half_open)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys are being wiped too; a window that changes its size stays covered."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._cover(self._window)
        return event.type() in _KEYS

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A touch anywhere else was the cloth: begin again."""
        self._set_half_open(False)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the dark cover."""
        fill(QPainter(self), self.rect(), Role.RAIL)


def _app() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None
    return app
