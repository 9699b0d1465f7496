"""The strip beside a card terminal's program: three sales, a regular, one taken back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stages import by_touch_alone, opened

from builders import fish_shop, register
from marketpos.app import App, dress
from marketpos.app.strip import NAME, begin_with_strip
from marketpos.demo.hand import touch, wait_until
from marketpos.domain.kinds import TenderKind
from marketpos.operations.desk import Desk
from marketpos.settings import read_settings
from marketpos.store.verifying import verify
from marketpos.ui import window as rooms_of
from marketpos.ui.screens.settings import SettingsScreen
from marketpos.ui.screens.strip import StripWindow


def strip_of(app: App) -> StripWindow:
    assert app.strip is not None
    assert app.strip.window is not None
    return app.strip.window


def shop_of(app: App) -> Desk:
    assert app.desk is not None
    assert app.rooms is not None
    fish_shop(app.desk)
    register(app.desk, "세탁소 박사장", "01055501357")
    app.rooms.begin_selling()
    return app.desk


def type_on(strip: StripWindow, *keys: str) -> None:
    for key in keys:
        touch(strip.face.pad.key(key))


def test_three_sales_a_regular_and_a_void_by_touch_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path) as app, by_touch_alone():
        desk = shop_of(app)
        assert app.rooms is not None
        touch(app.rooms.counter().left.goods.tiles.tile("고등어"))
        touch(app.window.rail.key(rooms_of.SETTINGS))
        settings = app.window.screen_of(rooms_of.SETTINGS)
        assert isinstance(settings, SettingsScreen)
        settings.turn_to("연습")
        touch(settings.strip_key)
        strip = strip_of(app)
        assert not app.window.isVisible()
        assert [one.total_won for one in desk.counter.suspended()] == [9_000]  # what lay there

        type_on(strip, "1", "2", "000")
        touch(strip.face.card_key)
        assert "12,000원 카드" in strip.face.saved.text()
        type_on(strip, "8", "000")
        touch(strip.face.regular_key)
        for digit in "1357":
            touch(strip.finder.digits.key(digit))
        assert strip.face.regular_key.text() == "세탁소 박사장"
        touch(strip.face.cash_key)
        touch(strip.face.qr_key)
        assert strip.qr.view.module_pixels() >= 3
        touch(strip.qr.close_key)
        type_on(strip, "5", "000", "back", "0")
        touch(strip.face.card_key)
        for _ in range(2):
            touch(strip.face.void_key)
        touch(strip.face.card_key)
        assert "담은 것이 없어요" in strip.face.said.text()

        assert desk.counter.today() == (2, 20_000)
        assert desk.regulars.by_last4("1357")[0].visits == 1
        last = desk.counter.last_sale()
        assert last is not None
        assert last.tenders[0].kind is TenderKind.CASH
        touch(strip.face.whole_key)
        assert app.window.current() == rooms_of.SELL
        assert app.window.status.today() == "오늘 2건"
        touch(app.rooms.counter().cart_panel.void_key)
        assert [line.name for line in app.rooms.counter().cart().lines] == ["고등어"]
        touch(app.window.rail.key(NAME))
        assert strip_of(app).isVisible()
        touch(strip_of(app).face.edge_key)
        assert app.settings.strip_edge == "bottom"
        assert strip_of(app).width() > strip_of(app).height()

    assert verify(tmp_path).ok


def test_it_is_there_again_at_the_next_start_and_asks_for_no_keyboard(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(tmp_path) as app:
        shop_of(app)
        app.change(strip=True, full_screen=False)
    dress(read_settings(tmp_path))
    app = App(tmp_path)
    begin_with_strip(app)
    strip = strip_of(app)
    wait_until(lambda: app.rooms is not None and app.rooms.is_warm, "the strip")
    QApplication.processEvents()

    assert strip.isVisible()
    assert not app.window.isVisible()
    assert strip.windowHandle().property("_q_showWithoutActivating")  # as the system reads it
    assert strip.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    QTest.keyClicks(strip, "7000")
    QTest.keyClick(strip, Qt.Key.Key_Enter)
    assert app.desk is not None
    assert app.desk.counter.today() == (1, 7_000)
    touch(strip.face.whole_key)
    assert app.window.isVisible()
    app.window.close()
    app.close()
    assert verify(tmp_path).ok
