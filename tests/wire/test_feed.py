"""The feed's hash is frozen, and a page of it adds up or is not believed."""

from __future__ import annotations

import pytest

from marketpos.domain.ids import Id, uuid7
from marketpos.wire.envelope import Envelope, hash_of_body
from marketpos.wire.feed import PAGE_BYTES, START, fitting, fixed_time, places_after
from marketpos.wire.messages import FeedEntry, Place

AT_MS = 1_790_000_000_000


def an_entry(n: int, fixed_ms: int = AT_MS) -> FeedEntry:
    body = b"mackerel"
    envelope = Envelope(
        b"s" * 16,
        n,
        Id(bytes([n]) * 16),
        "sale",
        1,
        AT_MS,
        540,
        20261123,
        b"d" * 16,
        hash_of_body(body),
    )
    return FeedEntry(n, fixed_ms, envelope, body)


def test_the_hash_of_a_feed_is_the_same_for_ever():
    places = places_after(START, [an_entry(1), an_entry(2, AT_MS + 5)])

    assert [place.h.hex() for place in places] == [
        "b237b7f297b2ced4f1d235473d59533bbb5f90ff798b805f5e177ab4fc8276f1",
        "4ea988868a3d920fcaab9dbd79f0edd1c0e763adab959eee9a6a4f90d1d53425",
    ]


def test_a_page_is_read_up_to_a_gap_and_no_further():
    assert [place.n for place in places_after(START, [an_entry(1), an_entry(3)])] == [1]


def test_a_page_that_does_not_begin_after_the_cursor_is_not_read():
    assert places_after(Place(7, bytes(32)), [an_entry(1)]) == []


def test_another_corrected_time_is_another_feed():
    assert places_after(START, [an_entry(1)]) != places_after(START, [an_entry(1, AT_MS + 1)])


@pytest.mark.parametrize(
    ("offset_ms", "fixed_ms"),
    [
        (0, AT_MS),
        (119_999, AT_MS),
        (-119_999, AT_MS),
        (120_000, AT_MS + 120_000),
        (-86_400_000, AT_MS - 86_400_000),
    ],
)
def test_a_clock_that_is_off_by_two_minutes_is_put_right(offset_ms: int, fixed_ms: int):
    envelope = an_entry(1).envelope

    assert fixed_time(envelope, offset_ms, now_ms=AT_MS + 1_000_000) == fixed_ms


def test_no_corrected_time_is_before_the_time_in_the_id():
    envelope = an_entry(1).envelope._replace(event_id=uuid7(AT_MS + 50_000))

    assert fixed_time(envelope, 0, now_ms=AT_MS + 1_000_000) == AT_MS + 50_000


def test_no_corrected_time_is_later_than_the_hub_s_own_clock_may_be_off():
    assert fixed_time(an_entry(1).envelope, 0, now_ms=AT_MS - 500_000) == AT_MS - 380_000


def test_a_page_takes_no_more_than_its_bytes_but_always_one_fact():
    large = bytes(PAGE_BYTES // 3)

    assert fitting([large] * 10) == 2
    assert fitting([bytes(PAGE_BYTES * 2), b""]) == 1
    assert fitting([]) == 0
