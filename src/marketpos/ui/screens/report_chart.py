"""The report's chart: when it was sold, and the keys to the span before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from marketpos.ui.screens.report_bars import Bars
from marketpos.ui.screens.report_cards import is_tight
from marketpos.ui.screens.report_words import chart_words, hour_bars, series_bars
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.label import Label
from marketpos.ui.words import say

if TYPE_CHECKING:
    from marketpos.operations.report_figures import Report


class ReportChart(Card):
    """Hours of a day, days of a month, months of a year."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.bars = Bars()
        self.label = Label(size=Text.NOTE, ink=Role.SECOND_INK)
        self.busiest_label = Label(size=Text.NOTE, bold=True, ink=Role.PRIMARY)
        self.before_key = Key(icon="arrow-left", name=say("앞 기간"))
        self.after_key = Key(icon="arrow-right", name=say("뒤 기간"))
        self._lay_out()

    def _lay_out(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        words = QBoxLayout(down if is_tight() else across)
        words.setSpacing(GAP)
        words.addWidget(self.label)
        words.addWidget(self.busiest_label, 1)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(words, 1)
        head.addWidget(self.before_key)
        head.addWidget(self.after_key)
        self.column.addLayout(head)
        self.column.addWidget(self.bars, 1)

    def show_report(self, report: Report) -> None:
        """The bars of a span."""
        by_hour = report.first == report.last
        self.bars.set_bars(hour_bars(report) if by_hour else series_bars(report))
        chart, best = chart_words(report, by_hour=by_hour)
        self.label.setText(chart)
        self.busiest_label.setText(f"· {best}" if best and not is_tight() else best)

    def show_nothing(self, why: str) -> None:
        """No bars, and why."""
        self.label.setText("–")
        self.busiest_label.setText("")
        self.bars.set_bars((), why)
