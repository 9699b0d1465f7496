"""The PC's side of sync, pure: what to ask next, and what an answer means for the log.

There is no mark "sent". The hub's head of our live stream says what goes up next; every other fact
is at the hub if and only if it has come back in the feed we have read, which the hub proves anew
with each request by holding the feed hash at our cursor. So a lost answer, a kill at any moment, a
hub or a PC restored from an old backup, and a copied disk are all the same case: compare, go on
from there, and send what has no number (sync.md 2.4, 2.6).
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from marketpos.wire import peer
from marketpos.wire.feed import START, fitting, places_after
from marketpos.wire.log import Questions
from marketpos.wire.messages import (
    FeedEntry,
    Head,
    Place,
    SyncAnswer,
    SyncRequest,
    Trouble,
    WrappedKey,
)
from marketpos.wire.peer import PeerState, changed

SLICE = 25
"""Facts folded in one transaction, so that a sale never waits for more (design.md 6): 6 ms of four
lines each where it was measured. Whoever drives the machine learns what fits elsewhere."""


class BrokenAnswer(Exception):  # noqa: N818
    """The answer does not add up. Sync stops and says so; selling goes on; nothing was changed."""


class Noticed(StrEnum):
    """What the shopkeeper should hear of."""

    HUB_RESTORED = "hub-restored"
    NEW_STREAM = "new-stream"


class Step(NamedTuple):
    """What one transaction does; :func:`marketpos.wire.settling.settle` does it, in this order.

    ``forget_after`` takes back numbers above it. ``unplaced`` are facts that go to the end of the
    live stream. ``state`` is saved last.
    """

    state: PeerState
    starts_stream: bool = False
    forget_after: int | None = None
    keys: list[WrappedKey] = []  # noqa: RUF012 - never changed
    entries: list[FeedEntry] = []  # noqa: RUF012 - never changed
    unplaced: list[bytes] = []  # noqa: RUF012 - never changed


class Outcome(NamedTuple):
    """The steps to do, one transaction each; a kill between two of them loses nothing."""

    steps: list[Step]
    noticed: frozenset[Noticed]


def next_request(state: PeerState, log: Questions, now_ms: int, app: str = "") -> SyncRequest:
    """Hello, what follows the hub's head, and what it lost; ``now_ms`` is this PC's clock."""
    stream, _ = log.live()
    after = state.head_of(stream)
    pushed = log.live_after(after.seq, state.batch)
    room = state.batch - len(pushed)
    given_back = log.to_give_back(room) if state.caught_up and room else []
    fits = fitting([one.body for one in pushed] + [one.body for one in given_back])
    pushed, given_back = pushed[:fits], given_back[: max(0, fits - len(pushed))]
    ids = [one.envelope.event_id for one in pushed] + [one.envelope.event_id for one in given_back]
    return SyncRequest(
        stream,
        after,
        state.cursor,
        state.receipt,
        state.epoch,
        now_ms,
        pushed,
        given_back,
        log.keys_of(ids) if ids else [],
        want=state.batch,
        app=app,
    )


def on_answer(
    state: PeerState,
    log: Questions,
    request: SyncRequest,
    answer: SyncAnswer,
    took_ms: int,
    slice_size: int = SLICE,
) -> Outcome:
    """What an answer means, ``took_ms`` after its request. Raises :class:`BrokenAnswer`.

    ``state`` must be the one the request was made from. The page of a forked stream is not read:
    it leaves out bodies that we may not have; asked for from the new stream it brings them.
    """
    stream, own = log.live()
    if request.stream != stream:
        return Outcome([], frozenset())
    noticed = _noticed(state, answer)
    state = peer.heard(state, request, answer, took_ms)
    if is_forked(log, own, answer.head):
        return Outcome([Step(state, starts_stream=True)], noticed | {Noticed.NEW_STREAM})
    state = changed(state, stream=stream, hub_head=answer.head)
    if answer.trouble is Trouble.CURSOR:
        return Outcome([_back(state, answer.feed_end)], noticed)
    return Outcome(_read(state, request, answer, slice_size), noticed)


def is_forked(log: Questions, own: Head, hub: Head) -> bool:
    """Whether the hub's copy of our live stream is not a beginning of ours.

    Then this PC was restored from a backup, or somebody sells on a copy of its disk. Whoever pushed
    first keeps the stream; we go on in a new one.
    """
    return hub.seq > own.seq or log.hash_at(hub.seq) != hub.h


def has_more(state: PeerState, log: Questions) -> bool:
    """Whether to ask again at once instead of at the next interval.

    Not if the next request then says nothing new (:func:`is_repeated`): a hub that answers and yet
    does not move is asked no more often than one that is busy.
    """
    stream, own = log.live()
    return not state.caught_up or own.seq > state.head_of(stream).seq or bool(log.to_give_back(1))


def is_repeated(answered: SyncRequest, following: SyncRequest) -> bool:
    """Whether a request asks for and brings just what the answered one before it did."""
    return _gist(answered) == _gist(following)


def only_here(state: PeerState, log: Questions) -> int:
    """How many facts are only on this PC, for the screen; exact when ``state.caught_up``."""
    stream, _ = log.live()
    return log.count_only_here(state.head_of(stream).seq)


def _gist(request: SyncRequest) -> tuple[object, ...]:
    ids = [one.envelope.event_id for one in request.given_back]
    return request.stream, request.after, len(request.pushed), request.cursor, request.want, ids


def _noticed(state: PeerState, answer: SyncAnswer) -> frozenset[Noticed]:
    is_new_epoch = state.epoch not in (0, answer.epoch)
    if is_new_epoch or answer.trouble in (Trouble.CURSOR, Trouble.RECEIPT):
        return frozenset({Noticed.HUB_RESTORED})
    return frozenset()


def _back(state: PeerState, feed_end: int) -> Step:
    """The hub's feed never read like ours: go back a mark, and trust no number after it."""
    if state.cursor == START:
        raise BrokenAnswer("start")
    state = peer.stepped_back(state, feed_end)
    return Step(state, forget_after=state.cursor.n)


def _read(
    state: PeerState, request: SyncRequest, answer: SyncAnswer, slice_size: int
) -> list[Step]:
    """The page in slices, each with the cursor after it; keys come before the facts they open."""
    places = _checked(request, answer)
    steps = []
    for first in range(0, len(answer.feed), slice_size):
        entries = answer.feed[first : first + slice_size]
        state = peer.moved(state, places[first + len(entries) - 1])
        steps.append(Step(state, entries=entries))
    steps = steps or [Step(state)]
    steps[0] = steps[0]._replace(keys=answer.keys)
    end = changed(state, caught_up=state.cursor.n == answer.feed_end)
    steps[-1] = steps[-1]._replace(state=end, unplaced=answer.unplaced)
    return steps


def _checked(request: SyncRequest, answer: SyncAnswer) -> list[Place]:
    places = places_after(request.cursor, answer.feed)
    end = places[-1] if places else request.cursor
    if len(places) < len(answer.feed) or end != answer.following or end.n > answer.feed_end:
        raise BrokenAnswer("chain")
    return places
