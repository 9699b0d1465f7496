"""What regulars were asked: every question is there in both languages and never changes again."""

from __future__ import annotations

import pytest

from marketpos.domain.kinds import ConsentKind
from marketpos.domain.wording import FORMS, LANGUAGES, WORDING, asked, hash_of, proof, question

FROZEN = {
    (ConsentKind.REGISTRATION, "ko"): "155049718993db06",
    (ConsentKind.REGISTRATION, "en"): "13602f08f3f86f22",
    (ConsentKind.MARKETING, "ko"): "17bb7492cae5e804",
    (ConsentKind.MARKETING, "en"): "ff6754284601dc92",
    (ConsentKind.NIGHT, "ko"): "1ac4ea3745fe20ee",
    (ConsentKind.NIGHT, "en"): "4eaa0756d10321bb",
}

BOTH = pytest.mark.parametrize("language", LANGUAGES)


@BOTH
@pytest.mark.parametrize("about", ConsentKind)
def test_a_wording_that_was_once_asked_never_changes(about, language):
    assert hash_of(about, language, "2026-11").hex()[:16] == FROZEN[about, language]


@BOTH
@pytest.mark.parametrize("about", ConsentKind)
def test_the_question_behind_an_answer_can_be_shown_again(about, language):
    assert asked(hash_of(about, language)) == question(about, language)


def test_an_unknown_hash_has_no_question():
    assert asked(b"\x00" * 32) is None


def test_every_question_has_a_hash_of_its_own():
    hashes = {hash_of(about, language) for about in ConsentKind for language in LANGUAGES}

    assert len(hashes) == len(ConsentKind) * len(LANGUAGES)


def test_only_being_written_down_is_required():
    marks = {about: question(about).mark for about in ConsentKind}

    assert marks == {
        ConsentKind.REGISTRATION: "필수",
        ConsentKind.MARKETING: "선택",
        ConsentKind.NIGHT: "선택",
    }


def test_what_the_law_wants_seen_stands_out():
    strong = {
        about: " ".join(each.text for each in question(about).sentences if each.strong)
        for about in ConsentKind
    }

    assert "3년" in strong[ConsentKind.REGISTRATION]
    assert "광고" in strong[ConsentKind.MARKETING]
    assert "밤" in strong[ConsentKind.NIGHT]


def test_every_question_says_that_one_may_say_no():
    for about in ConsentKind:
        said = question(about).text

        assert "싫다고 하셔도" in said or "아니어도" in said


def test_the_words_on_the_form_are_plain_and_ours():
    for form in FORMS.values():
        said = " ".join([*form[:8], *form.notices, *form[9:]])

        assert not {"동기화", "플랫폼", "서버", "업로드", "계정"} & set(said.split())


@BOTH
def test_a_form_names_its_wording_and_a_proof_of_it(language):
    footer = FORMS[language].footer.format(wording=WORDING, proof=proof(language))

    assert "2026-11" in footer
    assert proof(language) in footer
    assert proof("ko") != proof("en")
