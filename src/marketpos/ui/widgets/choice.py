"""A question with two answers, 좋아요 and 아니요; neither is chosen beforehand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.ui.theme import GAP
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.words import say


class Choice(QWidget):
    """Two keys of which at most one is chosen; touching the chosen one again changes nothing."""

    answered = Signal(bool)

    def __init__(
        self, about: str, *, yes: str = "", no: str = "", parent: QWidget | None = None
    ) -> None:
        """`about` is the question, for screen readers; `yes` and `no` stand in for the usual."""
        super().__init__(parent)
        self._answer: bool | None = None
        self.setAccessibleName(about)
        self.yes = self._make_key(about, yes or say("좋아요"))
        self.no = self._make_key(about, no or say("아니요"))
        self.yes.clicked.connect(lambda: self._take(True))
        self.no.clicked.connect(lambda: self._take(False))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP + 2)
        row.addWidget(self.yes)
        row.addWidget(self.no)

    @staticmethod
    def _make_key(about: str, text: str) -> Key:
        key = Key(text, role=KeyRole.CHIP, name=f"{about}: {text}")
        key.setMinimumWidth(120)
        return key

    def answer(self) -> bool | None:
        """The answer, None while there is none."""
        return self._answer

    def set_answer(self, answer: bool | None) -> None:
        """Shows an answer; does not fire `answered`."""
        self._answer = answer
        self.yes.setChecked(answer is True)
        self.no.setChecked(answer is False)

    def _take(self, answer: bool) -> None:
        is_new = answer is not self._answer
        self.set_answer(answer)
        if is_new:
            self.answered.emit(answer)
