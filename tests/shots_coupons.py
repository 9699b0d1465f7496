"""The pictures of coupons: written, shown, printed, found again; and the card of stamps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from marketpos.app import App
from marketpos.demo.hand import touch
from marketpos.domain.facts import CouponRedeemed
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.ui import window as rooms_of

if TYPE_CHECKING:
    from marketpos.app.rooms import Rooms
    from marketpos.ui.screens.coupons import CouponsSheet
    from marketpos.ui.screens.takings_todo import TodoPage


def _live_with_coupons(desk: Desk) -> None:
    """Some were given, one was used, one is too old."""
    kim = desk.regulars.find("미용실")[0]
    desk.coupons.give("새우젓 한 통 드려요", 20261231, customer=kim.customer)
    desk.coupons.give("3,000원 깎아 드려요", 20261223, amount=Won(3_000))
    desk.coupons.give("바지락 한 봉지 드려요", 20261120, customer=kim.customer)
    desk.coupons.set_card(10, "새우젓 한 통")


def _sheet(app: App, rooms: Rooms) -> CouponsSheet:
    _live_with_coupons(rooms.desk)
    app.window.visit(rooms_of.CHANNEL)
    screen = app.window.screen_of(rooms_of.CHANNEL)
    screen.coupons.shown.has_display = lambda: True
    touch(screen.signs.coupons_key)
    return screen.coupons


def _of_kim(app: App, rooms: Rooms) -> CouponsSheet:
    _live_with_coupons(rooms.desk)
    app.window.visit(rooms_of.REGULARS)
    screen = app.window.screen_of(rooms_of.REGULARS)
    screen.show_customer(rooms.desk.regulars.find("미용실")[0])
    screen.coupons.shown.has_display = lambda: True
    touch(screen.card.coupon_key)
    return screen.coupons


def coupon_new(app: App, rooms: Rooms) -> QWidget:
    """For whoever brings it."""
    touch(_sheet(app, rooms).writing.usual_keys[1])
    return app.window


def coupon_given(app: App, rooms: Rooms) -> QWidget:
    """It was given to somebody."""
    sheet = _of_kim(app, rooms)
    touch(sheet.writing.usual_keys[0])
    touch(sheet.writing.give_key)
    return app.window


def coupon_page(app: App, rooms: Rooms) -> QWidget:
    """Ten to be cut apart."""
    sheet = _sheet(app, rooms)
    touch(sheet.writing.usual_keys[0])
    touch(sheet.writing.many_keys[10])
    touch(sheet.writing.give_key)
    return app.window


def coupon_stamps(app: App, rooms: Rooms) -> QWidget:
    """A card that is full, and what it gives."""
    from builders import sell

    kim = rooms.desk.regulars.find("미용실")[0]
    for _ in range(10):
        sell(rooms.desk, 9_000, kim.customer)
    touch(_of_kim(app, rooms).stamps_key)
    return app.window


def paper_link(app: App, rooms: Rooms) -> QWidget:
    """The address on paper, in a shop that is in the association's keeping."""
    rooms.book.jot("INSERT INTO peer VALUES (1, ?, '40', '바다수산', x'', x'', 0)", (_HUB,))
    app.window.visit(rooms_of.CHANNEL)
    touch(app.window.screen_of(rooms_of.CHANNEL).signs.words_key)
    return app.window


def brought(app: App, rooms: Rooms) -> QWidget:
    """What phones scanned, on the channel page."""
    from ui.by_phone import joins_by_phone, scans

    scans(rooms.desk, "done", 12)
    joins_by_phone(rooms.desk, "꽃집 언니")
    app.window.visit(rooms_of.CHANNEL)
    return app.window


def coupon_twice_why(app: App, rooms: Rooms) -> QWidget:
    """Why it is so."""
    touch(_twice(app, rooms).lines[0].keys[0])
    return app.window


def _twice(app: App, rooms: Rooms) -> TodoPage:
    from builders import sell
    from marketpos.operations.coupons import use

    given = rooms.desk.coupons.give("3,000원 깎아 드려요", 20261223, amount=Won(3_000))
    sales = [sell(rooms.desk, 9_000).sale for _ in range(2)]
    rooms.book.keep(lambda unit: use(rooms.book, unit, given.coupon, sales[0]))
    rooms.book.keep(lambda unit: unit.record(CouponRedeemed(given.coupon, sales[1])))
    app.window.visit(rooms_of.TAKINGS)
    screen = app.window.screen_of(rooms_of.TAKINGS)
    touch(screen.report.todo_key)
    return screen.todo_page


def telling_coupon(app: App, rooms: Rooms) -> QWidget:
    """News with a coupon in it, taken out."""
    app.window.visit(rooms_of.CHANNEL)
    screen = app.window.screen_of(rooms_of.CHANNEL)
    touch(screen.signs.tell_key)
    sheet = screen.telling
    sheet.field.set_text("오늘 제주 은갈치 들어왔어요.")
    touch(sheet.coupon_key)
    touch(sheet.coupon.usual_keys[1])
    touch(sheet.coupon.give_key)
    return app.window


def telling_coupon_look(app: App, rooms: Rooms) -> QWidget:
    """The same looked over, and taken out."""
    telling_coupon(app, rooms)
    sheet = app.window.screen_of(rooms_of.CHANNEL).telling
    sheet.show_look()
    touch(sheet.look.copy_key)
    return app.window


_HUB = "https://hub.hanbit-market.example"

COUPONS = (
    paper_link,
    brought,
    coupon_twice_why,
    telling_coupon_look,
    coupon_new,
    coupon_given,
    coupon_page,
    coupon_stamps,
)
