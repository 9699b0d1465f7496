"""The paper consent form: what is asked is what is proven, and there is room to answer."""

from __future__ import annotations

import pytest

from marketpos.domain.kinds import ConsentKind
from marketpos.domain.wording import FORMS, LANGUAGES, WORDING, proof, question
from marketpos.outputs.paper_consent import PLAIN_MM, STRONG_MM, consent_form
from marketpos.outputs.sheet import A4, UNPRINTABLE_MM, Panel, Sheet, Words

BOTH = pytest.mark.parametrize("language", LANGUAGES)


def _said(sheet: Sheet) -> list[str]:
    return [words.text for words in sheet.words()]


@BOTH
def test_every_sentence_that_is_proven_stands_on_the_paper(language):
    said = _said(consent_form("바다수산", language=language))

    for about in ConsentKind:
        asked = question(about, language)
        assert f"[{asked.mark}] {asked.title}" in said
        assert {each.text for each in asked.sentences} <= set(said)


@BOTH
def test_each_consent_has_its_own_box_to_agree_and_its_own_to_refuse(language):
    said = _said(consent_form("바다수산", language=language))

    assert said.count(FORMS[language].agree) == len(ConsentKind)
    assert said.count(FORMS[language].disagree) == len(ConsentKind)


def test_strong_sentences_are_bolder_and_larger_than_the_rest():
    by_text = {words.text: words for words in consent_form("바다수산").words()}

    for about in ConsentKind:
        for each in question(about).sentences:
            words = by_text[each.text]
            assert words.bold is each.strong
            assert words.size_mm == (STRONG_MM if each.strong else PLAIN_MM)
    assert STRONG_MM > PLAIN_MM


def test_the_form_names_who_collects_and_where_to_ask():
    said = _said(consent_form("바다수산", "051-555-0101"))

    assert "받는 곳: 바다수산 · 051-555-0101" in said
    assert "받는 곳: 바다수산" in _said(consent_form("바다수산"))


@BOTH
def test_the_form_asks_the_age_and_names_its_wording(language):
    said = _said(consent_form("바다수산", language=language))

    assert FORMS[language].age in said
    assert any(WORDING in each and proof(language) in each for each in said)


def test_nothing_on_the_form_overlaps_or_leaves_the_paper():
    sheet = consent_form("바다수산")
    boxes = [mark.box for mark in sheet.marks if isinstance(mark, Words)]

    for one in (mark.box for mark in sheet.marks if isinstance(mark, Words | Panel)):
        assert one.left >= UNPRINTABLE_MM
        assert one.left + one.width <= A4.width_mm - UNPRINTABLE_MM
        assert UNPRINTABLE_MM <= one.top <= one.top + one.height <= A4.height_mm - UNPRINTABLE_MM
    for at, a in enumerate(boxes):
        for b in boxes[at + 1 :]:
            apart_across = a.left + a.width <= b.left or b.left + b.width <= a.left
            apart_down = a.top + a.height <= b.top + 0.01 or b.top + b.height <= a.top + 0.01
            assert apart_across or apart_down, (a, b)
