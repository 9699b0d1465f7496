"""``make shots``: every screen and state at both sizes, three text sizes and both languages.

Pictures go to build/shots/LANGUAGE/SIZE-TEXT/NAME.png; ``ONLY=counter`` draws what begins so.
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["MARKETPOS_KEYS"] = "file"

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from builders import fish_shop, open_book, open_desk, sell
from marketpos.app import App
from marketpos.app.guard import REGISTER
from marketpos.app.opened import Opened
from marketpos.app.rooms import Rooms
from marketpos.domain.kinds import ConsentKind, ConsentMethod, TenderKind
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk, desk_of
from marketpos.operations.regulars import Answer, Customer, Person
from marketpos.operations.safety import Line, SyncWord
from marketpos.settings import Settings
from marketpos.store.keys import Keys
from marketpos.ui import theme
from marketpos.ui import window as rooms_of
from marketpos.ui.background import jobs_running
from marketpos.ui.widgets.touchable import forget_last_touch
from marketpos.ui.words import load_language
from shots_care import CARE
from shots_counter import COUNTER
from shots_coupons import COUPONS
from shots_days import DAYS
from shots_paper import PAPER
from shots_people import PEOPLE
from shots_practice import PRACTICE
from shots_repair import REPAIR
from shots_safety import SAFETY
from shots_scale import SCALE
from shots_till import TILL

OUT = Path(__file__).parents[1] / "build" / "shots"
SIZES = ((1366, 768), (1024, 768))
SCALES = (1.0, 1.3, 1.6)
OFFLINE = SyncWord(Line.OFFLINE, 12, 30, 1_795_414_320_000)
ARRIVED = SyncWord(Line.ARRIVED, 0, 0, 1_795_414_260_000)


class StandingLink(QObject):
    """The line to the hub, standing still at one word."""

    told = Signal(object)
    pulled = Signal()

    def __init__(self, word: SyncWord = ARRIVED) -> None:
        super().__init__()
        self.said = word

    def word(self) -> SyncWord:
        return self.said

    def load(self) -> None: ...

    def start(self) -> None: ...

    def stop(self) -> None: ...

    def push_now(self) -> None: ...

    def join(self, address: str, code: str, paper_key: str = "") -> str:
        return "바다수산"


@contextmanager
def stage(
    size: tuple[int, int], scale: float, language: str, *, set_up: bool = True
) -> Iterator[tuple[App, Rooms]]:
    """The window on 바다수산 at its standing Monday afternoon."""
    with tempfile.TemporaryDirectory() as folder:
        load_language(QApplication.instance(), language)
        theme.apply(QApplication.instance(), theme.Theme(scale, compact=size[0] < 1200))
        forget_last_touch()
        if set_up:
            shutil.copy(_lived_in() / "book.db", folder)
        book = open_book(Path(folder))
        desk = desk_of(book)
        app = App(Path(folder), Settings(language=language, text_scale=scale))
        app.window.painted.disconnect()
        app.desk = desk
        made = Rooms(app, Opened(book, Keys(b"", b"", "file"), False))
        made.link = StandingLink()
        app.rooms = made
        app.window.resize(*size)
        made.furnish()
        app.window.show()
        settle()
        try:
            yield app, made
        finally:
            while jobs_running():
                settle()
            app.window.close()
            app.close()
            book.close()
            app.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def settle() -> None:
    """Let everything that was asked for be drawn."""
    for _ in range(6):
        QApplication.processEvents()


@cache
def _lived_in() -> Path:
    """The folder with the book of the shop, made once: every stage begins with a copy of it."""
    folder = Path(tempfile.mkdtemp(prefix="marketpos-shots-"))
    atexit.register(shutil.rmtree, folder)
    desk = open_desk(folder)
    _live_in(fish_shop(desk))
    desk.counter.book.close()
    return folder


def _live_in(desk: Desk) -> None:
    """A shop that has been open for a while."""
    desk.shop.change(onnuri_until=20281231)
    kim = _meet(desk, "3층 미용실 김사장", "01055504821", news=True)
    others = [("김순자", "01055504821"), ("국밥집 구세준", "01055507712"), ("곽선주", "")]
    people = [kim, *(_meet(desk, name, phone) for name, phone in others)]
    for turn in range(9):
        sell(desk, 8_000 + 500 * turn, people[turn % 4].customer)
    for _ in range(38):
        sell(desk, 12_000)
    for place in ("done", "done", "display"):
        desk.shop.showed_qr(place)


def _meet(desk: Desk, nickname: str, phone: str, *, news: bool = False) -> Customer:
    said = [Answer(ConsentKind.REGISTRATION, True, ConsentMethod.SCREEN_TAP)]
    if news:
        said.append(Answer(ConsentKind.MARKETING, True, ConsentMethod.SCREEN_TAP))
    return desk.regulars.register(Person(nickname, phone=phone), said)


def fill_cart(rooms: Rooms) -> None:
    """The cart of counter.png, by touch."""
    from marketpos.demo.hand import touch

    left = rooms.counter().left

    def turn_to(part: QWidget) -> None:
        if not part.isVisible():
            touch(left.turn_key)

    def goods(*names: str) -> None:
        turn_to(left.goods)
        for name in names:
            tiles = left.goods.tiles
            while name not in {tile.text() for tile in tiles.tiles()}:
                touch(tiles.down_key)
            touch(tiles.tile(name))

    def keys(*names: str) -> None:
        turn_to(left.pad)
        for name in names:
            touch(left.pad.key(name))

    goods("고등어", "고등어", "흰다리새우")
    keys("6", "0", "0", "weight")
    goods("바지락")
    keys("1", "0", "0", "0", "0", "worth", "1", "0", "0", "0", "knock_off")


def kim(rooms: Rooms) -> Customer:
    """3층 미용실 김사장."""
    return rooms.desk.regulars.find("미용실")[0]


def counter(app: App, rooms: Rooms) -> QWidget:
    rooms.counter().take_customer(kim(rooms))
    fill_cart(rooms)
    rooms.link.said = OFFLINE
    rooms.show_status()
    return app.window


def counter_empty(app: App, rooms: Rooms) -> QWidget:
    return app.window


def done(app: App, rooms: Rooms) -> QWidget:
    from marketpos.demo.hand import touch

    fill_cart(rooms)
    rooms.channel_qr.warm()
    touch(rooms.counter().cart_panel.tenders.received_key)
    return app.window


def find(app: App, rooms: Rooms) -> QWidget:
    from marketpos.demo.hand import touch

    touch(rooms.counter().left.goods.chips.find_key)
    sheet = rooms.counter().sheets.find
    touch(sheet.pad.key("ㄱ"))
    return app.window


def regulars(app: App, rooms: Rooms) -> QWidget:
    app.window.visit(rooms_of.REGULARS)
    screen = app.window.screen_of(rooms_of.REGULARS)
    screen.finder.list.chosen.emit(0)
    return app.window


def register(app: App, rooms: Rooms) -> QWidget:
    last = sell(rooms.desk, 40_000)
    screen = app.window.screen_of(REGISTER)
    app.window.visit(REGISTER)
    screen.start(last.sale)
    screen.form.nickname.set_text("모퉁이 약국")
    screen.form.phone.set_text("4821")
    return app.window


def tabs(app: App, rooms: Rooms) -> QWidget:
    _on_tab(rooms, "국밥집 구세준", 45_000)
    _on_tab(rooms, "3층 미용실 김사장", 18_000)
    app.window.visit(rooms_of.TABS)
    screen = app.window.screen_of(rooms_of.TABS)
    screen.list.chosen.emit(0)
    return app.window


def tabs_pay(app: App, rooms: Rooms) -> QWidget:
    from marketpos.demo.hand import touch

    tabs(app, rooms)
    touch(app.window.screen_of(rooms_of.TABS).card.pay_key)
    return app.window


def tabs_ledger(app: App, rooms: Rooms) -> QWidget:
    from marketpos.demo.hand import touch

    tabs(app, rooms)
    touch(app.window.screen_of(rooms_of.TABS).card.ledger_key)
    return app.window


def _on_tab(rooms: Rooms, name: str, won: int) -> None:
    from marketpos.domain.cart import Cart, CartCustomer
    from marketpos.domain.tender import Offered

    who = rooms.desk.regulars.find(name)[0]
    cart = Cart()
    cart.ring_up_amount(Won(won), name="고등어")
    cart.customer = CartCustomer(who.customer, who.called)
    rooms.desk.counter.complete(cart, [Offered(TenderKind.TAB, Won(won))])


def channel(app: App, rooms: Rooms) -> QWidget:
    app.window.visit(rooms_of.CHANNEL)
    return app.window


def safety(app: App, rooms: Rooms) -> QWidget:
    rooms.link.said = OFFLINE
    rooms.show_status()
    app.window.visit(rooms_of.SAFETY)
    return app.window


def settings(app: App, rooms: Rooms) -> QWidget:
    app.window.visit(rooms_of.SETTINGS)
    return app.window


def settings_join(app: App, rooms: Rooms) -> QWidget:
    from marketpos.demo.hand import touch

    app.window.visit(rooms_of.SETTINGS)
    touch(app.window.screen_of(rooms_of.SETTINGS).join_key)
    return app.window


def display(app: App, rooms: Rooms) -> QWidget:
    return _display(rooms, "idle")


def display_cart(app: App, rooms: Rooms) -> QWidget:
    return _display(rooms, "cart")


def display_done(app: App, rooms: Rooms) -> QWidget:
    return _display(rooms, "done")


def _display(rooms: Rooms, state: str) -> QWidget:
    from marketpos.domain.cart import Cart
    from marketpos.domain.tender import Offered
    from marketpos.ui.display import DisplayWindow

    rooms.channel_qr.warm()
    window = DisplayWindow(rooms.desk, rooms.channel_qr)
    cart = Cart()
    for tile in (1, 1, 4):
        offer = rooms.desk.counter.by_tile(tile)
        assert offer is not None
        cart.ring_up(offer)
    if state == "cart":
        window.show_cart(cart)
    elif state == "done":
        paid = Offered(TenderKind.CASH, Won(50_000))
        window.show_done(rooms.desk.counter.complete(cart, [paid]))
    else:
        window.show_idle()
    window.resize(rooms.window.size())
    window.show()
    return window


def start(app: App, rooms: Rooms) -> QWidget:
    return app.window


SHOTS: dict[str, Callable[[App, Rooms], QWidget]] = {
    shot.__name__.replace("_", "-"): shot
    for shot in (
        counter,
        counter_empty,
        done,
        find,
        regulars,
        register,
        tabs,
        tabs_pay,
        tabs_ledger,
        channel,
        safety,
        settings,
        settings_join,
        display,
        display_cart,
        display_done,
        *TILL,
        *REPAIR,
        *SAFETY,
        *PEOPLE,
        *PRACTICE,
        *DAYS,
        *SCALE,
        *CARE,
        *COUPONS,
        *COUNTER,
        *PAPER,
        start,
    )
}


def main(wanted: list[str]) -> int:
    """Draw them all, or those whose names begin as wanted."""
    running = QApplication.instance() or QApplication([])
    for language in ("ko", "en"):
        for size in SIZES:
            for scale in SCALES:
                folder = OUT / language / f"{size[0]}-{round(scale * 100)}"
                folder.mkdir(parents=True, exist_ok=True)
                for name, shot in SHOTS.items():
                    if wanted and not name.startswith(tuple(wanted)):
                        continue
                    with stage(size, scale, language, set_up=not name.startswith("start")) as (
                        app,
                        rooms,
                    ):
                        shown = shot(app, rooms)
                        settle()
                        shown.grab().save(str(folder / f"{name}.png"))
                        if shown is not app.window:
                            shown.close()
    running.processEvents()
    sys.stdout.write(f"{OUT}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
