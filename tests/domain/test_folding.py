"""Names and queries with everything taken away that a hurried hand gets wrong."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.folding import LONGEST, fold, plain

texts = st.text(
    st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)
    | st.sampled_from("ㄱㄲㄳㅘㅏ aB1(-·)ｶＫ９"),
    max_size=12,
)


def test_spaces_and_signs_go_but_where_words_began_is_remembered():
    folded = fold("사과(부사) 1+")

    assert folded.text == "사과부사1"
    assert folded.word_starts == {2, 4}


def test_doubled_consonants_and_ye_are_taken_as_their_plain_neighbours():
    assert fold("깨").letters == fold("개").letters
    assert fold("계란").letters == fold("게란").letters
    assert fold("깨").text == "깨"


def test_a_loose_compound_is_the_two_keys_it_was_typed_with():
    assert fold("ㄳ").text == "ㄱㅅ"
    assert fold("ㅘ").text == "ㅗㅏ"


def test_full_width_letters_and_digits_are_ordinary_ones():
    assert plain("ＫＦ９４") == "KF94"
    assert fold("ＫＦ９４").text == "kf94"


def test_a_name_beyond_all_measure_is_cut():
    assert len(fold("가" * 1000).text) == LONGEST


@given(texts)
def test_there_are_as_many_letters_and_firsts_as_characters(text: str):
    folded = fold(text)

    assert len(folded.letters) == len(folded.firsts) == len(folded.text)
    assert all(0 < start < len(folded.text) for start in folded.word_starts)


@given(texts)
def test_a_decomposed_text_folds_like_the_whole_one(text: str):
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@given(texts)
def test_a_folded_text_folds_to_itself(text: str):
    once = fold(text).text

    assert fold(once).text == once
