"""Keys: act on release inside the same target, and a finishing one only once."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from marketpos.ui.theme import Role, Text, Theme, apply
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.touchable import AGAIN_MS


def touch(key: Key, at_ms: int, kind: QEvent.Type) -> None:
    """One half of a touch in the middle of a key, at a time the finger chose."""
    middle = QPointF(key.rect().center())
    spot = QPointF(key.mapToGlobal(middle))
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, middle, spot, left, left, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(at_ms)
    QApplication.sendEvent(key, event)


def tap(key: Key, at_ms: int) -> None:
    """A whole touch."""
    touch(key, at_ms, QEvent.Type.MouseButtonPress)
    touch(key, at_ms + 20, QEvent.Type.MouseButtonRelease)


def counting(key: Key) -> list[bool]:
    """What a key's clicks are counted in."""
    clicks: list[bool] = []
    key.clicked.connect(lambda: clicks.append(True))
    return clicks


def put(window: QWidget, *keys: Key) -> None:
    """Keys under each other in a window."""
    for key in keys:
        window.layout().addWidget(key)
        key.show()
    window.layout().activate()


def test_a_touch_that_leaves_the_key_does_nothing(qtbot: QtBot, window: QWidget) -> None:
    key = Key("카드")
    put(window, key)
    clicks = counting(key)

    qtbot.mousePress(key, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(key, QPoint(-30, -30))
    qtbot.mouseRelease(key, Qt.MouseButton.LeftButton, pos=QPoint(-30, -30))

    assert clicks == []


def test_a_key_acts_on_release(window: QWidget) -> None:
    key = Key("카드")
    put(window, key)
    clicks = counting(key)

    touch(key, 1_000, QEvent.Type.MouseButtonPress)
    before = list(clicks)
    touch(key, 1_050, QEvent.Type.MouseButtonRelease)

    assert before == []
    assert len(clicks) == 1


@pytest.mark.parametrize(("later_ms", "times"), [(AGAIN_MS - 30, 1), (AGAIN_MS + 30, 2)])
def test_a_trembling_finger_finishes_once(window: QWidget, later_ms: int, times: int) -> None:
    key = Key("현금 딱 40,000", finishing=True)
    put(window, key)
    clicks = counting(key)

    tap(key, 1_000)
    tap(key, 1_020 + later_ms)

    assert len(clicks) == times


def test_the_second_touch_does_not_hit_what_slid_under_the_finger(window: QWidget) -> None:
    finish, under = Key("현금 딱 40,000", finishing=True), Key("방금 판매 취소")
    for key in (under, finish):
        key.setParent(window)
        key.setGeometry(10, 10, 200, 64)
        key.show()
    finish.clicked.connect(finish.hide)
    clicks = counting(under)

    tap(finish, 1_000)
    tap(under, 1_150)
    tap(under, 2_000)

    assert len(clicks) == 1


def test_ringing_up_between_two_sales_is_not_trembling(window: QWidget) -> None:
    digit, finish = Key("7"), Key("현금 딱", finishing=True)
    put(window, digit, finish)
    clicks = counting(finish)

    tap(finish, 1_000)
    tap(digit, 1_100)
    tap(finish, 1_200)

    assert len(clicks) == 2


def test_two_quick_digits_are_two_digits(window: QWidget) -> None:
    key = Key("0")
    put(window, key)
    clicks = counting(key)

    tap(key, 1_000)
    tap(key, 1_060)

    assert len(clicks) == 2


def test_touching_a_key_leaves_the_keyboard_where_it_was(qtbot: QtBot, window: QWidget) -> None:
    first, second = Key("하나"), Key("둘")
    put(window, first, second)
    window.activateWindow()
    first.setFocus()

    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)

    assert not second.hasFocus()


def test_a_key_is_never_smaller_than_a_finger(qtbot: QtBot) -> None:
    key = Key("1")
    qtbot.addWidget(key)

    assert key.minimumSizeHint().width() >= 64
    assert key.minimumSizeHint().height() >= 64


def test_long_words_take_a_second_line_instead_of_being_cut(qtbot: QtBot) -> None:
    key = Key("1,250,000원 담기")
    qtbot.addWidget(key)
    key.resize(140, 64)

    assert [box.text for box in key.text_boxes()] == ["1,250,000원", "담기"]


def test_one_long_word_breaks_in_its_middle(qtbot: QtBot) -> None:
    key = Key("계좌이체")
    qtbot.addWidget(key)
    key.resize(64, 64)

    assert [box.text for box in key.text_boxes()] == ["계좌", "이체"]


def test_a_key_grows_with_the_text(window: QWidget, qapp: QApplication) -> None:
    key = Key("현금 딱 40,000", sub="판매 끝 (Enter)", role=KeyRole.PRIMARY)
    put(window, key)
    before = key.sizeHint()

    apply(qapp, Theme(1.6))

    assert key.sizeHint().width() > before.width()
    assert key.sizeHint().height() > before.height()
    assert all(box.font.pixelSize() >= 28 for box in key.text_boxes())


def test_a_screen_reader_hears_both_lines(qtbot: QtBot) -> None:
    key = Key("50,000 받음", sub="거스름돈 10,000")
    qtbot.addWidget(key)
    bare = Key(icon="x", name="모두 지움")
    qtbot.addWidget(bare)

    key.set_text("60,000 받음", "거스름돈 20,000")

    assert key.accessibleName() == "60,000 받음 거스름돈 20,000"
    assert bare.accessibleName() == "모두 지움"


def test_a_chosen_chip_speaks_in_green(qtbot: QtBot) -> None:
    chip = Key("생선", role=KeyRole.CHIP, size=Text.KEY)
    qtbot.addWidget(chip)

    chip.click()

    assert chip.isChecked()
    assert {box.ink for box in chip.text_boxes()} == {Role.PRIMARY}


def test_a_key_that_cannot_be_pressed_says_so_quietly(qtbot: QtBot) -> None:
    key = Key("다음")
    qtbot.addWidget(key)

    key.setEnabled(False)

    assert {box.ink for box in key.text_boxes()} == {Role.SECOND_INK}
