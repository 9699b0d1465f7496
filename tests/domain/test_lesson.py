"""The first lesson: a task is done by what stands in the book, not by what was touched."""

from __future__ import annotations

from dataclasses import replace

from marketpos.domain.facts import Consent, DayClosed, Sale, SaleLine, SaleVoided, Tender
from marketpos.domain.ids import Id
from marketpos.domain.kinds import (
    ConsentAction,
    ConsentKind,
    ConsentMethod,
    Measure,
    Tax,
    TenderKind,
)
from marketpos.domain.lesson import Happened, Progress, Task, Wanted, is_done
from marketpos.domain.money import Milli, Won
from marketpos.operations.lesson import tasks

MACKEREL = SaleLine(
    None, "고등어", "손", Won(9_000), Milli(1_000), Won(9_000), Tax.EXEMPT, Measure.PIECE
)
CASH = Tender(TenderKind.CASH, Won(9_000), Won(9_000))
SALE = Sale("A-0001", (MACKEREL,), Won(0), "", Won(9_000), Won(0), (CASH,), Won(0))


def task(name: str) -> Task:
    return next(one for one in tasks() if one.name == name)


def after(*facts: object, **more: object) -> Happened:
    return Happened(facts, **more)  # type: ignore[arg-type]


def test_ten_tasks_are_said_in_both_languages_and_each_has_its_own_name() -> None:
    assert len(tasks()) == len({one.name for one in tasks()}) == 10
    assert all(one.sentence("ko") != one.sentence("en") for one in tasks())
    assert max(len(one.ko) for one in tasks()) <= 46


def test_an_exact_cash_sale_is_not_one_with_change() -> None:
    with_change = replace(SALE, change_won=Won(1_000))

    assert is_done(task("cash"), after(SALE))
    assert not is_done(task("cash"), after(with_change))
    assert not is_done(task("change"), after(with_change))  # it asks for a 갈치


def of_shrimp(grams: int) -> SaleLine:
    price, amount = Won(20_000), Won(20 * grams)
    kind = (Tax.EXEMPT, Measure.WEIGHT)
    return SaleLine(None, "흰다리새우", "kg", price, Milli(grams), amount, *kind)


def test_a_weight_and_a_worth_are_asked_of_the_line() -> None:
    shrimp, heavier = of_shrimp(600), of_shrimp(900)

    assert is_done(task("weight"), after(replace(SALE, lines=(shrimp,))))
    assert not is_done(task("weight"), after(replace(SALE, lines=(heavier,))))
    assert not is_done(task("worth"), after(replace(SALE, lines=(shrimp,))))


def test_a_sale_to_the_wrong_regular_is_not_the_one_asked_for() -> None:
    assert is_done(task("regular"), after(SALE, bought=frozenset({"1357"})))
    assert not is_done(task("regular"), after(SALE, bought=frozenset({"2468"})))


def test_a_cart_is_taken_up_when_it_was_put_aside_before() -> None:
    aside = task("aside")

    assert not is_done(aside, after(lines_in_hand=1))
    assert not is_done(aside, after(was_put_aside=True, put_aside_now=1))
    assert is_done(aside, after(was_put_aside=True, lines_in_hand=1))


def test_a_new_regular_has_agreed_and_a_void_and_a_close_are_facts() -> None:
    yes = Consent(
        Id(b"c" * 16),
        ConsentKind.REGISTRATION,
        ConsentAction.GRANTED,
        ConsentMethod.SCREEN_TAP,
        "1",
        b"",
    )
    closed = DayClosed(1, 20261123, 1, 2, 1, Won(0), (), Won(0), Won(0), Won(0), "", b"")

    assert is_done(task("new"), after(yes))
    assert not is_done(task("new"), after(replace(yes, action=ConsentAction.REFUSED)))
    assert is_done(task("void"), after(SaleVoided(Id(b"s" * 16), "")))
    assert is_done(task("close"), after(closed))
    assert not any(is_done(one, after()) for one in tasks())


def test_after_the_last_task_there_is_no_next() -> None:
    last = Progress(9, 40, is_done=True)

    assert last.done == 10
    assert last.next(41, 10) == last
    assert Progress(3, 7, is_done=True).next(12, 10) == Progress(4, 12)


def test_every_task_asks_for_something_there_is() -> None:
    assert {one.wanted for one in tasks()} == set(Wanted)
