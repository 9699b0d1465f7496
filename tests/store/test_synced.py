"""A shop's PCs and its hub agree, whatever was restored, copied, away or wrong in between."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import StandingClock, fish_shop, register, sell
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.domain.money import Won
from marketpos.domain.refunding import LineBack
from marketpos.hub.rows import customer_key, day_total, erasure, event
from marketpos.operations.regulars import Answer, Person
from marketpos.operations.safety import Line, Sharing
from marketpos.store.driver import connect
from marketpos.sync.joining import AnotherShopsKey, CodeRefused, NeedsShopKey
from store.replicas import content
from store.shop_pcs import FIRST_KEY, Association, CounterPc, settle_all

OTHER_KEY = b"t" * 32


@pytest.fixture
def hub(tmp_path: Path, clock: StandingClock) -> Iterator[Association]:
    """The association's hub."""
    running = Association(tmp_path, clock)
    yield running
    running.stop()


@pytest.fixture
def first(tmp_path: Path, hub: Association, clock: StandingClock) -> Iterator[CounterPc]:
    """바다수산's PC, set up and joined."""
    pc = CounterPc(tmp_path / "first", hub, clock)
    fish_shop(pc.desk)
    pc.joins()
    yield pc
    pc.close()


@pytest.fixture
def second(
    tmp_path: Path, hub: Association, clock: StandingClock, first: CounterPc
) -> Iterator[CounterPc]:
    """Its second PC, joined with the first one's key, and up to date."""
    first.syncs()
    pc = CounterPc(tmp_path / "second", hub, clock, OTHER_KEY)
    pc.joins(FIRST_KEY)
    settle_all(pc, first)
    yield pc
    pc.close()


def differing(*pcs: CounterPc) -> list[str]:
    """Which tables are not row by row the same on all PCs, and what is wrong with a book."""
    problems = [problem for pc in pcs for problem in pc.proof().problems]
    rows = [content(pc.book.behind) for pc in pcs]
    return problems + [
        table for table in rows[0] if any(one[table] != rows[0][table] for one in rows)
    ]


def test_what_was_sold_is_at_the_hub_after_one_turn(hub: Association, first: CounterPc) -> None:
    for amount in (12_000, 8_000):
        sell(first.desk, amount)
    assert first.book.waiting().sales == 2

    first.syncs()

    assert hub.count(event, event.c.kind == "sale") == 2
    assert first.book.waiting() == (0, 0)
    assert first.driver.word().line is Line.ARRIVED


def test_a_day_is_proven_by_what_came_back_and_not_by_what_was_sent(first: CounterPc) -> None:
    sell(first.desk, 12_000)
    before = first.desk.safety.days()[0]

    first.syncs()

    after = first.desk.safety.days()[0]
    assert (before.arrived_sales, after.arrived_sales) == (0, 1)
    assert after.arrived_won == after.total_won == 12_000


def test_the_hub_can_read_neither_a_price_nor_a_name(hub: Association, first: CounterPc) -> None:
    register(first.desk, "3층 미용실 김사장", "010-5550-4821")
    sell(first.desk, 12_345)
    first.syncs()

    hub.stop()

    kept = b"".join(path.read_bytes() for path in hub.file.parent.glob("hub.sqlite*"))
    for word in ("미용실", "고등어", "5550-4821", "01055504821"):
        assert word.encode() not in kept
    hub.running = hub._serve()


def test_a_second_pc_has_the_first_ones_book_row_by_row(
    first: CounterPc, second: CounterPc
) -> None:
    who = register(first.desk, "3층 미용실 김사장", "010-5550-4821").customer
    sale = sell(first.desk, 12_000, who)
    first.desk.counter.void(sell(first.desk, 1_000).sale, "잘못 눌렀어요")
    first.desk.shop.set_price(first.desk.counter.tiles()[0].product, Won(9_900))

    settle_all(first, second)

    assert differing(first, second) == []
    assert [one.customer for one in second.desk.regulars.find("ㄱㅅㅈ")] == [who]
    found = second.desk.counter.sale(sale.sale)
    assert found is not None
    assert found.total_won == 12_000


def test_both_sell_at_once_and_have_the_same_book_in_the_evening(
    first: CounterPc, second: CounterPc, clock: StandingClock
) -> None:
    who = register(first.desk).customer
    settle_all(first, second)

    for amount in range(1_000, 9_000, 1_000):
        sell(first.desk, amount, who)
        sell(second.desk, amount, who)
        clock.move(minutes=7)
    settle_all(first, second)

    assert differing(first, second) == []
    assert first.desk.counter.today() == (16, 72_000)
    both = [one.visits for one in second.desk.regulars.find("미용실")]
    assert both == [16]
    assert len(set(first.numbers())) == 16


