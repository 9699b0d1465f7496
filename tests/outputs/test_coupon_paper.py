"""A coupon's QR is read back by two readers, also as small as a 58 mm printer makes it."""

from __future__ import annotations

import pytest
from pyzbar.pyzbar import decode

from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.outputs.coupon_paper import STRIP_58, coupon_card, coupon_strip
from marketpos.outputs.qr import Luminance, Matrix, matrix, pixels, proven, reads_back
from marketpos.outputs.sheet import SMALLEST_MODULE_MM


def paler(picture: Luminance, dark: int, light: int) -> Luminance:
    raw, width, height = picture
    table = bytes(dark + (light - dark) * value // 255 for value in range(256))
    return raw.translate(table), width, height


@pytest.fixture
def code(fish: Desk) -> str:
    """The digits of a coupon of 바다수산."""
    return fish.coupons.give("2천원 할인", 20261231, amount=Won(2_000)).code


def test_both_readers_read_what_was_put_in(code: str) -> None:
    picture = pixels(proven(code, pixels))

    raw, width, height = picture
    assert reads_back(*picture) == code
    assert [one.data.decode() for one in decode((raw, width, height))] == [code]


def test_in_poor_contrast_it_is_still_read(code: str) -> None:
    picture = paler(pixels(matrix(code)), 110, 190)

    assert reads_back(*picture) == code


def test_its_modules_are_large_enough_for_paper(fish: Desk) -> None:
    given = fish.coupons.give("새우젓 한 통", 20261231)
    modules: Matrix = matrix(given.code)

    for sheet in (
        coupon_strip(given, "바다수산", modules),
        coupon_card(given, "바다수산", modules),
    ):
        (mark,) = sheet.codes()
        assert mark.says == given.code
        assert mark.module_mm >= SMALLEST_MODULE_MM
        assert mark.left + mark.whole_mm <= sheet.paper.width_mm
    assert STRIP_58.width_mm == 48


def test_what_is_printed_is_taken_at_the_counter(fish: Desk) -> None:
    given = fish.coupons.give("2천원 할인", 20261231, amount=Won(2_000))

    read = reads_back(*pixels(matrix(given.code)))

    assert read is not None
    assert fish.coupons.look(read).amount_won == 2_000
