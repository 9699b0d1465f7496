"""Paper vouchers: faces, change, the count sheet, and when to renew the registration."""

from __future__ import annotations

import pytest

from marketpos.domain.drawer import NoSuchFace
from marketpos.domain.facts import Tender
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.tender import Offered
from marketpos.domain.vouchers import (
    Renewal,
    change_on_vouchers,
    faces_of,
    offer_vouchers,
    renewal,
    still_here,
)


def test_vouchers_are_offered_one_entry_a_face() -> None:
    offered = offer_vouchers([(Won(10_000), 2), (Won(5_000), 1), (Won(30_000), 0)])

    assert [(one.given_won, one.vouchers) for one in offered] == [(20_000, 2), (5_000, 1)]


def test_a_voucher_of_no_such_face_is_not_taken() -> None:
    with pytest.raises(NoSuchFace):
        offer_vouchers([(Won(20_000), 1)])


def test_beside_cash_only_the_faces_decide_whether_change_is_a_duty() -> None:
    offered = [*offer_vouchers([(Won(10_000), 1)]), Offered(TenderKind.CASH, Won(5_000))]

    assert change_on_vouchers(Won(12_000), offered) == (3_000, True)


def test_nothing_comes_back_on_an_exact_sum_or_on_cash_alone() -> None:
    assert change_on_vouchers(Won(10_000), offer_vouchers([(Won(10_000), 1)])) == (0, False)
    assert change_on_vouchers(Won(9_000), [Offered(TenderKind.CASH, Won(10_000))]) == (
        1_000,
        False,
    )


def test_faces_are_counted_from_what_was_taken() -> None:
    paper = Tender(TenderKind.ONNURI_PAPER, Won(18_000), Won(20_000), "", 2)
    card = Tender(TenderKind.ONNURI_CARD, Won(5_000), Won(5_000))

    assert faces_of([paper, card, paper]) == {10_000: 4}


def test_the_count_sheet_is_what_was_taken_less_what_went_to_the_bank() -> None:
    assert still_here([(10_000, 7), (5_000, 2)], [(10_000, 4), (5_000, 2)]) == ((10_000, 3),)
    assert still_here([], [(30_000, 1)]) == ((30_000, -1),)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (20270601, Renewal(213, is_time=False)),
        (20271001, Renewal(91, is_time=True)),
        (20271221, Renewal(10, is_time=True)),
        (20271222, Renewal(9, is_time=False)),
        (20280105, Renewal(-5, is_time=False)),
    ],
)
def test_a_registration_is_renewed_between_three_months_and_ten_days_before(
    today: int, expected: Renewal
) -> None:
    assert renewal(20271231, today) == expected


def test_a_shop_that_never_registered_has_nothing_to_renew() -> None:
    assert renewal(0, 20261123) is None
