"""A coupon's QR, read back from its pixels before anybody is offered it: on a screen, on paper."""

from __future__ import annotations

from marketpos.operations.coupons import Given
from marketpos.outputs.coupon_paper import STRIP_DPI, coupon_strip
from marketpos.outputs.qr import Matrix, pixels, proven
from marketpos.ui.paper import prove
from marketpos.ui.words import language


def proven_coupon(given: Given, shop: str) -> Matrix:
    """Its QR, once it was read at the size of a screen and as a 58 mm receipt printer dots it.

    Raises QrUnreadable when it was not, and WordsTooLong when the paper has no room for the words.
    """
    modules = proven(given.code, pixels)
    prove(coupon_strip(given, shop, modules, language()), STRIP_DPI)
    return modules
