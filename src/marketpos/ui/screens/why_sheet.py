"""A reason in one's own words, on the Hangul keyboard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import say

LONGEST = 60
"""Letters of a reason: a line on a Z report."""


class WhySheet(Sheet):
    """Nothing written is no reason: the chips stay as they were."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("왜 그런지 적어 주세요"), parent)
        self.field = TextField(say("예: 옆집에 잔돈 빌려줌"), name=say("까닭"))
        self.keyboard = HangulKeyboard()
        self.field.bind(self.keyboard)
        self.field.entered.connect(self._finish)
        self.column.addWidget(self.field)
        self.column.addStretch(1)
        self.column.addWidget(self.keyboard)

    def ask(self, host: QWidget, text: str = "") -> None:
        """Opens over `host` with what was written before."""
        self.field.set_text(text)
        self.open_over(host)
        self.field.setFocus()

    def _finish(self) -> None:
        text = self.field.text().strip()[:LONGEST]
        self.close_sheet()
        if text:
            self.written.emit(text)
