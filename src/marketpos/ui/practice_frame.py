"""The frame around a practice window: nobody takes what happens inside of it for real."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from marketpos.ui.screens.lesson import PracticeBar
from marketpos.ui.theme import Role, Text, brush, looks
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import fill
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.window import MainWindow
from marketpos.ui.words import say

_EDGE, _EDGE_NARROW = 10, 6  # px; the counter in large letters leaves no more
_STRIPE = 14  # px
RETURNS_AFTER_MS = 60_000


class PracticeFrame(QWidget):
    """Violet stripes at the sides, the bar on top, the window inside."""

    ended = Signal()

    def __init__(self, inside: MainWindow) -> None:
        super().__init__()
        self.setWindowTitle(say("마켓포스 · 연습 중"))
        self.inside = inside
        self.bar = PracticeBar()
        self.bar.ended.connect(self.ended)
        self.asking = StillThere()
        self.asking.ended.connect(self.ended)
        column = QVBoxLayout(self)
        edge = _EDGE if looks().text_scale == 1 and not looks().compact else _EDGE_NARROW
        column.setContentsMargins(edge, 0, edge, edge)
        column.setSpacing(0)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self.bar)
        column.addWidget(inside, 1)

    def ask_whether_still_there(self) -> None:
        """Nothing was touched for a while."""
        self.asking.ask(self.inside.stack)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground and the stripes on it."""
        painter = QPainter(self)
        fill(painter, self.rect(), Role.PRACTICE)
        for left in range(-self.height(), self.width(), 2 * _STRIPE):
            _stripe(painter, left, self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window ends the practice, not the app."""
        self.ended.emit()
        super().closeEvent(event)


def _stripe(painter: QPainter, left: int, area: QRect) -> None:
    high = float(area.height())
    corners = ((left, high), (left + _STRIPE, high), (left + _STRIPE + high, 0), (left + high, 0))
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    painter.fillPath(path, brush(Role.PRACTICE_STRIPE))


class StillThere(Sheet):
    """Asks; without an answer it is the real book again, so that no customer is rung up here."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("아직 연습하고 계세요?"), parent)
        self.close_key.hide()
        self._return = QTimer(self, singleShot=True, interval=RETURNS_AFTER_MS)
        self._return.timeout.connect(self._end)
        self.more_key = Key(say("더 연습하기"), size=Text.HEADING)
        self.real_key = Key(
            say("진짜 장부로"), size=Text.HEADING, role=KeyRole.PRIMARY, finishing=True
        )
        self.more_key.clicked.connect(self.close_sheet)
        self.real_key.clicked.connect(self._end)
        self.closed.connect(self._return.stop)
        said = say("답이 없으면 1분 뒤에 진짜 장부로 돌아가요. 연습한 것은 그대로 남아요.")
        self.column.addWidget(Label(said, size=Text.NAME, wrap=True))
        self.column.addLayout(side_by_side(self.more_key, self.real_key))
        self.column.addStretch(1)

    def ask(self, host: QWidget) -> None:
        """Lay the question over ``host``."""
        self.open_over(host)
        self._return.start()

    def _end(self) -> None:
        self.close_sheet()
        self.ended.emit()
