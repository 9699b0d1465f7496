"""The hub with tables answers word for word as the one in memory that the simulator runs."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from market_pcs import Clock, Elsewhere, Pc
from nacl.signing import SigningKey

from marketpos.hub import shops, syncing
from marketpos.hub.asked import Asked, Desk
from marketpos.hub.devices import Device, enrol
from marketpos.hub.records import Records
from marketpos.hub.replays import Nonces
from marketpos.wire import packing, paths, signing
from marketpos.wire.envelope import next_hash
from marketpos.wire.feed import NOTHING, START
from marketpos.wire.messages import (
    FeedEntry,
    Head,
    Place,
    Pushed,
    Receipt,
    SyncAnswer,
    SyncRequest,
    WrappedKey,
)
from marketpos.wire.simulator_hub import Hub

DEVICE, KEY = bytes(16), SigningKey(bytes(32))


class RealHub:
    """The hub's one transaction, asked without a network."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.records = Records.open(f"sqlite:///{folder / 'hub.sqlite'}", clock)
        self._clock, self._desk = clock, Desk(self.records, Nonces())
        self.shop = shops.add_shop(self.records, "바다수산")
        with self.records.unit() as connection:
            key = bytes(KEY.verify_key)
            enrol(connection, self.shop, Device(DEVICE, key, "A", "", True, False), 0)

    def answer(self, request: SyncRequest) -> SyncAnswer:
        path, body = paths.sync(str(self.shop)), packing.pack(request)
        signed = signing.sign(KEY, DEVICE, "POST", path, body, self._clock.at_ms)
        asked = Asked("POST", path, str(self.shop), signed, body, "")
        with self.records.unit() as connection:
            reply = syncing.sync(self._desk, connection, asked)
        return packing.unpack(reply.body, SyncAnswer)


class Wild:
    """Asks what a PC could ask after any restore or kill, and much that it never would."""

    def __init__(self, seed: int, clock: Clock) -> None:
        self.dice, self.clock = random.Random(seed), clock
        self.pcs = [Pc(Elsewhere(""), clock) for _ in range(3)]
        self.made: list[Pushed] = []
        self.places = [START]

    def request(self) -> SyncRequest:
        pc = self.dice.choice(self.pcs)
        own = [one for one in self.made if one.envelope.stream == pc.stream]
        new = pc.sells(self.dice.randrange(4), kind=self.dice.choice(["sale", "customer.set"]))
        if self.made and self.dice.random() < 0.2:
            new += pc.sells(1, event_id=self.dice.choice(self.made).envelope.event_id)
        self.made += new
        pushed = [*own, *new][self.dice.randrange(len(own) + 1) :]
        after = self.head_before(pushed, pc.head)
        if self.dice.random() < 0.1:
            after = Head(after.seq, os.urandom(32))
        return pc.request(
            after,
            *pushed,
            cursor=self.place(),
            receipt=self.dice.choice([None, Receipt(self.place(), 1, b"")]),
            clock_ms=self.clock.at_ms + self.dice.choice([0, 5, -90_000, 400_000]),
            given_back=self.given(pc),
            keys=self.keys(pushed),
            want=self.dice.choice([0, 1, 3, 500]),
        )

    def head_before(self, pushed: list[Pushed], end: Head) -> Head:
        if not pushed:
            return end
        first, head = pushed[0].envelope, NOTHING
        for one in self.made:
            if one.envelope.stream == first.stream and one.envelope.seq < first.seq:
                head = Head(one.envelope.seq, next_hash(head.h, one.envelope))
        return head

    def place(self) -> Place:
        known = self.dice.choice(self.places)
        return known if self.dice.random() < 0.9 else Place(known.n + 1, os.urandom(32))

    def given(self, pc: Pc) -> list[FeedEntry]:
        foreign = [one for one in self.made if one.envelope.stream != pc.stream]
        some = self.dice.sample(foreign, min(len(foreign), self.dice.choice([0, 0, 2])))
        return [FeedEntry(0, self.clock.at_ms, one.envelope, one.body) for one in some]

    def keys(self, pushed: list[Pushed]) -> list[WrappedKey]:
        return [
            WrappedKey(
                bytes([self.dice.randrange(4)]) * 16,
                self.dice.choice([b"", self.dice.randbytes(72)]),
                one.envelope.event_id,
            )
            for one in pushed
            if one.envelope.kind == "customer.set"
        ]


def same(real: SyncAnswer, simulated: SyncAnswer) -> bool:
    """All that a PC acts on; the simulator signs nothing and lists keys in another order."""
    assert real.receipt is not None
    assert simulated.receipt is not None
    return (
        real.head == simulated.head
        and real.trouble == simulated.trouble
        and real.feed == simulated.feed
        and real.following == simulated.following
        and real.feed_end == simulated.feed_end
        and real.unplaced == simulated.unplaced
        and real.receipt.place == simulated.receipt.place
        and sorted(real.keys, key=by_person) == sorted(simulated.keys, key=by_person)
    )


def by_person(key: WrappedKey) -> bytes:
    return key.customer


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_asked_both_hubs_say_the_same(seed: int, tmp_path: Path) -> None:
    clock, troubles = Clock(), set()
    real, simulated, wild = RealHub(tmp_path, clock), Hub(lambda: bytes(16), 500), Wild(seed, clock)
    for _ in range(60):
        clock.pass_minutes(0.1)
        request = wild.request()

        answers = real.answer(request), simulated.answer(request, clock.at_ms)

        assert same(*answers), (request, answers)
        troubles.add(answers[0].trouble)
        assert answers[0].receipt is not None
        wild.places.append(answers[0].receipt.place)
    real.records.close()

    assert len(troubles) >= 4
