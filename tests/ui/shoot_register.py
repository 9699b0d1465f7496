"""Grabs registering in its states at every panel and text size.

Run: QT_QPA_PLATFORM=offscreen .venv/bin/python tests/ui/shoot_register.py [state] [1024-130]
"""

from shoot_frame import framed, shoot  # isort: skip  (makes the builders findable)

from people import four_regulars
from PySide6.QtWidgets import QWidget

from builders import StandingClock, sell
from marketpos.operations.desk import Desk
from marketpos.ui.screens.register import RegisterScreen


def _screen(desk: Desk, clock: StandingClock) -> RegisterScreen:
    four_regulars(desk, clock)
    screen = RegisterScreen(desk)
    screen.start(sell(desk).sale)
    return screen


def empty(desk: Desk, clock: StandingClock) -> QWidget:
    """Nothing is written yet."""
    return framed(_screen(desk, clock), "regulars")


def written(desk: Desk, clock: StandingClock) -> QWidget:
    """A nickname, a number two others have, and a yes."""
    screen = _screen(desk, clock)
    screen.form.nickname.set_text("4층 미용실 김사장")
    screen.form.phone.set_text("5678")
    screen.form.questions.questions["registration"].choice.yes.click()
    screen.side.method.paper_key.click()
    return framed(screen, "regulars")


def questions(desk: Desk, clock: StandingClock) -> QWidget:
    """In large letters the questions are the second page."""
    screen = _screen(desk, clock)
    screen.form.nickname.set_text("4층 미용실 김사장")
    screen.form.next_key.click()
    return framed(screen, "regulars")


def method(desk: Desk, clock: StandingClock) -> QWidget:
    """In large letters how they agreed is the third page."""
    screen = _screen(desk, clock)
    screen.form.next_key.click()
    screen.form.next_key.click()
    screen.side.method.paper_key.click()
    screen.finish()
    return framed(screen, "regulars")


def refused(desk: Desk, clock: StandingClock) -> QWidget:
    """They would rather not."""
    screen = _screen(desk, clock)
    screen.form.questions.questions["registration"].choice.no.click()
    return framed(screen, "regulars")


def keyboard(desk: Desk, clock: StandingClock) -> QWidget:
    """The nickname is typed by touch."""
    screen = _screen(desk, clock)
    screen.form.nickname.tapped.emit()
    return framed(screen, "regulars")


def digits(desk: Desk, clock: StandingClock) -> QWidget:
    """The number is typed by touch."""
    screen = _screen(desk, clock)
    screen.form.phone.tapped.emit()
    screen.form.phone.set_text("4821")
    return framed(screen, "regulars")


STATES = {
    "register-empty": empty,
    "register-written": written,
    "register-questions": questions,
    "register-method": method,
    "register-refused": refused,
    "register-keyboard": keyboard,
    "register-digits": digits,
}

if __name__ == "__main__":
    shoot(STATES)
