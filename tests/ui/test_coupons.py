"""Coupons by touch: written in two touches, read back, shown, printed, found again; and stamps."""

from pathlib import Path

import pytest
from hands import in_sight, tap, tap_row, type_on
from people import meet
from PySide6.QtCore import QStandardPaths
from pytestqt.qtbot import QtBot
from pyzbar.pyzbar import decode

from builders import StandingClock, open_desk, sell
from marketpos.domain.coupons import NotACoupon
from marketpos.domain.printers import Printer, Way
from marketpos.operations.coupons import Standing
from marketpos.operations.desk import Desk
from marketpos.outputs.qr import QrUnreadable, reads_back
from marketpos.outputs.slip import slip_of
from marketpos.ui.background import jobs_running
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.display import DisplayWindow
from marketpos.ui.screens import coupons
from marketpos.ui.screens.channel import ChannelScreen
from marketpos.ui.screens.coupons import CouponsSheet
from marketpos.ui.screens.regulars import RegularsScreen
from marketpos.ui.slips import coupon_slip


@pytest.fixture
def sheet(qtbot: QtBot, fish: Desk) -> CouponsSheet:
    """A coupon for whoever brings it, from the channel."""
    screen = ChannelScreen(fish)
    in_sight(qtbot, screen)
    qtbot.waitUntil(lambda: jobs_running() == 0)
    tap(qtbot, screen.signs.coupons_key)
    return screen.coupons


@pytest.fixture
def of_kim(qtbot: QtBot, fish: Desk) -> CouponsSheet:
    """A coupon for 김사장, from the card."""
    kim = meet(fish, "미용실 김사장", "01055504821")
    screen = RegularsScreen(fish)
    in_sight(qtbot, screen)
    screen.show_customer(kim)
    tap(qtbot, screen.card.coupon_key)
    return screen.coupons


def test_two_touches_give_a_coupon_whose_qr_the_counter_takes(
    qtbot: QtBot, sheet: CouponsSheet, fish: Desk
) -> None:
    tap(qtbot, sheet.writing.usual_keys[1])
    tap(qtbot, sheet.writing.give_key)

    picture = sheet.shown.qr.grab_luminance()
    code = reads_back(*picture)
    assert code is not None
    assert [one.data.decode() for one in decode(picture)] == [code]
    held = fish.coupons.look(code)
    assert (held.what, held.amount_won, held.until_day) == ("2,000원 깎아 드려요", 2_000, 20261223)
    assert sheet.shown.whose.text() == "누구든 가져오시는 분께"


def test_own_words_and_an_amount_are_typed_and_three_months_chosen(
    qtbot: QtBot, sheet: CouponsSheet, fish: Desk
) -> None:
    writing = sheet.writing
    tap(qtbot, writing.what)
    type_on(qtbot, writing.keyboard, "ㄱ", "ㅜ", "ㄹ", "done")
    tap(qtbot, writing.amount)
    for digit in "4500":
        tap(qtbot, writing.digits.key(digit))
    tap(qtbot, writing.digits.key("done"))
    assert writing.amount.text() == "4,500"
    tap(qtbot, writing.span_keys["three_months"])
    tap(qtbot, writing.give_key)

    (one,) = fish.coupons.given()
    assert (one.what, one.amount_won, one.until_day) == ("굴", 4_500, 20270223)
    assert sheet.shown.said.text() == "굴 4,500원"


def test_an_amount_alone_says_itself_and_nothing_at_all_is_asked_for(
    qtbot: QtBot, sheet: CouponsSheet, fish: Desk
) -> None:
    tap(qtbot, sheet.writing.give_key)
    assert "무엇을 드리는 쿠폰인지" in sheet.writing.banner.text()

    sheet.writing.amount.set_text("700")
    tap(qtbot, sheet.writing.give_key)

    assert [one.what for one in fish.coupons.given()] == ["700원 깎아 드려요"]


def test_a_qr_that_is_not_read_back_is_no_coupon(
    qtbot: QtBot, sheet: CouponsSheet, fish: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_: object) -> None:
        raise QrUnreadable("", None)

    monkeypatch.setattr(coupons, "proven_coupon", unreadable)
    tap(qtbot, sheet.writing.usual_keys[0])

    tap(qtbot, sheet.writing.give_key)

    assert fish.coupons.given() == []
    assert sheet.writing.isVisible()


def test_words_too_long_for_receipt_paper_are_refused_before_it_is_given(
    qtbot: QtBot, sheet: CouponsSheet, fish: Desk
) -> None:
    sheet.writing.what.set_text("가나다라마바사아자차카타파하" * 20)

    tap(qtbot, sheet.writing.give_key)

    assert "글이 길어서" in sheet.writing.banner.text()
    assert fish.coupons.given() == []


