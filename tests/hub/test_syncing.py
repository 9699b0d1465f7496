"""Push and pull: every fact arrives once, in order, whatever the line does in between."""

from __future__ import annotations

import os

import pytest
from market_pcs import DAY, Pc, second_pc

from marketpos.sync.heard import Answered, Denied
from marketpos.wire import paths
from marketpos.wire.answering import Why
from marketpos.wire.digests import digest_of
from marketpos.wire.envelope import BODY_LIMIT, GENESIS
from marketpos.wire.feed import CLOCK_TOLERANCE_MS, NOTHING, START
from marketpos.wire.messages import (
    DayTotal,
    DigestAnswer,
    DigestRequest,
    FeedEntry,
    Head,
    Place,
    Receipt,
    Trouble,
    WrappedKey,
)
from marketpos.wire.receipts import is_genuine


def ids_of(feed: list[FeedEntry]) -> list[bytes]:
    return [entry.envelope.event_id for entry in feed]


def test_what_one_pc_sells_the_other_pc_reads_byte_for_byte(pc: Pc) -> None:
    other, sold = second_pc(pc), pc.sells(3)

    pc.syncs(NOTHING, *sold)

    feed = other.pulls()
    assert [(entry.envelope, entry.body) for entry in feed] == [tuple_of(one) for one in sold]
    assert [entry.n for entry in feed] == [1, 2, 3]


def tuple_of(pushed: object) -> tuple[object, object]:
    return pushed.envelope, pushed.body  # type: ignore[attr-defined]


def test_the_answer_says_where_the_stream_ends_at_the_hub(pc: Pc) -> None:
    answer = pc.sells_and_syncs(5)

    assert answer.head == pc.head
    assert (answer.trouble, answer.feed_end) == (Trouble.NONE, 5)


def test_own_facts_come_back_without_their_bodies_to_be_checked(pc: Pc) -> None:
    sold = pc.sells(2)

    feed = pc.syncs(NOTHING, *sold).feed

    assert [entry.envelope for entry in feed] == [one.envelope for one in sold]
    assert [entry.body for entry in feed] == [b"", b""]


def test_facts_pushed_again_after_a_lost_answer_are_not_doubled(pc: Pc) -> None:
    sold = pc.sells(4)
    pc.asks(pc.request(NOTHING, *sold))

    answer = pc.syncs(NOTHING, *sold)

    assert (answer.head, answer.feed_end, answer.trouble) == (pc.head, 4, Trouble.NONE)
    assert ids_of(answer.feed) == [one.envelope.event_id for one in sold]


def test_a_resend_that_reaches_further_brings_only_what_is_new(pc: Pc) -> None:
    sold = pc.sells(3)
    pc.syncs(NOTHING, *sold)
    more = pc.sells(2)

    answer = pc.syncs(NOTHING, *sold, *more)

    assert (answer.feed_end, answer.head) == (5, pc.head)


def test_facts_after_a_gap_wait_until_the_gap_is_filled(pc: Pc) -> None:
    first, second = pc.sells(2), pc.sells(2)
    middle = Head(2, GENESIS)

    answer = pc.syncs(middle, *second)

    assert (answer.trouble, answer.head, answer.feed_end) == (Trouble.GAP, NOTHING, 0)
    assert pc.syncs(NOTHING, *first, *second).feed_end == 4


def test_a_stream_that_went_two_ways_is_a_fork_and_the_first_way_stays(pc: Pc) -> None:
    before, head = pc.sells_and_syncs(2).head, pc.head
    pc.sells_and_syncs(1)
    kept = pc.head
    pc.head = head

    answer = pc.syncs(before, *pc.sells(1))

    assert (answer.trouble, answer.head, answer.feed_end) == (Trouble.FORK, kept, 3)


def test_a_fact_that_moved_to_a_new_stream_is_still_the_same_fact(pc: Pc) -> None:
    (sold,) = pc.sells(1)
    pc.syncs(NOTHING, sold)
    pc.stream, pc.head = os.urandom(16), NOTHING
    moved = pc.fact(1, sold.body, event_id=sold.envelope.event_id)

    answer = pc.syncs(NOTHING, moved)

    assert answer.feed_end == 1
    assert answer.head.seq == 1


def test_months_later_a_fact_is_still_known(pc: Pc) -> None:
    sold = pc.sells(1)
    pc.syncs(NOTHING, *sold)
    pc.clock.pass_minutes(60 * 24 * 400)

    assert pc.syncs(NOTHING, *sold).feed_end == 1


def test_every_answer_brings_a_receipt_the_hub_signed_for_this_shop(pc: Pc) -> None:
    receipt = pc.sells_and_syncs(2).receipt

    assert receipt is not None
    assert receipt.place.n == 2
    assert is_genuine(pc.hub.records.public_key, pc.shop, receipt)
    assert not is_genuine(pc.hub.records.public_key, "1", receipt)


