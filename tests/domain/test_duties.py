"""정보통신망법 50조 7-8항: results within fourteen days, consents told again every two years."""

from __future__ import annotations

from datetime import UTC, date, datetime

from marketpos.domain.clock import Moment
from marketpos.domain.duties import (
    ConsentAct,
    Due,
    Duty,
    duties,
    reconfirm_due,
    result_due,
    years_later,
)
from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentAction, ConsentKind

KIM = Id(b"k" * 16)
GRANTED, REFUSED, WITHDRAWN = ConsentAction.GRANTED, ConsentAction.REFUSED, ConsentAction.WITHDRAWN
RESULT, RECONFIRM = ConsentAction.RESULT_NOTICE_SENT, ConsentAction.RECONFIRM_NOTICE_SENT


def at(year: int, month: int, day: int, hour: int = 10) -> int:
    """Milliseconds of an hour in Korea."""
    return int(datetime(year, month, day, hour, tzinfo=UTC).timestamp() - 9 * 3600) * 1000


def act(action: ConsentAction, when: int, about: ConsentKind = ConsentKind.MARKETING) -> ConsentAct:
    return ConsentAct(about, action, when)


def due(*acts: ConsentAct) -> list[tuple[Duty, int]]:
    return [(one.duty, one.until_day) for one in duties(KIM, acts)]


def test_rule_12_a_consent_is_told_within_fourteen_days_and_again_before_two_years() -> None:
    said = Moment(at(2026, 11, 23))

    assert result_due(said) == 20261207
    assert reconfirm_due(said) == 20281123
    assert due(act(GRANTED, said.at_ms)) == [
        (Duty.RESULT, 20261207),
        (Duty.RECONFIRM, 20281123),
    ]


def test_a_withdrawal_is_answered_within_fourteen_days_and_not_told_again() -> None:
    acts = (
        act(GRANTED, at(2026, 1, 5)),
        act(RESULT, at(2026, 1, 5)),
        act(WITHDRAWN, at(2026, 11, 23)),
    )

    assert due(*acts) == [(Duty.RESULT, 20261207)]


def test_a_refusal_is_answered_too() -> None:
    acts = (
        act(GRANTED, at(2026, 1, 5), ConsentKind.REGISTRATION),
        act(REFUSED, at(2026, 11, 23)),
    )

    assert due(*acts) == [(Duty.RESULT, 20261207)]


def test_a_box_left_empty_when_somebody_is_written_down_is_no_refusal() -> None:
    acts = (
        act(GRANTED, at(2026, 11, 23), ConsentKind.REGISTRATION),
        act(REFUSED, at(2026, 11, 23) + 1),
    )

    assert due(*acts) == []


def test_once_the_result_was_told_it_is_not_due_any_more() -> None:
    assert due(act(GRANTED, at(2026, 11, 23)), act(RESULT, at(2026, 11, 24))) == [
        (Duty.RECONFIRM, 20281123)
    ]


def test_a_result_told_before_the_newest_word_does_not_answer_it() -> None:
    acts = (
        act(REFUSED, at(2026, 1, 1)),
        act(RESULT, at(2026, 1, 2)),
        act(GRANTED, at(2026, 11, 23)),
    )

    assert due(*acts)[0] == (Duty.RESULT, 20261207)


def test_the_night_consent_has_duties_of_its_own() -> None:
    night = act(GRANTED, at(2026, 11, 23), ConsentKind.NIGHT)

    assert due(night) == [(Duty.RESULT, 20261207), (Duty.RECONFIRM, 20281123)]


def test_being_written_down_is_no_consent_to_advertising_and_has_no_such_duty() -> None:
    assert due(act(GRANTED, at(2026, 11, 23), ConsentKind.REGISTRATION)) == []


def test_told_again_in_time_or_late_the_next_is_two_years_after_the_same_day() -> None:
    agreed = Moment(at(2026, 11, 23))

    early, late = Moment(at(2028, 10, 1)), Moment(at(2028, 12, 10))

    assert reconfirm_due(agreed, early) == 20301123
    assert reconfirm_due(agreed, late) == 20301123


def test_a_consent_of_the_29th_of_february_is_told_again_before_the_28th() -> None:
    assert years_later(date(2028, 2, 29), 2) == date(2030, 2, 28)


def test_days_are_korean_wherever_the_pc_believes_to_be() -> None:
    said = Moment(at(2026, 11, 23, 1), offset_min=-480)

    assert result_due(said) == 20261207


def test_results_stand_on_the_list_at_once_and_re_confirmations_sixty_days_ahead() -> None:
    said = act(GRANTED, at(2026, 11, 23))
    result, again = Due(KIM, Duty.RESULT, said, 20261207), Due(KIM, Duty.RECONFIRM, said, 20281123)

    assert result.is_near(20261123)
    assert not again.is_near(20280923)
    assert again.is_near(20280924)
    assert again.days_left(20281201) == -8


def test_a_re_confirmation_is_on_the_list_sixty_days_ahead_and_urgent_in_the_last_week() -> None:
    (one,) = (
        each
        for each in duties(KIM, (act(GRANTED, at(2026, 11, 23)),))
        if each.duty is Duty.RECONFIRM
    )

    near = [one.is_near(today) for today in (20280923, 20280924, 20281024, 20281116)]
    urgent = [one.is_urgent(today) for today in (20281024, 20281115, 20281116, 20281124)]
    assert near == [False, True, True, True]
    assert urgent == [False, False, True, True]
