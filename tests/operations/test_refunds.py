"""Goods that come back: never more than was sold, to the tender it came from, and all undone."""

from __future__ import annotations

import pytest

from builders import StandingClock, register
from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.cart_line import Offer
from marketpos.domain.checkout import Offered
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Tax, TenderKind
from marketpos.domain.money import Won, pieces
from marketpos.domain.refunding import LineBack, MoreThanSold, NothingComesBack
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Customer
from marketpos.operations.selling import AlreadyVoided, Done, NoSuchSale, PartlyBack
from marketpos.operations.taking_back import NoReason
from marketpos.store.driver import DatabaseError

MACKEREL = Offer(Id(b"m" * 16), "고등어", "손", Won(8_000), Tax.EXEMPT)
FISHCAKE = Offer(Id(b"f" * 16), "어묵", "봉", Won(3_300), Tax.TAXABLE)
SPOILT = "상했어요"


def sold(
    desk: Desk, *offered: Offered, knocked_off: int = 0, customer: Customer | None = None
) -> Done:
    """Three 고등어 and two 어묵: 30,600 won."""
    cart = Cart()
    cart.ring_up(MACKEREL, pieces(3))
    cart.ring_up(FISHCAKE, pieces(2))
    cart.knock_off(Won(knocked_off))
    done = desk.counter.complete(cart, offered or [cash(cart.total_won)])
    if customer is not None:
        desk.counter.give(done.sale, customer.customer)
    return done


def cash(amount: int) -> Offered:
    return Offered(TenderKind.CASH, Won(amount))


def takings(desk: Desk) -> list[tuple[object, ...]]:
    """All sums but how often something was sold or came back."""
    found = desk.till.book.rows("SELECT span, what, key, quantity_milli, won FROM takings")
    return [tuple(row) for row in found if row[1] != "refund"]


def test_two_of_three_come_back_for_what_they_cost(fish: Desk) -> None:
    done = sold(fish)

    back = fish.refunds.refund(done.sale, [LineBack(0, pieces(2))], SPOILT)

    assert back.fact.amount_won == 16_000
    assert fish.refunds.left(done.sale).lines[0].left_milli == pieces(1)
    assert fish.refunds.left(done.sale).left_won == 14_600


def test_what_was_knocked_off_is_not_given_back(fish: Desk) -> None:
    done = sold(fish, knocked_off=600)

    parts = [fish.refunds.refund(done.sale, [LineBack(at, pieces(1))], SPOILT) for at in (0, 1)]
    rest = fish.refunds.refund_all(done.sale, SPOILT)

    assert [one.fact.amount_won for one in parts] == [7_840, 3_230]
    assert sum(one.fact.amount_won for one in parts) + rest.fact.amount_won == 30_000


def test_no_more_comes_back_than_was_sold(fish: Desk) -> None:
    done = sold(fish)
    fish.refunds.refund(done.sale, [LineBack(0, pieces(2))], SPOILT)

    with pytest.raises(MoreThanSold) as refused:
        fish.refunds.refund(done.sale, [LineBack(0, pieces(2))], SPOILT)

    assert refused.value.facts == {"name": "고등어", "left_milli": 1_000, "left_won": 8_000}
    assert fish.refunds.left(done.sale).left_won == 14_600


def test_the_tables_themselves_refuse_more_back_than_there_was(fish: Desk) -> None:
    done = sold(fish)
    book = fish.till.book

    for wrong in (
        "UPDATE sale_line SET refunded_milli = quantity_milli + 1",
        "UPDATE sale_line SET refunded_won = net_won + 1",
        "UPDATE tender SET refunded_won = amount_won + 1",
        "UPDATE sale SET refunded_won = total_won + 1",
        "UPDATE sale SET refunded_won = -1",
    ):
        with pytest.raises(DatabaseError, match="CHECK"):
            book.reading().execute(wrong)

    assert fish.refunds.left(done.sale).left_won == 30_600


def test_nothing_chosen_or_twice_the_same_line_comes_back(fish: Desk) -> None:
    done = sold(fish)

    for wrong in ([], [LineBack(0)], [LineBack(7, pieces(1))], [LineBack(0, pieces(1))] * 2):
        with pytest.raises(NothingComesBack):
            fish.refunds.refund(done.sale, wrong, SPOILT)


def test_money_back_needs_a_word_why(fish: Desk) -> None:
    done = sold(fish)

    with pytest.raises(NoReason):
        fish.refunds.refund_all(done.sale, "  ")


def test_a_part_of_the_money_alone_may_go_back(fish: Desk) -> None:
    done = sold(fish)

    back = fish.refunds.refund(done.sale, [LineBack(0, amount_won=Won(5_000))], "흠이 있었어요")
    rest = fish.refunds.refund(done.sale, [LineBack(0, pieces(3))], SPOILT)

    assert back.fact.lines[0].quantity_milli == 0
    assert back.fact.amount_won + rest.fact.amount_won == 24_000


def test_a_tab_refund_lowers_the_tab_and_never_pays_cash(fish: Desk) -> None:
    regular = register(fish)
    cart = Cart()
    cart.ring_up(MACKEREL, pieces(3))
    cart.customer = whose(regular)
    done = fish.counter.complete(cart, [Offered(TenderKind.TAB, Won(24_000))])

    back = fish.refunds.refund(done.sale, [LineBack(0, pieces(1))], SPOILT)

    assert [(one.kind, one.amount_won) for one in back.fact.tenders] == [(TenderKind.TAB, 8_000)]
    assert owed(fish, regular) == 16_000
    assert fish.till.figures().drawer.expected_won == 0


