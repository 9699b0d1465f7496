"""What the law wants of a registration and of every consent, by domain.md 4.2, 4.3 and rule 17."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from builders import YES, StandingClock, open_desk, register, sell
from marketpos.domain.facts import Consent
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.domain.notebook_text import table_of
from marketpos.domain.wording import LANGUAGES, asked, hash_of, question
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Answer, NoName, NotAgreed, Person
from marketpos.store.stream import events, recorded_of

NEWS = Answer(ConsentKind.MARKETING, True, ConsentMethod.SCREEN_TAP)


def consents(desk: Desk) -> list[Consent]:
    """Every consent as it stands in the facts, the oldest first."""
    book = desk.till.book
    cursor, key = book.reading(), book.identity().shop_key
    facts: list[Any] = [recorded_of(cursor, row, key).fact for row in events(cursor)]
    return [fact for fact in facts if isinstance(fact, Consent)]


def test_without_the_required_consent_nobody_is_written_down(fish: Desk) -> None:
    with pytest.raises(NotAgreed):
        fish.regulars.register(Person("김사장"), [NEWS])

    assert fish.regulars.count() == 0


def test_nobody_has_to_agree_to_news_to_be_a_regular(fish: Desk) -> None:
    kim = fish.regulars.register(Person("김사장"), [YES, NEWS._replace(agreed=False)])

    assert fish.regulars.recent() == [kim]


def test_a_nickname_or_the_last_four_digits_are_enough(fish: Desk) -> None:
    fish.regulars.register(Person("3층 미용실 김사장"), [YES])
    fish.regulars.register(Person(phone="4821"), [YES])

    with pytest.raises(NoName):
        fish.regulars.register(Person(" \u3164 "), [YES])
    assert fish.regulars.count() == 2


def test_each_consent_is_a_fact_of_its_own_that_says_what_was_shown_how_and_where(
    fish: Desk,
) -> None:
    paper = ConsentMethod.PAPER_SIGNED
    answers = [
        Answer(ConsentKind.REGISTRATION, True, paper, "쪽 3"),
        Answer(ConsentKind.MARKETING, True, paper, "쪽 3"),
        Answer(ConsentKind.NIGHT, False, paper, "쪽 3"),
    ]

    fish.regulars.register(Person("김사장"), answers)

    found = consents(fish)
    assert [(one.about, one.action) for one in found] == [
        (ConsentKind.REGISTRATION, ConsentAction.GRANTED),
        (ConsentKind.MARKETING, ConsentAction.GRANTED),
        (ConsentKind.NIGHT, ConsentAction.REFUSED),
    ]
    assert all(
        (one.method, one.evidence, one.wording) == (paper, "쪽 3", "2026-11") for one in found
    )
    assert [asked(one.wording_hash) for one in found] == [question(one.about) for one in found]


def test_the_three_consents_are_asked_apart_in_every_language() -> None:
    hashes = {hash_of(about, language) for about in ConsentKind for language in LANGUAGES}

    assert len(hashes) == len(ConsentKind) * len(LANGUAGES)


def test_an_answer_is_only_ever_added_and_the_newest_holds(
    fish: Desk, clock: StandingClock
) -> None:
    kim = register(fish).customer
    for agreed in (True, False, True, False):
        clock.move(minutes=1)
        fish.regulars.answer(kim, [NEWS._replace(agreed=agreed)])

    actions = [one.action for one in consents(fish) if one.about is ConsentKind.MARKETING]
    granted, withdrawn = ConsentAction.GRANTED, ConsentAction.WITHDRAWN
    assert actions == [granted, withdrawn, granted, withdrawn]
    assert fish.regulars.consents(kim)[ConsentKind.MARKETING].action is withdrawn


def test_a_withdrawal_holds_at_once_and_the_day_at_the_clock_does_not_matter(
    fish: Desk, clock: StandingClock
) -> None:
    kim = fish.regulars.register(Person("김사장", phone="01055504821"), [YES, NEWS]).customer
    assert len(fish.telling.picked().listeners) == 1

    clock.move(days=-1000)
    fish.regulars.answer(kim, [NEWS._replace(agreed=False)])

    assert fish.telling.picked().listeners == ()


def test_an_old_list_brought_in_again_brings_no_withdrawn_consent_back(fish: Desk) -> None:
    kim = fish.regulars.register(Person("김사장", phone="01055504821"), [YES, NEWS]).customer
    fish.regulars.answer(kim, [NEWS._replace(agreed=False)])
    old = "별칭,전화,수신동의\n김사장,010-5550-4821,동의\n"

    draft = fish.notebook.look_over(table_of(old.encode()))
    fish.notebook.bring_in(draft, {row.person.line for row in draft.rows})

    assert fish.regulars.count() == 2
    assert fish.telling.picked().listeners == ()


def test_resident_numbers_are_kept_nowhere(fish: Desk) -> None:
    old = "별칭,메모\n김사장 580101-1234567,580101-1234567\n"
    fish.notebook.bring_in(fish.notebook.look_over(table_of(old.encode())))

    (kim,) = fish.regulars.recent()
    assert (kim.nickname, fish.regulars.memo(kim.customer)) == ("김사장", "")


def test_a_memo_never_leaves_this_pc(fish: Desk) -> None:
    kim = register(fish).customer
    before = fish.till.book.row("SELECT count(*) FROM event")

    fish.regulars.set_memo(kim, "덜 짜게")

    assert fish.till.book.row("SELECT count(*) FROM event") == before


def test_rule_17_two_people_with_the_same_last_four_digits_are_both_found_the_latest_first(
    fish: Desk, clock: StandingClock
) -> None:
    first = register(fish, "김사장", "010-1234-5678").customer
    second = register(fish, "이모님", "5678").customer
    sell(fish, customer=second)
    clock.move(days=1)
    sell(fish, customer=first)

    assert [one.customer for one in fish.regulars.by_last4("5678")] == [first, second]
    assert [one.customer for one in fish.regulars.find("5678")] == [first, second]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("가" * 200, "가" * 40),
        ("🐟 생선 이모 👩‍🍳", "🐟 생선 이모 👩‍🍳"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("\u202e김사장\u200f", "김사장"),
        ("\u1100\u1175\u11b7\u1109\u1161\u110c\u1161\u11bc", "김사장"),
    ],
)
def test_whatever_is_typed_as_a_name_is_kept_as_it_is_seen_and_found(
    fish: Desk, typed: str, kept: str
) -> None:
    who = fish.regulars.register(Person(typed), [YES])

    assert who.nickname == kept
    assert who in fish.regulars.find(kept[:4])


def test_what_two_pcs_know_of_a_consent_is_the_same(tmp_path: Path, clock: StandingClock) -> None:
    from operations.two_pcs import bring

    mother, daughter = open_desk(tmp_path / "a", clock), open_desk(tmp_path / "b", clock)
    kim = mother.regulars.register(Person("김사장"), [YES, NEWS]).customer

    bring(mother, daughter)

    assert mother.regulars.consents(kim) == daughter.regulars.consents(kim)
