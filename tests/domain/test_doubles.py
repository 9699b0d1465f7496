"""Doubles are asked about: the same number, or names that are very like."""

from __future__ import annotations

import pytest

from marketpos.domain.doubles import Likeness, are_like, why_double

PHONE = "01055504821"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3층 미용실 김사장", "3층미용실 김사장"),
        ("김사장", "김사장님"),
        ("미용실 김사장", "미용실 김사쟝"),
        ("떡집 이모", "떡집이모님"),
        ("계란집 아지매", "게란집 아지매"),
        ("KIM", "kim"),
    ],
)
def test_names_that_are_very_like(one: str, other: str) -> None:
    assert are_like(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("302호 아지매", "303호 아지매"),
        ("김사장", "이사장"),
        ("이모님", "고모님"),
        ("", ""),
        ("김사장", ""),
        ("미용실 김사장", "떡집 김사장"),
    ],
)
def test_names_that_are_not(one: str, other: str) -> None:
    assert not are_like(one, other)


def test_the_same_whole_number_is_asked_about_whatever_the_names() -> None:
    assert why_double("김사장", PHONE, "이모님", PHONE) is Likeness.NUMBER


def test_the_same_last_four_digits_alone_are_normal() -> None:
    assert why_double("김사장", "4821", "이모님", PHONE) is None
    assert why_double("김사장", "4821", "김사장", PHONE) is Likeness.NAME


def test_a_short_name_with_another_number_is_another_person() -> None:
    assert why_double("김사장", PHONE, "김사장", "01011112222") is None


def test_a_name_nobody_else_has_may_have_a_new_number() -> None:
    found = why_double("3층 미용실 김사장", PHONE, "3층미용실 김사장", "01011112222")

    assert found is Likeness.NAME
