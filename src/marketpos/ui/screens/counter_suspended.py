"""The carts put aside: whose, how much, since when; one touch takes one up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.domain.clock import Moment
from marketpos.operations.counter import Suspended
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import clock, number, say


class SuspendedSheet(Sheet):
    """Also keeps 방금 판매 취소, whose place the key that opened it has taken."""

    chosen = Signal(object)  # Suspended

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("잠깐 둔 것"), parent)
        self._carts: Sequence[Suspended] = ()
        self.list = PagedList(row_height=72, name=say("잠깐 둔 것"))
        self.void_key = Key(say("방금 판매 취소"), finishing=True)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.void_key)
        self.list.chosen.connect(lambda at: self.chosen.emit(self._carts[at]))

    def show_carts(self, carts: Sequence[Suspended]) -> None:
        """Shows these, the oldest first."""
        self._carts = carts
        self.list.set_rows([_row(one) for one in carts], say("잠깐 둔 것이 없어요"))


def _row(one: Suspended) -> Row:
    at = clock(Moment(one.at_ms).local())
    return Row(
        (
            Cell(one.label or say("이름 없음"), bold=True, size=Text.NAME),
            Cell(at, width=120, ink=Role.SECOND_INK, spare=True),
            Cell(number(one.total_won), right=True, bold=True, size=Text.FIELD),
        )
    )
