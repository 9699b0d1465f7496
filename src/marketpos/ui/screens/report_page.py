"""The report: a span's sums on cards, its bars, and at the right what it was made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.acts import Act, NotAllowed
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.panes import Pane, Panes, is_roomy
from marketpos.ui.screens.report_bars import Bars
from marketpos.ui.screens.report_files import FilesSheet
from marketpos.ui.screens.report_words import (
    MONTH,
    TODAY,
    WEEK,
    YEAR,
    chart_words,
    compared_words,
    hour_bars,
    late_words,
    neighbour,
    series_bars,
    side_rows,
    span_words,
    tab_words,
)
from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.words import money, refusal, say

if TYPE_CHECKING:
    from marketpos.operations.reporting import Report

_FINISHING_HEIGHT = 76


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
        }
        self.file_key = Key(say("엑셀로 저장"))
        self.banner = Banner()
        self.total, self.total_note = _sum_label(), _note()
        self.sales_note, self.regulars, self.joined = _note(), _word(), _note()
        self.tab, self.tab_note = _word(), _note()
        self.bars = Bars()
        self.chart_label = Label(size=Text.NOTE, ink=Role.SECOND_INK)
        self.busiest_label = Label(size=Text.NOTE, bold=True, ink=Role.PRIMARY)
        self.before_key = Key(icon="arrow-left", name=say("앞 기간"))
        self.after_key = Key(icon="arrow-right", name=say("뒤 기간"))
        self.total_title = _note(say("판 돈"))
        self.past_key = Key(say("지난 판매"))
        self.drawer_key = Key(say("돈 넣고 빼기"))
        self.todo_key = Key()
        self.prices_key = Key(say("오늘의 시세"))
        self.turn_key = Key(say("자세히"), role=KeyRole.OUTLINE)
        self.back_key = Key(say("매출"), icon="arrow-left")
        self.list = PagedList(
            row_height=37,
            ruled=True,
            choosable=False,
            keys_below=is_roomy(),  # names need the width of the panel
            name=say("자세히"),
        )
        self.close_key = Key(role=KeyRole.PRIMARY, size=Text.NAME)
        self.close_key.setMinimumHeight(_FINISHING_HEIGHT)
        self.left = self._left()
        self.late_key = Key(role=KeyRole.AMBER)
        self.panes = Panes(self.left, self._right())
        self.files = FilesSheet(self._desk, self)
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
        column.addLayout(self._cards())
        column.addWidget(self._chart(), 1)
        keys = _row()
        for key in self._bottom_keys():
            keys.addWidget(key, 1)
        column.addLayout(keys)
        return left

    def _bottom_keys(self) -> tuple[Key, ...]:
        keys = (self.past_key, self.drawer_key, self.prices_key, self.todo_key)
        return (self.turn_key, *keys)

    def _cards(self) -> QGridLayout:
        """Side by side; on the small panel the sum has a line of its own."""
        cards = QGridLayout()
        cards.setSpacing(GAP + 2)
        places = (
            ((0, 0, 2), (1, 0, 1), (1, 1, 1)) if _is_tight() else ((0, 0, 1), (0, 1, 1), (0, 2, 1))
        )
        for place, labels in zip(
            places,
            (
                (self.total_title, self.total, self.total_note),
                (self.sales_note, self.regulars, self.joined),
                (_note(say("외상")), self.tab, self.tab_note),
            ),
            strict=True,
        ):
            row, at, span = place
            cards.addWidget(_card(*labels), row, at, 1, span)
            cards.setColumnStretch(at, 1)
        return cards

    def _chart(self) -> Card:
        card = Card()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        way = down if _is_tight() else across
        words = QBoxLayout(way)
        words.setSpacing(GAP)
        words.addWidget(self.chart_label)
        words.addWidget(self.busiest_label, 1)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(words, 1)
        head.addWidget(self.before_key)
        head.addWidget(self.after_key)
        card.column.addLayout(head)
        card.column.addWidget(self.bars, 1)
        return card

    def _right(self) -> Pane:
        right = Pane(Role.PAPER)
        column = QVBoxLayout(right)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(GAP + 2)
        column.addWidget(self.list, 1)
        column.addWidget(self.late_key)
        keys = _row(self.back_key)
        keys.addWidget(self.close_key, 2)
        column.addLayout(keys)
        return right

    def _connect(self) -> None:
        for span, key in self.span_keys.items():
            key.clicked.connect(lambda _=False, span=span: self.show_span(span))
        self.before_key.clicked.connect(lambda: self._step(-1))
        self.after_key.clicked.connect(lambda: self._step(1))
        self.banner.pressed.connect(self._open_morning)
        self.file_key.clicked.connect(self._open_files)
        self.turn_key.clicked.connect(self.panes.show_right)
        self.back_key.clicked.connect(self.panes.show_left)
        self.panes.turned.connect(self._show_keys)
        self._show_keys()

    def span(self) -> str:
        """Which span is shown."""
        return self._span

    def refresh(self) -> None:
        """Reads the sums anew; the days that are shown stay."""
        self._show(self._span)

    def show_span(self, span: str) -> None:
        """Shows this day, week, month or year."""
        self._days = None
        self._show(span)

    def _step(self, by: int) -> None:
        """The same span before, or after; not past today."""
        if self.report is None:
            return
        self._days = neighbour(self._span, self.report.first, self.report.last, by)
        first, last = self._days
        if first <= self._desk.till.book.today() <= last:
            self._days = None
        self._show(self._span)

    def _show(self, span: str) -> None:
        self._span = span
        for each, key in self.span_keys.items():
            key.setChecked(each == span)
        may_look = self._desk.access.may(Act.REPORTS)
        for key in (*self.span_keys.values(), self.file_key):
            key.setEnabled(may_look)
        self.before_key.setEnabled(may_look)
        self.after_key.setEnabled(may_look)
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
        by_hour = report.first == report.last
        other = self._desk.reports.comparison(report.first) if by_hour else None
        self.total_title.setText(say("판 돈"))
        if self._days:
            named = span_words(self._span, report.first, report.last)
            self.total_title.setText(f"{named} · {say('판 돈')}")
        self.after_key.setEnabled(report.last < self._desk.till.book.today())
        self.total.setText(money(report.total_won))
        self.total_note.setText(compared_words(report, other))
        self.sales_note.setText(say("{n}번 팔았어요", n=report.sales))
        self.regulars.setText(say("단골 {n}번", n=report.regular.times))
        self.joined.setText(say("새 단골 {n}명", n=report.new_regulars))
        grown, note = tab_words(report)
        self.tab.setText(grown)
        self.tab_note.setText(note)
        self.bars.set_bars(hour_bars(report) if by_hour else series_bars(report))
        chart, best = chart_words(report, by_hour=by_hour)
        self.chart_label.setText(chart)
        beside = best and not _is_tight()
        self.busiest_label.setText(f"· {best}" if beside else best)
        brought = self._desk.joins.brought_on(report.first, report.last)
        self.list.set_rows(side_rows(report, brought))

    def _show_nothing(self) -> None:
        """What was sold is the owner's to see; closing and past sales are not only theirs."""
        self.report = None
        for label in (self.total_note, self.sales_note, self.joined, self.tab_note):
            label.setText("")
        for label in (self.total, self.regulars, self.tab, self.chart_label):
            label.setText("–")
        self.busiest_label.setText("")
        self.bars.set_bars((), refusal(NotAllowed(act=Act.REPORTS)))
        self.list.set_rows([])

    def _show_close_keys(self) -> None:
        late = self._desk.till.unclosed_days()[:1]
        till = self._desk.till
        open_ = len(till.transfers_awaited()) + len(till.receipts_to_issue())
        open_ += len(self._desk.flags.not_looked_at())
        self.todo_key.set_text(say("챙길 것 {n}", n=open_) if open_ else say("챙길 것"))
        closed = till.is_closed()
        self.late_key.setVisible(bool(late))
        self.late_key.set_text("".join(late_words(which) for which in late))
        self.close_key.set_text(say("오늘 마감 보기") if closed else say("오늘 마감하기"))

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

    def _show_keys(self) -> None:
        self.turn_key.setVisible(self.panes.is_apart())
        self.back_key.setVisible(self.panes.is_apart())


def _is_tight() -> bool:
    """Both sides on the small panel: the left one is narrow."""
    return looks().compact and is_roomy()


def _row(*keys: Key) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for key in keys:
        row.addWidget(key)
    return row


def _card(*labels: Label) -> Card:
    card = Card(padding=14)
    card.column.setSpacing(2)
    for label in labels:
        card.column.addWidget(label)
    card.column.addStretch(1)
    return card


def _note(text: str = "") -> Label:
    return Label(text, size=Text.NOTE, ink=Role.SECOND_INK, wrap=True)


def _sum_label() -> Label:
    return Label(size=Text.AMOUNT, bold=True, amount=True)


def _word() -> Label:
    return Label(size=Text.HEADING, bold=True, wrap=True)
