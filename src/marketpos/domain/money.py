"""Won and thousandths: the only two kinds of number a sale is made of."""

from __future__ import annotations

from typing import NewType

Won = NewType("Won", int)
"""Whole won. There is no smaller coin, so there is no float."""

Milli = NewType("Milli", int)
"""Thousandths: of a piece, or of a kilogram (so one gram is one)."""

NOTHING = Won(0)
ONE = Milli(1000)

DEAREST_WON = Won(99_999_999)
"""The largest amount one line or one sale may have: eight digits, more than any stall's day."""


def pieces(count: int) -> Milli:
    """``count`` whole pieces as thousandths."""
    return Milli(count * 1000)


def times(price: Won, quantity: Milli) -> Won:
    """``price`` for one piece, ``quantity`` thousandths of it, rounded down to the won."""
    return Won(price * quantity // 1000)


def vat_inside(taxable: Won) -> Won:
    """The VAT inside a sum of taxable lines, rounded half up (부가가치세법; domain.md 3.8)."""
    return Won((taxable * 20 + 110) // 220)
