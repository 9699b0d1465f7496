"""Doing one step in a log: every fact finds its place and its number, none is met twice."""

from __future__ import annotations

from typing import cast

from marketpos.domain.ids import Id
from marketpos.wire.envelope import hash_of_body, life_of
from marketpos.wire.log import Held, Log
from marketpos.wire.machine import BrokenAnswer, Step
from marketpos.wire.messages import FeedEntry


def settle(log: Log, step: Step) -> None:
    """Do ``step``; the caller opens the transaction and keeps or drops it whole.

    Raises :class:`BrokenAnswer` when the hub tells another story under an id we hold.
    """
    if step.starts_stream:
        log.start_stream()
    if step.forget_after is not None:
        log.forget_numbers_after(step.forget_after)
    if step.keys:
        log.take_keys(step.keys)
    for entry in step.entries:
        _take(log, entry)
    homeless = [cast(Id, one) for one in step.unplaced if _is_waiting(log, cast(Id, one))]
    if step.state.caught_up:
        homeless += log.left_behind()
    if homeless:
        log.reissue(homeless)
    log.save(step.state)


def _take(log: Log, entry: FeedEntry) -> None:
    held = log.find(entry.envelope.event_id)
    if held is None:
        if hash_of_body(entry.body) != entry.envelope.body_hash:
            raise BrokenAnswer("body")
        _clear(log, entry)
        log.add(entry)
        return
    if not _is_same(held, entry):
        raise BrokenAnswer("changed")
    stays = _stands_there(held, entry) or _is_live(log, held.envelope.stream)
    if not stays:
        _clear(log, entry)
    log.confirm(entry, move=not stays)


def _clear(log: Log, entry: FeedEntry) -> None:
    """Where the hub has this fact we may have another, from before a restore: it gets a new place.

    Never one of the live stream: a hub that has another fact there has another head, so that
    stream was retired before this page was read.
    """
    other = log.standing_at(entry.envelope.stream, entry.envelope.seq)
    if other is not None:
        if _is_live(log, entry.envelope.stream):
            raise BrokenAnswer("fork")
        log.reissue([other])


def _is_waiting(log: Log, event_id: Id) -> bool:
    held = log.find(event_id)
    return held is not None and held.n == 0 and not _is_live(log, held.envelope.stream)


def _is_same(held: Held, entry: FeedEntry) -> bool:
    """Everything but the place: that may differ after a restore, the fact itself never."""
    ours, theirs = held.envelope, entry.envelope
    return ours.body_hash == theirs.body_hash and life_of(ours) == life_of(theirs)


def _stands_there(held: Held, entry: FeedEntry) -> bool:
    return held.envelope[:2] == entry.envelope[:2]


def _is_live(log: Log, stream: bytes) -> bool:
    return stream == log.live()[0]
