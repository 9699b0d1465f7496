"""The pictures of paper: a printer in trouble, at work, and where it is chosen and tried."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QApplication, QWidget

from marketpos.app import App
from marketpos.app.rooms import Rooms
from marketpos.demo.hand import touch
from marketpos.domain.printers import Hand, Printer, Trouble, Way
from marketpos.outputs.printer_finding import Found
from marketpos.ui import window as rooms_of
from marketpos.ui.background import jobs_running
from marketpos.ui.printer_words import kept_sentence, trouble_sentence
from marketpos.ui.screens.settings import SettingsScreen
from marketpos.ui.screens.settings_printer import PrinterSheet
from marketpos.ui.screens.takings import TakingsScreen
from marketpos.ui.words import say

FOUND = [
    Found(Way.QUEUE, "SLK-TS100"),
    Found(Way.SERIAL, "COM3"),
    Found(Way.NETWORK, "192.168.0.50"),
]


def _warm() -> None:
    """What runs behind the counter has said what it has to say."""
    while jobs_running():
        QApplication.processEvents()


def _sold(app: App, rooms: Rooms) -> None:
    _warm()
    counter = rooms.counter()
    counter.cart().ring_up_amount(cast(int, 24_000))  # type: ignore[arg-type]
    counter.refresh()
    touch(counter.cart_panel.tenders.received_key)


def receipt_no_paper(app: App, rooms: Rooms) -> QWidget:
    _sold(app, rooms)
    app.window.print_bar.show_kept(trouble_sentence(Trouble.PAPER))
    return app.window


def receipt_half(app: App, rooms: Rooms) -> QWidget:
    _warm()
    app.window.print_bar.show_kept(kept_sentence(2, begun=True))
    return app.window


def receipt_printing(app: App, rooms: Rooms) -> QWidget:
    _sold(app, rooms)
    app.window.print_bar.show_busy(say("영수증을 뽑고 있어요"))
    return app.window


def receipt_sheet(app: App, rooms: Rooms) -> QWidget:
    _sold(app, rooms)
    touch(rooms.counter().done_panel().receipt_key)
    return app.window


def printer_settings(app: App, rooms: Rooms) -> QWidget:
    printer = Printer(Way.SERIAL, "COM3,19200", Hand.RASTER, 58, has_drawer=True)
    rooms.desk.printing.set_printer(printer)
    sheet = _settings(app)
    sheet.show_found(FOUND)
    touch(sheet.line_keys[1])
    return app.window


def printer_none(app: App, rooms: Rooms) -> QWidget:
    _settings(app).show_found([])
    return app.window


def printer_address(app: App, rooms: Rooms) -> QWidget:
    sheet = _settings(app)
    touch(sheet.address_key)
    for key in "192":
        touch(sheet.address.digits.key(key))
    touch(sheet.address.dot_key)
    touch(sheet.address.digits.key("done"))
    return app.window


def printer_drawer(app: App, rooms: Rooms) -> QWidget:
    printer = Printer(Way.SERIAL, "COM3", Hand.TEXT, 80, has_drawer=True)
    rooms.desk.printing.set_printer(printer)
    app.window.visit(rooms_of.TAKINGS)
    screen = cast(TakingsScreen, app.window.screen_of(rooms_of.TAKINGS))
    screen.show_drawer()
    screen.drawer_page.panes.show_right()
    return app.window


def _settings(app: App) -> PrinterSheet:
    app.window.visit(rooms_of.SETTINGS)
    screen = cast(SettingsScreen, app.window.screen_of(rooms_of.SETTINGS))
    touch(screen.page_keys[say("장사")])
    screen.printer_sheet.look = lambda: None  # type: ignore[method-assign]  # no network is asked
    touch(screen.printer_sheet.open_key)
    _warm()
    return screen.printer_sheet


PAPER = (
    receipt_no_paper,
    receipt_half,
    receipt_printing,
    receipt_sheet,
    printer_settings,
    printer_none,
    printer_address,
    printer_drawer,
)
