"""A few words to touch, or one's own on the Hangul keyboard: why less is taken, who took it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from marketpos.ui.screens.panes import is_roomy
from marketpos.ui.screens.takings_reasons import ReasonChips
from marketpos.ui.theme import GAP
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import say


class WordsPanel(QWidget):
    """Chips; the last one opens a field. Its ``keyboard`` is laid by whoever has room for it."""

    writing = Signal(bool)  # whether the keyboard is there
    said = Signal(str)  # what a fact will say

    def __init__(
        self, words: Mapping[str, str], question: str, parent: QWidget | None = None
    ) -> None:
        """`words`: what the fact says, and what the screen says."""
        super().__init__(parent)
        self._words = words
        self._own = say("직접 적기")
        columns = len(self._words) + 1 if is_roomy() else 3
        self.chips = ReasonChips([*self._words.values(), self._own], columns=columns)
        self.chips.own_key.hide()  # this sheet has a keyboard and a field of its own
        self.field = TextField(question)
        self.keyboard = HangulKeyboard()
        self.field.bind(self.keyboard)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        for part in (self.chips, self.field):
            column.addWidget(part)
        self.chips.chosen.connect(self._choose)
        self.field.entered.connect(self._finish)
        self.field.tapped.connect(lambda: self._show_keyboard(wanted=True))
        self.clear()

    def clear(self) -> None:
        """No reason is chosen."""
        self.chips.set_reason("")
        self.field.clear()
        self._write(False)

    def reason(self) -> str:
        """What the fact will say, "" when nothing was chosen or written."""
        said = self.chips.reason()
        if said == self._own:
            return self.field.text().strip()
        return next((fact for fact, shown in self._words.items() if shown == said), "")

    def is_writing(self) -> bool:
        """Whether the keyboard is there."""
        return not self.keyboard.isHidden()

    def _choose(self, shown: str) -> None:
        self._write(shown == self._own)
        if shown != self._own:
            self.said.emit(self.reason())

    def _finish(self) -> None:
        self._show_keyboard(wanted=False)
        self.said.emit(self.reason())

    def _write(self, wanted: bool) -> None:
        self.field.setVisible(wanted)
        self._show_keyboard(wanted=wanted)
        if wanted:
            self.field.setFocus()

    def _show_keyboard(self, *, wanted: bool) -> None:
        self.keyboard.setVisible(wanted)
        self.writing.emit(wanted)
