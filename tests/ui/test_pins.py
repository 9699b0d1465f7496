"""Who may see, by touch: PINs, the lock over what is private, and the log; selling never stops."""

from collections.abc import Iterator

import pytest
from hands import in_sight, tap, tap_row, type_on
from people import owe
from pytestqt.qtbot import QtBot

from marketpos.app import App
from marketpos.app.rooms import Rooms
from marketpos.domain.ids import Id
from marketpos.domain.kinds import TenderKind
from marketpos.operations.desk import Desk
from marketpos.ui import window as rooms_of
from marketpos.ui.screens.pins import PinsSheet
from marketpos.ui.screens.pins_pad import PinPad
from marketpos.ui.widgets.touchable import forget_last_touch
from shots import stage

OWNER, HELPER = "2580", "1379"


def press(qtbot: QtBot, pad: PinPad, pin: str) -> None:
    for digit in pin:
        tap(qtbot, pad.digits.key(digit))
    tap(qtbot, pad.digits.key("done"))


@pytest.fixture
def sheet(qtbot: QtBot, fish: Desk) -> PinsSheet:
    made = PinsSheet(fish)
    in_sight(qtbot, made)
    made.show_list()
    return made


@pytest.fixture
def shop(qtbot: QtBot) -> Iterator[tuple[App, Rooms]]:
    with stage((1366, 768), 1.0, "ko") as (app, rooms):
        rooms.desk.access.set_owner_pin(OWNER)
        rooms.desk.access.add_helper("딸", HELPER)
        rooms.desk.access.lock()
        yield app, rooms


def set_owner(qtbot: QtBot, sheet: PinsSheet) -> None:
    tap(qtbot, sheet.owner_key)
    press(qtbot, sheet.pad, OWNER)
    press(qtbot, sheet.pad, OWNER)


def test_the_owner_sets_a_pin_that_nobody_sees(qtbot: QtBot, fish: Desk, sheet: PinsSheet) -> None:
    tap(qtbot, sheet.owner_key)
    tap(qtbot, sheet.pad.digits.key("2"))
    assert sheet.pad.dots.text() == "●"

    for digit in OWNER[1:]:
        tap(qtbot, sheet.pad.digits.key(digit))
    tap(qtbot, sheet.pad.digits.key("done"))
    assert not fish.access.has_owner()
    press(qtbot, sheet.pad, OWNER)

    assert fish.access.has_owner()


def test_a_pin_that_slipped_is_not_set(qtbot: QtBot, fish: Desk, sheet: PinsSheet) -> None:
    tap(qtbot, sheet.owner_key)
    press(qtbot, sheet.pad, OWNER)
    press(qtbot, sheet.pad, "2589")

    assert "두 번이 서로 달라요" in sheet.banner.text()
    assert not fish.access.has_owner()


def test_one_digit_over_and_over_is_no_pin(qtbot: QtBot, fish: Desk, sheet: PinsSheet) -> None:
    tap(qtbot, sheet.owner_key)

    press(qtbot, sheet.pad, "1111")

    assert "한 숫자만은 안 돼요" in sheet.banner.text()
    assert not fish.access.has_owner()


def test_a_helper_has_a_name_and_a_pin_and_can_go(
    qtbot: QtBot, fish: Desk, sheet: PinsSheet
) -> None:
    set_owner(qtbot, sheet)

    tap(qtbot, sheet.helper_key)
    type_on(qtbot, sheet.keyboard, "ㄷ", "ㅏ", "ㄹ", "done")
    press(qtbot, sheet.pad, HELPER)
    assert fish.access.helpers() == ["달"]

    tap_row(qtbot, sheet.helpers, 0)
    tap(qtbot, sheet.remove_key)
    assert fish.access.helpers() == []


def test_nobody_else_has_a_pin_before_the_owner(sheet: PinsSheet) -> None:
    assert not sheet.helper_key.isEnabled()
    assert not sheet.lock_key.isEnabled()


def test_the_log_says_who_did_what(qtbot: QtBot, fish: Desk, sheet: PinsSheet) -> None:
    set_owner(qtbot, sheet)
    fish.access.note("carried out 12")

    tap(qtbot, sheet.log_key)

    read = " ".join(box.text for box in sheet.log.text_boxes())
    assert "사장님" in read
    assert "단골 모두를 내보냈어요" in read


def test_a_locked_desk_still_sells(shop: tuple[App, Rooms]) -> None:
    app, rooms = shop

    app.window.visit(rooms_of.SELL)

    assert app.window.current() == rooms_of.SELL
    assert rooms.guard.lock is None


def test_regulars_ask_for_a_pin_and_open_with_it(qtbot: QtBot, shop: tuple[App, Rooms]) -> None:
    app, rooms = shop

    app.window.visit(rooms_of.REGULARS)
    assert app.window.current() == rooms_of.SELL
    assert rooms.guard.lock.is_open()

    press(qtbot, rooms.guard.lock.pad, HELPER)
    assert app.window.current() == rooms_of.REGULARS
    assert not rooms.guard.lock.is_open()


