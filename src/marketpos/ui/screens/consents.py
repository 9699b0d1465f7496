"""The law's separate questions as they are asked on the counter's screen, each with two keys."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.kinds import ConsentKind
from marketpos.domain.wording import Question, question
from marketpos.ui.screens.facts import flowing
from marketpos.ui.screens.panes import is_roomy
from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.choice import Choice
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import CENTER
from marketpos.ui.words import language, say


class ConsentQuestion(QWidget):
    """One question in its whole wording, and 좋아요 or 아니요."""

    def __init__(self, about: ConsentKind, asked: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = about
        self.choice = Choice(asked.title)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(flowing(Label(f"{asked.title} ({asked.mark})", bold=True, wrap=True)))
        for each in asked.sentences:
            ink = Role.INK if each.strong else Role.SECOND_INK
            label = Label(each.text, size=Text.NOTE, bold=each.strong, ink=ink, wrap=True)
            words.addWidget(flowing(label))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP + 2)
        self._grid.addLayout(words, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self.set_beside(True)

    def set_beside(self, beside: bool) -> None:
        """The keys beside the words, or below where the words need the whole width."""
        middle = Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag(0)
        self._grid.addWidget(self.choice, 0 if beside else 1, 1 if beside else 0, middle)


class ConsentQuestions(Card):
    """All questions one under the other, or one at a time where there is no room for all."""

    answered = Signal(object, bool)  # ConsentKind, agreed

    def __init__(
        self, about: tuple[ConsentKind, ...] = tuple(ConsentKind), parent: QWidget | None = None
    ) -> None:
        super().__init__(padding=16, parent=parent)
        self._at = 0
        self.questions = {each: ConsentQuestion(each, question(each, language())) for each in about}
        self.back_key = Key(say("앞 물음"), icon="arrow-left")
        self.next_key = Key(say("다음 물음"), icon="arrow-right")
        self._count = Label(size=Text.NOTE, ink=Role.SECOND_INK, align=CENTER)
        self.column.setSpacing(GAP + 2)
        for each in self.questions.values():
            self.column.addWidget(each)
            each.choice.answered.connect(lambda yes, each=each: self._take(each.about, yes))
        self._steps = QWidget()
        row = QHBoxLayout(self._steps)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.back_key)
        row.addWidget(self._count, 1)
        row.addWidget(self.next_key)
        self.column.addStretch(1)
        self.column.addWidget(self._steps)
        self.back_key.clicked.connect(lambda: self._turn(self._at - 1))
        self.next_key.clicked.connect(lambda: self._turn(self._at + 1))
        self._turn(0)

    def answers(self) -> dict[ConsentKind, bool]:
        """What was answered so far."""
        said = ((about, each.choice.answer()) for about, each in self.questions.items())
        return {about: answer for about, answer in said if answer is not None}

    def set_answers(self, answers: Mapping[ConsentKind, bool]) -> None:
        """Shows answers that came from elsewhere; says nothing."""
        for about, each in self.questions.items():
            each.choice.set_answer(answers.get(about))

    def is_stepwise(self) -> bool:
        """Whether one question is shown at a time."""
        return looks().compact or not is_roomy() or language() != "ko"  # Korean is short

    def show_first(self) -> None:
        """Begins again with the first question."""
        self._turn(0)

    def _take(self, about: ConsentKind, yes: bool) -> None:
        if about is ConsentKind.MARKETING and not yes and ConsentKind.NIGHT in self.questions:
            self._settle_night()
        self.answered.emit(about, yes)
        if self.is_stepwise() and yes:
            self._turn(self._at + 1)

    def _settle_night(self) -> None:
        """Whoever wants no news wants none at night either."""
        night = self.questions[ConsentKind.NIGHT].choice
        if night.answer() is not None:
            night.set_answer(False)
            self.answered.emit(ConsentKind.NIGHT, False)

    def _turn(self, at: int) -> None:
        count = len(self.questions)
        self._at = min(max(0, at), count - 1)
        stepwise = self.is_stepwise()
        for place, each in enumerate(self.questions.values()):
            each.set_beside(is_roomy())
            each.setVisible(not stepwise or place == self._at)
        self._steps.setVisible(stepwise and count > 1)
        self._count.setText(f"{self._at + 1}/{count}")
        self.back_key.setEnabled(self._at > 0)
        self.next_key.setEnabled(self._at < count - 1)

    def changeEvent(self, event: QEvent) -> None:
        """Takes the room there is when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self._turn(self._at)
        super().changeEvent(event)
