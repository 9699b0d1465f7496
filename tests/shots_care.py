"""The pictures of looking after people: what is held, how long, doubles, the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from marketpos.app import App
from marketpos.demo.hand import touch, wait_until
from marketpos.ui import window as rooms_of
from marketpos.ui.background import jobs_running

if TYPE_CHECKING:
    from marketpos.app.rooms import Rooms
    from marketpos.ui.screens.regulars import RegularsScreen
    from marketpos.ui.screens.tabs import TabsScreen


def _regulars(app: App) -> RegularsScreen:
    app.window.visit(rooms_of.REGULARS)
    return app.window.screen_of(rooms_of.REGULARS)


def regulars_held(app: App, rooms: Rooms) -> QWidget:
    """All that is held of somebody."""
    screen = _regulars(app)
    screen.show_customer(rooms.desk.regulars.find("미용실")[0])
    touch(screen.card.held_key)
    return app.window


def care(app: App, rooms: Rooms) -> QWidget:
    """What there is to look after."""
    touch(_regulars(app).finder.care_key)
    return app.window


def _opened(app: App, at: int) -> RegularsScreen:
    screen = _regulars(app)
    touch(screen.finder.care_key)
    screen.care_sheet.list.chosen.emit(at)
    wait_until(lambda: jobs_running() == 0, "the people")
    return screen


def care_doubles(app: App, rooms: Rooms) -> QWidget:
    """Two on one number, touched."""
    sheet = _opened(app, 0).care_sheet.sheet("doubles")
    sheet.list.set_current(0)
    sheet.list.chosen.emit(0)
    return app.window


def care_keeping(app: App, rooms: Rooms) -> QWidget:
    """Four of them are let go soon."""
    rooms.desk.shop.book.now.move(days=3 * 365 - 20)
    _opened(app, 1)
    return app.window


def care_waiting(app: App, rooms: Rooms) -> QWidget:
    """A clock that jumped: everybody would go, so the owner is asked."""
    from builders import register

    for number in range(30):
        register(rooms.desk, f"{number}호 아지매")
    rooms.desk.shop.book.now.move(days=6 * 365)
    _opened(app, 1)
    return app.window


def _page(app: App, rooms: Rooms) -> TabsScreen:
    from ui.people import owe

    owe(rooms.desk, rooms.desk.regulars.find("국밥집")[0], 45_000)
    app.window.visit(rooms_of.TABS)
    screen = app.window.screen_of(rooms_of.TABS)
    screen.list.chosen.emit(0)
    return screen


def tabs_adjust(app: App, rooms: Rooms) -> QWidget:
    """A tab is put right."""
    touch(_page(app, rooms).card.adjust_key)
    return app.window


def tabs_took(app: App, rooms: Rooms) -> QWidget:
    """A line of the book, and who carried it home."""
    screen = _page(app, rooms)
    touch(screen.card.ledger_key)
    screen.ledger_sheet.list.set_current(0)
    screen.ledger_sheet.list.chosen.emit(0)
    touch(screen.ledger_sheet.took_key)
    return app.window


CARE = (
    tabs_adjust,
    tabs_took,
    regulars_held,
    care,
    care_doubles,
    care_keeping,
    care_waiting,
)
