"""A cheap number pad under film is what wet hands use: a whole morning with seventeen keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stages import opened
from test_market_day import _fish_profile as fish_profile

from builders import YES
from marketpos.app import App
from marketpos.operations.regulars import Person

KEYS = {
    **{str(digit): Qt.Key(Qt.Key.Key_0 + digit) for digit in range(10)},
    ".": Qt.Key.Key_Period,
    "+": Qt.Key.Key_Plus,
    "-": Qt.Key.Key_Minus,
    "*": Qt.Key.Key_Asterisk,
    "/": Qt.Key.Key_Slash,
    "=": Qt.Key.Key_Enter,
}
"""The seventeen, Enter written as =."""


class NoTouches(QObject):
    """Fails a story of keys when the screen was touched."""

    touched = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count presses of the mouse or a finger."""
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin):
            self.touched += 1
        return False


def type_on_pad(app: App, keys: str) -> None:
    """Press them as a person does: one by one, slower than a scanner."""
    for key in keys:
        target = QApplication.focusWidget() or app.window
        QTest.keyClick(target, KEYS[key], Qt.KeyboardModifier.KeypadModifier, 40)


def test_a_morning_by_the_number_pad_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(fish_profile(tmp_path / "shop")) as app:
        assert app.rooms is not None
        watch = NoTouches()
        QApplication.instance().installEventFilter(watch)
        kim = app.rooms.desk.regulars.register(Person("김사장", phone="01055504821"), [YES])
        counter = app.rooms.counter()
        sold: list[int] = []
        counter.sale_completed.connect(lambda done: sold.append(done.total_won))

        type_on_pad(app, "5000+==")  # an amount, exact cash
        type_on_pad(app, "3500*2+==")  # twice 3,500
        type_on_pad(app, ".01.04==")  # mackerel and clams by the numbers on their tiles
        type_on_pad(app, "3*.01==")  # three mackerels
        type_on_pad(app, "8000+-7000+==")  # a slip taken back
        type_on_pad(app, "/4821" + "9000+==")  # for a regular

        QApplication.instance().removeEventFilter(watch)
        assert sold == [5_000, 7_000, 15_000, 27_000, 7_000, 9_000]
        assert app.rooms.desk.regulars.get(kim.customer).visits == 1
        assert watch.touched == 0
