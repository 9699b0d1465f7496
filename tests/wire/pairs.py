"""PCs and a hub in memory, for telling small stories of the sync."""

from __future__ import annotations

from itertools import count

from marketpos.wire.machine import (
    Noticed,
    Outcome,
    has_more,
    next_request,
    on_answer,
    only_here,
)
from marketpos.wire.messages import SyncAnswer, SyncRequest
from marketpos.wire.peer import PeerState
from marketpos.wire.settling import settle
from marketpos.wire.simulator_disk import Disk
from marketpos.wire.simulator_hub import Hub

NOON = 1_790_000_000_000
_numbers = count(1)


def mint() -> bytes:
    """Sixteen bytes never given before in this run."""
    return next(_numbers).to_bytes(16, "big")


def a_hub(max_batch: int = 500) -> Hub:
    return Hub(mint, max_batch)


def a_pc(batch: int = 50) -> Disk:
    return Disk(mint, mint(), PeerState(batch=batch))


def sells(pc: Disk, facts: int = 1) -> list[bytes]:
    """Record that many sales; their ids."""
    return [pc.record("sale", NOON) for _ in range(facts)]


def asks(pc: Disk) -> SyncRequest:
    return next_request(pc.state, pc, NOON)


def hears(pc: Disk, request: SyncRequest, answer: SyncAnswer) -> Outcome:
    """Understand an answer and do all its steps."""
    outcome = on_answer(pc.state, pc, request, answer, 100)
    for step in outcome.steps:
        settle(pc, step)
    return outcome


def speaks_once(pc: Disk, hub: Hub) -> Outcome:
    request = asks(pc)
    return hears(pc, request, hub.answer(request, NOON))


def speaks(pc: Disk, hub: Hub) -> set[Noticed]:
    """Speak to the hub until there is nothing more to say; what was noticed on the way."""
    noticed = set(speaks_once(pc, hub).noticed)
    while has_more(pc.state, pc):
        noticed |= speaks_once(pc, hub).noticed
    return noticed


def at_hub(hub: Hub) -> list[bytes]:
    """The ids in the feed, in order."""
    return [entry.envelope.event_id for entry in hub.feed]


def shown_only_here(pc: Disk) -> int:
    return only_here(pc.state, pc)
