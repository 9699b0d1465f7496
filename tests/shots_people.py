"""The pictures of what brings people back: short lists, doubles, news, who may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from marketpos.app import App
from marketpos.demo.hand import touch
from marketpos.ui import window as rooms_of

if TYPE_CHECKING:
    from marketpos.app.rooms import Rooms
    from marketpos.ui.screens.regulars import RegularsScreen


def _regulars(app: App) -> RegularsScreen:
    app.window.visit(rooms_of.REGULARS)
    return app.window.screen_of(rooms_of.REGULARS)


def regulars_usual(app: App, rooms: Rooms) -> QWidget:
    """Somebody with everything there is to press: a usual, a tab, a double."""
    from ui.people import buy_fish, owe

    who = rooms.desk.regulars.find("미용실")[0]
    for _ in range(3):
        buy_fish(rooms.desk, who)
    owe(rooms.desk, who, 8_000)
    rooms.desk.regulars.set_memo(who.customer, "비늘 꼼꼼히, 얇게 썰기")
    _regulars(app).show_customer(rooms.desk.regulars.get(who.customer))
    return app.window


def regulars_away(app: App, rooms: Rooms) -> QWidget:
    """The short list that is empty, which is good."""
    touch(_regulars(app).finder.strips.chips["away"])
    return app.window


def regulars_same(app: App, rooms: Rooms) -> QWidget:
    """Two on one number, one of them touched."""
    screen = _regulars(app)
    screen.show_customer(rooms.desk.regulars.find("미용실")[0])
    touch(screen.card.same_key)
    sheet = screen.merge_sheet
    if len(sheet.list.rows()):
        sheet.list.set_current(0)
        sheet.list.chosen.emit(0)
    return app.window


PEOPLE = (regulars_usual, regulars_away, regulars_same)
