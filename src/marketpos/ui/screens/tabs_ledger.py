"""The tab as the notebook has it: every line in order, with what was owed after it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from marketpos.domain.clock import day_of
from marketpos.domain.tab import EntryKind, LedgerLine
from marketpos.operations.tab import TabBook
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import number, say, short_day


class LedgerSheet(Sheet):
    """To look at; the newest line first, because that is what is asked about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("장부"), parent)
        self.list = PagedList(row_height=66, ruled=True, choosable=False, name=say("장부"))
        self.column.addWidget(self.list, 1)

    def show_page(self, page: TabBook) -> None:
        """Show somebody's lines."""
        self.set_title(say("{name} · 장부", name=called(page.customer)))
        self.list.set_rows([_row(line) for line in reversed(page.lines)], say("외상이 없어요"))


def _row(line: LedgerLine) -> Row:
    entry = line.entry
    ink = Role.PRIMARY if entry.amount_won < 0 else Role.INK
    note = " · ".join(filter(None, (entry.note, entry.took)))
    return Row(
        (
            Cell(short_day(day_of(entry.day)), width=110, ink=Role.SECOND_INK),
            Cell(_kind(entry.kind), sub=note, bold=True),
            Cell(number(entry.amount_won), right=True, bold=True, ink=ink, size=Text.NAME),
            Cell(say("남은 돈 {won}", won=number(line.owed_won)), right=True, spare=True),
        )
    )


def _kind(kind: EntryKind) -> str:
    return {
        EntryKind.SOLD: say("가져가심"),
        EntryKind.CAME_BACK: say("되돌려 주심"),
        EntryKind.PAID: say("갚으심"),
        EntryKind.ADJUSTED: say("바로잡음"),
    }[kind]
