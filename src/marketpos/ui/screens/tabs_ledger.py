"""The tab as the notebook has it: every line in order, with what was owed after it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.domain.clock import day_of
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.domain.tab import EntryKind, LedgerLine
from marketpos.operations.desk import Desk
from marketpos.operations.tab import TabBook
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import number, refusal, say, short_day


class LedgerSheet(Sheet):
    """To look at, the newest line first; what somebody else carried home gets their name."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("장부"), parent)
        self._desk = desk
        self._page: TabBook | None = None
        self._lines: list[LedgerLine] = []
        self.list = PagedList(row_height=66, ruled=True, name=say("장부"))
        self.banner = Banner()
        self.took_key = Key(say("누가 가져가셨나요?"), role=KeyRole.OUTLINE)
        self.field = TextField(say("심부름 온 분"), name=say("심부름 온 분"))
        self.keyboard = HangulKeyboard()
        self.field.bind(self.keyboard)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.took_key)
        self.column.addWidget(self.field)
        self.column.addWidget(self.keyboard)
        self.list.chosen.connect(lambda _: self._show_keys())
        self.took_key.clicked.connect(self._ask)
        self.field.entered.connect(self._keep)

    def show_page(self, page: TabBook) -> None:
        """Show somebody's lines."""
        self._page, self._lines = page, list(reversed(page.lines))
        self.set_title(say("{name} · 장부", name=called(page.customer)))
        self.banner.set_text("")
        self.list.set_rows([_row(line) for line in self._lines], say("외상이 없어요"))
        self._show_keys()

    def _chosen(self) -> LedgerLine | None:
        at = self.list.current()
        line = self._lines[at] if 0 <= at < len(self._lines) else None
        return line if line is not None and line.entry.kind is EntryKind.SOLD else None

    def _show_keys(self, *, typing: bool = False) -> None:
        self.took_key.setVisible(self._chosen() is not None and not typing)
        self.field.setVisible(typing)
        self.keyboard.setVisible(typing)

    def _ask(self) -> None:
        line = self._chosen()
        if line is not None:
            self.field.set_text(line.entry.took)
            self._show_keys(typing=True)
            self.field.setFocus()

    def _keep(self) -> None:
        line, page = self._chosen(), self._page
        if line is None or page is None or line.entry.sale is None:
            return
        who = self.field.text().strip()
        try:
            self._desk.tabs.took_along(line.entry.sale, page.customer.customer, who)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        self.show_page(self._desk.tabs.page(page.customer.customer))
        self.changed.emit()


def _row(line: LedgerLine) -> Row:
    entry = line.entry
    ink = Role.PRIMARY if entry.amount_won < 0 else Role.INK
    took = say("{name} 편", name=entry.took) if entry.took else ""
    note = " · ".join(filter(None, (entry.note, took)))
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
