"""매출·마감: what was sold, past sales, the drawer, and closing. Opened by hand, never in sight."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from marketpos.operations.desk import Desk
from marketpos.ui.screens.close import CloseScreen
from marketpos.ui.screens.drawer import DrawerPage
from marketpos.ui.screens.drawer_words import MORNING
from marketpos.ui.screens.refund import PastSales
from marketpos.ui.screens.report_page import ReportPage
from marketpos.ui.screens.takings_todo import TodoPage

P = TypeVar("P", CloseScreen, PastSales, DrawerPage, TodoPage)


class TakingsScreen(QWidget):
    """The report, and behind its keys everything else the till is asked for."""

    prices_asked = Signal()
    changed = Signal()  # something was recorded
    gave_back = Signal(object)  # the Refund that was just made
    day_closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pages = QStackedWidget()
        self.report = ReportPage(self._desk)
        self.pages.addWidget(self.report)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)

    def _connect(self) -> None:
        self.report.side.close_key.clicked.connect(self.show_close)
        self.report.side.late_key.clicked.connect(self._close_late)
        self.report.past_key.clicked.connect(self.show_past)
        self.report.todo_key.clicked.connect(self.show_todo)
        self.report.drawer_key.clicked.connect(self.show_drawer)
        self.report.morning_asked.connect(self._ask_morning)
        self.report.changed.connect(self.changed)
        self.report.prices_key.clicked.connect(lambda: self.prices_asked.emit())

    @cached_property
    def close_page(self) -> CloseScreen:
        """Counting and closing, made when it is first asked for."""
        page = CloseScreen(self._desk)
        page.day_closed.connect(lambda _: self.changed.emit())
        page.day_closed.connect(lambda _: self.day_closed.emit())
        return self._adopt(page)

    @cached_property
    def past_page(self) -> PastSales:
        """Past sales, made when they are first asked for."""
        page = PastSales(self._desk)
        page.changed.connect(self.changed)
        page.sheet.gave_back.connect(self.gave_back)
        return self._adopt(page)

    @cached_property
    def drawer_page(self) -> DrawerPage:
        """The drawer, made when it is first asked for."""
        page = DrawerPage(self._desk)
        page.changed.connect(self.changed)
        return self._adopt(page)

    @cached_property
    def todo_page(self) -> TodoPage:
        """What is still to settle, made when it is first asked for."""
        page = TodoPage(self._desk)
        page.changed.connect(self.changed)
        return self._adopt(page)

    def refresh(self) -> None:
        """Reads what is shown anew; a count that was begun stays."""
        page = self.pages.currentWidget()
        if page is self.report:
            self.report.refresh()
        elif isinstance(page, CloseScreen | PastSales | DrawerPage | TodoPage):
            page.refresh()

    def show_report(self) -> None:
        """Back to the sums."""
        self.pages.setCurrentWidget(self.report)
        self.refresh()
        self.setFocus()

    def show_close(self) -> None:
        """Count the drawer and close the day."""
        self.close_page.begin()
        self._turn_to(self.close_page)

    def _close_late(self) -> None:
        late = self._desk.till.unclosed_days()
        if late:
            self.close_page.begin(late[0])
            self._turn_to(self.close_page)

    def show_past(self) -> None:
        """The sales of today, and of the days before."""
        self.past_page.begin()
        self._turn_to(self.past_page)

    def show_drawer(self) -> None:
        """Money in and out, and the day so far."""
        self._turn_to(self.drawer_page)

    def show_todo(self) -> None:
        """What is done elsewhere and ticked off here."""
        self._turn_to(self.todo_page)

    def _ask_morning(self) -> None:
        self.drawer_page.choose(MORNING)
        self._turn_to(self.drawer_page)

    def _turn_to(self, page: CloseScreen | PastSales | DrawerPage | TodoPage) -> None:
        page.refresh()
        self.pages.setCurrentWidget(page)
        page.setFocus()

    def _adopt(self, page: P) -> P:
        page.closed.connect(self.show_report)
        self.pages.addWidget(page)
        return page

    def showEvent(self, event: QShowEvent) -> None:
        """A real keyboard is heard at once."""
        super().showEvent(event)
        if self.pages.currentWidget() is self.report:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc comes back to the report."""
        if event.key() == Qt.Key.Key_Escape and self.pages.currentWidget() is not self.report:
            self.show_report()
        else:
            super().keyPressEvent(event)