def test_a_receipt_the_hub_does_not_know_says_that_it_was_restored(pc: Pc) -> None:
    pc.sells_and_syncs(2)
    promised = Receipt(Place(9, os.urandom(32)), 0, b"")
    sold = pc.sells(1)

    answer = pc.syncs(Head(2, GENESIS), receipt=promised)
    assert answer.trouble is Trouble.RECEIPT

    other = second_pc(pc)
    answer = other.syncs(receipt=promised)
    assert (answer.trouble, len(answer.feed)) == (Trouble.RECEIPT, 2)
    assert sold


def test_facts_are_taken_even_when_the_receipt_is_unknown(pc: Pc) -> None:
    sold = pc.sells(2)

    answer = pc.syncs(NOTHING, *sold, receipt=Receipt(Place(9, os.urandom(32)), 0, b""))

    assert (answer.trouble, answer.head, answer.feed_end) == (Trouble.RECEIPT, pc.head, 2)


def test_a_cursor_the_feed_never_had_gets_no_page_but_its_facts_are_taken(pc: Pc) -> None:
    pc.sells_and_syncs(3)
    at, sold = pc.head, pc.sells(1)
    pc.cursor = Place(2, os.urandom(32))

    answer = pc.syncs(at, *sold)

    assert (answer.trouble, answer.feed, answer.feed_end) == (Trouble.CURSOR, [], 4)


def test_facts_given_back_after_a_restore_stand_where_they_stood(pc: Pc) -> None:
    lost = Pc(pc.hub, pc.clock)
    sold = lost.sells(2)
    given = [FeedEntry(0, one.envelope.at_ms, one.envelope, one.body) for one in sold]

    answer = pc.syncs(given_back=given)

    assert answer.unplaced == []
    assert [(one.envelope, one.body) for one in answer.feed] == [tuple_of(one) for one in sold]


def test_a_fact_given_back_without_the_one_before_it_is_named_as_homeless(pc: Pc) -> None:
    lost = Pc(pc.hub, pc.clock)
    _, second = lost.sells(2)

    answer = pc.syncs(given_back=[FeedEntry(0, 5, second.envelope, second.body)])

    assert answer.unplaced == [second.envelope.event_id]
    assert answer.feed_end == 0


def test_a_clock_that_is_off_is_corrected_in_the_feed_and_left_alone_in_the_fact(pc: Pc) -> None:
    slow_ms = CLOCK_TOLERANCE_MS + 5_000
    (sold,) = pc.sells(1, at_ms=pc.clock.at_ms - slow_ms)

    (entry,) = pc.syncs(NOTHING, sold, clock_ms=pc.clock.at_ms - slow_ms).feed

    assert entry.envelope.at_ms == pc.clock.at_ms - slow_ms
    assert entry.fixed_ms == pc.clock.at_ms


def test_a_long_feed_is_read_in_pages_without_a_gap(pc: Pc) -> None:
    pc.sells_and_syncs(7)
    other, read = second_pc(pc), []
    for _ in range(4):
        read += other.syncs(want=2).feed

    assert [entry.n for entry in read] == [1, 2, 3, 4, 5, 6, 7]


def test_large_bodies_make_shorter_pages(pc: Pc) -> None:
    before, sold = pc.head, []
    for _ in range(12):
        sold.append(pc.fact(pc.head.seq + 1, os.urandom(BODY_LIMIT)))
        pc.head = Head(pc.head.seq + 1, b"")
    pc.syncs(before, *sold)

    feed = second_pc(pc).pulls()

    assert 1 < len(feed) < 12


def test_nothing_new_is_a_short_answer(pc: Pc) -> None:
    pc.sells_and_syncs(3)

    answer = pc.syncs(pc.head)

    assert (answer.feed, answer.following, answer.feed_end) == ([], pc.cursor, 3)


def test_a_regulars_key_comes_with_the_page_that_has_its_fact(pc: Pc) -> None:
    person, wrapped = os.urandom(16), os.urandom(72)
    first, met = pc.sells(1), pc.sells(1, kind="customer.set")
    key = WrappedKey(person, wrapped, met[0].envelope.event_id)
    pc.syncs(NOTHING, *first, *met, keys=[key])
    other = second_pc(pc)

    assert other.syncs(want=1).keys == []
    assert other.syncs(want=1).keys == [WrappedKey(person, wrapped)]
    assert other.syncs(want=1).keys == []


