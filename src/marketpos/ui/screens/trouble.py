"""When the book cannot be opened: what happened, what still works, what to press."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.ui.theme import GAP, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.words import say


class TroubleScreen(QWidget):
    """One trouble, in one sentence each: what happened, what still works; and one or two keys."""

    pressed = Signal()
    closed = Signal()

    def __init__(self, title: str, text: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = Key(key, role=KeyRole.PRIMARY)
        self.key.setVisible(bool(key))
        self.key.clicked.connect(lambda: self.pressed.emit())
        self.close_key = Key(say("닫기"))
        self.close_key.clicked.connect(lambda: self.closed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(64, 48, 64, 48)
        column.setSpacing(GAP * 2)
        column.addStretch(1)
        column.addWidget(Label(title, size=Text.TITLE, bold=True, wrap=True))
        column.addWidget(Label(text, size=Text.FIELD, wrap=True))
        keys = QHBoxLayout()
        keys.setSpacing(GAP)
        keys.addWidget(self.close_key)
        keys.addWidget(self.key, 1)
        column.addLayout(keys)
        column.addStretch(2)
