"""Sealed bodies open with the shop's key, with nothing else, and only as what they are."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.golden import samples
from marketpos.domain.ids import Id, uuid7
from marketpos.wire import codec
from marketpos.wire.envelope import Envelope, life_of
from marketpos.wire.sealing import (
    CannotOpen,
    new_key,
    seal,
    unseal,
    unwrap_key,
    wrap_key,
)

GOLDEN = [
    one
    for one in json.loads(
        (Path(__file__).parent.parent / "data" / "golden" / "facts.json").read_text("utf-8")
    )
    if one["kind"] not in codec.FROM_HUB
]
EVENT = Id(bytes(range(16)))
PERSON = Id(b"p" * 16)


def outside_of(one: dict[str, Any]) -> tuple[Id, bytes]:
    parts = [
        bytes.fromhex(part) if isinstance(part, str) and at in (0, 2, 8, 9) else part
        for at, part in enumerate(one["envelope"])
    ]
    envelope = Envelope(*parts)
    return envelope.event_id, life_of(envelope)


@pytest.mark.parametrize("one", GOLDEN, ids=lambda one: one["kind"])
def test_a_body_sealed_on_the_first_day_opens(one: dict[str, Any]) -> None:
    event_id, life = outside_of(one)

    assert (
        unseal(bytes.fromhex(one["body"]), event_id, life, samples.SHOP_KEY).hex() == one["plain"]
    )


def test_what_the_hub_makes_travels_plain_because_it_has_no_key_of_the_shop() -> None:
    assert {"joined", "asked", "scanned", "notice"} == codec.FROM_HUB


@given(st.binary(max_size=2000))
def test_anything_that_is_sealed_opens_again(plain: bytes) -> None:
    key = bytes(32)

    assert unseal(seal(plain, EVENT, b"life", key), EVENT, b"life", key) == plain


@given(st.data())
def test_one_changed_bit_anywhere_is_noticed(data: st.DataObject) -> None:
    body = seal(b"one mackerel, six thousand won", EVENT, b"life", bytes(32))
    at = data.draw(st.integers(0, len(body) * 8 - 1))

    torn = bytearray(body)
    torn[at // 8] ^= 1 << at % 8

    with pytest.raises(CannotOpen):
        unseal(bytes(torn), EVENT, b"life", bytes(32))


def test_a_body_opens_neither_with_another_key_nor_under_another_envelope() -> None:
    key = new_key()
    body = seal(b"plain", EVENT, b"life", key)

    for event_id, life, other in (
        (EVENT, b"life", new_key()),
        (PERSON, b"life", key),
        (EVENT, b"another life", key),
    ):
        with pytest.raises(CannotOpen):
            unseal(body, event_id, life, other)


def test_a_body_that_is_cut_short_is_noticed() -> None:
    body = seal(b"plain", EVENT, b"life", bytes(32))

    for length in range(len(body)):
        with pytest.raises(CannotOpen):
            unseal(body[:length], EVENT, b"life", bytes(32))


def test_a_sale_of_four_lines_is_small_on_the_wire() -> None:
    sale = next(one for one in GOLDEN if one["kind"] == "sale")

    assert len(bytes.fromhex(sale["body"])) < 256


def test_two_tills_in_one_process_seal_and_open_at_the_same_time() -> None:
    def sell(till: int) -> int:
        key = bytes([till]) * 32
        for number in range(300):
            event_id, plain = uuid7(number), b"%d: %d won " % (till, number) * 40
            assert unseal(seal(plain, event_id, b"", key), event_id, b"", key) == plain
        return till

    with ThreadPoolExecutor(4) as tills:
        assert list(tills.map(sell, range(4))) == [0, 1, 2, 3]


def test_a_persons_key_travels_wrapped_and_comes_out_again() -> None:
    shop, own = new_key(), new_key()

    assert unwrap_key(wrap_key(own, PERSON, shop), PERSON, shop) == own


def test_the_same_key_is_wrapped_in_the_same_bytes_so_two_pcs_do_not_differ() -> None:
    shop, own = new_key(), new_key()

    assert wrap_key(own, PERSON, shop) == wrap_key(own, PERSON, shop)
    assert wrap_key(own, PERSON, shop) != wrap_key(own, EVENT, shop)


def test_a_wrapped_key_is_of_no_use_to_the_hub_nor_for_another_person() -> None:
    shop, own = new_key(), new_key()
    wrapped = wrap_key(own, PERSON, shop)

    assert own not in wrapped
    for customer, key in ((EVENT, shop), (PERSON, new_key())):
        with pytest.raises(CannotOpen):
            unwrap_key(wrapped, customer, key)


def test_a_torn_wrapped_key_is_told_as_such() -> None:
    with pytest.raises(CannotOpen):
        unwrap_key(b"torn", PERSON, new_key())


@pytest.mark.parametrize("key", [b"", b"k" * 31, b"k" * 33], ids=len)
def test_a_key_of_another_length_neither_seals_nor_opens(key: bytes) -> None:
    body = seal(b"plain", EVENT, b"life", samples.SHOP_KEY)

    with pytest.raises(ValueError, match="24"):
        seal(b"plain", EVENT, b"life", key)
    with pytest.raises(CannotOpen):
        unseal(body, EVENT, b"life", key)


@pytest.mark.parametrize("size", [0, 1, 15, 16])
def test_what_is_shorter_than_a_seal_is_not_read(size: int) -> None:
    with pytest.raises(CannotOpen):
        unseal(bytes(size), EVENT, b"life", samples.SHOP_KEY)
