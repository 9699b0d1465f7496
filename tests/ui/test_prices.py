"""The morning's prices: kept, changed or left out, by the number pad alone."""

import pytest
from hands import in_sight, tap
from PySide6.QtCore import QElapsedTimer, Qt
from pytestqt.qtbot import QtBot

from builders import StandingClock
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.ui.screens.prices import PricesScreen

KEY_MS = 150
"""A quick hand needs so long for a key of the number pad."""


@pytest.fixture
def screen(qtbot: QtBot, fish: Desk, clock: StandingClock) -> PricesScreen:
    clock.move(days=1)
    made = PricesScreen(fish)
    in_sight(qtbot, made)
    return made


def prices(desk: Desk) -> dict[str, int]:
    return {one.name: one.price_won for one in desk.prices.board()}


def test_enter_keeps_yesterdays_price_and_goes_on(
    qtbot: QtBot, screen: PricesScreen, fish: Desk
) -> None:
    before, facts = prices(fish), fish.safety.waiting().facts

    qtbot.keyClick(screen, Qt.Key.Key_Enter)

    assert screen.at() == 1
    assert screen.lines[0].decided
    assert prices(fish) == before
    assert fish.safety.waiting().facts == facts
    assert screen.progress_label.text() == f"{len(screen.lines)}가지 중 1가지 정했어요"


def test_digits_change_it(qtbot: QtBot, screen: PricesScreen, fish: Desk) -> None:
    name = screen.lines[0].one.name

    qtbot.keyClicks(screen, "16000")
    assert screen.lines[0].words.now() == "16,000"
    assert prices(fish)[name] != 16_000
    qtbot.keyClick(screen, Qt.Key.Key_Enter)

    assert prices(fish)[name] == 16_000


def test_a_touch_changes_it_by_five_hundred(qtbot: QtBot, screen: PricesScreen, fish: Desk) -> None:
    line = screen.lines[0]
    name, before = line.one.name, line.one.price_won

    tap(qtbot, line.step_keys[500])
    tap(qtbot, line.step_keys[500])
    tap(qtbot, line.step_keys[1000])
    tap(qtbot, line.step_keys[-500])

    assert prices(fish)[name] == before + 1_500
    assert any("▲1,500" in box.text for box in line.words.text_boxes())


def test_as_before_takes_a_change_back(qtbot: QtBot, screen: PricesScreen, fish: Desk) -> None:
    line = screen.lines[0]
    before = line.one.price_won
    tap(qtbot, line.step_keys[1000])

    tap(qtbot, line.keep_key)

    assert prices(fish)[line.one.name] == before


def test_a_price_never_gets_below_nothing(qtbot: QtBot, screen: PricesScreen, fish: Desk) -> None:
    line = screen.lines[0]
    fish.prices.change(line.one.product, Won(300))
    screen.refresh()

    tap(qtbot, line.step_keys[-500])

    assert prices(fish)[line.one.name] == 0
    assert line.words.now() == "시가"


def test_what_is_not_sold_today_leaves_the_tiles_and_comes_back(
    qtbot: QtBot, screen: PricesScreen, fish: Desk
) -> None:
    name = screen.lines[0].one.name

    qtbot.keyClicks(screen, "-")
    assert screen.lines[0].words.now() == "안 팔아요"
    assert not fish.prices.board()[0].is_sold
    qtbot.keyClick(screen, Qt.Key.Key_Up)
    assert screen.not_today_key.text() == f"{name} · 오늘 팔아요"
    tap(qtbot, screen.not_today_key)

    assert fish.prices.board()[0].is_sold


def test_a_touch_beside_the_keys_chooses_the_line(qtbot: QtBot, screen: PricesScreen) -> None:
    tap(qtbot, screen.lines[2].words)

    assert screen.at() == 2


def test_the_screens_own_pad_does_the_same(qtbot: QtBot, screen: PricesScreen, fish: Desk) -> None:
    for name in ("9", "5", "back", "000", "enter"):
        tap(qtbot, screen.pad.key(name))

    assert fish.prices.board()[0].price_won == 9_000
    assert screen.at() == 1


def test_selling_starts_whenever_one_likes(qtbot: QtBot, screen: PricesScreen) -> None:
    with qtbot.waitSignal(screen.sell_asked):
        tap(qtbot, screen.sell_key)


def test_it_goes_on_where_it_was_left(qtbot: QtBot, screen: PricesScreen, fish: Desk) -> None:
    qtbot.keyClick(screen, Qt.Key.Key_Enter)
    qtbot.keyClick(screen, Qt.Key.Key_Enter)

    again = PricesScreen(fish)
    in_sight(qtbot, again)

    assert again.at() == 2


def test_thirty_products_in_a_minute_by_the_number_pad_alone(
    qtbot: QtBot, screen: PricesScreen, fish: Desk
) -> None:
    assert len(screen.lines) >= 30
    pressed, clock = 0, QElapsedTimer()
    clock.start()

    for at in range(30):
        digits = str(4_000 + 500 * at) if at % 5 == 0 else ""  # one in five is dearer today
        qtbot.keyClicks(screen, digits)
        qtbot.keyClick(screen, Qt.Key.Key_Enter)
        pressed += len(digits) + 1

    assert sum(line.decided for line in screen.lines) == 30
    assert pressed * KEY_MS + clock.elapsed() < 60_000
