"""The status bar: whether the book is safe, how many sales today, which shop and when."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from marketpos.ui.theme import LINE, Role, Text, looks
from marketpos.ui.widgets.banner import Mood
from marketpos.ui.widgets.painting import (
    RIGHT,
    TextBox,
    draw_box,
    draw_text,
    elide,
    fill,
    height_of,
    width_of,
)

_SIDE = 14
_BETWEEN = 22
_DOT = 14
_PILL = 12  # px between the pill's edge and its words


class _Fit(NamedTuple):
    safety: str
    today: str


class StatusBar(QWidget):
    """Never shows takings: the customer stands in front of it (design.md 8)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._safety = self._short = self._today = self._place = ""
        self._mood = Mood.INFO
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_safety(self, text: str, mood: Mood = Mood.INFO, short: str = "") -> None:
        """INFO has a green dot, NOTICE an amber pill; `short` stands in when space is scarce."""
        self._safety, self._mood, self._short = text, mood, short or text
        self._say()

    def set_today(self, text: str) -> None:
        """How many sales: "오늘 47건"."""
        self._today = text
        self._say()

    def set_place(self, text: str) -> None:
        """Shop and time: "바다수산 · 11월 23일(월) 오후 3:12"."""
        self._place = text
        self._say()

    def safety(self) -> str:
        """The sentence about the book."""
        return self._safety

    def today(self) -> str:
        """The sentence about today."""
        return self._today

    def place(self) -> str:
        """Shop and time."""
        return self._place

    def _say(self) -> None:
        spoken = filter(None, (self._safety, self._today, self._place))
        self.setAccessibleName(". ".join(spoken))
        self.update()

    def _fit(self) -> _Fit:
        """The first of these that leaves the shop and time whole."""
        choices = (
            _Fit(self._safety, self._today),
            _Fit(self._short, self._today),
            _Fit(self._short, ""),
        )
        note = looks().font(Text.NOTE)
        room = self.width() - 2 * _SIDE - _BETWEEN - width_of(self._place, note)
        for fit in choices:
            today = _BETWEEN + width_of(fit.today, note) if fit.today else 0.0
            if self._safety_width(fit.safety) + today <= room:
                return fit
        return choices[-1]

    def _safety_width(self, text: str) -> float:
        if not text:
            return 0.0
        beside = _DOT + 6 if self._mood is Mood.INFO else 2 * _PILL
        return width_of(text, looks().font(Text.NOTE, bold=True)) + beside

    def text_boxes(self) -> list[TextBox]:
        """Safety and today from the left, the place from the right."""
        fit, theme = self._fit(), looks()
        note, bold = theme.font(Text.NOTE), theme.font(Text.NOTE, bold=True)
        info = self._mood is Mood.INFO
        before = (_DOT + 6 if info else _PILL) if fit.safety else 0
        wide = self._safety_width(fit.safety)
        middle = QRectF(0, LINE, self.width(), self.height() - LINE)
        words = QRectF(_SIDE + before, middle.y(), width_of(fit.safety, bold) + 1, middle.height())
        today_x = _SIDE + wide + (_BETWEEN if fit.safety else 0)
        today = QRectF(today_x, middle.y(), width_of(fit.today, note) + 1, middle.height())
        left = (today if fit.today else words).right() + 12
        place = QRectF(left, middle.y(), self.width() - _SIDE - left, middle.height())
        shown, whole = elide(self._place, note, place.width())
        ink = Role.PRIMARY if info else Role.AMBER
        return [
            TextBox(fit.safety, bold, words, ink),
            TextBox(fit.today, note, today, Role.SECOND_INK),
            TextBox(shown, note, place, Role.SECOND_INK, RIGHT, whole=whole),
        ]

    def sizeHint(self) -> QSize:
        """42 px high at 100 %."""
        return QSize(400, max(42, round(height_of(looks().font(Text.NOTE)) + 20)))

    def minimumSizeHint(self) -> QSize:
        """May be narrow; it shortens itself."""
        return QSize(200, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the line above, the dot or pill, and the words."""
        painter = QPainter(self)
        fill(painter, self.rect(), Role.PAPER)
        fill(painter, QRectF(0, 0, self.width(), LINE), Role.HAIRLINE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = self.text_boxes()
        if boxes[0].text:
            self._draw_mark(painter, boxes[0].rect)
        for box in boxes:
            draw_text(painter, box)

    def _draw_mark(self, painter: QPainter, words: QRectF) -> None:
        if self._mood is Mood.INFO:
            dot = QRectF(_SIDE, words.center().y() - _DOT / 2, _DOT, _DOT)
            draw_box(painter, dot, Role.PRIMARY, radius=_DOT / 2)
        else:
            pill = QRectF(_SIDE, words.y() + 5, words.width() + 2 * _PILL, words.height() - 10)
            draw_box(painter, pill, Role.NOTICE, radius=8)
