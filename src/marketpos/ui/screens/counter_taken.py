"""누가 가져갔나요?: who carried the goods of a sale on tab home; nobody has to say."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.ui.screens.counter_reasons import WordsPanel
from marketpos.ui.theme import Role
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import say

_TAKERS = ("가족", "직원", "배달", "이웃")  # data


def taker_words() -> dict[str, str]:
    """Who mostly comes for somebody: what is kept, and what the screen says."""
    said = (say("가족"), say("직원"), say("배달"), say("이웃"))
    return dict(zip(_TAKERS, said, strict=True))


class TakenSheet(Sheet):
    """One touch, or a name on the keyboard."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("누가 가져갔나요?"), parent)
        self.who = WordsPanel(taker_words(), say("누가 가져갔나요?"))
        said = say("장부에 함께 적어 둬요. 안 적어도 돼요.")
        self.column.addWidget(Label(said, ink=Role.SECOND_INK, wrap=True))
        self.column.addWidget(self.who)
        self.column.addWidget(self.who.keyboard)
        self.column.addStretch(1)
        self.who.said.connect(self.taken)

    def begin(self) -> None:
        """Nobody is chosen."""
        self.who.clear()
