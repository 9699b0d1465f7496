"""Shops that joined a hub, and phones that open its pages, as plainly as a browser would."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import requests

from builders import StandingClock, fish_shop, open_desk, sell
from marketpos.domain.claims import Place
from marketpos.domain.ids import Id
from marketpos.hub import shops
from marketpos.hub.serving import RunningHub
from marketpos.operations.desk import Desk
from marketpos.operations.joins import Joins
from marketpos.store.book import Book
from marketpos.sync.driver import Driver
from marketpos.sync.joining import join

TICKED = {"registration": "1", "age": "1"}
_HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')


@dataclass
class AtShop:
    """A counter PC in its shop."""

    desk: Desk
    hub: RunningHub
    driver: Driver
    shop_id: int

    @property
    def book(self) -> Book:
        return self.desk.counter.book

    @property
    def joins(self) -> Joins:
        return Joins(self.book)

    def sells(self) -> Id:
        return sell(self.desk).sale

    def link(self, sale: Id | None = None, place: Place = Place.DONE) -> str:
        return self.joins.link(place, sale)

    def goes_online(self) -> None:
        self.driver.turn()

    def closes(self) -> None:
        self.driver.stop()
        self.book.close()


def open_shop(folder: Path, hub: RunningHub, clock: StandingClock) -> AtShop:
    """바다수산, joined to the hub, its card up there."""
    desk = fish_shop(open_desk(folder, clock))
    shops.add_market(hub.records, "한빛시장")
    shop_id = shops.add_shop(hub.records, "바다수산", "한빛시장")
    return _joined(desk, hub, shop_id)


def second_counter(first: AtShop, folder: Path, clock: StandingClock) -> AtShop:
    """Another PC of the same shop, which has its key."""
    key = first.book.identity().shop_key
    return _joined(open_desk(folder, clock), first.hub, first.shop_id, key)


def _joined(desk: Desk, hub: RunningHub, shop_id: int, key: bytes | None = None) -> AtShop:
    book = desk.counter.book
    join(book, hub.url, shops.add_code(hub.records, shop_id), key)
    at = AtShop(desk, hub, Driver(book), shop_id)
    at.goes_online()
    return at


@dataclass
class Phone:
    """A customer's phone. It keeps what the last page passed on, and no cookie."""

    language: str = "ko-KR,ko;q=0.9"
    page: str = ""
    status: int = 0
    address: str = ""
    kept: dict[str, str] | None = None
    headers: Any = None

    def opens(self, url: str) -> Phone:
        """What the page says is in ``page``."""
        return self._got(requests.get(url, headers=self._asks(), timeout=20))

    def sends(self, url: str = "", **fields: str) -> Phone:
        """Send the page's form with these fields filled in."""
        told = (self.kept or {}) | fields
        headers = self._asks()
        return self._got(requests.post(url or self.address, told, headers=headers, timeout=20))

    def joins(self, url: str, nickname: str = "꽃집 언니", phone: str = "", **ticked: str) -> Phone:
        """The whole way: boxes, name, button."""
        self.opens(url)
        self.sends(**(TICKED | ticked))
        return self.sends(nickname=nickname, phone=phone)

    def _got(self, response: requests.Response) -> Phone:
        with response:
            self.page, self.status = unescape(response.text), response.status_code
            self.address, self.headers = response.url.partition("?")[0], response.headers
            hidden = dict(_HIDDEN.findall(response.text))
            self.kept = {name: unescape(value) for name, value in hidden.items()}
        return self

    def _asks(self) -> dict[str, str]:
        return {"Accept-Language": self.language}
