"""Paper vouchers: which faces there are, whether change is a duty, and the bank's count sheet.

The rule is the law's for 온누리상품권: change in cash once at least 60 per cent of the face is
bought (전통시장법 시행령 9조의19; domain.md 3.4). With several, the sum of their faces counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from marketpos.domain.clock import day_of
from marketpos.domain.drawer import Count, NoSuchFace
from marketpos.domain.facts import Tender
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.tender import ONNURI_FACES, Offered, change_for, change_is_due, voucher_label

ONNURI = "onnuri"
"""What the fact calls 온누리상품권 taken to the bank."""

ONNURI_KINDS = frozenset({TenderKind.ONNURI_PAPER, TenderKind.ONNURI_CARD, TenderKind.ONNURI_APP})
"""None of them may be taken by a shop that is not registered (전통시장법 26조의5)."""


RENEW_FROM_DAYS, RENEW_UNTIL_DAYS = 92, 10
"""A registration of three years is renewed from three months to ten days before it ends."""


class Renewal(NamedTuple):
    """How long the registration for 온누리상품권 holds; ``is_time`` while it can be renewed."""

    days_left: int
    is_time: bool


class VoucherChange(NamedTuple):
    """What comes back in cash on paper vouchers, and whether the law obliges the shop to."""

    change_won: Won
    is_due: bool


def offer_vouchers(faces: Iterable[tuple[Won, int]]) -> list[Offered]:
    """Paper 온누리 handed over, one entry a face so that they can be counted again.

    Raises :class:`NoSuchFace`.
    """
    offered = []
    for face, many in faces:
        if face not in ONNURI_FACES or many < 0:
            raise NoSuchFace(face_won=face)
        if many:
            given, label = Won(face * many), voucher_label(face, many)
            offered.append(Offered(TenderKind.ONNURI_PAPER, given, label, many))
    return offered


def change_on_vouchers(price: Won, offered: Iterable[Offered]) -> VoucherChange:
    """The change on what was offered for ``price``; none is due where no voucher is too large."""
    given = list(offered)
    paper = Won(sum(one.given_won for one in given if one.kind is TenderKind.ONNURI_PAPER))
    change = Won(max(0, change_for(price, given)))
    return VoucherChange(change, bool(paper and change and change_is_due(paper, price)))


def faces_of(tenders: Iterable[Tender]) -> dict[Won, int]:
    """How many paper vouchers of each face are among ``tenders``."""
    counted: dict[Won, int] = {}
    for one in tenders:
        if one.kind is TenderKind.ONNURI_PAPER and one.count > 0:
            face = Won(one.given_won // one.count)
            counted[face] = counted.get(face, 0) + one.count
    return counted


def still_here(taken: Iterable[tuple[int, int]], redeemed: Iterable[tuple[int, int]]) -> Count:
    """The count sheet: of each face what was taken less what went to the bank (환전), if any."""
    left: dict[int, int] = dict.fromkeys(ONNURI_FACES, 0)
    for face, many in taken:
        left[face] = left.get(face, 0) + many
    for face, many in redeemed:
        left[face] = left.get(face, 0) - many
    return tuple((Won(face), many) for face, many in sorted(left.items(), reverse=True) if many)


def renewal(until: int, today: int) -> Renewal | None:
    """When to renew a registration that holds until the day ``until``; ``None`` without one."""
    if not until:
        return None
    left = (day_of(until) - day_of(today)).days
    return Renewal(left, RENEW_UNTIL_DAYS <= left <= RENEW_FROM_DAYS)