def test_an_erased_regulars_key_is_gone_from_the_hub_and_never_comes_back(pc: Pc) -> None:
    person, wrapped = os.urandom(16), os.urandom(72)
    (met,) = pc.sells(1, kind="customer.set")
    key = WrappedKey(person, wrapped, met.envelope.event_id)
    pc.syncs(NOTHING, met, keys=[key])
    at, (gone,) = pc.head, pc.sells(1, kind="customer.erased")

    pc.syncs(at, gone, keys=[WrappedKey(person, b"", gone.envelope.event_id)])
    pc.syncs(NOTHING, met, gone, keys=[key])

    assert second_pc(pc).syncs().keys == [WrappedKey(person, b"")]
    with pc.hub.records.unit() as connection:
        kept = connection.exec_driver_sql("SELECT wrapped FROM customer_key").scalars().all()
    assert wrapped not in kept


def test_an_erasure_and_a_key_in_one_request_end_as_an_erasure(pc: Pc) -> None:
    person = os.urandom(16)
    met, gone = pc.sells(2)
    keys = [
        WrappedKey(person, b"", gone.envelope.event_id),
        WrappedKey(person, os.urandom(72), met.envelope.event_id),
    ]

    pc.syncs(NOTHING, met, gone, keys=keys)

    assert second_pc(pc).syncs().keys == [WrappedKey(person, b"")]


def test_day_totals_are_kept_once_for_a_device_and_day(pc: Pc) -> None:
    pc.syncs(totals=[DayTotal(pc.device, DAY, 3, 30_000)])
    pc.syncs(totals=[DayTotal(pc.device, DAY, 4, 41_000)])

    with pc.hub.records.unit() as connection:
        rows = connection.exec_driver_sql(
            f"SELECT day, sales, total_won FROM day_total WHERE shop_id = {pc.shop}"
        ).all()
    assert [tuple(row) for row in rows] == [(DAY, 4, 41_000)]


def digest(pc: Pc, day: int = 0) -> DigestAnswer:
    line = pc.line()
    heard = line.ask(paths.digest(pc.shop), DigestRequest(day), DigestAnswer)
    line.close()
    assert isinstance(heard, Answered), heard
    return heard.message


def test_digests_tell_what_is_held_by_device_and_day(pc: Pc) -> None:
    other = second_pc(pc)
    mine, theirs = pc.sells(3), other.sells(2)
    pc.syncs(NOTHING, *mine)
    other.syncs(NOTHING, *theirs)

    days = {day.device: day for day in digest(pc).days}

    assert {device: day.count for device, day in days.items()} == {pc.device: 3, other.device: 2}
    assert days[pc.device].digest == digest_of(one.envelope.event_id for one in reversed(mine))


def test_the_ids_of_one_day_can_be_asked_for(pc: Pc) -> None:
    today, tomorrow = pc.sells(2), pc.sells(1, day=DAY + 1)
    pc.syncs(NOTHING, *today, *tomorrow)

    answer = digest(pc, DAY)

    assert sorted(answer.event_ids) == sorted(one.envelope.event_id for one in today)


def test_two_pcs_pushing_at_once_share_one_feed_without_gaps(pc: Pc) -> None:
    other = second_pc(pc)
    for _ in range(3):
        pc.sells_and_syncs(2)
        other.sells_and_syncs(2)

    reader = second_pc(pc)

    assert [entry.n for entry in reader.pulls()] == list(range(1, 13))


@pytest.mark.parametrize(
    "torn",
    [
        {"stream": b"short"},
        {"event_id": b""},
        {"device": b"x" * 17},
        {"body_hash": b"x" * 32},
        {"seq": 0},
        {"seq": 7},
        {"kind": ""},
        {"kind": "sale\0"},
        {"kind": "k" * 65},
        {"at_ms": 2**63},
        {"version": 2**31},
        {"offset_min": -(2**31)},
        {"day": 2**40},
    ],
)
def test_what_no_pc_of_ours_would_push_is_turned_away_whole(
    pc: Pc, torn: dict[str, object]
) -> None:
    good, bad = pc.fact(1), pc.fact(2, **torn)  # type: ignore[arg-type]

    heard = pc.asks(pc.request(NOTHING, good, bad))

    assert heard == Denied(Why.BODY)
    assert pc.syncs().feed_end == 0


def test_a_body_of_more_than_64_kb_is_turned_away(pc: Pc) -> None:
    heard = pc.asks(pc.request(NOTHING, pc.fact(1, os.urandom(BODY_LIMIT + 1))))

    assert heard == Denied(Why.BODY)


def test_a_kind_nobody_knows_yet_is_kept_and_handed_on(pc: Pc) -> None:
    pc.syncs(NOTHING, *pc.sells(1, kind="something.new", version=9))

    (entry,) = second_pc(pc).pulls()

    assert (entry.envelope.kind, entry.envelope.version) == ("something.new", 9)


def test_a_new_epoch_is_told_with_every_answer(pc: Pc) -> None:
    before = pc.syncs().epoch

    pc.hub.records.begin_epoch()

    assert pc.syncs().epoch == before + 1
    assert pc.cursor == START
