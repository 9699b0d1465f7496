"""Won and thousandths: the only two kinds of number a sale is made of."""

from __future__ import annotations

from typing import NewType

from marketpos.domain.refusal import Refusal

Won = NewType("Won", int)
"""Whole won. There is no smaller coin, so there is no float."""

Milli = NewType("Milli", int)
"""Thousandths: of a piece, or of a kilogram (so one gram is one)."""

NOTHING = Won(0)
ONE = Milli(1000)

DEAREST_WON = Won(99_999_999)
"""The largest amount one line or one sale may have: eight digits, more than any stall's day."""


class TooDear(Refusal):
    """``amount_won`` is more than any stall takes at once."""


def within_reason(amount: Won) -> Won:
    """``amount``, either way, where a slip of the finger would be the only explanation for more.

    Raises :class:`TooDear`.
    """
    if abs(amount) > DEAREST_WON:
        raise TooDear(amount_won=amount)
    return amount


def pieces(count: int) -> Milli:
    """``count`` whole pieces as thousandths."""
    return Milli(count * 1000)


def times(price: Won, quantity: Milli) -> Won:
    """``price`` for one piece, ``quantity`` thousandths of it, rounded down to the won."""
    return Won(price * quantity // 1000)


VAT_RATES = ((19770701, 10),)
"""Per cent of VAT, and the day since which it holds, the newest last (부가가치세법 30조)."""

NEWEST_DAY = 99991231


def vat_inside(taxable: Won, day: int = NEWEST_DAY) -> Won:
    """The VAT inside a sum of taxable lines, rounded half up, by the rate of ``day``.

    ``day`` is the business day of the sale, as 20261123 (부가가치세법; domain.md 3.8).
    """
    rate = _vat_rate(day)
    return Won((2 * taxable * rate + 100 + rate) // (2 * (100 + rate)))


def _vat_rate(day: int) -> int:
    known = [percent for since, percent in VAT_RATES if day >= since]
    return known[-1] if known else VAT_RATES[0][1]  # a clock that lost its year sells too
