"""What the hub itself says in a shop's feed: a chained stream of its own for each shop.

It is pushed, decided and stored like a PC's facts, under the shop's lock. After a restore the hub
goes on in a new stream, so that it never says two things at one place.
"""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import Connection

from marketpos.domain.clock import SEOUL_OFFSET_MIN, Moment
from marketpos.domain.facts import Fact
from marketpos.domain.ids import Id
from marketpos.hub import feeds, persons
from marketpos.hub.records import Records
from marketpos.wire import codec, head
from marketpos.wire.envelope import Envelope, hash_of_body
from marketpos.wire.feed import NOTHING, START
from marketpos.wire.messages import Pushed, SyncRequest, WrappedKey


def say(
    records: Records,
    connection: Connection,
    shop_id: int,
    event_id: Id,
    fact: Fact,
    key: bytes = b"",
) -> None:
    """Append ``fact`` to the shop's feed; ``key`` is the boxed key of the person it is about."""
    now_ms = records.now_ms()
    stream = _stream_of(records, shop_id)
    after = feeds.heads_of(connection, shop_id, [stream]).get(stream, NOTHING)
    pushed = Pushed(*_sealed_up(records, stream, after.seq + 1, event_id, fact, now_ms))
    keys = [WrappedKey(event_id, key, event_id)] if key else []
    request = SyncRequest(stream, after, START, None, records.epoch, now_ms, [pushed], keys=keys)
    known = feeds.known(connection, shop_id, request, head.wanted(request))
    decision = head.decide(request, known, now_ms)
    feeds.store(connection, shop_id, known, decision, now_ms)
    persons.keep(connection, shop_id, decision.keys, now_ms)


def _sealed_up(
    records: Records, stream: bytes, seq: int, event_id: Id, fact: Fact, now_ms: int
) -> tuple[Envelope, bytes]:
    body = codec.encode(fact)
    envelope = Envelope(
        stream,
        seq,
        event_id,
        fact.kind,
        fact.version,
        now_ms,
        SEOUL_OFFSET_MIN,
        Moment(now_ms).business_day(),
        sha256(b"hub " + records.public_key).digest()[:16],
        hash_of_body(body),
    )
    return envelope, body


def _stream_of(records: Records, shop_id: int) -> bytes:
    named = f"hub's words to {shop_id} in epoch {records.epoch} ".encode()
    return sha256(named + records.public_key).digest()[:16]
