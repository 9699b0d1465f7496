"""Money never comes from nowhere: any sale, given back in any order, leaves nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import fish_shop, open_desk, register
from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.cart_line import Offer
from marketpos.domain.checkout import Offered
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Tax, TenderKind
from marketpos.domain.money import DEAREST_WON, Milli, Won, pieces
from marketpos.domain.refunding import LineBack
from marketpos.operations.desk import Desk

CARD, TAB, CASH = TenderKind.CARD, TenderKind.TAB, TenderKind.CASH
WHY = "마음이 바뀌셨대요"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One shop for every example: what an example leaves behind is found by the next."""
    desk = fish_shop(open_desk(tmp_path_factory.mktemp("shop")))
    desk.shop.change(vat="general")
    yield desk
    desk.counter.book.close()


@pytest.fixture(scope="module")
def kim(shop: Desk) -> CartCustomer:
    who = register(shop)
    return CartCustomer(who.customer, who.called, has_tab=True)


line = st.tuples(
    st.integers(1, 5_000).map(lambda tens: tens * 10), st.sampled_from(Tax), st.integers(1, 3)
)
lines = st.one_of(
    st.lists(line, min_size=1, max_size=4),
    st.sampled_from([[(1, Tax.TAXABLE, 1)], [(DEAREST_WON, Tax.EXEMPT, 1)]]),
)
shares = st.lists(st.sampled_from([CARD, TAB]), max_size=2, unique=True)


def rung_up(some: list[tuple[int, Tax, int]], off: int) -> Cart:
    """A cart of these, so much knocked off, but not all of it."""
    cart = Cart()
    for at, (won, tax, many) in enumerate(some):
        offer = Offer(Id(bytes([at]) * 16), f"물건 {at}", "개", Won(won), tax)
        cart.ring_up(offer, pieces(many))
    if 0 < off < cart.full_won:
        cart.knock_off(Won(off))
    return cart


def split(total: Won, kinds: list[TenderKind], over: int) -> list[Offered]:
    """A third by each kind, the rest in cash, and a note too much."""
    part = Won(total // 3)
    parts = [Offered(kind, part) for kind in kinds if part]
    left = total - sum(one.given_won for one in parts)
    return [*parts, Offered(CASH, Won(left + over))]


def state(desk: Desk) -> tuple[object, ...]:
    """Everything that is money here now."""
    figures = desk.till.figures()
    return (
        figures.drawer.expected_won,
        figures.total_won,
        figures.taxable_won,
        figures.vat_won,
        sum(one.won for one in figures.by_tender),
        desk.reports.today().total_won,
        desk.counter.today()[1],
        sum(one.owed_won for one in desk.tabs.owing()),
    )


@settings(max_examples=12, deadline=None)
@given(
    some=lines,
    off=st.integers(0, 900).map(lambda tens: tens * 10),
    kinds=shares,
    over=st.sampled_from([0, 10, 40_000]),
    order=st.randoms(use_true_random=False),
)
def test_a_sale_given_back_in_any_order_leaves_nothing(
    shop: Desk, kim: CartCustomer, some: list[tuple[int, Tax, int]], off: int,
    kinds: list[TenderKind], over: int, order: object,
) -> None:  # fmt: skip
    cart = rung_up(some, off)
    cart.customer = kim
    before, total = state(shop), cart.total_won

    done = shop.counter.complete(cart, split(total, kinds, over))

    assert sum(one.amount_won for one in done.fact.tenders) == done.total_won == total
    assert done.change_won == over
    assert state(shop)[1] == before[1] + total  # type: ignore[operator]
    parts = list(range(len(some)))
    order.shuffle(parts)  # type: ignore[attr-defined]
    back = 0
    for at in parts[:-1]:
        left = shop.refunds.left(done.sale).lines[at]
        if left.left_won and left.left_milli:
            again = shop.refunds.refund(done.sale, [LineBack(at, Milli(left.left_milli))], WHY)
            back += again.fact.amount_won
            assert back <= total
    if back < total:
        back += shop.refunds.refund_all(done.sale, WHY).fact.amount_won
    assert back == total
    assert state(shop) == before
