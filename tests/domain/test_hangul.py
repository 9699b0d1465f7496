"""Hangul taken apart, put together, and typed with the wrong input method."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.hangul import LEADS, Composer, from_qwerty, initials, jamo, nfc, to_qwerty

syllables = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)
words = st.text(syllables, min_size=1, max_size=8)
strokes = st.sampled_from("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ")


def write(keys: str) -> Composer:
    return Composer().press(keys)


def test_names_from_a_mac_become_whole_syllables():
    assert nfc(unicodedata.normalize("NFD", "김치찌개")) == "김치찌개"
    assert nfc("\u1100\u110e") == "ㄱㅊ"


def test_initials_drop_spaces_and_keep_what_is_not_hangul():
    assert initials("3층 미용실 김사장") == "3ㅊㅁㅇㅅㄱㅅㅈ"
    assert initials("KF94 마스크") == "kf94ㅁㅅㅋ"
    assert initials("김ㅊ") == "ㄱㅊ"


def test_a_loose_compound_consonant_counts_as_two_initials():
    assert initials("ㄳ") == "ㄱㅅ"


def test_strokes_split_compound_vowels_and_batchim_but_keep_doubled_consonants():
    assert jamo("값") == "ㄱㅏㅂㅅ"
    assert jamo("과") == "ㄱㅗㅏ"
    assert jamo("의") == "ㅇㅡㅣ"
    assert jamo("깎") == "ㄲㅏㄲ"
    assert jamo("예 3kg") == "ㅇㅖ 3kg"


@given(words)
def test_initials_agree_with_the_unicode_names_of_the_parts(word: str):
    decomposed = unicodedata.normalize("NFD", word)

    leads = [LEADS[ord(char) - 0x1100] for char in decomposed if "\u1100" <= char <= "\u1112"]

    assert initials(word) == "".join(leads)


def test_hangul_typed_under_the_latin_input_method_is_read_as_meant():
    assert from_qwerty("rlacl") == "김치"
    assert from_qwerty("emfRo") == "들깨"
    assert from_qwerty("emfro") == "들개"
    assert from_qwerty("rkqt 3") == "값 3"
    assert from_qwerty("rc") == "ㄱㅊ"


def test_capslock_is_read_as_if_it_were_off():
    assert from_qwerty("RLACL") == "김치"
    assert from_qwerty("EMFrO") == "들깨"


def test_a_shift_held_too_long_changes_only_the_seven_keys_that_have_a_second_letter():
    assert from_qwerty("Gksqlc") == "한빛"
    assert from_qwerty("RkcL") == "까치"


def test_a_barcode_scanned_under_the_korean_input_method_is_read_back():
    assert to_qwerty("ㅁㅠㅊ") == "abc"
    assert to_qwerty("채ㅣㅁ12") == "cola12"
    assert to_qwerty("깨") == "Ro"


@given(words)
def test_every_word_survives_the_way_over_the_latin_keys(word: str):
    assert from_qwerty(to_qwerty(word)) == word
    assert write(jamo(word)).text == word


@given(st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz0123456789"), max_size=12))
def test_every_code_survives_the_way_over_the_korean_input_method(code: str):
    assert to_qwerty(from_qwerty(code)) == code


def test_the_keyboard_builds_a_syllable_stroke_by_stroke():
    seen = [write("ㄱㅗㅏㄴㅈ"[:length]).text for length in range(1, 6)]

    assert seen == ["ㄱ", "고", "과", "관", "괁"]


def test_a_batchim_moves_to_the_next_syllable_when_a_vowel_follows():
    assert write("ㄱㅏㄱㅏ").text == "가가"
    assert write("ㄱㅏㅂㅅㅇㅣ").text == "값이"
    assert write("ㄱㅏㅂㅅㅣ").text == "갑시"
    assert write("ㄱㅏㄲㅏ").text == "가까"


def test_only_the_unfinished_syllable_is_shown_as_being_composed():
    writing = write("ㄱㅣㅁㅊㅣ")

    assert (writing.committed, writing.composing) == ("김", "치")


def test_consonants_pressed_alone_stay_apart_for_the_search_by_initials():
    assert write("ㄱㅅ").text == "ㄱㅅ"
    assert write("ㄷㄲ").text == "ㄷㄲ"


def test_doubled_consonants_are_keys_of_their_own_and_never_made_of_two():
    assert write("ㄲㅐ").text == "깨"
    assert write("ㄱㄱㅐ").text == "ㄱ개"
    assert write("ㅇㅣㅆㄷㅏ").text == "있다"
    assert write("ㅇㅏㄸㅏ").text == "아따"


def test_compound_vowels_stand_alone_too_and_a_third_vowel_begins_anew():
    assert write("ㅗㅏ").text == "ㅘ"
    assert write("ㅗㅏㅣ").text == "ㅘㅣ"
    assert write("ㄱㅘ").text == "과"


def test_a_digit_or_a_space_ends_the_syllable():
    writing = write("ㄱㅣㅁ 2")

    assert (writing.text, writing.composing) == ("김 2", "")


def test_backspace_takes_strokes_first_and_then_whole_characters():
    writing = write("ㄱㅣㅁㄱㅏㅂㅅ")
    seen = []
    while writing.text:
        writing = writing.backspace()
        seen.append(writing.text)

    assert seen == ["김갑", "김가", "김ㄱ", "김", ""]


def test_backspace_on_an_empty_field_is_harmless():
    assert Composer().backspace() == Composer()


def test_the_keyboard_goes_on_from_a_name_already_written():
    assert Composer("김").press("ㅊㅣ").text == "김치"


def test_leaving_the_field_ends_the_syllable():
    assert write("ㄱㅏ").commit().press("ㄱ").text == "가ㄱ"


@given(st.text(strokes, max_size=30))
def test_no_stroke_is_ever_lost_or_doubled(keys: str):
    assert jamo(write(keys).text) == keys


@given(st.text(strokes, max_size=20), strokes)
def test_backspace_takes_back_exactly_one_stroke(keys: str, stroke: str):
    before = write(keys)

    after = before.press(stroke).backspace()

    assert jamo(after.text) == jamo(before.text)


@given(st.text(strokes, max_size=20))
def test_at_most_one_character_is_being_composed(keys: str):
    assert len(write(keys).composing) <= 1