def test_ten_on_a_sheet_are_ten_coupons_and_are_kept_as_a_file(
    qtbot: QtBot,
    sheet: CouponsSheet,
    fish: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    QStandardPaths.setTestModeEnabled(False)
    tap(qtbot, sheet.writing.usual_keys[0])
    tap(qtbot, sheet.writing.many_keys[10])
    tap(qtbot, sheet.writing.give_key)

    tap(qtbot, sheet.shown.file_key)
    qtbot.waitUntil(lambda: "문서 폴더에 저장했어요" in sheet.shown.banner.text())

    codes = {code.says for code in sheet.shown.page("바다수산").codes()}
    assert len(codes) == len(fish.coupons.given()) == 10
    assert {fish.coupons.look(code).amount_won for code in codes} == {1_000}
    assert not sheet.shown.full_key.isVisible()


def test_it_fills_the_window_or_stands_on_the_customers_screen_until_the_next_sale(
    qtbot: QtBot, of_kim: CouponsSheet, fish: Desk
) -> None:
    display = DisplayWindow(fish, ChannelQr(fish))
    in_sight(qtbot, display)
    of_kim.on_display.connect(display.show_coupon)
    of_kim.shown.has_display = lambda: True
    tap(qtbot, of_kim.writing.usual_keys[0])
    tap(qtbot, of_kim.writing.give_key)
    (one,) = fish.coupons.given()
    code = fish.coupons.again(one.coupon).code

    tap(qtbot, of_kim.shown.full_key)
    assert reads_back(*of_kim.full.invitation.qr.grab_luminance()) == code
    tap(qtbot, of_kim.full.close_key)
    tap(qtbot, of_kim.shown.display_key)
    assert reads_back(*display.invitation.qr.grab_luminance()) == code
    display.show_idle()

    assert reads_back(*display.invitation.qr.grab_luminance()) != code


def test_every_coupon_is_found_again_by_what_became_of_it(
    qtbot: QtBot, of_kim: CouponsSheet, fish: Desk, clock: StandingClock
) -> None:
    kim = fish.regulars.recent()[0].customer
    fish.coupons.give("지난 것", 20261122, customer=kim)
    good = fish.coupons.give("새우젓 한 통", 20261231, customer=kim)
    fish.coupons.give("남의 것", 20261231)
    clock.move(minutes=1)

    tap(qtbot, of_kim.list_key)

    rows = of_kim.list
    assert [key.text() for key in rows.chips.values()] == [
        "쓸 수 있는 것 1",
        "쓴 것 0",
        "날이 지난 것 1",
    ]
    tap(qtbot, rows.chips[Standing.EXPIRED])
    assert "지난 것" in " ".join(box.text for box in rows.list.text_boxes())
    tap_row(qtbot, rows.list, 0)
    assert "11/22(일)까지 쓰는 쿠폰이었어요" in of_kim.shown.banner.text()
    assert not of_kim.shown.print_key.isVisible()
    tap(qtbot, of_kim.list_key)
    tap_row(qtbot, rows.list, 0)
    assert reads_back(*of_kim.shown.qr.grab_luminance()) == good.code
    assert of_kim.shown.whose.text() == "미용실 김사장 님께"
    assert of_kim.shown.print_key.isVisible()


def test_the_shop_says_how_many_stamps_give_what_and_a_full_card_is_handed_in(
    qtbot: QtBot, of_kim: CouponsSheet, fish: Desk
) -> None:
    kim = fish.regulars.recent()[0].customer
    for _ in range(6):
        sell(fish, customer=kim)
    tap(qtbot, of_kim.stamps_key)
    stamps = of_kim.stamps
    assert not stamps.hand_in_key.isVisible()

    tap(qtbot, stamps.keys[5])
    tap(qtbot, stamps.gift)
    type_on(qtbot, stamps.keyboard, "ㄱ", "ㅜ", "ㄹ", "done")
    tap(qtbot, stamps.keep_key)
    tap(qtbot, stamps.hand_in_key)

    assert (fish.coupons.stamps_for_gift(), fish.coupons.gift()) == (5, "굴")
    assert stamps.banner.text() == "굴 드렸다고 적었어요. 남은 도장 1개예요."
    assert fish.regulars.get(kim).stamps == 1


def test_it_goes_to_the_receipt_printer_where_there_is_one(
    qtbot: QtBot, of_kim: CouponsSheet, fish: Desk
) -> None:
    tap(qtbot, of_kim.writing.usual_keys[0])
    tap(qtbot, of_kim.writing.give_key)
    assert not of_kim.shown.slip_key.isVisible()
    fish.printing.set_printer(Printer(Way.NETWORK, "10.0.0.9"))
    tap(qtbot, of_kim.list_key)
    tap_row(qtbot, of_kim.list.list, 0)

    tap(qtbot, of_kim.shown.slip_key)

    (waiting,) = fish.printing.kept() or [fish.printing.next()]
    slip = slip_of(waiting.content)
    assert fish.coupons.look(slip.qr).what == "1,000원 깎아 드려요"


def test_a_coupon_of_the_practice_book_says_so_on_paper_and_is_good_nowhere_else(
    qtbot: QtBot, sheet: CouponsSheet, fish: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = open_desk(tmp_path / "real")
    real.till.book.jot("UPDATE device SET shop_key = ?", (b"z" * 32,))
    real.till.book.forget_identity()
    monkeypatch.setattr(type(fish.till.book), "is_practice", True)
    tap(qtbot, sheet.writing.usual_keys[0])
    tap(qtbot, sheet.writing.give_key)

    slip = coupon_slip(fish, sheet.shown.given())

    assert slip.rows[0].left == "연습용 · 바다수산"
    with pytest.raises(NotACoupon):
        real.coupons.look(slip.qr)


def test_a_minder_gives_nothing(qtbot: QtBot, of_kim: CouponsSheet, fish: Desk) -> None:
    fish.access.set_owner_pin("2580")
    fish.access.lock()
    tap(qtbot, of_kim.writing.usual_keys[0])

    tap(qtbot, of_kim.writing.give_key)

    assert of_kim.writing.banner.text()
    assert fish.coupons.given() == []
