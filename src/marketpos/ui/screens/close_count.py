"""Counting the drawer: how many of each note and coin, by touch or by the number pad alone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.amounts import FACES
from marketpos.domain.day import Counted
from marketpos.domain.drawer import count_of
from marketpos.domain.money import Won
from marketpos.domain.tender import ONNURI_FACES
from marketpos.ui.screens.close_words import face_name, many, voucher_name
from marketpos.ui.screens.takings_pad import ENTER, Typed, TypingPad
from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.painting import RIGHT
from marketpos.ui.words import MINUS, number, say

MOST_DIGITS = 4
"""Nobody holds ten thousand of one note in a drawer."""


class CountLine(QWidget):
    """A face, how many of it, and what they come to."""

    changed = Signal()
    touched = Signal()

    def __init__(self, face: Won, *, is_voucher: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face, self.is_voucher, self.count = face, is_voucher, 0
        self._typed = Typed(MOST_DIGITS)
        name = voucher_name(face) if is_voucher else face_name(face)
        self.less_key = Key(MINUS, size=Text.DIGIT, name=say("{name} 하나 빼기", name=name))
        self.count_key = Key(size=Text.NAME, role=KeyRole.CHIP)
        self.more_key = Key("+", size=Text.DIGIT, name=say("{name} 하나 더", name=name))
        self._sum = Label(size=Text.FIELD, bold=True, ink=Role.SECOND_INK, align=RIGHT)
        self._name = name
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        label = Label(name, size=Text.NAME, bold=True)
        label.setMinimumWidth(looks().scaled(150 if not looks().compact else 112))
        self.count_key.setMinimumWidth(looks().scaled(110))
        for widget in (label, self.less_key, self.count_key, self.more_key):
            row.addWidget(widget)
        row.addWidget(self._sum, 1)
        self.less_key.clicked.connect(partial(self._step, -1))
        self.more_key.clicked.connect(partial(self._step, 1))
        self.count_key.clicked.connect(lambda: self.touched.emit())
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """So many of it are there."""
        self.count = count
        self.count_key.set_text(many(self.face, count))
        self._sum.setText(number(self.face * count))

    def set_current(self, current: bool) -> None:
        """What is typed is about this line, from the first digit anew."""
        self.count_key.setChecked(current)
        self._typed.clear()

    def press(self, name: str) -> bool:
        """A digit or one back; whether it was one."""
        if not self._typed.digits and name == "back":
            self._typed.digits = str(self.count)
        if not self._typed.press(name):
            return False
        self.set_count(self._typed.value)
        self.changed.emit()
        return True

    def sum_text(self) -> str:
        """What they come to, as it stands there."""
        return self._sum.text()

    def _step(self, by: int) -> None:
        self.set_count(min(max(0, self.count + by), 10**MOST_DIGITS - 1))
        self.touched.emit()
        self.changed.emit()

    def sizeHint(self) -> QSize:
        """As high as its keys."""
        return QSize(500, self.count_key.minimumSizeHint().height())


class CountPane(QWidget):
    """Every face on a line, the pad below; Enter is the next line, after the last one it is done.

    Paper vouchers have lines of their own where the shop takes them: they are counted, not cash.
    """

    changed = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = [CountLine(Won(face), is_voucher=False) for face in FACES]
        self.lines += [CountLine(face, is_voucher=True) for face in ONNURI_FACES]
        self.list = PagedList(row_height=42, name=say("돈 세기"))
        self.pad = TypingPad(say("다음 줄"))
        self._at, self._vouchers = 0, False
        self._build()
        self.pad.pressed.connect(self.press)
        for at, line in enumerate(self.lines):
            line.changed.connect(self.changed)
            line.touched.connect(partial(self.go_to, at))
        self.start(vouchers=False)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        column.addWidget(self.list, 1)
        hint = Label(
            say("숫자판으로 장수를 쳐도 돼요. Enter는 다음 줄이에요."),
            size=Text.NOTE,
            ink=Role.SECOND_INK,
            wrap=True,
        )
        column.addWidget(hint)
        hint.setVisible(looks().text_scale == 1.0)
        column.addWidget(self.pad)

    def start(self, *, vouchers: bool) -> None:
        """Begins at nothing; with lines for paper vouchers or without."""
        self._vouchers = vouchers
        for line in self.lines:
            line.set_count(0)
        self.list.set_rows(self.shown())
        self.go_to(0)

    def shown(self) -> list[CountLine]:
        """The lines that are counted."""
        return [line for line in self.lines if self._vouchers or not line.is_voucher]

    def line(self, face: int, *, is_voucher: bool = False) -> CountLine:
        """The line of a face."""
        wanted = (face, is_voucher)
        return next(one for one in self.lines if (one.face, one.is_voucher) == wanted)

    def counted(self) -> Counted:
        """What was found."""
        shown = self.shown()
        cash = [(one.face, one.count) for one in shown if not one.is_voucher and one.count]
        paper = [(one.face, one.count) for one in shown if one.is_voucher and one.count]
        return Counted(count_of(cash), count_of(paper, ONNURI_FACES))

    def go_to(self, at: int) -> None:
        """What is typed next is about this line."""
        self._at = at
        for place, line in enumerate(self.lines):
            line.set_current(place == at)
        self.list.show_page(at // self.list.rows_per_page())

    def at(self) -> int:
        """The line typing is about."""
        return self._at

    def press(self, name: str) -> None:
        """A key of the pad, on the screen or a real one."""
        last = len(self.shown()) - 1
        if name in (ENTER, "down"):
            if self._at < last:
                self.go_to(self._at + 1)
            elif name == ENTER:
                self.done.emit()
        elif name == "up":
            self.go_to(max(0, self._at - 1))
        elif name in ("plus", "minus"):
            line = self.lines[self._at]
            (line.more_key if name == "plus" else line.less_key).click()
        else:
            self.lines[self._at].press(name)
