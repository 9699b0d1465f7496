"""The finishing keys: cash exactly or rounded up, and every other way to pay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import NOTHING, Won
from marketpos.domain.tender import likely_cash
from marketpos.ui.tender_words import tender_name
from marketpos.ui.theme import GAP, looks
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.words import number, say

_FINISHING_HEIGHT = 76
_COLUMNS, _CELLS = 3, 6
KINDS = (
    TenderKind.CARD,
    TenderKind.ONNURI_PAPER,
    TenderKind.LOCAL_CURRENCY,
    TenderKind.TRANSFER,
    TenderKind.QR_PAY,
    TenderKind.TAB,
    TenderKind.COUPON,
)
"""Everything but cash; paper stands for all kinds of 온누리."""

USUAL = tuple(kind for kind in KINDS if kind not in (TenderKind.QR_PAY, TenderKind.COUPON))


class ToPay(NamedTuple):
    """What the finishing keys need to know."""

    left_won: Won = NOTHING
    typed_won: Won = NOTHING
    received_won: Won = NOTHING  # named with / on the number pad: Enter finishes with it
    splits: bool = False


class TenderPanel(QWidget):
    """Connect to the keys. What they would do stands on them before they are pressed.

    The shop says which ways to pay are shown and in which order (``arrange``); those that find no
    place stand behind 더.
    """

    def __init__(self, local_currency: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._to_pay = ToPay()
        self._shown: tuple[TenderKind, ...] = ()
        self._build()
        self.arrange(USUAL)
        self.show_to_pay(self._to_pay, local_currency)

    def _build(self) -> None:
        self.exact_key = Key(role=KeyRole.PRIMARY, finishing=True)
        self.received_key = Key(role=KeyRole.OUTLINE, strong=True, finishing=True)
        self._keys = {kind: _key(kind, self) for kind in KINDS}
        self.card_key = self._keys[TenderKind.CARD]
        self.onnuri_key = self._keys[TenderKind.ONNURI_PAPER]
        self.local_key = self._keys[TenderKind.LOCAL_CURRENCY]
        self.transfer_key = self._keys[TenderKind.TRANSFER]
        self.tab_key = self._keys[TenderKind.TAB]
        self.more_key = Key(say("더 ⋯"), role=KeyRole.OUTLINE, parent=self)
        self.split_key = Key(say("나눠서 ⋯"), role=KeyRole.OUTLINE, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        finish = QHBoxLayout()
        finish.setSpacing(GAP)
        for key in (self.exact_key, self.received_key):
            key.setMinimumHeight(round(_FINISHING_HEIGHT * (1 + looks().text_scale) / 2))
            finish.addWidget(key, 1)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        for at in range(_COLUMNS):
            self._grid.setColumnStretch(at, 1)
        column.addLayout(finish)
        column.addLayout(self._grid)

    def key(self, kind: TenderKind) -> Key:
        """The key of a way to pay; one for every kind of 온누리."""
        return self._keys[kind]

    def arrange(self, kinds: Sequence[TenderKind]) -> None:
        """Shows these, in this order; 나눠서 is always the last."""
        shown = tuple(dict.fromkeys(kind for kind in kinds if kind in self._keys))
        if shown == self._shown:
            return
        self._shown = shown
        fits = len(shown) < _CELLS
        first = [self._keys[kind] for kind in (shown if fits else shown[: _CELLS - 2])]
        wanted = [*first, *(() if fits else (self.more_key,)), self.split_key]
        for key in (*self._keys.values(), self.more_key, self.split_key):
            self._grid.removeWidget(key)
            key.setVisible(key in wanted)
        for at, key in enumerate(wanted):
            self._grid.addWidget(key, at // _COLUMNS, at % _COLUMNS)
        self.split_key.setVisible(not self._to_pay.splits)

    def shown(self) -> tuple[TenderKind, ...]:
        """The ways to pay the shop shows, also those behind 더."""
        return self._shown

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


def _key(kind: TenderKind, parent: QWidget) -> Key:
    """온누리 and coupons ask more first, so they may be touched again at once."""
    asks = kind in (TenderKind.ONNURI_PAPER, TenderKind.COUPON)
    name = say("온누리") if kind is TenderKind.ONNURI_PAPER else tender_name(kind)
    role = KeyRole.AMBER if kind is TenderKind.TAB else KeyRole.OUTLINE
    return Key(name, role=role, finishing=not asks, parent=parent)
