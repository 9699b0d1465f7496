"""Product tiles: the name may end early, the price never loses its amount."""

from pytestqt.qtbot import QtBot

from marketpos.ui.widgets.tile import ProductTile


def texts(tile: ProductTile) -> list[str]:
    return [box.text for box in tile.text_boxes()]


def test_a_tile_says_name_number_and_price(qtbot: QtBot) -> None:
    tile = ProductTile("고등어", 1, "1손 8,000원")
    qtbot.addWidget(tile)
    tile.resize(158, 86)

    assert texts(tile) == ["고등어", "01", "1손 8,000원"]
    assert tile.accessibleName() == "고등어 1손 8,000원"


def test_a_long_name_ends_early_and_a_long_price_begins_late(qtbot: QtBot) -> None:
    tile = ProductTile("손질한 노르웨이 고등어", 13, "1상자(10kg) 125,000원")
    qtbot.addWidget(tile)
    tile.resize(150, 86)

    name, number, price = texts(tile)

    assert name.startswith("손질한")
    assert name.endswith("…")
    assert number == "13"
    assert price.startswith("…")
    assert price.endswith("125,000원")


def test_a_tile_without_number_shows_none(qtbot: QtBot) -> None:
    tile = ProductTile("고등어", 0, "1손 8,000원")
    qtbot.addWidget(tile)

    assert texts(tile)[1] == ""


def test_another_product_takes_the_tile_over(qtbot: QtBot) -> None:
    tile = ProductTile("고등어", 1, "1손 8,000원")
    qtbot.addWidget(tile)
    tile.resize(158, 86)

    tile.set_product("갈치", 2, "1마리 15,000원")

    assert texts(tile) == ["갈치", "02", "1마리 15,000원"]
    assert tile.accessibleName() == "갈치 1마리 15,000원"
