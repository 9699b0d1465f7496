"""Slips in the words of the screen: what a sale, a refund, a report or a coupon says on paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from marketpos.domain.amounts import won_text
from marketpos.domain.clock import Moment
from marketpos.domain.phones import formatted, tidied
from marketpos.domain.units import geun_grams
from marketpos.outputs.coupon_paper import digits, said, until
from marketpos.outputs.receipt import RULE, ReceiptShop, Row, Sold, receipt
from marketpos.outputs.slip import Slip, slip_of, slip_text
from marketpos.ui.paper_words import receipt_words, shop_on_paper
from marketpos.ui.tender_words import tender_names_on_paper
from marketpos.ui.words import clock, day, language, say

if TYPE_CHECKING:
    from marketpos.domain.money import Won
    from marketpos.operations.counter import SaleRow
    from marketpos.operations.coupons import Given
    from marketpos.operations.desk import Desk
    from marketpos.operations.printing import Printing, Queued
    from marketpos.operations.shop import ShopCard
    from marketpos.operations.taking_back import Refunded

RECEIPT = "receipt"
PAPER = "paper"


def put(printing: Printing, slip: Slip, what: str = PAPER) -> None:
    """Into the queue with it. Raises Unavailable when it cannot be kept."""
    printing.put(what, slip_text(slip))


def wanted_again(one: Queued) -> str:
    """A slip of the queue as it is printed once more: marked, when some of it may be on paper."""
    slip = slip_of(one.content)
    return slip_text(slip.marked(say("다시 인쇄")) if one.begun else slip)


def shop_of(card: ShopCard) -> ReceiptShop:
    """What a receipt says of the shop."""
    return ReceiptShop(
        card.name,
        tidied(card.phone),
        card.business_number,
        card.vat,
        geun_grams(card.trade),
        card.is_practice,
    )


def receipt_slip(
    desk: Desk, sale: Sold, at: Moment, *, link: str = "", invitation: str = ""
) -> Slip:
    """A sale's receipt, with a QR at the foot when there is a link."""
    voided = bool(getattr(sale, "is_voided", False))
    rows = receipt(sale, shop_of(desk.shop.card()), at, receipt_words(), is_voided=voided)
    return Slip(rows, link, invitation)


def copy_slip(desk: Desk, sale: SaleRow, at: Moment, *, link: str = "") -> Slip:
    """The receipt of an earlier sale, which says that it is one more."""
    return receipt_slip(desk, sale, at, link=link).marked(say("다시 인쇄"))


def lines_slip(desk: Desk, title: str, lines: Iterable[Row]) -> Slip:
    """A title, the shop and the time, and below a rule some rows."""
    card, now = desk.shop.card(), desk.till.book.now().local()
    head = (
        Row(card.name, centred=True),
        Row(title, strong=True, centred=True),
        Row(f"{day(now.date())} {clock(now)}", centred=True),
    )
    return Slip((*head, RULE, *lines, RULE, *_phone(card)))


def coupon_slip(desk: Desk, given: Given) -> Slip:
    """A coupon with its QR at the foot; above it the digits that are typed where it is not read."""
    shown = language()
    groups = digits(given).split()
    half = len(groups) // 2
    rows = (
        Row(shop_on_paper(desk.shop.card()), centred=True),
        RULE,
        Row(said(given, shown), strong=True, centred=True),
        Row(until(given, shown), centred=True),
        RULE,
        Row(" ".join(groups[:half]), centred=True),
        Row(" ".join(groups[half:]), centred=True),
    )
    return Slip(rows, given.code, say("계산할 때 이 QR을 보여 주세요"))


def refund_slip(desk: Desk, refunded: Refunded, sale: SaleRow) -> Slip:
    """What came back and how it was given back, with the number of its sale."""
    fact = refunded.fact
    rows = [
        Row(sale.lines[one.index].name or say("물건"), won_text(one.amount_won))
        for one in fact.lines
    ]
    names = tender_names_on_paper()
    back = [Row(one.label or names[one.kind], won_text(one.amount_won)) for one in fact.tenders]
    total = Row(say("돌려드린 돈"), won_text(fact.amount_won), strong=True)
    title = say("{number} 돌려드림", number=sale.number)
    return lines_slip(desk, title, [*rows, RULE, total, *back])


def paid_slip(desk: Desk, name: str, paid: Won, left: Won) -> Slip:
    """What somebody paid for their tab, and what is left of it."""
    rows = [
        Row(say("{name} 님", name=name), strong=True),
        Row(say("받은 돈"), won_text(paid), strong=True),
        Row(say("남은 외상"), won_text(left)),
    ]
    return lines_slip(desk, say("외상값 영수증"), rows)


def _phone(card: ShopCard) -> tuple[Row, ...]:
    """Whom to ask about it."""
    if not card.phone:
        return ()
    return (Row(say("전화 {phone}", phone=formatted(tidied(card.phone))), centred=True),)
