"""The customer's screen beside the counter: follows every step of the till."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from marketpos.app.scale import ScaleLine
    from marketpos.domain.cart import Cart
    from marketpos.domain.facts import Refund
    from marketpos.domain.tender import Offered
    from marketpos.operations.desk import Desk
    from marketpos.operations.selling import Done
    from marketpos.ui.channel_qr import ChannelQr
    from marketpos.ui.display import DisplayWindow
    from marketpos.ui.screens.counter import CounterScreen
    from marketpos.ui.screens.takings import TakingsScreen


class SecondScreen(QObject):
    """Passes on what a customer may see. ``window`` is None while there is no screen for it."""

    def __init__(self, desk: Desk, qr: ChannelQr, scale: ScaleLine) -> None:
        super().__init__()
        self._desk, self._qr, self._scale = desk, qr, scale
        self._counter: CounterScreen | None = None
        self.window: DisplayWindow | None = None
        self._listens = False

    def open(self) -> None:
        """Opens now if there is a second screen, or as soon as one is plugged in."""
        running = QApplication.instance()
        assert isinstance(running, QApplication)
        running.screenAdded.connect(self._open)
        self._listens = True
        self._open()

    def close(self) -> None:
        """Closes for good."""
        running = QApplication.instance()
        if self._listens and isinstance(running, QApplication):
            running.screenAdded.disconnect(self._open)
        if self.window is not None:
            self.window.close()

    def follow_counter(self, counter: CounterScreen) -> None:
        """Shows what is rung up, handed over and paid there."""
        self._counter = counter
        counter.cart_changed.connect(self._show_cart)
        counter.handed_over.connect(self._show_handed_over)
        counter.sale_completed.connect(self._show_done)
        counter.next_started.connect(self.show_idle)

    def follow_takings(self, takings: TakingsScreen) -> None:
        """Shows what is given back there, and nothing more once the day is closed."""
        takings.gave_back.connect(self._show_refund)
        takings.day_closed.connect(self.show_idle)

    def refresh(self) -> None:
        """Today's prices anew: one may have changed, or the day."""
        if self.window is not None:
            self.window.refresh()

    def turn_page(self) -> None:
        """The next of today's prices."""
        if self.window is not None:
            self.window.turn_page()

    def show_idle(self) -> None:
        """Today's prices."""
        if self.window is not None:
            self.window.show_idle()

    def end_refund(self) -> None:
        """Another screen was opened at the counter: what was given back is in the hand."""
        if self.window is not None and self.window.is_giving_back() and self._counter is not None:
            self.window.show_cart(self._counter.cart())

    def _open(self) -> None:
        from marketpos.ui.display import DisplayWindow, second_screen

        if self.window is None and second_screen() is not None:
            self.window = DisplayWindow(self._desk, self._qr)
            self.window.follow_screens()
            self._scale.tell(self.window)

    def _show_cart(self, cart: Cart) -> None:
        if self.window is not None:
            self.window.show_cart(cart)

    def _show_handed_over(self, cart: Cart, offered: list[Offered]) -> None:
        if self.window is not None:
            self.window.show_cart(cart, offered)

    def _show_done(self, done: Done) -> None:
        if self.window is not None:
            self.window.show_done(done)

    def _show_refund(self, refund: Refund) -> None:
        if self.window is not None:
            self.window.show_refund(refund)
