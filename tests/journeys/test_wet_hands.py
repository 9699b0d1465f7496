"""Wet hands on the whole window: thousands of touches beside the key, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import StandingClock
from journeys.monkey import Monkey, Place, wet_shop
from journeys.wet_out import MOST
from marketpos.app import App
from marketpos.app.guard import REGISTER
from marketpos.demo.hand import touch
from marketpos.store.verifying import verify
from marketpos.ui.window import SELL

TOUCHES = 600
PLACES = (Place(), Place(1024), Place(scale=1.3), Place(1024, scale=1.3, locked=True))


@contextmanager
def dry_shop(profile: Path) -> Iterator[App]:
    """The same window, touched as it was meant."""
    profile.mkdir(parents=True)
    with wet_shop(profile, Place(), StandingClock()) as app:
        yield app
    assert not (profile / "bugs.txt").exists()


class Sizes(QObject):
    """Notes every size a window takes."""

    def __init__(self, window: QWidget, sizes: list[tuple[int, int]]) -> None:
        super().__init__(window)
        self._sizes = sizes

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks at what passes."""
        if event.type() == QEvent.Type.Resize:
            self._sizes.append(event.size().toTuple())
        return False


@pytest.mark.parametrize("place", PLACES, ids=lambda one: f"{one.width}-{one.scale}")
def test_wet_hands_sell_nothing_twice_and_find_the_way_out(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: Place
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    clock = StandingClock()
    with wet_shop(tmp_path, place, clock) as app:
        monkey = Monkey(app, clock, seed=PLACES.index(place))

        monkey.play(TOUCHES)

    assert monkey.told == {}
    assert not (tmp_path / "bugs.txt").exists()
    assert monkey.sold > 5
    assert monkey.longest_way <= MOST
    assert verify(tmp_path).problems == []


def test_a_sale_taken_back_is_gone_from_the_status_bar_at_once(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with dry_shop(tmp_path / "shop") as app:
        assert app.rooms is not None
        counter = app.rooms.counter()
        touch(counter.tiles.tile("고등어"))
        touch(counter.exact_key)
        assert app.window.status.today() == "오늘 1건"

        touch(counter.done_panel().void_key)
        touch(counter.done_panel().void_key)

        assert app.window.status.today() == "오늘 0건"


def test_the_window_stays_as_large_as_the_panel_when_the_next_sale_begins(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with dry_shop(tmp_path / "shop") as app:
        assert app.rooms is not None
        counter, panel = app.rooms.counter(), app.window.size()
        grown = []
        app.window.installEventFilter(Sizes(app.window, grown))
        touch(counter.tiles.tile("고등어"))
        touch(counter.exact_key)

        touch(counter.tiles.tile("고등어"))

        assert grown == []
        assert app.window.size() == panel


def test_the_window_stays_as_large_as_the_panel_when_somebody_new_is_written_down(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with dry_shop(tmp_path / "shop") as app:
        assert app.rooms is not None
        counter, panel = app.rooms.counter(), app.window.size()
        touch(counter.tiles.tile("고등어"))
        touch(counter.exact_key)
        touch(counter.done_panel().new_key)
        touch(app.window.screen_of(REGISTER).form.nickname)
        touch(app.window.rail.key(SELL))

        touch(counter.done_panel().new_key)

        assert app.window.size() == panel


def test_a_cart_taken_up_right_after_a_sale_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    with dry_shop(tmp_path / "shop") as app:
        assert app.rooms is not None
        counter = app.rooms.counter()
        for _ in range(2):
            touch(counter.tiles.tile("고등어"))
            touch(counter.cart_panel.suspend_key)
        touch(counter.tiles.tile("고등어"))
        touch(counter.cart_panel.void_key)  # the list of carts put aside
        touch(counter.exact_key)

        touch(counter.sheets.suspended.list, counter.sheets.suspended.list.row_rect(0).center())

        assert counter.done() is None
        assert counter.cart_panel.isVisible()
        assert counter.cart().total_won == 9_000
