"""매출·마감: what was sold, past sales, the drawer, and closing. Opened by hand, never in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from marketpos.operations.desk import Desk
from marketpos.ui.screens.close import CloseScreen
from marketpos.ui.screens.report_page import ReportPage


class TakingsScreen(QWidget):
    """The report, and behind its keys everything else the till is asked for."""

    prices_asked = Signal()
    changed = Signal()  # something was recorded

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
        self.close_page = CloseScreen(self._desk)
        for page in (self.report, self.close_page):
            self.pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)

    def _connect(self) -> None:
        self.report.close_key.clicked.connect(self.show_close)
        self.report.prices_key.clicked.connect(lambda: self.prices_asked.emit())
        self.close_page.closed.connect(self.show_report)
        self.close_page.day_closed.connect(lambda _: self.changed.emit())

    def refresh(self) -> None:
        """Reads what is shown anew; a count that was begun stays."""
        if self.pages.currentWidget() is self.report:
            self.report.show_span(self.report.span())
        else:
            self.close_page.refresh()

    def show_report(self) -> None:
        """Back to the sums."""
        self.pages.setCurrentWidget(self.report)
        self.refresh()
        self.setFocus()

    def show_close(self) -> None:
        """Count the drawer and close the day."""
        self.close_page.begin()
        self.pages.setCurrentWidget(self.close_page)

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
