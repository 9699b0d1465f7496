"""Facts of a PC that was put out: kept, so that nothing sold is lost, but in no feed.

When the PC joins again under a new code it sends them once more, and then they count.
"""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from marketpos.hub import feeds
from marketpos.hub.rows import apart
from marketpos.wire.envelope import canonical, next_hash
from marketpos.wire.feed import NOTHING
from marketpos.wire.head import fresh_of
from marketpos.wire.messages import Head, SyncRequest, Trouble


def keep(
    connection: Connection, shop_id: int, device: bytes, request: SyncRequest, now_ms: int
) -> tuple[Head, Trouble]:
    """Take the pushed facts into the side book: where their stream ends in it, and any trouble."""
    feeds.locked_end(connection, shop_id)
    head = _head_of(connection, shop_id, request.stream)
    fresh, trouble = fresh_of(request, head)
    rows = []
    for envelope, body in ((one.envelope, one.body) for one in fresh):
        head = Head(envelope.seq, next_hash(head.h, envelope))
        row = {"shop_id": shop_id, "stream": envelope.stream, "seq": envelope.seq, "h": head.h}
        row |= {"event_id": envelope.event_id, "pushed_by": device, "received_ms": now_ms}
        rows.append(row | {"envelope": canonical(envelope), "body": body})
    if rows:
        connection.execute(insert(apart), rows)
    return head, trouble


def _head_of(connection: Connection, shop_id: int, stream: bytes) -> Head:
    """The side book goes on where the feed's copy of the stream ended."""
    last = (
        select(apart.c.seq, apart.c.h)
        .where(apart.c.shop_id == shop_id, apart.c.stream == stream)
        .order_by(apart.c.seq.desc())
        .limit(1)
    )
    in_feed = feeds.heads_of(connection, shop_id, [stream]).get(stream, NOTHING)
    row = connection.execute(last).one_or_none()
    return Head(row.seq, row.h) if row and row.seq > in_feed.seq else in_feed
