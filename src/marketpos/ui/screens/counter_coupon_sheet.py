"""쿠폰과 도장: what a regular may hand in, and the digits of a coupon no scanner reads."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.domain.clock import day_of
from marketpos.domain.coupons import DIGITS
from marketpos.operations.coupons import CouponRow
from marketpos.ui.screens.takings_pad import BACK, ENTER, TypingPad, pad_name
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import day, money, say

_GROUP = 4


class CouponSheet(Sheet):
    """A list for a regular, and a pad of digits; one of them at a time."""

    chosen = Signal(object)  # CouponRow
    typed = Signal(str)  # forty-eight digits
    stamps_used = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("쿠폰과 도장"), parent)
        self._coupons: Sequence[CouponRow] = ()
        self._digits = ""
        self._build()
        self.list.chosen.connect(lambda at: self.chosen.emit(self._coupons[at]))
        self.stamps_key.clicked.connect(lambda: self.stamps_used.emit())
        self.digits_key.clicked.connect(lambda: self._show_pad(wanted=True))
        self.pad.pressed.connect(self._press)

    def _build(self) -> None:
        self.stamps_label = Label(size=Text.NAME, bold=True, wrap=True)
        self.stamps_key = Key(role=KeyRole.PRIMARY, finishing=True)
        self.list = PagedList(row_height=68, name=say("쿠폰"))
        self.digits_key = Key(say("쿠폰 번호 적기"), role=KeyRole.OUTLINE)
        self.digits_label = Label(size=Text.HEADING, bold=True, wrap=True)
        self.pad = TypingPad(say("쿠폰 쓰기"))
        self.use_key = self.pad.key(ENTER)
        stamps = QHBoxLayout()
        stamps.setSpacing(GAP)
        stamps.addWidget(self.stamps_label, 1)
        stamps.addWidget(self.stamps_key)
        self.column.addLayout(stamps)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.digits_key)
        self.column.addWidget(self.digits_label)
        self.column.addWidget(self.pad)
        self.hint = Label(
            say("쿠폰 QR을 찍으면 바로 담겨요. 안 찍히면 QR 밑의 숫자를 적으세요."),
            ink=Role.SECOND_INK,
            wrap=True,
        )
        self.column.addWidget(self.hint)
        self._room = QWidget()
        self.column.addWidget(self._room, 1)

    def begin(self, coupons: Sequence[CouponRow], name: str, stamps: int, wanted: int) -> None:
        """Shows what ``name`` has; without a regular the digits are asked for at once."""
        self._coupons, self._digits = coupons, ""
        self.set_title(say("{name} 쿠폰과 도장", name=name) if name else say("쿠폰"))
        self.stamps_label.setVisible(bool(name))
        self.stamps_label.setText(say("도장 {n}/{wanted}", n=stamps, wanted=wanted))
        self.stamps_key.setVisible(bool(name) and 0 < wanted <= stamps)
        self.stamps_key.set_text(say("도장 {n}개 쓰기", n=wanted))
        self.list.set_rows([_row(one) for one in coupons], say("받아 둔 쿠폰이 없어요"))
        self._show_pad(wanted=not name)

    def _show_pad(self, *, wanted: bool) -> None:
        for part in (self.digits_label, self.pad, self.hint, self._room):
            part.setVisible(wanted)
        for part in (self.list, self.digits_key):
            part.setVisible(not wanted)
        if wanted:
            self.stamps_label.setVisible(False)
            self.stamps_key.setVisible(False)
        self._show_digits()

    def _press(self, name: str) -> None:
        if name == ENTER:
            if self.use_key.isEnabled():
                self.typed.emit(self._digits)
        elif name == BACK:
            self._digits = self._digits[:-1]
        elif name.isdigit():
            self._digits = (self._digits + name)[:DIGITS]
        self._show_digits()

    def _show_digits(self) -> None:
        groups = [self._digits[at : at + _GROUP] for at in range(0, len(self._digits), _GROUP)]
        left = DIGITS - len(self._digits)
        self.digits_label.setText(" ".join(groups) or say("숫자 {n}개를 적으세요", n=DIGITS))
        self.use_key.setEnabled(left == 0)
        self.use_key.set_text(say("{n}개 더", n=left) if left else say("쿠폰 쓰기"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number pad types them, and so does a scanner."""
        name = pad_name(event)
        if name and name not in ("up", "down"):
            if not self.pad.isVisibleTo(self):
                self._show_pad(wanted=True)
            self._press(name)
        else:
            super().keyPressEvent(event)


def _row(one: CouponRow) -> Row:
    until = say("{day}까지", day=day(day_of(one.until_day)))
    amount = money(one.amount_won) if one.amount_won else say("선물")
    return Row(
        (
            Cell(one.what, sub=until, bold=True, size=Text.NAME),
            Cell(amount, sub=" ", right=True, bold=True, ink=Role.PRIMARY, size=Text.FIELD),
        )
    )
