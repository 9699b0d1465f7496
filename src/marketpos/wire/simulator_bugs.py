"""Planted bugs: each is one part of the product done the way others did it and lost facts by it.

A simulator that does not find them would not find ours either.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from marketpos.domain.ids import Id
from marketpos.wire import head, machine
from marketpos.wire.envelope import GENESIS
from marketpos.wire.feed import places_after
from marketpos.wire.log import Questions
from marketpos.wire.machine import Outcome
from marketpos.wire.messages import FeedEntry, Head, SyncAnswer, SyncRequest, WrappedKey
from marketpos.wire.peer import PeerState, changed
from marketpos.wire.simulator_disk import Disk, Row
from marketpos.wire.simulator_hub import Hub
from marketpos.wire.simulator_parts import SOUND, Parts


class Bug(NamedTuple):
    """What is done wrongly, the part that does it, and within how many seeds it must be caught."""

    what: str
    parts: Parts
    budget: int = 200


def _trusts_its_own_mark(
    state: PeerState, log: Disk, request: SyncRequest, answer: SyncAnswer, took: int, size: int
) -> Outcome:
    outcome = machine.on_answer(state, log, request, answer, took, size)
    sent = state.head_of(request.stream)
    if sent.seq <= answer.head.seq:
        return outcome
    steps = [step._replace(state=changed(step.state, hub_head=sent)) for step in outcome.steps]
    return outcome._replace(steps=steps)


def _compares_numbers_only(
    state: PeerState, log: Disk, request: SyncRequest, answer: SyncAnswer, took: int, size: int
) -> Outcome:
    _, own = log.live()
    seq = min(answer.head.seq, own.seq)
    unseen = changed(answer, head=Head(seq, log.hash_at(seq) or GENESIS))
    return machine.on_answer(state, log, request, unseen, took, size)


def _saves_the_cursor_first(
    state: PeerState, log: Disk, request: SyncRequest, answer: SyncAnswer, took: int, size: int
) -> Outcome:
    outcome = machine.on_answer(state, log, request, answer, took, size)
    end = outcome.steps[-1].state
    return outcome._replace(steps=[step._replace(state=end) for step in outcome.steps])


def _shows_no_receipt(state: PeerState, log: Questions, now_ms: int) -> SyncRequest:
    return changed(machine.next_request(state, log, now_ms), receipt=None)


class _CountsOnly(Hub):
    """Believes any cursor that is not beyond the end of the feed, and reads on from there."""

    def known(self, request: SyncRequest) -> head.Known:
        is_inside = request.cursor.n < len(self.places)
        return super().known(request)._replace(holds_cursor=is_inside, holds_receipt=True)

    def answer(self, request: SyncRequest, now_ms: int) -> SyncAnswer:
        answer = super().answer(request, now_ms)
        places = places_after(request.cursor, answer.feed)
        return changed(answer, following=places[-1]) if places else answer


class _Forgets(Hub):
    """Knows a fact again only while its request is fresh, as keys for requests are kept a day."""

    def known(self, request: SyncRequest) -> head.Known:
        known = super().known(request)
        fresh = {one: n for one, n in known.held.items() if n > known.end.n - 6}
        return known._replace(held=fresh)


class _FindsPlaceForAll(Hub):
    """Says nothing of facts that found no place."""

    def answer(self, request: SyncRequest, now_ms: int) -> SyncAnswer:
        return changed(super().answer(request, now_ms), unplaced=[])


class _LastKeyWinsAtHub(Hub):
    def merge(self, held: bytes | None, come: bytes) -> bytes:
        return come


class _LastKeyWins(Disk):
    def merge(self, held: bytes | None, come: bytes) -> bytes:
        return come


class _GivesNothingBack(Disk):
    def to_give_back(self, limit: int) -> list[FeedEntry]:
        return []


class _KeepsNumbers(Disk):
    def forget_numbers_after(self, n: int) -> None:
        """The hub was restored, and yet what it once had is taken to be there."""


class _LeavesBehind(Disk):
    def left_behind(self) -> list[Id]:
        return []


class _OwnClock(Disk):
    def confirm(self, entry: FeedEntry, *, move: bool) -> None:
        """Own facts keep this PC's time, whatever the hub made of it."""
        fixed_ms = self.rows[entry.envelope.event_id].fixed_ms
        super().confirm(changed(entry, fixed_ms=fixed_ms), move=move)


class _NewIds(Disk):
    def reissue(self, event_ids: Sequence[Id]) -> None:
        """Said again under new ids, as if it were a new sale."""
        super().reissue([self._renamed(one) for one in event_ids])

    def _renamed(self, event_id: Id) -> Id:
        row, new = self.rows.pop(event_id), Id(self.mint())
        self._places[row.envelope[:2]] = new
        self._unnumbered.discard(event_id)
        self._unnumbered.add(new)
        self.rows[new] = Row(row.envelope._replace(event_id=new), row.body, 0, row.fixed_ms)
        return new


class _KeepsKeys(Disk):
    def keys_of(self, event_ids: Sequence[Id]) -> list[WrappedKey]:
        """Keys go up with this PC's own facts, not with others that a restored hub lacks."""
        own = [one for one in event_ids if self.rows[one].envelope.device == self.device]
        return super().keys_of(own)


BUGS = {
    "trust_ack": Bug(
        "the PC remembers what it sent, and sends nothing twice to a restored hub",
        SOUND._replace(understand=_trusts_its_own_mark),
    ),
    "no_fork_check": Bug(
        "a stream is compared by its length and not by its hash",
        SOUND._replace(understand=_compares_numbers_only),
    ),
    "cursor_without_hash": Bug(
        "the place in the feed is a number and no hash", SOUND._replace(hub=_CountsOnly)
    ),
    "no_give_back": Bug(
        "a restored hub gets only a PC's own facts again", SOUND._replace(disk=_GivesNothingBack)
    ),
    "request_key_ttl": Bug(
        "the hub knows a fact again for a while only", SOUND._replace(hub=_Forgets)
    ),
    "no_receipts": Bug(
        "the PC does not show how long the feed has been",
        SOUND._replace(ask=_shows_no_receipt),
        budget=500,
    ),
    "cursor_first": Bug(
        "the cursor is saved before the facts it stands for",
        SOUND._replace(understand=_saves_the_cursor_first),
    ),
    "numbers_kept": Bug(
        "what a restored hub once had is taken to be there", SOUND._replace(disk=_KeepsNumbers)
    ),
    "left_behind": Bug(
        "facts of a stream that was left are not said again", SOUND._replace(disk=_LeavesBehind)
    ),
    "unplaced_dropped": Bug(
        "nobody cares for facts that found no place",
        SOUND._replace(hub=_FindsPlaceForAll),
        budget=2_000,
    ),
    "new_ids": Bug("facts are said again under new ids", SOUND._replace(disk=_NewIds)),
    "own_clock": Bug("a PC folds its own facts by its own clock", SOUND._replace(disk=_OwnClock)),
    "keys_kept": Bug(
        "people's facts are given back without their keys", SOUND._replace(disk=_KeepsKeys)
    ),
    "last_key_wins": Bug(
        "an erased person's key comes back with an old request",
        SOUND._replace(hub=_LastKeyWinsAtHub, disk=_LastKeyWins),
        budget=500,
    ),
}
"""By the name that ``marketpos sim --bug`` takes."""
