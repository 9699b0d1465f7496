"""News for those who agreed: picked, marked, costed, and never sent from here (domain.md 4.2)."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import MONDAY_AFTERNOON, YES, StandingClock, fish_shop, open_desk, sell
from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.domain.notice import NoFreeWayOut
from marketpos.domain.telling import LeftOut, MessageKind, NightTime, NobodyToTell
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Answer, Person
from marketpos.operations.telling import Duty
from operations.two_pcs import bring
from ui.by_phone import asks_by_number

NEWS = Answer(ConsentKind.MARKETING, True, ConsentMethod.SCREEN_TAP)
NIGHT = Answer(ConsentKind.NIGHT, True, ConsentMethod.SCREEN_TAP)
NO_NEWS = NEWS._replace(agreed=False)


def regular(desk: Desk, name: str, phone: str, *answers: Answer) -> Id:
    return desk.regulars.register(Person(name, phone=phone), [YES, *answers]).customer


def at_ten_past_nine(clock: StandingClock) -> None:
    clock.move(minutes=6 * 60 - 2)


def test_only_those_who_agreed_get_it_and_the_others_are_named_with_the_reason(
    fish: Desk,
) -> None:
    regular(fish, "김사장", "010-5550-4821", NEWS)
    regular(fish, "이모님", "010-5550-1111", NO_NEWS)
    regular(fish, "할머니", "", NEWS)
    regular(fish, "박선생", "010-5550-2222")

    told = fish.telling.compose(MessageKind.CHANNEL_SOME, "오늘 갈치 들어왔어요")

    assert [one.called for one in told.picked.listeners] == ["김사장"]
    assert {one.called: why for one, why in told.picked.left_out} == {
        "이모님": LeftOut.REFUSED,
        "할머니": LeftOut.NO_NUMBER,
        "박선생": LeftOut.NOT_ASKED,
    }
    assert told.text.startswith("(광고)바다수산 051-555-0101")
    assert told.cost_won == 22


def test_at_night_only_those_who_agreed_to_that_and_without_them_it_is_refused(
    fish: Desk, clock: StandingClock
) -> None:
    regular(fish, "김사장", "010-5550-4821", NEWS)
    at_ten_past_nine(clock)
    assert fish.telling.is_night()
    with pytest.raises(NightTime):
        fish.telling.compose(MessageKind.CHANNEL_ALL, "갈치")

    regular(fish, "올빼미", "010-5550-1111", NEWS, NIGHT)

    told = fish.telling.compose(MessageKind.CHANNEL_SOME, "갈치")
    with pytest.raises(NightTime):  # it would reach those who did not agree too
        fish.telling.compose(MessageKind.CHANNEL_ALL, "갈치")
    assert [one.called for one in told.picked.listeners] == ["올빼미"]
    assert told.picked.reasons == {LeftOut.NIGHT: 1}


def test_a_purchase_is_no_consent_however_fresh(fish: Desk) -> None:
    kim = regular(fish, "김사장", "010-5550-4821")
    sell(fish, customer=kim)

    assert fish.telling.picked().reasons == {LeftOut.NOT_ASKED: 1}


def test_a_stop_asked_for_by_number_holds_before_anybody_looked_whose_it_is(fish: Desk) -> None:
    kim = regular(fish, "김사장", "010-5550-4821", NEWS)
    double = regular(fish, "김순자", "010-5550-9999", NEWS)
    fish.merging.merge(double, kim)
    asks_by_number(fish, "01055504821", "stop")

    assert fish.telling.picked().listeners == ()
    assert fish.telling.picked().reasons == {LeftOut.ASKED_TO_STOP: 1}
    (waiting,) = fish.joins.asking()
    fish.joins.answered(waiting.ask, "다른 분이었어요")

    assert len(fish.telling.picked().listeners) == 1


def test_the_result_says_who_what_when_and_that_it_was_done(fish: Desk) -> None:
    kim = regular(fish, "김사장", "010-5550-4821", NEWS)
    fish.regulars.answer(kim, [NO_NEWS])

    (due,) = fish.telling.duties()

    said = fish.telling.tell_of(due)
    assert all(word in said for word in ("바다수산", "051-555-0101", "2026년 11월 23일", "철회"))
    assert "처리했어요" in said


def test_the_two_years_notice_says_what_was_agreed_when_and_how_to_keep_or_end_it(
    fish: Desk, clock: StandingClock
) -> None:
    regular(fish, "김사장", "010-5550-4821", NEWS)
    fish.telling.was_told(fish.telling.duties())
    clock.move(days=700)

    (due,) = fish.telling.duties()

    said = fish.telling.tell_of(due)
    assert due.duty is Duty.RECONFIRM
    assert all(word in said for word in ("바다수산", "051-555-0101", "2026년 11월 23일", "동의"))
    assert "계속 받으시려면" in said
    assert "그만 받으시려면" in said


def test_nobody_to_tell_is_refused(fish: Desk) -> None:
    with pytest.raises(NobodyToTell):
        fish.telling.compose(MessageKind.CHANNEL_ALL, "갈치")


def test_rule_14_withdrawn_at_one_counter_an_older_yes_from_another_brings_nothing_back(
    tmp_path: Path,
) -> None:
    early, late = StandingClock(), StandingClock()
    mother, daughter = fish_shop(open_desk(tmp_path / "a", late)), open_desk(tmp_path / "b", early)
    kim = regular(mother, "김사장", "010-5550-4821")
    bring(mother, daughter)
    early.move(minutes=5)
    daughter.regulars.answer(kim, [NEWS])
    late.move(minutes=10)
    mother.regulars.answer(kim, [NEWS])
    mother.regulars.answer(kim, [NO_NEWS])

    bring(daughter, mother)
    bring(mother, daughter)

    for desk in (mother, daughter):
        state = desk.regulars.consents(kim)[ConsentKind.MARKETING]
        assert state.action is ConsentAction.WITHDRAWN
        assert desk.telling.picked().listeners == ()


def test_rule_12_what_was_agreed_is_told_within_fourteen_days_and_again_in_two_years(
    fish: Desk, clock: StandingClock
) -> None:
    kim = regular(fish, "김사장", "010-5550-4821", NEWS)

    (due,) = fish.telling.duties()
    assert (due.customer, due.duty, due.until_day) == (kim, Duty.RESULT, 20261207)
    assert "2026년 11월 23일" in fish.telling.tell_of(due)
    assert "광고" not in fish.telling.tell_of(due)
    fish.telling.was_told([due])
    assert fish.telling.duties() == []
    clock.move(days=680)
    (again,) = fish.telling.duties()
    assert (again.duty, again.until_day) == (Duty.RECONFIRM, 20281123)
    fish.telling.was_told([again])
    assert fish.telling.duties() == []
    assert fish.regulars.consents(kim)[ConsentKind.MARKETING].action is ConsentAction.GRANTED


def test_silence_keeps_a_consent_valid(fish: Desk, clock: StandingClock) -> None:
    regular(fish, "김사장", "010-5550-4821", NEWS)

    clock.move(days=800)

    assert len(fish.telling.picked().listeners) == 1
    assert any(due.days_left(fish.till.book.today()) < 0 for due in fish.telling.duties())


def test_a_text_message_needs_the_shops_free_number(fish: Desk) -> None:
    regular(fish, "김사장", "010-5550-4821", NEWS)
    with pytest.raises(NoFreeWayOut):
        fish.telling.compose(MessageKind.SMS, "갈치")

    fish.telling.set_free_number("080-555-0101")

    assert fish.telling.compose(MessageKind.SMS, "갈치").text.endswith("080-555-0101")


def test_prices_can_be_the_shops_own(fish: Desk) -> None:
    regular(fish, "김사장", "010-5550-4821", NEWS)

    fish.telling.set_price(MessageKind.CHANNEL_ALL, 1_000)

    assert fish.telling.compose(MessageKind.CHANNEL_ALL, "갈치").cost_won == 110


def test_that_a_list_left_is_written_down(fish: Desk) -> None:
    regular(fish, "김사장", "010-5550-4821", NEWS)

    fish.telling.took_out(fish.telling.compose(MessageKind.CHANNEL_SOME, "갈치"), "xlsx")

    assert fish.access.log()[0].did == "told 1 by channel_some: xlsx"


def test_whoever_was_forgotten_hears_nothing(fish: Desk) -> None:
    kim = regular(fish, "김사장", "010-5550-4821", NEWS)

    fish.regulars.forget(kim)

    assert fish.telling.picked() == ((), ())
    assert fish.telling.duties() == []


def test_the_day_the_tests_stand_in_is_a_monday_afternoon() -> None:
    assert MONDAY_AFTERNOON.business_day() == 20261123
