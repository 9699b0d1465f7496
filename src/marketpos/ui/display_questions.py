"""What a customer agrees to, asked on their own screen: one question at a time, two large keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from marketpos.domain.kinds import ConsentKind
from marketpos.domain.wording import Question, question
from marketpos.ui.display_board import ROW, SMALL, scale_of
from marketpos.ui.display_key import DisplayKey
from marketpos.ui.theme import Role, font_of
from marketpos.ui.widgets.painting import TextBox, draw_text, fill, height_of, lines_of
from marketpos.ui.words import language, say

_SIDE, _TOP, _GAP = 52, 36, 24  # px at the base size
_TITLE = 52


class DisplayQuestions(QWidget):
    """Asks in the wording that is proven; a no to the first or second ends what hangs on it."""

    answered = Signal(object, bool)  # ConsentKind, agreed
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = tuple(ConsentKind)
        self._at = 0
        self.no_key = DisplayKey(say("아니요"), parent=self)
        self.yes_key = DisplayKey(say("좋아요"), parent=self)
        self.back_key = DisplayKey(say("앞 물음"), small=True, parent=self)
        self.no_key.clicked.connect(lambda: self._take(False))
        self.yes_key.clicked.connect(lambda: self._take(True))
        self.back_key.clicked.connect(lambda: self._turn(self._at - 1))
        self._turn(0)

    def start(self, asked: tuple[ConsentKind, ...] = tuple(ConsentKind)) -> None:
        """Asks from the first question on."""
        self._asked = asked
        self._turn(0)

    def asking(self) -> ConsentKind:
        """What is asked now."""
        return self._asked[self._at]

    def _question(self) -> Question:
        return question(self.asking(), language())

    def _take(self, yes: bool) -> None:
        about = self.asking()
        self.answered.emit(about, yes)
        if not yes and about is ConsentKind.MARKETING and ConsentKind.NIGHT in self._asked:
            self.answered.emit(ConsentKind.NIGHT, False)  # no news at all, so none at night
        last = self._at == len(self._asked) - 1
        if last or not yes:
            self.finished.emit()
        else:
            self._turn(self._at + 1)

    def _turn(self, at: int) -> None:
        self._at = max(0, at)
        self.back_key.setVisible(self._at > 0)
        self.setAccessibleName(self._question().text)
        self.update()

    def text_boxes(self) -> list[TextBox]:
        """How far it is, the title, and every sentence of the wording."""
        asked = self._question()
        step = say("물음 {at}/{count}", at=self._at + 1, count=len(self._asked))
        lines = [
            (step, SMALL, False, Role.SECOND_INK),
            (f"{asked.title} ({asked.mark})", _TITLE, True, Role.INK),
        ]
        lines += [
            (each.text, ROW, each.strong, Role.INK if each.strong else Role.SECOND_INK)
            for each in asked.sentences
        ]
        left, wide, top = self._px(_SIDE), self.width() - 2 * self._px(_SIDE), self._px(_TOP)
        boxes = []
        for text, size, bold, ink in lines:
            font = font_of(round(self._px(size)), bold=bold)
            for line in lines_of(text, font, wide):
                boxes.append(TextBox(line, font, QRectF(left, top, wide, height_of(font)), ink))
                top += height_of(font)
            top += self._px(8)
        return boxes

    def _px(self, at_base: float) -> float:
        return at_base * scale_of(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two keys side by side at the bottom, the way back at the top right."""
        side, gap = round(self._px(_SIDE)), round(self._px(_GAP))
        high = self.yes_key.minimumSizeHint().height()
        wide = (self.width() - 2 * side - gap) // 2
        top = self.height() - high - round(self._px(_TOP))
        self.no_key.setGeometry(side, top, wide, high)
        self.yes_key.setGeometry(side + wide + gap, top, wide, high)
        back = self.back_key.minimumSizeHint()
        left = self.width() - side - back.width()
        self.back_key.setGeometry(left, round(self._px(_TOP / 2)), back.width(), back.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground and the words."""
        painter = QPainter(self)
        fill(painter, self.rect(), Role.PAPER)
        for box in self.text_boxes():
            draw_text(painter, box)