def test_of_a_split_sale_the_debt_goes_first_and_cash_last(fish: Desk) -> None:
    regular = register(fish)
    cart = Cart()
    cart.ring_up(MACKEREL, pieces(3))
    cart.customer = whose(regular)
    tenders = [
        cash(10_000),
        Offered(TenderKind.CARD, Won(8_000)),
        Offered(TenderKind.TAB, Won(6_000)),
    ]
    done = fish.counter.complete(cart, tenders)

    back = fish.refunds.refund(done.sale, [LineBack(0, pieces(2))], SPOILT)

    assert [(one.kind.value, one.amount_won) for one in back.fact.tenders] == [
        ("tab", 6_000),
        ("card", 8_000),
        ("cash", 2_000),
    ]


def test_a_person_may_choose_which_tender_is_given_back_to_first(fish: Desk) -> None:
    done = sold(fish, cash(20_600), Offered(TenderKind.CARD, Won(10_000)))

    back = fish.refunds.preview(done.sale, [LineBack(0, pieces(1))], first=[0])

    assert [(one.kind.value, one.amount_won) for one in back.tenders] == [("cash", 8_000)]


def test_a_paper_voucher_goes_back_whole_and_its_change_is_returned(fish: Desk) -> None:
    fish.shop.change(onnuri_until=20271231)
    cart = Cart()
    cart.ring_up(MACKEREL)
    voucher = Offered(TenderKind.ONNURI_PAPER, Won(10_000), "온누리 10,000 × 1", 1)
    done = fish.counter.complete(cart, [voucher])
    assert fish.till.figures().drawer.expected_won == -2_000
    assert fish.till.vouchers() == ((10_000, 1),)

    back = fish.refunds.refund_all(done.sale, SPOILT)

    assert [(t.given_won, t.amount_won, t.count) for t in back.fact.tenders] == [(10_000, 8_000, 1)]
    assert fish.till.figures().drawer.expected_won == 0
    assert fish.till.vouchers() == ()


def test_a_stamp_is_taken_back_with_the_last_of_the_goods(fish: Desk) -> None:
    regular = register(fish)
    done = sold(fish, customer=regular)
    assert stamps(fish, regular) == 1

    fish.refunds.refund(done.sale, [LineBack(0, pieces(3))], SPOILT)
    assert stamps(fish, regular) == 1
    fish.refunds.refund_all(done.sale, SPOILT)

    assert stamps(fish, regular) == 0
    assert fish.regulars.get(regular.customer).visits == 0


def test_a_sale_and_its_full_refund_come_to_nothing(fish: Desk) -> None:
    fish.shop.change(vat="general")
    regular = register(fish)
    done = sold(fish, cash(50_000), knocked_off=590, customer=regular)

    fish.refunds.refund(done.sale, [LineBack(1, pieces(1))], SPOILT)
    fish.refunds.refund_all(done.sale, SPOILT)

    assert {row[1:] for row in takings(fish) if row[4] or row[3]} == {
        (what, key, 0, won) for _, what, key, _, won in takings(fish) if what == "knocked"
    }
    figures = fish.till.figures()
    assert (figures.total_won, figures.vat_won, figures.taxable_won) == (0, 0, 0)
    assert figures.drawer.expected_won == 0
    assert figures.refunded_won == 30_010


def test_a_voided_sale_is_not_refunded_and_a_refunded_one_not_voided(fish: Desk) -> None:
    voided, refunded = sold(fish), sold(fish)
    fish.counter.void(voided.sale, "잘못 눌렀어요")
    fish.refunds.refund(refunded.sale, [LineBack(0, pieces(1))], SPOILT)

    with pytest.raises(AlreadyVoided):
        fish.refunds.refund_all(voided.sale, SPOILT)
    with pytest.raises(PartlyBack):
        fish.counter.void(refunded.sale, "잘못 눌렀어요")
    with pytest.raises(NoSuchSale):
        fish.refunds.left(Id(b"?" * 16))


def test_goods_of_another_day_take_from_the_day_they_come_back(
    fish: Desk, clock: StandingClock
) -> None:
    done = sold(fish)
    clock.move(days=3)

    fish.refunds.refund(done.sale, [LineBack(0, pieces(1))], SPOILT)

    assert fish.till.figures().total_won == -8_000
    assert fish.till.figures(20261123).total_won == 30_600
    assert fish.refunds.on(20261126)[0].number == done.number
    assert [one.amount_won for one in fish.refunds.of_sale(done.sale)] == [8_000]


def test_a_sale_is_found_by_the_number_on_its_receipt(fish: Desk) -> None:
    done = sold(fish)

    assert fish.refunds.by_number("a-0001").sale == done.sale
    assert fish.refunds.by_number("1").sale == done.sale
    assert fish.refunds.by_number("B-0001") is None
    assert fish.refunds.by_number("고등어") is None
    assert [one.sale for one in fish.refunds.of_day(20261123)] == [done.sale]


def whose(regular: Customer) -> CartCustomer:
    return CartCustomer(regular.customer, regular.called)


def owed(desk: Desk, regular: Customer) -> int:
    return desk.regulars.get(regular.customer).owed_won


def stamps(desk: Desk, regular: Customer) -> int:
    return desk.regulars.get(regular.customer).stamps
