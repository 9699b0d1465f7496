"""One keyboard and several fields: it writes where it was bound last, and nowhere twice."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from marketpos.ui.widgets.initialpad import InitialPad
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.textfield import TextField


def fields(qtbot: QtBot) -> tuple[QWidget, TextField, TextField, HangulKeyboard]:
    host = QWidget()
    qtbot.addWidget(host)
    return host, TextField(parent=host), TextField(parent=host), HangulKeyboard(host)


def test_each_key_writes_once_however_often_the_keyboard_changed_hands(qtbot: QtBot) -> None:
    _host, name, phone, keyboard = fields(qtbot)
    done: list[str] = []
    name.entered.connect(lambda: done.append("name"))
    phone.entered.connect(lambda: done.append("phone"))

    for _ in range(3):
        for field in (name, phone):
            field.bind(keyboard)
            qtbot.mouseClick(keyboard.key("1"), Qt.MouseButton.LeftButton)
            qtbot.mouseClick(keyboard.key("done"), Qt.MouseButton.LeftButton)

    assert (name.text(), phone.text()) == ("111", "111")
    assert done == ["name", "phone"] * 3


def test_a_field_that_is_gone_lets_the_keyboard_go_silently(qtbot: QtBot) -> None:
    _host, name, phone, keyboard = fields(qtbot)
    name.bind(keyboard)
    shiboken6.delete(name)

    phone.bind(keyboard)
    qtbot.mouseClick(keyboard.key("1"), Qt.MouseButton.LeftButton)

    assert phone.text() == "1"


def test_a_field_may_have_two_pads_and_lose_one(qtbot: QtBot) -> None:
    host, name, phone, keyboard = fields(qtbot)
    pad = InitialPad(host)
    name.bind(keyboard)
    name.bind(pad)

    phone.bind(keyboard)
    qtbot.mouseClick(pad.key("ㄱ"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(keyboard.key("1"), Qt.MouseButton.LeftButton)

    assert (name.text(), phone.text()) == ("ㄱ", "1")
