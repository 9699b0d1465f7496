"""The way out: from any state a few touches on keys with names lead to an empty counter."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from journeys.wet_hand import WetHand, middle
from journeys.wet_watch import is_at_rest
from marketpos.app.rooms import Rooms
from marketpos.ui import window as rooms_of
from marketpos.ui.screens.pins_lock import LockSheet
from marketpos.ui.widgets.screenwipe import ScreenWipe
from marketpos.ui.widgets.sheet import Sheet

MOST = 6
"""What lies over the whole window, the way to the counter, a sheet on it, the split, what is typed,
and the cart: each has one key, and each key is needed once."""


def way_out(rooms: Rooms, hand: WetHand) -> tuple[list[str], list[str]]:
    """The names of the keys that were touched, and what is wrong with the way."""
    steps: list[str] = []
    unlock(rooms, hand)
    while not is_at_rest(rooms):
        if len(steps) == MOST:
            return steps, [f"no way out in {MOST} touches: {steps}"]
        key = next_key(rooms)
        if not key.isVisible() or not key.isEnabled():
            where = f"{rooms.window.current()}: {name_of(key)}, {place_of(key)}"
            return steps, [f"the way out is closed at {where}"]
        if not key.accessibleName():
            return steps, [f"a key on the way out has no name: {name_of(key)}"]
        step = f"{key.accessibleName()} of {type(key.parent()).__name__}"
        if step in steps:
            return steps, [f"no way out: {step} leads nowhere, after {steps}"]
        steps.append(step)
        hand.once(middle(key, rooms.window))
    return steps, []


def unlock(rooms: Rooms, hand: WetHand) -> None:
    """Somebody was wiping: 1 and 2, as the cover itself says."""
    for wipe in rooms.window.findChildren(ScreenWipe):
        if wipe.is_locked():
            hand.once(middle(wipe.first_key, rooms.window))
            hand.once(middle(wipe.second_key, rooms.window))


def next_key(rooms: Rooms) -> QWidget:
    """What somebody would touch who wants to begin anew."""
    for sheet in rooms.window.findChildren(Sheet):
        key = sheet.sell_key if isinstance(sheet, LockSheet) else sheet.close_key
        if sheet.isVisible() and covers(sheet, rooms.window) and is_on_top(key, rooms.window):
            return key
    if rooms.window.current() != rooms_of.SELL:
        return rooms.window.rail.key(rooms_of.SELL)
    counter = rooms.counter()
    if counter.cart().is_empty and (counter.waiting() or counter.readout.amount()):
        return counter.pad.key("clear") if counter.pad.isVisible() else counter.left.turn_key
    return counter.cart_panel.suspend_key


def covers(sheet: Sheet, window: QWidget) -> bool:
    """On the counter, or over the rail too."""
    rail = window.rail  # type: ignore[attr-defined]
    on_counter = window.current() == rooms_of.SELL  # type: ignore[attr-defined]
    return on_counter or sheet.mapTo(window, sheet.rect().topLeft()).x() < rail.width()


def is_on_top(key: QWidget, window: QWidget) -> bool:
    """Whether a finger on its middle reaches it: another sheet may lie over this one."""
    return window.childAt(middle(key, window)) is key


def name_of(widget: QWidget) -> str:
    """What a key is called, or what it is."""
    return widget.accessibleName() or type(widget).__name__


def place_of(key: QWidget) -> str:
    """On what a key lies, for whoever looks for it."""
    return f"{type(key.parent()).__name__}, enabled: {key.isEnabled()}"
