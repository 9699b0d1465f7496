"""Doubles: warned of before they are written, put together by a person, taken apart again."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import StandingClock, fish_shop, open_desk, register, sell
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.domain.merging import NotMerged, SamePerson
from marketpos.operations.desk import Desk
from marketpos.operations.merging import Likeness
from marketpos.operations.regulars import Answer, NoSuchRegular, Person
from operations.test_tab_book import on_tab
from operations.two_pcs import bring

NEWS = ConsentKind.MARKETING


def test_the_same_number_and_very_like_names_are_asked_about(fish: Desk) -> None:
    kim = register(fish, "3층 미용실 김사장", "010-5550-4821")
    register(fish, "떡집 이모", "")

    by_number = fish.merging.doubles_of(Person("막내", phone="01055504821"))
    by_name = fish.merging.doubles_of(Person("3층미용실 김사쟝"))

    assert [(one.customer, one.why) for one in by_number] == [(kim, Likeness.NUMBER)]
    assert [(one.customer, one.why) for one in by_name] == [(kim, Likeness.NAME)]
    assert fish.merging.doubles_of(Person("떡집 이모부", phone="010-1111-2222")) == []
    assert fish.merging.doubles_of(Person("3층 미용실 김사장"), but=kim.customer) == []


def test_put_together_they_are_one_on_every_list_and_found_by_either_name(fish: Desk) -> None:
    kim, double = register(fish, "김사장", "010-5550-4821"), register(fish, "미용실 원장")
    for who in (kim, double):
        sell(fish, customer=who.customer)

    one = fish.merging.merge(kim.customer, double.customer)

    assert (one.nickname, one.visits, one.stamps) == ("김사장", 2, 2)
    assert fish.regulars.count() == 1
    assert fish.regulars.recent() == [one]
    assert fish.regulars.find("원장") == [one]
    assert fish.regulars.get(double.customer) == one
    assert len(fish.regulars.sales_of(kim.customer)) == 2


def test_merged_sold_and_undone_every_sale_stamp_and_entry_is_where_it_belongs(
    fish: Desk, clock: StandingClock
) -> None:
    kim, double = register(fish, "김사장").customer, register(fish, "원장").customer
    on_tab(fish, double, 20_000)
    clock.move(minutes=1)
    on_tab(fish, kim, 30_000)
    fish.merging.merge(kim, double)
    clock.move(minutes=1)
    on_tab(fish, kim, 5_000)
    fish.tabs.pay(kim, 25_000)  # type: ignore[arg-type]
    whole = fish.tabs.page(kim).owed_won

    fish.merging.undo(kim, double)

    apart = [fish.tabs.page(who).owed_won for who in (kim, double)]
    assert whole == sum(apart) == 30_000
    assert apart == [30_000, 0]
    assert [fish.regulars.get(who).stamps for who in (kim, double)] == [2, 1]  # type: ignore[union-attr]
    assert fish.regulars.count() == 2


def test_what_was_put_together_can_be_seen_and_each_undone_for_itself(fish: Desk) -> None:
    kim, one, other = (register(fish, name).customer for name in ("김사장", "원장", "3층"))
    fish.merging.merge(kim, one)
    fish.merging.merge(one, other)

    assert {(each.kept.nickname, each.gone.nickname) for each in fish.merging.merges_of(kim)} == {
        ("김사장", "원장"),
        ("김사장", "3층"),
    }
    fish.merging.undo(kim, one)
    assert {each.nickname for each in fish.regulars.recent()} == {"김사장", "원장"}


def test_a_withdrawal_of_either_holds_for_the_person(fish: Desk, clock: StandingClock) -> None:
    kim, double = register(fish, "김사장").customer, register(fish, "원장").customer
    yes = Answer(NEWS, True, ConsentMethod.SCREEN_TAP)
    fish.regulars.answer(kim, [yes])
    fish.regulars.answer(double, [yes])
    clock.move(minutes=1)
    fish.regulars.answer(double, [yes._replace(agreed=False)])

    fish.merging.merge(kim, double)

    assert fish.regulars.consents(kim)[NEWS].action is ConsentAction.WITHDRAWN
    fish.merging.undo(kim, double)
    assert fish.regulars.consents(kim)[NEWS].action is ConsentAction.GRANTED


def test_forgetting_somebody_forgets_every_entry_of_theirs(fish: Desk) -> None:
    kim, double = register(fish, "김사장").customer, register(fish, "원장").customer
    fish.merging.merge(kim, double)

    fish.regulars.forget(double)

    assert fish.regulars.recent() == []
    assert fish.till.book.rows("SELECT nickname FROM customer") == [("",), ("",)]


def test_nobody_is_put_together_with_themselves_or_with_nobody(fish: Desk) -> None:
    kim, double = register(fish, "김사장").customer, register(fish, "원장").customer
    fish.merging.merge(kim, double)

    with pytest.raises(SamePerson):
        fish.merging.merge(double, kim)
    with pytest.raises(NoSuchRegular):
        (fish.merging.merge(kim, type(kim)(b"nobody here.....")),)
    fish.merging.undo(kim, double)
    with pytest.raises(NotMerged):
        fish.merging.undo(kim, double)


def test_two_pcs_that_put_different_doubles_together_agree_in_the_end(
    tmp_path: Path, clock: StandingClock
) -> None:
    mother = fish_shop(open_desk(tmp_path / "a", clock))
    daughter = open_desk(tmp_path / "b", clock)
    one, two, three = (register(mother, name).customer for name in ("김사장", "원장", "3층"))
    bring(mother, daughter)
    mother.merging.merge(one, two)
    daughter.merging.merge(two, three)

    bring(mother, daughter)
    bring(daughter, mother)

    assert mother.regulars.recent() == daughter.regulars.recent()
    assert len(mother.regulars.recent()) == 1


def test_pairs_with_one_number_are_listed_to_be_looked_through(fish: Desk) -> None:
    first = register(fish, "김사장", "010-5550-4821")
    second = register(fish, "딸 수민", "01055504821")
    register(fish, "이모님", "4821")

    assert fish.merging.all_doubles() == [(first, second)]
