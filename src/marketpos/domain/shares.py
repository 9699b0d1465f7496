"""Sharing what was knocked off the whole among its lines, to the won."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from marketpos.domain.kinds import Tax
from marketpos.domain.money import NEWEST_DAY, NOTHING, Won, vat_inside


class Taxed(Protocol):
    """A line, of a cart or as sold."""

    @property
    def amount_won(self) -> Won:
        """What the line comes to before anything is knocked off the whole."""

    @property
    def tax(self) -> Tax:
        """Whether it carries VAT."""


def taxable_of(lines: Sequence[Taxed], total: Won) -> Won:
    """How much of ``total`` was paid for taxable lines, the knock-off shared in proportion.

    Rounded down, as at the checkout and on the receipt (domain.md 3.8).
    """
    full = sum(line.amount_won for line in lines)
    taxable = sum(line.amount_won for line in lines if line.tax is Tax.TAXABLE)
    return Won(taxable * total // full) if full else NOTHING


def net_of(lines: Sequence[Taxed], total: Won) -> list[Won]:
    """What was really paid for each line: never more than its amount, and ``total`` in all.

    Taxable lines share what is taxable of the total and exempt ones the rest, so that a line's
    share is right for the tax office as well as for a refund.
    """
    amounts = [line.amount_won for line in lines]
    if sum(amounts) == total:
        return amounts
    taxable = taxable_of(lines, total)
    shares = {Tax.TAXABLE: taxable, Tax.EXEMPT: Won(total - taxable)}
    net = [NOTHING] * len(lines)
    for tax, whole in shares.items():
        at = [i for i, line in enumerate(lines) if line.tax is tax]
        for i, share in zip(at, share_out(whole, [amounts[i] for i in at]), strict=True):
            net[i] = share
    return net


def share_out(whole: Won, weights: Sequence[int]) -> list[Won]:
    """``whole`` in parts as large as ``weights`` are to each other; they sum to it exactly."""
    all_, before, passed, parts = sum(weights), 0, 0, []
    for weight in weights:
        passed += weight
        until = whole * passed // all_ if all_ else 0
        parts.append(Won(until - before))
        before = until
    return parts


def vat_of_part(taxable: Won, before: Won, part: Won, day: int = NEWEST_DAY) -> Won:
    """The VAT in ``part`` of a ``taxable`` sum of which ``before`` was taken back already.

    However a sum is taken apart, the parts' VAT is the VAT of the whole.
    """
    left = Won(taxable - before)
    return Won(vat_inside(left, day) - vat_inside(Won(left - part), day))
