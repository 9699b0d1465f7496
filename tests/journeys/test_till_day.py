"""A day at the till in the real window: float, prices, a refund, the count and the close."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from builders import fish_shop, sell
from journeys.stages import by_touch_alone, opened
from marketpos.app import App
from marketpos.demo.hand import touch
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.ui import window as rooms_of
from marketpos.ui.screens.prices import PricesScreen
from marketpos.ui.screens.takings import TakingsScreen


def takings_of(app: App) -> TakingsScreen:
    touch(app.window.rail.key(rooms_of.TAKINGS))
    return cast(TakingsScreen, app.window.screen_of(rooms_of.TAKINGS))


def shop_of(app: App) -> Desk:
    assert app.desk is not None
    assert app.rooms is not None
    fish_shop(app.desk)
    app.rooms.begin_selling()
    return app.desk


def press(key: Qt.Key) -> None:
    """A key of the number pad, wherever the keyboard is."""
    there = QApplication.focusWidget()
    assert isinstance(there, QWidget)
    QTest.keyClick(there, key, Qt.KeyboardModifier.KeypadModifier)


def type_digits(digits: str) -> None:
    there = QApplication.focusWidget()
    assert isinstance(there, QWidget)
    QTest.keyClicks(there, digits)


def test_a_day_at_the_till_by_touch_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path) as app, by_touch_alone():
        desk = shop_of(app)
        screen = takings_of(app)

        touch(screen.report.banner.key)
        for name in ("1", "0", "0", "000", "enter"):
            touch(screen.drawer_page.pad.key(name))
        touch(screen.drawer_page.leave_key)
        sell(desk, 30_000)
        sell(desk, 12_000)
        touch(screen.report.past_key)
        past = screen.past_page
        past.list.chosen.emit(0)
        touch(past.card.refund_key)
        touch(past.sheet.all_key)
        touch(past.sheet.reasons.key("싱싱하지 않아서"))
        touch(past.sheet.finish_key)
        touch(past.leave_key)
        touch(screen.report.side.close_key)
        for name in ("2", "enter", "3"):
            touch(screen.close_page.count.pad.key(name))
        touch(screen.close_page.side.next_key)
        touch(screen.close_page.side.next_key)

        closed = desk.till.reports()[0].fact
        assert (closed.total_won, closed.refunded_won) == (30_000, 12_000)
        assert (closed.expected_cash_won, closed.over_short_won) == (130_000, 0)


def test_thirty_prices_and_a_closed_day_by_the_number_pad_alone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(tmp_path) as app:
        desk = shop_of(app)
        desk.till.open(Won(50_000))
        touch(takings_of(app).report.prices_key)
        prices = cast(PricesScreen, app.window.screen_of(rooms_of.PRICES))

        for at in range(30):
            type_digits("7000" if at % 6 == 0 else "")
            press(Qt.Key.Key_Enter)
        assert sum(line.decided for line in prices.lines) >= 30
        assert [one.price_won for one in desk.prices.board()][::6][:5] == [7_000] * 5
        touch(prices.sell_key)
        assert app.window.current() == rooms_of.SELL
        offer = desk.counter.by_tile(1)
        assert offer is not None
        assert offer.price_won == 7_000

        screen = takings_of(app)
        touch(screen.report.side.close_key)
        for digits in ("1", "", "", "", "", "", "", ""):
            type_digits(digits)
            press(Qt.Key.Key_Enter)
        press(Qt.Key.Key_Enter)

        assert desk.till.reports()[0].fact.over_short_won == 0


def test_the_morning_asks_above_the_counter_and_one_touch_answers(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(tmp_path) as app:
        desk = shop_of(app)
        desk.till.open(Won(80_000))
        now = desk.till.book.now()
        desk.till.book.now = lambda: now._replace(at_ms=now.at_ms + 86_400_000)
        assert app.rooms is not None

        for timer in app.rooms.findChildren(QTimer):
            timer.timeout.emit()  # the PC ran through the night
        assert app.window.banner.key.text() == "어제만큼 80,000원"
        touch(app.window.banner.key)

        assert desk.till.figures().drawer.opening_float_won == 80_000
        assert app.window.banner.text() == ""


def test_a_clock_that_was_set_back_is_named_once_and_selling_goes_on(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(tmp_path) as app:
        desk = shop_of(app)
        sell(desk, 12_000)
        now = desk.till.book.now()
        desk.till.book.now = lambda: now._replace(at_ms=now.at_ms - 3 * 86_400_000)
        assert app.rooms is not None

        for timer in app.rooms.findChildren(QTimer):
            timer.timeout.emit()
        said = app.window.banner.text()
        sell(desk, 5_000)

        assert said.startswith("PC 날짜가 3일쯤 뒤로 갔어요")
        assert [one.total_won for one in desk.refunds.of_day(desk.till.book.today())] == [5_000]


def test_a_receipt_that_is_a_duty_is_said_when_the_sale_is_done(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(tmp_path) as app:
        desk = shop_of(app)
        desk.shop.change(trade="정육")
        assert app.rooms is not None
        counter = app.rooms.counter()
        counter.refresh()

        for name in ("1", "2", "0", "000", "ring_up"):
            touch(counter.pad.key(name))
        touch(counter.exact_key)

        assert counter.banner.text().startswith("현금영수증을 꼭 끊어")
        assert len(desk.till.receipts_to_issue()) == 1
