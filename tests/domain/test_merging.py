"""Who is one person does not depend on the order in which it was said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.ids import Id
from marketpos.domain.merging import Said, pair_of, persons

A, B, C, D = (Id(bytes([letter] * 16)) for letter in b"abcd")


def test_the_entry_that_was_kept_stands_for_both() -> None:
    assert persons([Said(B, A, True)]) == {A: B, B: B}


def test_a_chain_is_one_person() -> None:
    assert set(persons([Said(A, B, True), Said(B, C, True)]).values()) == {A}


def test_what_was_taken_apart_stands_alone_again() -> None:
    assert persons([Said(A, B, False)]) == {A: A, B: B}


def test_taking_one_apart_leaves_the_others_together() -> None:
    found = persons([Said(A, B, True), Said(A, C, False)])

    assert found == {A: A, B: A, C: C}


def test_a_circle_of_two_pcs_is_stood_for_by_the_oldest() -> None:
    assert set(persons([Said(A, B, True), Said(B, C, True), Said(C, A, True)]).values()) == {A}


def test_of_two_that_were_kept_the_older_stands_for_all() -> None:
    found = persons([Said(B, C, True), Said(A, C, True)])

    assert set(found.values()) == {A}


def test_somebody_who_was_forgotten_stands_for_nobody_but_themselves() -> None:
    assert persons([Said(A, B, True), Said(B, C, True)], {A}) == {A: A, B: B, C: B}


words = st.builds(Said, st.sampled_from([A, B, C, D]), st.sampled_from([A, B, C, D]), st.booleans())


@given(st.lists(words), st.randoms())
def test_any_order_of_the_words_makes_the_same_people(said: list[Said], chance: object) -> None:
    newest = list(
        {pair_of(one.kept, one.gone): one for one in said if one.kept != one.gone}.values()
    )
    mixed = list(newest)
    chance.shuffle(mixed)  # type: ignore[attr-defined]

    found = persons(newest)

    assert persons(mixed) == found
    assert all(found[stands] == stands for stands in found.values())
