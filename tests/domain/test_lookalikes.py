"""Hosts that pretend to be somebody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.lookalikes import GENUINE, imitated

labels = st.from_regex(r"\A[a-z0-9]([a-z0-9-]{0,6}[a-z0-9])?\Z")


@given(st.sampled_from(GENUINE), st.lists(labels, max_size=2))
def test_everything_under_a_genuine_name_is_genuine(name: str, under: list[str]):
    assert imitated(".".join([*under, name])) == ""


@given(st.sampled_from(["kakao.com", "naver.com", "instagram.com", "daangn.com"]), labels)
def test_a_genuine_name_in_front_of_another_is_a_pretence(name: str, label: str):
    assert imitated(f"{name}.{label}.kr") == name.removesuffix(".com")


@pytest.mark.parametrize(
    "host", ["badasusan.kr", "never.com", "husband.kr", "aver.com", "gangnam.kr"]
)
def test_ordinary_shops_pretend_nothing(host: str):
    assert imitated(host) == ""