def test_a_wrong_pin_opens_nothing(qtbot: QtBot, shop: tuple[App, Rooms]) -> None:
    app, rooms = shop
    app.window.visit(rooms_of.TABS)

    press(qtbot, rooms.guard.lock.pad, "9999")

    assert "비밀번호가 달라요" in rooms.guard.lock.banner.text()
    assert app.window.current() == rooms_of.SELL


def test_who_minds_the_stall_sees_no_regulars(qtbot: QtBot, shop: tuple[App, Rooms]) -> None:
    app, rooms = shop
    rooms.desk.access.open(OWNER)
    rooms.desk.access.start_minding("옆집", "4826")
    rooms.desk.access.lock()
    app.window.visit(rooms_of.REGULARS)

    press(qtbot, rooms.guard.lock.pad, "4826")

    assert "사장님만" in rooms.guard.lock.banner.text()
    assert app.window.current() == rooms_of.SELL


def test_a_helper_merges_and_forgets_nobody(qtbot: QtBot, shop: tuple[App, Rooms]) -> None:
    app, rooms = shop
    rooms.desk.access.open(HELPER)
    app.window.visit(rooms_of.REGULARS)
    screen = app.window.screen_of(rooms_of.REGULARS)

    screen.show_customer(rooms.desk.regulars.find("미용실")[0])

    tap(qtbot, screen.card.held_key)

    assert not screen.held_sheet.forget_key.isVisible()
    assert not screen.card.same_key.isVisible()


def test_a_helper_looks_how_long_people_are_kept_and_changes_nothing(
    qtbot: QtBot, shop: tuple[App, Rooms]
) -> None:
    app, rooms = shop
    rooms.desk.access.open(HELPER)
    app.window.visit(rooms_of.REGULARS)
    screen = app.window.screen_of(rooms_of.REGULARS)
    tap(qtbot, screen.finder.care_key)
    tap_row(qtbot, screen.care_sheet.list, 0)
    keeping = screen.care_sheet.sheet("keeping")

    tap(qtbot, keeping.years[1])

    assert "사장님만" in keeping.banner.text()
    assert [years for years, key in keeping.years.items() if key.isChecked()] == [3]


def test_a_helper_closes_the_day_and_sees_no_past_closings(
    qtbot: QtBot, shop: tuple[App, Rooms]
) -> None:
    app, rooms = shop
    rooms.desk.access.open(HELPER)
    app.window.visit(rooms_of.TAKINGS)
    screen = app.window.screen_of(rooms_of.TAKINGS)

    screen.show_close()
    for_helper = screen.close_page.past_key.isVisible()
    rooms.desk.access.open(OWNER)
    screen.refresh()

    assert not for_helper
    assert screen.close_page.past_key.isVisible()
    assert screen.close_page.side.uncounted_key.isVisible()


def test_locking_goes_back_to_the_counter(qtbot: QtBot, shop: tuple[App, Rooms]) -> None:
    app, rooms = shop
    rooms.desk.access.open(OWNER)
    app.window.visit(rooms_of.SETTINGS)
    screen = app.window.screen_of(rooms_of.SETTINGS)

    tap(qtbot, screen.pins_key)
    tap(qtbot, screen.pins_sheet.lock_key)

    assert app.window.current() == rooms_of.SELL
    assert rooms.desk.access.who() is None


def test_once_the_desk_is_locked_of_those_looked_for_only_likely_names_are_in_sight(
    qtbot: QtBot, shop: tuple[App, Rooms]
) -> None:
    app, rooms = shop
    rooms.desk.access.open(OWNER)
    find = rooms.counter().sheets.find
    kim = rooms.desk.regulars.find("미용실")[0]
    for _ in range(3):
        owe(rooms.desk, kim, 8_000)
        rooms.book.now.move(days=7)
    rooms.desk.access.open(OWNER)
    tap(qtbot, rooms.counter().cart_panel.customer.find_key)
    shown = [box.text for box in find.list.text_boxes()]

    rooms.desk.access.lock()
    app.window.visit(rooms_of.SELL)

    assert {"3층 미용실 김사장", "장부"} <= set(shown)
    likely = {one.called for one in rooms.desk.strips.likely_now()}
    assert {box.text for box in find.list.text_boxes()} == likely  # their names, and no more


def test_who_minds_the_stall_finds_nobody_at_the_counter_and_sells_on(
    qtbot: QtBot, shop: tuple[App, Rooms]
) -> None:
    _, rooms = shop
    counter = rooms.counter()

    tap(qtbot, counter.cart_panel.customer.find_key)
    tap(qtbot, counter.sheets.find.pad.key("ㄱ"))

    read = " ".join(box.text for box in counter.sheets.find.list.text_boxes())
    assert "사장님만" in read
    assert "미용실" not in read


