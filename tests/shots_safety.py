"""The pictures of mornings that begin badly, and of what is told about it afterwards."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from marketpos.app import App
from marketpos.app.emergency import Emergency
from marketpos.app.rooms import Rooms
from marketpos.demo.hand import touch
from marketpos.domain.happened import What
from marketpos.store.keys import KeysLost
from marketpos.store.opening import Damaged
from marketpos.ui import window as rooms_of
from marketpos.ui.screens.safety import SafetyScreen


def emergency(app: App, rooms: Rooms) -> QWidget:
    app.emergency = Emergency(app, Damaged("book"))
    return app.window


def emergency_lost_keys(app: App, rooms: Rooms) -> QWidget:
    app.emergency = Emergency(app, KeysLost("keys"))
    return app.window


def emergency_paper(app: App, rooms: Rooms) -> QWidget:
    app.emergency = Emergency(app, KeysLost("keys"))
    touch(app.window.banner.key)
    sheet = app.emergency.sheet
    assert sheet is not None
    sheet.field.set_text("7K2M9 0ABCD")
    touch(sheet.open_key)
    return app.window


def safety_happened(app: App, rooms: Rooms) -> QWidget:
    for what in (What.EMERGENCY_TORN, What.HUB_RESTORED):
        rooms.desk.safety.note(what)
    rooms.desk.safety.told()
    for what in (What.QR_LEFT_OUT, What.CLONED):
        rooms.desk.safety.note(what)
    app.window.visit(rooms_of.SAFETY)
    screen = app.window.screen_of(rooms_of.SAFETY)
    assert isinstance(screen, SafetyScreen)
    touch(screen.happened_key)
    return app.window


def safety_backup(app: App, rooms: Rooms) -> QWidget:
    app.window.visit(rooms_of.SAFETY)
    screen = app.window.screen_of(rooms_of.SAFETY)
    assert isinstance(screen, SafetyScreen)
    touch(screen.backup_key)
    screen.backup_sheet.show_taken("")
    return app.window


SAFETY = (
    emergency,
    emergency_lost_keys,
    emergency_paper,
    safety_happened,
    safety_backup,
)
