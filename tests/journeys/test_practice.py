"""Practice: ten tasks by one finger, and not a trace of them in the shop's book or at its hub."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from stages import by_touch_alone, opened

from builders import fish_shop
from journeys.practice_hand import Learner
from marketpos.app import App
from marketpos.app.practice import ASKS_AFTER_MS, Practice
from marketpos.app.practice_rooms import PracticeLink
from marketpos.demo.hand import touch, wait_until
from marketpos.demo.market import Market
from marketpos.operations.lesson import tasks
from marketpos.operations.practice import PEOPLE
from marketpos.operations.safety import Line
from marketpos.store.practice import PracticeStaysHere
from marketpos.store.verifying import verify
from marketpos.sync.driver import Driver
from marketpos.sync.joining import join
from marketpos.ui import window as rooms_of
from marketpos.ui.screens.settings import SettingsScreen
from marketpos.ui.screens.start import StartScreen

FACTS = "SELECT event_id, kind FROM event ORDER BY n"


def practise(app: App) -> Practice:
    """From the settings, by touch."""
    touch(app.window.rail.key(rooms_of.SETTINGS))
    screen = app.window.screen_of(rooms_of.SETTINGS)
    assert isinstance(screen, SettingsScreen)
    screen.turn_to("연습")
    touch(screen.practice_key)
    practice = app.practice
    assert practice is not None
    wait_until(lambda: practice.rooms is not None and practice.rooms.is_warm, "the practice")
    return practice


def ready(app: App) -> App:
    assert app.desk is not None
    assert app.rooms is not None
    fish_shop(app.desk)
    app.rooms.begin_selling()
    return app


def read(practice: Practice) -> str:
    """Everything the bar says."""
    return " ".join(one.text() for one in practice.frame.bar.findChildren(QLabel))


class Sockets:
    """Watches for any that this process makes; once set, a hook of Python's stays."""

    def __init__(self) -> None:
        self.watching, self.made = False, 0
        sys.addaudithook(self._hear)

    def _hear(self, event: str, args: object) -> None:
        self.made += self.watching and event.startswith("socket.")


@contextmanager
def no_sockets() -> Iterator[None]:
    watch = Sockets()
    watch.watching = True
    try:
        yield
    finally:
        watch.watching = False
    assert watch.made == 0


def test_ten_tasks_are_done_and_the_real_book_and_its_hub_know_nothing_of_them(
    qtbot: QtBot, tmp_path: Path
) -> None:
    market = Market(tmp_path, "바다수산", "한빛시장")
    try:
        with opened(tmp_path / "shop") as app, by_touch_alone():
            rooms = ready(app).rooms
            assert rooms is not None
            rooms.link.join(market.address, market.code())
            wait_until(lambda: rooms.book.waiting().facts == 0, "everything at the hub")
            touch(rooms.counter().left.goods.tiles.tile("고등어"))
            before, at_hub = rooms.book.rows(FACTS), market.held()

            practice = practise(app)
            assert not app.window.isVisible()
            assert "1/10" in read(practice)
            learner = Learner(practice)
            for at, task in enumerate(tasks(), start=1):
                learner.do(task.name)
                if at < len(tasks()):
                    touch(practice.frame.bar.next_key)
            assert "10/10" in read(practice)
            touch(practice.frame.bar.end_key)

            assert app.practice is None
            assert app.window.isVisible()
            assert [line.name for line in rooms.counter().cart().lines] == ["고등어"]
            assert rooms.book.rows(FACTS) == before
            assert market.held() == at_hub
            assert rooms.desk.regulars.count() == 0

            touch(rooms.counter().cart_panel.tenders.exact_key)
            wait_until(lambda: rooms.book.waiting().facts == 0, "the one real sale at the hub")
            assert market.held().ids == {bytes(row[0]) for row in rooms.book.rows(FACTS)}
            assert market.held().sales == 1
    finally:
        market.go_away()
    assert verify(tmp_path / "shop").ok
    assert verify(tmp_path / "shop" / "practice").sales == 6


def test_a_lesson_is_left_taken_up_and_a_restart_is_the_real_book(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(tmp_path) as app:
        practice = practise(ready(app))
        bar = practice.frame.bar
        Learner(practice).do("cash")
        touch(bar.next_key)
        touch(bar.leave_key)
        Learner(practice).cash()
        assert "장부에 적히지 않아요" in read(practice)

    with opened(tmp_path) as app:
        assert app.practice is None
        assert app.desk is not None
        assert app.desk.counter.today() == (0, 0)
        practice = practise(app)
        bar = practice.frame.bar
        touch(bar.lesson_key)
        assert "2/10" in read(practice)
        Learner(practice).tile("갈치(중)")
        touch(bar.again_key)
        assert Learner(practice).counter.cart().is_empty
        Learner(practice).do("change")
        for key in (bar.next_key, bar.leave_key, bar.anew_key):
            touch(key)
        again = app.practice
        assert again is not None
        assert again is not practice
        assert again.desk is not None
        assert again.desk.counter.today() == (0, 0)
        assert "1/10" in read(again)
        again.end()


def test_nothing_in_practice_could_reach_a_hub_and_everything_says_what_it_is(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with opened(tmp_path) as app:
        practice = practise(ready(app))
        rooms = practice.rooms
        assert rooms is not None
        assert isinstance(rooms.link, PracticeLink)
        assert rooms.link.word().line is Line.PRACTICE
        assert {one.phone for one in rooms.desk.regulars.recent()} == {one.phone for one in PEOPLE}
        assert not {rooms_of.SAFETY, rooms_of.SETTINGS} & set(practice.window.rail.names())
        assert "연습" in practice.window.status.safety()
        assert rooms.desk.shop.card().name == "연습 바다수산"

        learner = Learner(practice)
        with no_sockets():
            learner.cash()
            rooms.link.push_now()
            with pytest.raises(PracticeStaysHere):
                rooms.link.join("https://hub.example", "AAAA")
            with pytest.raises(PracticeStaysHere):
                join(rooms.book, "https://hub.example", "AAAA")
            with pytest.raises(PracticeStaysHere):
                Driver(rooms.book)
        touch(learner.counter.done_panel().receipt_key)
        assert "연습" in learner.counter.sheets.receipt.list.text_boxes()[0].text

        idle = next(one for one in practice.findChildren(QTimer) if one.interval() == ASKS_AFTER_MS)
        assert idle.isActive()
        idle.timeout.emit()  # nobody touched anything for five minutes
        assert practice.frame.asking.isVisible()
        practice.frame.asking.findChildren(QTimer)[0].timeout.emit()
        assert app.practice is None
        assert app.window.isVisible()


def test_a_shop_that_has_told_nothing_yet_practises_first(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(tmp_path) as app, by_touch_alone():
        start = app.window.stack.currentWidget()
        assert isinstance(start, StartScreen)
        touch(start.trades.key("청과"))
        touch(start.practice_key)
        practice = app.practice
        assert practice is not None
        wait_until(lambda: practice.rooms is not None and practice.rooms.is_warm, "the practice")

        Learner(practice).do("cash")
        assert practice.window.status.place().startswith("연습 가게")
        touch(practice.frame.bar.end_key)

        assert app.window.stack.currentWidget() is start
        assert start.isVisible()
        assert start.trades.trade() == "청과"
