"""The shop says which ways to pay have a key, in which order, and what its currency is called."""

from __future__ import annotations

from counter_hand import at_the_counter
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from marketpos.domain.kinds import Tax, TenderKind
from marketpos.operations.desk import Desk
from marketpos.operations.goods import Goods, Said
from marketpos.operations.scanning import Scanning
from marketpos.ui.screens.settings_goods import GoodsSettings
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


def test_a_product_gets_a_measure_of_its_own_weight_its_tax_and_its_barcode_by_touch(
    qtbot: QtBot, fish: Desk
) -> None:
    hand = at_the_counter(qtbot, fish)
    sheet = GoodsSettings(fish)
    qtbot.addWidget(sheet)
    sheet.look_over(hand.screen)
    form = sheet.form

    sheet.list.chosen.emit(0)
    hand.tap(form.unit_keys["되"])
    hand.tap(form.save_key)
    assert "몇 그램" in form.banner.text()
    hand.tap(form.grams_field)
    for digit in "1600":
        hand.tap(form.keyboard.key(digit))
    hand.tap(form.keyboard.key("done"))
    hand.tap(form.tax_keys[Tax.TAXABLE])
    form.barcode_field.set_text("8801043014779")
    hand.tap(form.save_key)
    sheet.close_sheet()
    hand.screen.refresh()
    hand.pad("800", "weight")
    hand.tile("고등어")

    line = hand.screen.cart().lines[0]
    assert (line.unit, line.quantity_milli, line.amount_won) == ("되(1600g)", 800, 4_500)
    found = Scanning(fish.counter.book).look_up("8801043014779").offer
    assert (found.name, found.tax) == ("고등어", Tax.TAXABLE)


def test_a_barcode_is_one_products_and_what_is_put_away_is_gone(qtbot: QtBot, fish: Desk) -> None:
    hand = at_the_counter(qtbot, fish)
    sheet = GoodsSettings(fish)
    qtbot.addWidget(sheet)
    sheet.look_over(hand.screen)
    goods = Goods(fish.counter.book)
    first, second = goods.every()[:2]
    goods.change(first, Said(first.name, first.unit, first.tax, "8801043014779"))

    sheet.list.chosen.emit(1)
    sheet.form.barcode_field.set_text("8801043014779")
    hand.tap(sheet.form.save_key)
    said = sheet.form.banner.text()
    hand.tap(sheet.form.away_key)
    hand.tap(sheet.form.away_key)

    assert first.name in said
    assert second.product not in {one.product for one in goods.every()}
    assert fish.counter.by_tile(second.tile) is None
