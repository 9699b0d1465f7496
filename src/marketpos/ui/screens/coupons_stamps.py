"""The stamp card: how many stamps are full, what for, and handing a full one in."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.operations.coupons import Coupons
from marketpos.operations.regulars import Customer
from marketpos.ui.screens.regulars_words import called, stamps
from marketpos.ui.theme import GAP, Text
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import say

CARDS = (5, 8, 10, 15, 20)


class StampCard(QWidget):
    """Its keys are public, the sheet says what they do."""

    def __init__(self, coupons: Coupons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coupons, self._stamps = coupons, 10
        self.who = Label(size=Text.NAME, bold=True, wrap=True)
        self.hand_in_key = Key(role=KeyRole.OUTLINE, finishing=True)
        self.ask = Label(say("도장 몇 개가 모이면 드리나요"), bold=True)
        self.keys = {many: Key(say("{n}개", n=many), role=KeyRole.CHIP) for many in CARDS}
        self.ask_gift = Label(say("무엇을 드리나요"), bold=True)
        self.gift = TextField(say("새우젓 한 통"), name=say("무엇을 드리나요"))
        self.keyboard = HangulKeyboard()
        self.gift.bind(self.keyboard)
        self.banner = Banner()
        self.keep_key = Key(say("이렇게 할게요"), role=KeyRole.PRIMARY)
        self._lay_out()
        self.gift.tapped.connect(lambda: self._type(True))
        self.gift.entered.connect(lambda: self._type(False))
        for many, key in self.keys.items():
            key.clicked.connect(lambda _=False, many=many: self._choose(many))

    def _lay_out(self) -> None:
        self._chips = QWidget()
        row = QHBoxLayout(self._chips)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for key in self.keys.values():
            row.addWidget(key, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        for widget in (self.banner, self.who, self.hand_in_key, self.ask, self._chips):
            column.addWidget(widget)
        column.addWidget(self.ask_gift)
        column.addWidget(self.gift)
        column.addStretch(1)
        column.addWidget(self.keep_key)
        column.addWidget(self.keyboard)

    def show_card(self, customer: Customer | None) -> None:
        """The shop's card, and how far somebody's is filled."""
        self._stamps, gift = self._coupons.stamps_for_gift(), self._coupons.gift()
        self.gift.set_text(gift)
        self.banner.set_text("")
        who = customer
        self.who.setText(f"{called(who)} · {stamps(who.stamps, self._stamps)}" if who else "")
        self.who.setVisible(who is not None)
        self._is_full = who is not None and who.stamps >= self._stamps
        given = gift or say("선물")
        self.hand_in_key.set_text(say("{gift} 드렸어요 · 도장 {n}개", gift=given, n=self._stamps))
        self._choose(self._stamps)
        self._type(False)

    def chosen(self) -> tuple[int, str]:
        """How many stamps, and what for."""
        return self._stamps, self.gift.text()

    def _choose(self, many: int) -> None:
        self._stamps = many
        for each, key in self.keys.items():
            key.setChecked(each == many)

    def _type(self, typing: bool) -> None:
        self.keyboard.setVisible(typing)
        for widget in (self.ask, self._chips, self.keep_key):
            widget.setVisible(not typing)
        self.hand_in_key.setVisible(self._is_full and not typing)
