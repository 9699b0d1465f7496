"""Counter PCs as the hub's tests need them: real keys, real chains, bodies nobody can read."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import NamedTuple

from nacl.signing import SigningKey

from marketpos.domain.clock import Moment
from marketpos.domain.ids import uuid7
from marketpos.hub import shops
from marketpos.hub.serving import RunningHub
from marketpos.sync.heard import Answered, Heard
from marketpos.sync.http import HubLine
from marketpos.wire import paths
from marketpos.wire.envelope import Envelope, hash_of_body, next_hash
from marketpos.wire.feed import NOTHING, START, places_after
from marketpos.wire.messages import (
    FeedEntry,
    Head,
    JoinAnswer,
    JoinRequest,
    Place,
    Pushed,
    Receipt,
    SyncAnswer,
    SyncRequest,
)

MORNING = 1_795_000_000_000
DAY = 20261118


@dataclass
class Clock:
    """Stands until it is moved."""

    at_ms: int = MORNING

    def __call__(self) -> Moment:
        return Moment(self.at_ms)

    def pass_minutes(self, minutes: float) -> None:
        self.at_ms += round(minutes * 60_000)


class Elsewhere(NamedTuple):
    """A hub in another process."""

    url: str


@dataclass
class Pc:
    """One PC: its identity, its live stream, and where it reads the feed."""

    hub: RunningHub | Elsewhere
    clock: Clock
    key: SigningKey = field(default_factory=SigningKey.generate)
    device: bytes = field(default_factory=lambda: os.urandom(16))
    stream: bytes = field(default_factory=lambda: os.urandom(16))
    head: Head = NOTHING
    cursor: Place = START
    receipt: Receipt | None = None
    shop: str = ""
    hub_key: bytes | None = None

    def line(self) -> HubLine:
        return HubLine(self.hub.url, self.device, self.key, self.hub_key, now=self.clock)

    def asks_to_join(self, code: str, letter: str = "A", **more: object) -> Heard[JoinAnswer]:
        told: dict[str, object] = {"public_key": bytes(self.key.verify_key)}
        told |= {"code": code, "device": self.device, "letter": letter, "name": "계산대"}
        told |= {"shop_public_key": self.device * 2, "has_sales": False, **more}
        request = JoinRequest(**told)  # type: ignore[arg-type]
        line = self.line()
        try:
            return line.ask(paths.JOIN, request, JoinAnswer)
        finally:
            line.close()

    def joins(self, code: str, letter: str = "A") -> JoinAnswer:
        heard = self.asks_to_join(code, letter)
        assert isinstance(heard, Answered), heard
        self.shop, self.hub_key = heard.message.shop, heard.message.hub_key
        return heard.message

    def sells(self, count: int = 1, **envelope: object) -> list[Pushed]:
        """New facts at the end of the stream."""
        made = []
        for _ in range(count):
            made.append(self.fact(self.head.seq + 1, **envelope))
            self.head = Head(self.head.seq + 1, next_hash(self.head.h, made[-1].envelope))
        return made

    def fact(self, seq: int, body: bytes = b"", /, **envelope: object) -> Pushed:
        body = body or os.urandom(87)
        plain = Envelope(
            self.stream, seq, uuid7(self.clock.at_ms), "sale", 1, self.clock.at_ms, 540, DAY,
            self.device, hash_of_body(body),
        )  # fmt: skip
        return Pushed(plain._replace(**envelope), body)  # type: ignore[arg-type]

    def request(self, after: Head = NOTHING, *pushed: Pushed, **more: object) -> SyncRequest:
        told: dict[str, object] = {"stream": self.stream, "cursor": self.cursor}
        told |= {"receipt": self.receipt, "epoch": 1, "clock_ms": self.clock.at_ms}
        told |= {"after": after, "pushed": list(pushed), **more}
        return SyncRequest(**told)  # type: ignore[arg-type]

    def asks(self, request: SyncRequest, shop: str = "") -> Heard[SyncAnswer]:
        line = self.line()
        try:
            return line.ask(paths.sync(shop or self.shop), request, SyncAnswer)
        finally:
            line.close()

    def syncs(self, after: Head = NOTHING, *pushed: Pushed, **more: object) -> SyncAnswer:
        """Push and pull, and remember where the feed was read to."""
        heard = self.asks(self.request(after, *pushed, **more))
        assert isinstance(heard, Answered), heard
        answer = heard.message
        places = places_after(self.cursor, answer.feed)
        assert len(places) == len(answer.feed)
        assert (places[-1] if places else self.cursor) == answer.following
        self.cursor, self.receipt = answer.following, answer.receipt
        return answer

    def sells_and_syncs(self, count: int = 1) -> SyncAnswer:
        before = self.head
        return self.syncs(before, *self.sells(count))

    def pulls(self) -> list[FeedEntry]:
        return self.syncs(self.head).feed


def pc_of_new_shop(hub: RunningHub, clock: Clock, name: str = "바다수산") -> Pc:
    """The first PC of a shop, joined."""
    pc = Pc(hub, clock)
    pc.joins(shops.add_code(hub.records, shops.add_shop(hub.records, name)))
    return pc


def second_pc(first: Pc) -> Pc:
    """Another PC of the same shop, joined."""
    pc = Pc(first.hub, first.clock)
    pc.joins(shops.add_code(first.hub.records, int(first.shop)))
    return pc
