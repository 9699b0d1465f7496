"""What the law wants told, by touch: shown with its day, copied, crossed off."""

from pathlib import Path

import pytest
from hands import in_sight, tap, tap_row
from people import NEWS, meet
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from builders import StandingClock
from marketpos.operations.desk import Desk
from marketpos.ui.background import jobs_running
from marketpos.ui.screens import printing
from marketpos.ui.screens.channel import ChannelScreen
from marketpos.ui.screens.telling_duties import DutiesSheet


@pytest.fixture
def sheet(qtbot: QtBot, fish: Desk, clock: StandingClock) -> DutiesSheet:
    kim = meet(fish, "3층 미용실 김사장", "01055504821")
    clock.move(days=1)
    fish.regulars.answer(kim.customer, [NEWS])
    made = DutiesSheet(fish)
    in_sight(qtbot, made)
    made.show_list()
    return made


def test_a_yes_is_answered_within_fourteen_days(sheet: DutiesSheet) -> None:
    read = " ".join(box.text for box in sheet.list.text_boxes())

    assert "3층 미용실 김사장" in read
    assert "14일 남음" in read


def test_the_words_are_ready_to_be_copied(qtbot: QtBot, sheet: DutiesSheet) -> None:
    tap_row(qtbot, sheet.list, 0)

    tap(qtbot, sheet.copy_key)

    assert "처리했어요" in QGuiApplication.clipboard().text()
    assert "(광고)" not in QGuiApplication.clipboard().text()


def test_what_was_told_is_off_the_list(qtbot: QtBot, fish: Desk, sheet: DutiesSheet) -> None:
    tap_row(qtbot, sheet.list, 0)

    tap(qtbot, sheet.done_key)

    assert len(sheet.list.rows()) == 0
    assert fish.telling.duties() == []


def test_the_notice_for_the_wall_is_kept_as_a_file(
    qtbot: QtBot, sheet: DutiesSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "documents", lambda: tmp_path)

    tap(qtbot, sheet.wall_file_key)
    qtbot.waitUntil(lambda: jobs_running() == 0)

    (file,) = tmp_path.glob("*.pdf")
    assert file.read_bytes().startswith(b"%PDF")


def test_what_the_law_wants_told_and_what_it_costs_not_to_stands_above(sheet: DutiesSheet) -> None:
    assert "14일" in sheet.law.text()
    assert "2년" in sheet.law.text()
    assert "과태료" in sheet.law.text()


def test_the_key_on_the_channel_page_says_how_many_wait(
    qtbot: QtBot, fish: Desk, sheet: DutiesSheet
) -> None:
    screen = ChannelScreen(fish)
    in_sight(qtbot, screen)
    assert screen.signs.duties_key.text() == "알려 드릴 일 1"
    tap(qtbot, screen.signs.duties_key)
    tap_row(qtbot, screen.duties.list, 0)
    tap(qtbot, screen.duties.done_key)

    tap(qtbot, screen.duties.close_key)

    assert screen.signs.duties_key.text() == "알려 드릴 일"
    qtbot.waitUntil(lambda: jobs_running() == 0)
