"""The faces of bringing an old list in: the columns, the rows to look at, and the waiting."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from marketpos.operations.notebook import Draft, Field, NotebookRow
from marketpos.ui.screens.notebook_words import (
    field_name,
    finding_words,
    owed_words,
    person_words,
    summary,
)
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.lazyrows import LazyRows
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.painting import draw_box
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.words import say

_SAMPLES = 3
_BAR = 28  # px


class ColumnsFace(QWidget):
    """Every column with what stands in it and what it is taken for; a chip puts it right."""

    put_right = Signal(int, object)  # column, Field

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = PagedList(row_height=66, name=say("칸"))
        self.fields = {field: Key(field_name(field), role=KeyRole.CHIP) for field in Field}
        self.next_key = Key(say("다음: 사람 보기"), role=KeyRole.PRIMARY)
        chips = QGridLayout()
        chips.setSpacing(GAP)
        for place, (field, key) in enumerate(self.fields.items()):
            chips.addWidget(key, place // 4, place % 4)
            key.clicked.connect(lambda _=False, field=field: self._touch(field))
        chips.addWidget(self.next_key, 1, 3)
        column = _column(self)
        column.addWidget(
            Label(say("칸마다 무엇인지 봐 주세요. 틀리면 칸을 누르고 고르세요."), wrap=True)
        )
        column.addWidget(self.list, 1)
        column.addLayout(chips)
        self.list.chosen.connect(lambda _: self._show_chips())

    def show_draft(self, draft: Draft) -> None:
        """The columns of a table as they are taken."""
        at = self.list.current()
        self._columns = draft.guess.columns
        first = draft.guess.first_row
        sample = draft.table.rows[first : first + _SAMPLES]
        rows = []
        for place, field in enumerate(self._columns):
            seen = ", ".join(row[place] for row in sample if row[place].strip())
            ink = Role.SECOND_INK if field is Field.SKIP else Role.PRIMARY
            rows.append(
                Row((Cell(seen or "–"), Cell(field_name(field), width=130, bold=True, ink=ink)))
            )
        self.list.set_rows(rows)
        if 0 <= at < len(rows):
            self.list.set_current(at)
        self._show_chips()

    def _show_chips(self) -> None:
        at = self.list.current()
        for field, key in self.fields.items():
            key.setEnabled(at >= 0)
            key.setChecked(at >= 0 and self._columns[at] is field)

    def _touch(self, field: Field) -> None:
        if self.list.current() >= 0:
            self.put_right.emit(self.list.current(), field)


class RowsFace(QWidget):
    """What is to be looked at first; a touch takes a row along or leaves it out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[NotebookRow] = []
        self._lines: set[int] = set()
        self.summary = Label(size=Text.NAME, bold=True, wrap=True)
        self.list = PagedList(row_height=76, name=say("봐 주실 것"))
        self.take_key = Key(role=KeyRole.PRIMARY, size=Text.NAME, finishing=True)
        column = _column(self)
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        column.addWidget(self.take_key)
        self.list.chosen.connect(self._turn)

    def show_draft(self, draft: Draft) -> None:
        """Doubtful rows and doubles before all others."""
        look = [row for row in draft.rows if row.needs_a_look or not row.is_taken]
        seen = {row.person.line for row in look}
        self._rows = [*look, *(row for row in draft.rows if row.person.line not in seen)]
        self._lines = {row.person.line for row in draft.taken}
        self.summary.setText(summary(draft))
        self._show()

    def lines(self) -> set[int]:
        """The lines that will be written down."""
        return self._lines

    def _turn(self, at: int) -> None:
        row = self._rows[at]
        if row.person.is_somebody:
            self._lines ^= {row.person.line}
            page = self.list.page()
            self._show()
            self.list.show_page(page)

    def _show(self) -> None:
        taken = self._lines
        rows = LazyRows(self._rows, lambda one: _row(one, one.person.line in taken))
        self.list.set_rows(rows, say("적을 사람이 없어요"))
        self.take_key.set_text(say("{n}명 적어 두기", n=len(self._lines)))
        self.take_key.setEnabled(bool(self._lines))


def _row(row: NotebookRow, taken: bool) -> Row:
    who = Cell(person_words(row), sub=finding_words(row), bold=taken)
    owed = Cell(owed_words(row), right=True, ink=Role.AMBER)
    mark = Cell(say("적어요") if taken else say("빼요"), width=80, right=True, bold=taken)
    return Row((who, owed, mark), faint=not taken)


class WaitingFace(QWidget):
    """How far it is, and a key that stops it; stopped, nothing is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = Label(size=Text.NAME, bold=True, wrap=True)
        self.bar = Bar()
        self.cancel_key = Key(say("그만두기"), icon="x", size=Text.NAME)
        column = _column(self)
        column.addStretch(1)
        for widget in (self.what, self.bar, self.cancel_key):
            column.addWidget(widget)
        column.addStretch(1)

    def begin(self, what: str) -> None:
        """Something begins."""
        self.what.setText(what)
        self.bar.show_part(0, 1)


class Bar(QWidget):
    """A bar that fills."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.done, self.whole = 0, 1
        self.setFixedHeight(_BAR)

    def show_part(self, done: int, whole: int) -> None:
        """So much of the whole is done."""
        self.done, self.whole = done, max(1, whole)
        self.setAccessibleName(f"{100 * done // self.whole} %")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the track and what is done of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        draw_box(painter, whole, Role.TRACK)
        if self.done:
            part = whole.adjusted(0, 0, -whole.width() * (1 - self.done / self.whole), 0)
            draw_box(painter, part, Role.PRIMARY)


def _column(face: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(face)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP + 2)
    return column
