"""How many opened the shop's page: counted here, told to the shop when one of its PCs next asks."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select, update

from marketpos.domain.facts import Scanned
from marketpos.domain.ids import uuid7
from marketpos.hub import saying
from marketpos.hub.prepared import Prepared, given
from marketpos.hub.records import Records
from marketpos.hub.rows import scan

MOST_PLACES = 16
"""More signs than any shop hangs; made-up ones must not fill its feed."""

_untold = Prepared(select(scan.c.place, scan.c.count).where(scan.c.shop_id == given("shop")))


def count(connection: Connection, shop_id: int, place: str) -> None:
    """One more at this place."""
    it = scan.c.shop_id == shop_id, scan.c.place == place
    if connection.execute(update(scan).where(*it).values(count=scan.c.count + 1)).rowcount:
        return
    if len(_untold.all(connection, shop=shop_id)) < MOST_PLACES:
        connection.execute(insert(scan), {"shop_id": shop_id, "place": place, "count": 1})


def tell(records: Records, connection: Connection, shop_id: int) -> None:
    """Put what was not told yet into the feed, and begin to count anew."""
    rows = _untold.all(connection, shop=shop_id)
    if not rows:
        return
    for place, how_many in rows:
        event_id = uuid7(records.now_ms())
        saying.say(records, connection, shop_id, event_id, Scanned(place, how_many))
    connection.execute(delete(scan).where(scan.c.shop_id == shop_id))
