"""One seed's world: a hub, up to three PCs, and the line between them."""

from __future__ import annotations

from random import Random

from marketpos.wire import machine, peer
from marketpos.wire.machine import BrokenAnswer, Noticed
from marketpos.wire.messages import SyncAnswer, SyncRequest
from marketpos.wire.peer import PeerState
from marketpos.wire.simulator_disk import FORGOTTEN, Disk
from marketpos.wire.simulator_parts import Parts

NOON = 1_790_000_000_000
DAY_MS = 86_400_000
SKEWS_MS = (0, 0, 0, 7_000, -DAY_MS, 400 * DAY_MS)
PATIENCE = 200
"""No session of a world this small needs more requests."""


class Pc:
    """A counter PC: a disk, an old copy of it, a clock."""

    def __init__(self, name: str, disk: Disk, skew_ms: int) -> None:
        self.name, self.disk, self.skew_ms = name, disk, skew_ms
        self.backup = disk.copied()


class World:
    """What happens is decided by the seed alone; ``story`` tells it, ``wrong`` what must not be.

    ``expected`` are the facts that must not be missing. A fact is excused only when the last disk
    that held it was wiped or restored; ``lost`` are those that went without that.
    """

    def __init__(self, seed: int, parts: Parts) -> None:
        self.chance = Random(seed)  # noqa: S311 - a story, not a secret
        self.parts = parts
        self.story: list[str] = []
        self.wrong: dict[str, None] = {}
        self.now_ms = NOON
        self.late: list[SyncRequest] = []
        self.lost: set[bytes] = set()
        self.erased: set[bytes] = set()
        self._minted = 0
        self._batch = self.chance.choice((2, 3, 8))
        self.hub = parts.hub(self.mint, self._batch)
        self.hub_backup = self.hub.copied()
        self.pcs: list[Pc] = []
        for _ in range(self.chance.choice((1, 2, 2, 3))):
            self.install()
        self.expected = self.known()

    def mint(self) -> bytes:
        """Sixteen bytes never given before."""
        self._minted += 1
        return self._minted.to_bytes(16, "big")

    def say(self, what: str) -> None:
        """One more line of the story."""
        self.story.append(what)

    def blame(self, what: str) -> None:
        """Something is not as it must be, or a shopkeeper was told what is not so."""
        self.say(f"WRONG: {what}")
        self.wrong[what] = None

    def known(self) -> set[bytes]:
        """Every fact that some disk in this world still holds."""
        return set(self.hub.ids).union(*(pc.disk.rows for pc in self.pcs))

    def mourn(self) -> None:
        """Before a machine takes facts with it: what is missing already, the protocol lost."""
        self.lost |= self.expected - self.known()

    def any_pc(self) -> Pc:
        """One of the PCs."""
        return self.chance.choice(self.pcs)

    def install(self) -> None:
        """A PC with an empty book joins the shop."""
        state = PeerState(batch=self._batch)
        self.plug_in(self.parts.disk(self.mint, self.mint(), state))

    def plug_in(self, disk: Disk) -> None:
        """A PC with this disk joins the shop."""
        self.pcs.append(Pc(f"PC {self._minted}", disk, self.chance.choice(SKEWS_MS)))

    def record(self, pc: Pc, kind: str, customer: bytes = b"") -> None:
        """The till keeps a fact."""
        self.expected.add(pc.disk.record(kind, self.now_ms + pc.skew_ms, customer))
        if kind == FORGOTTEN:
            self.erased.add(customer)
        self.say(f"{pc.name} records {kind}")

    def catch_up(self, pc: Pc) -> None:
        """Nothing goes wrong until there is nothing more to say."""
        for _ in range(PATIENCE):
            if not self.exchange(pc, faults=False):
                return
        self.blame(f"{pc.name} never comes to an end")

    def exchange(self, pc: Pc, *, faults: bool) -> bool:
        """One request and what comes of it; whether the PC goes on at once."""
        state = pc.disk.state
        request = self.parts.ask(state, pc.disk, self.now_ms + pc.skew_ms)
        self.say(f"{pc.name} reads after {request.cursor.n}, pushes {len(request.pushed)}")
        fate = self.chance.random() if faults else 1.0
        if fate < 0.08:
            return self._hushed(pc, goes_on=fate < 0.04)
        if fate < 0.2:
            self.late.append(request)
        if fate < 0.14:
            self.hub.answer(request, self.now_ms)
        answer = self.hub.answer(request, self.now_ms)
        if 0.2 <= fate < 0.3:
            return self._hushed(pc, goes_on=fate < 0.25)
        if 0.3 <= fate < 0.36:
            self.record(pc, "sale")
        return self._understood(pc, request, answer, faults)

    def _hushed(self, pc: Pc, *, goes_on: bool) -> bool:
        self.say(f"{pc.name} hears nothing")
        pc.disk.save(peer.hushed(pc.disk.state))
        return goes_on

    def _understood(self, pc: Pc, request: SyncRequest, answer: SyncAnswer, faults: bool) -> bool:
        try:
            outcome = self.parts.understand(pc.disk.state, pc.disk, request, answer, 200, 2)
            self._check_noticed(pc, outcome.noticed)
            for step in outcome.steps:
                self.parts.settle(pc.disk, step)
                pc.disk.promised = self.hub.places[-1]
                if faults and self.chance.random() < 0.06:
                    self.say(f"{pc.name} is killed")
                    return False
        except BrokenAnswer as error:
            self.blame(f"{pc.name} cannot believe the answer: {error}")
            return False
        self._check_screen(pc)
        if not machine.has_more(pc.disk.state, pc.disk):
            return False
        following = self.parts.ask(pc.disk.state, pc.disk, request.clock_ms)
        if machine.is_repeated(request, following):
            self.blame(f"{pc.name} would ask the same for ever")
            return False
        return True

    def _check_noticed(self, pc: Pc, noticed: frozenset[Noticed]) -> None:
        """A hub that no longer holds what it promised a PC was restored, and is found out."""
        promised = pc.disk.promised
        if promised and not self.hub.holds(promised) and Noticed.HUB_RESTORED not in noticed:
            self.blame(f"{pc.name} is not told that the hub was restored")

    def _check_screen(self, pc: Pc) -> None:
        shown = machine.only_here(pc.disk.state, pc.disk)
        real = len(pc.disk.rows.keys() - self.hub.ids.keys())
        if pc.disk.state.caught_up and shown != real:
            self.blame(f"{pc.name} shows {shown} facts only here, and it is {real}")
