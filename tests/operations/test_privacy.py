"""What is held is shown, kept for its time and not longer, and nobody who owes is forgotten."""

from __future__ import annotations

import pytest

from builders import StandingClock, register, sell
from marketpos.domain.keeping import NotSoLong
from marketpos.domain.kinds import ConsentKind
from marketpos.domain.money import Won
from marketpos.domain.notebook_text import table_of
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import NoSuchRegular
from marketpos.ui.slips import paid_slip, put
from operations.test_tab_book import on_tab


def open_every_day(desk: Desk, clock: StandingClock) -> None:
    """Somebody else bought something yesterday: the shop is open and its clock is right."""
    clock.move(days=-1)
    sell(desk)
    clock.move(days=1)


def test_everything_that_is_held_of_somebody_is_shown_and_that_is_written_down(fish: Desk) -> None:
    kim, double = (
        register(fish, "김사장", "010-5550-4821").customer,
        register(fish, "원장").customer,
    )
    on_tab(fish, kim, 12_000)
    fish.regulars.set_memo(kim, "덜 짜게")
    fish.coupons.give("덤", 20261231, customer=kim)
    fish.merging.merge(kim, double)

    held = fish.privacy.held(double)

    assert held.customer.phone == "01055504821"
    assert [one.nickname for one in held.entries] == ["김사장", "원장"]
    assert [one.about for one in held.consents] == [ConsentKind.REGISTRATION] * 2
    assert (held.bought.sales, held.bought.total_won) == (1, 12_000)
    assert [line.owed_won for line in held.tab] == [12_000]
    assert [one.what for one in held.coupons] == ["덤"]
    assert held.memo == "덜 짜게"
    assert fish.access.log()[0][2:] == ("shown what is held", kim)


def test_of_whoever_was_forgotten_nothing_is_held(fish: Desk) -> None:
    kim = register(fish).customer
    fish.regulars.forget(kim)

    with pytest.raises(NoSuchRegular):
        fish.privacy.held(kim)


def test_a_slip_that_waits_for_paper_goes_with_whoever_it_names(fish: Desk) -> None:
    kim = register(fish, '꽃집 "큰" 언니').customer
    put(fish.printing, paid_slip(fish, '꽃집 "큰" 언니', Won(1_000), Won(0)))
    put(fish.printing, paid_slip(fish, "꽃집", Won(1_000), Won(0)))

    fish.regulars.forget(kim)

    assert fish.printing.count() == 1


def test_after_three_years_people_are_let_go_by_themselves_and_it_is_said(
    fish: Desk, clock: StandingClock
) -> None:
    kim, aunt = register(fish, "김사장").customer, register(fish, "이모님").customer
    sell(fish, customer=kim)
    clock.move(days=400)
    sell(fish, customer=aunt)
    clock.move(days=3 * 365 + 1 - 400)
    open_every_day(fish, clock)

    did = fish.privacy.run()

    assert did == (fish.till.book.today(), 1, 0, 0)
    assert [one.nickname for one in fish.regulars.recent()] == ["이모님"]
    assert fish.privacy.did() == [did]
    assert fish.privacy.run() is None
    assert fish.reports.today().sales == 0
    assert fish.till.book.row("SELECT count(*), sum(total_won) FROM sale") == (3, 120_000)


def test_whoever_owes_stays_and_is_counted(fish: Desk, clock: StandingClock) -> None:
    kim = register(fish, "김사장").customer
    on_tab(fish, kim, 12_000)
    clock.move(days=4 * 365)
    open_every_day(fish, clock)

    assert fish.privacy.run() == (fish.till.book.today(), 0, 1, 0)
    assert [one.nickname for one in fish.privacy.over()[1]] == ["김사장"]
    assert fish.tabs.owing()[0].oldest_days == 4 * 365


def test_whoever_is_near_the_end_of_their_time_is_known_a_month_before(
    fish: Desk, clock: StandingClock
) -> None:
    register(fish, "김사장")
    clock.move(days=3 * 365 - 20)

    assert fish.privacy.over() == ([], [])
    assert [one.nickname for one in fish.privacy.over(30)[0]] == ["김사장"]


def test_the_shop_may_choose_one_to_five_years_and_nobody_is_kept_longer_than_told(
    fish: Desk, clock: StandingClock
) -> None:
    register(fish, "약속한 분")
    fish.notebook.bring_in(fish.notebook.look_over(table_of("별칭\n공책 손님\n".encode())))
    with pytest.raises(NotSoLong):
        fish.privacy.set_years(6)
    fish.privacy.set_years(5)
    clock.move(days=3 * 365 + 2)
    open_every_day(fish, clock)

    fish.privacy.run()

    assert fish.privacy.years() == 5
    assert [one.nickname for one in fish.regulars.recent()] == ["공책 손님"]
    fish.privacy.set_years(1)
    assert [one.nickname for one in fish.privacy.over()[0]] == ["공책 손님"]


def test_a_payment_or_a_word_about_a_consent_is_a_sign_of_life(
    fish: Desk, clock: StandingClock
) -> None:
    kim = register(fish, "김사장").customer
    on_tab(fish, kim, 12_000)
    clock.move(days=2 * 365)
    fish.tabs.pay_all(kim)
    clock.move(days=2 * 365)

    assert fish.privacy.over() == ([], [])


def test_rule_25_a_clock_that_jumped_costs_the_shop_nobody(
    fish: Desk, clock: StandingClock
) -> None:
    for number in range(30):
        register(fish, f"{number}호")
    clock.move(days=20 * 365)

    waits = fish.privacy.run()

    assert waits is not None
    assert (waits.forgotten, waits.waiting) == (0, 30)
    assert fish.regulars.count() == 30


def test_many_at_once_wait_until_the_owner_agrees(fish: Desk, clock: StandingClock) -> None:
    for number in range(30):
        register(fish, f"{number}호")
    clock.move(days=4 * 365)
    open_every_day(fish, clock)
    assert fish.privacy.run() == (fish.till.book.today(), 0, 0, 30)

    done = fish.privacy.run(agreed=True)

    assert done is not None
    assert (done.forgotten, fish.regulars.count()) == (30, 0)


def test_a_pc_that_has_not_heard_of_the_others_forgets_nobody_by_itself(
    fish: Desk, clock: StandingClock
) -> None:
    book = fish.till.book
    book.jot("INSERT INTO peer VALUES (1, 'https://hub.example', '7', '', x'', x'', 0)")
    register(fish, "다른 PC에서 어제 사신 분")
    clock.move(days=4 * 365)
    open_every_day(fish, clock)
    assert fish.privacy.run() == (book.today(), 0, 0, 1)

    book.jot("INSERT INTO sent_log VALUES (?, 1, 100, '')", (clock.moment.at_ms,))

    assert fish.privacy.run() == (book.today(), 1, 0, 0)
