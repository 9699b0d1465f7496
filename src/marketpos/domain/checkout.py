"""From a cart and what was offered for it to a sale, or to a kind no."""

from __future__ import annotations

from collections.abc import Sequence

from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import CartLine
from marketpos.domain.facts import Sale, SaleLine, Tender
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import NEWEST_DAY, NOTHING, Won, vat_inside
from marketpos.domain.refusal import Refusal
from marketpos.domain.shares import taxable_of
from marketpos.domain.tender import GIVES_CHANGE, Offered, TooMuchOffered, change_for

__all__ = [
    "EmptyCart",
    "NothingToPay",
    "Offered",
    "StillToPay",
    "TooMuchOffered",
    "WhoseTab",
    "complete",
]


class EmptyCart(Refusal):
    """There is nothing to sell yet."""


class NothingToPay(Refusal):
    """The lines come to zero won: a gift needs something sold beside it."""


class StillToPay(Refusal):
    """What was offered is ``missing_won`` short."""


class WhoseTab(Refusal):
    """A sale on tab needs to know whose tab."""


def complete(
    cart: Cart,
    offered: Sequence[Offered],
    number: str,
    *,
    pays_vat: bool,
    day: int = NEWEST_DAY,
) -> Sale:
    """The frozen sale of this cart, or the refusal that says why not.

    ``number`` is the sale's own number on this PC; ``pays_vat`` is whether the shop splits VAT,
    by the rate of the business ``day``.
    Tenders keep the order they were offered in; change comes from what gives change.
    """
    total = cart.total_won
    change = _check(cart, total, offered)
    return Sale(
        number=number,
        lines=tuple(map(_sold, cart.lines)),
        knocked_off_won=cart.knocked_off_won,
        knocked_off_why=cart.knocked_off_why,
        total_won=total,
        vat_won=_vat(cart, day) if pays_vat else NOTHING,
        tenders=_settle(total, offered),
        change_won=change,
        customer=cart.customer.customer if cart.customer else None,
        stamps=1,
    )


def _check(cart: Cart, total: Won, offered: Sequence[Offered]) -> Won:
    """The change; whatever does not give any is found by ``_settle``."""
    if cart.is_empty:
        raise EmptyCart
    if total == NOTHING:
        raise NothingToPay
    change = change_for(total, offered)
    if change < 0:
        raise StillToPay(missing_won=-change)
    if cart.customer is None and any(one.kind is TenderKind.TAB for one in offered):
        raise WhoseTab
    return change


def _settle(total: Won, offered: Sequence[Offered]) -> tuple[Tender, ...]:
    """Exact tenders first, so that change is only ever given on notes and vouchers."""
    if len(offered) == 1:
        return (_tender(offered[0], total),)
    owed = total
    settled: dict[int, Tender] = {}
    for at in sorted(range(len(offered)), key=lambda at: offered[at].kind in GIVES_CHANGE):
        settled[at] = _tender(offered[at], owed)
        owed = Won(owed - settled[at].amount_won)
    return tuple(settled[at] for at in sorted(settled))


def _tender(one: Offered, owed: Won) -> Tender:
    amount = min(owed, one.given_won)
    if amount < one.given_won and one.kind not in GIVES_CHANGE:
        raise TooMuchOffered(kind=one.kind, over_won=one.given_won - amount)
    return Tender(one.kind, amount, one.given_won, one.label, one.vouchers)


def _vat(cart: Cart, day: int) -> Won:
    """VAT of the taxable lines, the knock-off shared in proportion (domain.md 3.8)."""
    return vat_inside(taxable_of(cart.lines, cart.total_won), day)


def _sold(line: CartLine) -> SaleLine:
    name, unit, price, quantity, amount, tax, measure, product, is_gift, why, *_ = line
    return SaleLine(product, name, unit, price, quantity, amount, tax, measure, is_gift, why)
