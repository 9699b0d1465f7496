"""A PIN typed without being seen: dots over ten digits, by touch or by a number pad."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.domain.access import MOST_DIGITS
from marketpos.ui.screens.digitpad import DigitPad
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import CENTER
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import say

_EMPTY, _TYPED = "·", "●"


class PinPad(QWidget):
    """Says what it is for; ``entered`` carries the PIN, and nothing of it stays."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.what = Label(size=Text.NAME, bold=True, wrap=True)
        self.dots = Label(size=Text.TOTAL, bold=True, align=CENTER, ink=Role.PRIMARY)
        self._field = TextField(name=say("비밀번호"), parent=self)
        self._field.hide()
        self.digits = DigitPad()
        self.digits.write_into(self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        column.addWidget(self.what)
        column.addStretch(1)
        column.addWidget(self.dots)
        column.addStretch(1)
        column.addWidget(self.digits)
        self._field.text_changed.connect(self._show)
        self.digits.done.connect(self._enter)
        self.begin("")

    def begin(self, what: str) -> None:
        """Asks for a PIN."""
        self.what.setText(what)
        self._field.clear()
        self._show("")

    def _show(self, typed: str) -> None:
        if len(typed) > MOST_DIGITS:
            self._field.set_text(typed[:MOST_DIGITS])
            return
        self.dots.setText(_TYPED * len(typed) or _EMPTY)

    def _enter(self) -> None:
        typed = self._field.text()
        self._field.clear()
        self.entered.emit(typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The number pad types too."""
        if event.text().isascii() and event.text().isdigit():
            self._field.type_in(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self._field.backspace()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)