def test_two_words_about_one_price_end_as_the_later_one_on_both(
    first: CounterPc, second: CounterPc, clock: StandingClock
) -> None:
    product = first.desk.counter.tiles()[0].product
    first.desk.shop.set_price(product, Won(5_000))
    clock.move(minutes=5)
    second.desk.shop.set_price(product, Won(7_000))

    second.syncs()
    settle_all(first, second)

    assert differing(first, second) == []
    assert first.desk.counter.tiles()[0].price_won == 7_000


def test_a_price_set_with_a_dead_battery_holds_on_both_after_the_clock_is_right(
    first: CounterPc, second: CounterPc, clock: StandingClock
) -> None:
    product = first.desk.counter.tiles()[0].product
    first.desk.shop.set_price(product, Won(5_000))
    settle_all(first, second)

    clock.move(days=-3650)
    first.desk.shop.set_price(product, Won(6_000))
    clock.move(days=3650, minutes=30)
    settle_all(first, second)

    assert differing(first, second) == []
    assert second.desk.counter.tiles()[0].price_won == 6_000


def test_a_word_said_with_the_clock_ten_years_ahead_does_not_rule_for_ten_years(
    first: CounterPc, second: CounterPc, clock: StandingClock
) -> None:
    product = first.desk.counter.tiles()[0].product
    clock.move(days=3650)
    first.desk.shop.set_price(product, Won(6_000))
    clock.move(days=-3650)
    settle_all(first, second)

    clock.move(minutes=5)
    second.desk.shop.set_price(product, Won(6_500))
    settle_all(second, first)

    assert differing(first, second) == []
    assert first.desk.counter.tiles()[0].price_won == 6_500


def test_a_pc_put_back_to_a_backup_gets_its_sales_again_and_sends_the_new_ones(
    tmp_path: Path, first: CounterPc, second: CounterPc
) -> None:
    sell(first.desk, 1_000)
    first.syncs()
    kept = first.copied_to(tmp_path / "backup")
    lost_and_found = {sell(first.desk, amount).sale for amount in (2_000, 3_000)}
    first.syncs()

    first.put_back(kept)
    after = sell(first.desk, 4_000).sale
    settle_all(first, second)

    assert lost_and_found | {after} <= first.sales()
    assert differing(first, second) == []
    assert first.desk.counter.today() == (4, 10_000)


def test_a_pc_put_back_uses_no_number_again_once_it_has_heard_the_hub(
    tmp_path: Path, first: CounterPc
) -> None:
    first.syncs()
    kept = first.copied_to(tmp_path / "backup")
    for amount in (2_000, 3_000):
        sell(first.desk, amount)
    first.syncs()

    first.put_back(kept)
    first.syncs()
    first.syncs()
    sell(first.desk, 4_000)

    assert sorted(first.numbers()) == ["A-0001", "A-0002", "A-0003"]


def test_two_pcs_from_one_copied_disk_lose_and_double_nothing(
    tmp_path: Path, hub: Association, clock: StandingClock, first: CounterPc
) -> None:
    sell(first.desk, 1_000)
    first.syncs()
    twin = CounterPc(first.copied_to(tmp_path / "twin"), hub, clock)
    sold = {sell(pc.desk, amount).sale for pc in (first, twin) for amount in (2_000, 3_000)}

    settle_all(first, twin, first, twin)

    assert differing(first, twin) == []
    assert sold < first.sales()
    assert first.desk.counter.today() == (5, 11_000)
    twin.close()


def test_a_disk_moved_to_another_machine_joins_anew_and_sends_what_was_not_sent(
    tmp_path: Path, hub: Association, clock: StandingClock, first: CounterPc
) -> None:
    first.syncs()
    unsent = sell(first.desk, 5_000).sale
    place = first.copied_to(tmp_path / "moved")
    disk = connect(place / "book.db", b"k" * 32)
    disk.execute("UPDATE device SET machine = 'the PC it was copied from'")
    disk.close()
    moved = CounterPc(place, hub, clock)
    moved.syncs()
    assert moved.driver.word().line is Line.NOT_JOINED

    moved.joins()
    settle_all(moved, first, moved)

    assert unsent in moved.sales()
    assert hub.count(event, event.c.event_id == unsent) == 1
    assert moved.book.row("SELECT letter FROM device") == ("B",)
    assert differing(first, moved) == []
    moved.close()


