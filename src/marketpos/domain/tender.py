"""What is handed over for a sale, what change it gives, and whether change must be given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from marketpos.domain.ids import Id
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.refusal import Refusal

GIVES_CHANGE = frozenset({TenderKind.CASH, TenderKind.ONNURI_PAPER})
"""Only notes and paper vouchers are handed over in more than the price."""

ONNURI_FACES = (Won(30_000), Won(10_000), Won(5_000))
"""The paper 온누리상품권 there are (domain.md 3.4)."""

ONNURI_CHANGE_FROM = 60
"""Per cent of the face that must be bought before change is a duty (전통시장법 시행령 9조의19)."""


class NotRegisteredForOnnuri(Refusal):
    """Only a shop that is registered now may take 온누리상품권 (전통시장법 26조의5)."""


class TooMuchOffered(Refusal):
    """``kind`` was noted for ``over_won`` more than is owed and gives no change."""


class Offered(NamedTuple):
    """What somebody handed over: a kind, how much, and its own name if it has one.

    ``label`` is the local currency's own name, or for paper vouchers their face and number;
    ``vouchers`` is how many of them, all of one face. ``coupon`` is the shop's own coupon it is.
    """

    kind: TenderKind
    given_won: Won
    label: str = ""
    vouchers: int = 0
    coupon: Id | None = None


def change_for(total: Won, offered: Iterable[Offered]) -> Won:
    """The change these would give, or a negative amount still to pay."""
    return Won(sum([one.given_won for one in offered]) - total)


def fitting(total: Won, offered: Sequence[Offered]) -> list[Offered]:
    """What is taken of each: a coupon is worth no more than what is owed, and gives no change.

    What then pays nothing is left out, as long as something else pays.
    """
    exact = (*GIVES_CHANGE, TenderKind.COUPON)
    room = total - sum(one.given_won for one in offered if one.kind not in exact)
    taken = []
    for one in offered:
        if one.kind is TenderKind.COUPON:
            one = one._replace(given_won=Won(max(0, min(one.given_won, room))))
            room -= one.given_won
        taken.append(one)
    return [one for one in taken if one.given_won] or taken


def likely_cash(total: Won) -> Won:
    """The one amount a customer without the exact money most likely hands over for ``total``.

    One 5,000 for little, one 10,000 for a bit more, then as many 10,000 as it takes; always more.
    """
    step = 5_000 if total < 5_000 else 10_000
    return Won((total // step + 1) * step)


def change_is_due(vouchers_won: Won, price_won: Won) -> bool:
    """Whether paper vouchers of this sum oblige the shop to give the rest back in cash.

    The sum of all faces counts, not each voucher alone: the text leaves it open (domain.md 8.9).
    """
    return price_won * 100 >= vouchers_won * ONNURI_CHANGE_FROM


def may_take_onnuri(until: int, today: int) -> bool:
    """Whether the shop's registration holds ``today``; both days as 20261123, 0 for none."""
    return until >= today


def voucher_label(face: Won, count: int) -> str:
    """How vouchers of one face are written down, so that they can be counted for the bank."""
    return f"온누리 {face:,} × {count}"
