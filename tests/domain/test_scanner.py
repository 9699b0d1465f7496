"""A scanner is heard under any input method, and a quick hand is not taken for one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.hangul import from_qwerty, jamo
from marketpos.domain.scanner import ENTER, FAST_MS, Scanner

MILK = "8801234567893"


def type_in(scanner: Scanner, keys: str, gap_ms: int = 8, start_ms: int = 1000) -> list[str]:
    """Feed keys with the same pause between them; every code heard."""
    heard = [scanner.feed(key, start_ms + at * gap_ms) for at, key in enumerate(keys)]
    return [one.code for one in heard if one.code]


def test_thirteen_quick_digits_and_enter_are_a_scan():
    assert type_in(Scanner(), MILK + ENTER) == [MILK]


def test_the_same_digits_by_hand_are_not():
    assert type_in(Scanner(), MILK + ENTER, gap_ms=FAST_MS) == []


def test_a_scan_begins_where_the_quick_keys_begin():
    scanner = Scanner()
    type_in(scanner, "12", gap_ms=200)

    began = [scanner.feed(key, 5000 + 8 * at).began for at, key in enumerate("8801")]

    assert began == [True, False, False, False]


def test_what_was_typed_by_hand_before_is_not_part_of_the_scan():
    scanner = Scanner()
    type_in(scanner, "12", gap_ms=200)

    assert type_in(scanner, MILK + ENTER, start_ms=5000) == [MILK]


def test_letters_under_the_korean_input_method_are_mapped_back():
    assert type_in(Scanner(), jamo(from_qwerty("abc")) + "-01" + ENTER) == ["abc-01"]


def test_an_amount_typed_very_fast_is_an_amount():
    assert type_in(Scanner(), "50000" + ENTER, gap_ms=1) == []
    assert type_in(Scanner(), "3500*2" + ENTER, gap_ms=1) == []


def test_an_enter_that_comes_later_is_a_person():
    scanner = Scanner()
    type_in(scanner, MILK)

    assert scanner.feed(ENTER, 9000).code == ""


def test_keys_that_type_nothing_do_not_tear_a_scan():
    scanner = Scanner()
    type_in(scanner, "ABC")
    scanner.feed("", 1020)

    assert type_in(scanner, "D12" + ENTER, start_ms=1024) == ["ABCD12"]


def test_a_clock_set_back_in_the_middle_is_a_pause():
    scanner = Scanner()
    type_in(scanner, "88012345", start_ms=9000)

    assert type_in(scanner, "67893" + ENTER, start_ms=1000) == []


@given(st.text("0123456789+-*/.\r", max_size=60), st.integers(FAST_MS, 500))
def test_a_hand_on_the_number_pad_never_scans(keys: str, gap_ms: int):
    assert type_in(Scanner(), keys, gap_ms) == []


@given(st.text("0123456789", min_size=8, max_size=14), st.integers(0, FAST_MS - 1))
def test_every_quick_number_is_heard_whole_once(code: str, gap_ms: int):
    assert type_in(Scanner(), code + ENTER, gap_ms) == [code]
