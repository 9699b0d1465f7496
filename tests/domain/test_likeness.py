"""How like a name is to what was typed."""

from __future__ import annotations

import pytest

from marketpos.domain.folding import fold
from marketpos.domain.likeness import (
    DOUBLED,
    EXACT,
    INITIALS_PREFIX,
    INITIALS_SUBSTRING,
    ONE_STROKE_ON,
    PREFIX,
    SUBSTRING,
    UNFINISHED,
    WORD_START,
    likeness,
    pattern,
)


def like(typed: str, name: str) -> int | None:
    return likeness(pattern(fold(typed)), fold(name))


@pytest.mark.parametrize(
    ("typed", "name", "expected"),
    [
        ("배추김치", "배추 김치", EXACT),
        ("배추", "배추김치", PREFIX),
        ("김치", "배추 김치", WORD_START),
        ("부사", "사과(부사)", WORD_START),
        ("김치", "배추김치", SUBSTRING),
        ("ㅂㅊ", "배추김치", INITIALS_PREFIX),
        ("ㄱㅊ", "배추김치", INITIALS_SUBSTRING),
        ("기", "김치", PREFIX + UNFINISHED),
        ("김ㅊ", "김치", PREFIX + UNFINISHED),
        ("각", "가게", PREFIX + UNFINISHED),
        ("갃", "각시", PREFIX + UNFINISHED),
        ("고", "과일", PREFIX + UNFINISHED),
        ("들개", "들깨", EXACT + DOUBLED),
        ("ㄷㄱ", "들깨", INITIALS_PREFIX + DOUBLED),
        ("김칳", "김치", PREFIX + ONE_STROKE_ON),
        ("ㄱ치", "김치", INITIALS_PREFIX),
    ],
)
def test_a_name_is_graded_by_where_and_how_surely_it_answers(typed, name, expected):
    assert like(typed, name) == expected


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("치김", "김치"),
        ("김치", "김"),
        ("ㅂㅊ", "김치"),
        ("김ㅅ", "김치"),
        ("강", "가지"),
        ("감치", "김치"),
        ("r", "김치"),
        ("ㄱ", "rice"),
        ("ㅏ", "가지"),
        ("", "김치"),
        (" (", "김치"),
        ("김치", ""),
    ],
)
def test_what_is_not_in_the_name_is_not_found(typed, name):
    assert like(typed, name) is None


def test_the_best_of_several_places_counts():
    assert like("김", "내김치 김밥") == WORD_START
