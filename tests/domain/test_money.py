"""Won and thousandths: whole numbers all the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain import money
from marketpos.domain.money import DEAREST_WON, ONE, Milli, Won, pieces, times, vat_inside

won = st.integers(0, DEAREST_WON).map(Won)


@pytest.mark.parametrize(
    ("price", "quantity", "amount"),
    [(6_000, 2_000, 12_000), (35_000, 740, 25_900), (3_333, 333, 1_109), (10, 1, 0), (0, 5_000, 0)],
)
def test_an_amount_is_price_times_quantity_rounded_down(
    price: int, quantity: int, amount: int
) -> None:
    assert times(Won(price), Milli(quantity)) == amount


@given(won)
def test_one_piece_costs_its_price(price: Won) -> None:
    assert times(price, ONE) == price


@given(won, st.integers(1, 999))
def test_so_many_pieces_cost_as_if_rung_up_one_by_one(price: Won, count: int) -> None:
    assert times(price, pieces(count)) == sum(times(price, ONE) for _ in range(count))


@given(won, st.integers(0, 10**6).map(Milli))
def test_the_customer_is_never_asked_for_a_won_too_much(price: Won, quantity: Milli) -> None:
    assert 0 <= price * quantity / 1000 - times(price, quantity) < 1


@pytest.mark.parametrize(
    ("taxable", "vat"),
    [(0, 0), (11_000, 1_000), (10_000, 909), (5, 0), (6, 1), (11, 1), (DEAREST_WON, 9_090_909)],
)
def test_the_vat_inside_is_an_eleventh_rounded_half_up(taxable: int, vat: int) -> None:
    assert vat_inside(Won(taxable)) == vat


@given(won)
def test_price_and_vat_add_up_to_the_won(taxable: Won) -> None:
    vat = vat_inside(taxable)

    assert abs((taxable - vat) * 0.1 - vat) < 0.6


def test_a_sale_has_the_vat_of_its_own_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(money, "VAT_RATES", ((19770701, 10), (20280101, 12)))

    assert vat_inside(Won(11_200), 20271231) == 1_018
    assert vat_inside(Won(11_200), 20280101) == 1_200
    assert vat_inside(Won(11_200)) == 1_200
    assert vat_inside(Won(11_000), 19700101) == 1_000
