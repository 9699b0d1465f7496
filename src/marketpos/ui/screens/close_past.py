"""지난 마감: the Z reports of every PC of the shop, month by month; a touch shows one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.domain.calendar import month_of
from marketpos.domain.clock import day_of
from marketpos.operations.desk import Desk
from marketpos.ui.screens.close_words import report_title
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import money, number, say

if TYPE_CHECKING:
    from marketpos.operations.till import ZReport

_SUM = 150  # px at 100 %


class PastCloses(Sheet):
    """The newest of a month first; months by their keys."""

    chosen = Signal(object)  # ZReport

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("지난 마감"), parent)
        self._desk = desk
        self._first, self._last = month_of(desk.till.book.today())
        self._reports: list[ZReport] = []
        self.month_label = Label(size=Text.NAME, bold=True)
        self.before_key = Key(icon="arrow-left", name=say("앞 달"))
        self.after_key = Key(icon="arrow-right", name=say("다음 달"))
        self.list = PagedList(row_height=72, name=say("지난 마감"))
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.month_label, 1)
        head.addWidget(self.before_key)
        head.addWidget(self.after_key)
        self.column.addLayout(head)
        self.column.addWidget(self.list, 1)
        self.before_key.clicked.connect(lambda: self._show(self._first - 1))
        self.after_key.clicked.connect(lambda: self._show(self._last + 1))
        self.list.chosen.connect(self._choose)

    def look_over(self, host: QWidget) -> None:
        """Opens with this month, or with the month of the newest report before it."""
        newest = self._desk.till.reports(1)
        self._show(newest[0].fact.day if newest else self._desk.till.book.today())
        self.open_over(host)

    def _show(self, beside: int) -> None:
        """The month ``beside`` is in; a day before the first or after the last is beside it."""
        self._first, self._last = month_of(_day_beside(beside))
        month = day_of(self._first)
        self.month_label.setText(say("{year}년 {month}월", year=month.year, month=month.month))
        self.after_key.setEnabled(self._last < self._desk.till.book.today())
        self._reports = self._desk.till.reports_between(self._first, self._last)
        self.list.set_rows([_row(one) for one in self._reports], say("이달에는 마감이 없어요"))

    def _choose(self, at: int) -> None:
        report = self._reports[at]
        self.close_sheet()
        self.chosen.emit(report)


def _day_beside(which: int) -> int:
    """A day of the month before for the 0th, and of the month after for one past the last."""
    month, day = divmod(which, 100)
    if day == 0:
        return (month - 1 if month % 100 > 1 else month - 89) * 100 + 1
    is_over = which > month_of(month * 100 + 1)[1]
    if is_over:
        return (month + 1 if month % 100 < 12 else month + 89) * 100 + 1
    return which


def _row(report: ZReport) -> Row:
    over_short = report.fact.over_short_won
    said = say("과부족 {amount}", amount=number(over_short)) if over_short else ""
    said = say("다시 열었던 마감") if report.was_reopened else said
    return Row(
        (
            Cell(report_title(report.letter, report.fact), sub=said, bold=True),
            Cell(
                money(report.total_won),
                right=True,
                bold=True,
                width=_SUM,
                ink=Role.SECOND_INK if report.was_reopened else Role.INK,
            ),
        ),
        icon="chevron-right",
    )
