"""Grabs the regulars' screen in its states at every panel and text size.

Run: QT_QPA_PLATFORM=offscreen .venv/bin/python tests/ui/shoot_regulars.py [state] [1024-130]
"""

from shoot_frame import State, framed, shoot  # isort: skip  (makes the builders findable)

from people import four_regulars
from PySide6.QtWidgets import QWidget

from builders import StandingClock
from marketpos.operations.desk import Desk
from marketpos.ui.screens.regulars import RegularsScreen


def _screen(desk: Desk, clock: StandingClock) -> RegularsScreen:
    four_regulars(desk, clock)
    return RegularsScreen(desk)


def found(desk: Desk, clock: StandingClock) -> QWidget:
    """Four found by their initials."""
    screen = _screen(desk, clock)
    screen.finder.field.set_text("ㄱㅅㅈ")
    return framed(screen, "regulars")


def _chosen(desk: Desk, clock: StandingClock) -> RegularsScreen:
    screen = _screen(desk, clock)
    screen.finder.field.set_text("ㄱㅅㅈ")
    screen.show_customer(screen.finder.people()[0])
    return screen


def chosen(desk: Desk, clock: StandingClock) -> QWidget:
    """One of them shown."""
    return framed(_chosen(desk, clock), "regulars")


def keyboard(desk: Desk, clock: StandingClock) -> QWidget:
    """The Hangul keyboard is up."""
    screen = _screen(desk, clock)
    screen.finder.show_keyboard()
    screen.finder.field.set_text("김")
    return framed(screen, "regulars")


def digits(desk: Desk, clock: StandingClock) -> QWidget:
    """Four digits of a number."""
    screen = _screen(desk, clock)
    screen.finder.show_digits()
    screen.finder.field.set_text("4821")
    return framed(screen, "regulars")


def nobody(desk: Desk, clock: StandingClock) -> QWidget:
    """The first morning."""
    return framed(RegularsScreen(desk), "regulars")


def _with_sheet(name: str) -> State:
    def make(desk: Desk, clock: StandingClock) -> QWidget:
        screen = _chosen(desk, clock)
        window = framed(screen, "regulars")
        window.resize(1366, 768)
        getattr(screen.card, f"{name}_key").click()
        return window

    return make


def forget(desk: Desk, clock: StandingClock) -> QWidget:
    """What goes and what stays when somebody is forgotten."""
    screen = _chosen(desk, clock)
    window = framed(screen, "regulars")
    window.resize(1366, 768)
    screen.card.held_key.click()
    screen.held_sheet.forget_key.click()
    return window


SHEETS = ("past", "correct", "consents", "memo", "same")
STATES: dict[str, State] = {
    "regulars-found": found,
    "regulars-chosen": chosen,
    "regulars-keyboard": keyboard,
    "regulars-digits": digits,
    "regulars-nobody": nobody,
    "regulars-forget": forget,
    **{f"regulars-{name}": _with_sheet(name) for name in SHEETS},
}

if __name__ == "__main__":
    shoot(STATES)
