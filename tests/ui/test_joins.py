"""Who came in by their own phone, what they ask, and what the QRs brought, by touch."""

from pathlib import Path

import pytest
from by_phone import asks_by_phone, joins_by_phone, scans
from hands import in_sight, tap, tap_row
from pytestqt.qtbot import QtBot

from builders import StandingClock, sell
from marketpos.domain.claims import Place
from marketpos.operations.desk import Desk
from marketpos.ui.background import jobs_running
from marketpos.ui.screens import printing
from marketpos.ui.screens.channel import ChannelScreen
from marketpos.ui.screens.joins import JoinsSheet
from marketpos.ui.widgets.pagedlist import PagedList


def read(rows: PagedList) -> str:
    return " ".join(box.text for box in rows.text_boxes())


def opened(qtbot: QtBot, desk: Desk) -> JoinsSheet:
    screen = ChannelScreen(desk)
    in_sight(qtbot, screen)
    tap(qtbot, screen.signs.joins_key)
    qtbot.waitUntil(lambda: jobs_running() == 0)
    return screen.joins


@pytest.fixture
def sheet(qtbot: QtBot, fish: Desk, clock: StandingClock) -> JoinsSheet:
    fish.shop.showed_qr("done")
    who = joins_by_phone(fish, "3층 미용실 김사장")
    scans(fish, "sign", 5)
    clock.move(days=1)
    sell(fish, 5_000, who)
    return opened(qtbot, fish)


def test_who_joined_is_listed_with_the_place_of_the_qr(sheet: JoinsSheet) -> None:
    assert "3층 미용실 김사장" in read(sheet.joined)
    assert "거스름 화면" in read(sheet.joined)


def test_each_place_has_its_numbers_by_the_week(qtbot: QtBot, sheet: JoinsSheet) -> None:
    tap(qtbot, sheet.weeks_chip)

    texts = [box.text for box in sheet.weeks.text_boxes()]
    assert any("거스름 화면" in text for text in texts)
    assert texts[-4:] == ["0", "5", "0", "0"]


def test_what_somebody_asks_comes_first_and_has_a_day(qtbot: QtBot, fish: Desk) -> None:
    who = joins_by_phone(fish, "3층 미용실 김사장")
    asks_by_phone(fish, who, "show")

    sheet = opened(qtbot, fish)

    assert sheet.asks.isVisible()
    assert "무엇을 적어 두었는지" in read(sheet.asks)
    assert "12/3" in read(sheet.asks)


def test_an_answered_one_waits_no_more(qtbot: QtBot, fish: Desk) -> None:
    who = joins_by_phone(fish, "3층 미용실 김사장")
    asks_by_phone(fish, who, "show")
    sheet = opened(qtbot, fish)

    tap_row(qtbot, sheet.asks, 0)
    tap(qtbot, sheet.answered_key)

    assert fish.joins.asking() == []


def test_what_is_held_is_handed_over_as_a_page(
    qtbot: QtBot, fish: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "documents", lambda: tmp_path)
    who = joins_by_phone(fish, "3층 미용실 김사장")
    asks_by_phone(fish, who, "show")
    sheet = opened(qtbot, fish)
    tap_row(qtbot, sheet.asks, 0)

    tap(qtbot, sheet.file_key)
    qtbot.waitUntil(lambda: jobs_running() == 0)

    (file,) = tmp_path.glob("*.pdf")
    assert file.read_bytes().startswith(b"%PDF")
    assert fish.access.log()[0].did == "shown what is held"


def test_nobody_joined_yet_is_said(qtbot: QtBot, fish: Desk) -> None:
    sheet = opened(qtbot, fish)

    assert "아직" in read(sheet.joined)


def test_the_shop_chooses_whether_its_screens_lead_to_joining_or_to_the_channel(
    qtbot: QtBot, fish: Desk
) -> None:
    hub = "https://hub.hanbit-market.example"
    fish.counter.book.jot("INSERT INTO peer VALUES (1, ?, '40', '바다수산', x'', x'', 0)", (hub,))
    screen = ChannelScreen(fish)
    in_sight(qtbot, screen)
    tap(qtbot, screen.signs.joins_key)
    tap(qtbot, screen.joins.weeks_chip)
    assert screen.joins.to_page_key.isChecked()
    assert fish.joins.link(Place.FULL).startswith(hub)

    tap(qtbot, screen.joins.to_channel_key)

    assert fish.joins.link(Place.FULL) == ""
    assert (screen.joins.to_page_key.isChecked(), fish.joins.is_on()) == (False, False)
