"""The pictures of practice, the first lesson and the strip, and of the days nothing goes right."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QApplication, QWidget

from journeys.practice_hand import Learner
from marketpos.app import App
from marketpos.app.practice import Practice, begin_practice
from marketpos.app.rooms import Rooms
from marketpos.demo.hand import touch, wait_until
from marketpos.domain.lesson import Progress
from marketpos.domain.strip import Edge, Place, place
from marketpos.operations.lesson import tasks
from marketpos.operations.selling import Done
from marketpos.ui import window as rooms_of
from marketpos.ui.display import DisplayWindow
from marketpos.ui.screens.settings import SettingsScreen
from marketpos.ui.screens.strip import StripWindow
from marketpos.ui.theme import looks
from marketpos.ui.words import say


def begun(app: App) -> Practice:
    """Practice over the whole of the window it began from."""
    begin_practice(app)
    practice = app.practice
    assert practice is not None
    wait_until(lambda: practice.rooms is not None and practice.rooms.is_warm, "the practice")
    practice.frame.resize(app.window.size())
    QApplication.processEvents()
    return practice


def at(app: App, task: int) -> Practice:
    """The lesson at a task."""
    practice = begun(app)
    assert practice.lesson is not None
    practice.lesson.take_over(Progress(task))
    practice.show_lesson()
    return practice


def practice(app: App, rooms: Rooms) -> QWidget:
    begun_now = begun(app)
    touch(begun_now.frame.bar.leave_key)
    Learner(begun_now).tile("고등어")
    return begun_now.frame


def practice_receipt(app: App, rooms: Rooms) -> QWidget:
    learner = Learner(begun(app))
    learner.cash()
    touch(learner.counter.done_panel().receipt_key)
    return learner.practice.frame


def practice_asks(app: App, rooms: Rooms) -> QWidget:
    begun_now = begun(app)
    begun_now.frame.ask_whether_still_there()
    return begun_now.frame


def practice_display(app: App, rooms: Rooms) -> QWidget:
    begun_now = begun(app)
    assert begun_now.rooms is not None
    window = DisplayWindow(begun_now.rooms.desk, begun_now.rooms.channel_qr)
    window.resize(rooms.window.size())
    window.show()
    return window


def lesson_first(app: App, rooms: Rooms) -> QWidget:
    return at(app, 0).frame


def lesson_middle(app: App, rooms: Rooms) -> QWidget:
    """The longest sentence of them all."""
    return at(app, 3).frame


def lesson_last(app: App, rooms: Rooms) -> QWidget:
    practice_now = at(app, len(tasks()) - 1)
    Learner(practice_now).screen(rooms_of.TAKINGS)
    return practice_now.frame


def settings_trade(app: App, rooms: Rooms) -> QWidget:
    app.window.visit(rooms_of.SETTINGS)
    screen = cast(SettingsScreen, app.window.screen_of(rooms_of.SETTINGS))
    screen.turn_to(say("장사"))
    return app.window


def settings_practice(app: App, rooms: Rooms) -> QWidget:
    settings_trade(app, rooms)
    screen = cast(SettingsScreen, app.window.screen_of(rooms_of.SETTINGS))
    screen.turn_to(say("연습"))
    return app.window


def _strip(rooms: Rooms, edge: Edge) -> StripWindow:
    rooms.channel_qr.warm()
    window = StripWindow(rooms.desk, rooms.channel_qr, edge)
    panel = Place(0, 0, rooms.window.width(), rooms.window.height())
    window.setGeometry(*place(edge, panel, looks().text_scale))
    window.show()
    QApplication.processEvents()
    return window


def _saved(window: StripWindow) -> Done:
    for key in ("1", "2", "000"):
        touch(window.face.pad.key(key))
    touch(window.face.regular_key)
    touch(window.finder.other_key)
    touch(window.finder.initials.key("ㄱ"))
    touch(window.finder.keys[0])
    touch(window.face.card_key)
    done = window.done()
    assert done is not None
    return done


def strip(app: App, rooms: Rooms) -> QWidget:
    window = _strip(rooms, Edge.RIGHT)
    for key in ("1", "2", "000"):
        touch(window.face.pad.key(key))
    return window


def strip_saved(app: App, rooms: Rooms) -> QWidget:
    window = _strip(rooms, Edge.RIGHT)
    _saved(window)
    touch(window.face.void_key)
    return window


def strip_find(app: App, rooms: Rooms) -> QWidget:
    window = _strip(rooms, Edge.RIGHT)
    touch(window.face.regular_key)
    touch(window.finder.other_key)
    touch(window.finder.initials.key("ㄱ"))
    return window


def strip_qr(app: App, rooms: Rooms) -> QWidget:
    window = _strip(rooms, Edge.RIGHT)
    touch(window.face.qr_key)
    return window


def strip_bar(app: App, rooms: Rooms) -> QWidget:
    window = _strip(rooms, Edge.BOTTOM)
    _saved(window)
    return window


def strip_bar_find(app: App, rooms: Rooms) -> QWidget:
    window = _strip(rooms, Edge.BOTTOM)
    touch(window.face.regular_key)
    touch(window.finder.digits.key("4"))
    return window


def strip_bar_qr(app: App, rooms: Rooms) -> QWidget:
    window = _strip(rooms, Edge.BOTTOM)
    touch(window.face.qr_key)
    return window


PRACTICE = (
    practice,
    practice_receipt,
    practice_asks,
    practice_display,
    lesson_first,
    lesson_middle,
    lesson_last,
    settings_trade,
    settings_practice,
    strip,
    strip_saved,
    strip_find,
    strip_qr,
    strip_bar,
    strip_bar_find,
    strip_bar_qr,
)
