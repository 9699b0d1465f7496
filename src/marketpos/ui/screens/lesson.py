"""The bar above a practice window: that it is practice, the task in hand, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import CENTER, fill
from marketpos.ui.words import say

_SIDE, _EDGE = 10, 4  # px


class PracticeBar(QWidget):
    """One sentence at a time, in large letters; it never covers the counter."""

    again_asked = Signal()
    next_asked = Signal()
    lesson_asked = Signal(bool)  # take the lesson up, or leave it
    anew_asked = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        white = Role.ON_PRIMARY
        self.mark = Label(say("연습 중"), size=Text.HEADING, bold=True, ink=white, align=CENTER)
        self.count = Label(size=Text.BODY, bold=True, ink=white, align=CENTER)
        size = Text.HEADING if looks().text_scale == 1 else Text.NAME  # two lines fit, no more
        self.sentence = Label(size=size, bold=True, ink=white, wrap=True)
        role = KeyRole.PRACTICE
        self.again_key = Key(say("다시"), role=role)
        self.next_key = Key(say("다음"), icon="arrow-right", role=role)
        self.leave_key = Key(say("그만"), role=role, name=say("배우기 그만"))
        self.lesson_key = Key(role=role)
        self.anew_key = Key(say("처음부터"), role=role, finishing=True)
        self.end_key = Key(say("연습 끝내기"), role=role, finishing=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addStretch(1)
        head.addWidget(self.mark)
        head.addWidget(self.count)
        head.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, _EDGE, _SIDE, _EDGE)
        row.setSpacing(GAP)
        row.addLayout(head)
        row.addSpacing(GAP)
        row.addWidget(self.sentence, 1)
        for key in self._keys():
            row.addWidget(key)

    def _keys(self) -> tuple[Key, ...]:
        return (
            self.again_key,
            self.leave_key,
            self.next_key,
            self.lesson_key,
            self.anew_key,
            self.end_key,
        )

    def _connect(self) -> None:
        self.again_key.clicked.connect(lambda: self.again_asked.emit())
        self.next_key.clicked.connect(lambda: self.next_asked.emit())
        self.leave_key.clicked.connect(lambda: self.lesson_asked.emit(False))
        self.lesson_key.clicked.connect(lambda: self.lesson_asked.emit(True))
        self.anew_key.clicked.connect(lambda: self.anew_asked.emit())
        self.end_key.clicked.connect(lambda: self.ended.emit())

    def show_task(self, sentence: str, at: int, many: int) -> None:
        """The task in hand; it is the ``at``-th."""
        self._show(sentence, f"{at}/{many}", self.again_key, self.leave_key)

    def show_task_done(self, at: int, many: int) -> None:
        """It was done."""
        said = say("잘하셨어요! {at}번째를 마쳤어요.", at=at)
        self._show(said, f"{at}/{many}", self.again_key, self.next_key)

    def show_over(self, many: int) -> None:
        """All of it was done."""
        said = say("{many}가지를 다 해 보셨어요! 이제 진짜 장부로 파시면 돼요.", many=many)
        self._show(said, f"{many}/{many}", self.anew_key)

    def show_free(self, done: int, many: int) -> None:
        """Practice without a task."""
        self.lesson_key.set_text(say("배우기"), f"{done}/{many}")
        self._show(
            say("여기서 판 것은 가게 장부에 적히지 않아요."), "", self.lesson_key, self.anew_key
        )

    def _show(self, sentence: str, count: str, *keys: Key) -> None:
        self.sentence.setText(sentence)
        self.count.setText(count)
        self.count.setVisible(bool(count))
        self.setAccessibleName(f"{self.mark.text()}. {count} {sentence}")
        for key in self._keys():
            key.setVisible(key in keys or key is self.end_key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground."""
        fill(QPainter(self), self.rect(), Role.PRACTICE)
