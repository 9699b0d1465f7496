"""The initial-consonant pad: finds a regular with two or three touches."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from marketpos.ui.theme import GAP, Text, looks
from marketpos.ui.widgets.key import Key
from marketpos.ui.words import say

_INITIALS = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"  # not words: what the keys type
_Places = dict[str, tuple[int, int, int]]  # row, column, columns


def _wide() -> _Places:
    """Two rows, nine initials in the first."""
    places = {each: (at // 9, at % 9, 1) for at, each in enumerate(_INITIALS)}
    return places | {"back": (0, 9, 1), "last4": (1, 5, 3), "keyboard": (1, 8, 2)}


def _narrow() -> _Places:
    """Three rows of seven columns, for the small panel."""
    places = {each: (at // 7, at % 7, 1) for at, each in enumerate(_INITIALS)}
    return places | {"back": (2, 0, 2), "last4": (2, 2, 3), "keyboard": (2, 5, 2)}


class InitialPad(QWidget):
    """The fourteen initials with 하나 지움, 전화 끝 4자리 and 글자판.

    Two rows, or three on the small panel and from 130 % on.
    """

    pressed = Signal(str)  # one initial: "ㄱ"
    back = Signal()
    last4 = Signal()
    keyboard = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.writes_into: QWidget | None = None  # the field it is bound to
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._keys = {each: Key(each, size=Text.HEADING) for each in _INITIALS}
        self._keys["back"] = Key(say("← 하나"))
        self._keys["last4"] = Key(say("전화 끝 4자리"))
        self._keys["keyboard"] = Key(say("글자판"))
        for name, key in self._keys.items():
            key.clicked.connect(lambda _=False, name=name: self._press(name))
        self._place_keys()

    def _place_keys(self) -> None:
        narrow = looks().compact or looks().text_scale > 1
        for name, (row, column, columns) in (_narrow() if narrow else _wide()).items():
            self._grid.addWidget(self._keys[name], row, column, 1, columns)
        for column in range(10):
            self._grid.setColumnStretch(column, 1 if column < 7 or not narrow else 0)

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

    def changeEvent(self, event: QEvent) -> None:
        """Takes the rows that fit when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self._place_keys()
        super().changeEvent(event)
