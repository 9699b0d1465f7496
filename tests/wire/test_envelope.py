"""The clear outside of a fact and its chain: vectors frozen on the first day."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from marketpos.domain.ids import Id, uuid7
from marketpos.wire.envelope import (
    GENESIS,
    Envelope,
    canonical,
    hash_of_body,
    life_of,
    next_hash,
)
from marketpos.wire.feed import CLOCK_TOLERANCE_MS, feed_hash, fixed_time

GOLDEN = json.loads(
    (Path(__file__).parent.parent / "data" / "golden" / "facts.json").read_text("utf-8")
)
DAY_MS = 86_400_000
NOON = 1_795_414_320_000


def envelope_in(one: dict[str, Any]) -> Envelope:
    stream, seq, event_id, kind, version, at_ms, offset, day, device, body_hash = one["envelope"]
    return Envelope(
        bytes.fromhex(stream),
        seq,
        Id(bytes.fromhex(event_id)),
        kind,
        version,
        at_ms,
        offset,
        day,
        bytes.fromhex(device),
        bytes.fromhex(body_hash),
    )


def fact_at(at_ms: int, id_ms: int | None = None) -> Envelope:
    made = uuid7(at_ms if id_ms is None else id_ms)
    return Envelope(bytes(16), 1, made, "price.set", 1, at_ms, 540, 20261123, bytes(16), bytes(32))


@pytest.mark.parametrize("one", GOLDEN, ids=lambda one: one["kind"])
def test_an_envelope_is_the_same_bytes_for_ever(one: dict[str, Any]) -> None:
    assert canonical(envelope_in(one)).hex() == one["canonical"]


@pytest.mark.parametrize("one", GOLDEN, ids=lambda one: one["kind"])
def test_an_envelope_commits_to_its_sealed_body(one: dict[str, Any]) -> None:
    assert hash_of_body(bytes.fromhex(one["body"])) == envelope_in(one).body_hash


def test_the_chain_of_the_first_day_comes_to_the_same_heads() -> None:
    head = GENESIS

    for one in GOLDEN:
        head = next_hash(head, envelope_in(one))
        assert head.hex() == one["head"]


def test_the_chain_is_two_plain_hashes_that_anybody_can_recompute() -> None:
    first = GOLDEN[0]

    by_hand = sha256(bytes(32) + sha256(bytes.fromhex(first["canonical"])).digest())

    assert by_hand.hexdigest() == first["head"]


@pytest.mark.parametrize("field", Envelope._fields)
def test_no_part_of_an_envelope_can_be_changed_unseen(field: str) -> None:
    whole = envelope_in(GOLDEN[9])
    value = getattr(whole, field)
    other = value + 1 if isinstance(value, int) else value[:-1] + type(value)(value[:1])

    changed = whole._replace(**{field: other})

    assert next_hash(GENESIS, changed) != next_hash(GENESIS, whole)


def test_a_body_belongs_to_its_fact_wherever_the_fact_stands() -> None:
    whole = envelope_in(GOLDEN[9])

    moved = whole._replace(stream=bytes(16), seq=1)

    assert life_of(moved) == life_of(whole)
    for field in ("event_id", "kind", "version", "at_ms", "offset_min", "day", "device"):
        value = getattr(whole, field)
        other = value + 1 if isinstance(value, int) else value[::-1]
        assert life_of(whole._replace(**{field: other})) != life_of(whole)


def test_the_feed_commits_to_the_corrected_time_too() -> None:
    whole = envelope_in(GOLDEN[0])

    assert feed_hash(GENESIS, 1, 5, whole) != feed_hash(GENESIS, 1, 6, whole)
    assert feed_hash(GENESIS, 1, 5, whole) != feed_hash(GENESIS, 2, 5, whole)


def test_a_clock_that_is_nearly_right_is_believed() -> None:
    assert fixed_time(fact_at(NOON), CLOCK_TOLERANCE_MS - 1, NOON + 1_000) == NOON


def test_a_clock_that_is_a_day_behind_is_put_right() -> None:
    fact = fact_at(NOON - DAY_MS)

    assert fixed_time(fact, DAY_MS, NOON) == NOON


def test_a_word_said_while_the_clock_ran_ten_years_ahead_does_not_win_for_ten_years() -> None:
    fact = fact_at(NOON + 3650 * DAY_MS)

    assert fixed_time(fact, 0, NOON) == NOON + CLOCK_TOLERANCE_MS


def test_a_word_said_after_an_older_one_stays_after_it_though_the_clock_was_set_back() -> None:
    fact = fact_at(NOON - 3650 * DAY_MS, id_ms=NOON + 1)

    assert fixed_time(fact, 0, NOON + 60_000) == NOON + 1


def test_an_id_that_tells_no_time_lifts_nothing() -> None:
    fact = fact_at(NOON)._replace(event_id=Id(b"\xff" * 16))

    assert fixed_time(fact, 0, NOON) == NOON
