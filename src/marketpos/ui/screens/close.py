"""Closing the day: count, compare, finish. Works with no sales and with no network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from marketpos.domain.acts import Act
from marketpos.domain.clock import day_of
from marketpos.domain.day import Counted, DayFigures
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.outputs.receipt import Row as SlipRow
from marketpos.outputs.sheet import Sheet
from marketpos.outputs.slip import Slip
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.close_count import CountPane
from marketpos.ui.screens.close_past import PastCloses
from marketpos.ui.screens.close_side import CloseSide
from marketpos.ui.screens.close_steps import EndPane, MatchPane
from marketpos.ui.screens.close_words import amendment_lines, report_lines, report_title
from marketpos.ui.screens.panes import Pane, Panes
from marketpos.ui.screens.printing import keep_as_file, print_paper
from marketpos.ui.screens.report_files import large_page
from marketpos.ui.screens.takings_pad import ENTER, pad_name
from marketpos.ui.theme import GAP, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.stepchips import StepChips
from marketpos.ui.widgets.touchable import AGAIN_MS
from marketpos.ui.words import day, refusal, say

if TYPE_CHECKING:
    from marketpos.operations.till import ZReport

COUNT, MATCH, END = range(3)


class CloseScreen(QWidget):
    """Three steps at the left, the drawer at the right; nothing is fixed before the last touch."""

    closed = Signal()
    day_closed = Signal(object)  # ZReport

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._day = desk.till.book.today()
        self._is_counted = False
        self._report: ZReport | None = None
        self._entered_ms = 0
        self._build()
        self._connect()
        self.start()

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.chips = StepChips([say("돈 세기"), say("맞춰 보기"), say("끝내기")])
        self.title = Label(size=Text.TITLE, bold=True, wrap=True)
        self.leave_key = Key(say("매출"), icon="arrow-left")
        self.past_key = Key(say("지난 마감"))
        self.turn_key = Key(say("다음"))
        self.past = PastCloses(self._desk)
        self.banner = Banner()
        self.count, self.match, self.end = CountPane(), MatchPane(self), EndPane(self)
        self.side = CloseSide()
        self.steps = QStackedWidget()
        for step in (self.count, self.match, self.end):
            self.steps.addWidget(step)
        self.panes = Panes(self._left(), self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    def _left(self) -> QWidget:
        left = Pane()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(GAP)
        column.addWidget(self.chips)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title, 1)
        head.addWidget(self.past_key)
        head.addWidget(self.leave_key)
        head.addWidget(self.turn_key)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.steps, 1)
        return left

    def _connect(self) -> None:
        self.count.changed.connect(self._counted)
        self.count.done.connect(self.panes.show_right)
        self.count.done.connect(self._next_by_key)
        self.past_key.clicked.connect(lambda: self.past.look_over(self))
        self.past.chosen.connect(self.look_at)
        self.turn_key.clicked.connect(self.panes.show_right)
        self.panes.turned.connect(self._show_keys)
        self.side.back_asked.connect(self.panes.show_left)
        self.side.again_key.clicked.connect(self.start)
        self.side.uncounted_key.clicked.connect(lambda: self._finish(None))
        self.side.next_key.clicked.connect(self._next)
        self.leave_key.clicked.connect(lambda: self.closed.emit())
        self.end.why.chosen.connect(self._reopen)
        self.end.print_key.clicked.connect(self._print)
        self.end.file_key.clicked.connect(self._save_paper)

    def start(self) -> None:
        """Begins with the count, or with the report when this day was closed already."""
        self.banner.set_text("")
        self.match.reasons.set_reason("")
        self._is_counted = False
        self.count.start(vouchers=self._takes_vouchers())
        self._report = self._known_report()
        self._go(COUNT if self._report is None else END)

    def begin(self, day: int | None = None) -> None:
        """Closes today, or a day before that nobody closed; a count that was begun goes on."""
        wanted = self._desk.till.book.today() if day is None else day
        if wanted != self._day or not self._is_counted:
            self._day = wanted
            self.start()

    def look_at(self, report: ZReport) -> None:
        """Shows a report made before; a count that was begun is given up."""
        self._day, self._report, self._is_counted = report.fact.day, report, False
        self.end.banner.set_text("")
        self._go(END)

    def refresh(self) -> None:
        """Reads the drawer anew; the count stays. Past closings are the owner's to see."""
        if not self._desk.access.may(Act.REPORTS):
            self.past.close_sheet()
        self._show_step()

    def step(self) -> int:
        """Which of the three steps it is."""
        return self.steps.currentIndex()

    def _takes_vouchers(self) -> bool:
        return bool(self._figures().vouchers or self._desk.till.vouchers())

    def _known_report(self) -> ZReport | None:
        if not self._desk.till.is_closed(self._day):
            return None
        reports = self._desk.till.reports_of(self._day)
        return next((one for one in reversed(reports) if not one.was_reopened), None)

    def _figures(self) -> DayFigures:
        return self._desk.till.figures(self._day)

    def _counted(self) -> None:
        self._is_counted = True
        self._show_step()

    def _next_by_key(self) -> None:
        if not self.panes.is_apart():
            self._next()

    def _next(self) -> None:
        match self.step():
            case 0:
                self._go(MATCH)
            case 1:
                self._finish(self.count.counted())
            case _:
                self.closed.emit()

    def _go(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.chips.set_step(step)
        self.panes.show_left()
        self._show_step()

    def _finish(self, counted: Counted | None) -> None:
        try:
            self._desk.access.check(Act.CLOSE_DAY)
            why = self.match.reasons.reason()
            self._report = self._desk.till.close_day(counted, why, self._day)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        self._is_counted = False
        self.end.banner.set_text(say("마감했어요. 저장됐어요."), Mood.INFO)
        self._go(END)
        self.day_closed.emit(self._report)

    def _reopen(self, why: str) -> None:
        assert self._report is not None
        try:
            self._desk.access.check(Act.CLOSE_DAY)
            self._desk.till.reopen(self._report.close, why)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        self.start()

    def _paper(self) -> tuple[Sheet, ...]:
        """The report on A4, in large letters."""
        assert self._report is not None
        fact = self._report.fact
        lines = [*report_lines(fact), *amendment_lines(self._report)]
        title = report_title(self._report.letter, fact)
        shop = self._desk.shop.card().name
        return large_page(title, shop, [(line.name, line.sum) for line in lines])

    def _print(self) -> None:
        print_paper(self, self._desk.printing, self._slip, self._paper, self._say)

    def _slip(self) -> Slip:
        """The report on receipt paper."""
        from marketpos.ui.slips import lines_slip

        assert self._report is not None
        fact = self._report.fact
        rows = [SlipRow(one.name, one.sum, one.strong) for one in report_lines(fact)]
        return lines_slip(self._desk, report_title(self._report.letter, fact), rows)

    def _save_paper(self) -> None:
        pages = self._paper()
        shop = self._desk.shop.card().name
        keep_as_file(self, pages, f"{shop} {pages[0].title}", self._say)

    def _say(self, text: str, mood: Mood) -> None:
        self.end.banner.set_text(text, mood)

    def _show_step(self) -> None:
        figures, counted = self._figures(), self.count.counted()
        is_shown = self._is_counted or self.step() == MATCH
        self.side.show_count(figures, counted.cash_won, is_counted=is_shown)
        self.match.show_match(counted.cash_won, figures.drawer.expected_won)
        waiting = self._desk.safety.waiting().sales
        joined = bool(self._desk.safety.joined_shop())
        self.side.show_arrived(figures.sales, waiting, is_joined=joined)
        if self._report is not None and self.step() == END:
            may_reopen = self._desk.till.may_reopen(self._report)
            self.end.show_report(self._report, may_reopen=may_reopen)
            self.side.show_report(self._report.fact)
        self.past_key.setVisible(self._desk.access.may(Act.REPORTS))
        self._show_words()
        self._show_keys()

    def _show_words(self) -> None:
        titles = {
            COUNT: say("돈통의 돈을 세어 주세요"),
            MATCH: say("센 돈과 적힌 돈을 맞춰 봐요"),
            END: say("오늘도 고생하셨어요") if self._is_today() else say("마감"),
        }
        title = titles[self.step()]
        if not self._is_today():
            title = f"{day(day_of(self._day))} · {title}"
        self.title.setText(title)
        nexts = (say("다음: 맞춰 보기"), say("마감하기"), say("매출로 돌아가기"))
        self.side.next_key.set_text(nexts[self.step()])

    def _is_today(self) -> bool:
        return self._day == self._desk.till.book.today()

    def _show_keys(self) -> None:
        self.turn_key.setVisible(self.panes.is_apart())
        again = self._is_counted or self.step() == MATCH
        self.side.again_key.setVisible(again and self.step() != END)
        self.side.uncounted_key.setVisible(self.step() == COUNT and not self._is_counted)

    def _enter(self, at_ms: int) -> None:
        """A second Enter within the time of a trembling finger closes nothing."""
        is_again = at_ms > 0 and at_ms - self._entered_ms < AGAIN_MS
        self._entered_ms = at_ms
        if not is_again:
            self.side.next_key.click()

    def showEvent(self, event: QShowEvent) -> None:
        """A number pad counts at once."""
        super().showEvent(event)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The number pad counts; Enter goes on, in every step."""
        name = pad_name(event)
        if name and self.step() == COUNT:
            self._entered_ms = event.timestamp() if name == ENTER else 0
            self.count.press(name)
        elif name == ENTER:
            self._enter(event.timestamp())
        else:
            super().keyPressEvent(event)
