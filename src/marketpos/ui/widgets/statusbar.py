"""The status bar: whether the book is safe, how many sales today, which shop and when."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
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
    set_pen_ink,
    width_of,
)

_SIDE = 14
_BETWEEN = 22
_DOT = 14
_PILL = 12  # px between the pill's edge and its words


class _Safety(QWidget):
    """The sentence about the book: a green dot before it, or an amber pill around it."""

    text = ""
    mood = Mood.INFO

    def show_sentence(self, text: str, mood: Mood) -> None:
        self.text, self.mood = text, mood
        set_pen_ink(self, self._ink())
        self.update()

    def width_for(self, text: str) -> int:
        if not text:
            return 0
        beside = _DOT + 6 if self.mood is Mood.INFO else 2 * _PILL
        return round(width_of(text, looks().font(Text.NOTE, bold=True)) + beside + 1)

    def _ink(self) -> Role:
        return Role.PRIMARY if self.mood is Mood.INFO else Role.AMBER

    def text_boxes(self) -> list[TextBox]:
        font = looks().font(Text.NOTE, bold=True)
        before = _DOT + 6 if self.mood is Mood.INFO else _PILL
        rect = QRectF(self.rect()).adjusted(before, 0, 0, 0)
        shown, whole = elide(self.text, font, rect.width())
        return [TextBox(shown, font, rect, self._ink(), whole=whole)]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.mood is Mood.INFO:
            dot = QRectF(0, area.center().y() - _DOT / 2, _DOT, _DOT)
            draw_box(painter, dot, Role.PRIMARY, radius=_DOT / 2)
        else:
            draw_box(painter, area, Role.NOTICE, radius=8)
        for box in self.text_boxes():
            draw_text(painter, box)


class _Fit(NamedTuple):
    safety: str
    today: str


class StatusBar(QWidget):
    """Never shows takings: the customer stands in front of it (design.md 8)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._safety = self._short = self._today = self._place = ""
        self._mark = _Safety(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_safety(self, text: str, mood: Mood = Mood.INFO, short: str = "") -> None:
        """INFO has a green dot, NOTICE an amber pill; `short` stands in when space is scarce."""
        self._safety, self._short = text, short or text
        self._mark.mood = mood
        self._arrange()

    def set_today(self, text: str) -> None:
        """How many sales: "오늘 47건"."""
        self._today = text
        self._arrange()

    def set_place(self, text: str) -> None:
        """Shop and time: "바다수산 · 11월 23일(월) 오후 3:12"."""
        self._place = text
        self._arrange()

    def safety(self) -> str:
        """The sentence about the book."""
        return self._safety

    def mood(self) -> Mood:
        """How that sentence is meant."""
        return self._mark.mood

    def today(self) -> str:
        """The sentence about today."""
        return self._today

    def place(self) -> str:
        """Shop and time."""
        return self._place

    def _arrange(self) -> None:
        spoken = filter(None, (self._safety, self._today, self._place))
        self.setAccessibleName(". ".join(spoken))
        text, mood = self._fit().safety, self._mark.mood
        self._mark.setAccessibleName(text)
        self._mark.show_sentence(text, mood)
        high = self.height() - LINE - 10
        self._mark.setGeometry(_SIDE, LINE + 5, self._mark.width_for(text), high)
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
            if self._mark.width_for(fit.safety) + today <= room:
                return fit
        return choices[-1]

    def text_boxes(self) -> list[TextBox]:
        """Today from the left, the place from the right."""
        today, note = self._fit().today, looks().font(Text.NOTE)
        mark = self._mark.geometry()
        left = float(mark.right() + _BETWEEN if mark.width() else _SIDE)
        high = self.height() - LINE
        first = QRectF(left, LINE, width_of(today, note) + 1, high)
        left = first.right() + 12 if today else left
        place = QRectF(left, LINE, self.width() - _SIDE - left, high)
        shown, whole = elide(self._place, note, place.width())
        return [
            TextBox(today, note, first, Role.SECOND_INK),
            TextBox(shown, note, place, Role.SECOND_INK, RIGHT, whole=whole),
        ]

    def sizeHint(self) -> QSize:
        """42 px high at 100 %."""
        return QSize(400, max(42, round(height_of(looks().font(Text.NOTE)) + 20)))

    def minimumSizeHint(self) -> QSize:
        """May be narrow; it shortens itself."""
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Finds what fits."""
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
            self._arrange()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground, the line above, and the words."""
        painter = QPainter(self)
        fill(painter, self.rect(), Role.PAPER)
        fill(painter, QRectF(0, 0, self.width(), LINE), Role.HAIRLINE)
        for box in self.text_boxes():
            draw_text(painter, box)
