"""A passer-by becomes a regular, comes back with a coupon, and is forgotten without a trace."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from stages import opened
from test_market_day import _fish_profile as fish_profile

from browser import Browser
from marketpos.__main__ import main
from marketpos.app import App
from marketpos.demo.hand import touch, wait_until
from marketpos.demo.market import Market, second_pc
from marketpos.domain.clock import system_now
from marketpos.domain.kinds import ConsentAction, ConsentKind, TenderKind
from marketpos.operations.access import Access
from marketpos.operations.privacy import Privacy
from marketpos.operations.regulars import Customer
from marketpos.operations.safety import Line
from marketpos.outputs.qr import reads_back
from marketpos.store import customers
from marketpos.store.book import Book
from marketpos.store.keys import keys_for
from marketpos.store.verifying import verify
from marketpos.sync.driver import Driver
from marketpos.ui import window as rooms_of
from marketpos.ui.screens.regulars import RegularsScreen
from marketpos.ui.widgets.qrview import QrView
from traces import found_in, writings

NAME, PHONE = "꽃집 언니", "01055501234"
OTHER_KEY = bytes(31) + b"2"


def test_from_the_sign_to_the_next_visit_and_forgotten_again(qtbot: QtBot, tmp_path: Path) -> None:
    profile, hub = fish_profile(tmp_path / "shop"), tmp_path / "hub"
    hub.mkdir()
    market = Market(hub, "바다수산", "한빛시장")
    key, person = keys_for(profile).book, writings(NAME, PHONE)
    try:
        with opened(profile) as app:
            assert app.rooms is not None
            app.rooms.link.join(market.address, market.code())
            everything_at_the_hub(app)

            app.rooms.link.stop()  # the line is cut
            sold_to_a_stranger(app)
            joins_by_phone(seen(app.rooms.counter().done_panel().qr))
            assert app.desk.regulars.count() == 0
            app.rooms.link.start()

            regular = is_there_with_stamp_and_consent(app)
            coupon = is_given_a_coupon(app, regular)
            comes_back_with_it(app, regular, coupon)
            everything_at_the_hub(app)
            other = another_pc(tmp_path / "other", market, app)
            backup = taken_along(tmp_path / "stick", profile)
            known = found_in(profile, person, key), found_in(tmp_path / "other", person, OTHER_KEY)

            is_forgotten(app)
            everything_at_the_hub(app)
            hears_of_it(other)
            assert found_in(profile, person, key) == []
    finally:
        market.go_away()
    assert all(known)
    for folder, its_key in ((profile, key), (tmp_path / "other", OTHER_KEY), (hub, b"")):
        assert found_in(folder, person, its_key) == []
    assert verify(profile).ok
    is_put_back_without_them(backup, profile)
    for folder, its_key in ((profile, key), (backup.parent, b"")):
        assert found_in(folder, person, its_key) == []


def taken_along(stick: Path, profile: Path) -> Path:
    """A backup of the days when they were a regular; locked, so it says nothing by itself."""
    stick.mkdir()
    assert main(["backup", "--profile", str(profile), str(stick)]) == 0
    (backup,) = stick.iterdir()
    return backup


def is_put_back_without_them(backup: Path, profile: Path) -> None:
    """Who was forgotten since is forgotten again, in every byte."""
    assert main(["restore", "--profile", str(profile), str(backup)]) == 0
    keys = keys_for(profile)
    book = Book(profile / "book.db", keys.book, keys.shop, system_now)
    assert customers.count(book) == 0
    Privacy(book, Access(book)).run()
    book.close()


def another_pc(folder: Path, market: Market, app: App) -> Book:
    """The daughter's PC knows them too."""
    folder.mkdir()
    book = Book(folder / "book.db", OTHER_KEY, bytes(32), app.rooms.book.now)
    second_pc(book, market, app.rooms.book.identity().shop_key)
    assert customers.count(book) == 1
    return book


def hears_of_it(other: Book) -> None:
    """At its next pull nobody is there any more, and its log is emptied at its daily retention."""
    driver = Driver(other)
    driver.turn()
    driver.stop()
    assert customers.count(other) == 0
    Privacy(other, Access(other)).run()
    other.close()


