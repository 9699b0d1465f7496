"""Names: whatever a person calls themselves is kept, what nobody sees is not."""

from __future__ import annotations

import unicodedata

import pytest

from marketpos.domain.names import cut, tidied


def test_hangul_from_a_mac_is_put_together() -> None:
    assert tidied(unicodedata.normalize("NFD", "김사장")) == "김사장"


def test_emoji_stay_whole() -> None:
    assert tidied("👩‍🍳 김밥집 ❤️") == "👩‍🍳 김밥집 ❤️"


def test_marks_that_turn_the_reading_direction_go() -> None:
    assert tidied("\u202e김사장\u2066 가게\u200f") == "김사장 가게"


def test_a_script_is_a_name_like_any_other() -> None:
    assert tidied("<script>alert(1)</script>") == "<script>alert(1)</script>"


@pytest.mark.parametrize("blank", ["", "   ", "\u3164", "\u00a0\u3000", "\u200b\ufeff", "\u200d"])
def test_a_name_that_shows_nothing_is_none(blank: str) -> None:
    assert tidied(blank) == ""


def test_half_a_sign_and_controls_go() -> None:
    assert tidied("김\ud83d사\x00장\x07") == "김사장"


def test_several_lines_become_one() -> None:
    assert tidied("김사장\r\n\t3층") == "김사장 3층"


def test_two_hundred_letters_are_cut_and_nothing_is_lost() -> None:
    name, rest = cut("가" * 200)

    assert (len(name), len(rest)) == (40, 160)


def test_an_emoji_of_several_people_is_not_cut_in_two() -> None:
    family = "👨\u200d👩\u200d👧"

    name, rest = cut("가" * 38 + family)

    assert name == "가" * 38
    assert rest == family
