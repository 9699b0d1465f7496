"""What about a sale is settled elsewhere: a transfer seen on the account, a cash receipt issued."""

from __future__ import annotations

from marketpos.domain import cashreceipt
from marketpos.domain.facts import SaleNoted
from marketpos.domain.ids import Id
from marketpos.domain.refusal import Refusal
from marketpos.operations.selling import NoSuchSale
from marketpos.store import notes, sales
from marketpos.store.book import Book


class NoTransfer(Refusal):
    """Nothing of this sale was paid by bank transfer."""


class AlreadyIssued(Refusal):
    """The cash receipt of this sale was issued before; its approval is ``text``."""


def transfer_seen(book: Book, sale: Id, *, arrived: bool) -> None:
    """Somebody looked at the account: the money is there, or it is not."""
    if notes.note_of(book.reading(), sale, notes.TRANSFER) is None:
        raise NoTransfer
    state = notes.ARRIVED if arrived else notes.MISSING
    book.keep(lambda unit: unit.record(SaleNoted(sale, notes.TRANSFER, state)))


def receipt_requested(book: Book, sale: Id) -> None:
    """The customer wants a cash receipt; it is listed until it is issued."""
    _note_receipt(book, sale, cashreceipt.REQUESTED, "")


def receipt_issued(book: Book, sale: Id, approval: str) -> None:
    """The cash receipt was issued on the terminal or at 홈택스; ``approval`` may be empty."""
    _note_receipt(book, sale, cashreceipt.ISSUED, approval)


def _note_receipt(book: Book, sale: Id, state: str, text: str) -> None:
    if sales.sale(book, sale) is None:
        raise NoSuchSale
    known = notes.note_of(book.reading(), sale, cashreceipt.ABOUT)
    if known is not None and known[0] == cashreceipt.ISSUED:
        raise AlreadyIssued(text=known[1])
    if known is not None and state == cashreceipt.REQUESTED:
        return  # it is on the list already, and a duty stays a duty
    book.keep(lambda unit: unit.record(SaleNoted(sale, cashreceipt.ABOUT, state, text)))
