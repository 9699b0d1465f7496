"""The pictures of the till: what was sold, the drawer counted, the day closed."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget

from builders import StandingClock
from marketpos.app import App
from marketpos.app.rooms import Rooms
from marketpos.demo.hand import touch, wait_until
from marketpos.domain.cart import Cart
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.tender import Offered
from marketpos.operations.desk import Desk
from marketpos.ui import window as rooms_of
from marketpos.ui.screens.drawer import DrawerPage
from marketpos.ui.screens.prices import PricesScreen
from marketpos.ui.screens.refund import PastSales
from marketpos.ui.screens.settings import SettingsScreen
from marketpos.ui.screens.takings import TakingsScreen
from marketpos.ui.screens.takings_todo import TodoPage
from marketpos.ui.words import say

_HOURS = (1, 2, 3, 4, 2, 2, 5)
_KINDS = (
    TenderKind.CASH,
    TenderKind.CARD,
    TenderKind.CASH,
    TenderKind.ONNURI_CARD,
    TenderKind.LOCAL_CURRENCY,
    TenderKind.TRANSFER,
)


def trade(desk: Desk) -> None:
    """A day from nine o'clock on, after a day before it."""
    clock = cast(StandingClock, desk.counter.book.now)
    clock.move(days=-1)
    _sell(desk, 1, 4, TenderKind.CASH)
    clock.move(days=1, minutes=-6 * 60)
    desk.till.open(Won(100_000))
    for hour, many in enumerate(_HOURS):
        for turn in range(many):
            _sell(desk, 1 + (hour + turn) % 6, 1 + turn, _KINDS[(hour + turn) % 6])
        clock.move(minutes=60)
    clock.move(minutes=-60)
    desk.till.pay_out(Won(10_000), "택배비")


def _sell(desk: Desk, tile: int, many: int, kind: TenderKind) -> None:
    cart, offer = Cart(), desk.counter.by_tile(tile)
    assert offer is not None
    for _ in range(many):
        cart.ring_up(offer)
    label = "동백전" if kind is TenderKind.LOCAL_CURRENCY else ""
    desk.counter.complete(cart, [Offered(kind, cart.total_won, label)])


def opened(app: App, rooms: Rooms) -> TakingsScreen:
    """The screen, opened by hand on a day of trade."""
    trade(rooms.desk)
    touch(app.window.rail.key(rooms_of.TAKINGS))
    return cast(TakingsScreen, app.window.screen_of(rooms_of.TAKINGS))


def takings(app: App, rooms: Rooms) -> QWidget:
    opened(app, rooms)
    return app.window


def takings_side(app: App, rooms: Rooms) -> QWidget:
    opened(app, rooms).report.panes.show_right()
    return app.window


def takings_month(app: App, rooms: Rooms) -> QWidget:
    touch(opened(app, rooms).report.span_keys["month"])
    return app.window


def morning(app: App, rooms: Rooms) -> QWidget:
    rooms.desk.till.open(Won(100_000))
    cast(StandingClock, rooms.book.now).move(days=1)
    wait_until(lambda: rooms.is_warm, "the counter")
    app.window.visit(rooms_of.TAKINGS)
    app.window.visit(rooms_of.SELL)
    return app.window


def takings_before(app: App, rooms: Rooms) -> QWidget:
    touch(opened(app, rooms).report.chart.before_key)
    return app.window


def takings_empty(app: App, rooms: Rooms) -> QWidget:
    trade(rooms.desk)
    cast(StandingClock, rooms.book.now).move(days=1)
    touch(app.window.rail.key(rooms_of.TAKINGS))
    return app.window


def takings_dates(app: App, rooms: Rooms) -> QWidget:
    page = opened(app, rooms).report
    touch(page.span_keys["days"])
    touch(page.dates.grid.key(20261109))
    touch(page.dates.grid.key(20261120))
    return app.window


def takings_files(app: App, rooms: Rooms) -> QWidget:
    touch(opened(app, rooms).report.file_key)
    return app.window


def _counted(app: App, rooms: Rooms) -> TakingsScreen:
    screen = opened(app, rooms)
    screen.report.panes.show_right()
    touch(screen.report.side.close_key)
    for name in ("5", "enter", "2", "4", "enter", "6", "enter", "4", "1", "enter"):
        touch(screen.close_page.count.pad.key(name))
    screen.close_page.count.go_to(1)
    return screen


def close(app: App, rooms: Rooms) -> QWidget:
    _counted(app, rooms)
    return app.window


def close_side(app: App, rooms: Rooms) -> QWidget:
    _counted(app, rooms).close_page.panes.show_right()
    return app.window


def _matched(app: App, rooms: Rooms) -> TakingsScreen:
    screen = _counted(app, rooms)
    screen.close_page.panes.show_right()
    touch(screen.close_page.side.next_key)
    return screen


def close_match(app: App, rooms: Rooms) -> QWidget:
    _matched(app, rooms)
    return app.window


