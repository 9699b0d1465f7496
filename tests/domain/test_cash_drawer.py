"""What should be in the drawer, whatever happened."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.drawer import Drawer, NoSuchFace, cash_of, count_of, worth_of
from marketpos.domain.facts import Tender
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won

won = st.integers(0, 9_999_999).map(Won)


@given(won, won, won, won, won, won)
def test_expected_cash_is_float_plus_in_minus_out(
    first: Won, taken: Won, back: Won, tabs: Won, into: Won, out: Won
) -> None:
    drawer = Drawer(first, taken, back, tabs, into, out)

    assert drawer.expected_won == first + taken - back + tabs + into - out
    assert drawer.over_short(drawer.expected_won) == 0
    assert drawer.over_short(Won(drawer.expected_won - 1_000)) == -1_000


def test_change_leaves_the_drawer_whatever_it_was_given_on() -> None:
    cash = Tender(TenderKind.CASH, Won(23_000), Won(50_000))
    card = Tender(TenderKind.CARD, Won(9_000), Won(9_000))
    voucher = Tender(TenderKind.ONNURI_PAPER, Won(6_000), Won(10_000), "", 1)

    assert cash_of([cash, card]) == 23_000
    assert cash_of([voucher]) == -4_000


def test_notes_and_coins_are_counted_by_face() -> None:
    count = count_of([(1_000, 9), (50_000, 2), (10_000, 0), (1_000, 1)])

    assert count == ((50_000, 2), (10_000, 0), (1_000, 10))
    assert worth_of(count) == 110_000


@pytest.mark.parametrize("wrong", [(20_000, 1), (1_000, -1)])
def test_a_note_that_does_not_exist_is_not_counted(wrong: tuple[int, int]) -> None:
    with pytest.raises(NoSuchFace):
        count_of([wrong])
