"""Goods that come back: how much of each line may, what is given back, and to which tender.

A sale and its full refund come to nothing, in whatever order its parts come back, and no refund
passes what was sold or paid. Money goes back to the tender it came from; what was charged to a tab
only lowers the tab (design.md 6).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple
from typing import NamedTuple

from marketpos.domain.facts import Refund, RefundLine, SaleLine, Tender
from marketpos.domain.ids import Id
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import NOTHING, Milli, Won
from marketpos.domain.refusal import Refusal
from marketpos.domain.shares import net_of
from marketpos.domain.units import round_down

NONE = Milli(0)

_GIVES_BACK_FIRST = (TenderKind.TAB, TenderKind.COUPON)
_GIVES_BACK_LAST = (TenderKind.ONNURI_PAPER, TenderKind.CASH)


class NothingComesBack(Refusal):
    """No line was chosen, or everything chosen came back before."""


class MoreThanSold(Refusal):
    """Of ``name`` only ``left_milli`` or ``left_won`` can still come back."""


class MoreThanPaid(Refusal):
    """To ``kind`` only ``left_won`` can still be given back."""


class LineBack(NamedTuple):
    """What comes back of the line ``at``: so much of it, or ``amount_won`` alone when it is none.

    With both, the goods come back for less than was paid for them.
    """

    at: int
    quantity_milli: Milli = NONE
    amount_won: Won | None = None


class LineLeft(NamedTuple):
    """A sold line, what was really paid for it, and what came back of it so far."""

    line: SaleLine
    net_won: Won
    refunded_milli: Milli = NONE
    refunded_won: Won = NOTHING

    @property
    def left_milli(self) -> Milli:
        """How much can still come back."""
        return Milli(self.line.quantity_milli - self.refunded_milli)

    @property
    def left_won(self) -> Won:
        """What can still be given back for it."""
        return Won(self.net_won - self.refunded_won)

    def worth(self, quantity: Milli) -> Won:
        """What ``quantity`` more gives back: the last of it all that is left, to the won."""
        whole = self.refunded_milli + quantity
        if whole >= self.line.quantity_milli:
            return self.left_won
        until = round_down(Won(self.net_won * whole // self.line.quantity_milli))
        return Won(max(0, until - self.refunded_won))


class TenderLeft(NamedTuple):
    """A tender of the sale, and what was given back to it so far."""

    tender: Tender
    refunded_won: Won = NOTHING

    @property
    def left_won(self) -> Won:
        """What can still be given back to it."""
        return Won(self.tender.amount_won - self.refunded_won)


class Left(NamedTuple):
    """A sale as it stands: what of it can still come back."""

    lines: tuple[LineLeft, ...]
    tenders: tuple[TenderLeft, ...]

    @property
    def left_won(self) -> Won:
        """What can still be given back in all."""
        return Won(sum(one.left_won for one in self.lines))


class Allowed(NamedTuple):
    """How much of a recorded refund counts: by line, (quantity, won); by tender, won."""

    lines: dict[int, tuple[Milli, Won]]
    tenders: dict[int, Won]
    over_won: Won = NOTHING

    @property
    def amount_won(self) -> Won:
        """What counts in all."""
        return Won(sum(won for _, won in self.lines.values()))


def untouched(lines: Sequence[SaleLine], tenders: Sequence[Tender], total: Won) -> Left:
    """A sale of which nothing came back yet."""
    net = net_of(lines, total)
    return Left(
        tuple(LineLeft(line, won) for line, won in zip(lines, net, strict=True)),
        tuple(TenderLeft(one) for one in tenders),
    )


def refund_of(
    sale: Id, left: Left, backs: Iterable[LineBack], why: str, first: Sequence[int] = ()
) -> Refund:
    """The refund of these parts of a sale; ``first`` names tenders to give back to before others.

    Raises :class:`NothingComesBack` or :class:`MoreThanSold`; then nothing comes back.
    """
    lines = tuple(_line_back(left, one) for one in backs)
    if not lines or len({one.index for one in lines}) < len(lines):
        raise NothingComesBack
    amount = Won(sum(one.amount_won for one in lines))
    return Refund(sale, lines, amount, tuple(_tenders_back(left.tenders, amount, first)), why)


def everything(left: Left) -> list[LineBack]:
    """All that can still come back."""
    return [
        LineBack(at, one.left_milli)
        for at, one in enumerate(left.lines)
        if one.left_milli > 0 or one.left_won > 0
    ]


def allow(left: Left, refund: Refund) -> Allowed:
    """How much of a refund counts. Two PCs may both take back the same: the later one is cut."""
    lines: dict[int, tuple[Milli, Won]] = {}
    for one in refund.lines:
        if 0 <= one.index < len(left.lines) and one.index not in lines:
            there = left.lines[one.index]
            quantity = Milli(_within(one.quantity_milli, there.left_milli))
            lines[one.index] = quantity, Won(_within(one.amount_won, there.left_won))
    amount = Won(sum(won for _, won in lines.values()))
    tenders = _spread(left.tenders, amount, refund.tenders)
    return Allowed(lines, tenders, Won(max(0, refund.amount_won - amount)))


def after(left: Left, allowed: Allowed) -> Left:
    """The sale as it stands once this came back."""
    lines = [
        one._replace(
            refunded_milli=Milli(one.refunded_milli + allowed.lines.get(at, (0, 0))[0]),
            refunded_won=Won(one.refunded_won + allowed.lines.get(at, (0, 0))[1]),
        )
        for at, one in enumerate(left.lines)
    ]
    tenders = [
        one._replace(refunded_won=Won(one.refunded_won + allowed.tenders.get(at, 0)))
        for at, one in enumerate(left.tenders)
    ]
    return Left(tuple(lines), tuple(tenders))


def _line_back(left: Left, back: LineBack) -> RefundLine:
    if not 0 <= back.at < len(left.lines):
        raise NothingComesBack
    there = left.lines[back.at]
    amount = there.worth(back.quantity_milli) if back.amount_won is None else back.amount_won
    if back.quantity_milli <= 0 and amount <= 0:
        raise NothingComesBack
    if back.quantity_milli > there.left_milli or amount > there.left_won or amount < 0:
        raise MoreThanSold(
            name=there.line.name, left_milli=there.left_milli, left_won=there.left_won
        )
    return RefundLine(back.at, back.quantity_milli, amount)


def _tenders_back(tenders: Sequence[TenderLeft], amount: Won, first: Sequence[int]) -> list[Tender]:
    given, rest = [], amount
    for at in [*first, *(at for at in _in_order(tenders) if at not in first)]:
        part = Won(min(rest, tenders[at].left_won))
        if part > 0:
            given.append(_given_back(tenders[at], part))
            rest = Won(rest - part)
    if rest:
        raise MoreThanPaid(kind=tenders[-1].tender.kind, left_won=Won(amount - rest))
    return given


def _given_back(to: TenderLeft, amount: Won) -> Tender:
    """A voucher goes back whole, with its change returned; a part in vouchers as far as they go."""
    kind, _, given, label, count = astuple(to.tender)
    if kind is not TenderKind.ONNURI_PAPER or not count:
        return Tender(kind, amount, amount, label)
    if amount == to.tender.amount_won:
        return Tender(kind, amount, given, label, count)
    face = given // count
    many = amount // face
    return Tender(kind, amount, Won(many * face), label, many)


def _in_order(tenders: Sequence[TenderLeft]) -> list[int]:
    """The tab first, cash last: a debt goes before money leaves the drawer."""

    def place(at: int) -> int:
        kind = tenders[at].tender.kind
        if kind in _GIVES_BACK_FIRST:
            return _GIVES_BACK_FIRST.index(kind) - len(_GIVES_BACK_FIRST)
        return _GIVES_BACK_LAST.index(kind) + 1 if kind in _GIVES_BACK_LAST else 0

    return sorted(range(len(tenders)), key=place)


def _spread(tenders: Sequence[TenderLeft], amount: Won, told: Sequence[Tender]) -> dict[int, Won]:
    """``amount`` on the sale's tenders: as the refund told, as far as that can be true."""
    parts: dict[int, Won] = {}
    rest = amount

    def give(at: int, most: int) -> int:
        nonlocal rest
        part = min(rest, max(0, most), tenders[at].left_won - parts.get(at, 0))
        if part > 0:
            parts[at] = Won(parts.get(at, 0) + part)
            rest = Won(rest - part)
        return max(0, part)

    for one in told:
        wanted = one.amount_won
        for at, there in enumerate(tenders):
            if (there.tender.kind, there.tender.label) == (one.kind, one.label):
                wanted = Won(wanted - give(at, wanted))
    for at in _in_order(tenders):
        give(at, rest)
    return parts


def _within(wanted: int, left: int) -> int:
    return max(0, min(wanted, left))
