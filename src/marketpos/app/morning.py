"""The morning's question: is the drawer as yesterday? One touch above the counter answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from marketpos.domain.acts import Act
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.ui.widgets.banner import Mood
from marketpos.ui.window import SELL, MainWindow
from marketpos.ui.words import money, refusal, say


class Morning(QObject):
    """Asks at the counter before the first sale, a shop that said it on other days.

    Whoever never counts their change in the morning is never asked.
    """

    def __init__(self, desk: Desk, window: MainWindow, recorded: Callable[[], None]) -> None:
        super().__init__()
        self._desk, self._window, self._recorded = desk, window, recorded
        self._text = ""
        window.banner.pressed.connect(self._open)
        window.visited.connect(self._visited)

    def ask(self) -> None:
        """Ask while it is of use, and cover nothing else.

        To be called now and then: the PC of a stall may run for weeks.
        """
        if self._window.current() != SELL or self._window.banner.text() or not self._is_open():
            return
        self._text = say("좋은 아침이에요. 돈통에 어제만큼 있나요?")
        key = say("어제만큼 {amount}", amount=money(self._desk.till.usual_float()))
        self._window.banner.set_text(self._text, Mood.INFO, key)

    def sold(self) -> None:
        """The day began without an answer: the question goes."""
        if self._is_asking():
            self._window.banner.set_text("")
        self._text = ""

    def _is_open(self) -> bool:
        """Nobody said it, nothing was sold, and whoever is there may say it."""
        till = self._desk.till
        if not till.usual_float() or self._desk.counter.today()[0]:
            return False
        if till.figures().drawer.opening_float_won or till.is_closed():
            return False
        return self._desk.access.may(Act.CLOSE_DAY)

    def _is_asking(self) -> bool:
        return bool(self._text) and self._window.banner.text() == self._text

    def _visited(self, name: str) -> None:
        if name == SELL:
            self.ask()
        else:
            self.sold()

    def _open(self) -> None:
        if not self._is_asking():
            return
        try:
            self._desk.till.open(self._desk.till.usual_float())
        except (Refusal, Unavailable) as no:
            self._window.banner.set_text(refusal(no))
            return
        self.sold()
        self._recorded()
