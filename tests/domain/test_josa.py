"""Particles after words, numbers and names of all kinds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.amounts import spoken
from marketpos.domain.josa import josa, with_josa


@pytest.mark.parametrize(
    ("word", "particle", "said"),
    [
        ("김치", "을", "김치를"),
        ("갈비", "을", "갈비를"),
        ("서울", "(으)로", "서울로"),
        ("3", "을", "3을"),
        ("10", "을", "10을"),
        ("KF94", "을", "KF94를"),
        ("2", "을", "2를"),
        ("1,000원", "을/를", "1,000원을"),
    ],
)
def test_the_examples_of_the_trade(word: str, particle: str, said: str):
    assert with_josa(word, particle) == said


@pytest.mark.parametrize(
    ("particle", "after_batchim", "after_vowel"),
    [
        ("를", "단골을", "김치를"),
        ("이/가", "단골이", "김치가"),
        ("는", "단골은", "김치는"),
        ("와", "단골과", "김치와"),
        ("아", "단골아", "김치야"),
        ("랑", "단골이랑", "김치랑"),
        ("이나", "단골이나", "김치나"),
        ("라고", "단골이라고", "김치라고"),
        ("예요", "단골이에요", "김치예요"),
    ],
)
def test_each_pair_follows_the_last_sound(particle: str, after_batchim: str, after_vowel: str):
    assert with_josa("단골", particle) == after_batchim
    assert with_josa("김치", particle) == after_vowel


def test_ro_follows_rieul_as_if_it_were_a_vowel():
    assert with_josa("현금", "로") == "현금으로"
    assert with_josa("카드", "로") == "카드로"
    assert [with_josa(digit, "로") for digit in "1736"] == ["1로", "7로", "3으로", "6으로"]
    assert with_josa("8", "로") == "8로"


@pytest.mark.parametrize("number", ["20", "300", "1,000", "20,000", "100,000", "100000000", "0"])
def test_round_numbers_end_in_the_name_of_their_zeros(number: str):
    assert josa(number, "을") == "을"


def test_a_round_million_million_ends_in_a_vowel():
    assert josa("1,000,000,000,000", "을") == "를"


def test_after_latin_letters_and_brackets_both_are_written():
    assert with_josa("NAVER", "을") == "NAVER을(를)"
    assert with_josa("사과(부사)", "가") == "사과(부사)이(가)"
    assert with_josa("QR", "로") == "QR(으)로"
    assert with_josa("", "은") == "은(는)"


def test_measures_after_a_number_are_read_out():
    assert with_josa("600g", "을") == "600g을"
    assert with_josa("1.43kg", "을") == "1.43kg을"
    assert with_josa("1.5L", "을") == "1.5L를"


def test_closing_quotes_are_not_heard():
    assert with_josa("'김치'", "을") == "'김치'를"


def test_an_unknown_particle_is_a_slip_of_ours():
    with pytest.raises(KeyError):
        josa("김치", "마저")


@given(st.integers(1, 9_999_999_999))
def test_digits_take_the_particle_of_the_number_read_aloud(number: int):
    read_aloud = spoken(number).removesuffix(" 원")

    for particle in ("을", "로", "이"):
        assert josa(f"{number:,}", particle) == josa(str(number), particle)
        assert josa(str(number), particle) == josa(read_aloud, particle)