def close_end(app: App, rooms: Rooms) -> QWidget:
    screen = _matched(app, rooms)
    screen.close_page.panes.show_right()
    touch(screen.close_page.side.next_key)
    return app.window


def close_past(app: App, rooms: Rooms) -> QWidget:
    screen = _counted(app, rooms)
    for _ in range(3):
        rooms.desk.till.close_day()
        cast(StandingClock, rooms.book.now).move(days=1)
        _sell(rooms.desk, 1, 3, TenderKind.CASH)
    screen.close_page.panes.show_left()
    touch(screen.close_page.past_key)
    return app.window


def past_sales(app: App, rooms: Rooms) -> QWidget:
    _past(app, rooms)
    return app.window


def past_sales_one(app: App, rooms: Rooms) -> QWidget:
    _chosen(app, rooms)
    return app.window


def refund(app: App, rooms: Rooms) -> QWidget:
    past = _chosen(app, rooms)
    touch(past.card.refund_key)
    touch(past.sheet.lines[0].more_key)
    return app.window


def _past(app: App, rooms: Rooms) -> PastSales:
    screen = opened(app, rooms)
    touch(screen.report.past_key)
    return screen.past_page


def _chosen(app: App, rooms: Rooms) -> PastSales:
    past = _past(app, rooms)
    past.list.set_current(1)
    past.list.chosen.emit(1)
    return past


def drawer(app: App, rooms: Rooms) -> QWidget:
    page = _drawer(app, rooms)
    touch(page.reasons.key(say("택배비")))
    for digit in ("8", "000"):
        touch(page.pad.key(digit))
    return app.window


def drawer_side(app: App, rooms: Rooms) -> QWidget:
    _drawer(app, rooms).panes.show_right()
    return app.window


def drawer_morning(app: App, rooms: Rooms) -> QWidget:
    touch(_drawer(app, rooms).mode_keys["morning"])
    return app.window


def _drawer(app: App, rooms: Rooms) -> DrawerPage:
    screen = opened(app, rooms)
    touch(screen.report.drawer_key)
    return screen.drawer_page


def prices(app: App, rooms: Rooms) -> QWidget:
    _priced(app, rooms)
    return app.window


def prices_side(app: App, rooms: Rooms) -> QWidget:
    _priced(app, rooms).panes.show_right()
    return app.window


def _priced(app: App, rooms: Rooms) -> PricesScreen:
    cast(StandingClock, rooms.book.now).move(days=1)
    app.window.visit(rooms_of.PRICES)
    screen = cast(PricesScreen, app.window.screen_of(rooms_of.PRICES))
    for name in ("enter", "1", "6", "000", "enter", "minus", "7", "0"):
        screen.press(name)
    return screen


def todo(app: App, rooms: Rooms) -> QWidget:
    _todo(app, rooms)
    return app.window


def todo_side(app: App, rooms: Rooms) -> QWidget:
    _todo(app, rooms).panes.show_right()
    return app.window


def _todo(app: App, rooms: Rooms) -> TodoPage:
    trade(rooms.desk)
    for one in rooms.desk.refunds.of_day(rooms.book.today()):
        if one.total_won == 9_000 and one.tenders[0].kind is TenderKind.CASH:
            rooms.desk.till.request_receipt(one.sale)
    cart = Cart()
    cart.ring_up_amount(Won(27_000))
    paper = Offered(TenderKind.ONNURI_PAPER, Won(30_000), "온누리 10,000 × 3", 3)
    rooms.desk.counter.complete(cart, [paper])
    touch(app.window.rail.key(rooms_of.TAKINGS))
    screen = cast(TakingsScreen, app.window.screen_of(rooms_of.TAKINGS))
    touch(screen.report.todo_key)
    return screen.todo_page


def settings_goods(app: App, rooms: Rooms) -> QWidget:
    """The goods of the shop, to be put right."""
    app.window.visit(rooms_of.SETTINGS)
    screen = cast(SettingsScreen, app.window.screen_of(rooms_of.SETTINGS))
    screen.turn_to(say("장사"))
    touch(screen.goods_sheet.open_key)
    return app.window


def settings_goods_one(app: App, rooms: Rooms) -> QWidget:
    """One of them, measured in something that weighs what it says."""
    settings_goods(app, rooms)
    screen = cast(SettingsScreen, app.window.screen_of(rooms_of.SETTINGS))
    screen.goods_sheet.list.chosen.emit(0)
    touch(screen.goods_sheet.form.unit_keys["되"])
    return app.window


TILL = (
    settings_goods,
    settings_goods_one,
    morning,
    todo,
    todo_side,
    takings,
    takings_side,
    takings_month,
    takings_before,
    takings_empty,
    takings_files,
    takings_dates,
    close,
    close_side,
    close_match,
    close_end,
    close_past,
    past_sales,
    past_sales_one,
    refund,
    drawer,
    drawer_side,
    drawer_morning,
    prices,
    prices_side,
)
