"""The drawer and the day: counted, moved, closed for ever, opened again with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import StandingClock, fish_shop, open_book, open_desk, register, sell
from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.checkout import Offered
from marketpos.domain.clock import Moment
from marketpos.domain.day import Counted
from marketpos.domain.drawer import NoSuchFace, count_of
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.tender import NotRegisteredForOnnuri
from marketpos.domain.vouchers import offer_vouchers
from marketpos.operations.closing import AlreadyClosed, NoSuchClose, NothingMoved, NotYet
from marketpos.operations.desk import Desk
from marketpos.operations.selling import DayIsClosed, Done
from marketpos.operations.settling import AlreadyIssued, NoTransfer
from marketpos.operations.taking_back import NoReason
from marketpos.operations.tenders import TenderChoice
from marketpos.store.driver import DatabaseError
from operations.two_pcs import bring

TODAY = 20261123


def paid(desk: Desk, amount: int, *offered: Offered, who: CartCustomer | None = None) -> Done:
    cart = Cart()
    cart.ring_up_amount(Won(amount))
    cart.customer = who
    return desk.counter.complete(cart, offered)


def notes(*faces: tuple[int, int]) -> Counted:
    return Counted(count_of(faces))


def test_the_drawer_should_hold_float_sales_tabs_and_moves_less_what_went_out(fish: Desk) -> None:
    regular = register(fish)
    who = CartCustomer(regular.customer, "김사장")
    fish.till.open(Won(100_000))
    paid(fish, 23_000, Offered(TenderKind.CASH, Won(50_000)))
    paid(fish, 9_000, Offered(TenderKind.CARD, Won(9_000)))
    paid(fish, 30_000, Offered(TenderKind.TAB, Won(30_000)), who=who)
    back = paid(fish, 6_000, Offered(TenderKind.CASH, Won(6_000)))
    fish.refunds.refund_all(back.sale, "상했어요")
    pay_tab(fish, regular.customer, 20_000, TenderKind.CASH)
    pay_tab(fish, regular.customer, 5_000, TenderKind.TRANSFER)
    fish.till.pay_in(Won(50_000), "잔돈")
    fish.till.pay_out(Won(10_000), "택배비")

    figures = fish.till.figures()

    assert figures.drawer == (100_000, 29_000, 6_000, 20_000, 50_000, 10_000)
    assert figures.drawer.expected_won == 183_000
    assert (figures.tabs_paid, figures.tab_paid_won, figures.tab_given_won) == (2, 25_000, 30_000)
    assert [(one.amount_won, one.why) for one in figures.moved] == [
        (50_000, "잔돈"),
        (10_000, "택배비"),
    ]
    assert [(one.kind.value, one.times, one.won) for one in figures.by_tender] == [
        ("cash", 2, 23_000),
        ("card", 1, 9_000),
        ("tab", 1, 30_000),
    ]


def test_a_voided_sale_leaves_nothing_in_the_drawer(fish: Desk) -> None:
    done = paid(fish, 23_000, Offered(TenderKind.CASH, Won(50_000)))

    fish.counter.void(done.sale, "잘못 눌렀어요")

    figures = fish.till.figures()
    assert (figures.sales, figures.total_won, figures.voids, figures.voided_won) == (
        0,
        0,
        1,
        23_000,
    )
    assert figures.drawer.expected_won == 0


def test_the_newest_word_about_the_morning_float_holds(fish: Desk, clock: StandingClock) -> None:
    fish.till.open(Won(100_000))
    clock.move(minutes=1)
    fish.till.open(Won(120_000))

    assert fish.till.figures().drawer.opening_float_won == 120_000
    assert fish.till.usual_float() == 120_000


def test_money_moves_only_with_an_amount_and_a_reason(fish: Desk) -> None:
    for amount in (0, -1_000):
        with pytest.raises(NothingMoved):
            fish.till.pay_in(Won(amount), "잔돈")
    with pytest.raises(NoReason):
        fish.till.pay_out(Won(1_000), " ")
    with pytest.raises(NothingMoved):
        fish.till.open(Won(-1))

    assert fish.till.figures().moved == ()


def test_a_day_is_closed_with_a_number_a_count_and_what_it_is_short(fish: Desk) -> None:
    fish.till.open(Won(100_000))
    sell(fish, 40_000)

    z = fish.till.close_day(notes((50_000, 2), (10_000, 3), (1_000, 9)), "천원이 비어요")

    assert (z.fact.number, z.fact.day, z.letter) == (1, TODAY, "A")
    assert (z.fact.sales, z.fact.total_won) == (1, 40_000)
    assert (z.fact.expected_cash_won, z.fact.counted_cash_won) == (140_000, 139_000)
    assert (z.fact.over_short_won, z.fact.why) == (-1_000, "천원이 비어요")
    assert z.fact.counted == ((50_000, 2), (10_000, 3), (1_000, 9))
    assert fish.till.is_closed()
    assert fish.till.reports() == [z]


def test_a_day_with_no_sales_and_no_count_is_closed_too(desk: Desk) -> None:
    z = desk.till.close_day()

    assert (z.fact.number, z.fact.sales, z.fact.total_won, z.fact.over_short_won) == (1, 0, 0, 0)
    assert z.fact.counted == ()
    assert z.fact.why == "세지 않았어요"


def test_a_report_is_fixed_for_ever_in_the_stream(fish: Desk) -> None:
    sell(fish)

    z = fish.till.close_day()

    book = fish.till.book
    stream, last = book.row("SELECT stream, last_seq FROM own_stream WHERE live")
    head = book.row("SELECT h FROM event WHERE stream = ? AND seq = ?", (stream, last - 1))[0]
    assert (z.fact.first_seq, z.fact.last_seq, z.fact.head) == (1, last - 1, bytes(head))
    with pytest.raises(AlreadyClosed) as refused:
        fish.till.close_day()
    assert refused.value.facts == {"number": 1}


def test_reports_are_numbered_without_a_gap_and_each_begins_after_the_last(
    fish: Desk, clock: StandingClock
) -> None:
    first = fish.till.close_day()
    clock.move(days=1)
    sell(fish)
    second = fish.till.close_day()

    assert (first.fact.number, second.fact.number) == (1, 2)
    assert second.fact.first_seq == first.fact.last_seq + 2  # the first report stands between
    assert [one.fact.number for one in fish.till.reports()] == [2, 1]


def test_selling_goes_on_after_the_close_and_is_said_beside_the_report(fish: Desk) -> None:
    sell(fish, 40_000)
    z = fish.till.close_day()

    late = sell(fish, 5_000)
    fish.refunds.refund_all(late.sale, "상했어요")

    after = fish.till.reports()[0]
    assert after.fact == z.fact
    assert [(one.sales, one.total_won) for one in after.amendments] == [(1, 5_000), (0, -5_000)]
    assert after.total_won == fish.till.figures().total_won == 40_000


def test_a_sale_is_voided_only_until_its_day_is_closed(fish: Desk) -> None:
    done = sell(fish)
    fish.till.close_day()

    with pytest.raises(DayIsClosed) as refused:
        fish.counter.void(done.sale, "잘못 눌렀어요")
    assert refused.value.facts == {"number": 1}
    fish.refunds.refund_all(done.sale, "잘못 눌렀어요")

    assert fish.till.figures().total_won == 0


def test_a_day_closed_too_early_is_opened_again_with_a_reason(fish: Desk) -> None:
    early = sell(fish, 40_000)
    first = fish.till.close_day()
    with pytest.raises(NoReason):
        fish.till.reopen(first.close, "")

    fish.till.reopen(first.close, "낮에 잘못 눌렀어요")
    fish.counter.void(early.sale, "잘못 눌렀어요")
    sell(fish, 7_000)
    second = fish.till.close_day()

    assert (second.fact.number, second.fact.total_won, second.amendments) == (2, 7_000, ())
    assert [one.was_reopened for one in fish.till.reports_of(TODAY)] == [True, False]
    assert fish.till.reports()[1].fact == first.fact
    with pytest.raises(NoSuchClose):
        fish.till.reopen(first.close, "또요")
    with pytest.raises(NoSuchClose):
        fish.till.reopen(early.sale, "없어요")


def test_a_day_nobody_closed_is_asked_about_and_can_still_be_closed(
    fish: Desk, clock: StandingClock
) -> None:
    sell(fish, 40_000)
    clock.move(days=2)
    sell(fish, 5_000)

    assert fish.till.unclosed_days() == [TODAY]
    z = fish.till.close_day(day=TODAY)

    assert (z.fact.day, z.fact.total_won) == (TODAY, 40_000)
    assert fish.till.unclosed_days() == []
    assert not fish.till.is_closed()


def test_a_day_that_has_not_come_is_not_closed(fish: Desk) -> None:
    with pytest.raises(NotYet):
        fish.till.close_day(day=TODAY + 1)

    assert fish.till.reports() == []


def test_a_night_stall_at_half_past_one_still_sells_yesterday(
    tmp_path: Path,
) -> None:
    """Rule 22."""
    clock = StandingClock(Moment(1_795_451_400_000))  # 11월 24일 오전 1:30
    desk = fish_shop(open_desk(tmp_path, clock))

    done = sell(desk)

    assert desk.counter.sale(done.sale).day == TODAY
    desk.shop.change(day_starts_at=1)
    assert desk.counter.sale(sell(desk).sale).day == TODAY + 1


def test_each_pc_closes_its_own_drawer_and_sees_the_others_report(
    tmp_path: Path, clock: StandingClock
) -> None:
    mother = fish_shop(open_desk(tmp_path / "a", clock))
    daughter = open_desk(tmp_path / "b", clock)
    theirs = sell(mother, 40_000)
    z = mother.till.close_day()
    bring(mother, daughter)
    sell(daughter, 5_000)

    assert daughter.till.figures().total_won == 5_000
    assert not daughter.till.is_closed()
    assert daughter.till.unclosed_days() == []
    assert [one.fact for one in daughter.till.reports()] == [z.fact]
    assert daughter.till.close_day().fact.number == 1
    with pytest.raises(Exception, match="SoldElsewhere"):
        daughter.counter.void(theirs.sale, "잘못 눌렀어요")


def test_paper_onnuri_is_counted_by_face_until_it_goes_to_the_bank(fish: Desk) -> None:
    fish.shop.change(onnuri_until=20271231)
    paid(fish, 36_000, *offer_vouchers([(Won(10_000), 3), (Won(5_000), 2)]))
    paid(fish, 9_000, *offer_vouchers([(Won(10_000), 1)]))

    assert fish.till.vouchers() == ((10_000, 4), (5_000, 2))
    assert fish.till.figures().vouchers == ((10_000, 4), (5_000, 2))
    assert fish.till.redeem_vouchers([(Won(10_000), 3), (Won(5_000), 2)], "부산은행") == 40_000

    assert fish.till.vouchers() == ((10_000, 1),)
    with pytest.raises(NothingMoved):
        fish.till.redeem_vouchers([], "부산은행")
    with pytest.raises(NoSuchFace):
        fish.till.redeem_vouchers([(Won(7_000), 1)], "부산은행")


@pytest.mark.parametrize(
    "kind", [TenderKind.ONNURI_PAPER, TenderKind.ONNURI_CARD, TenderKind.ONNURI_APP]
)
def test_onnuri_is_refused_when_the_registration_is_missing_or_over(
    fish: Desk, kind: TenderKind
) -> None:
    with pytest.raises(NotRegisteredForOnnuri):
        paid(fish, 10_000, Offered(kind, Won(10_000)))
    fish.shop.change(onnuri_until=20261122)
    with pytest.raises(NotRegisteredForOnnuri):
        paid(fish, 10_000, Offered(kind, Won(10_000)))

    fish.shop.change(onnuri_until=20261123)
    assert paid(fish, 10_000, Offered(kind, Won(10_000))).number == "A-0001"


def test_a_transfer_is_asked_about_until_the_money_is_there(fish: Desk) -> None:
    done = paid(fish, 45_000, Offered(TenderKind.TRANSFER, Won(45_000)))
    cash = sell(fish)

    assert [(one.sale, one.amount_won) for one in fish.till.transfers_awaited()] == [
        (done.sale, 45_000)
    ]
    fish.till.transfer_seen(done.sale, arrived=False)
    assert [one.state for one in fish.till.transfers_awaited()] == ["missing"]
    fish.till.transfer_seen(done.sale, arrived=True)

    assert fish.till.transfers_awaited() == []
    with pytest.raises(NoTransfer):
        fish.till.transfer_seen(cash.sale, arrived=True)


def test_a_voided_transfer_is_not_waited_for(fish: Desk) -> None:
    done = paid(fish, 45_000, Offered(TenderKind.TRANSFER, Won(45_000)))

    fish.counter.void(done.sale, "잘못 눌렀어요")

    assert fish.till.transfers_awaited() == []


def test_a_cash_receipt_that_is_a_duty_is_listed_until_it_is_issued_elsewhere(
    tmp_path: Path, clock: StandingClock
) -> None:
    desk = open_desk(tmp_path, clock)
    desk.shop.set_up("한빛정육", "정육", [])
    small, large = sell(desk, 99_999), sell(desk, 100_000)

    assert (small.cash_receipt_due, large.cash_receipt_due) == (False, True)
    assert [(one.sale, one.state) for one in desk.till.receipts_to_issue()] == [
        (large.sale, "required")
    ]
    desk.till.request_receipt(large.sale)
    assert [one.state for one in desk.till.receipts_to_issue()] == ["required"]
    desk.till.receipt_issued(large.sale, "12345678")

    assert desk.till.receipts_to_issue() == []
    with pytest.raises(AlreadyIssued):
        desk.till.request_receipt(large.sale)


def test_a_cash_receipt_somebody_asked_for_is_listed_in_any_trade(fish: Desk) -> None:
    done = sell(fish, 9_000)
    assert not done.cash_receipt_due

    fish.till.request_receipt(done.sale)

    assert [(one.number, one.amount_won) for one in fish.till.receipts_to_issue()] == [
        ("A-0001", 9_000)
    ]


def test_the_shop_chooses_which_ways_to_pay_stand_where(fish: Desk) -> None:
    fish.till.arrange_tenders(
        [(TenderKind.CARD, True), (TenderKind.QR_PAY, False), (TenderKind.CASH, False)]
    )

    choices = fish.till.tenders()

    assert choices[:3] == [
        TenderChoice(TenderKind.CARD, "", True, True),
        TenderChoice(TenderKind.QR_PAY, "", False, True),
        TenderChoice(TenderKind.CASH, "", True, True),
    ]
    assert TenderChoice(TenderKind.LOCAL_CURRENCY, "동백전", True, True) in choices
    assert TenderChoice(TenderKind.ONNURI_PAPER, "", True, False) in choices
    assert {one.kind for one in choices} == set(TenderKind)


def test_change_to_fetch_is_what_the_last_days_took_on_average(
    fish: Desk, clock: StandingClock
) -> None:
    paid(fish, 23_000, Offered(TenderKind.CASH, Won(50_000)))
    clock.move(days=1)
    paid(fish, 9_500, Offered(TenderKind.CASH, Won(10_000)))

    assert fish.till.change_to_fetch([TODAY, TODAY + 1]) == (
        (10_000, 1),
        (5_000, 1),
        (1_000, 1),
        (500, 1),
    )


def test_a_clock_that_jumps_back_is_told_and_sales_keep_their_order(
    fish: Desk, clock: StandingClock
) -> None:
    """Rule 25."""
    before = sell(fish, 1_000)
    clock.move(days=-3 * 365)

    after = sell(fish, 2_000)

    assert fish.till.clock_set_back_ms() == 0  # the newest fact has the clock's own time now
    assert fish.counter.last_sale().sale == after.sale
    seqs = [row[0] for row in fish.till.book.rows("SELECT event_id FROM event ORDER BY seq")]
    assert seqs.index(before.sale) < seqs.index(after.sale)


def test_the_clock_is_doubted_before_the_first_sale_after_it_jumped(
    fish: Desk, clock: StandingClock
) -> None:
    sell(fish)
    assert fish.till.clock_set_back_ms() == 0

    clock.move(days=-1)

    assert fish.till.clock_set_back_ms() == 86_400_000


def test_no_statement_of_a_fold_ever_changes_a_report(fish: Desk) -> None:
    z = fish.till.close_day()
    book = fish.till.book

    book.keep(lambda unit: unit.record(z.fact))

    kept = book.rows("SELECT number, total_won FROM day_close")
    assert kept == [(1, 0), (1, 0)]
    with pytest.raises(DatabaseError):
        book.reading().execute("INSERT INTO day_close SELECT * FROM day_close")


def pay_tab(desk: Desk, customer: bytes, amount: int, tender: TenderKind) -> None:
    from marketpos.domain.facts import TabPaid

    desk.till.book.keep(lambda unit: unit.record(TabPaid(customer, Won(amount), tender)))


def test_the_book_is_opened_again_with_its_closed_day(tmp_path: Path, clock: StandingClock) -> None:
    desk = fish_shop(open_desk(tmp_path, clock))
    z = desk.till.close_day()
    desk.till.book.close()

    again = open_book(tmp_path, clock)

    from marketpos.operations.desk import desk_of

    assert desk_of(again).till.reports() == [z]
