"""Reading sales: the last one, a day's count, what a regular bought."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure, Tax, TenderKind
from marketpos.domain.money import NOTHING, Milli, Won
from marketpos.store.book import Book
from marketpos.store.customers import MEMBERS

if TYPE_CHECKING:
    from marketpos.domain.facts import SaleLine, Tender

_SALE = (
    "SELECT n, sale, number, at_ms, offset_min, day, customer, total_won, knocked_off_won,"
    " vat_won, change_won, stamps, voided FROM sale"
)


class SaleRow(NamedTuple):
    """A sale as the rows tell it, with what happened to it since."""

    sale: Id
    number: str
    at_ms: int
    offset_min: int
    day: int
    customer: Id | None
    total_won: Won
    knocked_off_won: Won
    vat_won: Won
    change_won: Won
    stamps: int
    is_voided: bool
    lines: tuple[SaleLine, ...]
    tenders: tuple[Tender, ...]


def sale(book: Book, sale_id: Id) -> SaleRow | None:
    """One sale."""
    return _first(book, "WHERE sale = ?", (sale_id,))


def last_sale(book: Book) -> SaleRow | None:
    """The newest sale of this PC that still counts."""
    return _first(
        book, "WHERE NOT voided AND number LIKE ? || '-%' ORDER BY n DESC LIMIT 1", (_letter(book),)
    )


def by_number(book: Book, typed: str) -> SaleRow | None:
    """The sale of this number; of ``48`` alone, the newest that ends so, on whichever PC."""
    letter, _, digits = typed.strip().upper().rpartition("-")
    if not digits.isdigit():
        return None
    number = f"{letter or '_'}-{int(digits):04d}"
    return _first(book, "WHERE number LIKE ? ORDER BY n DESC LIMIT 1", (number,))


def of_day(book: Book, day: int, limit: int) -> list[SaleRow]:
    """The sales of a business day that count, the newest first."""
    where = "WHERE day = ? AND NOT voided ORDER BY n DESC LIMIT ?"
    return [_sale(book, row) for row in book.rows(f"{_SALE} {where}", (day, limit))]


def sales_of(book: Book, customer: Id, limit: int = 20) -> list[SaleRow]:
    """What a regular bought, the newest first."""
    where = f"WHERE customer {MEMBERS} AND NOT voided ORDER BY at_ms DESC LIMIT ?2"
    return [_sale(book, row) for row in book.rows(f"{_SALE} {where}", (customer, limit))]


def day_count(book: Book, day: int) -> tuple[int, Won]:
    """How many sales of a business day count, and what it came to: what was refunded is off."""
    row = book.row(
        "SELECT times, won FROM takings WHERE span = ? AND what = 'sale' AND key = ''", (day,)
    )
    return (row[0], Won(row[1])) if row else (0, NOTHING)


def _first(book: Book, where: str, args: Any) -> SaleRow | None:
    row = book.row(f"{_SALE} {where}", args)
    return _sale(book, row) if row else None


def _sale(book: Book, row: Any) -> SaleRow:
    n, *plain = row
    values = dict(zip(SaleRow._fields, plain, strict=False))
    customer = values["customer"]
    values |= {
        "sale": Id(bytes(values["sale"])),
        "customer": Id(bytes(customer)) if customer is not None else None,
        "is_voided": bool(values["is_voided"]),
    }
    return SaleRow(**values, lines=_lines(book, n), tenders=_tenders(book, n))


def _lines(book: Book, n: int) -> tuple[SaleLine, ...]:
    from marketpos.domain.facts import SaleLine  # facts are not on the start path

    found = book.rows(
        "SELECT product, name, unit, unit_price_won, quantity_milli, amount_won, tax, measure,"
        " is_gift, why FROM sale_line WHERE sale_n = ? ORDER BY line",
        (n,),
    )
    return tuple(
        SaleLine(
            Id(bytes(product)) if product is not None else None,
            name,
            unit,
            Won(price),
            Milli(quantity),
            Won(amount),
            Tax(tax),
            Measure(measure),
            bool(gift),
            why,
        )
        for product, name, unit, price, quantity, amount, tax, measure, gift, why in found
    )


def _tenders(book: Book, n: int) -> tuple[Tender, ...]:
    from marketpos.domain.facts import Tender

    found = book.rows(
        "SELECT kind, amount_won, given_won, label, count FROM tender WHERE sale_n = ?"
        " ORDER BY line",
        (n,),
    )
    return tuple(Tender(TenderKind(kind), *rest) for kind, *rest in found)


def _letter(book: Book) -> str:
    return str(book.row("SELECT letter FROM device")[0])
