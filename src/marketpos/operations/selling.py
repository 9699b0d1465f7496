"""Selling: from a cart to a sale on the disk, and what can still be done to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from marketpos.domain import cashreceipt
from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import STAMP_GIFT, STAMPS
from marketpos.domain.checkout import Offered
from marketpos.domain.checkout import complete as check_out
from marketpos.domain.facts import (
    DayAmended,
    QrShown,
    Sale,
    SaleAttributed,
    SaleNoted,
    SaleVoided,
)
from marketpos.domain.ids import Id
from marketpos.domain.money import Won
from marketpos.domain.refusal import Refusal
from marketpos.domain.stamps import NotEnoughStamps
from marketpos.domain.tender import NotRegisteredForOnnuri, may_take_onnuri
from marketpos.domain.vouchers import ONNURI_KINDS
from marketpos.operations.coupons import give_stamps_back, use_stamps
from marketpos.operations.coupons import use as use_coupon
from marketpos.store import carts, sales, till
from marketpos.store.book import Book
from marketpos.store.unit import Unit


class NoSuchSale(Refusal):
    """There is no such sale here."""


class AlreadyVoided(Refusal):
    """The sale was taken back before."""


class AnotherDay(Refusal):
    """A sale of another business day is not voided but refunded."""


class DayIsClosed(Refusal):
    """The day of the sale was closed with report ``number``: it is not voided but refunded."""


class SoldElsewhere(Refusal):
    """Another PC of the shop sold it, so its money is in another drawer: it is refunded here."""


class PartlyBack(Refusal):
    """Some of it came back already: the rest is refunded, not voided."""


LATE_SALE = "마감 뒤에 팔았어요"
"""What an amendment says of a sale made after its day was closed."""


class Done(NamedTuple):
    """What the done screen shows, once the sale is on the disk.

    ``cash_receipt_due``: a cash receipt must be issued, asked for or not.
    """

    sale: Id
    number: str
    total_won: Won
    change_won: Won
    fact: Sale
    at_ms: int
    offset_min: int
    cash_receipt_due: bool = False


class _Words(NamedTuple):
    """What of the shop's own words a sale depends on."""

    vat: str
    trade: str
    onnuri_until: int


def complete(
    book: Book, cart: Cart, offered: Sequence[Offered], coupons: Sequence[Id] = ()
) -> Done:
    """Check the cart out, record the sale and empty the counter, in one transaction.

    ``coupons`` are used up by it, as are those it was offered and those its gifts are for, and a
    full card of stamps; CouponUsed or NotEnoughStamps when one was used meanwhile.
    """

    def sell(unit: Unit) -> Done:
        shop = _shop_words(unit)
        pays_vat = shop.vat == "general"
        _check_onnuri(offered, shop, unit.day)
        number = unit.next_number()  # a refusal takes it back with everything else
        fact = check_out(cart, offered, number, pays_vat=pays_vat, day=unit.day)
        sale = unit.record(fact)
        for coupon in dict.fromkeys((*coupons, *_coupons(cart, offered))):
            use_coupon(book, unit, coupon, sale)
        _hand_in_stamps(book, unit, cart)
        is_due = cashreceipt.is_due(shop.trade, unit.day, fact.total_won, fact.tenders)
        if is_due:
            unit.record(SaleNoted(sale, cashreceipt.ABOUT, cashreceipt.REQUIRED))
        amend_if_closed(unit, 1, fact.total_won, LATE_SALE)
        unit.cursor.execute("DELETE FROM cart WHERE cart = ?", (carts.OPEN,))
        return Done(sale, fact.number, fact.total_won, fact.change_won, fact, *unit.moment, is_due)

    return book.keep(sell)


def void(book: Book, sale: Id, why: str) -> None:
    """Take a sale back whole, where it was sold, until its day is over or closed.

    Raises :class:`NoSuchSale`, :class:`AlreadyVoided`, :class:`AnotherDay`, :class:`DayIsClosed`,
    :class:`SoldElsewhere` or :class:`PartlyBack`.
    """

    def take_back(unit: Unit) -> None:
        found = sales.sale(book, sale)
        if found is None:
            raise NoSuchSale
        if found.is_voided:
            raise AlreadyVoided(number=found.number)
        _check_voidable(unit, found)
        unit.record(SaleVoided(sale, why))
        for line in found.lines:
            if line.is_gift and line.why == STAMP_GIFT:
                give_stamps_back(unit, found.at_ms, line.name)

    book.keep(take_back)


def amend_if_closed(unit: Unit, sales: int, total: Won, why: str) -> None:
    """Say the difference when today was closed already; the report itself stays as it is."""
    close = till.close_of(unit.cursor, unit.day)
    if close is not None:
        unit.record(DayAmended(close.event_id, sales, total, why))


def give(book: Book, sale: Id, customer: Id | None) -> None:
    """Give a sale to a regular after it was made."""
    book.keep(lambda unit: unit.record(SaleAttributed(sale, customer)))


def qr_was_shown(book: Book, place: str, sale: Id | None = None) -> None:
    """Count a QR a customer saw."""
    book.keep(lambda unit: unit.record(QrShown(place, sale)))


def _check_voidable(unit: Unit, found: sales.SaleRow) -> None:
    if found.day != unit.day:
        raise AnotherDay(number=found.number)
    if not till.was_sold_here(unit.cursor, found.sale):
        raise SoldElsewhere(number=found.number)
    close = till.close_of(unit.cursor, found.day)
    if close is not None:
        raise DayIsClosed(number=close.number)
    if till.came_back(unit.cursor, found.sale):
        raise PartlyBack(number=found.number)


def _coupons(cart: Cart, offered: Sequence[Offered]) -> list[Id]:
    """Every coupon the cart and the tenders stand for."""
    gifts = [one.voucher for one in cart.lines if one.voucher and one.voucher != STAMPS]
    paid = [one.coupon for one in offered if one.coupon is not None]
    return [*(Id(bytes.fromhex(one)) for one in gifts), *paid]


def _hand_in_stamps(book: Book, unit: Unit, cart: Cart) -> None:
    for line in cart.lines:
        if line.voucher == STAMPS:
            if cart.customer is None:
                raise NotEnoughStamps(stamps=0, wanted=1)
            use_stamps(book, unit, cart.customer.customer, line.name)


def _check_onnuri(offered: Sequence[Offered], shop: _Words, today: int) -> None:
    for one in offered:
        if one.kind in ONNURI_KINDS and not may_take_onnuri(shop.onnuri_until, today):
            raise NotRegisteredForOnnuri(until=shop.onnuri_until)


def _shop_words(unit: Unit) -> _Words:
    said = unit.shop_words.get
    return _Words(said("vat", ""), said("trade", ""), said("onnuri_until", 0))
