"""Grabs the counter in its states at every panel and text size.

Run: QT_QPA_PLATFORM=offscreen .venv/bin/python tests/ui/shoot_counter.py [state] [1024-130]
"""

from shoot_frame import State, framed, shoot  # isort: skip  (makes the builders findable)

from counter_states import STATES as COUNTER_STATES
from PySide6.QtWidgets import QWidget

from builders import StandingClock
from marketpos.operations.desk import Desk


def _framed(name: str) -> State:
    def make(desk: Desk, clock: StandingClock) -> QWidget:
        return framed(COUNTER_STATES[name](desk, clock), "counter")

    return make


STATES: dict[str, State] = {f"counter-{name}": _framed(name) for name in COUNTER_STATES}

if __name__ == "__main__":
    shoot(STATES)
