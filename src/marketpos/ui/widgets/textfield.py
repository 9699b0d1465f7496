"""The text field: touch keyboards, real keyboards and input methods write into it alike."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.ui.widgets.initialpad import InitialPad
from marketpos.ui.widgets.keyboard import HangulKeyboard


class TextField(QWidget):
    """One line of text, written at its end, with a key that empties it."""

    text_changed = Signal(str)  # includes the syllable being composed
    entered = Signal()  # Enter on a real keyboard, or 다 됐어요
    tapped = Signal()  # touched: show the keyboard for it

    def __init__(
        self,
        placeholder: str = "",
        *,
        name: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what a screen reader says; the placeholder when empty."""
        super().__init__(parent)

    def text(self) -> str:
        """What an eye reads: committed text and the syllable being composed."""
        return ""

    def set_text(self, text: str) -> None:
        """Replaces everything; `text_changed` fires when it is another text."""

    def clear(self) -> None:
        """Empties the field."""

    def type_in(self, key: str) -> None:
        """As if one key of a touch keyboard had been pressed: a jamo, digit, letter or sign."""

    def backspace(self) -> None:
        """Takes back one jamo of the syllable being composed, or one letter."""

    def bind(self, pad: HangulKeyboard | InitialPad) -> None:
        """From now on `pad` writes here, and no longer into the field it was bound to."""
