"""Stamps and coupons: earned, taken back, handed in once, at any counter, offline."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import StandingClock, fish_shop, open_desk, register, sell
from marketpos.domain.cart import Cart
from marketpos.domain.checkout import Offered
from marketpos.domain.coupons import CouponExpired, CouponUsed, NotACoupon
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.domain.stamps import NotEnoughStamps
from marketpos.operations.coupons import NoSuchCard, NothingGiven
from marketpos.operations.desk import Desk
from marketpos.operations.selling import Done
from operations.two_pcs import bring


def stamps(desk: Desk, who: object) -> int:
    found = desk.regulars.get(who)  # type: ignore[arg-type]
    assert found is not None
    return found.stamps


def sell_with(desk: Desk, code: str, won: int = 9_000) -> Done:
    """A sale of a bare amount for which a coupon is handed in."""
    held = desk.coupons.look(code)
    cart = Cart()
    cart.ring_up_amount(Won(won))
    cash = Won(won - held.amount_won)
    offered = [Offered(TenderKind.CASH, cash)] + ([held.offered] if held.offered else [])
    return desk.counter.complete(cart, offered, [held.coupon])


def test_each_sale_is_a_stamp_and_a_void_takes_it_back(fish: Desk) -> None:
    kim = register(fish).customer
    sell(fish, customer=kim)
    done = sell(fish, customer=kim)
    assert stamps(fish, kim) == 2

    fish.counter.void(done.sale, "잘못 눌렀어요")

    assert stamps(fish, kim) == 1


def test_a_full_refund_takes_the_stamp_back_and_a_part_does_not(
    fish: Desk, clock: StandingClock
) -> None:
    kim = register(fish).customer
    part, whole = sell(fish, customer=kim), sell(fish, customer=kim)
    clock.move(days=1)

    fish.refunds.refund_all(whole.sale, "상했어요")

    assert stamps(fish, kim) == 1
    assert fish.counter.sale(part.sale) is not None


def test_a_full_card_is_handed_in_and_an_empty_one_is_not(fish: Desk) -> None:
    kim = register(fish).customer
    for _ in range(9):
        sell(fish, customer=kim)
    with pytest.raises(NotEnoughStamps) as refused:
        fish.coupons.redeem_stamps(kim, "새우젓 한 통")
    assert refused.value.facts == {"stamps": 9, "wanted": 10}
    sell(fish, customer=kim)
    sell(fish, customer=kim)

    assert fish.coupons.redeem_stamps(kim, "새우젓 한 통") == 1
    assert stamps(fish, kim) == 1


def test_stamps_are_never_below_nothing_even_when_a_sale_is_refunded_after_them(
    fish: Desk, clock: StandingClock
) -> None:
    kim = register(fish).customer
    done = [sell(fish, customer=kim) for _ in range(10)]
    fish.coupons.redeem_stamps(kim, "덤")
    clock.move(days=1)

    fish.refunds.refund_all(done[0].sale, "상했어요")

    assert stamps(fish, kim) == 0
    assert [one.why for one in fish.flags.not_looked_at()] == ["stamps.over"]


def test_stamps_of_doubles_make_one_card_and_come_apart_where_they_were_earned(fish: Desk) -> None:
    kim, double = register(fish).customer, register(fish, "미용실 김사장").customer
    for who, many in ((kim, 6), (double, 7)):
        for _ in range(many):
            sell(fish, customer=who)
    fish.merging.merge(kim, double)
    assert stamps(fish, kim) == 13

    fish.coupons.redeem_stamps(kim, "덤")
    fish.merging.undo(kim, double)

    assert (stamps(fish, kim), stamps(fish, double)) == (0, 3)


def test_a_coupon_pays_part_of_a_sale_and_is_used_up(fish: Desk) -> None:
    given = fish.coupons.give("2천원 할인", 20261231, amount=Won(2_000))

    done = sell_with(fish, given.code)

    assert done.total_won == 9_000
    assert {one.kind for one in done.fact.tenders} == {TenderKind.CASH, TenderKind.COUPON}
    with pytest.raises(CouponUsed):
        fish.coupons.look(given.code)


def test_a_coupon_for_goods_pays_nothing_and_is_used_up_all_the_same(fish: Desk) -> None:
    given = fish.coupons.give("새우젓 한 통", 20261231)

    done = sell_with(fish, given.code)

    assert [one.kind for one in done.fact.tenders] == [TenderKind.CASH]
    with pytest.raises(CouponUsed):
        fish.coupons.look(given.code)


def test_a_voided_sale_gives_the_coupon_back(fish: Desk) -> None:
    given = fish.coupons.give("2천원 할인", 20261231, amount=Won(2_000))
    done = sell_with(fish, given.code)

    fish.counter.void(done.sale, "잘못 눌렀어요")

    assert fish.coupons.look(given.code).what == "2천원 할인"


def test_a_coupon_is_good_until_its_day_and_not_after(fish: Desk, clock: StandingClock) -> None:
    given = fish.coupons.give("덤", 20261123)
    assert fish.coupons.look(given.code)

    clock.move(days=1)

    with pytest.raises(CouponExpired):
        fish.coupons.look(given.code)


def test_another_counter_takes_it_offline_before_it_has_heard_of_it(
    tmp_path: Path, clock: StandingClock
) -> None:
    mother = fish_shop(open_desk(tmp_path / "a", clock))
    daughter = open_desk(tmp_path / "b", clock)
    given = mother.coupons.give("2천원 할인", 20261231, amount=Won(2_000))

    held = daughter.coupons.look(given.code)
    sell_with(daughter, given.code)
    bring(daughter, mother)

    assert (held.what, held.amount_won, held.until_day) == ("", 2_000, 20261231)
    with pytest.raises(CouponUsed):
        mother.coupons.look(given.code)


def test_used_at_two_counters_it_is_flagged_when_they_meet(
    tmp_path: Path, clock: StandingClock
) -> None:
    mother = fish_shop(open_desk(tmp_path / "a", clock))
    daughter = open_desk(tmp_path / "b", clock)
    given = mother.coupons.give("2천원 할인", 20261231, amount=Won(2_000))
    sell_with(mother, given.code)
    sell_with(daughter, given.code)
    assert mother.flags.not_looked_at() == []

    bring(daughter, mother)
    bring(mother, daughter)

    for desk in (mother, daughter):
        (flag,) = desk.flags.not_looked_at()
        assert (flag.why, flag.about) == ("coupon.twice", given.coupon)


def test_a_stranger_and_a_torn_digit_get_nothing(tmp_path: Path, fish: Desk) -> None:
    stranger = open_desk(tmp_path / "other")
    stranger.till.book.jot("UPDATE device SET shop_key = ?", (b"z" * 32,))
    stranger.till.book.forget_identity()
    theirs = stranger.coupons.give("공짜", 20261231, amount=Won(90_000))
    ours = fish.coupons.give("2천원 할인", 20261231, amount=Won(2_000))

    torn = ours.code[:20] + str((int(ours.code[20]) + 1) % 10) + ours.code[21:]
    for code in (theirs.code, torn, "8801234567893"):
        with pytest.raises(NotACoupon):
            fish.coupons.look(code)


def test_a_coupon_can_be_shown_again_and_stays_the_same(fish: Desk) -> None:
    kim = register(fish).customer
    given = fish.coupons.give("덤", 20261231, customer=kim)

    assert fish.coupons.again(given.coupon) == given
    assert [one.coupon for one in fish.coupons.coupons_of(kim)] == [given.coupon]


def test_a_coupon_known_here_is_good_after_the_shops_key_became_another(fish: Desk) -> None:
    given = fish.coupons.give("덤", 20261231)
    fish.till.book.jot("UPDATE device SET shop_key = ?", (b"z" * 32,))
    fish.till.book.forget_identity()

    assert fish.coupons.look(given.code).what == "덤"


def test_a_coupon_says_what_it_is_for(fish: Desk) -> None:
    with pytest.raises(NothingGiven):
        fish.coupons.give("  ", 20261231)


def test_a_sale_that_is_refused_uses_no_coupon_up(fish: Desk) -> None:
    given = fish.coupons.give("덤", 20261231)
    held = fish.coupons.look(given.code)
    sell_with(fish, given.code)
    cart = Cart()
    cart.ring_up_amount(Won(5_000))

    with pytest.raises(CouponUsed):
        fish.counter.complete(cart, [Offered(TenderKind.CASH, Won(5_000))], [held.coupon])

    assert fish.counter.today() == (1, 9_000)


def test_everybody_gets_one_of_their_own_and_nobody_the_same_again(fish: Desk) -> None:
    kim, lee = register(fish).customer, register(fish, "이모님").customer
    assert fish.coupons.give_each([kim, kim], "굴 한 봉지", 20261231) == 1

    assert fish.coupons.give_each([kim, lee], " 굴 한  봉지 ", 20261231) == 1

    codes = {fish.coupons.again(one.coupon).code for one in fish.coupons.given()}
    assert len(codes) == 2
    assert {one.customer for one in fish.coupons.given()} == {kim, lee}


def test_what_was_given_lately_is_offered_first_and_once(fish: Desk, clock: StandingClock) -> None:
    for what in ("굴 한 봉지", "미역", "굴 한 봉지"):
        clock.move(minutes=1)
        fish.coupons.give(what, 20261231)

    assert [what for what, _ in fish.coupons.said_lately()] == ["굴 한 봉지", "미역"]


def test_what_a_full_card_gives_is_known_on_the_other_pc_once_it_was_given(
    tmp_path: Path, clock: StandingClock
) -> None:
    mother = fish_shop(open_desk(tmp_path / "a", clock))
    daughter = open_desk(tmp_path / "b", clock)
    mother.coupons.set_card(2, "새우젓 한 통")
    kim = register(mother).customer
    sell(mother, customer=kim)
    sell(mother, customer=kim)
    mother.coupons.redeem_stamps(kim, mother.coupons.gift())

    bring(mother, daughter)

    assert (daughter.coupons.stamps_for_gift(), daughter.coupons.gift()) == (2, "새우젓 한 통")
    with pytest.raises(NoSuchCard):
        mother.coupons.set_card(1, "")


def test_an_entry_that_was_put_together_with_another_has_the_persons_coupons(fish: Desk) -> None:
    kim, double = register(fish).customer, register(fish, "미용실 김사장").customer
    fish.coupons.give("덤", 20261231, customer=kim)

    fish.merging.merge(kim, double)

    assert [one.what for one in fish.coupons.coupons_of(double)] == ["덤"]
    fish.merging.undo(kim, double)
    assert fish.coupons.coupons_of(double) == []
