"""A coupon on paper: what it gives, until when, and its QR; also as a strip of receipt paper."""

from __future__ import annotations

from marketpos.domain.clock import day_of
from marketpos.operations.coupons import Given
from marketpos.outputs.qr import Matrix
from marketpos.outputs.sheet import Align, Box, Code, Ink, Mark, Panel, Paper, Sheet, Words

STRIP_58 = Paper(48, 90)
"""What a 58 mm printer prints on: 48 mm across."""

CARD = Paper(90, 55)

_UNTIL = {"ko": "{day}까지 한 번 쓸 수 있어요", "en": "Good once, until {day}"}


def coupon_strip(given: Given, shop: str, modules: Matrix, language: str = "ko") -> Sheet:
    """For receipt paper: the QR below the words, as large as the paper allows."""
    width = STRIP_58.width_mm
    marks: tuple[Mark, ...] = (
        Words(Box(0, 2, width, 7), shop, 4.4, bold=True),
        Words(Box(0, 10, width, 14), given.what, 6, bold=True),
        Code(1, 26, width - 2, modules, given.code),
        Words(Box(0, 26 + width - 1, width, 6), _until(given, language), 3.2),
    )
    return Sheet(given.what, STRIP_58, marks)


def coupon_card(given: Given, shop: str, modules: Matrix, language: str = "ko") -> Sheet:
    """For a card in the hand."""
    marks: tuple[Mark, ...] = (
        Panel(Box(1, 1, CARD.width_mm - 2, CARD.height_mm - 2), edge=Ink.OUTLINE, radius_mm=3),
        Words(Box(5, 6, 44, 7), shop, 4.4, bold=True, align=Align.LEFT),
        Words(Box(5, 15, 44, 22), given.what, 6, bold=True, align=Align.LEFT),
        Words(Box(5, 42, 44, 7), _until(given, language), 3.2, align=Align.LEFT),
        Code(50, 9, 36, modules, given.code),
    )
    return Sheet(given.what, CARD, marks)


def _until(given: Given, language: str) -> str:
    return _UNTIL[language].format(day=f"{day_of(given.until_day):%Y.%m.%d}")
