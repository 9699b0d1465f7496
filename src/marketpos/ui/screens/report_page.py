"""The report: a span's sums on cards, its bars, and at the right what it was made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.acts import Act, NotAllowed
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.dates import DatesSheet
from marketpos.ui.screens.panes import Pane, Panes
from marketpos.ui.screens.report_cards import ReportCards
from marketpos.ui.screens.report_chart import ReportChart
from marketpos.ui.screens.report_files import FilesSheet
from marketpos.ui.screens.report_rows import side_rows
from marketpos.ui.screens.report_side import ReportSide
from marketpos.ui.screens.report_words import (
    DAYS,
    MONTH,
    TODAY,
    WEEK,
    YEAR,
    neighbour,
    span_words,
)
from marketpos.ui.theme import GAP
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.words import money, refusal, say

if TYPE_CHECKING:
    from marketpos.operations.report_figures import Report

_A_MONTH = 100  # 20261201 - 20261101


class ReportPage(QWidget):
    """Today first; other spans by one touch. Its keys are public, the screen says what they do."""

    morning_asked = Signal()  # nobody knows yet what the drawer began with
    changed = Signal()  # something was recorded

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._span = desk, TODAY
        self._days: tuple[int, int] | None = None  # another day, week, month or year than this one
        self.report: Report | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.span_keys = {
            TODAY: Key(say("오늘"), role=KeyRole.CHIP),
            WEEK: Key(say("이번 주"), role=KeyRole.CHIP),
            MONTH: Key(say("이번 달"), role=KeyRole.CHIP),
            YEAR: Key(say("올해"), role=KeyRole.CHIP),
            DAYS: Key(say("날짜"), role=KeyRole.CHIP),
        }
        self.file_key = Key(say("엑셀로 저장"))
        self.banner = Banner()
        self.cards, self.chart, self.side = ReportCards(), ReportChart(), ReportSide()
        self.past_key = Key(say("지난 판매"))
        self.drawer_key = Key(say("돈 넣고 빼기"))
        self.todo_key = Key()
        self.prices_key = Key(say("오늘의 시세"))
        self.turn_key = Key(say("자세히"), role=KeyRole.OUTLINE)
        self.left = self._left()
        self.panes = Panes(self.left, self.side)
        self.files = FilesSheet(self._desk, self)
        self.dates = DatesSheet(self._desk.till.book.today(), self._desk.reports.week_starts_on())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    def _left(self) -> Pane:
        left = Pane()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(GAP + 2)
        chips = _row(*self.span_keys.values())
        chips.addStretch(1)
        chips.addWidget(self.file_key)
        column.addLayout(chips)
        column.addWidget(self.banner)
        column.addWidget(self.cards)
        column.addWidget(self.chart, 1)
        keys = _row()
        for key in self._bottom_keys():
            keys.addWidget(key, 1)
        column.addLayout(keys)
        return left

    def _bottom_keys(self) -> tuple[Key, ...]:
        keys = (self.past_key, self.drawer_key, self.prices_key, self.todo_key)
        return (self.turn_key, *keys)

    def _connect(self) -> None:
        for span, key in self.span_keys.items():
            key.clicked.connect(lambda _=False, span=span: self._touch(span))
        self.dates.chosen.connect(self.show_days)
        self.dates.closed.connect(lambda: self._mark(self._span))
        self.chart.before_key.clicked.connect(lambda: self._step(-1))
        self.chart.after_key.clicked.connect(lambda: self._step(1))
        self.banner.pressed.connect(self._open_morning)
        self.file_key.clicked.connect(self._open_files)
        self.panes.turn_by(self.turn_key, self.side.back_key)

    def span(self) -> str:
        """Which span is shown."""
        return self._span

    def refresh(self) -> None:
        """Reads the sums anew; the days that are shown stay."""
        self._show(self._span)

    def show_span(self, span: str) -> None:
        """Shows this day, week, month or year, by its name in ``span_keys``."""
        self._days = None
        self._show(span)

    def show_days(self, first: int, last: int) -> None:
        """Shows any days, from the first to the last."""
        self._days = (first, last)
        self._show(DAYS)

    def _touch(self, span: str) -> None:
        if span != DAYS:
            self.show_span(span)
            return
        self._mark(self._span)
        if self.report is not None:
            self.dates.ask(self.report.first, self.report.last, self._desk.till.book.today())
            self.dates.open_over(self)

    def _mark(self, span: str) -> None:
        for each, key in self.span_keys.items():
            key.setChecked(each == span)

    def _step(self, by: int) -> None:
        """The same span before, or after; not past today."""
        if self.report is None:
            return
        self._days = neighbour(self._span, self.report.first, self.report.last, by)
        first, last = self._days
        if self._span != DAYS and first <= self._desk.till.book.today() <= last:
            self._days = None
        self._show(self._span)

    def _show(self, span: str) -> None:
        self._span = span
        self._mark(span)
        may_look = self._desk.access.may(Act.REPORTS)
        for key in (*self.span_keys.values(), self.file_key):
            key.setEnabled(may_look)
        self.chart.before_key.setEnabled(may_look)
        self.chart.after_key.setEnabled(may_look)
        if may_look:
            self._read(span)
        else:
            self._show_nothing()
        self._show_close_keys()
        self._show_morning()

    def _read(self, span: str) -> None:
        reports = self._desk.reports
        read = {TODAY: reports.today, WEEK: reports.week, MONTH: reports.month, YEAR: reports.year}
        self.report = self._desk.reports.span(*self._days) if self._days else read[span]()
        self._show_report(self.report)

    def _show_report(self, report: Report) -> None:
        is_day = report.first == report.last
        other = self._desk.reports.comparison(report.first) if is_day else None
        named = span_words(self._span, report.first, report.last) if self._days else ""
        self.cards.show_report(report, other, named)
        self.chart.show_report(report)
        self.chart.after_key.setEnabled(report.last < self._desk.till.book.today())
        is_short = report.last - report.first < _A_MONTH  # what QRs brought is counted, not kept
        brought = self._desk.joins.brought_on(report.first, report.last) if is_short else None
        self.side.list.set_rows(side_rows(report, brought))

    def _show_nothing(self) -> None:
        """What was sold is the owner's to see; closing and past sales are not only theirs."""
        self.report = None
        self.cards.show_nothing()
        self.chart.show_nothing(refusal(NotAllowed(act=Act.REPORTS)))
        self.side.list.set_rows([])

    def _show_close_keys(self) -> None:
        till = self._desk.till
        open_ = len(till.transfers_awaited()) + len(till.receipts_to_issue())
        open_ += len(self._desk.flags.not_looked_at())
        self.todo_key.set_text(say("챙길 것 {n}", n=open_) if open_ else say("챙길 것"))
        self.side.show_till(till)

    def _show_morning(self) -> None:
        """Asks what the drawer began with, until it is said or the day is closed."""
        till = self._desk.till
        is_said = till.figures().drawer.opening_float_won > 0 or till.is_closed()
        usual = till.usual_float()
        key = say("어제만큼 {amount}", amount=money(usual)) if usual else say("적기")
        text = say("아침 거스름돈을 아직 안 적었어요.")
        self.banner.set_text("" if is_said else text, Mood.NOTICE, "" if is_said else key)

    def _open_morning(self) -> None:
        usual = self._desk.till.usual_float()
        if not usual:
            self.morning_asked.emit()
            return
        try:
            self._desk.access.check(Act.CLOSE_DAY)
            self._desk.till.open(usual)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        self.refresh()
        self.changed.emit()

    def _open_files(self) -> None:
        if self.report is not None:
            self.files.show_report(self.report)
            self.files.open_over(self.left)


def _row(*keys: Key) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for key in keys:
        row.addWidget(key)
    return row
