"""Mornings that begin badly: each gets a sentence, nothing is lost, and selling goes on."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from stages import by_touch_alone, opened
from test_market_day import _fish_profile as fish_profile

from builders import sell
from marketpos.app import App, dress
from marketpos.app.bugs import report_bugs
from marketpos.demo.hand import touch, wait_until
from marketpos.domain.clock import system_now
from marketpos.operations.desk import desk_of
from marketpos.settings import Settings
from marketpos.store.book import Book
from marketpos.store.driver import connect
from marketpos.store.keys import keys_for
from marketpos.store.opening import NEWEST
from marketpos.store.profile import Profile
from marketpos.store.verifying import verify
from marketpos.ui.screens.lost_keys import LostKeysSheet
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


def sell_by_touch(app: App, digits: str) -> None:
    """A bare amount, exactly paid, on the counter's own keys."""
    assert app.rooms is not None
    counter = app.rooms.counter()
    for digit in digits:
        touch(counter.pad.key(digit))
    touch(counter.pad.key("ring_up"))
    touch(counter.exact_key)
    assert counter.done() is not None


def type_by_touch(sheet: LostKeysSheet, letters: str) -> None:
    """Every letter on the keyboard of the screen, and then 장부 열기."""
    for letter in letters.lower():
        touch(sheet.keyboard.key("space" if letter == " " else letter))
    touch(sheet.open_key)


def set_version(shop: Path, version: int) -> int:
    """Pretend another version wrote the book; which one it was before."""
    book = connect(shop / "book.db", keys_for(shop).book)
    (before,) = book.execute("PRAGMA user_version").fetchone()
    book.execute(f"PRAGMA user_version = {version}")
    book.close()
    return int(before)


def test_two_copies_on_one_shop_say_which_window_to_use(qtbot: QtBot, tmp_path: Path) -> None:
    shop = fish_profile(tmp_path / "shop")
    first = Profile(shop)
    first.hold()

    said = open_badly(shop)

    assert "이미 켜져 있어요" in said
    first.let_go()


def test_a_book_of_a_newer_version_is_left_as_it_is_and_the_day_is_sold(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shop = fish_profile(tmp_path / "shop")
    set_version(shop, 99)

    with opened(shop) as app:
        assert "더 새로운" in app.window.banner.text()
        sell_by_touch(app, "5000")

    assert set_version(shop, NEWEST) == 99
    with opened(shop) as app:
        assert app.desk is not None
        assert app.desk.counter.today() == (1, 5_000)
    assert verify(shop).ok


def test_with_lost_keys_the_day_is_sold_and_the_paper_key_brings_it_home(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shop = fish_profile(tmp_path / "shop")
    with opened(shop) as app:
        assert app.desk is not None
        paper = app.desk.safety.paper_key()
        sell_by_touch(app, "7000")
    (shop / "keys").unlink()

    with opened(shop) as app, by_touch_alone():
        assert "열쇠 종이" in app.window.banner.text()
        sell_by_touch(app, "12000")
        emergency = app.window
        touch(app.window.banner.key)
        assert app.emergency is not None
        sheet = app.emergency.sheet
        assert sheet is not None
        type_by_touch(sheet, paper[:-1] + ("0" if paper[-1] != "0" else "1"))
        assert "틀린 글자" in sheet.banner.text()
        touch(sheet.field.clear_key)
        type_by_touch(sheet, paper)

        wait_until(lambda: app.rooms is not None and app.rooms.is_warm, "the shop's own book")
        assert app.window is not emergency
        assert app.desk is not None
        assert app.desk.counter.today() == (2, 19_000)
        assert app.window.banner.text() == "비상 장부에 적은 판매 1건을 장부로 옮겼어요."
        touch(app.window.banner.key)
        assert app.window.banner.text() == ""

    with opened(shop) as app:
        assert app.window.banner.text() == ""
    assert not list(shop.glob("*keyless.db"))
    assert not (shop / "keys-of-emergency").exists()
    assert verify(shop) == (True, 2, 19_000, verify(shop).unsent, [])


def test_keys_that_come_back_by_themselves_bring_the_day_home_at_the_next_start(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shop = fish_profile(tmp_path / "shop")
    kept = (shop / "keys").rename(shop / "keys-put-aside")
    with opened(shop) as app:
        sell_by_touch(app, "3000")
        assert app.rooms is not None
        touch(app.rooms.counter().pad.key("5"))
        touch(app.rooms.counter().pad.key("ring_up"))
    with opened(shop) as app:  # the emergency goes on where it was
        assert app.desk is not None
        assert app.desk.counter.today() == (1, 3_000)

    kept.rename(shop / "keys")

    with opened(shop) as app:
        assert app.desk is not None
        assert app.desk.counter.today() == (1, 3_000)
        assert app.desk.counter.open_cart().total_won == 5


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


def tear(shop: Path, table: str) -> None:
    """One bit of the page where a table begins is another one than was written."""
    book = connect(shop / "book.db", keys_for(shop).book)
    (page,) = book.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    book.close()
    raw = bytearray((shop / "book.db").read_bytes())
    raw[(page - 1) * 4096 + 100] ^= 1
    (shop / "book.db").write_bytes(raw)


def test_a_book_that_breaks_in_the_middle_of_a_sale_hands_the_cart_to_the_emergency_book(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shop = fish_profile(tmp_path / "shop")
    whole = (shop / "book.db").read_bytes()
    tear(shop, "tender")

    with opened(shop) as app:
        assert app.rooms is not None
        own = app.window
        counter = app.rooms.counter()
        touch(counter.tiles.tile("고등어"))
        touch(counter.exact_key)
        wait_until(lambda: app.window is not own and bool(app.window.banner.text()), "a way on")
        wait_until(lambda: app.rooms is not None and app.rooms.is_warm, "the emergency book")
        assert "비상 장부" in app.window.banner.text()
        assert app.rooms.counter().cart().total_won == 9_000
        touch(app.rooms.counter().exact_key)
        assert app.desk is not None
        assert app.desk.counter.today() == (1, 9_000)
    with opened(shop) as app:  # it is not tried again while it is torn
        assert "비상 장부" in app.window.banner.text()

    (shop / "book.db").write_bytes(whole)
    with opened(shop) as app:
        assert app.desk is not None
        assert app.desk.counter.today() == (1, 9_000)
    assert verify(shop).problems == []


def test_a_book_that_is_torn_where_the_counter_begins_opens_an_emergency_book(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shop = fish_profile(tmp_path / "shop")
    tear(shop, "product")

    with opened(shop) as app:
        wait_until(lambda: "비상 장부" in app.window.banner.text(), "the emergency book")
        wait_until(lambda: app.rooms is not None and app.rooms.is_warm, "the counter")
        sell_by_touch(app, "4000")


def test_a_bug_in_telling_of_a_bug_is_not_told_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)  # the test's own would fail it
    end = report_bugs(tmp_path, lambda: sys.excepthook(ValueError, ValueError(), None))

    sys.excepthook(KeyError, KeyError(), None)
    end()

    written = (tmp_path / "bugs.txt").read_text("utf-8")
    assert (written.count("KeyError"), written.count("ValueError")) == (1, 1)


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
