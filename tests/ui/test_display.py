"""The customer's screen: follows the sale, shows nothing private, asks what they agree to."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hands import in_sight, tap
from people import meet
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.kinds import ConsentKind, TenderKind
from marketpos.domain.money import Won
from marketpos.domain.tender import Offered
from marketpos.operations.desk import Desk
from marketpos.operations.selling import Done
from marketpos.outputs.qr import reads_back
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.display import DisplayWindow

REGISTRATION, MARKETING, NIGHT = ConsentKind
SIZES = [(1366, 768), (1920, 1080), (1024, 768), (800, 480), (768, 1366)]
SMALLEST = 48 / 1080  # of the shorter side: 12 mm on a 22-inch panel (domain.md 5)


@pytest.fixture
def window(qtbot: QtBot, fish: Desk) -> DisplayWindow:
    made = DisplayWindow(fish, ChannelQr(fish))
    in_sight(qtbot, made, (1366, 768))
    return made


def rung_up(desk: Desk, tiles: int = 3) -> Cart:
    cart = Cart()
    for number in range(1, tiles + 1):
        cart.ring_up(desk.counter.by_tile(number))
    return cart


def sold(desk: Desk, cart: Cart, *offered: Offered) -> Done:
    return desk.counter.complete(cart, list(offered))


def words(window: QWidget) -> str:
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]
    return " | ".join(
        box.text for each in shown if hasattr(each, "text_boxes") for box in each.text_boxes()
    )


def test_while_nobody_is_served_it_shows_todays_prices(window: DisplayWindow) -> None:
    said = words(window)

    assert "바다수산" in said
    assert "오늘 값 · 11월 23일(월)" in said
    assert "고등어 1손 | 9,000원" in said
    assert "동백전 받아요" in said


def test_all_of_todays_prices_come_page_by_page_and_begin_again(
    window: DisplayWindow, fish: Desk
) -> None:
    many = len(fish.counter.tiles())
    seen = [name for name, _ in window.board.board().rows][: window.board.rows_shown()]
    first = seen[0]

    window.turn_page()
    while window.board.board().rows[0][0] != first:
        seen += [name for name, _ in window.board.board().rows][: window.board.rows_shown()]
        window.turn_page()

    assert len(seen) == len(set(seen)) == many > window.board.rows_shown()


def test_vouchers_are_named_only_while_the_shop_may_take_them(
    window: DisplayWindow, fish: Desk
) -> None:
    assert "온누리" not in words(window)

    fish.shop.change(onnuri_until=20261231)
    window.show_idle()
    assert "온누리상품권 · 동백전 받아요" in words(window)

    fish.shop.change(onnuri_until=20261101)
    window.show_idle()
    assert "온누리" not in words(window)


def test_it_follows_the_cart_line_by_line(window: DisplayWindow, fish: Desk) -> None:
    cart = rung_up(fish)
    window.show_cart(cart)

    assert "고등어 | 9,000" in words(window)
    assert "모두 | 24,000원" in words(window)

    cart.knock_off(Won(1000), "")
    window.show_cart(cart)
    assert "깎아 드림 | −1,000" in words(window)
    assert "모두 | 23,000원" in words(window)


def test_of_a_long_cart_the_newest_lines_stay_in_sight(window: DisplayWindow, fish: Desk) -> None:
    window.show_cart(rung_up(fish, 13))

    assert "사각어묵" in words(window)
    assert "고등어" not in words(window)


def test_an_emptied_cart_is_todays_prices_again(window: DisplayWindow, fish: Desk) -> None:
    window.show_cart(rung_up(fish))

    window.show_cart(Cart())

    assert "오늘 값" in words(window)


def test_done_shows_the_change_and_what_was_received(window: DisplayWindow, fish: Desk) -> None:
    done = sold(fish, rung_up(fish), Offered(TenderKind.CASH, Won(30_000)))

    window.show_done(done)

    assert "거스름돈 | 6,000원 | 24,000원 · 현금 30,000원 받았어요" in words(window)
    assert "고맙습니다. 또 오세요!" in words(window)


def test_without_change_it_shows_what_was_paid(window: DisplayWindow, fish: Desk) -> None:
    window.show_done(sold(fish, rung_up(fish), Offered(TenderKind.CARD, Won(24_000))))

    assert "모두 | 24,000원 | 카드 24,000원 받았어요" in words(window)


def test_of_a_split_it_shows_what_was_handed_over_and_what_is_left(
    window: DisplayWindow, fish: Desk
) -> None:
    vouchers = Offered(TenderKind.ONNURI_PAPER, Won(10_000), "온누리 10,000 × 1", 1)

    window.show_cart(rung_up(fish), [vouchers, Offered(TenderKind.TAB, Won(4_000))])

    said = words(window)
    assert "남은 돈 | 10,000원 | 모두 24,000원 | 온누리 종이 10,000원 받았어요" in said
    assert "외상" not in said


def test_it_shows_what_is_given_back_until_the_next_one(window: DisplayWindow, fish: Desk) -> None:
    done = sold(fish, rung_up(fish), Offered(TenderKind.CASH, Won(24_000)))
    refund = fish.refunds.refund_all(done.sale, "마음이 바뀌셨대요").fact

    window.show_refund(refund)

    assert "돌려드려요 | 24,000원 | 현금 24,000원" in words(window)
    assert window.is_giving_back()


def test_a_price_that_is_changed_meanwhile_stands_on_it(window: DisplayWindow, fish: Desk) -> None:
    mackerel = fish.counter.by_tile(1)
    fish.prices.change(mackerel.product, Won(8_500))

    window.refresh()

    assert "고등어 1손 | 8,500원" in words(window)


def test_a_weighed_line_says_its_weight(window: DisplayWindow, fish: Desk) -> None:
    cart = Cart()
    cart.ring_up_weight(fish.counter.by_tile(4), 435)

    window.show_cart(cart)

    assert "바지락 435g | 2,610" in words(window)


def test_nobodys_name_tab_or_takings_are_ever_on_it(window: DisplayWindow, fish: Desk) -> None:
    kim = meet(fish, "3층 미용실 김사장", "01012344821")
    cart = rung_up(fish)
    cart.customer = CartCustomer(kim.customer, kim.called, 3, has_tab=True)

    window.show_cart(cart)
    rung = words(window)
    window.show_done(sold(fish, cart, Offered(TenderKind.TAB, Won(24_000))))
    done = words(window)

    for said in (rung, done):
        assert "김사장" not in said
        assert "4821" not in said
        assert "외상" not in said
        assert "장부" not in said


def test_its_qr_is_read_back_from_its_pixels(window: DisplayWindow) -> None:
    read = reads_back(*window.invitation.qr.grab_luminance())

    assert read == "https://pf.kakao.com/_Sample/friend"


def test_a_shop_without_a_channel_shows_no_empty_yellow(qtbot: QtBot, fish: Desk) -> None:
    fish.shop.drop_channel(fish.shop.channels()[0].channel)
    window = DisplayWindow(fish, ChannelQr(fish))
    in_sight(qtbot, window, (1366, 768))

    assert not window.invitation.isVisible()
    assert window.board.width() == window.width()


def test_without_a_second_screen_it_stays_away(qtbot: QtBot, fish: Desk) -> None:
    window = DisplayWindow(fish, ChannelQr(fish))
    qtbot.addWidget(window)

    assert not window.open_on(None)
    assert not window.isVisible()


def test_it_opens_on_the_second_screen_without_taking_the_keyboard(tmp_path: Path) -> None:
    """In a process of its own, because a screen cannot be plugged into this one."""
    screens = [
        {"name": name, "x": x, "y": 0, "width": wide, "height": 768, "dpr": 1}
        for name, x, wide in (("counter", 0, 1366), ("customer", 1366, 1024))
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"}

    ran = subprocess.run(
        [sys.executable, Path(__file__).with_name("two_screens.py"), tmp_path],
        env={**os.environ, **platform, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert ran.stdout.split() == ["customer", "1366", "1024", "768"]


def test_it_fills_the_screen_it_is_given(qtbot: QtBot, fish: Desk) -> None:
    window = DisplayWindow(fish, ChannelQr(fish))
    qtbot.addWidget(window)
    screen = window.screen()

    assert window.open_on(screen)
    assert window.geometry() == screen.geometry()


def test_a_customer_answers_by_their_own_touch(qtbot: QtBot, window: DisplayWindow) -> None:
    heard: list[tuple[ConsentKind, bool]] = []
    window.answered.connect(lambda about, yes: heard.append((about, yes)))
    window.ask_consents()

    tap(qtbot, window.questions.yes_key)
    tap(qtbot, window.questions.yes_key)
    with qtbot.waitSignal(window.asking_ended):
        tap(qtbot, window.questions.no_key)

    assert heard == [(REGISTRATION, True), (MARKETING, True), (NIGHT, False)]
    assert not window.is_asking()
    assert "고맙습니다" in words(window)


def test_who_wants_no_news_is_not_asked_about_the_night(
    qtbot: QtBot, window: DisplayWindow
) -> None:
    heard: list[tuple[ConsentKind, bool]] = []
    window.answered.connect(lambda about, yes: heard.append((about, yes)))
    window.ask_consents()

    tap(qtbot, window.questions.yes_key)
    tap(qtbot, window.questions.no_key)

    assert heard == [(REGISTRATION, True), (MARKETING, False), (NIGHT, False)]
    assert not window.is_asking()


def test_who_does_not_want_to_be_written_down_is_asked_nothing_more(
    qtbot: QtBot, window: DisplayWindow
) -> None:
    window.ask_consents()

    tap(qtbot, window.questions.no_key)

    assert not window.is_asking()


def test_a_slip_is_undone_in_one_touch(qtbot: QtBot, window: DisplayWindow) -> None:
    window.ask_consents()
    tap(qtbot, window.questions.yes_key)

    tap(qtbot, window.questions.back_key)

    assert window.questions.asking() is REGISTRATION


def test_yes_and_no_look_alike(window: DisplayWindow) -> None:
    window.ask_consents()

    assert window.questions.yes_key.size() == window.questions.no_key.size()


def test_the_shopkeeper_can_stop_the_asking(window: DisplayWindow) -> None:
    window.ask_consents()

    window.stop_asking()

    assert "오늘 값" in words(window)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", ["idle", "cart", "done", *ConsentKind])
def test_everything_is_large_enough_and_inside(
    qtbot: QtBot, fish: Desk, size: tuple[int, int], state: str
) -> None:
    window = DisplayWindow(fish, ChannelQr(fish))
    in_sight(qtbot, window, size)
    match state:
        case "cart":
            window.show_cart(rung_up(fish, 13))
        case "done":
            window.show_done(sold(fish, rung_up(fish), Offered(TenderKind.CASH, Won(30_000))))
        case ConsentKind():
            window.ask_consents((state,))

    for each in window.findChildren(QWidget):
        for box in each.text_boxes() if each.isVisible() and hasattr(each, "text_boxes") else ():
            assert box.font.pixelSize() >= max(18, round(SMALLEST * min(size)) - 1)
            wide = QFontMetricsF(box.font).horizontalAdvance(box.text)
            assert wide <= box.rect.width() + 1, box.text
            assert box.rect.bottom() <= each.height() + 1, box.text
            assert box.rect.top() >= -1, box.text
