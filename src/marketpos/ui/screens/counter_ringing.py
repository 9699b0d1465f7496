"""Ringing up: keys of the pad, tiles and lines become what is in the cart."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from marketpos.domain.actions import (
    Action,
    FindRegular,
    Finish,
    KnockOff,
    RingUpAmount,
    RingUpTile,
    Times,
)
from marketpos.domain.cart_line import Offer
from marketpos.domain.sale_in_hand import SaleInHand
from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter_last_sale import LastSale
from marketpos.ui.screens.counter_part import CounterPart
from marketpos.ui.words import money, say


class Ringing(CounterPart):
    """What a touch does to the sale in hand; what is not for the cart it passes on."""

    begun = Signal()  # the sale just made is left alone
    typed = Signal()  # what is typed is something else now
    finish_asked = Signal(object)  # Won received in cash, or None for exactly
    last4_asked = Signal(str)

    def __init__(self, desk: Desk, in_hand: SaleInHand, last: LastSale, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._in_hand, self._last = desk, in_hand, last

    def press(self, key: str) -> None:
        """A key of the pad, by its name in domain.keypad."""
        self.touched.emit()
        action = self._in_hand.press(key)
        if self._last.done is not None:
            action = self._for_the_next_sale(action)
        if action is not None:
            self.attempt(lambda: self._do(action))
        self.typed.emit()

    def ring_up(self, offer: Offer) -> None:
        """A tile was touched."""
        self.touched.emit()
        self.begun.emit()
        self.attempt(lambda: self._in_hand.ring_up(offer))
        self.changed.emit()

    def touch_line(self, at: int) -> None:
        """A line was touched; below nothing: what is no line of goods."""
        self.touched.emit()
        if at < 0:
            self._in_hand.let_go()
        else:
            self.attempt(lambda: self._in_hand.touch_line(at))
        self.changed.emit()

    def _for_the_next_sale(self, action: Action | None) -> Action | None:
        """A number or a product begins the next sale; a regular is for the one just made."""
        keypad = self._in_hand.keypad
        if isinstance(action, RingUpAmount | RingUpTile) or (action is None and keypad.is_plain):
            self.begun.emit()
            return action
        if action is None or isinstance(action, FindRegular):
            return action
        keypad.forget()
        return None

    def _do(self, action: Action) -> None:
        match action:
            case FindRegular(last4):
                self.last4_asked.emit(last4)
            case Finish(received):
                self.finish_asked.emit(received)
            case RingUpTile(number, times):
                self._ring_up_number(number, Times(times) if times else None)
            case _:
                self._in_hand.do(action)
                self.changed.emit()
                if isinstance(action, KnockOff) and self._in_hand.cart.is_steep:
                    self._warn_of_steep_knock_off()

    def _ring_up_number(self, number: int, times: Times | None) -> None:
        offer = self._desk.counter.by_tile(number)
        if offer is None:
            shown = f"{number:02}"
            self.said.emit(say("{number}번 물건이 없어요. 번호를 다시 누르세요.", number=shown))
            return
        self._in_hand.ring_up(offer, times)
        self.changed.emit()

    def _warn_of_steep_knock_off(self) -> None:
        amount = money(self._in_hand.cart.knocked_off_won)
        warning = say("{amount:을/를} 깎았어요. 너무 많으면 ‘← 하나’를 누르세요.", amount=amount)
        self.said.emit(warning)
