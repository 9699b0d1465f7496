"""What a business day came to on one PC, and the Z report that fixes it."""

from __future__ import annotations

from typing import NamedTuple

from marketpos.domain.drawer import Count, Drawer, worth_of
from marketpos.domain.facts import DayClosed
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import NOTHING, Won

NOT_COUNTED = "세지 않았어요"
"""What a Z report says when a day was closed without counting the drawer."""


class TenderSum(NamedTuple):
    """What came in by one tender, net of refunds, and in how many sales."""

    kind: TenderKind
    label: str
    times: int
    won: Won


class Moved(NamedTuple):
    """Money that went in or out without a sale, and why."""

    paid_in: bool
    amount_won: Won
    why: str
    at_ms: int


class DayFigures(NamedTuple):
    """A look at the day so far (an X report). ``total_won`` is net of refunds, voids left out."""

    day: int
    sales: int
    total_won: Won
    by_tender: tuple[TenderSum, ...]
    drawer: Drawer
    moved: tuple[Moved, ...] = ()
    cash_sales: int = 0
    tabs_paid: int = 0
    tab_paid_won: Won = NOTHING
    refunds: int = 0
    refunded_won: Won = NOTHING
    voids: int = 0
    voided_won: Won = NOTHING
    knocked_off_won: Won = NOTHING
    cut_won: Won = NOTHING
    gifts: int = 0
    taxable_won: Won = NOTHING
    vat_won: Won = NOTHING
    vouchers: Count = ()

    @property
    def tab_given_won(self) -> Won:
        """What was charged to tabs."""
        return Won(sum(one.won for one in self.by_tender if one.kind is TenderKind.TAB))


class Counted(NamedTuple):
    """What was found in the drawer: notes and coins, and paper vouchers by face."""

    cash: Count = ()
    vouchers: Count = ()

    @property
    def cash_won(self) -> Won:
        """The notes and coins come to."""
        return worth_of(self.cash)


class Place(NamedTuple):
    """Where in its stream a report stands: the facts it covers, and the head it was made on."""

    number: int
    first_seq: int
    last_seq: int
    head: bytes


def z_of(figures: DayFigures, counted: Counted | None, why: str, place: Place) -> DayClosed:
    """The day closed. Without a count the drawer is taken to hold what it should, and says so."""
    expected = figures.drawer.expected_won
    cash = counted.cash_won if counted else expected
    return DayClosed(
        number=place.number,
        day=figures.day,
        first_seq=place.first_seq,
        last_seq=place.last_seq,
        sales=figures.sales,
        total_won=figures.total_won,
        by_tender=_by_kind(figures),
        expected_cash_won=expected,
        counted_cash_won=cash,
        over_short_won=figures.drawer.over_short(cash),
        why=why if counted else why or NOT_COUNTED,
        head=place.head,
        counted=counted.cash if counted else (),
        vouchers=counted.vouchers if counted else figures.vouchers,
        **figures.drawer._asdict(),
        tab_paid_won=figures.tab_paid_won,
        refunds=figures.refunds,
        refunded_won=figures.refunded_won,
        voids=figures.voids,
        voided_won=figures.voided_won,
        knocked_off_won=figures.knocked_off_won,
        gifts=figures.gifts,
        taxable_won=figures.taxable_won,
        vat_won=figures.vat_won,
    )


def drawer_of(closed: DayClosed) -> Drawer:
    """The drawer as a Z report fixed it."""
    return Drawer(*(getattr(closed, name) for name in Drawer._fields))


def _by_kind(figures: DayFigures) -> tuple[tuple[TenderKind, Won], ...]:
    found: dict[TenderKind, int] = {}
    for one in figures.by_tender:
        found[one.kind] = found.get(one.kind, 0) + one.won
    return tuple((kind, Won(won)) for kind, won in found.items())
