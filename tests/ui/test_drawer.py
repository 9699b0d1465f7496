"""The drawer: money in and out with a reason, the morning's change, the day so far."""

import pytest
from hands import in_sight, tap, type_on
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from builders import StandingClock, sell
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.ui.screens.drawer import DrawerPage


@pytest.fixture
def page(qtbot: QtBot, fish: Desk) -> DrawerPage:
    made = DrawerPage(fish)
    in_sight(qtbot, made)
    return made


def looked_at(page: DrawerPage) -> str:
    return " ".join(box.text for box in page.list.text_boxes())


def test_money_taken_out_has_a_reason(qtbot: QtBot, page: DrawerPage, fish: Desk) -> None:
    tap(qtbot, page.reasons.key("택배비"))
    for name in ("8", "000", "enter"):
        tap(qtbot, page.pad.key(name))

    moved = fish.till.figures().moved[0]
    assert (moved.paid_in, moved.amount_won, moved.why) == (False, 8_000, "택배비")
    assert page.banner.text() == "8,000원 적었어요. 저장됐어요."
    assert "−8,000" in looked_at(page)


def test_a_reason_is_written_on_the_keyboard_beside_the_chips(
    qtbot: QtBot, page: DrawerPage, fish: Desk
) -> None:
    tap(qtbot, page.reasons.own_key)
    type_on(qtbot, page.reasons.sheet().keyboard, "ㅇ", "ㅓ", "ㄹ", "ㅇ", "ㅡ", "ㅁ", "done")
    for name in ("5", "000", "enter"):
        tap(qtbot, page.pad.key(name))

    assert fish.till.figures().moved[0].why == "얼음"
    assert page.reasons.own_key.text() == "직접 적기"


def test_without_a_reason_nothing_moves_and_the_amount_stays(
    qtbot: QtBot, page: DrawerPage, fish: Desk
) -> None:
    qtbot.keyClicks(page, "8000")
    qtbot.keyClick(page, Qt.Key.Key_Enter)

    assert "까닭" in page.banner.text()
    assert page.readout.amount() == "8,000"
    assert fish.till.figures().moved == ()


def test_without_an_amount_nothing_moves(qtbot: QtBot, page: DrawerPage, fish: Desk) -> None:
    tap(qtbot, page.reasons.key("밥값"))
    tap(qtbot, page.pad.key("enter"))

    assert "금액" in page.banner.text()
    assert fish.till.figures().moved == ()


def test_money_goes_in_as_well(qtbot: QtBot, page: DrawerPage, fish: Desk) -> None:
    tap(qtbot, page.mode_keys["in"])
    tap(qtbot, page.reasons.key("거스름돈 더 넣음"))
    qtbot.keyClicks(page, "50000")
    qtbot.keyClick(page, Qt.Key.Key_Enter)

    assert fish.till.figures().drawer.paid_in_won == 50_000


def test_the_morning_begins_as_yesterday_with_one_touch(
    qtbot: QtBot, page: DrawerPage, fish: Desk, clock: StandingClock
) -> None:
    fish.till.open(Won(100_000))
    clock.move(days=1)

    tap(qtbot, page.mode_keys["morning"])
    tap(qtbot, page.usual_key)

    assert fish.till.figures().drawer.opening_float_won == 100_000


def test_the_morning_begins_with_what_is_typed(qtbot: QtBot, page: DrawerPage, fish: Desk) -> None:
    tap(qtbot, page.mode_keys["morning"])
    qtbot.keyClicks(page, "120000")
    qtbot.keyClick(page, Qt.Key.Key_Return)

    assert fish.till.figures().drawer.opening_float_won == 120_000


def test_the_look_at_the_day_fixes_nothing(qtbot: QtBot, page: DrawerPage, fish: Desk) -> None:
    sell(fish, 30_000)

    page.refresh()

    assert "30,000" in looked_at(page)
    assert fish.till.reports() == []
