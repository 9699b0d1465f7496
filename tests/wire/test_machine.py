"""What a PC asks its hub, and what it makes of the answer."""

from __future__ import annotations

import pytest
from pairs import (
    NOON,
    a_hub,
    a_pc,
    asks,
    at_hub,
    hears,
    sells,
    shown_only_here,
    speaks,
    speaks_once,
)

from marketpos.wire.machine import (
    SLICE,
    BrokenAnswer,
    Noticed,
    is_repeated,
    next_request,
    on_answer,
)
from marketpos.wire.messages import FeedEntry, Head, Receipt, Trouble
from marketpos.wire.peer import changed, hushed
from marketpos.wire.settling import settle


def test_what_was_sold_offline_arrives_in_order():
    pc, hub = a_pc(), a_hub()
    sold = sells(pc, 120)

    noticed = speaks(pc, hub)

    assert at_hub(hub) == sold
    assert shown_only_here(pc) == 0
    assert not noticed


def test_until_the_hub_answered_everything_is_only_on_this_pc():
    pc = a_pc()

    sells(pc, 3)

    assert shown_only_here(pc) == 3


def test_a_second_pc_reads_what_the_first_one_sold():
    first, second, hub = a_pc(), a_pc(), a_hub()
    sold = sells(first, 70)

    speaks(first, hub)
    speaks(second, hub)

    assert set(second.rows) == set(sold)
    assert shown_only_here(second) == 0


def test_a_lost_answer_is_asked_for_again_and_nothing_is_doubled():
    pc, hub = a_pc(), a_hub()
    sold = sells(pc, 2)
    hub.answer(asks(pc), NOON)
    sold += sells(pc, 1)

    speaks(pc, hub)

    assert at_hub(hub) == sold


def test_a_request_that_arrives_again_much_later_changes_nothing():
    pc, hub = a_pc(), a_hub()
    sold = sells(pc, 2)
    early = asks(pc)
    speaks(pc, hub)
    sold += sells(pc, 2)
    speaks(pc, hub)

    answer = hub.answer(early, NOON)

    assert at_hub(hub) == sold
    assert answer.trouble is Trouble.GAP


def test_a_sale_made_while_the_line_is_busy_waits_for_the_next_request():
    pc, hub = a_pc(), a_hub()
    sells(pc, 1)
    request = asks(pc)
    answer = hub.answer(request, NOON)
    sells(pc, 1)

    hears(pc, request, answer)

    assert shown_only_here(pc) == 1


def test_own_facts_come_back_without_their_bodies():
    pc, hub = a_pc(), a_hub()
    sells(pc, 1)

    answer = hub.answer(asks(pc), NOON)

    assert [entry.body for entry in answer.feed] == [b""]


def test_a_page_is_done_in_slices_and_a_kill_between_two_loses_nothing():
    seller, hub = a_pc(500), a_hub()
    sold = sells(seller, 120)
    speaks(seller, hub)
    reader = a_pc(500)
    request = asks(reader)

    outcome = on_answer(reader.state, reader, request, hub.answer(request, NOON), 100)
    settle(reader, outcome.steps[0])

    assert [len(step.entries) for step in outcome.steps] == [*[SLICE] * 4, 120 - 4 * SLICE]
    assert len(reader.rows) == reader.state.cursor.n == SLICE
    assert not reader.state.caught_up
    speaks(reader, hub)
    assert set(reader.rows) == set(sold)


def test_the_hub_s_clock_is_measured_at_the_middle_of_the_way():
    pc, hub = a_pc(), a_hub()
    request = next_request(pc.state, pc, NOON)

    outcome = on_answer(pc.state, pc, request, hub.answer(request, NOON + 61_000), 2_000)

    assert outcome.steps[-1].state.offset_ms == 60_000


def test_a_wrong_clock_is_corrected_for_everybody_alike():
    pc, other, hub = a_pc(), a_pc(), a_hub()
    hub_now = NOON + 86_400_000
    [sale] = sells(pc, 1)
    request = asks(pc)

    hears(pc, request, hub.answer(request, hub_now))
    speaks(other, hub)

    assert pc.rows[sale].fixed_ms == other.rows[sale].fixed_ms == hub_now


