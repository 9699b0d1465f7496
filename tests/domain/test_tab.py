"""The tab: paid oldest first, aged by the day, right in whatever order the entries are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.ids import Id
from marketpos.domain.money import Won
from marketpos.domain.tab import (
    Ageing,
    EntryKind,
    NothingOwed,
    PaidTooMuch,
    TabEntry,
    ageing,
    ledger,
    open_charges,
    passes_limit,
    shares_of,
)

KIM, OTHER = Id(b"k" * 16), Id(b"o" * 16)


def sold(day: int, won: int, sale: int = 0, who: Id = KIM) -> TabEntry:
    return TabEntry(
        day * 10, day, EntryKind.SOLD, Won(won), who, Id(bytes([sale or day % 100] * 16))
    )


def paid(day: int, won: int, who: Id = KIM) -> TabEntry:
    return TabEntry(day * 10, day, EntryKind.PAID, Won(-won), who)


def came_back(day: int, won: int, sale: int) -> TabEntry:
    return TabEntry(day * 10, day, EntryKind.CAME_BACK, Won(-won), KIM, Id(bytes([sale] * 16)))


def test_three_sales_and_two_part_payments_leave_what_the_notebook_would_say() -> None:
    entries = [
        sold(20261101, 30_000),
        sold(20261108, 20_000),
        paid(20261110, 15_000),
        sold(20261115, 10_000),
        paid(20261120, 20_000),
    ]

    lines = ledger(entries)

    assert [one.owed_won for one in lines] == [30_000, 50_000, 35_000, 45_000, 25_000]
    assert [(one.entry.day, one.left_won) for one in open_charges(entries)] == [
        (20261108, 15_000),
        (20261115, 10_000),
    ]


def test_what_is_owed_is_told_apart_after_thirty_sixty_and_ninety_days() -> None:
    days = [20261123, 20261024, 20261023, 20260924, 20260923, 20260825, 20260824]
    charges = open_charges([sold(day, 1_000, at + 1) for at, day in enumerate(days)])

    assert ageing(charges, 20261123) == Ageing(Won(2_000), Won(2_000), Won(2_000), Won(1_000))


def test_goods_that_came_back_lower_their_own_sale_and_not_the_oldest() -> None:
    entries = [sold(20261101, 30_000, 1), sold(20261108, 20_000, 2), came_back(20261109, 20_000, 2)]

    assert [(one.entry.day, one.left_won) for one in open_charges(entries)] == [(20261101, 30_000)]


def test_a_sale_that_was_paid_off_and_then_came_back_leaves_a_credit_for_the_next() -> None:
    entries = [
        sold(20261101, 30_000, 1),
        paid(20261102, 30_000),
        came_back(20261103, 30_000, 1),
        sold(20261104, 50_000, 2),
    ]

    assert [one.left_won for one in open_charges(entries)] == [20_000]


def test_nothing_is_paid_off_where_nothing_is_owed() -> None:
    with pytest.raises(NothingOwed):
        shares_of(open_charges([sold(20261101, 5_000), paid(20261102, 5_000)]), Won(1))


def test_more_than_is_owed_is_not_taken() -> None:
    with pytest.raises(PaidTooMuch) as refused:
        shares_of(open_charges([sold(20261101, 5_000)]), Won(5_001))

    assert refused.value.facts == {"owed_won": 5_000}


def test_a_payment_for_doubles_goes_to_whose_charge_is_the_oldest() -> None:
    charges = open_charges(
        [sold(20261101, 5_000, 1, OTHER), sold(20261102, 7_000, 2, KIM), sold(20261103, 1_000, 3)]
    )

    assert shares_of(charges, Won(6_000)) == [(OTHER, 5_000), (KIM, 1_000)]


def test_a_limit_warns_from_the_first_won_above_it_and_no_limit_never() -> None:
    assert not passes_limit(Won(90_000), Won(10_000), Won(100_000))
    assert passes_limit(Won(90_000), Won(10_001), Won(100_000))
    assert not passes_limit(Won(90_000_000), Won(1), Won(0))


entry = st.builds(
    lambda day, won, kind, who: sold(day, won, who=who) if kind else paid(day, won, who),
    st.integers(20261101, 20261130),
    st.integers(1, 99_999),
    st.booleans(),
    st.sampled_from([KIM, OTHER]),
)


@given(st.lists(entry, max_size=20), st.randoms())
def test_what_is_open_is_what_is_owed_in_any_order(entries: list[TabEntry], chance: object) -> None:
    mixed = list(entries)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    owed = sum(one.amount_won for one in entries)

    left = sum(one.left_won for one in open_charges(mixed))

    assert left == max(0, owed)
    assert sorted(open_charges(mixed)) == sorted(open_charges(entries))
    assert not entries or ledger(mixed)[-1].owed_won == owed
