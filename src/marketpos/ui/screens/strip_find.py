"""Who buys, on the strip: by the end of their number, or by initials."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from marketpos.domain.acts import Act
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Customer
from marketpos.ui.screens.regulars_words import namesakes, told_apart
from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.words import say

DIGITS = ("7", "8", "9", "4", "5", "6", "1", "2", "3", "0", "back")
INITIALS = (*"ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", "back")  # not words: what the keys type
SIDE_COLUMNS, BAR_COLUMNS = 3, 8
LAST_DIGITS = 4


class KeyGrid(QWidget):
    """Small keys in rows. ``pressed`` carries the key's name."""

    pressed = Signal(str)

    def __init__(self, names: tuple[str, ...], columns: int) -> None:
        super().__init__()
        self._keys: dict[str, Key] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for at, name in enumerate(names):
            is_back = name == "back"
            key = (
                Key("", icon="delete", name=say("← 하나"))
                if is_back
                else Key(name, size=Text.DIGIT)
            )
            key.clicked.connect(partial(self.pressed.emit, name))
            self._keys[name] = key
            grid.addWidget(key, at // columns, at % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    def key(self, name: str) -> Key:
        """The key of that name."""
        return self._keys[name]


class StripFind(QWidget):
    """Offers the likeliest few as keys; one touch chooses."""

    chosen = Signal(object)  # Customer
    closed = Signal()

    def __init__(self, desk: Desk, *, is_side: bool) -> None:
        super().__init__()
        self._desk, self._typed = desk, ""
        self._people: list[Customer] = []
        columns = SIDE_COLUMNS if is_side else BAR_COLUMNS
        self.field = Label(size=Text.NAME, bold=True, ink=Role.SECOND_INK)
        self.digits, self.initials = KeyGrid(DIGITS, columns), KeyGrid(INITIALS, columns)
        self.other_key = Key()
        self.close_key = Key(say("닫기"))
        many = 3 if looks().text_scale < 1.6 else 2
        self.keys = [Key(role=KeyRole.OUTLINE) for _ in range(many)]
        self._lay_out(QVBoxLayout() if is_side else QHBoxLayout(), is_side=is_side)
        self._connect()
        self.begin()

    def _lay_out(self, found: QVBoxLayout | QHBoxLayout, *, is_side: bool) -> None:
        found.setSpacing(GAP)
        for key in self.keys:
            found.addWidget(key, 0 if is_side else 1)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.other_key, 1)
        head.addWidget(self.close_key, 1)
        parts: list[QWidget | QLayout] = [head, self.field, self.digits, self.initials, found]
        whole: QVBoxLayout | QHBoxLayout
        if is_side:
            whole = QVBoxLayout(self)
        else:
            whole = QHBoxLayout(self)
            beside = QVBoxLayout()
            beside.addWidget(self.field)
            beside.addLayout(head)
            parts = [self.digits, self.initials, found, beside]
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        for part in parts:
            _put(whole, part)
        if is_side:
            whole.addStretch(1)

    def _connect(self) -> None:
        for pad in (self.digits, self.initials):
            pad.pressed.connect(self._press)
        self.other_key.clicked.connect(self._turn)
        self.close_key.clicked.connect(lambda: self.closed.emit())
        for at, key in enumerate(self.keys):
            key.clicked.connect(lambda _=False, at=at: self.chosen.emit(self._people[at]))

    def begin(self) -> None:
        """Nothing typed; the digits first."""
        self._show_pad(digits=True)
        self._type("")

    def press(self, key: str) -> None:
        """A digit or ``back`` of a real keyboard."""
        if not self.digits.isVisibleTo(self):
            self._show_pad(digits=True)
        self._press(key)

    def _turn(self) -> None:
        self._show_pad(digits=self.digits.isHidden())
        self._type("")

    def _show_pad(self, *, digits: bool) -> None:
        self.digits.setVisible(digits)
        self.initials.setVisible(not digits)
        self.other_key.set_text("ㄱㄴㄷ" if digits else "123")
        self._empty = say("전화 끝 4자리") if digits else say("첫소리")

    def _press(self, key: str) -> None:
        self._type(self._typed[:-1] if key == "back" else self._typed + key)

    def _type(self, typed: str) -> None:
        self._typed = typed
        self.field.setText(typed or self._empty)
        self.field.set_ink(Role.INK if typed else Role.SECOND_INK)
        self._people = self._found(typed)
        may_look = self._desk.access.may(Act.PEOPLE)
        shared = namesakes(self._people) if may_look else frozenset()
        for at, key in enumerate(self.keys):
            key.setVisible(at < len(self._people))
            if at < len(self._people):
                key.set_text(told_apart(self._people[at], shared))
        if len(typed) == LAST_DIGITS and typed.isdigit() and len(self._people) == 1:
            self.chosen.emit(self._people[0])

    def _found(self, typed: str) -> list[Customer]:
        """Before anything is typed, those who mostly come about now."""
        if not self._desk.access.may(Act.PEOPLE):
            return self._desk.strips.likely_now()[: len(self.keys)] if not typed else []
        if not typed:
            return self._desk.strips.likely_now()[: len(self.keys)]
        return self._desk.regulars.find(typed, len(self.keys))


def _put(where: QVBoxLayout | QHBoxLayout, part: QWidget | QLayout) -> None:
    if isinstance(part, QWidget):
        where.addWidget(part)
    else:
        where.addLayout(part)
