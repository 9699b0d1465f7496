"""The till: its drawer, its day, its vouchers, and what is still to be settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marketpos.operations import tenders
from marketpos.operations.tenders import TenderChoice
from marketpos.store.book import Book

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from marketpos.domain.day import Counted, DayFigures
    from marketpos.domain.drawer import Count
    from marketpos.domain.ids import Id
    from marketpos.domain.kinds import TenderKind
    from marketpos.domain.money import Won
    from marketpos.domain.vouchers import Renewal
    from marketpos.store.closes import ZReport
    from marketpos.store.notes import Open

__all__ = ["Open", "TenderChoice", "Till", "ZReport"]


class Till:
    """What a person does with the drawer of this PC. Every change is on the disk on return."""

    def __init__(self, book: Book) -> None:
        self.book = book

    def open(self, opening_float: Won) -> None:
        """The drawer begins the day with so much; said again, the newer word holds."""
        from marketpos.operations import closing

        closing.open_till(self.book, opening_float)

    def usual_float(self) -> Won:
        """What it began with the last time, to be offered in the morning."""
        from marketpos.store import till

        return till.last_float(self.book.reading())

    def pay_in(self, amount: Won, why: str) -> None:
        """Money goes in. Raises :class:`closing.NothingMoved` or :class:`taking_back.NoReason`."""
        from marketpos.operations import closing

        closing.move(self.book, True, amount, why)

    def pay_out(self, amount: Won, why: str) -> None:
        """Money goes out. Raises as ``pay_in``."""
        from marketpos.operations import closing

        closing.move(self.book, False, amount, why)

    def figures(self, day: int | None = None) -> DayFigures:
        """A look at this PC's day so far (X report); nothing is written."""
        from marketpos.store.day_figures import figures_of

        which = self.book.today() if day is None else day
        return figures_of(self.book.reading(), which)

    def close_day(
        self, counted: Counted | None = None, why: str = "", day: int | None = None
    ) -> ZReport:
        """Close this PC's day with a numbered report, fixed for ever; ``None``: nobody counted.

        Works with no sales and with no network. Raises :class:`closing.AlreadyClosed`, or
        :class:`closing.NotYet` for a day to come.
        """
        from marketpos.operations import closing

        return closing.close_day(self.book, counted, why, day)

    def is_closed(self, day: int | None = None) -> bool:
        """Whether this PC's day was closed and not opened again."""
        from marketpos.store import till

        which = self.book.today() if day is None else day
        return till.close_of(self.book.reading(), which) is not None

    def reopen(self, close: Id, why: str) -> None:
        """Open a closed day again; its report stays in the list, a new one takes its place.

        Raises :class:`closing.NoSuchClose` or :class:`taking_back.NoReason`.
        """
        from marketpos.operations import closing

        closing.reopen(self.book, close, why)

    def reports(self, limit: int = 60) -> list[ZReport]:
        """The Z reports of every PC of the shop, the newest first."""
        from marketpos.store import closes

        return closes.newest(self.book.reading(), limit)

    def reports_between(self, first: int, last: int) -> list[ZReport]:
        """The Z reports of the business days from ``first`` to ``last``, the newest first."""
        from marketpos.store import closes

        return closes.between(self.book.reading(), first, last)

    def may_reopen(self, report: ZReport) -> bool:
        """Whether this PC made the report, and no later one stands in its place."""
        from marketpos.store import till

        is_own = till.was_sold_here(self.book.reading(), report.close)
        return is_own and not report.was_reopened

    def reports_of(self, day: int) -> list[ZReport]:
        """Every Z report of one business day."""
        from marketpos.store import closes

        return closes.of_day(self.book.reading(), day)

    def unclosed_days(self) -> list[int]:
        """Days before today that this PC worked on and nobody closed, the oldest first."""
        from marketpos.operations import closing

        return closing.unclosed_days(self.book)

    def vouchers(self) -> Count:
        """The count sheet for the bank: paper 온누리 of each face the shop should have."""
        from marketpos.store import till

        return till.vouchers_here(self.book.reading())

    def redeem_vouchers(self, faces: Iterable[tuple[Won, int]], bank: str) -> Won:
        """Paper 온누리 was taken to the bank; what it comes to. Raises :class:`NothingMoved`."""
        from marketpos.operations import closing

        return closing.redeem(self.book, faces, bank)

    def onnuri_renewal(self) -> Renewal | None:
        """How long the shop's registration for 온누리 holds, and whether to renew it now."""
        from marketpos.domain.vouchers import renewal

        row = self.book.row("SELECT value FROM shop_field WHERE name = 'onnuri_until'")
        return renewal(int(row[0]) if row else 0, self.book.today())

    def change_to_fetch(self, days: Sequence[int]) -> Count:
        """The notes and coins to fetch: what change took on an average one of these days."""
        from marketpos.operations import closing

        return closing.change_needed(self.book, days) if days else ()

    def transfers_awaited(self) -> list[Open]:
        """Bank transfers nobody has seen on the account yet (들어왔나요?), the oldest first."""
        from marketpos.store import notes

        return notes.transfers_awaited(self.book.reading())

    def transfer_seen(self, sale: Id, *, arrived: bool) -> None:
        """The money is on the account, or it is not. Raises :class:`settling.NoTransfer`."""
        from marketpos.operations import settling

        settling.transfer_seen(self.book, sale, arrived=arrived)

    def receipts_to_issue(self) -> list[Open]:
        """Cash receipts due or asked for, and not issued elsewhere yet, the oldest first."""
        from marketpos.store import notes

        return notes.receipts_to_issue(self.book.reading())

    def request_receipt(self, sale: Id) -> None:
        """A customer wants a cash receipt. Raises :class:`settling.AlreadyIssued`."""
        from marketpos.operations import settling

        settling.receipt_requested(self.book, sale)

    def receipt_issued(self, sale: Id, approval: str = "") -> None:
        """It was issued on the terminal. Raises :class:`settling.AlreadyIssued`."""
        from marketpos.operations import settling

        settling.receipt_issued(self.book, sale, approval)

    def tenders(self) -> list[TenderChoice]:
        """Every way to pay in the shop's order, shown or not, allowed today or not."""
        return tenders.choices(self.book)

    def tenders_shown(self) -> list[TenderKind]:
        """The ways to pay that have a key at the counter, in the shop's order."""
        return tenders.shown(self.book)

    def arrange_tenders(self, order: list[tuple[TenderKind, bool]]) -> None:
        """Show the ways to pay in this order, those with False not at all; cash always."""
        tenders.arrange(self.book, order)

    def clock_set_back_ms(self) -> int:
        """How far this PC's clock stands before the last fact; 0 when it is sound."""
        from marketpos.operations import closing

        return closing.clock_set_back_ms(self.book)
