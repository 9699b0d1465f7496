"""Furnishing the rooms: how each screen is made, and whom it speaks to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from marketpos.app.guard import REGISTER
from marketpos.association import read_association
from marketpos.ui import window as names
from marketpos.ui.screens.counter import CounterScreen
from marketpos.ui.words import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from marketpos.app.rooms import Rooms


def add_screens(rooms: Rooms) -> None:
    """Say how every screen is made; none is before it is needed."""
    for name, make in _MAKERS.items():
        rooms.window.add_screen(name, partial(make, rooms))


def _make_counter(rooms: Rooms) -> QWidget:
    screen = CounterScreen(rooms.desk, rooms.channel_qr)
    screen.sale_completed.connect(rooms.answers.sold)
    screen.sheets.print_asked.connect(rooms.answers.print_receipt)
    screen.sale_voided.connect(rooms.answers.recorded)
    screen.register_asked.connect(rooms.answers.register)
    screen.find_regular_asked.connect(rooms.answers.show_regular)
    screen.pin_asked.connect(rooms.guard.ask_at_counter)
    screen.prices_asked.connect(lambda: rooms.window.visit(names.PRICES))
    rooms.scale.tell(screen)
    rooms.display.follow_counter(screen)
    return screen


def _make_regulars(rooms: Rooms) -> QWidget:
    from marketpos.ui.screens.regulars import RegularsScreen

    screen = RegularsScreen(rooms.desk, lambda: rooms.display.window)
    screen.sell_to.connect(rooms.answers.sell_to)
    screen.usual_asked.connect(rooms.answers.sell_usual)
    screen.tab_asked.connect(rooms.answers.show_tab)
    screen.register_asked.connect(lambda typed: rooms.answers.register(None, typed))
    screen.coupons.on_display.connect(rooms.answers.show_coupon)
    return screen


def _make_register(rooms: Rooms) -> QWidget:
    from marketpos.ui.screens.register import RegisterScreen

    screen = RegisterScreen(rooms.desk, rooms.display.window)
    screen.registered.connect(rooms.answers.registered)
    screen.closed.connect(lambda: rooms.window.visit(names.SELL))
    return screen


def _make_channel(rooms: Rooms) -> QWidget:
    from marketpos.ui.screens.channel import ChannelScreen

    screen = ChannelScreen(rooms.desk, rooms.channel_qr)
    screen.coupons.on_display.connect(rooms.answers.show_coupon)
    screen.joins.customer_asked.connect(rooms.answers.show_regular)
    return screen


def _make_tabs(rooms: Rooms) -> QWidget:
    from marketpos.ui.screens.tabs import TabsScreen

    return TabsScreen(rooms.desk)


def _make_takings(rooms: Rooms) -> QWidget:
    from marketpos.ui.screens.takings import TakingsScreen

    screen = TakingsScreen(rooms.desk)
    rooms.display.follow_takings(screen)
    screen.changed.connect(rooms.answers.recorded)
    screen.prices_asked.connect(lambda: rooms.window.visit(names.PRICES))
    return screen


def _make_prices(rooms: Rooms) -> QWidget:
    from marketpos.ui.screens.prices import PricesScreen

    screen = PricesScreen(rooms.desk)
    screen.changed.connect(rooms.answers.recorded)
    screen.sell_asked.connect(lambda: rooms.window.visit(names.SELL))
    return screen


def _make_safety(rooms: Rooms) -> QWidget:
    from marketpos.ui.screens.safety import SafetyScreen

    return SafetyScreen(rooms.desk, rooms.link)


def _make_settings(rooms: Rooms) -> QWidget:
    from marketpos.ui.screens.settings import SettingsScreen
    from marketpos.ui.widgets.screenwipe import ScreenWipe

    association = read_association()
    screen = SettingsScreen(
        rooms.desk,
        rooms.link,
        rooms.app.settings.language,
        association.hub_address,
        call=association.whom_to_call(),
        notice=association.notice,
        logo=association.logo,
    )
    wipe = ScreenWipe()
    screen.text_scale_chosen.connect(lambda to: rooms.app.change(text_scale=to))
    screen.language_chosen.connect(lambda to: rooms.app.change(language=to))
    screen.practice_asked.connect(rooms.answers.practise)
    screen.strip_asked.connect(rooms.answers.use_strip)
    if rooms.app.settings.strip:
        screen.strip_key.set_text(say("좁은 창 그만 쓰기"))
    screen.locked.connect(lambda: rooms.window.visit(names.SELL))
    screen.wipe_asked.connect(lambda: wipe.lock(rooms.window))
    screen.scale_sheet.changed.connect(rooms.scale.start)
    rooms.scale.tell(screen.scale_sheet)
    return screen


def show_start(rooms: Rooms) -> None:
    """The questions of the first day, alone in the window."""
    from marketpos.ui.screens.start import StartScreen

    association = read_association()
    own = {association.market: list(association.products)} if association.products else None
    screen = StartScreen(
        rooms.desk,
        rooms.link,
        address=association.hub_address,
        more_trades=own,
        logo=association.logo,
    )
    screen.finished.connect(lambda: rooms.answers.started(association))
    screen.practice_asked.connect(rooms.answers.practise)
    rooms.window.show_only(screen)


_MAKERS: dict[str, Callable[[Rooms], QWidget]] = {
    names.SELL: _make_counter,
    names.REGULARS: _make_regulars,
    names.CHANNEL: _make_channel,
    names.TABS: _make_tabs,
    names.TAKINGS: _make_takings,
    names.PRICES: _make_prices,
    names.SAFETY: _make_safety,
    names.SETTINGS: _make_settings,
    REGISTER: _make_register,
}
