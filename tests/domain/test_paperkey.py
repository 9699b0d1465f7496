"""The shop's key on paper: read out, typed in, and noticed when it is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.paperkey import ALPHABET, TornPaperKey, from_paper, to_paper

keys = st.binary(min_size=32, max_size=32)
KEY = bytes(range(32))
PAPER = "000G4 0R40M 30E20 9185G R38E1 W8124 GK2GA HC5RR 34D1P 70X3R FQHGG"


@given(keys)
def test_a_key_is_typed_in_again_as_it_was(key: bytes) -> None:
    assert from_paper(to_paper(key)) == key


def test_the_letters_of_a_key_are_the_same_for_ever() -> None:
    assert to_paper(KEY) == PAPER
    assert from_paper(PAPER) == KEY


@given(keys)
def test_letters_stand_in_eleven_groups_of_five(key: bytes) -> None:
    assert [len(group) for group in to_paper(key).split(" ")] == [5] * 11


@given(keys)
def test_no_letter_is_one_that_can_be_taken_for_another(key: bytes) -> None:
    assert not set(to_paper(key)) & set("ILOU")


def test_it_may_be_typed_small_without_gaps_or_with_dashes() -> None:
    assert from_paper(PAPER.lower()) == KEY
    assert from_paper(PAPER.replace(" ", "")) == KEY
    assert from_paper(f"  {PAPER.replace(' ', '-')}\n") == KEY


def test_letters_that_look_alike_are_taken_for_what_was_meant() -> None:
    assert from_paper(PAPER.replace("0", "O").replace("1", "l")) == KEY


@given(keys, st.integers(0, 54), st.sampled_from(ALPHABET))
def test_one_wrong_letter_never_gives_another_key(key: bytes, at: int, letter: str) -> None:
    bare = to_paper(key).replace(" ", "")
    typed = bare[:at] + letter + bare[at + 1 :]

    if letter == bare[at]:
        assert from_paper(typed) == key
    else:
        with pytest.raises(TornPaperKey):
            from_paper(typed)


@given(keys, st.integers(0, 53))
def test_two_letters_that_changed_places_never_give_another_key(key: bytes, at: int) -> None:
    bare = to_paper(key).replace(" ", "")
    typed = bare[:at] + bare[at + 1] + bare[at] + bare[at + 2 :]

    if typed == bare:
        assert from_paper(typed) == key
    else:
        with pytest.raises(TornPaperKey):
            from_paper(typed)


@pytest.mark.parametrize("typed", ["", "ABCDE", PAPER + "A", PAPER[:-1], PAPER[:-1] + "열"])
def test_a_missing_letter_is_told_as_such(typed: str) -> None:
    with pytest.raises(TornPaperKey):
        from_paper(typed)
