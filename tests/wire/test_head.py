"""What the hub makes of one request."""

from __future__ import annotations

import pytest
from pairs import NOON, a_hub, a_pc, asks, sells, speaks

from marketpos.wire import head, peer
from marketpos.wire.envelope import BODY_LIMIT, hash_of_body
from marketpos.wire.feed import NOTHING
from marketpos.wire.messages import Place, Pushed, Trouble
from marketpos.wire.peer import PeerState, changed, moved, stepped_back


def test_an_overlap_is_skipped_when_it_is_the_same_to_the_last_byte():
    pc, hub = a_pc(), a_hub()
    sells(pc, 3)
    early = asks(pc)
    hub.answer(early, NOON)
    sells(pc, 2)

    fresh, trouble = head.fresh_of(asks(pc), hub.heads[pc.live()[0]])

    assert [one.envelope.seq for one in fresh] == [4, 5]
    assert trouble is Trouble.NONE


def test_an_overlap_that_differs_is_a_fork():
    pc, hub = a_pc(), a_hub()
    twin = pc.copied()
    sells(pc, 2)
    sells(twin, 3)
    hub.answer(asks(pc), NOON)

    decision = hub.answer(asks(twin), NOON)

    assert decision.trouble is Trouble.FORK
    assert decision.head == pc.live()[1]


def test_a_stream_that_begins_in_the_middle_is_a_gap():
    pc, hub = a_pc(), a_hub()
    backup = hub.copied()
    sells(pc, 2)
    speaks(pc, hub)
    sells(pc, 1)

    answer = backup.answer(asks(pc), NOON)

    assert answer.head == NOTHING
    assert not backup.feed


def test_facts_are_taken_whatever_trouble_there_is_with_the_feed():
    pc, hub = a_pc(), a_hub()
    sells(pc, 1)
    lost = changed(asks(pc), cursor=Place(9, b"x" * 32))

    answer = hub.answer(lost, NOON)

    assert answer.trouble is Trouble.CURSOR
    assert answer.feed == []
    assert len(hub.feed) == 1


def test_a_key_is_kept_only_with_its_fact():
    pc, hub = a_pc(), a_hub()
    customer = b"c" * 16
    pc.keys[customer] = b"wrapped"
    sells(pc, 1)
    pc.record("customer.set", NOON, customer)
    request = asks(pc)
    torn_off = changed(request, pushed=request.pushed[:1])

    assert head.decide(torn_off, hub.known(torn_off), NOON).keys == []
    [(key, n)] = head.decide(request, hub.known(request), NOON).keys
    assert (key.wrapped, n) == (b"wrapped", 2)


@pytest.mark.parametrize(("first", "then"), [(b"key", b""), (b"", b"key")])
def test_an_erased_key_stays_erased_whichever_is_heard_first(first: bytes, then: bytes):
    assert head.merged_key(head.merged_key(None, first), then) == b""


def test_a_body_that_is_too_large_or_another_one_is_no_fact():
    pc = a_pc()
    sells(pc, 1)
    request = asks(pc)
    [pushed] = request.pushed
    large = bytes(BODY_LIMIT + 1)
    heavy = Pushed(pushed.envelope._replace(body_hash=hash_of_body(large)), large)

    head.check(request)
    for wrong in (Pushed(pushed.envelope, b"other"), heavy):
        with pytest.raises(head.Unsound):
            head.check(changed(request, pushed=[wrong]))


def test_a_push_with_a_hole_in_it_is_no_push():
    pc = a_pc()
    sells(pc, 3)
    request = asks(pc)

    with pytest.raises(head.Unsound):
        head.check(changed(request, pushed=request.pushed[::2]))


def test_the_marks_of_a_feed_of_a_million_are_few():
    state = PeerState()
    for n in range(500, 1_000_001, 500):
        state = moved(state, Place(n, n.to_bytes(32, "big")))

    assert len(state.marks) < 25
    assert state.marks[-1] == state.cursor
    assert len(peer.to_bytes(state)) < 2_000
    assert peer.from_bytes(peer.to_bytes(state)) == state
    assert peer.from_bytes(b"") == PeerState()


def test_a_step_back_does_not_go_beyond_where_the_feed_ends():
    state = PeerState()
    for n in range(10, 101, 10):
        state = moved(state, Place(n, bytes(32)))

    assert stepped_back(state, 1_000).cursor.n == 90
    assert stepped_back(state, 35).cursor.n <= 35
    assert stepped_back(state, 0).cursor.n == 0
