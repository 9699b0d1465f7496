"""Finding regulars and products from the first letters, however they were typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.finding import LONGEST_KEY, query_plan, rank, search_keys
from marketpos.domain.hangul import Composer, initials, jamo, to_qwerty

syllables = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)
near = st.sampled_from("가각갂갃값까게계개깨나낙다닭기김깁치칳찌칙")
names = st.text(near | syllables | st.sampled_from("ㄱㄲㅏㄳ rRk1 (·)KF94"), max_size=10)
words = st.text(near | syllables, min_size=1, max_size=8)
phones = st.from_regex(r"\A(010[0-9]{8}|02[0-9]{7,8}|051[0-9]{7}|[0-9]{0,12})\Z")
typings = st.one_of(
    names,
    names.map(initials),
    names.map(to_qwerty),
    names.map(to_qwerty).map(str.upper),
    st.text(st.sampled_from("ㄱㄲㅊ김치ㅣㅏ"), max_size=4),
    st.from_regex(r"\A[0-9]{1,13}\Z"),
)


def found(typed: str, name: str, **more: str) -> int | None:
    return rank(query_plan(typed), name, **more)


def is_reachable(typed: str, name: str, **more: str) -> bool:
    keys = search_keys(name, **more)
    return any(low <= key < high for low, high in query_plan(typed).ranges for key in keys)


@pytest.mark.parametrize(
    "typed", ["ㄱㅊ", "김ㅊ", "rlacl", "RLACL", "김칳", "ㄱ치", "기", "김", "치"]
)
def test_kimchi_is_found_however_it_is_typed(typed: str):
    assert found(typed, "김치") is not None
    assert is_reachable(typed, "김치")


@pytest.mark.parametrize("typed", ["emfro", "emfRo", "ㄷㄲ", "ㄷㄱ", "들개", "들깨"])
def test_perilla_is_found_with_and_without_the_doubled_consonant(typed: str):
    assert found(typed, "들깨") is not None
    assert is_reachable(typed, "들깨")


@pytest.mark.parametrize("typed", ["ㄱㅊ"])
def test_initials_find_hairtail_and_peppers_as_well_as_kimchi(typed: str):
    assert all(found(typed, name) is not None for name in ("김치", "갈치", "고추"))


def test_the_last_four_digits_find_both_regulars_who_share_them():
    first = found("5678", "김치 할머니", phone="01012345678")
    second = found("5678", "미용실", phone="01099995678")

    assert first == second == 0


def test_three_digits_find_the_end_of_a_number_and_four_its_middle():
    assert found("678", "할머니", phone="01012345678") == 10
    assert found("1234", "할머니", phone="01012345678") == 30
    assert found("123", "할머니", phone="01012345678") is None
    assert found("78", "할머니", phone="01012345678") is None


@pytest.mark.parametrize(
    "typed", ["01012345678", "010-1234-5678", "010 1234 5678", "+82 10-1234-5678", "1012345678"]
)
def test_a_whole_number_is_found_in_any_writing(typed: str):
    assert found(typed, "할머니", phone="01012345678") == 0
    assert is_reachable(typed, "할머니", phone="01012345678")


def test_a_regular_known_by_four_digits_only_is_found_by_them():
    assert found("5678", "할머니", phone="5678") == 0
    assert is_reachable("5678", "할머니", phone="5678")


def test_a_room_number_in_a_nickname_is_found_like_any_word():
    assert found("302", "302호 아지매") == 10
    assert found("302ㅎ", "302호 아지매") == 11


def test_a_barcode_finds_its_product_whole_or_half_typed():
    assert found("8801234567893", "라면", barcode="8801234567893") == 0
    assert found("8801", "라면", barcode="8801234567893") == 30
    assert is_reachable("8801", "라면", barcode="8801234567893")


def test_a_lettered_code_is_found_though_the_korean_input_method_was_on():
    assert found("ㅁㅠㅊ12", "비누", barcode="ABC12") == 0
    assert is_reachable("ㅁㅠㅊ12", "비누", barcode="ABC12")


def test_a_latin_name_is_found_though_the_korean_input_method_was_on():
    assert found("ㅏㄹ94", "KF94 마스크") == 70


def test_answers_are_ordered_from_exact_to_mistyped():
    ranks = [
        found("김치", "김치"),
        found("김치", "김치찌개"),
        found("김치", "배추 김치"),
        found("김치", "배추김치"),
        found("ㄱㅊ", "김치"),
        found("ㄱㅊ", "배추김치"),
        found("rlacl", "김치"),
    ]

    assert None not in ranks
    assert ranks == sorted(set(ranks))


def test_what_was_typed_as_it_stands_comes_before_what_may_have_been_meant():
    assert found("rlacl", "rlacl 상회") < found("rlacl", "김치")


def test_the_plain_letter_comes_before_the_doubled_one():
    assert found("ㄷㄲ", "들깨") < found("ㄷㄱ", "들깨")
    assert found("ㄷㄱ", "단감") < found("ㄷㄱ", "들깨")


def test_regulars_by_three_initials_as_on_the_screen():
    people = ["3층 미용실 김사장", "김순자", "국밥집 구세준", "곽선주", "박순자"]

    assert [name for name in people if found("ㄱㅅㅈ", name) is not None] == people[:4]


def test_the_prefix_everybody_has_leads_only_to_numbers_that_end_in_it():
    assert not is_reachable("010", "할머니", phone="01012345678")
    assert found("010", "할머니", phone="01012345010") == 10
    assert is_reachable("010", "할머니", phone="01012345010")


def test_nothing_typed_looks_nowhere():
    assert query_plan("").probes == query_plan("  ·(").probes == ()
    assert found("", "김치") is None


def test_a_name_of_ten_syllables_has_twenty_short_keys():
    keys = search_keys("한빛시장바다수산김씨")

    assert len(keys) == 20
    assert max(map(len, keys)) <= LONGEST_KEY
    assert all(key.isascii() for key in keys)


def test_a_phone_adds_four_keys_and_a_barcode_one():
    assert len(search_keys("", phone="01012345678", barcode="8801234567893")) == 5


@given(typings, names, phones)
def test_whoever_is_ranked_is_also_reached_by_the_keys(typed: str, name: str, phone: str):
    if found(typed, name, phone=phone) is not None:
        assert is_reachable(typed, name, phone=phone)


@given(words, st.data())
def test_every_piece_of_a_name_finds_it(word: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(word) - 1))
    piece = word[start : data.draw(st.integers(start + 1, len(word)))]

    for typed in (piece, initials(piece), to_qwerty(piece), to_qwerty(initials(piece))):
        assert found(typed, word) is not None
        assert is_reachable(typed, word)


@given(words)
def test_the_name_stays_found_at_every_stroke_while_it_is_typed(word: str):
    strokes = jamo(word)

    for length in range(1, len(strokes) + 1):
        typed = Composer().press(strokes[:length]).text
        assert found(typed, word) is not None, typed
        assert is_reachable(typed, word)


@given(words, words)
def test_names_that_contain_a_word_are_exactly_those_ranked_inside(word: str, name: str):
    whole = found(word, name)

    assert (whole in (0, 10, 20, 30)) == (word in name)


@given(phones.filter(lambda phone: len(phone) > 8))
def test_a_number_is_found_whole_and_by_its_end(phone: str):
    for typed in (phone, phone[-4:], phone[-3:]):
        assert found(typed, "", phone=phone) is not None
        assert is_reachable(typed, "", phone=phone)