def test_batches_grow_while_the_line_is_quick_and_halve_when_it_is_not():
    pc, hub = a_pc(), a_hub()
    sells(pc, 400)
    sizes = []
    for _ in range(3):
        sizes.append(len(asks(pc).pushed))
        speaks_once(pc, hub)

    assert sizes == [50, 100, 200]
    assert hushed(pc.state).batch == pc.state.batch // 2
    assert hushed(changed(pc.state, batch=1)).batch == 1


def test_a_slow_answer_and_an_idle_one_leave_the_batch_as_it_is():
    pc, hub = a_pc(), a_hub()
    speaks_once(pc, hub)
    idle = pc.state.batch
    sells(pc, 60)
    request = asks(pc)

    slow = on_answer(pc.state, pc, request, hub.answer(request, NOON), 5_000)

    assert idle == slow.steps[-1].state.batch == 50


def test_the_hub_may_ask_for_smaller_batches():
    pc, hub = a_pc(), a_hub(max_batch=10)

    speaks_once(pc, hub)

    assert pc.state.batch == 10


def test_a_page_that_does_not_add_up_is_not_believed():
    seller, reader, hub = a_pc(), a_pc(), a_hub()
    sells(seller, 2)
    speaks(seller, hub)
    request = asks(reader)
    answer = hub.answer(request, NOON)
    first, second = answer.feed
    later = FeedEntry(second.n, second.fixed_ms + 1, second.envelope, second.body)

    for feed in ([first], [second, first], [first, later]):
        with pytest.raises(BrokenAnswer):
            on_answer(reader.state, reader, request, changed(answer, feed=feed), 100)
    assert not reader.rows


def test_a_body_that_is_not_the_one_in_its_envelope_is_not_kept():
    seller, reader, hub = a_pc(), a_pc(), a_hub()
    sells(seller, 1)
    speaks(seller, hub)
    request = asks(reader)
    answer = hub.answer(request, NOON)
    [entry] = answer.feed
    torn = changed(entry, body=b"")

    with pytest.raises(BrokenAnswer):
        hears(reader, request, changed(answer, feed=[torn]))
    assert not reader.rows


def test_an_id_we_hold_with_another_story_is_not_believed():
    pc, hub = a_pc(), a_hub()
    [sale] = sells(pc, 1)
    speaks(pc, hub)
    row = pc.rows[sale]
    pc.rows[sale] = row._replace(envelope=row.envelope._replace(kind="refund"))
    pc.state = changed(pc.state, cursor=hub.places[0])
    request = asks(pc)

    with pytest.raises(BrokenAnswer):
        hears(pc, request, hub.answer(request, NOON))


def test_an_answer_for_a_stream_that_was_left_meanwhile_is_not_used():
    pc, hub = a_pc(), a_hub()
    sells(pc, 1)
    request = asks(pc)
    answer = hub.answer(request, NOON)
    pc.start_stream()

    assert on_answer(pc.state, pc, request, answer, 100).steps == []


def test_a_hub_that_answers_and_does_not_move_is_not_asked_without_end():
    pc, hub = a_pc(), a_hub()
    sells(pc, 1)
    request = asks(pc)
    deaf = changed(hub.copied().answer(request, NOON), head=Head(0, bytes(32)), feed=[])
    deaf = changed(deaf, following=request.cursor, feed_end=0)

    hears(pc, request, deaf)

    assert is_repeated(request, asks(pc))
    speaks_once(pc, hub)
    assert not is_repeated(request, asks(pc))


def test_the_newest_receipt_is_kept_and_shown():
    pc, hub = a_pc(), a_hub()
    sells(pc, 1)

    speaks(pc, hub)

    assert asks(pc).receipt == Receipt(hub.places[1], NOON, b"")


def test_a_new_epoch_is_noticed_even_when_nothing_was_lost():
    pc, hub = a_pc(), a_hub()
    speaks(pc, hub)
    request = asks(pc)

    outcome = hears(pc, request, changed(hub.answer(request, NOON), epoch=2))

    assert outcome.noticed == {Noticed.HUB_RESTORED}
