"""Ids are made here, never twice, and tell their time."""

from __future__ import annotations

import uuid

from hypothesis import given
from hypothesis import strategies as st

from marketpos.domain.ids import Id, ms_of, starter_id, uuid7

moments = st.integers(0, 2**48 - 1)


def test_an_id_is_the_one_of_the_standard() -> None:
    made = uuid7(0x017F22E279B0, lambda count: bytes.fromhex("0cc318c4dc0c0c07398f")[:count])

    assert uuid.UUID(bytes=made) == uuid.UUID("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")


@given(moments)
def test_an_id_is_a_version_seven_of_sixteen_bytes(at_ms: int) -> None:
    made = uuid.UUID(bytes=uuid7(at_ms))

    assert (made.version, made.variant) == (7, uuid.RFC_4122)


@given(moments, moments)
def test_a_later_moment_has_the_greater_id(one: int, other: int) -> None:
    if one != other:
        assert (uuid7(one) < uuid7(other)) == (one < other)


@given(moments)
def test_an_id_tells_the_moment_it_was_made_for(at_ms: int) -> None:
    assert ms_of(uuid7(at_ms)) == at_ms


def test_no_other_kind_of_id_tells_a_time() -> None:
    assert ms_of(starter_id("수산", "고등어")) == 0
    assert ms_of(Id(uuid.UUID(int=2**127 + 5).bytes)) == 0


def test_a_thousand_ids_of_one_moment_are_a_thousand_ids() -> None:
    assert len({uuid7(1_795_414_320_000) for _ in range(1000)}) == 1000


def test_a_starter_product_is_the_same_one_on_every_pc() -> None:
    assert starter_id("수산", "고등어") == starter_id("수산", "고등어")
    assert starter_id("수산", "고등어") != starter_id("채소", "고등어")
    assert starter_id("수산", "고등어").hex() == "351791efb2fd5b88b6223de84b11bc3f"
