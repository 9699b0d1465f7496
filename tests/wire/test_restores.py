"""Hubs and PCs that go on from an old backup, and disks that were copied."""

from __future__ import annotations

from pairs import NOON, a_hub, a_pc, asks, at_hub, sells, shown_only_here, speaks, speaks_once

from marketpos.wire.feed import START
from marketpos.wire.machine import Noticed
from marketpos.wire.messages import Trouble
from marketpos.wire.simulator_disk import FORGOTTEN, MET


def test_a_restored_hub_gets_again_what_it_lost_without_being_asked():
    pc, hub = a_pc(), a_hub()
    sold = sells(pc, 2)
    speaks(pc, hub)
    backup = hub.copied()
    sold += sells(pc, 3)
    speaks(pc, hub)

    noticed = speaks(pc, backup)

    assert at_hub(backup) == sold
    assert noticed == {Noticed.HUB_RESTORED}
    assert shown_only_here(pc) == 0


def test_a_restored_hub_gets_a_stolen_pc_s_facts_from_the_other_pc_in_their_own_places():
    stolen, other, hub = a_pc(), a_pc(), a_hub()
    backup = hub.copied()
    sold = sells(stolen, 3)
    speaks(stolen, hub)
    speaks(other, hub)

    speaks(other, backup)

    assert at_hub(backup) == sold
    assert [entry.envelope.stream for entry in backup.feed] == [stolen.live()[0]] * 3
    assert backup.heads == hub.heads


def test_what_is_given_back_keeps_its_corrected_time():
    stolen, other, hub = a_pc(), a_pc(), a_hub()
    backup = hub.copied()
    sells(stolen, 1)
    hub.answer(asks(stolen), NOON + 86_400_000)
    speaks(other, hub)

    speaks(other, backup)

    assert backup.feed[0].fixed_ms == hub.feed[0].fixed_ms == NOON + 86_400_000


def test_a_receipt_tells_of_a_restore_that_the_cursor_did_not_reach_yet():
    seller, reader, hub = a_pc(), a_pc(), a_hub(max_batch=5)
    sells(seller, 5)
    speaks(seller, hub)
    backup = hub.copied()
    sells(seller, 5)
    speaks(seller, hub)
    speaks_once(reader, hub)

    request = asks(reader)
    answer = backup.answer(request, NOON)

    assert request.cursor.n == 5
    assert answer.trouble is Trouble.RECEIPT


def test_a_long_feed_is_not_read_again_from_its_beginning():
    pc, hub = a_pc(), a_hub()
    sells(pc, 1_000)
    speaks(pc, hub)
    backup = hub.copied()
    sells(pc, 1)
    speaks(pc, hub)

    speaks_once(pc, backup)

    assert START.n < pc.state.cursor.n
    assert shown_only_here(pc) < 1_000
    speaks(pc, backup)
    assert len(at_hub(backup)) == 1_001


def test_a_restored_pc_goes_on_in_a_new_stream_and_reads_its_own_lost_facts():
    pc, hub = a_pc(), a_hub()
    sold = sells(pc, 2)
    backup = pc.copied()
    sold += sells(pc, 2)
    speaks(pc, hub)
    [new] = sells(backup, 1)
    body = backup.rows[new].body

    noticed = speaks(backup, hub)

    assert noticed == {Noticed.NEW_STREAM}
    assert at_hub(hub) == [*sold, new]
    assert set(backup.rows) == {*sold, new}
    assert hub.feed[-1].body == body
    assert hub.feed[-1].envelope.stream == backup.live()[0] != pc.live()[0]


def test_a_restored_pc_says_again_only_what_the_hub_lacks():
    pc, hub = a_pc(), a_hub()
    sells(pc, 20)
    backup = pc.copied()
    sells(pc, 1)
    speaks(pc, hub)
    sells(backup, 1)

    speaks(backup, hub)

    assert backup.live()[1].seq == 1


def test_of_two_pcs_with_one_disk_the_first_to_speak_keeps_the_stream():
    first, hub = a_pc(), a_hub()
    sells(first, 2)
    second = first.copied()
    stream = first.live()[0]
    mine, theirs = sells(first, 2), sells(second, 3)

    speaks(first, hub)
    noticed = speaks(second, hub)
    speaks(first, hub)

    assert noticed == {Noticed.NEW_STREAM}
    assert first.live()[0] == stream != second.live()[0]
    assert set(first.rows) == set(second.rows) == set(at_hub(hub)) > {*mine, *theirs}


def test_a_copied_disk_that_sold_nothing_leaves_the_stream_all_the_same():
    first, hub = a_pc(), a_hub()
    second = first.copied()
    sells(first, 1)
    speaks(first, hub)

    noticed = speaks(second, hub)

    assert noticed == {Noticed.NEW_STREAM}


def test_a_fact_whose_place_the_restored_hub_gave_away_moves_to_a_new_place():
    first, other, hub = a_pc(), a_pc(), a_hub()
    empty = hub.copied()
    second = first.copied()
    [mine], [theirs] = sells(first, 1), sells(second, 1)
    speaks(first, hub)
    speaks(other, hub)

    speaks(second, empty)
    speaks(other, empty)

    assert set(at_hub(empty)) == {mine, theirs}
    assert other.rows[theirs].envelope.stream != other.rows[mine].envelope.stream
    assert other.rows[mine].envelope.stream == other.live()[0]


def test_a_fact_given_back_whose_stream_has_a_gap_finds_a_place_elsewhere():
    pc, other, hub = a_pc(), a_pc(), a_hub()
    empty = hub.copied()
    gone, kept = sells(pc, 2)
    speaks(pc, hub)
    speaks(other, hub)
    other.reissue([gone])

    speaks(other, empty)

    assert at_hub(empty) == [gone, kept]
    assert {entry.envelope.stream for entry in empty.feed} == {other.live()[0]}


def test_a_person_given_back_comes_with_their_key():
    stolen, other, hub = a_pc(), a_pc(), a_hub()
    empty, customer = hub.copied(), b"c" * 16
    stolen.keys[customer] = b"wrapped"
    stolen.record(MET, NOON, customer)
    speaks(stolen, hub)
    speaks(other, hub)

    speaks(other, empty)

    assert empty.keys == {customer: (b"wrapped", 1)}


def test_an_old_request_does_not_bring_an_erased_person_s_key_back():
    pc, other, hub = a_pc(), a_pc(), a_hub()
    customer = b"c" * 16
    pc.keys[customer] = b"wrapped"
    pc.record(MET, NOON, customer)
    early = asks(pc)
    speaks(pc, hub)
    speaks(other, hub)
    other.record(FORGOTTEN, NOON, customer)
    speaks(other, hub)

    hub.answer(early, NOON)
    speaks(pc, hub)

    assert hub.keys[customer][0] == pc.keys[customer] == other.keys[customer] == b""
