"""The morning's question: is the drawer as it was yesterday? Once a day, one touch answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from marketpos.domain.acts import Act
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.words import money, refusal, say


class Morning(QObject):
    """Asks above the counter, before the first sale, a shop that said it on other days.

    Whoever never counts their change in the morning is never asked.
    """

    def __init__(self, desk: Desk, banner: Banner, recorded: Callable[[], None]) -> None:
        super().__init__()
        self._desk, self._banner, self._recorded = desk, banner, recorded
        self._asked_on = 0
        self._text = ""
        banner.pressed.connect(self._open)

    def ask(self) -> None:
        """Ask if it was not asked today, nobody said it, nothing was sold, and nothing else is up.

        To be called now and then: the PC of a stall may run for weeks.
        """
        today = self._desk.till.book.today()
        if self._asked_on == today or self._banner.text():
            return
        self._asked_on = today
        till = self._desk.till
        usual = till.usual_float()
        if not usual or self._desk.counter.today()[0] or not self._desk.access.may(Act.CLOSE_DAY):
            return
        if till.figures().drawer.opening_float_won or till.is_closed():
            return
        self._text = say("좋은 아침이에요. 돈통에 어제만큼 있나요?")
        key = say("어제만큼 {amount}", amount=money(usual))
        self._banner.set_text(self._text, Mood.INFO, key)

    def sold(self) -> None:
        """The day began without an answer: the question goes."""
        if self._text and self._banner.text() == self._text:
            self._banner.set_text("")
        self._text = ""

    def _open(self) -> None:
        if not self._text or self._banner.text() != self._text:
            return
        try:
            self._desk.till.open(self._desk.till.usual_float())
        except (Refusal, Unavailable) as no:
            self._banner.set_text(refusal(no))
            return
        self.sold()
        self._recorded()
