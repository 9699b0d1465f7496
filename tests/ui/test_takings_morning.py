"""The morning's question above the counter: one touch answers it, and it is never in the way."""

import pytest
from hands import in_sight, tap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import StandingClock, sell
from marketpos.app.morning import Morning
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.ui.window import SELL, TAKINGS, MainWindow


@pytest.fixture
def main(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    for name in (SELL, TAKINGS):
        made.add_screen(name, QWidget)
    made.visit(SELL)
    in_sight(qtbot, made, (1366, 768))
    return made


@pytest.fixture
def morning(fish: Desk, clock: StandingClock, main: MainWindow) -> Morning:
    """The day after the drawer began with 100,000 won."""
    fish.till.open(Won(100_000))
    clock.move(days=1)
    made = Morning(fish, main, lambda: None)
    made.ask()
    return made


def test_one_touch_says_as_yesterday(
    qtbot: QtBot, morning: Morning, fish: Desk, main: MainWindow
) -> None:
    assert main.banner.key.text() == "어제만큼 100,000원"

    tap(qtbot, main.banner.key)

    assert fish.till.figures().drawer.opening_float_won == 100_000
    assert main.banner.text() == ""


def test_whoever_never_counts_in_the_morning_is_never_asked(fish: Desk, main: MainWindow) -> None:
    Morning(fish, main, lambda: None).ask()

    assert main.banner.text() == ""


def test_the_first_sale_takes_the_question_away_until_tomorrow(
    morning: Morning, fish: Desk, clock: StandingClock, main: MainWindow
) -> None:
    sell(fish, 5_000)
    morning.sold()
    morning.ask()
    assert main.banner.text() == ""

    clock.move(days=1)
    morning.ask()
    assert main.banner.text() != ""


def test_it_is_asked_at_the_counter_only(morning: Morning, main: MainWindow) -> None:
    main.visit(TAKINGS)
    assert main.banner.text() == ""

    main.visit(SELL)
    assert main.banner.text() != ""


def test_something_more_urgent_is_not_covered(
    fish: Desk, clock: StandingClock, main: MainWindow
) -> None:
    fish.till.open(Won(100_000))
    clock.move(days=1)
    main.notice("장부를 열지 못했어요")

    Morning(fish, main, lambda: None).ask()

    assert main.banner.text() == "장부를 열지 못했어요"
