"""What the hub holds of a shop by device and day, so that a PC can compare (sync.md 2.7)."""

from __future__ import annotations

from itertools import groupby

from sqlalchemy import Connection, select

from marketpos.hub.rows import event
from marketpos.wire.digests import digest_of
from marketpos.wire.messages import DayDigest


def by_day(connection: Connection, shop_id: int) -> list[DayDigest]:
    """A count and one hash for each device and day."""
    asked = (
        select(event.c.device, event.c.day, event.c.event_id)
        .where(event.c.shop_id == shop_id)
        .order_by(event.c.device, event.c.day)
    )
    rows = connection.execute(asked)
    return [
        DayDigest(device, day, len(ids), digest_of(ids))
        for (device, day), group in groupby(rows, key=lambda row: (row.device, row.day))
        if (ids := [row.event_id for row in group])
    ]


def of_day(connection: Connection, shop_id: int, day: int) -> list[bytes]:
    """The ids of one business day's facts, of all devices."""
    asked = select(event.c.event_id).where(event.c.shop_id == shop_id, event.c.day == day)
    return list(connection.scalars(asked))
