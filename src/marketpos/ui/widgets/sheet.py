"""The sheet: slides over part of a screen where others would open a dialog."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from marketpos.ui.theme import GAP, Text
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.label import Label
from marketpos.ui.words import say

_SIDE = 12


class Sheet(QWidget):
    """Covers its host but leaves the rest of the window alive; never modal.

    Put widgets into `sheet.column`, then `open_over(host)`. 닫기 and Esc close it. A sheet without
    a title may put something else in front of 닫기, into `sheet.head`.
    """

    closed = Signal()

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host: QWidget | None = None
        self._before: QWidget | None = None
        self.setAutoFillBackground(True)  # nothing is painted under what is opaque
        self._title = Label(size=Text.TITLE, bold=True)
        self.close_key = Key(say("닫기"), icon="x")
        self.close_key.clicked.connect(self.close_sheet)
        self.head = QHBoxLayout()
        self.head.setSpacing(GAP)
        self.head.addWidget(self._title, 1)
        self.head.addWidget(self.close_key)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        whole.setSpacing(GAP + 4)
        whole.addLayout(self.head)
        self.column = QVBoxLayout()
        self.column.setSpacing(GAP + 2)
        whole.addLayout(self.column, 1)
        self.set_title(title)
        self.hide()

    def set_title(self, title: str) -> None:
        """What the sheet is about."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def is_open(self) -> bool:
        """Whether it covers something."""
        return self._host is not None

    def open_over(self, host: QWidget) -> None:
        """Covers `host` and follows its size, until closed; then the keyboard goes back."""
        if self._host is not None:
            self._host.removeEventFilter(self)
        else:
            self._before = QApplication.focusWidget()
        self._host = host
        self.setParent(host)
        host.installEventFilter(self)
        self.setGeometry(host.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def close_sheet(self) -> None:
        """Uncovers the host and fires `closed`; nothing happens when it is not open."""
        if self._host is None:
            return
        self._host.removeEventFilter(self)
        self._host = None
        self.hide()
        before = self._before
        if before is not None and isValid(before) and before.isVisible():  # it may be gone by now
            before.setFocus()
        self._before = None
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the host's size."""
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._host.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; everything else goes on to the screen."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.close_sheet()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing under the sheet is touched through it."""
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays on the sheet."""
        for _ in range(len(self.findChildren(QWidget)) + 1):
            moved = super().focusNextPrevChild(forward)
            now = QApplication.focusWidget()
            if not moved or now is None or self.isAncestorOf(now):
                return moved
        return False
