"""The finishing keys: cash exactly or rounded up, and every other way to pay."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import NOTHING, Won
from marketpos.domain.tender import likely_cash
from marketpos.ui.screens.counter_words import tender_name
from marketpos.ui.theme import GAP, looks
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.words import number, say

_FINISHING_HEIGHT = 76


class ToPay(NamedTuple):
    """What the finishing keys need to know."""

    left_won: Won = NOTHING
    typed_won: Won = NOTHING
    received_won: Won = NOTHING  # named with / on the number pad: Enter finishes with it
    splits: bool = False


class TenderPanel(QWidget):
    """Connect to the keys. What they would do stands on them before they are pressed."""

    def __init__(self, local_currency: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._to_pay = ToPay()
        self._build()
        self.show_to_pay(self._to_pay, local_currency)

    def _build(self) -> None:
        self.exact_key = Key(role=KeyRole.PRIMARY, finishing=True)
        self.received_key = Key(role=KeyRole.OUTLINE, strong=True, finishing=True)
        self.card_key = _key(TenderKind.CARD)
        self.onnuri_key = Key(say("온누리"), role=KeyRole.OUTLINE)
        self.local_key = _key(TenderKind.LOCAL_CURRENCY)
        self.transfer_key = _key(TenderKind.TRANSFER)
        self.tab_key = Key(tender_name(TenderKind.TAB), role=KeyRole.AMBER, finishing=True)
        self.split_key = Key(say("나눠서 ⋯"), role=KeyRole.OUTLINE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        finish = QHBoxLayout()
        finish.setSpacing(GAP)
        for key in (self.exact_key, self.received_key):
            key.setMinimumHeight(round(_FINISHING_HEIGHT * (1 + looks().text_scale) / 2))
            finish.addWidget(key, 1)
        column.addLayout(finish)
        column.addLayout(self._others())

    def _others(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(GAP)
        rows = (
            (self.card_key, self.onnuri_key, self.local_key),
            (self.transfer_key, self.tab_key, self.split_key),
        )
        for row, keys in enumerate(rows):
            for column, key in enumerate(keys):
                grid.addWidget(key, row, column)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        return grid

    def show_to_pay(self, to_pay: ToPay, local_currency: str) -> None:
        """Says on the keys what they would do now."""
        self._to_pay = to_pay
        self.local_key.set_text(tender_name(TenderKind.LOCAL_CURRENCY, local_currency))
        self.split_key.setVisible(not to_pay.splits)
        amount, received = self.cash_won(), self.received_won()
        enter = say("판매 끝") if to_pay.received_won else say("판매 끝 (Enter)")
        if not to_pay.left_won:
            self.exact_key.set_text(say("현금 딱"), enter)
            self.received_key.set_text(say("받은 돈"), say("거스름돈"))
            return
        if to_pay.splits:
            rest = amount == to_pay.left_won
            self.exact_key.set_text(
                say("현금 {amount}", amount=number(amount)), enter if rest else say("받아 두기")
            )
        else:
            self.exact_key.set_text(say("현금 딱 {amount}", amount=number(amount)), enter)
        change = number(received - to_pay.left_won)
        self.received_key.set_text(
            say("{amount} 받음", amount=number(received)), say("거스름돈 {amount}", amount=change)
        )

    def cash_won(self) -> Won:
        """What the exact key takes: all that is left, or of a split what was typed of it."""
        to_pay = self._to_pay
        part = to_pay.splits and 0 < to_pay.typed_won < to_pay.left_won
        return to_pay.typed_won if part else to_pay.left_won

    def received_won(self) -> Won:
        """What the received key takes: what was typed when it is more, else what is likely."""
        to_pay = self._to_pay
        named = to_pay.received_won or to_pay.typed_won
        return named if named > to_pay.left_won else likely_cash(to_pay.left_won)


def _key(kind: TenderKind) -> Key:
    return Key(tender_name(kind), role=KeyRole.OUTLINE, finishing=True)
