"""Barcodes: check digits, and what a scale's label says of item, price or weight.

A label scale prints an in-store EAN-13 (it begins with 2) by a layout of thirteen letters: D its
own prefix, I the item, P the price in won or W the weight in grams, C the check digit (domain.md
3.1). A scanned price wins over the catalogue's.
"""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.money import Won
from marketpos.domain.refusal import Refusal

LAYOUTS = ("DDIIIIIPPPPPC", "DDIIIIPPPPPPC", "DIIIIIPPPPPPC", "DIIIIIIPPPPPC")
"""The four layouts of common label scales; a W in place of the P's is the same by weight."""

_LENGTHS = (8, 12, 13, 14)
"""EAN-8, UPC-A, EAN-13 and the number of a whole box."""


class TornBarcode(Refusal):
    """``code`` was read wrongly: its check digit or its length does not fit. Scan it again."""


class NotAScaleLabel(Refusal):
    """``code`` is a whole barcode, but no label of a scale: it does not begin with 2."""


class UnknownLayout(Refusal):
    """``layout`` is not thirteen letters D, I, P or W, C in that order."""


class ScaleLabel(NamedTuple):
    """What a scale printed. Either the price or the weight is there, never both."""

    prefix: str
    item: int
    price_won: Won | None = None
    weight_g: int | None = None


def scanned(text: str) -> str:
    """The code a scanner typed, as it is on the package, whatever input method was on."""
    from marketpos.domain.folding import plain  # Hangul is not on the start path
    from marketpos.domain.hangul import to_qwerty

    return to_qwerty(plain(text)).strip()


def check_digit(body: str) -> str:
    """The digit that completes ``body``: 7 digits for EAN-8, 12 for EAN-13."""
    total = sum(int(digit) * (1 if at % 2 else 3) for at, digit in enumerate(reversed(body)))
    return str(-total % 10)


def is_whole(code: str) -> bool:
    """Whether ``code`` is an EAN-8, EAN-13, UPC-A or box number with the right check digit."""
    digits = code.isascii() and code.isdigit() and len(code) in _LENGTHS
    return digits and check_digit(code[:-1]) == code[-1]


def is_in_store(code: str) -> bool:
    """Whether ``code`` is an EAN-13 a shop made for itself: a scale's label or its own number."""
    return len(code) == 13 and code.startswith("2")


def checked(text: str) -> str:
    """The code scanned as ``text``: a package's, or a shop's own with letters in it.

    A UPC-A of an imported package becomes the EAN-13 it is. Look a code of the shop's own making
    up in the catalogue first: one of digits alone is taken for a package's.

    Raises:
        TornBarcode: it is nothing but digits and no whole number of a package.
    """
    code = scanned(text)
    if not code or (code.isdigit() and not is_whole(code)):
        raise TornBarcode(code=code)
    return code.zfill(13) if code.isdigit() and len(code) == 12 else code


def read_label(text: str, layout: str) -> ScaleLabel:
    """What the scale's label scanned as ``text`` says by ``layout``.

    Raises:
        TornBarcode: the check digit or the length is wrong.
        NotAScaleLabel: it is a maker's barcode.
        UnknownLayout: the layout in the settings cannot be read.
    """
    if not is_layout(layout):
        raise UnknownLayout(layout=layout)
    code = scanned(text)
    if len(code) != 13 or not is_whole(code):
        raise TornBarcode(code=code)
    if not is_in_store(code):
        raise NotAScaleLabel(code=code)
    return _label(code, layout)


def is_layout(layout: str) -> bool:
    """Whether ``layout`` is one of the four, by price or by weight."""
    return layout in LAYOUTS or (layout.replace("W", "P") in LAYOUTS and "P" not in layout)


def _label(code: str, layout: str) -> ScaleLabel:
    price, weight = _part(code, layout, "P"), _part(code, layout, "W")
    return ScaleLabel(
        prefix=_part(code, layout, "D"),
        item=int(_part(code, layout, "I")),
        price_won=Won(int(price)) if price else None,
        weight_g=int(weight) if weight else None,
    )


def _part(code: str, layout: str, letter: str) -> str:
    return "".join(digit for digit, place in zip(code, layout, strict=True) if place == letter)
