"""The coupons that were given: those that can be used, those that were, those that are too old."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.ids import Id
from marketpos.operations.coupons import CouponRow, Coupons, Standing
from marketpos.ui.screens.coupons_words import standing_name, when_words
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.words import number, say


class CouponList(QWidget):
    """Three chips with how many there are; a touched row asks to be shown again."""

    picked = Signal(object)  # CouponRow

    def __init__(self, coupons: Coupons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coupons, self._standing = coupons, Standing.OPEN
        self._rows: list[CouponRow] = []
        self._every: Sequence[CouponRow] = ()
        self._who: Callable[[Id | None], str] = lambda _: ""
        self.chips = {each: Key(standing_name(each), role=KeyRole.CHIP) for each in Standing}
        self.list = PagedList(row_height=70, name=say("드린 쿠폰"))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for standing, key in self.chips.items():
            row.addWidget(key, 1)
            key.clicked.connect(lambda _=False, standing=standing: self.show_standing(standing))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        self.list.chosen.connect(lambda at: self.picked.emit(self._rows[at]))

    def show_coupons(self, every: Sequence[CouponRow], who: Callable[[Id | None], str]) -> None:
        """Shows other coupons; `who` gives the name of whom one belongs to."""
        self._every, self._who = every, who
        for standing, key in self.chips.items():
            name = standing_name(standing)
            key.set_text(f"{name} {number(len(self._of(standing)))}")
        self.show_standing(Standing.OPEN)

    def show_standing(self, standing: Standing) -> None:
        """Shows those of which this became."""
        self._standing, self._rows = standing, self._of(standing)
        for each, key in self.chips.items():
            key.setChecked(each is standing)
        self.list.set_rows([self._row(one) for one in self._rows], say("여기에는 쿠폰이 없어요"))

    def _of(self, standing: Standing) -> list[CouponRow]:
        return [one for one in self._every if self._coupons.standing(one) is standing]

    def _row(self, one: CouponRow) -> Row:
        what = Cell(one.what, sub=self._who(one.customer), bold=True, size=Text.NAME)
        when = when_words(one, self._standing)
        return Row((what, Cell(when, right=True, ink=Role.SECOND_INK)))
