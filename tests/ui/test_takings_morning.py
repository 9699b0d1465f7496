"""The morning's question above the counter: once a day, one touch, never in the way."""

import pytest
from hands import in_sight, tap
from pytestqt.qtbot import QtBot

from builders import StandingClock, sell
from marketpos.app.morning import Morning
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.ui.widgets.banner import Banner


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    made = Banner()
    in_sight(qtbot, made, (900, 90))
    return made


def test_one_touch_says_as_yesterday(
    qtbot: QtBot, fish: Desk, clock: StandingClock, banner: Banner
) -> None:
    fish.till.open(Won(100_000))
    clock.move(days=1)
    told: list[int] = []
    morning = Morning(fish, banner, lambda: told.append(1))

    morning.ask()
    assert banner.key.text() == "어제만큼 100,000원"
    tap(qtbot, banner.key)

    assert fish.till.figures().drawer.opening_float_won == 100_000
    assert banner.text() == ""
    assert told == [1]


def test_whoever_never_counts_in_the_morning_is_never_asked(fish: Desk, banner: Banner) -> None:
    Morning(fish, banner, lambda: None).ask()

    assert banner.text() == ""


def test_the_first_sale_takes_the_question_away_until_tomorrow(
    fish: Desk, clock: StandingClock, banner: Banner
) -> None:
    fish.till.open(Won(100_000))
    clock.move(days=1)
    morning = Morning(fish, banner, lambda: None)
    morning.ask()

    sell(fish, 5_000)
    morning.sold()
    morning.ask()
    assert banner.text() == ""

    clock.move(days=1)
    morning.ask()
    assert banner.text() != ""


def test_something_more_urgent_is_not_covered(
    fish: Desk, clock: StandingClock, banner: Banner
) -> None:
    fish.till.open(Won(100_000))
    clock.move(days=1)
    banner.set_text("장부를 열지 못했어요")

    Morning(fish, banner, lambda: None).ask()

    assert banner.text() == "장부를 열지 못했어요"
