"""Ten digits to touch, for the end of a telephone number or a page of the folder."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from marketpos.ui.theme import GAP, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import say

_ROWS = ("12345", "67890")


class DigitPad(QWidget):
    """Two rows of five digits, 하나 지움 and 다 됐어요; writes into the field it is given."""

    done = Signal()

    def __init__(self, done: str = "", parent: QWidget | None = None) -> None:
        """`done` stands in for 다 됐어요."""
        super().__init__(parent)
        self._field: TextField | None = None
        self._keys: dict[str, Key] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        for row, digits in enumerate(_ROWS):
            for column, digit in enumerate(digits):
                self._add(digit, Key(digit, size=Text.DIGIT), row, column)
        back = Key(say("← 하나"), role=KeyRole.SOFT, name=say("하나 지움"))
        self._add("back", back, 0, len(_ROWS[0]))
        self._add("done", Key(done or say("다 됐어요"), role=KeyRole.OUTLINE), 1, len(_ROWS[0]))

    def write_into(self, field: TextField) -> None:
        """From now on the digits go there."""
        self._field = field

    def number(self) -> int:
        """The number in the field it writes into; 0 while there is none."""
        written = self._field.text() if self._field is not None else ""
        return int("".join(filter(str.isdigit, written)) or 0)

    def key(self, name: str) -> Key:
        """The key of a digit, or "back" or "done"."""
        return self._keys[name]

    def _add(self, name: str, key: Key, row: int, column: int) -> None:
        self._keys[name] = key
        key.clicked.connect(lambda: self._press(name))
        self._grid.addWidget(key, row, column)
        self._grid.setColumnStretch(column, 2 if column == len(_ROWS[0]) else 1)

    def _press(self, name: str) -> None:
        if name == "done":
            self.done.emit()
        elif self._field is not None and name == "back":
            self._field.backspace()
        elif self._field is not None:
            self._field.type_in(name)
