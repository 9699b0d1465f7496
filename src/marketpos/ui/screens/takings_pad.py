"""Ten digits for counts, prices and amounts: on the screen, and as a real number pad types them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from marketpos.ui.theme import GAP, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.words import say

ENTER, BACK = "enter", "back"

_WIDE = (("1", "2", "3", "4", "5", BACK), ("6", "7", "8", "9", "0", ENTER))
_TALL = (("7", "8", "9", BACK), ("4", "5", "6", "0"), ("1", "2", "3", "000"), (ENTER,))
_SIGNS = {"+": "plus", "-": "minus", "*": "star", ".": "dot", ",": "dot"}


class TypingPad(QWidget):
    """Digits, one back, and what Enter does; two rows, or four where it stands beside a list.

    ``pressed`` carries "0".."9", "000", "back" or "enter".
    """

    pressed = Signal(str)

    def __init__(self, enter: str, *, tall: bool = False, parent: QWidget | None = None) -> None:
        """`enter` is what the key of Enter says."""
        super().__init__(parent)
        self._keys: dict[str, Key] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        rows = _TALL if tall else _WIDE
        for row, names in enumerate(rows):
            span = len(rows[0]) // len(names)
            for column, name in enumerate(names):
                self._add(name, enter, row, column * span, span)
        for column in range(len(rows[0])):
            is_word = not tall and column == len(rows[0]) - 1
            self._grid.setColumnStretch(column, 2 if is_word else 1)

    def key(self, name: str) -> Key:
        """The key of that name."""
        return self._keys[name]

    def _add(self, name: str, enter: str, row: int, column: int, span: int) -> None:
        key = self._keys[name] = _make_key(name, enter)
        key.clicked.connect(partial(self.pressed.emit, name))
        self._grid.addWidget(key, row, column, 1, span)


def _make_key(name: str, enter: str) -> Key:
    if name == ENTER:
        return Key(enter, role=KeyRole.OUTLINE, strong=True)
    if name == BACK:
        return Key(say("← 하나"), role=KeyRole.SOFT, name=say("하나 지움"))
    return Key(name, size=Text.DIGIT)


def pad_name(event: QKeyEvent) -> str:
    """Which key of a number pad that was: a digit, plus, minus, star, dot, up, down; else ""."""
    match event.key():
        case Qt.Key.Key_Return | Qt.Key.Key_Enter:
            return "" if event.isAutoRepeat() else ENTER
        case Qt.Key.Key_Backspace:
            return BACK
        case Qt.Key.Key_Up:
            return "up"
        case Qt.Key.Key_Down:
            return "down"
    text = event.text()
    return text if text in tuple("0123456789") else _SIGNS.get(text, "")


class Typed:
    """A number being typed over the one that is there; nothing typed leaves that one alone."""

    def __init__(self, most_digits: int) -> None:
        self._most, self.digits = most_digits, ""

    @property
    def is_empty(self) -> bool:
        """Nothing was typed yet."""
        return not self.digits

    @property
    def value(self) -> int:
        """What was typed, 0 for nothing."""
        return int(self.digits or "0")

    def press(self, name: str) -> bool:
        """Takes a digit, "000" or "back"; whether it was one of them."""
        if name == BACK:
            self.digits = self.digits[:-1]
        elif name.isdigit():
            self.digits = (self.digits + name).lstrip("0")[: self._most]
            self.digits = self.digits or "0"
        else:
            return False
        return True

    def clear(self) -> None:
        """Forgets what was typed."""
        self.digits = ""
