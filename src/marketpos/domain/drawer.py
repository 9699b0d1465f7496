"""The cash drawer: what should be in it, what was counted, and what it is short or over."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from marketpos.domain.amounts import FACES
from marketpos.domain.facts import Tender
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import NOTHING, Won
from marketpos.domain.refusal import Refusal

Count = tuple[tuple[Won, int], ...]
"""How many of each face: ``((50_000, 3), (1_000, 12))``."""


class NoSuchFace(Refusal):
    """There is no note, coin or voucher of ``face_won``, or fewer than none of it."""


class Drawer(NamedTuple):
    """What went into and out of one PC's drawer on one business day; every amount is positive."""

    opening_float_won: Won = NOTHING
    cash_taken_won: Won = NOTHING
    cash_back_won: Won = NOTHING
    tab_cash_won: Won = NOTHING
    paid_in_won: Won = NOTHING
    paid_out_won: Won = NOTHING

    @property
    def expected_won(self) -> Won:
        """The cash that should be there: float + sales - refunds + tabs paid + in - out."""
        into = self.opening_float_won + self.cash_taken_won + self.tab_cash_won + self.paid_in_won
        return Won(into - self.cash_back_won - self.paid_out_won)

    def over_short(self, counted: Won) -> Won:
        """How much more was ``counted`` than expected; less is negative (과부족)."""
        return Won(counted - self.expected_won)


def cash_of(tenders: Iterable[Tender]) -> Won:
    """What a sale put into the drawer: cash handed over less all change.

    Change on a paper voucher is cash too, so this can be less than nothing. Of a refund's tenders
    it is what went out.
    """
    return Won(
        sum(
            one.given_won * (one.kind is TenderKind.CASH) - (one.given_won - one.amount_won)
            for one in tenders
        )
    )


def count_of(faces: Iterable[tuple[int, int]], known: Iterable[int] = FACES) -> Count:
    """How many of each face were counted, dearest first, what was not there left out.

    Raises :class:`NoSuchFace`.
    """
    held = set(known)
    counted: dict[int, int] = {}
    for face, many in faces:
        if face not in held or many < 0:
            raise NoSuchFace(face_won=face)
        counted[face] = counted.get(face, 0) + many
    return tuple((Won(face), counted[face]) for face in sorted(counted, reverse=True))


def worth_of(count: Count) -> Won:
    """What was counted comes to."""
    return Won(sum(face * many for face, many in count))
