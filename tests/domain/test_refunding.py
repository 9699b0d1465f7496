"""A sale and its refund come to nothing, in any order of its parts, and never to more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.facts import Refund, RefundLine, SaleLine, Tender
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Measure, Tax, TenderKind
from marketpos.domain.money import Milli, Won
from marketpos.domain.refunding import (
    Left,
    LineBack,
    MoreThanSold,
    after,
    allow,
    everything,
    refund_of,
    untouched,
)

SALE = Id(b"s" * 16)


def line(amount: int, quantity: int = 1000, tax: Tax = Tax.EXEMPT) -> SaleLine:
    return SaleLine(
        None, "고등어", "손", Won(amount), Milli(quantity), Won(amount), tax, Measure.PIECE
    )


@st.composite
def sales(draw: st.DrawFn) -> tuple[Left, int]:
    """A sale of a few lines, perhaps with something knocked off, on one to three tenders."""
    amounts = st.integers(0, 400_000)
    quantities = st.sampled_from([1000, 2000, 3000, 7000, 740, 1])
    lines = draw(
        st.lists(st.builds(line, amounts, quantities, st.sampled_from(Tax)), min_size=1, max_size=5)
    )
    total = draw(st.integers(0, sum(one.amount_won for one in lines)))
    cuts = sorted(draw(st.lists(st.integers(0, total), max_size=2)))
    parts = [b - a for a, b in zip([0, *cuts], [*cuts, total], strict=True)]
    kinds = draw(st.permutations([TenderKind.CASH, TenderKind.TAB, TenderKind.CARD]))
    tenders = [Tender(k, Won(p), Won(p)) for k, p in zip(kinds, parts, strict=False)]
    return untouched(lines, tenders, Won(total)), total


@given(sales(), st.data())
def test_any_order_of_partial_refunds_ends_with_exactly_what_was_paid(
    sold: tuple[Left, int], data: st.DataObject
) -> None:
    left, total = sold
    given_back = 0
    for _ in range(6):
        at = data.draw(st.integers(0, len(left.lines) - 1))
        there = left.lines[at]
        quantity = data.draw(st.integers(0, there.left_milli))
        amount = data.draw(st.none() | st.integers(0, there.left_won))
        if quantity == 0 and not amount:
            continue
        back = LineBack(at, Milli(quantity), None if amount is None else Won(amount))
        fact = refund_of(SALE, left, [back], "상했어요")
        given_back += fact.amount_won
        left = after(left, allow(left, fact))
        assert 0 <= given_back <= total
    rest = everything(left)
    if rest:
        fact = refund_of(SALE, left, rest, "상했어요")
        given_back += fact.amount_won
        left = after(left, allow(left, fact))

    assert given_back == total
    assert left.left_won == 0
    assert all(one.left_won == 0 for one in left.tenders)
    assert everything(left) == []


@given(sales(), st.data())
def test_a_refund_of_ours_counts_in_full(sold: tuple[Left, int], data: st.DataObject) -> None:
    left, _ = sold
    parts = data.draw(st.lists(st.sampled_from(everything(left)), unique=True, min_size=1))

    fact = refund_of(SALE, left, parts, "상했어요")
    allowed = allow(left, fact)

    assert (allowed.amount_won, allowed.over_won) == (fact.amount_won, 0)
    assert (
        sum(allowed.tenders.values()) == fact.amount_won == sum(t.amount_won for t in fact.tenders)
    )


wild = st.builds(
    Refund,
    sale=st.just(SALE),
    lines=st.lists(
        st.builds(
            RefundLine,
            st.integers(-1, 6),
            st.integers(-2000, 9000).map(Milli),
            st.integers(-10_000, 900_000).map(Won),
        ),
        max_size=4,
    ).map(tuple),
    amount_won=st.integers(-10_000, 900_000).map(Won),
    tenders=st.lists(
        st.builds(
            Tender,
            st.sampled_from(TenderKind),
            st.integers(-10_000, 900_000).map(Won),
            st.integers(-10_000, 900_000).map(Won),
        ),
        max_size=3,
    ).map(tuple),
    why=st.just(""),
)


@given(sales(), st.lists(wild, max_size=4))
def test_whatever_another_pc_says_came_back_no_ceiling_is_passed(
    sold: tuple[Left, int], told: list[Refund]
) -> None:
    left, total = sold
    for fact in told:
        allowed = allow(left, fact)
        left = after(left, allowed)
        assert sum(allowed.tenders.values()) == allowed.amount_won

    assert 0 <= left.left_won <= total
    for one in left.lines:
        assert 0 <= one.refunded_milli <= one.line.quantity_milli
        assert 0 <= one.refunded_won <= one.net_won
    assert all(0 <= one.refunded_won <= one.tender.amount_won for one in left.tenders)


def test_the_second_of_two_pcs_that_took_back_the_same_goods_counts_for_nothing() -> None:
    left = untouched([line(8_000)], [Tender(TenderKind.CASH, Won(8_000), Won(8_000))], Won(8_000))
    fact = refund_of(SALE, left, everything(left), "상했어요")

    left = after(left, allow(left, fact))
    again = allow(left, fact)

    assert (again.amount_won, again.over_won) == (0, 8_000)


def test_a_refund_in_parts_gives_coins_that_exist() -> None:
    left = untouched(
        [line(10_000, 3000)], [Tender(TenderKind.CASH, Won(10_000), Won(10_000))], Won(10_000)
    )
    amounts = []
    for _ in range(3):
        fact = refund_of(SALE, left, [LineBack(0, Milli(1000))], "상했어요")
        amounts.append(fact.amount_won)
        left = after(left, allow(left, fact))

    assert amounts == [3_330, 3_330, 3_340]


@pytest.mark.parametrize(
    "back",
    [
        LineBack(0, Milli(1001)),
        LineBack(0, Milli(1000), Won(8_001)),
        LineBack(0, amount_won=Won(8_001)),
    ],
)
def test_more_than_was_sold_or_paid_is_refused(back: LineBack) -> None:
    left = untouched([line(8_000)], [Tender(TenderKind.CASH, Won(8_000), Won(8_000))], Won(8_000))

    with pytest.raises(MoreThanSold):
        refund_of(SALE, left, [back], "상했어요")


def test_a_part_of_a_voucher_goes_back_in_vouchers_as_far_as_they_go() -> None:
    vouchers = Tender(TenderKind.ONNURI_PAPER, Won(28_000), Won(30_000), "온누리 10,000 × 3", 3)
    left = untouched([line(28_000, 2000)], [vouchers], Won(28_000))

    fact = refund_of(SALE, left, [LineBack(0, Milli(1000))], "상했어요")

    assert fact.tenders == (
        Tender(TenderKind.ONNURI_PAPER, Won(14_000), Won(10_000), "온누리 10,000 × 3", 1),
    )
