"""The Hangul keyboard on the screen: two sets (두벌식), digits, and Latin for addresses."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.ui.widgets.key import Key


class HangulKeyboard(QWidget):
    """Keys of 64 px and more. Bind it to a field: `field.bind(keyboard)`; it composes nothing."""

    pressed = Signal(str)  # a jamo ("ㄱ", "ㅏ", "ㄲ"), a digit, a letter, a sign or " "
    back = Signal()
    done = Signal()  # 다 됐어요

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def key(self, name: str) -> Key:
        """The key that types `name` now, or "shift", "latin", "space", "back", "done"."""
        raise NotImplementedError
