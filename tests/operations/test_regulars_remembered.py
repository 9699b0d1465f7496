"""Regulars are written down with their consent, and forgotten for good when they ask."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from builders import StandingClock, register, sell
from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.checkout import Offered
from marketpos.domain.facts import CustomerSet, Private
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod, TenderKind
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import (
    Answer,
    NoName,
    NoSuchRegular,
    NotAgreed,
    Person,
    StillOwes,
)
from marketpos.store.folds.people import customer_set, forget
from marketpos.store.recorded import Recorded, stamp_of
from marketpos.store.steps import STEPS
from store.replicas import some_id

WHO = some_id("김사장")


def marketing(agreed: bool) -> list[Answer]:
    return [Answer(ConsentKind.MARKETING, agreed, ConsentMethod.SPOKEN)]


def sell_on_tab(desk: Desk, who: bytes, amount: int) -> None:
    cart = Cart()
    cart.ring_up_amount(Won(amount))
    cart.customer = CartCustomer(who, "김사장")  # type: ignore[arg-type]
    desk.counter.complete(cart, [Offered(TenderKind.TAB, Won(amount))])


def test_nobody_is_written_down_without_a_name_or_without_their_yes(desk: Desk) -> None:
    with pytest.raises(NoName):
        desk.regulars.register(Person(), [])
    with pytest.raises(NotAgreed):
        desk.regulars.register(Person("김사장"), marketing(agreed=True))

    assert desk.regulars.count() == 0


def test_a_regular_met_after_a_sale_gets_the_sale_and_its_stamp(desk: Desk) -> None:
    done = sell(desk, 12_000)

    yes = Answer(ConsentKind.REGISTRATION, True, ConsentMethod.SCREEN_TAP)
    met = desk.regulars.register(Person("김사장"), [yes], done.sale)

    assert (met.visits, met.stamps) == (1, 1)
    assert [one.sale for one in desk.regulars.sales_of(met.customer)] == [done.sale]


def test_a_no_to_what_was_agreed_is_a_withdrawal_and_a_first_no_a_refusal(desk: Desk) -> None:
    who = register(desk).customer

    desk.regulars.answer(who, marketing(agreed=False))
    first = desk.regulars.consents(who)[ConsentKind.MARKETING].action
    desk.regulars.answer(who, marketing(agreed=True))
    desk.regulars.answer(who, marketing(agreed=False))

    assert first is ConsentAction.REFUSED
    assert desk.regulars.consents(who)[ConsentKind.MARKETING].action is ConsentAction.WITHDRAWN


def test_a_yes_after_the_clock_was_set_back_holds_like_any_other(
    desk: Desk, clock: StandingClock
) -> None:
    who = register(desk).customer
    desk.regulars.answer(who, marketing(agreed=False))

    clock.move(days=-3650)
    desk.regulars.answer(who, marketing(agreed=True))

    assert desk.regulars.consents(who)[ConsentKind.MARKETING].action is ConsentAction.GRANTED


def test_whoever_is_forgotten_cannot_be_found_corrected_or_asked_again(desk: Desk) -> None:
    who = register(desk, "3층 미용실 김사장", "010-5550-4821").customer
    sell(desk, 12_000, who)

    desk.regulars.forget(who)

    assert desk.regulars.find("미용실") == desk.regulars.by_last4("4821") == []
    for again in (
        lambda: desk.regulars.correct(who, Person("김사장")),
        lambda: desk.regulars.answer(who, marketing(agreed=True)),
        lambda: desk.regulars.forget(who),
    ):
        with pytest.raises(NoSuchRegular):
            again()
    assert desk.counter.book.row("SELECT count(*) FROM customer_key") == (0,)


def test_money_and_sales_stay_when_somebody_is_forgotten(desk: Desk) -> None:
    who = register(desk).customer
    sell(desk, 12_000, who)

    desk.regulars.forget(who)

    kept = desk.regulars.get(who)
    assert kept is not None
    assert (kept.called, kept.visits, kept.is_erased) == ("", 1, True)
    assert desk.counter.today() == (1, 12_000)


def test_whoever_owes_is_not_forgotten_yet(desk: Desk) -> None:
    who = register(desk).customer
    sell_on_tab(desk, who, 30_000)

    with pytest.raises(StillOwes):
        desk.regulars.forget(who)


def test_no_byte_of_a_forgotten_name_stays_in_a_file_or_its_log(tmp_path: Path) -> None:
    """On a plain file with the book's own settings and SQL, because there a trace could be seen."""
    path = tmp_path / "plain.db"
    plain = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=OFF", "secure_delete=ON"):
        plain.execute(f"PRAGMA {pragma}")
    cursor = plain.cursor()
    for step in STEPS:
        step(cursor)
    for number in range(300):
        who = some_id(f"regular {number}")
        met = CustomerSet(who, Private(f"단골 {number}", "김철수만세", "010-5550-4821"))
        customer_set(cursor, Recorded(number, who, stamp_of(1, who), 1, 540, 1, met), met)
    assert any("김철수만세".encode() in file.read_bytes() for file in tmp_path.iterdir())

    for number in range(300):
        forget(cursor, some_id(f"regular {number}"))
    plain.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    traces = [
        file.name for file in tmp_path.iterdir() if "김철수만세".encode() in file.read_bytes()
    ]
    assert traces == []
    plain.close()


def test_the_log_is_empty_after_somebody_was_forgotten(desk: Desk) -> None:
    who = register(desk).customer

    desk.regulars.forget(who)

    wal = desk.counter.book.path.with_name("book.db-wal")
    assert wal.stat().st_size == 0


def test_somebody_is_found_by_what_only_the_memo_says_after_those_found_by_name(
    desk: Desk,
) -> None:
    clams = register(desk, "바지락집")
    sliced = register(desk, "김사장")
    desk.regulars.set_memo(sliced.customer, "바지락은 해감한 것만")

    assert [one.customer for one in desk.regulars.find("바지락")] == [
        clams.customer,
        sliced.customer,
    ]
    desk.regulars.forget(sliced.customer)
    assert [one.customer for one in desk.regulars.find("해감")] == []
