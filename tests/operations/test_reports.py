"""What was sold: by hour, tender, goods, category and regular, beside another market day."""

from __future__ import annotations

from pathlib import Path

from builders import StandingClock, open_desk, register, sell
from marketpos.domain.calendar import Compared, FeastAhead, Why
from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.checkout import Offered
from marketpos.domain.day import TenderSum
from marketpos.domain.kinds import Tax, TenderKind
from marketpos.domain.money import Milli, Won, pieces
from marketpos.domain.refunding import LineBack
from marketpos.operations.desk import Desk
from marketpos.operations.report_figures import CategorySum, HourSum, Times
from marketpos.operations.selling import Done
from marketpos.store.reports import spans_of
from operations.two_pcs import bring

TODAY = 20261123


def ring(
    desk: Desk,
    *rung_up: tuple[int, int],
    by: TenderKind = TenderKind.CASH,
    off: int = 0,
    label: str = "",
    who: CartCustomer | None = None,
) -> Done:
    """Sell (tile, how many) of each, exactly paid by one tender."""
    cart = Cart()
    cart.customer = who
    for tile, many in rung_up:
        cart.ring_up(desk.counter.by_tile(tile), pieces(many))
    cart.knock_off(Won(off))
    return desk.counter.complete(cart, [Offered(by, cart.total_won, label)])


def test_a_day_is_told_by_tender_hour_goods_category_and_regular(
    fish: Desk, clock: StandingClock
) -> None:
    regular = register(fish)
    who = CartCustomer(regular.customer, "김사장")
    ring(fish, (1, 2), who=who)  # 고등어 손 9,000
    ring(fish, (1, 1), (2, 1), by=TenderKind.CARD)  # 갈치 9,000
    clock.move(minutes=60)
    ring(fish, (2, 3), by=TenderKind.LOCAL_CURRENCY, label="동백전")

    report = fish.reports.today()

    assert (report.sales, report.total_won, report.days_open) == (3, 63_000, 1)
    assert report.by_tender == (
        TenderSum(TenderKind.CASH, "", 1, Won(18_000)),
        TenderSum(TenderKind.CARD, "", 1, Won(18_000)),
        TenderSum(TenderKind.LOCAL_CURRENCY, "동백전", 1, Won(27_000)),
    )
    assert report.by_hour == (HourSum(15, 2, Won(36_000)), HourSum(16, 1, Won(27_000)))
    assert report.busiest == HourSum(15, 2, Won(36_000))
    assert [(one.name, one.unit, one.quantity_milli, one.won) for one in report.goods] == [
        ("갈치(중)", "마리", 4_000, 36_000),
        ("고등어", "손", 3_000, 27_000),
    ]
    assert report.by_category == (CategorySum("생선", 4, Won(63_000)),)
    assert report.regular == (1, 18_000)
    assert [(one.name, one.times, one.won) for one in report.top_regulars] == [
        ("3층 미용실 김사장", 1, 18_000)
    ]
    assert report.new_regulars == 1


def test_voids_and_refunds_take_off_what_they_took_back(fish: Desk) -> None:
    voided, refunded = ring(fish, (1, 1)), ring(fish, (2, 2), by=TenderKind.CARD)
    fish.counter.void(voided.sale, "잘못 눌렀어요")
    fish.refunds.refund(refunded.sale, [LineBack(0, pieces(1))], "상했어요")

    report = fish.reports.today()

    assert (report.sales, report.total_won) == (1, 9_000)
    assert (report.voids, report.refunds) == (Times(1, Won(9_000)), Times(1, Won(9_000)))
    assert report.by_tender == (TenderSum(TenderKind.CARD, "", 1, Won(9_000)),)
    assert sum(one.won for one in report.by_hour) == sum(one.won for one in report.goods) == 9_000