def test_the_letters_on_paper_open_and_set_a_new_pin(qtbot: QtBot, shop: tuple[App, Rooms]) -> None:
    app, rooms = shop
    app.window.visit(rooms_of.SETTINGS)
    tap(qtbot, rooms.guard.lock.paper_key)

    rooms.guard.lock.field.set_text(rooms.desk.safety.paper_key())
    tap(qtbot, rooms.guard.lock.keyboard.key("done"))
    press(qtbot, rooms.guard.lock.pad, "7410")

    assert app.window.current() == rooms_of.SETTINGS
    rooms.desk.access.lock()
    assert rooms.desk.access.open("7410")


def test_other_letters_open_nothing(qtbot: QtBot, shop: tuple[App, Rooms]) -> None:
    app, rooms = shop
    app.window.visit(rooms_of.SETTINGS)
    tap(qtbot, rooms.guard.lock.paper_key)

    rooms.guard.lock.field.set_text("ABCD")
    tap(qtbot, rooms.guard.lock.keyboard.key("done"))
    press(qtbot, rooms.guard.lock.pad, "7410")

    assert "열쇠" in rooms.guard.lock.banner.text()
    assert app.window.current() == rooms_of.SELL


def test_a_tab_at_a_locked_counter_asks_for_a_pin_and_the_cart_waits(
    qtbot: QtBot, shop: tuple[App, Rooms]
) -> None:
    app, rooms = shop
    counter = rooms.counter()
    tap(qtbot, counter.left.goods.tiles.tile("고등어"))
    counter.take_customer(rooms.desk.regulars.get(someone(rooms)))

    tap(qtbot, counter.cart_panel.tenders.key(TenderKind.TAB))
    tap(qtbot, rooms.guard.lock.sell_key)  # no, not on the tab then
    assert not rooms.guard.lock.is_open()
    tap(qtbot, counter.cart_panel.tenders.key(TenderKind.TAB))
    press(qtbot, rooms.guard.lock.pad, HELPER)

    assert app.window.current() == rooms_of.SELL
    assert not rooms.guard.lock.is_open()
    assert not counter.cart().is_empty
    forget_last_touch()
    tap(qtbot, counter.cart_panel.tenders.key(TenderKind.TAB))
    assert rooms.desk.regulars.get(someone(rooms)).owed_won > 0


def test_who_minds_the_stall_sells_and_takes_back_only_what_was_just_rung_up(
    qtbot: QtBot, shop: tuple[App, Rooms]
) -> None:
    app, rooms = shop
    access, counter = rooms.desk.access, rooms.counter()
    access.open(OWNER)
    owe(rooms.desk, rooms.desk.regulars.get(someone(rooms)), 8_000)
    access.start_minding("옆집", "4826")
    access.open("4826")

    tap(qtbot, counter.left.goods.tiles.tile("고등어"))
    counter.take_customer(rooms.desk.regulars.get(someone(rooms)))
    tap(qtbot, counter.cart_panel.tenders.key(TenderKind.TAB))
    refused = counter.left.banner.text()
    tap(qtbot, counter.cart_panel.tenders.exact_key)
    tap(qtbot, counter.done_panel().void_key)
    forget_last_touch()
    tap(qtbot, counter.done_panel().void_key)

    assert "사장님만" in refused
    assert "장부" not in counter.cart_panel.customer.card.note()
    assert "취소했어요" in counter.left.banner.text()
    for room in (rooms_of.REGULARS, rooms_of.TABS, rooms_of.TAKINGS, rooms_of.SETTINGS):
        app.window.visit(room)
        assert rooms.guard.lock.is_open()
        tap(qtbot, rooms.guard.lock.sell_key)
        assert app.window.current() == rooms_of.SELL
    forget_last_touch()
    tap(qtbot, counter.cart_panel.void_key)  # a sale before that one
    assert "사장님만" in counter.left.banner.text()


def someone(rooms: Rooms) -> Id:
    """A regular of the shop."""
    return Id(bytes(rooms.book.row("SELECT customer FROM customer ORDER BY n")[0]))


def test_a_desk_left_alone_for_a_quarter_of_an_hour_locks_itself(
    qtbot: QtBot, shop: tuple[App, Rooms]
) -> None:
    app, rooms = shop
    clock, access = rooms.book.now, rooms.desk.access
    access.open(OWNER)
    app.window.visit(rooms_of.REGULARS)
    clock.move(minutes=10)
    rooms.guard.look()
    assert app.window.current() == rooms_of.REGULARS

    clock.move(minutes=5)
    rooms.guard.look()

    assert app.window.current() == rooms_of.SELL
    assert access.who() is None
    app.window.visit(rooms_of.REGULARS)
    assert app.window.current() == rooms_of.SELL
