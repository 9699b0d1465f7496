"""What the customer's screen says. Nothing private: no tab, no takings, nobody's name."""

from __future__ import annotations

from marketpos.domain.cart import Cart, CartLine
from marketpos.domain.clock import Moment
from marketpos.domain.facts import Tender
from marketpos.domain.kinds import TenderKind
from marketpos.operations.desk import Desk
from marketpos.operations.selling import Done
from marketpos.operations.shop import ShopCard
from marketpos.ui.display_board import Board
from marketpos.ui.screens.counter_words import line_name, tender_name, unit_label
from marketpos.ui.theme import Role
from marketpos.ui.words import day, money, number, say

_FIRST_TILES = 12  # more than fit


def idle_board(desk: Desk) -> Board:
    """Today's prices of the first tiles, and the vouchers the shop takes."""
    card, now = desk.shop.card(), desk.shop.book.now()
    priced = [offer for offer in desk.counter.tiles() if offer.price_won][:_FIRST_TILES]
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


def cart_board(shop: str, cart: Cart) -> Board:
    """What is rung up so far, the newest at the end, and the total."""
    rows = [(_line(line), _amount(line)) for line in cart.lines]
    if cart.knocked_off_won:
        rows.append((say("깎아 드림"), number(-cart.knocked_off_won)))
    return Board(
        head=shop,
        rows=tuple(rows),
        above_sum=say("모두"),
        sum=money(cart.total_won),
        sum_ink=Role.INK,
        newest_last=True,
        is_live=True,
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
    name = tender_name(tender.kind, tender.label)
    return say("{tender} {given} 받았어요", tender=name, given=money(tender.given_won))


def _line(line: CartLine) -> str:
    name = line_name(line)
    pieces = line.quantity_milli // 1000
    many = not line.quantity_milli % 1000 and pieces > 1
    return f"{name} × {pieces}" if many else name


def _amount(line: CartLine) -> str:
    return say("덤") if line.is_gift else number(line.amount_won)
