"""Mornings that begin badly: each gets a sentence, nothing is lost, and selling goes on."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from stages import opened
from test_market_day import _fish_profile as fish_profile

from builders import sell
from marketpos.app import App, dress
from marketpos.demo.hand import touch, wait_until
from marketpos.domain.clock import system_now
from marketpos.operations.desk import desk_of
from marketpos.settings import Settings
from marketpos.store.book import Book
from marketpos.store.driver import connect
from marketpos.store.keys import keys_for
from marketpos.store.profile import Profile
from marketpos.store.verifying import verify
from marketpos.ui.screens.trouble import TroubleScreen


def open_badly(profile: Path) -> str:
    """Start on a profile that cannot be opened; what the screen says."""
    settings = Settings(full_screen=False)
    dress(settings)
    app = App(profile, settings)
    app.show(1024, 768)
    wait_until(lambda: isinstance(app.window.stack.currentWidget(), TroubleScreen), "a sentence")
    screen = app.window.stack.currentWidget()
    said = " ".join(label.text() for label in screen.findChildren(QLabel))
    touch(screen.close_key)
    app.close()
    app.window.deleteLater()
    QApplication.processEvents()
    return said


def test_two_copies_on_one_shop_say_which_window_to_use(qtbot: QtBot, tmp_path: Path) -> None:
    shop = fish_profile(tmp_path / "shop")
    first = Profile(shop)
    first.hold()

    said = open_badly(shop)

    assert "이미 켜져 있어요" in said
    first.let_go()


def test_a_book_of_a_newer_version_is_left_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    shop = fish_profile(tmp_path / "shop")
    newer = connect(shop / "book.db", keys_for(shop).book)
    newer.execute("PRAGMA user_version = 99")
    newer.close()

    said = open_badly(shop)

    assert "더 새로운" in said
    again = connect(shop / "book.db", keys_for(shop).book)
    assert again.execute("PRAGMA user_version").fetchone()[0] == 99
    again.close()


def test_lost_keys_are_said_and_the_book_stays(qtbot: QtBot, tmp_path: Path) -> None:
    shop = fish_profile(tmp_path / "shop")
    (shop / "keys").rename(shop / "keys-put-aside")

    said = open_badly(shop)

    assert "열쇠" in said
    assert (shop / "book.db").exists()


def test_a_damaged_book_does_not_stop_the_day_and_its_sales_come_home(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shop = fish_profile(tmp_path / "shop")
    whole = (shop / "book.db").read_bytes()
    (shop / "book.db").write_bytes(os.urandom(len(whole)))

    with opened(shop) as app:
        assert app.desk is not None
        assert "비상 장부" in app.window.banner.text()
        sell(app.desk, 12_000)

    (shop / "book.db").write_bytes(whole)
    with opened(shop) as app:
        assert app.desk is not None
        assert app.desk.counter.today() == (1, 12_000)
    assert verify(shop).ok


def test_a_clock_ten_years_back_sells_and_keeps_the_order(qtbot: QtBot, tmp_path: Path) -> None:
    shop = fish_profile(tmp_path / "shop")
    keys = keys_for(shop)
    ten_years_ms = 10 * 365 * 86_400_000
    now = system_now()
    book = Book(shop / "book.db", keys.book, keys.shop, lambda: now)
    first = sell(desk_of(book), 5_000)
    book.now = lambda: now._replace(at_ms=now.at_ms - ten_years_ms)

    second = sell(desk_of(book), 7_000)

    assert [row[0] for row in book.rows("SELECT sale FROM sale ORDER BY n")] == [
        first.sale,
        second.sale,
    ]
    book.close()
    assert verify(shop).ok
