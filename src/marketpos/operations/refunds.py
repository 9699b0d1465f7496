"""Refunds: find the sale, choose what came back, see what goes back to whom, and do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marketpos.store import sales
from marketpos.store.book import Book

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marketpos.domain.facts import Refund
    from marketpos.domain.ids import Id
    from marketpos.domain.refunding import Left, LineBack
    from marketpos.operations.taking_back import Refunded
    from marketpos.store.refunds import RefundRow
    from marketpos.store.sales import SaleRow


class Refunds:
    """What a person does about goods that come back."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def by_number(self, typed: str) -> SaleRow | None:
        """The sale whose number is ``A-0048``, or ``48`` for the newest of any PC that ends so."""
        return sales.by_number(self.book, typed)

    def of_day(self, day: int, limit: int = 200) -> list[SaleRow]:
        """The sales of a business day that count, the newest first."""
        return sales.of_day(self.book, day, limit)

    def left(self, sale: Id) -> Left:
        """What of it can still come back, line by line and tender by tender.

        Raises :class:`selling.NoSuchSale` or :class:`selling.AlreadyVoided`.
        """
        from marketpos.operations import taking_back

        return taking_back.left_of(self.book.reading(), sale)

    def preview(
        self, sale: Id, parts: Sequence[LineBack], why: str = "", first: Sequence[int] = ()
    ) -> Refund:
        """What would be given back, to which tenders; nothing is written. Raises as ``refund``."""
        from marketpos.operations import taking_back

        return taking_back.preview(self.book, sale, parts, why, first)

    def refund(
        self, sale: Id, parts: Sequence[LineBack], why: str, first: Sequence[int] = ()
    ) -> Refunded:
        """Take these parts back. ``first`` names tenders by their place that get it before others.

        Raises :class:`taking_back.NoReason`, :class:`refunding.MoreThanSold`,
        :class:`refunding.NothingComesBack`, :class:`selling.AlreadyVoided`.
        """
        from marketpos.operations import taking_back

        return taking_back.refund(self.book, sale, lambda left: parts, why, first)

    def refund_all(self, sale: Id, why: str, first: Sequence[int] = ()) -> Refunded:
        """Take back everything that is left of a sale. Raises as ``refund``."""
        from marketpos.operations import taking_back

        return taking_back.refund(self.book, sale, taking_back.all_of, why, first)

    def of_sale(self, sale: Id) -> list[RefundRow]:
        """What came back of a sale so far."""
        from marketpos.store import refunds

        return refunds.of_sale(self.book.reading(), sale)

    def on(self, day: int) -> list[RefundRow]:
        """What came back on a business day."""
        from marketpos.store import refunds

        return refunds.on_day(self.book.reading(), day)
