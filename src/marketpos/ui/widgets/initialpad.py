"""The initial-consonant pad: finds a regular with two or three touches."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.ui.widgets.key import Key


class InitialPad(QWidget):
    """The fourteen initials in two rows, with 하나 지움, 전화 끝 4자리 and 글자판."""

    pressed = Signal(str)  # one initial: "ㄱ"
    back = Signal()
    last4 = Signal()
    keyboard = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def key(self, name: str) -> Key:
        """The key of an initial, or of "back", "last4", "keyboard"."""
        raise NotImplementedError