def test_a_hub_put_back_to_a_backup_is_given_everything_again(
    tmp_path: Path, hub: Association, clock: StandingClock, first: CounterPc, second: CounterPc
) -> None:
    sell(first.desk, 1_000)
    settle_all(first, second)
    kept = hub.backed_up()
    who = register(second.desk, "떡집 이모님").customer
    for pc in (first, second):
        for amount in (2_000, 3_000):
            sell(pc.desk, amount, who)
    settle_all(first, second, first)
    whole = hub.count(event)

    hub.put_back(kept)
    assert hub.count(event) < whole
    settle_all(first, second, first)

    assert hub.count(event) == whole
    assert differing(first, second) == []
    third = CounterPc(tmp_path / "third", hub, clock, OTHER_KEY)
    third.joins(FIRST_KEY)
    settle_all(third, first, second)
    assert differing(first, third) == []
    assert [one.called for one in third.desk.regulars.find("떡집")] == ["떡집 이모님"]
    third.close()


def test_a_hub_put_back_loses_nothing_though_only_the_other_pc_comes_back(
    tmp_path: Path, hub: Association, clock: StandingClock, first: CounterPc, second: CounterPc
) -> None:
    kept = hub.backed_up()
    sold = {sell(first.desk, amount).sale for amount in (2_000, 3_000)}
    settle_all(first, second)

    hub.put_back(kept)
    settle_all(second)

    assert hub.count(event, event.c.event_id.in_(sold)) == 2
    assert second.driver.word().line is Line.ARRIVED


def test_whoever_was_forgotten_while_the_other_pc_was_away_is_forgotten_there_too(
    hub: Association, first: CounterPc, second: CounterPc
) -> None:
    who = register(first.desk, "3층 미용실 김사장", "010-5550-4821").customer
    settle_all(first, second)

    first.desk.regulars.forget(who)
    first.syncs()
    second.desk.regulars.correct(who, Person("미용실 김사장님", phone="010-5550-4821"))
    sell(second.desk, 7_000, who)
    settle_all(second, first)

    assert differing(first, second) == []
    for pc in (first, second):
        assert pc.desk.regulars.find("미용실") == []
        assert pc.book.row("SELECT count(*) FROM customer_key") == (0,)
        known = pc.desk.regulars.get(who)
        assert known is not None
        assert (known.called, known.visits, known.is_erased) == ("", 1, True)
    assert hub.count(customer_key) == 0
    assert hub.count(erasure) == 1


def test_a_pc_that_joins_after_somebody_was_forgotten_never_learns_who_it_was(
    tmp_path: Path, hub: Association, clock: StandingClock, first: CounterPc
) -> None:
    who = register(first.desk, "3층 미용실 김사장").customer
    first.syncs()
    first.desk.regulars.forget(who)
    first.syncs()

    later = CounterPc(tmp_path / "later", hub, clock, OTHER_KEY)
    later.joins(FIRST_KEY)
    settle_all(later, first)

    assert differing(first, later) == []
    assert later.desk.regulars.find("미용실") == []
    later.close()


def test_a_withdrawal_on_one_pc_holds_on_the_other(first: CounterPc, second: CounterPc) -> None:
    who = register(first.desk).customer
    settle_all(first, second)

    for agreed in (True, False):
        first.desk.regulars.answer(
            who, [Answer(ConsentKind.MARKETING, agreed, ConsentMethod.SPOKEN)]
        )
    settle_all(first, second)

    now = second.desk.regulars.consents(who)[ConsentKind.MARKETING]
    assert now.action is ConsentAction.WITHDRAWN


def test_with_sharing_off_nothing_leaves_the_pc(hub: Association, first: CounterPc) -> None:
    first.desk.safety.set_sharing(Sharing.OFF)
    sell(first.desk, 12_000)
    before = hub.count(event)

    first.syncs()

    assert hub.count(event) == before
    assert first.driver.word().line is Line.OFF
    assert first.desk.safety.sent() == []
    assert first.book.waiting().sales == 1


def test_turned_on_again_everything_that_waited_goes_up(hub: Association, first: CounterPc) -> None:
    first.desk.safety.set_sharing(Sharing.OFF)
    sell(first.desk, 12_000)
    first.syncs()

    first.desk.safety.set_sharing(Sharing.KEEP)
    first.syncs()

    assert hub.count(event, event.c.kind == "sale") == 1


def test_day_totals_go_up_in_the_clear_only_where_the_shop_said_so(
    hub: Association, first: CounterPc
) -> None:
    sell(first.desk, 12_000)
    first.syncs()
    assert hub.count(day_total) == 0

    first.desk.safety.set_sharing(Sharing.TOTALS)
    sell(first.desk, 8_000)
    first.syncs()

    with hub.running.records.unit() as connection:
        row = connection.execute(day_total.select()).one()
    assert (row.day, row.sales, row.total_won) == (20261123, 2, 20_000)


