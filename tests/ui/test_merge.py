"""Doubles by touch: found, put together, taken apart again."""

import pytest
from hands import in_sight, tap, tap_row
from people import meet
from pytestqt.qtbot import QtBot

from builders import sell
from marketpos.operations.desk import Desk
from marketpos.ui.screens.regulars import RegularsScreen


@pytest.fixture
def screen(qtbot: QtBot, fish: Desk) -> RegularsScreen:
    kim = meet(fish, "3층 미용실 김사장", "01055504821")
    other = meet(fish, "미용실 사장님", "01055504821")
    meet(fish, "곽선주", "01011112222")
    sell(fish, 8_000, kim.customer)
    sell(fish, 9_000, other.customer)
    made = RegularsScreen(fish)
    in_sight(qtbot, made)
    made.show_customer(fish.regulars.get(kim.customer))
    tap(qtbot, made.card.same_key)
    return made


def test_who_has_the_same_number_is_shown_with_why(screen: RegularsScreen) -> None:
    read = " ".join(box.text for box in screen.merge_sheet.list.text_boxes())

    assert "미용실 사장님" in read
    assert "전화가 같아요" in read
    assert "곽선주" not in read


def test_nothing_is_decided_before_somebody_is_touched(screen: RegularsScreen) -> None:
    assert not screen.merge_sheet.merge_key.isVisible()


def test_two_become_one_with_both_their_visits(qtbot: QtBot, screen: RegularsScreen) -> None:
    sheet = screen.merge_sheet

    tap_row(qtbot, sheet.list, 0)
    tap(qtbot, sheet.merge_key)

    assert screen.customer().visits == 2
    assert screen.card.title.text() == "3층 미용실 김사장"
    assert "모았어요" in sheet.banner.text()


def test_they_are_taken_apart_again(qtbot: QtBot, fish: Desk, screen: RegularsScreen) -> None:
    sheet = screen.merge_sheet
    tap_row(qtbot, sheet.list, 0)
    tap(qtbot, sheet.merge_key)

    tap_row(qtbot, sheet.list, 0)
    tap(qtbot, sheet.apart_key)

    assert screen.customer().visits == 1
    assert fish.regulars.find("미용실 사장님")[0].visits == 1


def test_who_is_like_nobody_is_told_so(qtbot: QtBot, fish: Desk, screen: RegularsScreen) -> None:
    screen.merge_sheet.close_sheet()
    screen.show_customer(fish.regulars.find("곽선주")[0])

    tap(qtbot, screen.card.same_key)

    assert "비슷한 분이 없어요" in screen.merge_sheet.list.text_boxes()[0].text
