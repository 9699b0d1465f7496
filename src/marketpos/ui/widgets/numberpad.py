"""The number pad of the counter: digits left, what to do with them right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.ui.widgets.key import Key


class NumberPad(QWidget):
    """Three rows of six keys. `pressed` carries the key's name:

    "0".."9", "000", "times", "weight", "back", "worth", "knock_off", "clear", "ring_up".
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def key(self, name: str) -> Key:
        """The key of that name, to change or to touch."""
        raise NotImplementedError

    def set_ring_up_text(self, text: str) -> None:
        """What the ring-up key says: "7,000원 담기"."""
