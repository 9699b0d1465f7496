"""The number pad of the counter: digits left, what to do with them right."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from marketpos.ui.theme import GAP, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.words import say

_ROWS = (
    ("7", "8", "9", "times", "weight", "back"),
    ("4", "5", "6", "worth", "knock_off", "clear"),
    ("1", "2", "3", "0", "000", "ring_up"),
)
_TALL_ROWS = (
    ("7", "8", "9", "back"),
    ("4", "5", "6", "times"),
    ("1", "2", "3", "weight"),
    ("0", "000", "worth", "knock_off"),
    ("gift", "deal", "clear", "ring_up"),
)
_BESIDE = ("gift", "deal")
"""Keys that a pad of three rows has no place for: they stand beside the readout."""


def _words() -> dict[str, str]:
    return {
        "times": say("× 개수"),
        "weight": say("g · 근"),
        "back": say("← 하나"),
        "worth": say("원어치"),
        "knock_off": say("깎기"),
        "gift": say("덤"),
        "deal": say("흥정 ⋯"),
        "clear": say("모두 지움"),
        "ring_up": say("담기"),
    }


def _make_key(name: str, words: dict[str, str]) -> Key:
    if name == "ring_up":
        return Key(words[name], role=KeyRole.OUTLINE, strong=True)
    if name in words:
        return Key(words[name], role=KeyRole.SOFT)
    return Key(name, size=Text.DIGIT)


class NumberPad(QWidget):
    """Three rows of six keys and two beside them, or five of four when tall.

    `pressed` carries the key's name: "0".."9", "000", "times", "weight", "back", "worth",
    "knock_off", "gift", "deal", "clear", "ring_up".
    """

    pressed = Signal(str)

    def __init__(self, *, tall: bool = False, parent: QWidget | None = None) -> None:
        """`tall` is for a panel of its own, where letters are large."""
        super().__init__(parent)
        self._keys: dict[str, Key] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        rows = _TALL_ROWS if tall else _ROWS
        for row, names in enumerate(rows):
            for column, name in enumerate(names):
                grid.addWidget(self._add(name), row, column)
            grid.setRowStretch(row, 1)
        for column in range(len(rows[0])):
            grid.setColumnStretch(column, 1)
        self.beside = () if tall else tuple(self._add(name) for name in _BESIDE)

    def _add(self, name: str) -> Key:
        key = self._keys[name] = _make_key(name, _words())
        key.clicked.connect(partial(self.pressed.emit, name))
        return key

    def key(self, name: str) -> Key:
        """The key of that name, to change or to touch."""
        return self._keys[name]

    def set_ring_up_text(self, text: str) -> None:
        """What the ring-up key says: "7,000원 담기"."""
        self._keys["ring_up"].set_text(text)
