"""Addresses taken apart strictly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.addresses import Address, HostNotPlain, encoded, is_word, take_apart


def test_an_address_comes_apart_into_what_can_be_trusted():
    assert take_apart("HTTP://Bada.Example/a//b?c#d") == Address(
        "http", "bada.example", ("a", "b"), "/a//b?c#d"
    )


def test_a_letter_that_only_becomes_latin_in_lower_case_is_not_latin():
    assert not is_word("\u212aakao")
    with pytest.raises(HostNotPlain):
        take_apart("https://\u212aakao.example")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_encoded_path_holds_nothing_but_ascii(text: str):
    assert encoded(text).isascii()
    assert text.isascii() == (encoded(text) == text)
