"""Grabs the customer's screen in its states at every panel size.

Run: QT_QPA_PLATFORM=offscreen .venv/bin/python tests/ui/shoot_display.py [state] [1024-100]
"""

from shoot_frame import shoot  # isort: skip  (makes the builders findable)

from PySide6.QtWidgets import QWidget

from builders import StandingClock
from marketpos.domain.cart import Cart
from marketpos.domain.checkout import Offered
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.display import DisplayWindow


def _window(desk: Desk) -> DisplayWindow:
    return DisplayWindow(desk, ChannelQr(desk))


def _cart(desk: Desk, lines: int = 3) -> Cart:
    cart = Cart()
    for number in range(1, lines + 1):
        cart.ring_up(desk.counter.by_tile(number))
    cart.knock_off(Won(1000), "")
    return cart


def idle(desk: Desk, clock: StandingClock) -> QWidget:
    """Nobody is being served."""
    desk.shop.change(onnuri_until=20281231)
    return _window(desk)


def cart(desk: Desk, clock: StandingClock) -> QWidget:
    """Eleven things are rung up."""
    window = _window(desk)
    window.show_cart(_cart(desk, 11))
    return window


def done(desk: Desk, clock: StandingClock) -> QWidget:
    """With change."""
    window, rung_up = _window(desk), _cart(desk)
    given = Won((rung_up.total_won // 10_000 + 1) * 10_000)
    window.show_done(desk.counter.complete(rung_up, [Offered(TenderKind.CASH, given)]))
    return window


def question(desk: Desk, clock: StandingClock) -> QWidget:
    """The customer is asked."""
    window = _window(desk)
    window.ask_consents()
    return window


def second_question(desk: Desk, clock: StandingClock) -> QWidget:
    """The second question."""
    window = _window(desk)
    window.ask_consents()
    window.questions.yes_key.click()
    return window


def no_channel(desk: Desk, clock: StandingClock) -> QWidget:
    """A shop without any link."""
    desk.shop.drop_channel(desk.shop.channels()[0].channel)
    return _window(desk)


STATES = {
    "display-idle": idle,
    "display-cart": cart,
    "display-done": done,
    "display-question": question,
    "display-second": second_question,
    "display-no-channel": no_channel,
}

if __name__ == "__main__":
    shoot(STATES)
