"""A book that was put back: from a stick, or by somebody who copied an old file over it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from stages import opened
from test_market_day import _fish_profile as fish_profile

from builders import sell
from marketpos.__main__ import main
from marketpos.app import App
from marketpos.demo.hand import touch, wait_until
from marketpos.demo.market import Market
from marketpos.domain.happened import What
from marketpos.store.verifying import verify
from marketpos.ui import window as rooms_of
from marketpos.ui.screens import safety_backup
from marketpos.ui.screens.safety import SafetyScreen


@pytest.fixture
def market(tmp_path: Path) -> Iterator[Market]:
    """A hub for 바다수산."""
    made = Market(tmp_path, "바다수산", "한빛시장")
    yield made
    made.go_away()


def all_arrived(app: App) -> None:
    """Wait until everything is at the hub."""
    assert app.rooms is not None
    app.rooms.link.push_now()
    wait_until(lambda: app.rooms.book.waiting().facts == 0, "the hub")


def test_a_stick_and_the_hub_bring_a_broken_pc_back_to_the_last_sale(
    qtbot: QtBot,
    tmp_path: Path,
    market: Market,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shop, stick = fish_profile(tmp_path / "shop"), tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(safety_backup, "stick", lambda: stick)
    with opened(shop) as app:
        app.rooms.link.join(market.address, market.code())
        sell(app.desk, 12_000)
        app.window.visit(rooms_of.SAFETY)
        screen = app.window.screen_of(rooms_of.SAFETY)
        assert isinstance(screen, SafetyScreen)
        touch(screen.backup_key)
        touch(screen.backup_sheet.take_key)
        wait_until(lambda: "USB에 담았어요" in screen.backup_sheet.banner.text(), "the stick")
        sell(app.desk, 5_000)
        all_arrived(app)
    (shop / "book.db").write_bytes(b"worn out" * 4_000)
    (file,) = stick.iterdir()

    assert main(["restore", "--profile", str(shop), str(file), "--json"]) == 0

    assert json.loads(capsys.readouterr().out.splitlines()[-1])["won"] == 12_000
    with opened(shop) as app:
        assert app.window.banner.text().startswith("맡아 둔 장부로 되돌렸어요.")
        wait_until(lambda: app.desk.counter.today() == (2, 17_000), "the sale after the backup")
        sell(app.desk, 3_000)
        all_arrived(app)
        assert app.desk.counter.today() == (3, 20_000)
    assert verify(shop).problems == []


def test_an_old_file_copied_over_the_book_is_noticed_matched_and_told_once(
    qtbot: QtBot, tmp_path: Path, market: Market
) -> None:
    shop = fish_profile(tmp_path / "shop")
    with opened(shop) as app:
        app.rooms.link.join(market.address, market.code())
        sell(app.desk, 12_000)
        all_arrived(app)
    old = (shop / "book.db").read_bytes()
    with opened(shop) as app:
        sell(app.desk, 5_000)
        all_arrived(app)
    (shop / "book.db").write_bytes(old)

    with opened(shop) as app:
        wait_until(lambda: app.desk.counter.today() == (2, 17_000), "the sale that was lost here")
        wait_until(lambda: "보관소와 다시 맞췄어요" in app.window.banner.text(), "a word of it")
        app.window.visit(rooms_of.SAFETY)
        screen = app.window.screen_of(rooms_of.SAFETY)
        touch(screen.happened_key)
        read = " ".join(box.text for box in screen.happened_sheet.list.text_boxes())
        assert "보관소와 다시 맞췄어요" in read
        assert [one.what for one in app.desk.safety.happened()] == [What.NEW_STREAM]

    with opened(shop) as app:
        assert app.window.banner.text() == ""
    assert verify(shop).problems == []
