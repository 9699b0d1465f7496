"""The pictures of days that are not like the others: the first, a month alone, no room, no time."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget

from builders import StandingClock, sell
from marketpos.app import App
from marketpos.app.rooms import Rooms
from marketpos.demo.hand import touch
from marketpos.operations.safety import Line, SyncWord
from marketpos.ui import window as rooms_of
from marketpos.ui.screens.start import StartScreen

MONTH_AGO_MS = 1_792_822_320_000
"""2026년 10월 24일, thirty days before the standing afternoon."""


def start_first_day(app: App, rooms: Rooms) -> QWidget:
    """Three answers were given, and nothing was sold yet."""
    start = cast(StartScreen, app.window.stack.currentWidget())
    start.name.set_text("바다수산")
    while not start.trades.isVisible():
        touch(start.next_key)
    touch(start.trades.key("수산"))
    while not start.start_key.isVisible():
        touch(start.next_key)
    touch(start.start_key)
    rooms.link.said = SyncWord(Line.NOT_JOINED)  # type: ignore[union-attr]
    rooms.show_status()
    return app.window


def _a_month_alone(rooms: Rooms) -> None:
    clock = cast(StandingClock, rooms.book.now)
    clock.move(days=-30)
    for day in range(30):
        sell(rooms.desk, 12_000 + 500 * day)
        clock.move(days=1)
    rooms.link.said = SyncWord(Line.OFFLINE, 77, 230, MONTH_AGO_MS)  # type: ignore[union-attr]
    rooms.show_status()


def month_offline(app: App, rooms: Rooms) -> QWidget:
    _a_month_alone(rooms)
    app.window.visit(rooms_of.SAFETY)
    return app.window


def disk_full(app: App, rooms: Rooms) -> QWidget:
    """Not even the ballast helps any more; the cart stays, and it says what to press."""
    counter = rooms.counter()
    rooms.book.row(f"PRAGMA max_page_count = {rooms.book.row('PRAGMA page_count')[0]}")
    for _ in range(40):  # until the last pages of the file are used up
        touch(counter.left.goods.tiles.tile("고등어"))
        touch(counter.cart_panel.tenders.exact_key)
        if counter.done() is None:
            break
    return app.window


def wrong_clock(app: App, rooms: Rooms) -> QWidget:
    """The PC woke up in another year: the hub's certificate says so, and selling goes on."""
    cast(StandingClock, rooms.book.now).move(days=-4_346)
    rooms.link.said = SyncWord(Line.OFFLINE, 12, 30, why="tls-date")  # type: ignore[union-attr]
    rooms.show_status()
    return app.window


DAYS = (start_first_day, month_offline, disk_full, wrong_clock)
