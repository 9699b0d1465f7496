"""Checking out: change, splits, vouchers, VAT, and every kind no."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.cart_line import Offer
from marketpos.domain.checkout import (
    EmptyCart,
    NothingToPay,
    StillToPay,
    TooMuchOffered,
    WhoseTab,
    complete,
)
from marketpos.domain.facts import Sale
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Tax, TenderKind
from marketpos.domain.money import Won
from marketpos.domain.tender import (
    Offered,
    change_for,
    change_is_due,
    fitting,
    likely_cash,
    may_take_onnuri,
)

KIM = CartCustomer(Id(b"k" * 16), "김순자")
CASH, CARD, PAPER, TAB = (
    TenderKind.CASH,
    TenderKind.CARD,
    TenderKind.ONNURI_PAPER,
    TenderKind.TAB,
)


def cart_worth(*amounts: int, tax: Tax = Tax.EXEMPT) -> Cart:
    """A cart of products that cost this much each."""
    cart = Cart()
    for at, amount in enumerate(amounts):
        cart.ring_up(Offer(Id(bytes([at]) * 16), f"물건 {at}", "개", Won(amount), tax))
    return cart


def sell(cart: Cart, *offered: tuple[TenderKind, int], pays_vat: bool = False) -> Sale:
    """The sale of a cart for what was offered."""
    tenders = [Offered(kind, Won(given)) for kind, given in offered]
    return complete(cart, tenders, "A-0001", pays_vat=pays_vat)


def test_exact_cash_gives_no_change():
    sale = sell(cart_worth(8000), (CASH, 8000))

    assert (sale.total_won, sale.change_won) == (8000, 0)


def test_a_large_note_gives_change():
    sale = sell(cart_worth(16_000, 24_000), (CASH, 50_000))

    assert sale.change_won == 10_000
    assert [(one.amount_won, one.given_won) for one in sale.tenders] == [(40_000, 50_000)]


def test_two_vouchers_and_cash_for_the_rest():
    sale = sell(cart_worth(23_000), (PAPER, 10_000), (PAPER, 10_000), (CASH, 5000))

    assert [one.amount_won for one in sale.tenders] == [10_000, 10_000, 3000]
    assert sale.change_won == 2000


def test_a_card_beside_cash_is_charged_exactly_whatever_came_first():
    sale = sell(cart_worth(30_000), (CASH, 20_000), (CARD, 15_000))

    assert [(one.kind, one.amount_won) for one in sale.tenders] == [(CASH, 15_000), (CARD, 15_000)]
    assert sale.change_won == 5000


def test_an_empty_cart_is_not_sold():
    with pytest.raises(EmptyCart):
        sell(Cart(), (CASH, 1000))


def test_nothing_to_pay_is_not_sold():
    cart = cart_worth(8000)
    cart.knock_off(Won(8000))

    with pytest.raises(NothingToPay):
        sell(cart, (CASH, 1000))


def test_too_little_says_what_is_missing():
    with pytest.raises(StillToPay) as refused:
        sell(cart_worth(8000), (CASH, 5000))

    assert refused.value.facts == {"missing_won": 3000}


def test_a_card_is_never_charged_more_than_is_owed():
    with pytest.raises(TooMuchOffered) as refused:
        sell(cart_worth(8000), (CARD, 10_000))

    assert refused.value.facts == {"kind": CARD, "over_won": 2000}


def test_a_tab_needs_somebody():
    cart = cart_worth(8000)
    with pytest.raises(WhoseTab):
        sell(cart, (TAB, 8000))
    cart.customer = KIM

    assert sell(cart, (TAB, 8000)).customer == KIM.customer


def test_vat_is_inside_the_price_and_of_taxable_lines_only():
    mixed = cart_worth(8000)
    mixed.ring_up(Offer(Id(b"t" * 16), "어묵", "봉", Won(3300), Tax.TAXABLE))

    assert sell(mixed, (CARD, 11_300), pays_vat=True).vat_won == 300
    assert sell(cart_worth(11_000, tax=Tax.TAXABLE), (CASH, 11_000), pays_vat=True).vat_won == 1000
    assert sell(cart_worth(9900, tax=Tax.TAXABLE), (CASH, 9900), pays_vat=True).vat_won == 900
    assert sell(cart_worth(1000, tax=Tax.TAXABLE), (CASH, 1000), pays_vat=True).vat_won == 91
    assert sell(cart_worth(11_000, tax=Tax.TAXABLE), (CASH, 11_000)).vat_won == 0


def test_a_knock_off_lowers_the_vat_in_proportion():
    cart = cart_worth(11_000, tax=Tax.TAXABLE)
    cart.knock_off(Won(5500))

    assert sell(cart, (CASH, 5500), pays_vat=True).vat_won == 500


@pytest.mark.parametrize(
    ("vouchers", "price", "is_due"),
    [
        (10_000, 6000, True),
        (10_000, 5990, False),
        (30_000, 18_000, True),
        (20_000, 11_900, False),
        (20_000, 12_000, True),
        (5000, 3000, True),
    ],
)
def test_change_on_vouchers_is_a_duty_from_sixty_per_cent(vouchers, price, is_due):
    assert change_is_due(Won(vouchers), Won(price)) is is_due


def test_vouchers_are_for_shops_registered_today():
    assert may_take_onnuri(20261231, 20261231)
    assert not may_take_onnuri(20261231, 20270101)
    assert not may_take_onnuri(0, 20261123)


@pytest.mark.parametrize(
    ("total", "likely"),
    [(3500, 5000), (5000, 10_000), (8000, 10_000), (23_400, 30_000), (40_000, 50_000)],
)
def test_the_note_that_is_likely_handed_over(total, likely):
    assert likely_cash(Won(total)) == likely


@given(st.integers(1, 99_999_999))
def test_likely_cash_is_always_more_and_change_is_small(total: int):
    likely = likely_cash(Won(total))

    assert 0 < change_for(Won(total), [Offered(CASH, likely)]) <= 10_000


@given(
    st.lists(st.integers(1, 500_000), min_size=1, max_size=8),
    st.lists(st.tuples(st.sampled_from([CASH, CARD, PAPER]), st.integers(1, 500_000)), max_size=5),
)
def test_what_tenders_take_and_give_back_always_adds_up(amounts, offered):
    cart = cart_worth(*amounts)
    rest = max(0, sum(amounts) - sum(given for _, given in offered))
    try:
        sale = sell(cart, *offered, *([(CASH, rest)] if rest else []))
    except TooMuchOffered:
        return

    assert sum(one.amount_won for one in sale.tenders) == sale.total_won == sum(amounts)
    assert sum(one.given_won for one in sale.tenders) == sale.total_won + sale.change_won
    assert all(one.amount_won == one.given_won for one in sale.tenders if one.kind is CARD)


@given(
    st.integers(1, 100_000),
    st.lists(st.integers(1, 60_000), min_size=1, max_size=3),
    st.integers(0, 100_000),
)
def test_a_coupon_pays_what_is_owed_and_gives_no_change(total: int, coupons, by_card: int):
    card = [Offered(CARD, Won(min(by_card, total)))] if by_card else []
    held = [Offered(TenderKind.COUPON, Won(one)) for one in coupons]
    rest = max(0, total - sum(coupons) - sum(one.given_won for one in card))
    cash = [Offered(CASH, Won(rest + 500))]

    taken = fitting(Won(total), [*held, *card, *cash])
    sale = complete(cart_worth(total), taken, "A-0001", pays_vat=False)

    paid = [one for one in sale.tenders if one.kind is TenderKind.COUPON]
    assert sum(one.amount_won for one in sale.tenders) == total
    assert all(one.amount_won == one.given_won for one in paid)
    assert sum(one.amount_won for one in paid) == min(
        sum(coupons), total - sum(one.given_won for one in card)
    )
