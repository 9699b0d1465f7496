"""The channel: links in order, signs that were read back, and numbers that are counted."""

from pathlib import Path

import pytest
from by_phone import joins_by_phone, scans
from hands import THEMES, audit, in_sight, tap, tap_row, type_on
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shoot_channel import STATES

from marketpos.operations.desk import Desk
from marketpos.outputs.qr import reads_back
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.screens.channel import ChannelScreen
from marketpos.ui.screens.channel_signs import Sign
from marketpos.ui.screens.printing import documents
from marketpos.ui.screens.report_page import ReportPage

FRIEND = "https://pf.kakao.com/_Sample/friend"
INSTAGRAM = "https://www.instagram.com/badasusan/"


@pytest.fixture
def screen(qtbot: QtBot, fish: Desk) -> ChannelScreen:
    made = ChannelScreen(fish)
    in_sight(qtbot, made)
    qtbot.waitUntil(lambda: bool(made.card.proof.text()))
    return made


def add(qtbot: QtBot, screen: ChannelScreen, link: str) -> None:
    tap(qtbot, screen.card.links_key)
    tap(qtbot, screen.links_sheet.add_key)
    screen.links_sheet.link.field.set_text(link)
    tap(qtbot, screen.links_sheet.take_key)


def urls(desk: Desk) -> list[str]:
    return [one.url for one in desk.shop.channels()]


def test_it_says_read_back_only_after_it_was(qtbot: QtBot, screen: ChannelScreen) -> None:
    assert screen.card.proof.text() == "✓ 그림에서 다시 읽어 봤어요"
    assert reads_back(*screen.card.qr.grab_luminance()) == FRIEND


def test_a_qr_is_ready_when_it_was_warmed(fish: Desk) -> None:
    qr = ChannelQr(fish)
    qr.warm()

    assert qr.matrix() is not None
    assert qr.matrix() is qr.matrix()
    assert qr.link() == "pf.kakao.com/_Sample"
    assert qr.service() == "카카오톡 채널"


def test_a_shop_without_a_link_shows_no_qr(fish: Desk) -> None:
    fish.shop.drop_channel(fish.shop.channels()[0].channel)
    qr = ChannelQr(fish)

    assert qr.matrix() is None
    assert qr.link() == qr.service() == qr.label() == ""


def test_a_claim_is_one_touch(qtbot: QtBot, screen: ChannelScreen) -> None:
    tap(qtbot, screen.signs.claimed_key)
    tap(qtbot, screen.signs.claimed_key)

    assert screen.signs.counts.claimed.value.text() == "2번"


def test_the_week_is_counted(qtbot: QtBot, fish: Desk) -> None:
    fish.shop.showed_qr("done")
    screen = ChannelScreen(fish)
    in_sight(qtbot, screen)

    assert screen.signs.counts.shown.value.text() == "1번"
    assert screen.signs.counts.joined.value.text() == "0명"


def test_every_sign_carries_the_link(screen: ChannelScreen) -> None:
    for preview in screen.signs.previews.values():
        sheet = preview.sheet()

        assert sheet is not None
        assert {code.says for code in sheet.codes()} == {FRIEND}
    assert len(list(screen.signs.previews[Sign.STICKERS].sheet().codes())) == 24


def test_a_chosen_sign_says_from_how_far_it_is_read(qtbot: QtBot, screen: ChannelScreen) -> None:
    tap(qtbot, screen.signs.previews[Sign.CARD])

    assert screen.signs.sign() is Sign.CARD
    assert screen.card.distance.text().startswith("탁자 A5는 ")


def test_a_sign_is_kept_as_a_file_that_says_where(qtbot: QtBot, screen: ChannelScreen) -> None:
    kept = documents() / "바다수산 A4 포스터.pdf"
    kept.unlink(missing_ok=True)

    tap(qtbot, screen.signs.file_key)
    qtbot.waitUntil(lambda: "문서 폴더에 저장했어요" in screen.signs.banner.text())

    assert kept.read_bytes().startswith(b"%PDF")


def test_no_printer_is_said_and_the_file_offered(qtbot: QtBot, screen: ChannelScreen) -> None:
    tap(qtbot, screen.signs.print_key)

    qtbot.waitUntil(lambda: "프린터가 없어요" in screen.signs.banner.text())
    assert "파일로 저장" in screen.signs.banner.text()


def test_a_page_without_room_is_left_out(screen: ChannelScreen) -> None:
    preview = screen.signs.previews[Sign.STICKERS]

    preview.resize(112, 40)

    assert not preview.grab().isNull()  # a warning of the painter would fail this


