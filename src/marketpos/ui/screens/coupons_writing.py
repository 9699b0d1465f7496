"""A coupon being written: what it says, what it is worth, until when, and how many of it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.money import NOTHING, Won
from marketpos.operations.coupons import Coupons, Span
from marketpos.outputs.coupon_paper import ON_A_PAGE
from marketpos.ui.screens.coupons_words import (
    MOST_CHIPS,
    Usual,
    span_name,
    taken_off,
    until_words,
    usual,
)
from marketpos.ui.screens.digitpad import DigitPad
from marketpos.ui.theme import GAP, Role
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import number, say

_ACROSS = 3
_MOST_DIGITS = 8


class Written(NamedTuple):
    """What the person chose."""

    what: str
    amount_won: Won
    until_day: int
    many: int


class CouponWriting(QWidget):
    """Its give key is public; whoever holds it says what happens."""

    def __init__(self, coupons: Coupons, done: str, parent: QWidget | None = None) -> None:
        """`done` is what the finishing key says."""
        super().__init__(parent)
        self._coupons = coupons
        self._span, self._many = Span.MONTH, 1
        self._build(done)
        self._connect()

    def _build(self, done: str) -> None:
        self.whose = Label(ink=Role.SECOND_INK, wrap=True)
        self.what = TextField(say("무엇을 드릴까요"), name=say("무엇을 드릴까요"))
        self.amount = TextField(say("금액이 있으면"), name=say("금액"))
        self.keyboard, self.digits = HangulKeyboard(), DigitPad()
        self.what.bind(self.keyboard)
        self.digits.write_into(self.amount)
        self.usual_keys = [Key(role=KeyRole.CHIP) for _ in range(MOST_CHIPS)]
        self.span_keys = {span: Key(span_name(span), role=KeyRole.CHIP) for span in Span}
        self.many_keys = {
            1: Key(say("한 장"), role=KeyRole.CHIP),
            ON_A_PAGE: Key(say("A4 종이에 {n}장", n=ON_A_PAGE), role=KeyRole.CHIP),
        }
        self.banner = Banner()
        self.give_key = Key(done, role=KeyRole.PRIMARY, finishing=True)
        fields = QHBoxLayout()
        fields.setSpacing(GAP)
        fields.addWidget(self.what, 3)
        fields.addWidget(self.amount, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        column.addWidget(self.whose)
        column.addLayout(fields)
        column.addWidget(self.banner)
        column.addWidget(self._choices())
        column.addStretch(1)
        for widget in (self.give_key, self.keyboard, self.digits):
            column.addWidget(widget)

    def _choices(self) -> QWidget:
        """Everything that is touched once; hidden while something is typed."""
        self.choices = QWidget()
        grid = QGridLayout(self.choices)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for at, key in enumerate(self.usual_keys):
            grid.addWidget(key, at // _ACROSS, at % _ACROSS)
        for at, key in enumerate(self.span_keys.values()):
            grid.addWidget(key, 2, at)
        for at, key in enumerate(self.many_keys.values()):
            grid.addWidget(key, 3, at)
        for column in range(_ACROSS):
            grid.setColumnStretch(column, 1)
        return self.choices

    def _connect(self) -> None:
        self.what.tapped.connect(lambda: self._type(self.keyboard))
        self.amount.tapped.connect(lambda: self._type(self.digits))
        for field in (self.what, self.amount):
            field.entered.connect(lambda: self._type(None))
            field.text_changed.connect(lambda _: self._show_choice())
        self.digits.done.connect(lambda: self._type(None))
        for span, key in self.span_keys.items():
            key.clicked.connect(lambda _=False, span=span: self._choose(span))
        for many, key in self.many_keys.items():
            key.clicked.connect(lambda _=False, many=many: self._take(many))
        for key in self.usual_keys:
            key.clicked.connect(lambda _=False, key=key: self._give_as_usual(key))

    def begin(self, whose: str, *, many: bool) -> None:
        """A new coupon; `many` whether a whole sheet of them may be had."""
        self._usual = usual(self._coupons.said_lately())
        self._span, self._many = Span.MONTH, 1
        self.whose.setText(whose)
        self.what.clear()
        self.amount.clear()
        self.banner.set_text("")
        for key, one in zip(self.usual_keys, self._usual, strict=False):
            key.set_text(one.what)
        for at, key in enumerate(self.usual_keys):
            key.setVisible(at < len(self._usual))
        for span, key in self.span_keys.items():
            key.set_text(span_name(span), until_words(self._coupons.until(span)))
        for key in self.many_keys.values():
            key.setVisible(many)
        self._type(None)
        self._show_choice()

    def written(self) -> Written:
        """What was chosen; an amount without words says itself."""
        amount = self._amount()
        what = self.what.text().strip() or (taken_off(amount) if amount else "")
        return Written(what, amount, self._coupons.until(self._span), self._many)

    def _amount(self) -> Won:
        digits = "".join(one for one in self.amount.text() if one.isdecimal())
        return Won(int(digits[:_MOST_DIGITS])) if digits else NOTHING

    def _choose(self, span: Span) -> None:
        self._span = span
        self._show_choice()

    def _take(self, many: int) -> None:
        self._many = many
        self._show_choice()

    def _give_as_usual(self, key: Key) -> None:
        one = self._usual[self.usual_keys.index(key)]
        self.what.set_text(one.what)
        self.amount.set_text(number(one.amount_won) if one.amount_won else "")
        self._show_choice()

    def _show_choice(self) -> None:
        amount = self._amount()
        self.amount.set_text(number(amount) if amount else "")
        self.banner.set_text("")
        chosen = Usual(self.what.text(), amount)
        for key, one in zip(self.usual_keys, self._usual, strict=False):
            key.setChecked(one == chosen)
        for span, key in self.span_keys.items():
            key.setChecked(span is self._span)
        for many, key in self.many_keys.items():
            key.setChecked(many == self._many)

    def _type(self, pad: QWidget | None) -> None:
        """With a pad in sight there is room for nothing else."""
        for each in (self.keyboard, self.digits):
            each.setVisible(each is pad)
        self.choices.setVisible(pad is None)
        self.give_key.setVisible(pad is None)