def test_the_hubs_day_total_is_the_net_of_the_z_report_refunds_and_voids_left_out(
    hub: Association, first: CounterPc, clock: StandingClock
) -> None:
    first.desk.safety.set_sharing(Sharing.TOTALS)
    yesterday = sell(first.desk, 40_000)
    first.syncs()
    clock.move(days=1)
    kept, slip = sell(first.desk, 12_000), sell(first.desk, 9_000)
    first.desk.counter.void(slip.sale, "잘못 눌렀어요")
    first.syncs()
    for done, back in ((yesterday, 15_000), (kept, 2_000)):
        first.desk.refunds.refund(done.sale, [LineBack(0, amount_won=Won(back))], "값이 틀려서")

    report = first.desk.till.close_day()
    halfway = first.desk.safety.days()[0]
    first.syncs()

    net = 12_000 - 15_000 - 2_000
    proof = first.desk.safety.days()[0]
    assert (report.fact.sales, report.fact.total_won, report.fact.refunded_won) == (1, net, 17_000)
    with hub.running.records.unit() as connection:
        rows = connection.execute(day_total.select().order_by(day_total.c.day)).all()
    assert [(row.sales, row.total_won) for row in rows] == [(1, 40_000), (1, net)]
    assert (halfway.total_won, halfway.arrived_won) == (net, 12_000)
    assert (proof.sales, proof.total_won, proof.arrived_sales, proof.arrived_won) == (
        1,
        net,
        1,
        net,
    )
    assert first.desk.counter.today() == (1, net)
    assert first.proof().won == 40_000 + net


def test_what_was_sent_is_written_down_for_the_shopkeeper(first: CounterPc) -> None:
    sell(first.desk, 12_000)

    first.syncs()

    sent = first.desk.safety.sent()
    assert sum(one.facts for one in sent) >= first.book.row("SELECT count(*) FROM event")[0]
    assert any("sale 1" in one.what.split(", ") for one in sent)
    assert all(one.size > 0 for one in sent)


def test_a_second_pc_needs_the_shops_key_and_may_try_again_with_the_same_code(
    tmp_path: Path, hub: Association, clock: StandingClock, first: CounterPc
) -> None:
    first.syncs()
    second = CounterPc(tmp_path / "second", hub, clock, OTHER_KEY)
    code = hub.code()

    with pytest.raises(NeedsShopKey):
        second.joins(code=code)
    with pytest.raises(AnotherShopsKey):
        second.joins(b"a" * 32, code)
    assert second.desk.safety.joined_shop() == ""

    assert second.joins(FIRST_KEY, code) == "바다수산"
    settle_all(second, first)
    assert differing(first, second) == []
    second.close()


def test_a_code_nobody_made_opens_nothing(first: CounterPc) -> None:
    with pytest.raises(CodeRefused):
        first.joins(code="AAAA-AAAA")


def test_a_pc_with_sales_of_its_own_brings_them_into_the_shop(
    tmp_path: Path, hub: Association, clock: StandingClock, first: CounterPc
) -> None:
    first.syncs()
    own = CounterPc(tmp_path / "own", hub, clock, OTHER_KEY)
    fish_shop(own.desk)
    who = register(own.desk, "떡집 이모님", "010-5550-1234").customer
    sold = {sell(own.desk, amount, who).sale for amount in (4_000, 6_000)}

    own.joins(FIRST_KEY)
    settle_all(own, first)

    assert differing(first, own) == []
    assert sold <= first.sales()
    assert [one.visits for one in first.desk.regulars.find("떡집")] == [2]
    assert len(first.desk.counter.tiles()) == len(own.desk.counter.tiles())
    own.close()


def test_a_kill_after_the_key_was_taken_and_before_the_shop_was_joined_does_no_harm(
    tmp_path: Path, hub: Association, clock: StandingClock, first: CounterPc
) -> None:
    from marketpos.store import rekeying

    own = CounterPc(tmp_path / "own", hub, clock, OTHER_KEY)
    sale = sell(own.desk, 4_000).sale
    rekeying.take_shop_key(own.book, FIRST_KEY)

    own.joins(FIRST_KEY)
    settle_all(own, first)

    assert sale in first.sales()
    assert differing(first, own) == []
    own.close()


def test_the_hub_away_is_said_and_selling_goes_on(hub: Association, first: CounterPc) -> None:
    hub.stop()
    sell(first.desk, 12_000)

    first.syncs()

    assert first.driver.word().line is Line.OFFLINE
    assert first.driver.word().waiting_sales == 1
    sell(first.desk, 3_000)
    hub.running = hub._serve()
    first.syncs()
    assert first.book.waiting() == (0, 0)


def test_a_long_absence_arrives_in_batches_and_in_slices(
    hub: Association, first: CounterPc, second: CounterPc
) -> None:
    for amount in range(1_000, 301_000, 1_000):
        sell(first.desk, amount)

    settle_all(first, second)

    assert hub.count(event, event.c.kind == "sale") == 300
    assert differing(first, second) == []
