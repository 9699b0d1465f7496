"""Two PCs of one shop without a hub between them."""

from __future__ import annotations

from marketpos.domain.ids import Id
from marketpos.operations.desk import Desk
from marketpos.store.hublog import HubLog
from marketpos.store.stream import envelope_of, events
from marketpos.wire.messages import FeedEntry


def bring(giver: Desk, taker: Desk) -> None:
    """Every fact of one PC arrives at another, as from the hub, with everybody's key before it."""
    rows = list(events(giver.till.book.reading()))
    given = HubLog(giver.till.book.reading(), giver.till.book.identity().shop_key)
    keys = given.keys_of([Id(bytes(row[3])) for row in rows])
    with taker.till.book.slice() as cursor:
        log = HubLog(cursor, taker.till.book.identity().shop_key)
        log.take_keys(keys)
        for n, row in enumerate(rows, start=1):
            if log.find(Id(bytes(row[3]))) is None:
                log.add(FeedEntry(n, row[12], envelope_of(row), bytes(row[10])))
