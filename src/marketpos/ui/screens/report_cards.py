"""The report's cards: what was sold, to whom, and how the tabs did; one look at a span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from marketpos.ui.screens.panes import is_roomy
from marketpos.ui.screens.report_words import compared_words, tab_words
from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.label import Label
from marketpos.ui.words import money, say

if TYPE_CHECKING:
    from marketpos.operations.report_figures import Comparison, Report


class ReportCards(QWidget):
    """Three cards side by side; on the small panel the sum has a line of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.total_title = _note(say("판 돈"))
        self.total = Label(size=Text.AMOUNT, bold=True, amount=True)
        self.total_note, self.sales_note, self.joined, self.tab_note = (_note() for _ in range(4))
        self.regulars, self.tab = _word(), _word()
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP + 2)
        wide = ((0, 0, 1), (0, 1, 1), (0, 2, 1))
        places = ((0, 0, 2), (1, 0, 1), (1, 1, 1)) if is_tight() else wide
        cards = (
            (self.total_title, self.total, self.total_note),
            (self.sales_note, self.regulars, self.joined),
            (_note(say("외상")), self.tab, self.tab_note),
        )
        for (row, at, span), labels in zip(places, cards, strict=True):
            grid.addWidget(_card(*labels), row, at, 1, span)
            grid.setColumnStretch(at, 1)

    def show_report(self, report: Report, other: Comparison | None, named: str) -> None:
        """The sums of a span, ``named`` when it is not the one of today."""
        sold = say("판 돈")
        self.total_title.setText(f"{named} · {sold}" if named else sold)
        self.total.setText(money(report.total_won))
        self.total_note.setText(compared_words(report, other))
        self.sales_note.setText(say("{n}번 팔았어요", n=report.sales))
        self.regulars.setText(say("단골 {n}번", n=report.regular.times))
        self.joined.setText(say("새 단골 {n}명", n=report.new_regulars))
        grown, note = tab_words(report)
        self.tab.setText(grown)
        self.tab_note.setText(note)

    def show_nothing(self) -> None:
        """Nobody here may see the sums."""
        for label in (self.total_note, self.sales_note, self.joined, self.tab_note):
            label.setText("")
        for label in (self.total, self.regulars, self.tab):
            label.setText("–")


def is_tight() -> bool:
    """Both sides on the small panel: the left one is narrow."""
    return looks().compact and is_roomy()


def _card(*labels: Label) -> Card:
    card = Card(padding=14)
    card.column.setSpacing(2)
    for label in labels:
        card.column.addWidget(label)
    card.column.addStretch(1)
    return card


def _note(text: str = "") -> Label:
    return Label(text, size=Text.NOTE, ink=Role.SECOND_INK, wrap=True)


def _word() -> Label:
    return Label(size=Text.HEADING, bold=True, wrap=True)
