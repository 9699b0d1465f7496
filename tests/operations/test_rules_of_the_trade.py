"""The rules of selling, by their number in domain.md 10, each on the book a shop really has."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import StandingClock, open_desk, register, sell
from marketpos.domain.amounts import parse_amount
from marketpos.domain.barcode import TornBarcode, read_label
from marketpos.domain.calendar import market_days
from marketpos.domain.cart import Cart
from marketpos.domain.cart_line import Offer
from marketpos.domain.cashreceipt import cash_part
from marketpos.domain.checkout import Offered
from marketpos.domain.clock import Moment
from marketpos.domain.ids import Id
from marketpos.domain.kinds import Tax, TenderKind
from marketpos.domain.money import Won
from marketpos.domain.units import parse_unit, weight_label
from marketpos.domain.vouchers import change_on_vouchers, offer_vouchers
from marketpos.operations.calendars import calendar
from marketpos.operations.desk import Desk
from marketpos.operations.selling import Done

PORK = Offer(Id(b"p" * 16), "삼겹살", "100g", Won(2_600), Tax.EXEMPT)
SQUID = Offer(Id(b"s" * 16), "오징어젓", "100g", Won(2_500), Tax.EXEMPT)
SPINACH = Offer(Id(b"v" * 16), "시금치", "근(400g)", Won(3_000), Tax.EXEMPT)
FISHCAKE = Offer(Id(b"f" * 16), "어묵", "봉", Won(3_300), Tax.TAXABLE)


def sold(desk: Desk, cart: Cart, *offered: Offered) -> Done:
    return desk.counter.complete(cart, offered or [Offered(TenderKind.CASH, cart.total_won)])


def amount(won: int, tax: Tax = Tax.EXEMPT) -> Cart:
    cart = Cart()
    cart.ring_up(Offer(Id(b"x" * 16), "물건", "개", Won(won), tax))
    return cart


def test_rule_1_a_geun_of_pork_is_600_g_and_says_so_after_the_legal_weight(fish: Desk) -> None:
    cart = Cart()
    cart.ring_up_weight(PORK, 600)

    line = sold(fish, cart).fact.lines[0]

    assert (line.amount_won, line.quantity_milli) == (15_600, 600)
    assert weight_label(line.quantity_milli, 600) == "600g(1근)"


def test_rule_2_five_thousand_wons_worth_is_200_g_and_five_thousand_exactly(fish: Desk) -> None:
    cart = Cart()
    cart.ring_up_worth(SQUID, Won(5_000))

    line = sold(fish, cart).fact.lines[0]

    assert (line.quantity_milli, line.amount_won) == (200, 5_000)


def test_rule_3_a_geun_of_vegetables_is_400_g(fish: Desk) -> None:
    cart = Cart()
    cart.ring_up(SPINACH)

    line = sold(fish, cart).fact.lines[0]

    assert (line.quantity_milli, parse_unit(line.unit).grams) == (400, 400)


def test_rule_4_23400_is_knocked_down_to_the_thousand(fish: Desk) -> None:
    cart = amount(23_400)
    cart.knock_down()

    fact = sold(fish, cart).fact

    assert (fact.knocked_off_won, fact.total_won) == (400, 23_000)
    assert fish.reports.today().given.knocked_off == (1, 400)


@pytest.mark.parametrize(("price", "due"), [(6_000, True), (5_990, False)])
def test_rule_5_change_on_ten_thousand_onnuri_is_a_duty_from_six_thousand(
    fish: Desk, price: int, *, due: bool
) -> None:
    fish.shop.change(onnuri_until=20271231)
    vouchers = offer_vouchers([(Won(10_000), 1)])

    done = sold(fish, amount(price), *vouchers)

    assert change_on_vouchers(Won(price), vouchers) == (10_000 - price, due)
    assert done.change_won == 10_000 - price


def test_rule_6_change_on_thirty_thousand_onnuri_is_a_duty_from_eighteen_thousand() -> None:
    vouchers = offer_vouchers([(Won(30_000), 1)])

    assert change_on_vouchers(Won(18_000), vouchers) == (12_000, True)
    assert change_on_vouchers(Won(17_990), vouchers).is_due is False


@pytest.mark.parametrize(("price", "due"), [(11_900, False), (12_000, True)])
def test_rule_7_with_two_vouchers_the_sum_of_their_faces_counts(price: int, *, due: bool) -> None:
    vouchers = offer_vouchers([(Won(10_000), 2)])

    assert change_on_vouchers(Won(price), vouchers).is_due is due


@pytest.mark.parametrize(
    ("total", "vat"), [(11_000, 1_000), (9_900, 900), (1_000, 91), (10_450, 950)]
)
def test_rule_8_vat_is_inside_the_taxable_total(fish: Desk, total: int, vat: int) -> None:
    fish.shop.change(vat="general")

    fact = sold(fish, amount(total, Tax.TAXABLE)).fact

    assert (fact.vat_won, fact.total_won - fact.vat_won) == (vat, total - vat)
    assert fish.till.figures().vat_won == vat


@pytest.mark.parametrize("vat", ["simple", "exempt", ""])
def test_rule_8_who_pays_no_vat_that_way_splits_none_off(fish: Desk, vat: str) -> None:
    fish.shop.change(vat=vat)

    assert sold(fish, amount(11_000, Tax.TAXABLE)).fact.vat_won == 0


def test_rule_9_of_a_mixed_sale_only_the_taxable_part_has_vat(fish: Desk) -> None:
    fish.shop.change(vat="general")
    cart = amount(8_000)
    cart.ring_up(FISHCAKE)

    fact = sold(fish, cart).fact
    report = fish.reports.today()

    assert fact.vat_won == 300
    assert (report.exempt_won, report.taxable_won, report.vat_won) == (8_000, 3_300, 300)


@pytest.mark.parametrize("trade", ["정육", "곡물/기름", "의류"])
@pytest.mark.parametrize(("total", "due"), [(100_000, True), (99_999, False)])
def test_rule_10_cash_of_a_hundred_thousand_asks_for_a_cash_receipt(
    tmp_path: Path, clock: StandingClock, trade: str, total: int, *, due: bool
) -> None:
    desk = open_desk(tmp_path / trade.replace("/", " "), clock)
    desk.shop.set_up("한빛", trade, [])

    assert sold(desk, amount(total)).cash_receipt_due is due
    assert len(desk.till.receipts_to_issue()) == due


def test_rule_10_a_fish_shop_and_a_card_are_not_asked(
    tmp_path: Path, fish: Desk, clock: StandingClock
) -> None:
    butcher = open_desk(tmp_path / "butcher", clock)
    butcher.shop.set_up("한빛정육", "정육", [])

    assert not sold(fish, amount(150_000)).cash_receipt_due
    card = Offered(TenderKind.CARD, Won(150_000))
    assert not sold(butcher, amount(150_000), card).cash_receipt_due
    transfer = Offered(TenderKind.TRANSFER, Won(150_000))
    assert sold(butcher, amount(150_000), transfer).cash_receipt_due


def test_rule_11_of_a_split_sale_the_whole_price_decides_and_the_cash_part_is_noted(
    tmp_path: Path, clock: StandingClock
) -> None:
    desk = open_desk(tmp_path, clock)
    desk.shop.set_up("한빛정육", "정육", [])
    desk.shop.change(onnuri_until=20271231)
    tenders = [*offer_vouchers([(Won(10_000), 1)]), Offered(TenderKind.CASH, Won(90_000))]

    done = sold(desk, amount(100_000), *tenders)

    assert done.cash_receipt_due
    assert cash_part(done.fact.tenders) == 90_000
    assert [one.amount_won for one in desk.till.receipts_to_issue()] == [90_000]


@pytest.mark.parametrize("typed", ["ㄱㅊ", "김ㅊ", "rlacl", "RLACL", "김칳", "김치"])
def test_rule_15_kimchi_is_found_however_it_is_typed(fish: Desk, typed: str) -> None:
    fish.shop.add_product("김치", "포기", Won(9_000))

    assert "김치" in [offer.name for offer in fish.counter.find(typed)]


@pytest.mark.parametrize("typed", ["emfro", "ㄷㄲ", "ㄷㄱ", "들깨"])
def test_rule_16_perilla_is_found_with_or_without_the_shift_key(fish: Desk, typed: str) -> None:
    fish.shop.add_product("들깨", "되", Won(12_000))

    assert "들깨" in [offer.name for offer in fish.counter.find(typed)]


@pytest.mark.parametrize(
    ("typed", "won"),
    [("3만2천5백", 32_500), ("만오천", 15_000), ("3.5만", 35_000), ("5천", 5_000)],
)
def test_rule_19_an_amount_as_it_is_said_is_an_amount(fish: Desk, typed: str, won: int) -> None:
    cart = Cart()
    cart.ring_up_amount(parse_amount(typed))

    assert sold(fish, cart).total_won == won


def test_rule_21_a_scales_label_is_read_or_scanned_again() -> None:
    label = read_label("2112345012506", "DDIIIIIPPPPPC")

    assert (label.prefix, label.item, label.price_won) == ("21", 12345, 1_250)
    with pytest.raises(TornBarcode):
        read_label("2112345012502", "DDIIIIIPPPPPC")


def test_rule_22_half_past_one_is_still_yesterday(tmp_path: Path) -> None:
    half_past_one = StandingClock(Moment(1_795_451_400_000))  # 11월 24일 오전 1:30
    desk = open_desk(tmp_path, half_past_one)
    desk.shop.change(day_starts_at=5)

    done = sell(desk)

    assert desk.counter.sale(done.sale).day == 20261123
    assert desk.reports.today().first == 20261123
    assert desk.till.close_day().fact.day == 20261123


def test_rule_23_a_market_of_4_and_9_has_no_market_on_the_31st() -> None:
    found = market_days(calendar(), "4·9", 20261201, 20261231)

    assert [day % 100 for day in found] == [4, 9, 14, 19, 24, 29]


def test_rule_25_when_the_clock_jumps_back_the_order_is_kept_and_somebody_is_told(
    fish: Desk, clock: StandingClock
) -> None:
    first = sell(fish, 1_000)
    clock.move(days=-3 * 365)
    told = fish.till.clock_set_back_ms()
    second = sell(fish, 2_000)

    assert told == 3 * 365 * 86_400_000
    numbers = [fish.counter.sale(one.sale).number for one in (first, second)]
    assert numbers == ["A-0001", "A-0002"]
    order = [
        bytes(row[0]) for row in fish.till.book.rows("SELECT event_id FROM event ORDER BY seq")
    ]
    assert order.index(first.sale) < order.index(second.sale)
    assert fish.counter.last_sale().number == "A-0002"


def test_a_price_of_nothing_and_the_dearest_there_is_are_sold_and_told(fish: Desk) -> None:
    cart = amount(99_999_999)
    cart.give(PORK)

    sold(fish, cart)

    assert fish.reports.today().total_won == 99_999_999
    assert fish.till.figures().drawer.expected_won == 99_999_999
    assert fish.till.close_day().fact.total_won == 99_999_999


def test_a_regular_who_was_sold_to_on_tab_owes_what_was_not_brought_back(fish: Desk) -> None:
    from marketpos.domain.cart import CartCustomer

    regular = register(fish)
    cart = amount(12_000)
    cart.customer = CartCustomer(regular.customer, "김사장")
    done = sold(fish, cart, Offered(TenderKind.TAB, Won(12_000)))

    fish.refunds.refund_all(done.sale, "상했어요")

    assert fish.regulars.get(regular.customer).owed_won == 0
