"""Drives the sync over HTTP, behind the till: one thread, one turn at a time, never in the way."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable
from threading import Event, Thread

from nacl.signing import SigningKey

from marketpos import __version__
from marketpos.domain.happened import What
from marketpos.operations.safety import Line, Sharing, SyncWord
from marketpos.store.book import Book
from marketpos.store.driver import DatabaseError
from marketpos.store.happened import note
from marketpos.store.hublog import HubLog
from marketpos.store.waiting import waiting
from marketpos.sync.heard import Absence, Answered, Busy, Denied, Heard, NoHub
from marketpos.sync.http import HubLine, Patience
from marketpos.sync.slices import Slices
from marketpos.wire import machine, paths, peer
from marketpos.wire.answering import Why
from marketpos.wire.digests import digest_of_card
from marketpos.wire.messages import ShopCard, SyncAnswer, SyncRequest
from marketpos.wire.peer import PeerState
from marketpos.wire.settling import settle

SOONEST_S, LATEST_S = 5.0, 900.0
"""After a failure we look again after so long, with full jitter (sync.md 2.11)."""


class Driver:
    """Keeps this PC and the hub equal. ``told`` hears each new word, ``pulled`` of new facts.

    Both are called on the driver's own thread.
    """

    def __init__(
        self,
        book: Book,
        told: Callable[[SyncWord], None] = lambda word: None,
        pulled: Callable[[], None] = lambda: None,
        patience: Patience = Patience(),  # noqa: B008 - frozen
    ) -> None:
        book.check_may_leave()
        self._book, self._told, self._pulled, self._patience = book, told, pulled, patience
        self._wake, self._ending = Event(), Event()
        self._thread: Thread | None = None
        self._failures = 0
        self._line: HubLine | None = None
        self._word = SyncWord(Line.NOT_JOINED)
        self._card: ShopCard | None = None
        self._slices = Slices()

    def start(self) -> None:
        """Begin taking turns."""
        self._thread = Thread(target=self._run, name="sync", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End after the turn under way."""
        self._ending.set()
        self._wake.set()
        if self._thread is not None:
            self._thread.join()
        self.reconnect()

    def push_now(self) -> None:
        """Take a turn at once."""
        self._wake.set()

    def word(self) -> SyncWord:
        """The newest word about the line."""
        return self._word

    def reconnect(self) -> None:
        """Forget the connection: the hub or our place there changed."""
        if self._line is not None:
            self._line.close()
        self._line = None

    def turn(self) -> float:
        """Everything there is to say and hear now; how many seconds to the next turn."""
        row = self._book.behind.execute("SELECT url, shop, hub_key, state FROM peer").fetchone()
        if row is None:
            return self._say(Line.NOT_JOINED, LATEST_S)
        if self._sharing() is Sharing.OFF:
            return self._say(Line.OFF, LATEST_S)
        url, shop, hub_key, raw = row
        line = self._connected(url, bytes(hub_key))
        return self._talk(line, shop, peer.from_bytes(bytes(raw)))

    def _run(self) -> None:
        while not self._ending.is_set():
            try:
                wait_s = self.turn()
            except DatabaseError:
                wait_s = self._say_disk()
            self._wake.wait(wait_s)
            self._wake.clear()

    def _sharing(self) -> Sharing:
        """Read on our own connection: the till's may be in the middle of a sale."""
        sql = "SELECT value FROM setting WHERE name = 'sharing'"
        row = self._book.behind.execute(sql).fetchone()
        return Sharing(row[0]) if row else Sharing.KEEP

    def _connected(self, url: str, hub_key: bytes) -> HubLine:
        if self._line is None:
            device, seed = self._book.behind.execute(
                "SELECT device, sign_seed FROM device"
            ).fetchone()
            key = SigningKey(bytes(seed))
            self._line = HubLine(
                url, bytes(device), key, hub_key, now=self._book.now, patience=self._patience
            )
        return self._line

    def _talk(self, line: HubLine, shop: str, state: PeerState) -> float:
        line.offset_ms = state.offset_ms
        log = HubLog(self._book.behind.cursor(), self._book.identity().shop_key)
        while not self._ending.is_set():
            request = self._request(state, log)
            if request.pushed:
                self._say(Line.SENDING, 0)
            before, started = line.sent_bytes, time.monotonic()
            heard = line.ask(paths.sync(shop), request, SyncAnswer)
            took_ms = int((time.monotonic() - started) * 1000)
            if not isinstance(heard, Answered):
                return self._failed(heard, state, log)
            self._note_sent(request, line.sent_bytes - before)
            try:
                state = self._apply(state, log, request, heard.message, took_ms)
            except machine.BrokenAnswer as error:
                return self._say(Line.TROUBLE, LATEST_S, str(error))
            self._failures = 0
            has_card = self._compare_card(request, heard.message, log)
            if heard.revoked:
                return self._say(Line.TROUBLE, LATEST_S, str(Why.REVOKED))
            if has_card and not machine.has_more(state, log):
                return self._say(Line.ARRIVED, heard.message.interval_s)
        return 0

    def _request(self, state: PeerState, log: HubLog) -> SyncRequest:
        """What the machine asks, and the day totals in the clear where the shop shares them."""
        request = machine.next_request(state, log, self._book.now().at_ms, __version__)
        request = peer.changed(request, card=self._card)
        if not request.pushed or self._sharing() is not Sharing.TOTALS:
            return request
        days = {one.envelope.day for one in request.pushed}
        return peer.changed(request, totals=log.totals_of(days))

    def _compare_card(self, request: SyncRequest, answer: SyncAnswer, log: HubLog) -> bool:
        """Whether the hub holds our card, or was given it just now: if not it goes up next."""
        card = log.shop_card()
        is_held = card is None or digest_of_card(card) == answer.card
        is_given = request.card is not None and request.card == card
        self._card = None if is_held or is_given else card
        return self._card is None

    def _apply(
        self,
        state: PeerState,
        log: HubLog,
        request: SyncRequest,
        answer: SyncAnswer,
        took_ms: int,
    ) -> PeerState:
        outcome = machine.on_answer(state, log, request, answer, took_ms, self._slices.size)
        noticed = outcome.noticed
        for step in outcome.steps:
            with self._book.slice() as cursor:
                begun = time.monotonic()  # a sale that went first is no fault of the slice
                for one in noticed:  # with the first step, so that it is told if it was done
                    note(cursor, What(one.value), self._book.now().at_ms)
                noticed = frozenset()
                settle(HubLog(cursor, self._book.identity().shop_key), step)
            self._slices.held(len(step.entries), (time.monotonic() - begun) * 1000)
            state = step.state
        if any(entry.body for step in outcome.steps for entry in step.entries):
            self._pulled()
        if any(not key.wrapped for step in outcome.steps for key in step.keys):
            self._book.scrub()  # another PC forgot somebody
        return state

    def _failed(self, heard: Heard[SyncAnswer], state: PeerState, log: HubLog) -> float:
        self._failures += 1
        if heard in (NoHub(Absence.TIMEOUT), Denied(Why.LARGE)):
            with self._book.slice() as cursor:
                HubLog(cursor, self._book.identity().shop_key).save(peer.hushed(state))
        wait_s = self._backoff(heard)
        if isinstance(heard, Denied):
            return self._say(Line.TROUBLE, wait_s, str(heard.why))
        why = heard.why if isinstance(heard, NoHub) else "busy"
        return self._say(Line.OFFLINE, wait_s, str(why))

    def _backoff(self, heard: Heard[SyncAnswer]) -> float:
        if isinstance(heard, Busy) and heard.wait_s is not None:
            return heard.wait_s
        longest = min(LATEST_S, SOONEST_S * 2 ** min(self._failures, 10))
        return random.uniform(SOONEST_S / 2, longest)  # noqa: S311 - spreads shops, hides nothing

    def _say(self, line: Line, wait_s: float, why: str = "") -> float:
        sales, facts = waiting(self._book.behind)
        self._word = SyncWord(line, sales, facts, self._book.now().at_ms, why)
        self._told(self._word)
        return wait_s

    def _say_disk(self) -> float:
        """The book cannot be read or written now: say so from memory, and look again later."""
        self._word = self._word._replace(line=Line.TROUBLE, why="disk")
        self._told(self._word)
        return SOONEST_S * 12

    def _note_sent(self, request: SyncRequest, size: int) -> None:
        kinds = Counter(one.envelope.kind for one in request.pushed)
        kinds.update(one.envelope.kind for one in request.given_back)
        facts = kinds.total()
        kinds.update(["shop card"] if request.card else [])
        if not kinds:
            return
        what = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
        with self._book.slice() as cursor:
            cursor.execute(
                "INSERT INTO sent_log VALUES (?, ?, ?, ?)",
                (self._book.now().at_ms, facts, size, what),
            )