def sold_to_a_stranger(app: App) -> None:
    """A mackerel, exactly paid; the QR stands beside the change."""
    counter = app.rooms.counter()
    wait_until(lambda: bool(counter.left.goods.tiles.tiles()), "the tiles")
    touch(counter.left.goods.tiles.tile("고등어"))
    touch(counter.cart_panel.tenders.exact_key)


def seen(view: QrView) -> str:
    """What a camera reads off the screen."""
    read = reads_back(*view.grab_luminance())
    assert read is not None
    return read


def joins_by_phone(link: str) -> None:
    """In a real browser, as a thumb does it."""
    with Browser() as phone:
        phone.open(link)
        assert "오늘 산 것에 도장 1개를 드려요." in phone.text()
        phone.touch("checkbox", "단골로 적어 두기 (필수)")
        phone.touch("checkbox", "소식·쿠폰 받기 (선택)")
        phone.touch("checkbox", "저는 만 14세 이상이에요.")
        phone.touch("button", "다음", loads=True)
        phone.type("별칭 (부를 이름)", NAME)
        phone.type("휴대전화 (원하시면)", "010-5550-1234")
        phone.touch("button", "단골 되기", loads=True)
        assert "도장 1개를 받으셨어요." in phone.text()


def is_there_with_stamp_and_consent(app: App) -> Customer:
    """At the next pull, tied to the sale that was made without a line."""
    wait_until(lambda: app.desk.regulars.count() == 1, "the regular")
    (regular,) = app.desk.regulars.find(NAME)
    assert (regular.phone, regular.visits, regular.stamps) == (PHONE, 1, 1)
    consents = app.desk.regulars.consents(regular.customer)
    assert consents[ConsentKind.MARKETING].action is ConsentAction.GRANTED
    assert consents[ConsentKind.NIGHT].action is ConsentAction.REFUSED
    return regular


def regulars(app: App) -> RegularsScreen:
    app.window.visit(rooms_of.REGULARS)
    screen = app.window.screen_of(rooms_of.REGULARS)
    assert isinstance(screen, RegularsScreen)
    screen.finder.field.set_text(NAME)
    wait_until(lambda: screen.customer() is not None, "their card")
    return screen


def is_given_a_coupon(app: App, regular: Customer) -> str:
    """1,000 won off, written at their card; what its QR says."""
    screen = regulars(app)
    touch(screen.card.coupon_key)
    sheet = screen.coupons
    sheet.writing.what.set_text("다음에 천 원")
    sheet.writing.amount.set_text("1000")
    touch(sheet.writing.give_key)
    wait_until(lambda: sheet.shown.qr.isVisible(), "the coupon")
    code = seen(sheet.shown.qr)
    touch(sheet.close_key)
    return code


def comes_back_with_it(app: App, regular: Customer, coupon: str) -> None:
    """The same fish once more, less what the coupon gives."""
    touch(regulars(app).card.sell_key)
    counter = app.rooms.counter()
    touch(counter.left.goods.tiles.tile("고등어"))
    scan(app, coupon)
    touch(counter.cart_panel.tenders.exact_key)
    sale = app.desk.counter.last_sale()
    paid = [(one.kind, one.amount_won) for one in sale.tenders]
    assert paid == [(TenderKind.COUPON, 1_000), (TenderKind.CASH, 8_000)]
    assert app.desk.regulars.get(regular.customer).visits == 2
    assert app.desk.coupons.coupons_of(regular.customer)[0].used_day


def scan(app: App, code: str) -> None:
    """A scanner types forty-eight digits and Enter, quicker than any hand."""
    counter = QApplication.focusWidget() or app.window
    for digit in code:
        QTest.keyClick(counter, digit)
    QTest.keyClick(counter, Qt.Key.Key_Return)


def is_forgotten(app: App) -> None:
    """Asked once in place; whoever is gone is on no list."""
    screen = regulars(app)
    touch(screen.card.held_key)
    touch(screen.held_sheet.forget_key)
    touch(screen.forget_sheet.forget_key)
    touch(screen.forget_sheet.yes_key)
    assert app.desk.regulars.count() == 0
    QApplication.processEvents()


def everything_at_the_hub(app: App) -> None:
    """Nothing waits any more."""
    link, book = app.rooms.link, app.rooms.book
    link.push_now()
    wait_until(
        lambda: link.word().line is Line.ARRIVED and book.waiting().facts == 0, "all at the hub"
    )
