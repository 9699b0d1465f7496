"""The pictures of the scale: at the counter, to the customer, and where it is chosen."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QApplication, QWidget

from marketpos.app import App
from marketpos.app.rooms import Rooms
from marketpos.demo.hand import touch, wait_until
from marketpos.domain.cart import Cart
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.scale import Reading, State
from marketpos.domain.tender import Offered
from marketpos.operations.scale import ScaleSetup, set_scale
from marketpos.ui import window as rooms_of
from marketpos.ui.background import jobs_running
from marketpos.ui.display import DisplayWindow
from marketpos.ui.screens.settings import SettingsScreen
from marketpos.ui.words import say


def scale_counter(app: App, rooms: Rooms) -> QWidget:
    wait_until(lambda: rooms.is_warm, "the counter")  # it looks for a scale then
    left = rooms.counter().left
    rooms.scale.weighed.emit(Reading(12_435, State.STABLE, 1))
    if not left.pad.isVisible():
        touch(left.turn_key)
    for digit in "12500":
        touch(left.pad.key(digit))
    return app.window


def scale_settings(app: App, rooms: Rooms) -> QWidget:
    wait_until(lambda: rooms.is_warm, "the counter")
    set_scale(rooms.book, ScaleSetup("COM4"))
    app.window.visit(rooms_of.SETTINGS)
    screen = cast(SettingsScreen, app.window.screen_of(rooms_of.SETTINGS))
    touch(screen.page_keys[say("장사")])
    touch(screen.scale_sheet.open_key)
    while jobs_running():
        QApplication.processEvents()
    screen.scale_sheet.show_ports([("COM1", ""), ("COM4", "USB-SERIAL CH340 (COM4)")])
    rooms.scale.weighed.emit(Reading(1_435, State.STABLE, 1))
    return app.window


def _display(rooms: Rooms) -> DisplayWindow:
    rooms.channel_qr.warm()
    window = DisplayWindow(rooms.desk, rooms.channel_qr)
    window.resize(rooms.window.size())
    window.show()
    return window


def _cart(rooms: Rooms) -> Cart:
    cart = Cart()
    for tile in (1, 1, 6, 8):
        offer = rooms.desk.counter.by_tile(tile)
        assert offer is not None
        cart.ring_up(offer)
    clams = rooms.desk.counter.by_tile(4)
    assert clams is not None
    cart.ring_up_weight(clams, 435)
    return cart


def display_split(app: App, rooms: Rooms) -> QWidget:
    window = _display(rooms)
    vouchers = Offered(TenderKind.ONNURI_PAPER, Won(20_000), "온누리 10,000 × 2", 2)
    window.show_cart(_cart(rooms), [vouchers, Offered(TenderKind.CARD, Won(3_000))])
    window.show_weight(Reading(12_435, State.MOVING))
    return window


def settings_shop(app: App, rooms: Rooms) -> QWidget:
    rooms.desk.shop.change(market_days="4·9", vat="general", business_number="1234567891")
    app.window.visit(rooms_of.SETTINGS)
    screen = cast(SettingsScreen, app.window.screen_of(rooms_of.SETTINGS))
    touch(screen.page_keys[say("가게")])
    return app.window


SCALE = (settings_shop, scale_counter, scale_settings, display_split)
