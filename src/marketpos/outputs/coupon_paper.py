"""A coupon on paper: what it gives, until when, and its QR; a strip of receipt paper, or cards."""

from __future__ import annotations

from collections.abc import Sequence

from marketpos.domain.clock import day_of
from marketpos.domain.coupons import gives
from marketpos.operations.coupons import Given
from marketpos.outputs.qr import Matrix
from marketpos.outputs.sheet import (
    A4,
    Align,
    Box,
    Code,
    Ink,
    Mark,
    Panel,
    Paper,
    Placed,
    Sheet,
    Words,
    cut_line,
)

STRIP_58 = Paper(48, 106)
"""What a 58 mm printer prints on: 48 mm across."""

STRIP_DPI = 203
"""Eight dots to the millimetre, as every receipt printer has them."""

CARD = Paper(90, 55)
ACROSS, DOWN = 2, 5
ON_A_PAGE = ACROSS * DOWN

_UNTIL = {"ko": "{day}까지 한 번 쓸 수 있어요", "en": "Good once, until {day}"}
_WON = {"ko": "{:,}원", "en": "{:,} won"}


def coupon_strip(given: Given, shop: str, modules: Matrix, language: str = "ko") -> Sheet:
    """For receipt paper: the QR below the words, as large as the paper allows."""
    width = STRIP_58.width_mm
    marks: tuple[Mark, ...] = (
        Words(Box(0, 2, width, 7), shop, 4.4, bold=True),
        Words(Box(0, 10, width, 18), said(given, language), 6, bold=True),
        Code(1, 30, width - 2, modules, given.code),
        Words(Box(0, 30 + width - 1, width, 6), until(given, language), 3.2),
        Words(Box(2, 30 + width + 6, width - 4, 13), digits(given), 3),
    )
    return Sheet(given.what, STRIP_58, marks)


def coupon_card(given: Given, shop: str, modules: Matrix, language: str = "ko") -> Sheet:
    """For a card in the hand."""
    return Sheet(given.what, CARD, _card(given, shop, modules, language))


def coupon_page(
    given: Sequence[Given], shop: str, modules: Sequence[Matrix], language: str = "ko"
) -> Sheet:
    """Up to ten cards on an A4 sheet, to be cut along the lines; each may be used once."""
    left = (A4.width_mm - ACROSS * CARD.width_mm) / 2
    top = (A4.height_mm - DOWN * CARD.height_mm) / 2
    marks: list[Mark] = [
        Placed(
            left + at % ACROSS * CARD.width_mm,
            top + at // ACROSS * CARD.height_mm,
            _card(one, shop, its, language),
        )
        for at, (one, its) in enumerate(zip(given[:ON_A_PAGE], modules, strict=False))
    ]
    return Sheet(given[0].what, A4, (*marks, *_cuts(left, top, len(marks))))


def said(given: Given, language: str = "ko") -> str:
    """What it gives, with the amount where the words leave it out."""
    return gives(given.what, given.amount_won, _WON[language])


def until(given: Given, language: str = "ko") -> str:
    """Until when, and that it is good once."""
    return _UNTIL[language].format(day=f"{day_of(given.until_day):%Y.%m.%d}")


def digits(given: Given) -> str:
    """What is typed where no scanner reads it: the digits of the QR, four and four."""
    code = given.code
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def _card(given: Given, shop: str, modules: Matrix, language: str) -> tuple[Mark, ...]:
    """The edge stands inside, so that a pair of scissors may be off by a millimetre."""
    return (
        Panel(Box(3, 3, CARD.width_mm - 6, CARD.height_mm - 6), edge=Ink.OUTLINE, radius_mm=3),
        Words(Box(7, 7, 42, 7), shop, 4.4, bold=True, align=Align.LEFT),
        Words(Box(7, 15, 42, 23), said(given, language), 6, bold=True, align=Align.LEFT),
        Words(Box(7, 40, 42, 8), until(given, language), 3.2, align=Align.LEFT),
        Code(50.5, 4.5, 34, modules, given.code),
        Words(Box(50, 38.5, 35, 12), digits(given), 2.8),
    )


def _cuts(left: float, top: float, many: int) -> tuple[Panel, ...]:
    """Only round the cards there are."""
    rows = -(-many // ACROSS)
    wide, high = CARD.width_mm * min(many, ACROSS), CARD.height_mm * rows
    across = (Box(left, top + row * CARD.height_mm, wide, 0) for row in range(rows + 1))
    down = (Box(left + at * CARD.width_mm, top, 0, high) for at in range(min(many, ACROSS) + 1))
    return tuple(cut_line(box) for box in (*across, *down))
