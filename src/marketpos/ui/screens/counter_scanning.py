"""A scanner at the counter: what its keys did is undone, and the code looked up."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from marketpos.domain.sale_in_hand import SaleInHand
from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter_part import CounterPart


class Scans(CounterPart):
    """Takes a code at any moment."""

    begun = Signal()  # the sale just made is left alone
    coupon_read = Signal(str)

    def __init__(self, desk: Desk, in_hand: SaleInHand, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._in_hand = desk, in_hand

    def take(self, code: str) -> None:
        """The keys before were a scanner's."""
        from marketpos.domain.coupons import is_code  # hashing is not on the start path

        self.touched.emit()
        self._in_hand.go_back()
        self.begun.emit()
        if is_code(code):
            self.coupon_read.emit(code)
            return
        self.attempt(lambda: self._ring_up(code))
        self.changed.emit()

    def _ring_up(self, code: str) -> None:
        """A scale's label brings its own price or weight; a package takes what was typed."""
        from marketpos.domain.barcode import ScaleLabel
        from marketpos.operations.scanning import Scanning, UnknownCode

        scanning = Scanning(self._desk.counter.book)
        try:
            found = scanning.look_up(code)
        except UnknownCode as no:
            label = no.facts.get("label")
            if not isinstance(label, ScaleLabel) or not label.price_won:
                raise
            self._in_hand.cart.ring_up_amount(label.price_won)
            return
        if found.label is None:
            self._in_hand.ring_up(found.offer)
        else:
            scanning.ring_up(self._in_hand.cart, code)
