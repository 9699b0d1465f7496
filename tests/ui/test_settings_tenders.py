"""The shop says which ways to pay have a key, in which order, and what its currency is called."""

from __future__ import annotations

from counter_hand import at_the_counter
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from marketpos.domain.kinds import TenderKind
from marketpos.operations.desk import Desk
from marketpos.operations.scanning import Scanning
from marketpos.ui.screens.settings_labels import LabelSettings
from marketpos.ui.screens.settings_tenders import TendersSettings

LEFT = Qt.MouseButton.LeftButton


def test_the_counter_shows_what_was_chosen_in_its_order(qtbot: QtBot, fish: Desk) -> None:
    hand = at_the_counter(qtbot, fish)
    sheet = TendersSettings(fish)
    qtbot.addWidget(sheet)
    sheet.look_over(hand.screen)

    qtbot.mouseClick(sheet.show_keys[TenderKind.ONNURI_PAPER], LEFT)  # hidden now
    qtbot.mouseClick(sheet.show_keys[TenderKind.QR_PAY], LEFT)  # shown now
    qtbot.mouseClick(sheet.up_keys[TenderKind.TAB], LEFT)
    qtbot.mouseClick(sheet.name_field, LEFT)
    sheet.name_field.set_text("한빛페이")
    qtbot.mouseClick(sheet.keyboard.key("done"), LEFT)
    sheet.close_sheet()
    hand.screen.refresh()

    tenders = hand.screen.cart_panel.tenders
    assert tenders.shown() == (
        TenderKind.CARD,
        TenderKind.LOCAL_CURRENCY,
        TenderKind.TRANSFER,
        TenderKind.TAB,
        TenderKind.QR_PAY,
    )
    assert tenders.local_key.text() == "한빛페이"
    assert not tenders.onnuri_key.isVisible()
    hand.pad("5", "000", "ring_up")
    hand.tap(tenders.key(TenderKind.QR_PAY))
    assert [one.kind for one in fish.counter.last_sale().tenders] == [TenderKind.QR_PAY]


def test_the_labels_layout_is_chosen_by_touch(qtbot: QtBot, fish: Desk) -> None:
    hand = at_the_counter(qtbot, fish)
    sheet = LabelSettings(fish)
    qtbot.addWidget(sheet)
    sheet.look_over(hand.screen)

    qtbot.mouseClick(sheet.layout_keys["DIIIIIPPPPPPC"], LEFT)
    qtbot.mouseClick(sheet.weight_key, LEFT)

    assert Scanning(fish.counter.book).layout() == "DIIIIIWWWWWWC"
    assert sheet.layout_keys["DIIIIIPPPPPPC"].isChecked()
    assert sheet.layout_keys["DIIIIIPPPPPPC"].sub() == "2 11234 501250 6"
