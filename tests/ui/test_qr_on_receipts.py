"""Every QR on 58 mm receipt paper: read by two readers, tilted, faded, and both at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from worn_paper import faded, read_by_both, tilted

from builders import sell
from marketpos.domain.claims import Place
from marketpos.domain.money import Won
from marketpos.domain.printers import DOTS
from marketpos.operations.desk import Desk
from marketpos.outputs.coupon_paper import STRIP_DPI, coupon_strip
from marketpos.outputs.printer_bytes import Dots
from marketpos.outputs.qr import matrix
from marketpos.outputs.slip_sheet import slip_sheets
from marketpos.ui import paper
from marketpos.ui.slip_picture import dots_of
from marketpos.ui.slips import coupon_slip
from marketpos.ui.theme import Theme, apply

HUB = "https://hub.hanbit-market.example"
CHANNEL = "https://pf.kakao.com/_Sample/friend"
WHAT = ("sale", "sign", "short sign", "coupon")


@pytest.fixture
def says(fish: Desk, qapp) -> dict[str, str]:
    """What each QR of the shop says; a sale's is the longest by far."""
    apply(qapp, Theme())
    fish.counter.book.jot("INSERT INTO peer VALUES (1, ?, '40', '바다수산', x'', x'', 0)", (HUB,))
    fish.joins.set_short_signs(on=True)
    given = fish.coupons.give("2,000원 깎아 드려요", 20261231, amount=Won(2_000))
    return {
        "sale": fish.joins.link(Place.RECEIPT, sell(fish).sale),
        "sign": CHANNEL,
        "short sign": fish.joins.sign_link("poster"),
        "coupon": given.code,
    }


def on_58_mm(text: str) -> QImage:
    """The dots a 58 mm printer burns, black or white, seen with three pixels for each."""
    (dots,) = dots_of(slip_sheets((), 58, matrix(text), text))
    assert dots.width == DOTS[58]
    return scanned(dots)


def scanned(dots: Dots) -> QImage:
    line = dots.width // 8
    held = QImage(dots.bits, dots.width, dots.height, line, QImage.Format.Format_Mono)
    held.setColorTable([0xFFFFFFFF, 0xFF000000])
    grey = held.convertToFormat(QImage.Format.Format_Grayscale8)
    return grey.scaledToWidth(dots.width * 3, Qt.TransformationMode.FastTransformation)


@pytest.mark.parametrize("what", WHAT)
def test_every_qr_is_read_from_receipt_paper_held_straight_aslant_and_faded(
    says: dict[str, str], what: str
) -> None:
    text = says[what]
    straight = on_58_mm(text)

    met = {
        "straight": straight,
        "aslant": tilted(straight),
        "faded": faded(straight),
        "aslant and faded": faded(tilted(straight)),
    }

    read = {how: read_by_both(picture) for how, picture in met.items()}
    assert read == dict.fromkeys(met, ({text}, {text}))


def test_a_printed_coupon_is_read_from_its_strip_and_from_its_slip_and_can_be_typed(
    fish: Desk, says: dict[str, str]
) -> None:
    (row,) = fish.coupons.given()
    given = fish.coupons.again(row.coupon)
    strip = coupon_strip(given, "바다수산", matrix(given.code))
    slip = coupon_slip(fish, given)
    sheets = slip_sheets(slip.rows, 58, matrix(slip.qr), slip.qr)

    for picture in (paper.picture(strip, STRIP_DPI), scanned(dots_of(sheets)[0])):
        for seen in (picture, faded(picture), tilted(picture)):
            assert read_by_both(seen) == ({given.code}, {given.code})
    typed = "".join(row.left for row in slip.rows[-2:]).replace(" ", "")
    assert fish.coupons.look(typed).amount_won == 2_000