def test_the_whole_window_becomes_the_qr_and_one_key_closes_it(
    qtbot: QtBot, screen: ChannelScreen, fish: Desk
) -> None:
    with qtbot.waitSignal(screen.full_screen_asked):
        tap(qtbot, screen.signs.previews[Sign.SCREEN])

    assert screen.full.size() == screen.window().size()
    assert reads_back(*screen.full.invitation.qr.grab_luminance()) == FRIEND
    assert fish.shop.qr_counts().shown == 1
    tap(qtbot, screen.full.close_key)
    assert not screen.full.isVisible()


def test_instagram_is_added_and_shown_beside(
    qtbot: QtBot, screen: ChannelScreen, fish: Desk
) -> None:
    add(qtbot, screen, "instagram.com/badasusan?igsh=1")

    assert urls(fish) == ["https://pf.kakao.com/_Sample", INSTAGRAM]
    tap(qtbot, screen.links_sheet.close_key)
    tap(qtbot, screen.card.chips[1])
    assert screen.card.title.text() == "인스타그램"
    qtbot.waitUntil(lambda: screen.card.proof.text().startswith("✓"))


def test_a_link_is_typed_by_touch(qtbot: QtBot, screen: ChannelScreen, fish: Desk) -> None:
    tap(qtbot, screen.card.links_key)
    tap(qtbot, screen.links_sheet.add_key)
    type_on(qtbot, screen.links_sheet.keyboard, "latin", *"_ZeutxL".lower(), "done")

    assert urls(fish)[1] == "https://pf.kakao.com/_zeutxl"


def test_the_second_link_is_put_first(qtbot: QtBot, screen: ChannelScreen, fish: Desk) -> None:
    add(qtbot, screen, INSTAGRAM)
    tap_row(qtbot, screen.links_sheet.list, 1)

    tap(qtbot, screen.links_sheet.first_key)

    assert urls(fish)[0] == INSTAGRAM
    assert ChannelQr(fish).service() == "인스타그램"


def test_a_link_is_shown_no_more(qtbot: QtBot, screen: ChannelScreen, fish: Desk) -> None:
    tap(qtbot, screen.card.links_key)
    tap_row(qtbot, screen.links_sheet.list, 0)

    tap(qtbot, screen.links_sheet.drop_key)
    tap(qtbot, screen.links_sheet.close_key)

    assert urls(fish) == []
    assert "카카오톡 채널 주소를 넣으면" in screen.signs.banner.text()
    assert not screen.signs.print_key.isVisible()


def test_a_channel_gets_a_new_address(qtbot: QtBot, screen: ChannelScreen, fish: Desk) -> None:
    before = fish.shop.channels()[0].channel
    tap(qtbot, screen.card.links_key)
    tap_row(qtbot, screen.links_sheet.list, 0)
    tap(qtbot, screen.links_sheet.change_key)
    screen.links_sheet.link.field.set_text("_Bxkd")
    tap(qtbot, screen.links_sheet.take_key)

    assert urls(fish) == ["https://pf.kakao.com/_Bxkd"]
    assert fish.shop.channels()[0].channel == before


def test_an_unknown_page_is_looked_at_first(
    qtbot: QtBot, screen: ChannelScreen, fish: Desk
) -> None:
    add(qtbot, screen, "https://badasusan.kr/shop")

    assert len(urls(fish)) == 1
    assert screen.links_sheet.look.host.text() == "badasusan.kr"
    tap(qtbot, screen.links_sheet.look.yes_key)
    assert urls(fish)[1] == "https://badasusan.kr/shop"


def test_an_unknown_page_that_is_not_ours_is_not_kept(
    qtbot: QtBot, screen: ChannelScreen, fish: Desk
) -> None:
    add(qtbot, screen, "https://badasusan.kr/shop")

    tap(qtbot, screen.links_sheet.look.no_key)

    assert len(urls(fish)) == 1
    assert screen.links_sheet.link.field.text() == ""


@pytest.mark.parametrize(
    "link",
    ["http://pf.kakao.com@evil.kr/_Sample", "javascript:alert(1)", "https://1.2.3.4/x", "hello"],
)
def test_what_only_looks_like_a_link_cannot_be_taken(
    qtbot: QtBot, screen: ChannelScreen, fish: Desk, link: str
) -> None:
    tap(qtbot, screen.card.links_key)
    tap(qtbot, screen.links_sheet.add_key)
    screen.links_sheet.link.field.set_text(link)

    assert not screen.links_sheet.take_key.isVisible()
    qtbot.keyClick(screen.links_sheet.link.field, Qt.Key.Key_Return)
    assert screen.links_sheet.link.banner.text()
    assert len(urls(fish)) == 1


