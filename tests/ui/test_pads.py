"""The pads: every key says its name to the screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from marketpos.ui.theme import Theme, apply
from marketpos.ui.widgets.initialpad import InitialPad
from marketpos.ui.widgets.numberpad import NumberPad
from marketpos.ui.widgets.readout import Readout

NUMBER_KEYS = "7 8 9 times weight back 4 5 6 worth knock_off clear 1 2 3 0 000 ring_up".split()  # noqa: SIM905 - reads like the pad


def test_every_key_of_the_number_pad_says_its_name(qtbot: QtBot) -> None:
    pad = NumberPad()
    qtbot.addWidget(pad)
    pressed: list[str] = []
    pad.pressed.connect(pressed.append)

    for name in NUMBER_KEYS:
        qtbot.mouseClick(pad.key(name), Qt.MouseButton.LeftButton)

    assert pressed == NUMBER_KEYS


def test_the_ring_up_key_says_what_it_would_ring_up(qtbot: QtBot) -> None:
    pad = NumberPad()
    qtbot.addWidget(pad)

    pad.set_ring_up_text("7,000원 담기")

    assert pad.key("ring_up").text() == "7,000원 담기"
    assert pad.key("ring_up").accessibleName() == "7,000원 담기"


def test_the_initial_pad_types_the_fourteen_initials(qtbot: QtBot) -> None:
    pad = InitialPad()
    qtbot.addWidget(pad)
    pressed: list[str] = []
    pad.pressed.connect(pressed.append)

    for initial in "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ":
        qtbot.mouseClick(pad.key(initial), Qt.MouseButton.LeftButton)

    assert "".join(pressed) == "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"


@pytest.mark.parametrize("name", ["back", "last4", "keyboard"])
def test_the_other_keys_of_the_initial_pad_have_signals_of_their_own(
    qtbot: QtBot, name: str
) -> None:
    pad = InitialPad()
    qtbot.addWidget(pad)

    with qtbot.waitSignal(getattr(pad, name)):
        qtbot.mouseClick(pad.key(name), Qt.MouseButton.LeftButton)


def test_the_initial_pad_takes_three_rows_on_the_small_panel(
    qtbot: QtBot, qapp: QApplication
) -> None:
    pad = InitialPad()
    qtbot.addWidget(pad)
    pad.show()
    wide = pad.minimumSizeHint()

    apply(qapp, Theme(compact=True))
    qtbot.waitUntil(lambda: pad.minimumSizeHint().width() < wide.width())

    assert pad.minimumSizeHint().width() <= 564
    assert pad.minimumSizeHint().height() == 3 * 64 + 2 * 8


def test_the_readout_shortens_the_hint_and_never_the_amount(qtbot: QtBot) -> None:
    readout = Readout("금액을 누르고 담기 · 번호를 누르고 개수", "1,234,567")
    qtbot.addWidget(readout)
    readout.resize(300, 58)

    hint, amount = readout.text_boxes()

    assert hint.text.endswith("…")
    assert amount.text == "1,234,567"
    assert amount.font.pixelSize() >= 32
