"""Any days, by touch: the first one, the last one; or a month or year with one touch."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.calendar import month_of, week_of, year_of
from marketpos.domain.clock import day_number, day_of
from marketpos.ui.screens.report_words import DAYS, span_words
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.monthgrid import MonthGrid
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import say

_MONTH = 1
_YEAR = 12


class DatesSheet(Sheet):
    """Two touches name a span, in either order; a third begins anew."""

    chosen = Signal(int, int)  # first and last day

    def __init__(self, today: int, starts_on: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(say("언제부터 언제까지 볼까요?"), parent)
        self._today, self._starts_on = today, starts_on
        self._first = self._last = self._within = today
        self._is_half = False  # the first day was touched, the last one not yet
        self._build()
        self._connect()

    def _build(self) -> None:
        self.grid = MonthGrid(self._starts_on)
        self.month_label = Label(size=Text.NAME, bold=True)
        self.year_back_key = Key(say("1년 앞"))
        self.back_key = Key(icon="arrow-left", name=say("앞 달"))
        self.on_key = Key(icon="arrow-right", name=say("다음 달"))
        self.yesterday_key, self.week_key = Key(say("어제")), Key(say("지난주"))
        self.month_key, self.year_key = Key(say("지난달")), Key(say("작년"))
        self.span_label = Label(size=Text.NAME, bold=True, ink=Role.PRIMARY, wrap=True)
        self.show_key = Key(say("보기"), role=KeyRole.PRIMARY, size=Text.NAME, finishing=True)
        both = QHBoxLayout()
        both.setSpacing(GAP * 2)
        both.addLayout(self._left(), 3)
        both.addLayout(self._right(), 2)
        self.column.addLayout(both, 1)

    def _left(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.month_label, 1)
        for key in (self.year_back_key, self.back_key, self.on_key):
            head.addWidget(key)
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.grid, 1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GAP)
        for pair in ((self.yesterday_key, self.week_key), (self.month_key, self.year_key)):
            column.addLayout(side_by_side(*pair))
        column.addStretch(1)
        column.addWidget(self.span_label)
        column.addWidget(self.show_key)
        return column

    def _connect(self) -> None:
        self.grid.chosen.connect(self._touch)
        self.back_key.clicked.connect(lambda: self._turn(-_MONTH))
        self.on_key.clicked.connect(lambda: self._turn(_MONTH))
        self.year_back_key.clicked.connect(lambda: self._turn(-_YEAR))
        for key, span_before in (
            (self.yesterday_key, lambda: (self._days_ago(1), self._days_ago(1))),
            (self.week_key, lambda: week_of(self._days_ago(7), self._starts_on)),
            (self.month_key, lambda: month_of(self._days_ago(self._today % 100))),
            (self.year_key, lambda: year_of(self._today - 10_000)),
        ):
            key.clicked.connect(lambda _=False, span=span_before: self._take(*span()))
        self.show_key.clicked.connect(self._finish)

    def ask(self, first: int, last: int, today: int) -> None:
        """Begins with these days marked."""
        self._today, self._is_half = today, False
        self._mark(first, min(last, today))

    def _touch(self, which: int) -> None:
        if self._is_half:
            self._is_half = False
            self._mark(min(self._first, which), max(self._first, which))
        else:
            self._is_half = True
            self._mark(which, which)

    def _take(self, first: int, last: int) -> None:
        self._mark(first, last)
        self._finish()

    def _finish(self) -> None:
        first, last = self._first, self._last
        self.close_sheet()
        self.chosen.emit(first, last)

    def _turn(self, months: int) -> None:
        at = self._within // 100 // 100 * 12 + self._within // 100 % 100 - 1 + months
        self._within = (at // 12 * 100 + at % 12 + 1) * 100 + 1
        self._show()

    def _mark(self, first: int, last: int) -> None:
        self._first, self._last, self._within = first, last, last
        self._show()

    def _show(self) -> None:
        month = day_of(self._within // 100 * 100 + 1)
        self.month_label.setText(say("{year}년 {month}월", year=month.year, month=month.month))
        self.grid.show_month(self._within, self._first, self._last, self._today)
        self.on_key.setEnabled(self._within // 100 < self._today // 100)
        said = span_words(DAYS, self._first, self._last)
        self.span_label.setText(say("{day}부터 …", day=said) if self._is_half else said)

    def _days_ago(self, days: int) -> int:
        return day_number(day_of(self._today) - timedelta(days=days))