def test_what_was_given_away_is_told_with_its_reason(fish: Desk) -> None:
    ring(fish, (1, 2), off=500)
    cart = Cart()
    cart.ring_up(fish.counter.by_tile(1))
    cart.change_amount(Won(8_000), "떨이")
    cart.give(fish.counter.by_tile(2), pieces(2))
    fish.counter.complete(cart, [Offered(TenderKind.CASH, Won(8_000))])

    given = fish.reports.today().given

    assert given.knocked_off == (1, 500)
    assert given.cuts == (("떨이", Times(1, Won(1_000))),)
    assert given.whys == (("떨이", Times(1, Won(1_000))), ("에누리", Times(1, Won(500))))
    assert given.gift_whys == (("덤", Times(1, Won(18_000))),)
    assert (given.won, given.gift_times, given.gift_won) == (1_500, 1, 18_000)
    assert [(one.name, one.quantity_milli) for one in given.gifts] == [("갈치(중)", 2_000)]


def test_goods_by_weight_and_by_piece_and_bare_amounts_stand_apart(fish: Desk) -> None:
    cart = Cart()
    cart.ring_up_amount(Won(5_000), name="채소")
    cart.ring_up_amount(Won(3_000))
    weighed = next(one for one in fish.counter.tiles() if one.unit == "100g")
    cart.ring_up_weight(weighed, 600)
    fish.counter.complete(cart, [Offered(TenderKind.CASH, cart.total_won)])

    goods = {one.name: one for one in fish.reports.today().goods}

    assert goods["채소"].category == "채소"
    assert (goods[""].product, goods[""].won) == (None, 3_000)
    assert (goods[weighed.name].is_weighed, goods[weighed.name].quantity_milli) == (True, 600)


def test_the_tab_is_told_as_given_and_as_paid(fish: Desk) -> None:
    from marketpos.domain.facts import TabPaid

    regular = register(fish)
    ring(fish, (1, 2), by=TenderKind.TAB, who=CartCustomer(regular.customer, "김사장"))
    book = fish.reports.book
    for amount, tender in ((5_000, TenderKind.CASH), (3_000, TenderKind.TRANSFER)):
        fact = TabPaid(regular.customer, Won(amount), tender)
        book.keep(lambda unit, fact=fact: unit.record(fact))

    report = fish.reports.today()

    assert report.tab_given == (1, 18_000)
    assert report.tab_paid == (2, 8_000)


def test_a_sale_given_to_a_regular_later_is_theirs_in_the_report(fish: Desk) -> None:
    regular = register(fish)
    done = sell(fish, 40_000)
    assert fish.reports.today().regular == (0, 0)

    fish.counter.give(done.sale, regular.customer)
    assert fish.reports.today().regular == (1, 40_000)
    fish.counter.give(done.sale, None)

    assert fish.reports.today().regular == (0, 0)
    assert fish.reports.today().top_regulars == ()


def test_a_week_a_month_and_a_year_are_the_sums_of_their_days(
    fish: Desk, clock: StandingClock
) -> None:
    for days in (0, 1, 6, 9, 40):
        clock.move(days=days)
        sell(fish, 10_000 + days)
    book = fish.reports.book
    sold = dict(book.rows("SELECT day, sum(total_won) FROM sale GROUP BY day"))

    for report in (fish.reports.week(), fish.reports.month(), fish.reports.year()):
        wanted = sum(won for day, won in sold.items() if report.first <= day <= report.last)
        assert report.total_won == wanted == sum(one.won for one in report.series)
        assert report.sales == sum(one.sales for one in report.series)


def test_any_span_is_whole_months_and_single_days_at_the_ends() -> None:
    assert spans_of(20260101, 20261231) == [202600 + month for month in range(1, 13)]
    assert spans_of(20260130, 20260302) == [20260130, 20260131, 202602, 20260301, 20260302]
    assert spans_of(20260210, 20260212) == [20260210, 20260211, 20260212]
    assert spans_of(20260201, 20260228) == [202602]


def test_a_span_across_a_new_year_is_told_whole(fish: Desk, clock: StandingClock) -> None:
    sell(fish, 1_000)
    clock.move(days=38)
    sell(fish, 2_000)
    clock.move(days=1)
    sell(fish, 4_000)

    assert fish.reports.span(20261231, 20270101).total_won == 6_000
    assert fish.reports.span(20270101, TODAY).total_won == 7_000
    assert fish.reports.year().total_won == 4_000


