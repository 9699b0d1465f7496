"""Grabs the first start in its states at every panel and text size.

Run: QT_QPA_PLATFORM=offscreen .venv/bin/python tests/ui/shoot_start.py [state] [1024-130]
"""

from shoot_frame import shoot  # isort: skip  (makes the builders findable)

from PySide6.QtWidgets import QWidget
from quiet_link import QuietLink

from builders import StandingClock
from marketpos.operations.desk import Desk
from marketpos.ui.screens.start import StartScreen


def _screen(desk: Desk) -> StartScreen:
    return StartScreen(desk, QuietLink())


def answered(desk: Desk, clock: StandingClock) -> QWidget:
    """Two of three answers."""
    screen = _screen(desk)
    screen.name.set_text("바다수산")
    screen.trades.key("수산").click()
    return screen


def trade(desk: Desk, clock: StandingClock) -> QWidget:
    """In large letters the trade is the second page."""
    screen = answered(desk, clock)
    screen.next_key.click()
    return screen


def refused(desk: Desk, clock: StandingClock) -> QWidget:
    """A link that only looks like a channel."""
    screen = answered(desk, clock)
    screen.next_key.click()
    screen.next_key.click()
    screen.link.field.set_text("https://pf.kaka0.com/_Sample")
    return screen


def good(desk: Desk, clock: StandingClock) -> QWidget:
    """A channel."""
    screen = refused(desk, clock)
    screen.link.field.set_text("pf.kakao.com/_Sample/friend")
    return screen


def typing(desk: Desk, clock: StandingClock) -> QWidget:
    """The name is typed by touch."""
    screen = _screen(desk)
    screen.name.tapped.emit()
    screen.name.set_text("바다수")
    return screen


def missing(desk: Desk, clock: StandingClock) -> QWidget:
    """Nothing was answered."""
    screen = _screen(desk)
    screen.finish()
    return screen


def moving(desk: Desk, clock: StandingClock) -> QWidget:
    """From the PC that was used before."""
    screen = _screen(desk)
    screen.move_key.click()
    return screen


STATES = {
    "start-answered": answered,
    "start-trade": trade,
    "start-refused": refused,
    "start-good": good,
    "start-typing": typing,
    "start-missing": missing,
    "start-moving": moving,
}

if __name__ == "__main__":
    shoot(STATES)
