"""Selling: from a cart to a sale on the disk, and what can still be done to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from marketpos.domain.cart import Cart
from marketpos.domain.checkout import Offered
from marketpos.domain.checkout import complete as check_out
from marketpos.domain.facts import QrShown, Sale, SaleAttributed, SaleVoided
from marketpos.domain.ids import Id
from marketpos.domain.money import Won
from marketpos.domain.refusal import Refusal
from marketpos.store import carts, sales
from marketpos.store.book import Book
from marketpos.store.unit import Unit


class NoSuchSale(Refusal):
    """There is no such sale here."""


class AlreadyVoided(Refusal):
    """The sale was taken back before."""


class AnotherDay(Refusal):
    """A sale of another business day is not voided but refunded."""


class Done(NamedTuple):
    """What the done screen shows, once the sale is on the disk."""

    sale: Id
    number: str
    total_won: Won
    change_won: Won
    fact: Sale
    at_ms: int
    offset_min: int


def complete(book: Book, cart: Cart, offered: Sequence[Offered]) -> Done:
    """Check the cart out, record the sale and empty the counter, in one transaction."""

    def sell(unit: Unit) -> Done:
        pays_vat = _pays_vat(unit)
        check_out(cart, offered, "", pays_vat=pays_vat)  # a refusal must not use up a number
        fact = check_out(cart, offered, unit.next_number(), pays_vat=pays_vat)
        sale = unit.record(fact)
        unit.cursor.execute("DELETE FROM cart WHERE cart = ?", (carts.OPEN,))
        return Done(sale, fact.number, fact.total_won, fact.change_won, fact, *unit.moment)

    return book.keep(sell)


def void(book: Book, sale: Id, why: str) -> None:
    """Take a sale back whole, on its own business day."""
    found = sales.sale(book, sale)
    if found is None:
        raise NoSuchSale
    if found.is_voided:
        raise AlreadyVoided(number=found.number)
    if found.day != book.today():
        raise AnotherDay(number=found.number)
    book.keep(lambda unit: unit.record(SaleVoided(sale, why)))


def give(book: Book, sale: Id, customer: Id | None) -> None:
    """Give a sale to a regular after it was made."""
    book.keep(lambda unit: unit.record(SaleAttributed(sale, customer)))


def qr_was_shown(book: Book, place: str, sale: Id | None = None) -> None:
    """Count a QR a customer saw."""
    book.keep(lambda unit: unit.record(QrShown(place, sale)))


def _pays_vat(unit: Unit) -> bool:
    row = unit.cursor.execute("SELECT value FROM shop_field WHERE name = 'vat'").fetchone()
    return row is not None and row[0] == "general"
