"""What the customer's screen says. Nothing private: no tab, no takings, nobody's name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import CartLine
from marketpos.domain.clock import Moment
from marketpos.domain.facts import Refund, Tender
from marketpos.domain.kinds import Measure, TenderKind
from marketpos.domain.tender import Offered, change_for
from marketpos.domain.units import weight_label
from marketpos.operations.desk import Desk
from marketpos.operations.selling import Done
from marketpos.operations.shop import ShopCard
from marketpos.ui.display_board import Board
from marketpos.ui.screens.counter_words import line_name, unit_label
from marketpos.ui.tender_words import tender_name
from marketpos.ui.theme import Role
from marketpos.ui.words import day, money, number, say

_SHOWN = 3  # so many of what was handed over; the newest
_MOST = 12  # more than fit


class _Sum(TypedDict, total=False):
    above_sum: str
    sum: str
    under_sum: tuple[str, ...]


def priced_today(desk: Desk) -> int:
    """How many goods have a tile and a price today."""
    return sum(offer.price_won > 0 for offer in desk.counter.tiles())


def idle_board(desk: Desk, first: int = 0) -> Board:
    """Today's prices in the order of the tiles from the ``first`` on, and the vouchers taken."""
    card, now = desk.shop.card(), desk.shop.book.now()
    priced = [offer for offer in desk.counter.tiles() if offer.price_won][first:][:_MOST]
    return Board(
        head=card.name,
        under_head=say("오늘 값 · {day}", day=day(now.local().date())),
        rows=tuple(
            (f"{offer.name} {unit_label(offer.unit)}", money(offer.price_won)) for offer in priced
        ),
        foot=vouchers(card, now),
        is_live=True,
    )


def vouchers(card: ShopCard, now: Moment) -> str:
    """The vouchers the shop may take today, "" for none (전통시장법 26조의5; domain.md 3.4)."""
    takes = [say("온누리상품권")] if int(card.onnuri_until or 0) >= now.business_day() else []
    takes += [card.local_currency] if card.local_currency else []
    return say("{vouchers} 받아요", vouchers=" · ".join(takes)) if takes else ""


def cart_board(shop: str, cart: Cart, offered: Sequence[Offered] = ()) -> Board:
    """What is rung up so far, the newest at the end, and the total.

    Of a split what was handed over and what is left to pay; a part put on the tab is not named.
    """
    rows = [(_line(line), _amount(line)) for line in cart.lines]
    if cart.knocked_off_won:
        rows.append((say("깎아 드림"), number(-cart.knocked_off_won)))
    return Board(
        head=shop,
        rows=tuple(rows),
        **_to_pay(cart, offered),
        sum_ink=Role.INK,
        newest_last=True,
        is_live=True,
    )


def _to_pay(cart: Cart, offered: Sequence[Offered]) -> _Sum:
    if not offered:
        return {"above_sum": say("모두"), "sum": money(cart.total_won)}
    left = max(0, -change_for(cart.total_won, offered))
    given = [_given(one) for one in offered if one.kind is not TenderKind.TAB]
    whole = say("모두 {amount}", amount=money(cart.total_won))
    return {"above_sum": say("남은 돈"), "sum": money(left), "under_sum": (whole, *given[-_SHOWN:])}


def refund_board(shop: str, refund: Refund) -> Board:
    """What is given back, and how; what goes off a tab is not said to be one."""
    return Board(
        head=shop,
        above_sum=say("돌려드려요"),
        sum=money(refund.amount_won),
        under_sum=tuple(
            f"{tender_name(one.kind, one.label)} {money(one.amount_won)}"
            for one in refund.tenders
            if one.kind is not TenderKind.TAB
        ),
        foot=say("고맙습니다. 또 오세요!"),
        foot_is_loud=True,
    )


def done_board(shop: str, done: Done) -> Board:
    """The change, what was received, and thanks; without change, what was paid."""
    thanks = say("고맙습니다. 또 오세요!")
    tenders = done.fact.tenders
    private = any(tender.kind is TenderKind.TAB for tender in tenders)
    received = () if private else tuple(_received(tender) for tender in tenders)
    if not done.change_won:
        return Board(
            head=shop,
            above_sum=say("모두"),
            sum=money(done.total_won),
            under_sum=received,
            foot=thanks,
            foot_is_loud=True,
        )
    first = " · ".join((money(done.total_won), *received[:1]))
    return Board(
        head=shop,
        above_sum=say("거스름돈"),
        sum=money(done.change_won),
        under_sum=(first, *received[1:]),
        foot=thanks,
        foot_is_loud=True,
    )


def thanks_board(shop: str) -> Board:
    """After somebody answered what they agree to."""
    return Board(head=shop, above_sum=say("고맙습니다"), sum=say("다 됐어요"))


def _received(tender: Tender) -> str:
    return _given(Offered(tender.kind, tender.given_won, tender.label))


def _given(one: Offered) -> str:
    name = tender_name(one.kind, one.label)
    return say("{tender} {given} 받았어요", tender=name, given=money(one.given_won))


def _line(line: CartLine) -> str:
    name = line_name(line)
    if line.measure in (Measure.WEIGHT, Measure.WORTH):
        return f"{name} {weight_label(line.quantity_milli)}"
    pieces = line.quantity_milli // 1000
    many = not line.quantity_milli % 1000 and pieces > 1
    return f"{name} × {pieces}" if many else name


def _amount(line: CartLine) -> str:
    return say("덤") if line.is_gift else number(line.amount_won)
