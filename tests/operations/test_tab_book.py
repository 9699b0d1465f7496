"""외상장부: charged, paid in parts at two PCs, aged, warned of, and never lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import StandingClock, fish_shop, open_desk, register
from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.checkout import Offered, WhoseTab
from marketpos.domain.ids import Id
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import TooDear, Won
from marketpos.domain.tab import EntryKind, NothingOwed, PaidTooMuch
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Person, StillOwes
from marketpos.operations.selling import Done
from marketpos.operations.tab import NoReason, NothingPaid, NotMoney
from operations.two_pcs import bring


def on_tab(desk: Desk, who: Id | None, won: int, tile: int = 0) -> Done:
    """A sale wholly on somebody's tab: a bare amount, or the product on a tile."""
    cart = Cart()
    if tile:
        offer = desk.counter.by_tile(tile)
        assert offer is not None
        cart.ring_up(offer)
        cart.change_amount(Won(won))
    else:
        cart.ring_up_amount(Won(won))
    cart.customer = CartCustomer(who, "김사장") if who else None
    return desk.counter.complete(cart, [Offered(TenderKind.TAB, Won(won))])


def test_a_sale_on_tab_asks_whose(fish: Desk) -> None:
    with pytest.raises(WhoseTab):
        on_tab(fish, None, 5_000)


def test_three_sales_and_two_part_payments_read_like_the_notebook(
    fish: Desk, clock: StandingClock
) -> None:
    kim = register(fish).customer
    for won in (30_000, 20_000):
        on_tab(fish, kim, won, tile=1)
        clock.move(days=7)
    fish.tabs.pay(kim, Won(15_000))
    on_tab(fish, kim, 10_000)
    clock.move(days=1)

    left = fish.tabs.pay(kim, Won(20_000), TenderKind.TRANSFER, "국민은행")

    page = fish.tabs.page(kim)
    fish_name = fish.counter.by_tile(1).name  # type: ignore[union-attr]
    assert left == 25_000
    assert [(one.entry.note, one.entry.amount_won, one.owed_won) for one in page.lines] == [
        (fish_name, 30_000, 30_000),
        (fish_name, 20_000, 50_000),
        ("", 10_000, 60_000),
        ("", -15_000, 45_000),
        ("국민은행", -20_000, 25_000),
    ]
    assert [one.left_won for one in page.open_charges] == [15_000, 10_000]


def test_paying_everything_off_leaves_nothing(fish: Desk) -> None:
    kim = register(fish).customer
    on_tab(fish, kim, 30_000)

    assert fish.tabs.pay_all(kim) == 30_000
    assert fish.tabs.page(kim).owed_won == 0
    assert fish.tabs.owing() == []


def test_more_than_is_owed_is_not_taken_and_nothing_from_nobody(fish: Desk) -> None:
    kim = register(fish).customer
    with pytest.raises(NothingOwed):
        fish.tabs.pay(kim, Won(1))
    on_tab(fish, kim, 5_000)

    with pytest.raises(PaidTooMuch):
        fish.tabs.pay(kim, Won(5_001))
    with pytest.raises(NothingPaid):
        fish.tabs.pay(kim, Won(0))
    with pytest.raises(NotMoney):
        fish.tabs.pay(kim, Won(1), TenderKind.COUPON)
    assert fish.tabs.page(kim).owed_won == 5_000


def test_two_pcs_may_both_take_money_and_the_sums_are_right(
    tmp_path: Path, clock: StandingClock
) -> None:
    mother = fish_shop(open_desk(tmp_path / "a", clock))
    daughter = open_desk(tmp_path / "b", clock)
    kim = register(mother).customer
    on_tab(mother, kim, 30_000)
    bring(mother, daughter)
    mother.tabs.pay(kim, Won(10_000))
    clock.move(minutes=1)
    daughter.tabs.pay(kim, Won(5_000))

    bring(mother, daughter)
    bring(daughter, mother)

    assert mother.tabs.page(kim) == daughter.tabs.page(kim)
    assert mother.tabs.page(kim).owed_won == 15_000


def test_the_same_money_taken_twice_is_flagged_and_stands_on_the_list(
    tmp_path: Path, clock: StandingClock
) -> None:
    mother = fish_shop(open_desk(tmp_path / "a", clock))
    daughter = open_desk(tmp_path / "b", clock)
    kim = register(mother).customer
    on_tab(mother, kim, 30_000)
    bring(mother, daughter)
    mother.tabs.pay_all(kim)
    daughter.tabs.pay_all(kim)

    bring(daughter, mother)

    assert [one.why for one in mother.flags.not_looked_at()] == ["tab.over"]
    assert [one.owed_won for one in mother.tabs.owing()] == [-30_000]
    mother.tabs.adjust(kim, Won(30_000), "두 번 받아서 돌려 드렸어요")
    assert mother.flags.not_looked_at() == []


