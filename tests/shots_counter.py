"""The pictures of what is set for the counter; its own states are in ui/counter_states.py."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget

from marketpos.app import App
from marketpos.app.rooms import Rooms
from marketpos.demo.hand import touch
from marketpos.ui import window as rooms_of
from marketpos.ui.screens.settings import SettingsScreen
from marketpos.ui.words import say


def settings_tenders(app: App, rooms: Rooms) -> QWidget:
    """Which ways to pay have a key."""
    app.window.visit(rooms_of.SETTINGS)
    screen = cast(SettingsScreen, app.window.screen_of(rooms_of.SETTINGS))
    touch(screen.page_keys[say("장사")])
    touch(screen.tenders_sheet.open_key)
    return app.window


def settings_labels(app: App, rooms: Rooms) -> QWidget:
    """Where the price stands in a label's barcode."""
    app.window.visit(rooms_of.SETTINGS)
    screen = cast(SettingsScreen, app.window.screen_of(rooms_of.SETTINGS))
    touch(screen.page_keys[say("장사")])
    touch(screen.labels_sheet.open_key)
    return app.window


COUNTER = (settings_tenders, settings_labels)
