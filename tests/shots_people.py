"""The pictures of what brings people back: short lists, doubles, news, who may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from marketpos.app import App
from marketpos.demo.hand import touch
from marketpos.ui import window as rooms_of
from marketpos.ui.words import say

if TYPE_CHECKING:
    from marketpos.app.rooms import Rooms
    from marketpos.ui.screens.channel import ChannelScreen
    from marketpos.ui.screens.notebook import NotebookSheet
    from marketpos.ui.screens.regulars import RegularsScreen
    from marketpos.ui.screens.telling import TellingSheet


def _regulars(app: App) -> RegularsScreen:
    app.window.visit(rooms_of.REGULARS)
    return app.window.screen_of(rooms_of.REGULARS)


def regulars_usual(app: App, rooms: Rooms) -> QWidget:
    """Somebody with everything there is to press: a usual, a tab, a double."""
    from ui.people import buy_fish, owe

    who = rooms.desk.regulars.find("미용실")[0]
    for _ in range(3):
        buy_fish(rooms.desk, who)
    owe(rooms.desk, who, 8_000)
    rooms.desk.regulars.set_memo(who.customer, "비늘 꼼꼼히, 얇게 썰기")
    _regulars(app).show_customer(rooms.desk.regulars.get(who.customer))
    return app.window


def regulars_away(app: App, rooms: Rooms) -> QWidget:
    """The short list that is empty, which is good."""
    touch(_regulars(app).finder.strips.chips["away"])
    return app.window


def regulars_same(app: App, rooms: Rooms) -> QWidget:
    """Two on one number, one of them touched."""
    screen = _regulars(app)
    screen.show_customer(rooms.desk.regulars.find("미용실")[0])
    touch(screen.card.same_key)
    sheet = screen.merge_sheet
    if len(sheet.list.rows()):
        sheet.list.set_current(0)
        sheet.list.chosen.emit(0)
    return app.window


def _channel(app: App) -> ChannelScreen:
    app.window.visit(rooms_of.CHANNEL)
    return app.window.screen_of(rooms_of.CHANNEL)


def telling(app: App, rooms: Rooms) -> QWidget:
    """News being written."""
    touch(_channel(app).signs.tell_key)
    return app.window


def telling_look(app: App, rooms: Rooms) -> QWidget:
    """News looked over."""
    sheet = _told(app)
    sheet.show_look()
    return app.window


def telling_refused(app: App, rooms: Rooms) -> QWidget:
    """A text message without the free number."""
    sheet = _told(app)
    sheet.show_look()
    touch(sheet.look.kinds["sms"])
    return app.window


def telling_number(app: App, rooms: Rooms) -> QWidget:
    """The free number being written."""
    telling_refused(app, rooms)
    touch(_channel(app).telling.look.banner.key)
    return app.window


def telling_left_out(app: App, rooms: Rooms) -> QWidget:
    """Who gets no news and why."""
    sheet = _told(app)
    sheet.show_look()
    touch(sheet.look.left_key)
    return app.window


def _told(app: App) -> TellingSheet:
    screen = _channel(app)
    touch(screen.signs.tell_key)
    screen.telling.field.set_text("오늘 제주 은갈치 들어왔어요. 두 마리 만 원, 오후 네 시까지예요.")
    return screen.telling


def telling_duties(app: App, rooms: Rooms) -> QWidget:
    """What the law wants told."""
    screen = _channel(app)
    touch(screen.signs.duties_key)
    if len(screen.duties.list.rows()):
        screen.duties.list.set_current(0)
        screen.duties.list.chosen.emit(0)
    return app.window


def joins_asks(app: App, rooms: Rooms) -> QWidget:
    """Somebody asks what is held of them."""
    from ui.by_phone import asks_by_phone, joins_by_phone

    who = joins_by_phone(rooms.desk, "모퉁이 약국")
    asks_by_phone(rooms.desk, who, "show")
    screen = _channel(app)
    touch(screen.signs.joins_key)
    screen.joins.asks.set_current(0)
    screen.joins.asks.chosen.emit(0)
    return app.window


def joins_list(app: App, rooms: Rooms) -> QWidget:
    """Who joined by phone."""
    joins_asks(app, rooms)
    touch(_channel(app).joins.joined_chip)
    return app.window


def joins(app: App, rooms: Rooms) -> QWidget:
    """What each place of a QR brought."""
    screen = _channel(app)
    touch(screen.signs.joins_key)
    touch(screen.joins.weeks_chip)
    return app.window


def notebook(app: App, rooms: Rooms) -> QWidget:
    """No file to pick from."""
    _notebook(app).show_files()
    return app.window


def notebook_columns(app: App, rooms: Rooms) -> QWidget:
    """What each column is taken for."""
    sheet = _notebook(app)
    _read_in(rooms, sheet)
    sheet.columns.list.set_current(1)
    sheet.columns.list.chosen.emit(1)
    return app.window


def notebook_rows(app: App, rooms: Rooms) -> QWidget:
    """Doubles and doubts first."""
    sheet = _notebook(app)
    _read_in(rooms, sheet)
    touch(sheet.columns.next_key)
    return app.window


def notebook_waiting(app: App, rooms: Rooms) -> QWidget:
    """Half of it is written."""
    sheet = _notebook(app)
    sheet.waiting.begin(say("적고 있어요. 파는 것은 그대로 할 수 있어요."))
    sheet.waiting.bar.show_part(5, 9)
    sheet.show_face(sheet.waiting)
    return app.window


_OLD = """이름,전화,외상,비고
3층 미용실 김사장,010-5550-4821,,얇게 썰기
떡집 이모님,1055507713,45000,
김순자,010-5550-1111,,
김순자,010-5550-1111,,두 번 적힘
"""


def _notebook(app: App) -> NotebookSheet:
    from marketpos.ui.screens.notebook_files import Folder

    app.window.visit(rooms_of.SETTINGS)
    screen = app.window.screen_of(rooms_of.SETTINGS)
    screen.notebook_sheet.look_in(lambda: [Folder("USB", app.folder)])
    touch(screen.notebook_key)
    return screen.notebook_sheet


def _read_in(rooms: Rooms, sheet: NotebookSheet) -> None:
    from marketpos.domain.notebook_text import table_of

    sheet.show_draft(rooms.desk.notebook.look_over(table_of(_OLD.encode())))


def pins(app: App, rooms: Rooms) -> QWidget:
    """Who has a PIN."""
    rooms.desk.access.set_owner_pin("2580")
    rooms.desk.access.add_helper("주말에 오는 딸", "1379")
    app.window.visit(rooms_of.SETTINGS)
    touch(app.window.screen_of(rooms_of.SETTINGS).pins_key)
    return app.window


def pins_name(app: App, rooms: Rooms) -> QWidget:
    """The name of a helper."""
    pins(app, rooms)
    touch(app.window.screen_of(rooms_of.SETTINGS).pins_sheet.helper_key)
    return app.window


def pins_pad(app: App, rooms: Rooms) -> QWidget:
    """A PIN being typed."""
    pins(app, rooms)
    sheet = app.window.screen_of(rooms_of.SETTINGS).pins_sheet
    touch(sheet.owner_key)
    for digit in "25":
        touch(sheet.pad.digits.key(digit))
    return app.window


def pins_log(app: App, rooms: Rooms) -> QWidget:
    """Who looked at what."""
    pins(app, rooms)
    touch(app.window.screen_of(rooms_of.SETTINGS).pins_sheet.log_key)
    return app.window


def pins_paper(app: App, rooms: Rooms) -> QWidget:
    """The owner forgot the PIN."""
    pins_lock(app, rooms)
    assert rooms.guard.lock is not None
    touch(rooms.guard.lock.paper_key)
    return app.window


def pins_lock(app: App, rooms: Rooms) -> QWidget:
    """Regulars asked for while nobody is at the desk."""
    rooms.desk.access.set_owner_pin("2580")
    rooms.desk.access.lock()
    app.window.visit(rooms_of.REGULARS)
    return app.window


PEOPLE = (
    pins_paper,
    joins_asks,
    joins_list,
    pins,
    pins_name,
    pins_pad,
    pins_log,
    pins_lock,
    notebook,
    notebook_columns,
    notebook_rows,
    notebook_waiting,
    regulars_usual,
    regulars_away,
    regulars_same,
    telling,
    telling_look,
    telling_refused,
    telling_number,
    telling_left_out,
    telling_duties,
    joins,
)