def test_goods_that_came_back_lower_the_debt_and_take_no_cash(fish: Desk) -> None:
    kim = register(fish).customer
    done = on_tab(fish, kim, 30_000)
    on_tab(fish, kim, 10_000)

    fish.refunds.refund_all(done.sale, "상했어요")

    page = fish.tabs.page(kim)
    assert page.owed_won == 10_000
    assert [one.entry.kind for one in page.lines if one.entry.amount_won < 0] == [
        EntryKind.CAME_BACK
    ]
    assert fish.till.figures().drawer.expected_won == 0


def test_a_voided_sale_is_not_on_the_tab(fish: Desk) -> None:
    kim = register(fish).customer
    done = on_tab(fish, kim, 30_000)

    fish.counter.void(done.sale, "잘못 눌렀어요")

    assert fish.tabs.page(kim).lines == ()


def test_who_took_it_along_stands_beside_the_sale_until_they_are_forgotten(fish: Desk) -> None:
    kim = register(fish).customer
    done = on_tab(fish, kim, 30_000)

    fish.tabs.took_along(done.sale, kim, "  미용실 막내 ")

    assert fish.tabs.page(kim).lines[0].entry.took == "미용실 막내"
    fish.tabs.took_along(done.sale, kim, "")
    assert fish.tabs.page(kim).lines[0].entry.took == ""


def test_a_limit_warns_and_does_not_refuse(fish: Desk) -> None:
    kim, aunt = register(fish).customer, register(fish, "이모님").customer
    fish.tabs.set_limit(Won(50_000))
    fish.tabs.set_limit(Won(100_000), aunt)
    for who in (kim, aunt):
        on_tab(fish, who, 40_000)

    assert fish.tabs.warns(kim, Won(10_000)) is None
    assert fish.tabs.warns(kim, Won(10_001)) == (50_001, 50_000)
    assert fish.tabs.warns(aunt, Won(10_001)) is None
    on_tab(fish, kim, 20_000)
    fish.tabs.set_limit(None, aunt)
    assert fish.tabs.warns(aunt, Won(10_001)) == (50_001, 50_000)


def test_the_list_of_those_who_owe_begins_with_the_oldest(fish: Desk, clock: StandingClock) -> None:
    old, new = register(fish, "할머니").customer, register(fish, "새댁").customer
    on_tab(fish, old, 3_000)
    clock.move(days=61)
    on_tab(fish, new, 90_000)

    found = fish.tabs.owing()

    assert [(one.customer.nickname, one.oldest_days) for one in found] == [
        ("할머니", 61),
        ("새댁", 0),
    ]
    assert found[0].ageing == (0, 0, 3_000, 0)


def test_no_slip_of_the_finger_writes_a_tab_or_a_drawer_of_trillions(fish: Desk) -> None:
    kim, trillions = register(fish).customer, Won(29_322_350_385_664)

    with pytest.raises(TooDear):
        fish.tabs.adjust(kim, trillions, "잘못 적음")
    with pytest.raises(TooDear):
        fish.tabs.set_limit(trillions)
    with pytest.raises(TooDear):
        fish.till.pay_in(trillions, "잔돈")

    assert fish.tabs.page(kim).owed_won == 0


def test_a_tab_is_put_right_only_with_a_reason(fish: Desk) -> None:
    kim = register(fish).customer

    with pytest.raises(NoReason):
        fish.tabs.adjust(kim, Won(-500), " ")
    fish.tabs.adjust(kim, Won(-500), "끝전 탕감")

    assert fish.tabs.page(kim).owed_won == -500


def test_rule_24_whoever_owes_is_not_forgotten_and_told_why_and_the_sales_stay(
    fish: Desk, clock: StandingClock
) -> None:
    kim = fish.regulars.correct(
        register(fish).customer, Person("김사장", "김미영", "010-5550-4821")
    ).customer
    done = on_tab(fish, kim, 12_000)

    with pytest.raises(StillOwes) as refused:
        fish.regulars.forget(kim)
    assert refused.value.facts == {"owed_won": 12_000}
    fish.tabs.pay_all(kim)
    fish.regulars.forget(kim)

    row = fish.till.book.row(
        "SELECT nickname, name, phone FROM customer WHERE customer = ?", (kim,)
    )
    assert row == ("", "", "")
    kept = fish.counter.sale(done.sale)
    assert kept is not None
    assert (kept.total_won, kept.customer) == (12_000, kim)
