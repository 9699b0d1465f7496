"""누가 봤는지: who looked at or changed what is known of people, the newest first."""

from __future__ import annotations

from marketpos.domain.clock import Moment
from marketpos.operations.desk import Desk
from marketpos.ui.screens.pins_words import did_words, who_words
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.theme import Role
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.words import clock, day, say


class SeenLog(PagedList):
    """Kept for two years. Whoever was forgotten meanwhile has no name in it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(row_height=64, ruled=True, choosable=False, name=say("누가 봤는지"))
        self._desk = desk

    def show_all(self) -> None:
        """Read it anew. Raises what the desk refuses."""
        rows = []
        for entry in self._desk.access.log():
            at = Moment(entry.at_ms).local()
            when = Cell(f"{day(at.date())} {clock(at)}", right=True, ink=Role.SECOND_INK)
            about = self._desk.regulars.get(entry.about) if entry.about else None
            named = called(about) if about and not about.is_erased else ""
            did = Cell(did_words(entry), sub=named)
            rows.append(Row((Cell(who_words(entry.who), bold=True), did, when)))
        self.set_rows(rows, say("아직 아무도 안 봤어요"))
