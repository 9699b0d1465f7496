"""A question with two answers, 좋아요 and 아니요; neither is chosen beforehand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.ui.widgets.key import Key


class Choice(QWidget):
    """Two keys of which at most one is chosen; touching the chosen one again changes nothing."""

    answered = Signal(bool)

    yes: Key
    no: Key

    def __init__(
        self, about: str, *, yes: str = "", no: str = "", parent: QWidget | None = None
    ) -> None:
        """`about` is the question, for screen readers; `yes` and `no` stand in for the usual."""
        super().__init__(parent)

    def answer(self) -> bool | None:
        """The answer, None while there is none."""
        return None

    def set_answer(self, answer: bool | None) -> None:
        """Shows an answer; does not fire `answered`."""