def test_today_is_beside_the_last_market_day_by_this_hour(fish: Desk, clock: StandingClock) -> None:
    fish.shop.change(market_days="3·8")  # today is the 23rd
    clock.move(days=-5)
    sell(fish, 10_000)
    clock.move(minutes=180)
    sell(fish, 50_000)
    clock.move(days=4)
    sell(fish, 7_000)
    clock.move(days=1, minutes=-180)
    sell(fish, 12_000)

    beside = fish.reports.comparison()

    assert beside.compared == Compared(20261118, Why.MARKET_DAY)
    assert (beside.total_won, beside.until_now_won) == (60_000, 10_000)
    assert beside.percent_more(fish.reports.today().total_won) == 20
    assert fish.reports.market_days(4) == [20261118]
    assert fish.reports.is_market_day()
    assert not fish.reports.is_market_day(TODAY - 1)


def test_on_the_first_day_there_is_nothing_beside_it(fish: Desk) -> None:
    sell(fish)

    assert fish.reports.comparison() is None
    assert fish.reports.names_of(20261009) == ["한글날"]
    assert fish.reports.feast_ahead() is None


def test_the_rush_before_a_feast_is_said(fish: Desk, clock: StandingClock) -> None:
    clock.move(days=-62)

    assert fish.reports.feast_ahead() == FeastAhead("추석", 3)


def test_the_year_for_the_tax_adviser_has_exempt_and_taxable_apart(
    fish: Desk, clock: StandingClock
) -> None:
    fish.shop.change(vat="general")
    taxed = fish.shop.add_product("어묵", "봉", Won(3_300), tax=Tax.TAXABLE)
    cart = Cart()
    cart.ring_up_amount(Won(8_000))
    cart.ring_up(taxed)
    fish.counter.complete(cart, [Offered(TenderKind.CARD, Won(11_300))])
    clock.move(days=30)
    sell(fish, 5_000)

    year = fish.reports.tax_year(2026)

    november, december = year[10], year[11]
    assert len(year) == 12
    assert (november.exempt_won, november.taxable_won) == (8_000, 3_300)
    assert (november.supply_won, november.vat_won) == (3_000, 300)
    assert (december.month, december.exempt_won, december.taxable_won) == (202612, 5_000, 0)
    assert november.by_tender == (TenderSum(TenderKind.CARD, "", 1, Won(11_300)),)


def test_a_night_stalls_one_oclock_is_the_last_hour_of_its_day(
    fish: Desk, clock: StandingClock
) -> None:
    sell(fish, 1_000)
    clock.move(minutes=10 * 60)
    sell(fish, 2_000)

    assert [one.hour for one in fish.reports.today().by_hour] == [15, 1]


def test_two_pcs_tell_the_same_to_the_won(fish: Desk, tmp_path: Path, clock: StandingClock) -> None:
    done = ring(fish, (1, 2), (2, 1), off=500)
    fish.refunds.refund(done.sale, [LineBack(0, pieces(1))], "상했어요")
    fish.counter.void(ring(fish, (2, 1)).sale, "잘못 눌렀어요")

    other = open_desk(tmp_path / "other", clock)
    bring(fish, other)

    assert other.reports.today() == fish.reports.today()
    assert other.till.figures().total_won == 0


def test_the_page_of_a_paper_ledger_has_everything_of_the_day(fish: Desk) -> None:
    regular = register(fish)
    fish.till.open(Won(100_000))
    ring(fish, (1, 2), by=TenderKind.TAB, who=CartCustomer(regular.customer, "김사장"))
    ring(fish, (2, 1))
    z = fish.till.close_day()

    page = fish.reports.ledger()

    assert (page.shop, page.day, page.report.total_won) == ("바다수산", TODAY, 27_000)
    assert page.tabs_given == (("3층 미용실 김사장", 18_000),)
    assert page.tabs_paid == ()
    assert page.drawer.drawer.expected_won == 109_000
    assert page.closed == (z,)


def test_every_line_can_be_taken_along_to_a_spreadsheet(fish: Desk) -> None:
    done = ring(fish, (1, 2), (2, 1), off=500)
    fish.refunds.refund(done.sale, [LineBack(1, pieces(1))], "상했어요")

    lines = fish.reports.lines(TODAY, TODAY)

    assert [(one.name, one.quantity_milli, one.net_won, one.refunded_won) for one in lines] == [
        ("고등어", Milli(2_000), 17_666, 0),
        ("갈치(중)", Milli(1_000), 8_834, 8_834),
    ]
    assert lines[0].tenders == "cash"
