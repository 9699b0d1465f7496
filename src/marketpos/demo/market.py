"""The market around the demo shop: a hub that goes away and comes back, and a second PC."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from sqlalchemy import func, select

from marketpos.hub import shops
from marketpos.hub.rows import event
from marketpos.hub.serving import RunningHub, serve_in_thread
from marketpos.store.book import Book
from marketpos.sync.driver import Driver
from marketpos.sync.joining import join


class AtHub(NamedTuple):
    """What the hub holds: distinct facts, distinct sales, and rows beyond the distinct ones."""

    ids: set[bytes]
    sales: int
    doubled: int


class Market:
    """한빛시장's hub on a loopback port, with one shop."""

    def __init__(self, folder: Path, shop: str, market: str) -> None:
        self._url = f"sqlite:///{folder / 'hub.sqlite'}"
        self._hub: RunningHub | None = serve_in_thread(self._url)
        self.address = self._hub.url
        records = self._hub.records
        shops.add_market(records, market)
        self._shop = shops.add_shop(records, shop, market)

    def code(self) -> str:
        """A join code for one more PC."""
        assert self._hub is not None
        return shops.add_code(self._hub.records, self._shop)

    def go_away(self) -> None:
        """The network is gone."""
        if self._hub is not None:
            self._hub.stop()
            self._hub = None

    def come_back(self) -> None:
        """The same hub at the same address."""
        if self._hub is None:
            self._hub = serve_in_thread(self._url, port=int(self.address.rpartition(":")[2]))

    def held(self) -> AtHub:
        """What has arrived."""
        assert self._hub is not None
        with self._hub.records.unit() as connection:
            ids = [bytes(one) for one in connection.scalars(select(event.c.event_id))]
            sales = connection.scalar(
                select(func.count(event.c.event_id.distinct())).where(event.c.kind == "sale")
            )
        return AtHub(set(ids), int(sales or 0), len(ids) - len(set(ids)))


def second_pc(book: Book, market: Market, shop_key: bytes) -> None:
    """Another PC of the shop joins, and pulls everything."""
    join(book, market.address, market.code(), shop_key)
    driver = Driver(book)
    driver.turn()
    driver.stop()
