"""Words: all of them are translated, none of them is a computer's word."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import QCoreApplication

from marketpos.ui.words import clock, day, load_language, money, number, refusal, say, words_of
from ui.words_audit import BANNED, HANGUL, all_said, banned_in, missing, places, sources, unsaid


@pytest.fixture
def english(qapp: QCoreApplication) -> Iterator[None]:
    load_language(qapp, "en")
    yield
    load_language(qapp, "ko")


def test_every_sentence_is_also_there_in_english() -> None:
    assert missing("en") == {}


def test_no_hangul_stands_outside_say() -> None:
    found = {path.name: unsaid(path.read_text(encoding="utf-8")) for path in sources()}

    assert {name: texts for name, texts in found.items() if texts} == {}


def test_hangul_outside_say_would_be_found() -> None:
    source = '"""설명."""\nlabel = say("판매")\nother = "단골"\nkey = "ㄱ"\n'

    assert unsaid(source) == ["3: 단골"]


def test_units_are_data_and_not_words() -> None:
    assert unsaid('UNITS = ("마리", "손")  # data\n') == []


def test_no_computer_words_are_said() -> None:
    assert {text: banned_in(text) for text in all_said() if banned_in(text)} == {}


def test_a_computer_word_would_be_found() -> None:
    assert banned_in("서버와 동기화 중이에요") == ["동기화", "서버"]
    assert len(BANNED) == len(set(BANNED))


def test_english_fills_the_same_places_and_holds_no_hangul() -> None:
    words = words_of("en")

    wrong = {ko: en for ko, en in words.items() if places(ko) != places(en) or HANGUL.search(en)}

    assert wrong == {}


def test_korean_is_said_as_it_is_written() -> None:
    assert say("{amount}원", amount="40,000") == "40,000원"
    assert money(40_000) == "40,000원"
    assert money(-1_000) == "−1,000원"
    assert number(1_412_000) == "1,412,000"


def test_the_particle_follows_the_word_it_stands_after() -> None:
    assert say("{who:을/를} 찾았어요", who="김사장") == "김사장을 찾았어요"
    assert say("{who:을/를} 찾았어요", who="김순자") == "김순자를 찾았어요"
    assert say("{who} 님", who="김순자") == "김순자 님"


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2026-11-23T00:05", "오전 12:05"),
        ("2026-11-23T09:30", "오전 9:30"),
        ("2026-11-23T12:00", "오후 12:00"),
        ("2026-11-23T15:12", "오후 3:12"),
    ],
)
def test_the_clock_is_said_in_halves_of_the_day(at: str, said: str) -> None:
    assert clock(datetime.fromisoformat(at + "+09:00")) == said


def test_a_day_is_said_with_its_weekday() -> None:
    assert day(date(2026, 11, 23)) == "11월 23일(월)"
    assert day(date(2026, 11, 29)) == "11월 29일(일)"


@pytest.mark.usefixtures("english")
def test_one_touch_changes_every_sentence_to_english() -> None:
    assert money(40_000) == "40,000 won"
    assert clock(datetime.fromisoformat("2026-11-23T15:12+09:00")) == "3:12 PM"
    assert day(date(2026, 11, 23)) == "Mon, 11/23"
    assert say("판매") == "Sell"


def test_changing_back_brings_the_korean_back(qapp: QCoreApplication) -> None:
    load_language(qapp, "en")
    load_language(qapp, "en")
    load_language(qapp, "ko")

    assert say("판매") == "판매"


def test_an_unknown_refusal_still_says_that_selling_goes_on() -> None:
    assert "판매는 그대로" in refusal(ValueError("nothing a shopkeeper should read"))