def test_the_line_is_changed_to_one_of_ours(
    qtbot: QtBot, screen: ChannelScreen, fish: Desk
) -> None:
    tap(qtbot, screen.signs.words_key)
    tap(qtbot, screen.wording_sheet.lines[2])
    tap(qtbot, screen.wording_sheet.keep_key)

    assert fish.shop.channels()[0].invitation == "찍고 우리 가게 단골 하세요"
    assert ChannelQr(fish).invitation() == "찍고 우리 가게 단골 하세요"
    texts = [words.text for words in screen.signs.sheet().words()]
    assert "찍고 우리 가게 단골 하세요" in texts


def test_a_line_too_long_for_a_sticker_is_not_kept(
    qtbot: QtBot, screen: ChannelScreen, fish: Desk
) -> None:
    tap(qtbot, screen.signs.words_key)
    screen.wording_sheet.field.set_text("오늘 새벽에 들어온 좋은 생선을 " * 8)
    tap(qtbot, screen.wording_sheet.keep_key)

    assert screen.wording_sheet.is_open()
    assert screen.wording_sheet.banner.text()
    assert fish.shop.channels()[0].invitation == ""


def test_a_link_too_long_for_stickers_offers_no_stickers(
    qtbot: QtBot, screen: ChannelScreen, fish: Desk
) -> None:
    add(qtbot, screen, "https://badasusan.kr/" + "a" * 170)
    tap(qtbot, screen.links_sheet.look.yes_key)
    tap(qtbot, screen.links_sheet.close_key)
    tap(qtbot, screen.card.chips[1])

    assert screen.signs.previews[Sign.STICKERS].sheet() is None
    assert not screen.signs.previews[Sign.STICKERS].isEnabled()
    qtbot.waitUntil(lambda: bool(screen.card.proof.text()))


@pytest.mark.parametrize("name", STATES)
@pytest.mark.parametrize("theme", THEMES, ids=str)
def test_a_wet_finger_hits_and_old_eyes_read(
    qapp: QApplication, tmp_path: Path, name: str, theme: tuple[tuple[int, int], float]
) -> None:
    assert audit(qapp, STATES[name], theme, tmp_path) == []


def test_paper_carries_the_channels_own_link_and_says_why_until_the_shop_chooses(
    qtbot: QtBot, screen: ChannelScreen, fish: Desk
) -> None:
    tap(qtbot, screen.signs.words_key)
    assert not screen.wording_sheet.paper_link.isVisible()  # in nobody's keeping: no short one
    tap(qtbot, screen.wording_sheet.close_key)
    fish.counter.book.jot(
        "INSERT INTO peer VALUES (1, 'https://hub.example', '40', '바다수산', x'', x'', 0)"
    )
    tap(qtbot, screen.signs.words_key)
    link = screen.wording_sheet.paper_link
    assert (link.own_key.isChecked(), link.short_key.isChecked()) == (True, False)
    assert "보관소가 문을 닫아도 열리는" in link.why.text()

    tap(qtbot, link.short_key)

    says = {
        sign: {code.says for code in preview.sheet().codes()}
        for sign, preview in screen.signs.previews.items()
    }
    assert says == {
        Sign.POSTER: {"https://hub.example/j/14.poster"},
        Sign.CARD: {"https://hub.example/j/14.card"},
        Sign.STICKERS: {"https://hub.example/j/14.stickers"},
        Sign.SCREEN: {FRIEND},
    }
    words = {each.text for each in screen.signs.previews[Sign.POSTER].sheet().words()}
    assert "pf.kakao.com/_Sample" in words
    tap(qtbot, link.own_key)
    assert {code.says for code in screen.signs.sheet().codes()} == {FRIEND}
    tap(qtbot, screen.wording_sheet.close_key)
    tap(qtbot, screen.signs.previews[Sign.SCREEN])
    shown = reads_back(*screen.full.invitation.qr.grab_luminance())
    assert shown == "https://hub.example/j/14.full"  # no paper: here the page may lead the way


def test_what_phones_scanned_stands_on_the_page_and_in_the_days_report(
    qtbot: QtBot, fish: Desk
) -> None:
    fish.shop.showed_qr("done")
    fish.shop.was_claimed("sign")
    scans(fish, "done", 3)
    joins_by_phone(fish, "꽃집 언니")
    channel, report = ChannelScreen(fish), ReportPage(fish)
    for each in (channel, report):
        in_sight(qtbot, each)
    report.show_span("today")

    assert channel.signs.counts.scanned.value.text() == "3번"
    rows = [row.spoken() for row in report.side.list.rows()]
    at = rows.index("QR이 데려온 분")
    assert [row.split()[-1] for row in rows[at + 1 :]] == ["1번", "1번", "3번", "1명", "0명"]
