"""The initial-consonant pad: finds a regular with two or three touches."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from marketpos.ui.theme import GAP, Text
from marketpos.ui.widgets.key import Key
from marketpos.ui.words import say

_FIRST = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈ"  # not words: what the keys type
_SECOND = "ㅊㅋㅌㅍㅎ"


class InitialPad(QWidget):
    """The fourteen initials in two rows, with 하나 지움, 전화 끝 4자리 and 글자판."""

    pressed = Signal(str)  # one initial: "ㄱ"
    back = Signal()
    last4 = Signal()
    keyboard = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.writes_into: QWidget | None = None  # the field it is bound to
        self._keys: dict[str, Key] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        for row, initials in enumerate((_FIRST, _SECOND)):
            for column, initial in enumerate(initials):
                self._add(initial, Key(initial, size=Text.HEADING), row, column)
        self._add("back", Key(say("← 하나")), 0, 9)
        self._add("last4", Key(say("전화 끝 4자리")), 1, 5, columns=3)
        self._add("keyboard", Key(say("글자판")), 1, 8, columns=2)
        for column in range(10):
            self._grid.setColumnStretch(column, 1)

    def _add(self, name: str, key: Key, row: int, column: int, columns: int = 1) -> None:
        self._keys[name] = key
        key.clicked.connect(lambda: self._press(name))
        self._grid.addWidget(key, row, column, 1, columns)

    def _press(self, name: str) -> None:
        match name:
            case "back":
                self.back.emit()
            case "last4":
                self.last4.emit()
            case "keyboard":
                self.keyboard.emit()
            case initial:
                self.pressed.emit(initial)

    def key(self, name: str) -> Key:
        """The key of an initial, or of "back", "last4", "keyboard"."""
        return self._keys[name]
