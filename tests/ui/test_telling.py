"""News by touch: written once, lawful in every line, put into a file; sending is the owner's."""

from pathlib import Path

import pytest
from hands import in_sight, tap, type_on
from people import meet
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from builders import StandingClock
from marketpos.operations.desk import Desk
from marketpos.ui.background import jobs_running
from marketpos.ui.screens import telling
from marketpos.ui.screens.channel import ChannelScreen
from marketpos.ui.screens.telling import TellingSheet


@pytest.fixture
def sheet(qtbot: QtBot, fish: Desk) -> TellingSheet:
    meet(fish, "3층 미용실 김사장", "01055504821", news=True)
    meet(fish, "국밥집 구세준", "01055507712")
    meet(fish, "곽선주", news=True)
    screen = ChannelScreen(fish)
    in_sight(qtbot, screen)
    tap(qtbot, screen.signs.tell_key)
    qtbot.waitUntil(lambda: jobs_running() == 0)
    return screen.telling


def write(qtbot: QtBot, sheet: TellingSheet) -> None:
    type_on(qtbot, sheet.keyboard, "ㄱ", "ㅜ", "ㄹ", "done")


def test_the_law_stands_in_the_text_and_cannot_be_taken_out(
    qtbot: QtBot, sheet: TellingSheet
) -> None:
    write(qtbot, sheet)

    lines = sheet.look.text.text().splitlines()
    assert lines[0] == "(광고)바다수산 051-555-0101"
    assert lines[1] == "굴"
    assert "무료 수신거부" in lines[-1]


def test_only_who_agreed_and_has_a_number_is_told(qtbot: QtBot, sheet: TellingSheet) -> None:
    write(qtbot, sheet)

    assert sheet.look.people.text() == "받으실 분 1명 · 빠지는 분 2명"


def test_who_is_left_out_is_named_with_why(qtbot: QtBot, sheet: TellingSheet) -> None:
    write(qtbot, sheet)

    tap(qtbot, sheet.look.left_key)

    read = " ".join(box.text for box in sheet.left_list.text_boxes())
    assert "국밥집 구세준" in read
    assert "아직 안 여쭤봤어요" in read
    assert "전화번호가 없어요" in read


def test_it_is_said_that_the_owner_sends(qtbot: QtBot, sheet: TellingSheet) -> None:
    write(qtbot, sheet)

    assert "보내는 건 사장님이 하세요" in sheet.look.banner.text()


def test_the_text_goes_to_the_clipboard_as_it_stands(qtbot: QtBot, sheet: TellingSheet) -> None:
    write(qtbot, sheet)

    tap(qtbot, sheet.look.copy_key)

    assert QGuiApplication.clipboard().text() == sheet.look.text.text()


def test_the_file_holds_the_numbers_of_who_agreed(
    qtbot: QtBot, sheet: TellingSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "documents", lambda: tmp_path)
    write(qtbot, sheet)

    tap(qtbot, sheet.look.csv_key)
    qtbot.waitUntil(lambda: jobs_running() == 0)

    (file,) = tmp_path.glob("*.csv")
    assert "821055504821" in file.read_text(encoding="utf-8-sig")
    assert "7712" not in file.read_text(encoding="utf-8-sig")


def test_a_text_message_asks_for_the_free_number(qtbot: QtBot, sheet: TellingSheet) -> None:
    write(qtbot, sheet)
    tap(qtbot, sheet.look.kinds["sms"])
    assert "080" in sheet.look.banner.text()
    assert not sheet.look.copy_key.isVisible()

    tap(qtbot, sheet.look.banner.key)
    for digit in "0805550101":
        tap(qtbot, sheet.digits.key(digit))
    tap(qtbot, sheet.digits.key("done"))

    assert "0805550101" in sheet.look.text.text()
    assert "전송자격인증" in sheet.look.banner.text()


def test_nothing_goes_to_who_did_not_agree_to_the_night(
    qtbot: QtBot, sheet: TellingSheet, clock: StandingClock
) -> None:
    clock.move(minutes=6 * 60)

    write(qtbot, sheet)

    assert "아침 8시" in sheet.look.banner.text()
    assert not sheet.look.xlsx_key.isVisible()


def test_what_was_looked_over_by_day_does_not_leave_at_night(
    qtbot: QtBot, sheet: TellingSheet, clock: StandingClock
) -> None:
    write(qtbot, sheet)
    QGuiApplication.clipboard().setText("어제 것")
    clock.move(minutes=6 * 60)

    tap(qtbot, sheet.look.copy_key)

    assert "아침 8시" in sheet.look.banner.text()
    assert QGuiApplication.clipboard().text() == "어제 것"


def test_what_goes_to_all_friends_of_the_channel_names_nobody_and_counts_nobody(
    qtbot: QtBot, sheet: TellingSheet
) -> None:
    write(qtbot, sheet)

    tap(qtbot, sheet.look.kinds["channel_all"])

    assert "모두에게" in sheet.look.people.text()
    assert "한 분에" in sheet.look.price.text()
    assert not sheet.look.xlsx_key.isVisible()
    assert "싫다고 하신 분도" in sheet.look.banner.text()


def test_a_coupon_in_the_news_is_given_to_each_who_gets_it_when_it_is_taken_out_and_once(
    qtbot: QtBot, sheet: TellingSheet, fish: Desk
) -> None:
    tap(qtbot, sheet.coupon_key)
    tap(qtbot, sheet.coupon.usual_keys[1])
    tap(qtbot, sheet.coupon.give_key)
    write(qtbot, sheet)
    assert "쿠폰: 2,000원 깎아 드려요 (12월 23일까지 한 번" in sheet.look.text.text()
    assert fish.coupons.given() == []

    tap(qtbot, sheet.look.copy_key)
    tap(qtbot, sheet.look.copy_key)

    (given,) = fish.coupons.given()
    kim = fish.regulars.get(given.customer)
    assert (kim.nickname, given.amount_won) == ("3층 미용실 김사장", 2_000)
    tap(qtbot, sheet.look.kinds["channel_all"])
    assert "한 분에 한 장" in sheet.look.banner.text()
    tap(qtbot, sheet.back_key)
    tap(qtbot, sheet.coupon_key)
    assert not sheet.coupon_label.isVisible()


def test_the_shops_own_number_is_asked_for_where_the_law_wants_it(
    qtbot: QtBot, sheet: TellingSheet, fish: Desk
) -> None:
    fish.shop.change(phone="")
    write(qtbot, sheet)
    assert "누가 보내는지" in sheet.look.banner.text()

    tap(qtbot, sheet.look.banner.key)
    for digit in "0515550202":
        tap(qtbot, sheet.digits.key(digit))
    tap(qtbot, sheet.digits.key("done"))

    assert sheet.look.text.text().startswith("(광고)바다수산 051-555-0202")


def test_an_empty_line_is_no_news(qtbot: QtBot, sheet: TellingSheet) -> None:
    type_on(qtbot, sheet.keyboard, "done")

    assert "보낼 말이 아직 없어요" in sheet.look.banner.text()
    tap(qtbot, sheet.back_key)
    assert sheet.keyboard.isVisible()
