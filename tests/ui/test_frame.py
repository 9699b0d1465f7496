"""The frame around every screen: rail, status bar, banner, sheet, wiping lock."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from marketpos.ui.theme import Role
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.rail import Rail, RailEntry
from marketpos.ui.widgets.screenwipe import ScreenWipe
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.statusbar import StatusBar
from marketpos.ui.widgets.textfield import TextField


@pytest.fixture
def rail(window: QWidget) -> Rail:
    made = Rail(
        [RailEntry("counter", "판매", "store"), RailEntry("regulars", "단골", "users")],
        [RailEntry("settings", "설정", "settings")],
        parent=window,
    )
    made.set_current("counter")
    made.resize(made.width(), 400)
    made.show()
    return made


def texts(*widgets: QWidget) -> list[str]:
    return [box.text for widget in widgets for box in widget.text_boxes() if box.text]


def bar_texts(bar: StatusBar) -> list[str]:
    inside = [child for child in bar.findChildren(QWidget) if hasattr(child, "text_boxes")]
    return texts(*inside, bar)


def test_the_rail_says_where_to_go_and_waits(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.mouseClick(rail.key("regulars"), Qt.MouseButton.LeftButton)

    assert chosen.args == ["regulars"]
    assert rail.current() == "counter"
    assert rail.key("counter").isChecked()
    assert not rail.key("regulars").isChecked()


def test_the_rail_marks_one_place(rail: Rail) -> None:
    rail.set_current("settings")

    marked = [name for name in ("counter", "regulars", "settings") if rail.key(name).isChecked()]
    assert marked == ["settings"]


def test_settings_stand_at_the_foot(rail: Rail) -> None:
    assert rail.key("settings").geometry().bottom() > rail.height() - 20


def test_the_status_bar_says_safety_count_and_place(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.resize(1274, 42)

    bar.set_safety("모두 올렸어요 (오후 3:11)", Mood.INFO)
    bar.set_today("오늘 47건")
    bar.set_place("바다수산 · 11월 23일(월) 오후 3:12")

    assert bar_texts(bar) == [
        "모두 올렸어요 (오후 3:11)",
        "오늘 47건",
        "바다수산 · 11월 23일(월) 오후 3:12",
    ]
    assert "오늘 47건" in bar.accessibleName()


def test_a_narrow_status_bar_says_it_shorter_but_whole(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.set_safety(
        "인터넷이 없어요 · 12건은 이 PC에 안전하게 있어요",
        Mood.NOTICE,
        short="인터넷이 없어요 · 12건 안전해요",
    )
    bar.set_today("오늘 47건")
    bar.set_place("바다수산 · 11월 23일(월) 오후 3:12")

    bar.resize(760, 42)
    middle = bar_texts(bar)
    bar.resize(600, 42)
    narrow = bar_texts(bar)

    place = "바다수산 · 11월 23일(월) 오후 3:12"
    assert middle == ["인터넷이 없어요 · 12건 안전해요", "오늘 47건", place]
    assert narrow == ["인터넷이 없어요 · 12건 안전해요", place]


def test_a_banner_without_words_is_not_there(window: QWidget) -> None:
    banner = Banner()
    window.layout().addWidget(banner)
    before = banner.isVisible()

    banner.set_text("인터넷이 없어요. 판매는 그대로 돼요.")

    assert not before
    assert banner.isVisible()
    assert not banner.key.isVisible()


def test_a_banner_made_alone_opens_no_window_of_its_own(qtbot: QtBot) -> None:
    banner = Banner("장부를 확인해 주세요")
    qtbot.addWidget(banner)

    banner.set_text("장부를 다시 확인해 주세요", Mood.INFO)

    assert not banner.isVisible()


def test_the_key_of_a_banner_is_heard(qtbot: QtBot, window: QWidget) -> None:
    banner = Banner("1,000원이 모자라요. 그대로 마감해도 돼요.", key="다시 세기")
    window.layout().addWidget(banner)

    with qtbot.waitSignal(banner.pressed):
        qtbot.mouseClick(banner.key, Qt.MouseButton.LeftButton)


@pytest.fixture
def host(window: QWidget) -> QWidget:
    made = QWidget(window)
    made.setGeometry(0, 0, 400, 400)
    made.show()
    return made


def test_a_sheet_covers_its_host_and_goes_again(qtbot: QtBot, host: QWidget) -> None:
    sheet = Sheet("외상값 받기")
    sheet.open_over(host)
    covered = sheet.geometry() == host.rect() and sheet.isVisible()

    host.resize(500, 300)
    followed = sheet.geometry() == host.rect()
    with qtbot.waitSignal(sheet.closed):
        qtbot.mouseClick(sheet.close_key, Qt.MouseButton.LeftButton)

    assert covered
    assert followed
    assert not sheet.isVisible()
    assert not sheet.is_open()


def test_escape_closes_a_sheet_and_gives_the_keyboard_back(
    qtbot: QtBot, window: QWidget, host: QWidget
) -> None:
    field = TextField("이름", parent=host)
    field.show()
    window.activateWindow()
    field.setFocus()
    sheet = Sheet("물건 넣기")
    sheet.open_over(host)
    took = sheet.hasFocus()

    qtbot.keyClick(sheet, Qt.Key.Key_Escape)

    assert took
    assert field.hasFocus()


def test_a_sheet_closes_although_what_had_the_keyboard_before_is_gone(
    qtbot: QtBot, window: QWidget, host: QWidget
) -> None:
    before = TextField("이름", parent=window)
    before.show()
    window.activateWindow()
    before.setFocus()
    sheet = Sheet("찾기")
    sheet.open_over(host)
    before.deleteLater()
    qtbot.waitUntil(lambda: not isValid(before))

    sheet.close_sheet()

    assert not sheet.is_open()


def test_nothing_is_touched_through_a_sheet(qtbot: QtBot, host: QWidget) -> None:
    key = Key("카드", parent=host)
    key.setGeometry(10, 100, 100, 64)
    key.show()
    sheet = Sheet("물건 넣기")

    sheet.open_over(host)

    assert host.childAt(QPoint(50, 130)) is not key


def test_tab_stays_on_the_sheet(qtbot: QtBot, window: QWidget, host: QWidget) -> None:
    under = Key("카드", parent=host)
    under.show()
    sheet = Sheet("물건 넣기")
    inside = TextField("이름")
    sheet.column.addWidget(inside)
    sheet.open_over(host)
    window.activateWindow()
    inside.setFocus()

    seen = []
    for _ in range(4):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(window.focusWidget())

    assert under not in seen
    assert sheet.close_key in seen


def test_wiping_locks_until_two_keys_are_tapped_in_turn(qtbot: QtBot, window: QWidget) -> None:
    wipe = ScreenWipe()
    wipe.lock(window)

    qtbot.mouseClick(wipe.second_key, Qt.MouseButton.LeftButton)
    still = wipe.is_locked()
    with qtbot.waitSignal(wipe.unlocked):
        qtbot.mouseClick(wipe.first_key, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(wipe.second_key, Qt.MouseButton.LeftButton)

    assert still
    assert not wipe.is_locked()


def test_a_cloth_in_between_begins_anew(qtbot: QtBot, window: QWidget) -> None:
    wipe = ScreenWipe()
    wipe.lock(window)

    qtbot.mouseClick(wipe.first_key, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(wipe, Qt.MouseButton.LeftButton, pos=wipe.rect().center())
    qtbot.mouseClick(wipe.second_key, Qt.MouseButton.LeftButton)

    assert wipe.is_locked()
    qtbot.mouseClick(wipe.first_key, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(wipe.second_key, Qt.MouseButton.LeftButton)


def test_no_key_reaches_a_locked_window(qtbot: QtBot, window: QWidget) -> None:
    field = TextField("이름", parent=window)
    field.show()
    window.activateWindow()
    field.setFocus()
    fired: list[bool] = []
    shortcut = QShortcut(QKeySequence("F2"), window)
    shortcut.activated.connect(lambda: fired.append(True))
    wipe = ScreenWipe()
    wipe.lock(window)

    qtbot.keyClicks(field, "123")
    qtbot.keyClick(window, Qt.Key.Key_F2)
    wipe.first_key.click()
    wipe.second_key.click()
    qtbot.keyClicks(field, "4")

    assert field.text() == "4"
    assert fired == []


def test_the_two_keys_are_far_apart(window: QWidget) -> None:
    wipe = ScreenWipe()
    wipe.lock(window)

    between = wipe.second_key.geometry().topLeft() - wipe.first_key.geometry().bottomRight()
    assert between.x() > 150
    assert between.y() > 100
    wipe.first_key.click()
    wipe.second_key.click()


def test_amber_words_stand_on_amber_ground(window: QWidget) -> None:
    banner = Banner("확인할 것이 있어요", mood=Mood.NOTICE)
    window.layout().addWidget(banner)

    label = next(child for child in banner.findChildren(QWidget) if texts_of(child))

    assert {box.ink for box in label.text_boxes()} == {Role.AMBER}


def texts_of(widget: QWidget) -> list[str]:
    return texts(widget) if hasattr(widget, "text_boxes") else []
