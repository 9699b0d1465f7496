"""Writing names: by touch keyboard, by initials, by a real keyboard, through an input method."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from marketpos.ui.widgets.initialpad import InitialPad
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.textfield import TextField


@pytest.fixture
def field(window: QWidget) -> TextField:
    made = TextField("이름이나 첫소리", name="단골 이름")
    window.layout().addWidget(made)
    window.layout().activate()
    return made


@pytest.fixture
def keyboard(window: QWidget, field: TextField) -> HangulKeyboard:
    made = HangulKeyboard()
    window.layout().addWidget(made)
    window.layout().activate()
    field.bind(made)
    return made


def press(qtbot: QtBot, keyboard: HangulKeyboard, *names: str) -> None:
    for name in names:
        qtbot.mouseClick(keyboard.key(name), Qt.MouseButton.LeftButton)


def heard(field: TextField) -> list[str]:
    texts: list[str] = []
    field.text_changed.connect(texts.append)
    return texts


def test_touched_jamo_become_syllables(
    qtbot: QtBot, field: TextField, keyboard: HangulKeyboard
) -> None:
    texts = heard(field)

    press(qtbot, keyboard, *"ㄱㅣㅁ", "space", *"ㅅㅏㅈㅏㅇ")

    assert field.text() == "김 사장"
    assert texts[:3] == ["ㄱ", "기", "김"]


def test_back_takes_one_jamo_then_one_letter(
    qtbot: QtBot, field: TextField, keyboard: HangulKeyboard
) -> None:
    field.set_text("김")

    press(qtbot, keyboard, *"ㅅㅏ", "back", "back", "back")

    assert field.text() == ""


def test_shift_doubles_one_consonant_only(
    qtbot: QtBot, field: TextField, keyboard: HangulKeyboard
) -> None:
    press(qtbot, keyboard, "shift", "ㅃ", "ㅏ", "ㅂ", "ㅏ")

    assert field.text() == "빠바"
    assert not keyboard.key("shift").isChecked()


def test_latin_and_digits_for_addresses(
    qtbot: QtBot, field: TextField, keyboard: HangulKeyboard
) -> None:
    press(qtbot, keyboard, "latin", *"pf", ".", "/", "_", "shift", "B", *"x1")
    press(qtbot, keyboard, "latin", "ㄱ")

    assert field.text() == "pf./_Bx1ㄱ"


def test_every_key_of_the_keyboard_is_large_enough_at_712_px(
    qtbot: QtBot, keyboard: HangulKeyboard
) -> None:
    keyboard.setParent(None)
    qtbot.addWidget(keyboard)
    keyboard.resize(712, 352)
    keyboard.layout().activate()

    for name in [*"1ㅂㅁㅋ", "back", "shift", "space", "done", "latin"]:
        assert keyboard.key(name).width() >= 64, name
        assert keyboard.key(name).height() >= 64, name


def test_done_enters_what_is_written(
    qtbot: QtBot, field: TextField, keyboard: HangulKeyboard
) -> None:
    with qtbot.waitSignal(field.entered):
        press(qtbot, keyboard, "ㄱ", "done")


def test_initials_never_join(qtbot: QtBot, field: TextField, window: QWidget) -> None:
    pad = InitialPad()
    window.layout().addWidget(pad)
    field.bind(pad)

    for initial in "ㄱㅅㅈ":
        qtbot.mouseClick(pad.key(initial), Qt.MouseButton.LeftButton)
    before = field.text()
    qtbot.mouseClick(pad.key("back"), Qt.MouseButton.LeftButton)

    assert before == "ㄱㅅㅈ"
    assert field.text() == "ㄱㅅ"


def test_a_keyboard_writes_into_one_field_at_a_time(
    qtbot: QtBot, field: TextField, keyboard: HangulKeyboard, window: QWidget
) -> None:
    other = TextField("전화")
    window.layout().addWidget(other)

    other.bind(keyboard)
    press(qtbot, keyboard, "1")
    field.bind(keyboard)
    press(qtbot, keyboard, "2")

    assert (field.text(), other.text()) == ("2", "1")


def test_an_input_method_shows_what_it_composes(field: TextField) -> None:
    texts = heard(field)

    for preedit in ("ㄱ", "기", "김"):
        QApplication.sendEvent(field, QInputMethodEvent(preedit, []))
    composing = field.text()
    commit = QInputMethodEvent()
    commit.setCommitString("김")
    QApplication.sendEvent(field, commit)

    assert composing == "김"
    assert field.text() == "김"
    assert texts == ["ㄱ", "기", "김"]


def test_input_methods_are_let_in_with_the_keyboard(window: QWidget, field: TextField) -> None:
    window.activateWindow()

    field.setFocus()

    assert field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_an_input_method_that_gives_up_leaves_nothing_behind(field: TextField) -> None:
    field.set_text("김")

    QApplication.sendEvent(field, QInputMethodEvent("ㅅ", []))
    QApplication.sendEvent(field, QInputMethodEvent("", []))

    assert field.text() == "김"


def test_touch_after_an_input_method_goes_on_behind_it(
    qtbot: QtBot, field: TextField, keyboard: HangulKeyboard
) -> None:
    QApplication.sendEvent(field, QInputMethodEvent("김", []))

    press(qtbot, keyboard, *"ㅅㅣ")

    assert field.text() == "김시"


def test_a_real_keyboard_writes_too(qtbot: QtBot, field: TextField) -> None:
    field.setFocus()

    qtbot.keyClicks(field, "4821")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert field.text() == "482"


def test_a_pasted_address_loses_its_line_break(qtbot: QtBot, field: TextField) -> None:
    QGuiApplication.clipboard().setText("https://pf.kakao.com/_Sample\n")

    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert field.text() == "https://pf.kakao.com/_Sample"


def test_the_clearing_key_is_there_when_there_is_something_to_clear(
    qtbot: QtBot, field: TextField
) -> None:
    before = field.clear_key.isVisible()
    field.set_text("김순자")
    during = field.clear_key.isVisible()

    qtbot.mouseClick(field.clear_key, Qt.MouseButton.LeftButton)

    assert (before, during) == (False, True)
    assert field.text() == ""


def test_the_placeholder_gives_way(field: TextField) -> None:
    empty = [box.text for box in field.text_boxes()]

    field.set_text("김순자")

    assert empty == ["이름이나 첫소리"]
    assert [box.text for box in field.text_boxes()] == ["김순자"]


def test_a_long_text_shows_its_end(field: TextField) -> None:
    field.setFixedWidth(180)
    field.resize(180, 64)

    field.set_text("3층 미용실 옆 골목 끝 집 김사장")

    assert field.text_boxes()[0].text.endswith("김사장")


def test_touching_a_field_asks_for_a_keyboard(qtbot: QtBot, field: TextField) -> None:
    with qtbot.waitSignal(field.tapped):
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
