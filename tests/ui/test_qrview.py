"""The QR on the screen: read back from its own pixels by two readers, at every size."""

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from pyzbar import pyzbar
from qrcode import constants
from qrcode.main import QRCode

from marketpos.ui.widgets.qrview import QUIET, QrView

ADDRESS = "https://pf.kakao.com/_ZeUTxl/friend"


def modules(text: str = ADDRESS) -> list[list[bool]]:
    code: QRCode = QRCode(border=0, error_correction=constants.ERROR_CORRECT_M)
    code.add_data(text)
    return [[bool(dark) for dark in row] for row in code.get_matrix()]


def texts_in(view: QrView) -> tuple[list[str], list[str]]:
    grey, wide, high = view.grab_luminance()
    seen = memoryview(grey).cast("B", (high, wide))
    first = [each.text for each in zxingcpp.read_barcodes(seen)]
    second = [each.data.decode() for each in pyzbar.decode((grey, wide, high))]
    return first, second


@pytest.mark.parametrize("side", [74, 100, 187, 220, 400])
def test_two_readers_read_it_off_the_screen(qtbot: QtBot, side: int) -> None:
    view = QrView(name="가게 QR")
    qtbot.addWidget(view)
    view.resize(side, side)

    view.set_modules(modules())

    assert texts_in(view) == ([ADDRESS], [ADDRESS])


def test_every_module_is_the_same_whole_number_of_pixels(qtbot: QtBot) -> None:
    view = QrView(name="가게 QR")
    qtbot.addWidget(view)
    view.resize(203, 190)

    view.set_modules(modules())
    grey, wide, high = view.grab_luminance()

    side = view.module_pixels()
    left, top = (wide - 37 * side) // 2, (high - 37 * side) // 2
    assert side == 190 // (29 + 2 * QUIET)
    for y, row in enumerate(modules()):
        for x, dark in enumerate(row):
            corner = (top + (y + QUIET) * side) * wide + left + (x + QUIET) * side
            block = b"".join(grey[corner + line * wide :][:side] for line in range(side))
            assert set(block) == {0 if dark else 255}, (x, y)


def test_the_quiet_zone_is_white_on_any_ground(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.setAutoFillBackground(True)
    palette = ground.palette()
    palette.setColor(ground.backgroundRole(), Qt.GlobalColor.yellow)
    ground.setPalette(palette)
    view = QrView(name="가게 QR", parent=ground)
    view.resize(185, 185)

    view.set_modules(modules())
    grey, wide, _ = view.grab_luminance()

    assert set(grey[: wide * QUIET * view.module_pixels()]) == {255}


def test_a_view_too_small_to_be_read_shows_nothing(qtbot: QtBot) -> None:
    view = QrView(name="가게 QR")
    qtbot.addWidget(view)
    view.resize(30, 30)

    view.set_modules(modules())

    assert view.module_pixels() == 0
    assert texts_in(view) == ([], [])


def test_nothing_to_show_is_empty_again(qtbot: QtBot) -> None:
    view = QrView(name="가게 QR")
    qtbot.addWidget(view)
    view.resize(200, 200)
    view.set_modules(modules())

    view.set_modules([])

    assert texts_in(view) == ([], [])
