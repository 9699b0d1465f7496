"""Every rule of domain.md 4.2 and 4.3, and the test that is named for it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent

ADVERTISING = {
    "1 only who agreed before, by an act of their own": [
        "domain/test_telling.py::test_nothing_goes_to_anybody_who_did_not_agree",
        "operations/test_telling.py::test_only_those_who_agreed_get_it_and_the_others_are_named_with_the_reason",
    ],
    "1 the six months after a deal are not relied upon": [
        "operations/test_telling.py::test_a_purchase_is_no_consent_however_fresh",
    ],
    "2 a no or a withdrawal holds at once": [
        "operations/test_consent_law.py::test_a_withdrawal_holds_at_once_and_the_day_at_the_clock_does_not_matter",
        "operations/test_telling.py::test_a_stop_asked_for_by_number_holds_before_anybody_looked_whose_it_is",
        "domain/test_telling.py::test_a_withdrawal_bars_its_number_whoever_else_agreed_on_it",
    ],
    "2 the newest word wins over every import and every other PC": [
        "operations/test_consent_law.py::test_an_old_list_brought_in_again_brings_no_withdrawn_consent_back",
        "operations/test_telling.py::test_rule_14_withdrawn_at_one_counter_an_older_yes_from_another_brings_nothing_back",
    ],
    "3 from 21:00 (20:50) to 08:00 only who agreed to the night": [
        "domain/test_telling.py::test_rule_13_from_20_50_to_8_00_only_those_who_agreed_to_the_night",
        "domain/test_telling.py::test_night_is_korean_night_wherever_the_pc_believes_to_be",
        "ui/test_telling.py::test_nothing_goes_to_who_did_not_agree_to_the_night",
    ],
    "4 (광고) at the very start, and no look-alike of it": [
        "domain/test_notice.py::test_the_mark_stands_first_then_the_sender_and_the_free_way_out_last",
        "domain/test_notice.py::test_look_alike_marks_are_taken_out_and_the_true_one_put_in",
        "domain/test_notice.py::test_the_mark_and_the_way_out_cannot_be_typed_away",
    ],
    "4 who sends and how to reach them": [
        "domain/test_notice.py::test_nobody_can_send_without_a_name_and_a_number",
        "ui/test_telling.py::test_the_shops_own_number_is_asked_for_where_the_law_wants_it",
    ],
    "4 and 6 an easy way out that costs nothing": [
        "domain/test_notice.py::test_on_the_channel_the_way_out_is_to_block_it",
        "domain/test_notice.py::test_a_text_message_needs_a_free_080_number",
        "ui/test_telling.py::test_a_text_message_asks_for_the_free_number",
    ],
    "7 the result is told within fourteen days: who, what, when": [
        "operations/test_telling.py::test_rule_12_what_was_agreed_is_told_within_fourteen_days_and_again_in_two_years",
        "operations/test_telling.py::test_the_result_says_who_what_when_and_that_it_was_done",
        "domain/test_duties.py::test_a_withdrawal_is_answered_within_fourteen_days_and_not_told_again",
        "domain/test_duties.py::test_a_refusal_is_answered_too",
    ],
    "8 a consent is told again every two years": [
        "domain/test_duties.py::test_rule_12_a_consent_is_told_within_fourteen_days_and_again_before_two_years",
        "operations/test_telling.py::test_the_two_years_notice_says_what_was_agreed_when_and_how_to_keep_or_end_it",
        "domain/test_duties.py::test_a_consent_of_the_29th_of_february_is_told_again_before_the_28th",
    ],
    "8 reminded of ahead": [
        "domain/test_duties.py::test_results_stand_on_the_list_at_once_and_re_confirmations_sixty_days_ahead",
        "domain/test_duties.py::test_a_re_confirmation_is_on_the_list_sixty_days_ahead_and_urgent_in_the_last_week",
    ],
    "8 silence keeps it valid, and that the notice went out is kept": [
        "operations/test_telling.py::test_silence_keeps_a_consent_valid",
        "ui/test_telling_duties.py::test_what_was_told_is_off_the_list",
    ],
    "50-3 many text messages only by a certified sender; the owner sends": [
        "ui/test_telling.py::test_it_is_said_that_the_owner_sends",
        "ui/test_telling.py::test_a_text_message_asks_for_the_free_number",
    ],
    "the fines are spoken of": [
        "ui/test_telling_duties.py::test_what_the_law_wants_told_and_what_it_costs_not_to_stands_above",
    ],
}

REGISTRATION = {
    "a nickname or four digits are enough": [
        "operations/test_consent_law.py::test_a_nickname_or_the_last_four_digits_are_enough",
    ],
    "nobody is written down without the required consent": [
        "operations/test_consent_law.py::test_without_the_required_consent_nobody_is_written_down",
    ],
    "nobody has to agree to more": [
        "operations/test_consent_law.py::test_nobody_has_to_agree_to_news_to_be_a_regular",
    ],
    "each consent is asked apart and is a fact with wording, method, time and place": [
        "operations/test_consent_law.py::test_each_consent_is_a_fact_of_its_own_that_says_what_was_shown_how_and_where",
        "operations/test_consent_law.py::test_the_three_consents_are_asked_apart_in_every_language",
    ],
    "acts are only added": [
        "operations/test_consent_law.py::test_an_answer_is_only_ever_added_and_the_newest_holds",
    ],
    "what was asked can be shown again, word for word": [
        "domain/test_wording.py::test_a_wording_that_was_once_asked_never_changes",
        "domain/test_wording.py::test_the_question_behind_an_answer_can_be_shown_again",
    ],
    "marketing, retention and recipients stand out": [
        "domain/test_wording.py::test_what_the_law_wants_seen_stands_out",
    ],
    "one may say no, and it is said": [
        "domain/test_wording.py::test_every_question_says_that_one_may_say_no",
    ],
    "spoken alone is weak, and it is said": [
        "ui/test_register.py::test_what_was_said_is_noted_as_spoken_with_a_gentle_warning",
    ],
    "of a signed paper its page is kept": [
        "ui/test_register.py::test_a_signed_form_is_kept_under_its_page",
    ],
    "only the customer's own touch counts as theirs": [
        "ui/test_register.py::test_only_the_customers_own_touch_counts_as_theirs",
    ],
    "a memo stays on this PC, resident numbers nowhere": [
        "operations/test_consent_law.py::test_a_memo_never_leaves_this_pc",
        "operations/test_consent_law.py::test_resident_numbers_are_kept_nowhere",
    ],
    "three years, or one to five": [
        "domain/test_keeping.py::test_after_three_years_to_the_day_it_is_over",
        "domain/test_keeping.py::test_the_shop_chooses_one_to_five_years",
        "domain/test_keeping.py::test_nobody_is_kept_longer_than_they_were_told",
    ],
    "the money stays without the name": [
        "operations/test_regulars_remembered.py::test_money_and_sales_stay_when_somebody_is_forgotten",
    ],
    "an unpaid tab keeps a person, and why is said": [
        "operations/test_regulars_remembered.py::test_whoever_owes_is_not_forgotten_yet",
    ],
    "the notice for the wall says everything": [
        "outputs/test_paper_privacy.py::test_the_notice_says_everything_the_law_wants_in_both_languages",
        "ui/test_telling_duties.py::test_the_notice_for_the_wall_is_kept_as_a_file",
    ],
}


@pytest.mark.parametrize("rule", [*ADVERTISING, *REGISTRATION])
def test_every_rule_of_the_law_has_a_test_of_its_name(rule: str) -> None:
    for named in (ADVERTISING | REGISTRATION)[rule]:
        path, _, name = named.partition("::")
        text = (HERE / path).read_text(encoding="utf-8")
        assert re.search(rf"^def {name}\(", text, re.MULTILINE), named
