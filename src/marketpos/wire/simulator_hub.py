"""A hub for one shop in memory, on the same decisions as the real one."""

from __future__ import annotations

from copy import copy

from marketpos.domain.ids import Id
from marketpos.wire import head
from marketpos.wire.envelope import Envelope, hash_of_body
from marketpos.wire.feed import NOTHING, START, fitting
from marketpos.wire.messages import (
    FeedEntry,
    Head,
    Place,
    Pushed,
    Receipt,
    SyncAnswer,
    SyncRequest,
    Trouble,
    WrappedKey,
)
from marketpos.wire.simulator_disk import Mint


class Hub:
    """The shop's feed, the heads of its streams, and people's keys with the number they came at."""

    def __init__(self, mint: Mint, max_batch: int) -> None:
        self.mint, self.max_batch = mint, max_batch
        self.feed: list[FeedEntry] = []
        self.places: list[Place] = [START]
        self.heads: dict[bytes, Head] = {}
        self.keys: dict[bytes, tuple[bytes, int]] = {}
        self.ids: dict[bytes, int] = {}
        self.own_stream = mint()

    def copied(self) -> Hub:
        """A backup of the whole hub."""
        twin = copy(self)
        for name in ("feed", "places", "heads", "keys", "ids"):
            setattr(twin, name, copy(getattr(self, name)))
        return twin

    def holds(self, place: Place) -> bool:
        """Whether the feed read like this up to there."""
        return place.n < len(self.places) and self.places[place.n] == place

    def tell(self, at_ms: int) -> None:
        """A fact of the hub's own, pushed to itself: somebody joined by phone, or a notice."""
        body = self.mint()
        envelope = Envelope(
            self.own_stream,
            self.heads.get(self.own_stream, NOTHING).seq + 1,
            Id(self.mint()),
            "notice",
            1,
            at_ms,
            540,
            0,
            self.own_stream,
            hash_of_body(body),
        )
        after = self.heads.get(self.own_stream, NOTHING)
        pushed = [Pushed(envelope, body)]
        self.answer(SyncRequest(self.own_stream, after, START, None, 1, at_ms, pushed), at_ms)

    def answer(self, request: SyncRequest, now_ms: int) -> SyncAnswer:
        """One request, in one transaction."""
        head.check(request)
        decision = head.decide(request, self.known(request), now_ms)
        self._store(decision)
        feed = [] if decision.trouble is Trouble.CURSOR else self._page(request)
        following = self.places[request.cursor.n + len(feed)] if feed else request.cursor
        end = self.places[-1]
        return SyncAnswer(
            decision.head,
            decision.trouble,
            1,
            now_ms,
            Receipt(end, now_ms, b""),
            feed,
            following,
            self._keys_of_page(request.cursor.n, following.n),
            end.n,
            max_batch=self.max_batch,
            unplaced=decision.unplaced,
        )

    def known(self, request: SyncRequest) -> head.Known:
        """What the decision needs."""
        wanted = head.wanted(request)
        receipt = request.receipt
        return head.Known(
            {one: self.heads.get(one, NOTHING) for one in wanted.streams},
            {one: self.ids[one] for one in wanted.event_ids if one in self.ids},
            self.places[-1],
            self.holds(request.cursor),
            receipt is None or self.holds(receipt.place),
        )

    def merge(self, held: bytes | None, come: bytes) -> bytes:
        """Which of two keys of one person stays."""
        return head.merged_key(held, come)

    def _store(self, decision: head.Decision) -> None:
        for entry, feed_h in decision.appended:
            self.feed.append(entry)
            self.places.append(Place(entry.n, feed_h))
            self.ids[entry.envelope.event_id] = entry.n
        self.heads.update(decision.heads)
        for key, n in decision.keys:
            held, first = self.keys.get(key.customer, (None, n))
            self.keys[key.customer] = (self.merge(held, key.wrapped), first)

    def _page(self, request: SyncRequest) -> list[FeedEntry]:
        first = request.cursor.n
        page = self.feed[first : first + min(request.want, self.max_batch)]
        page = page[: fitting([entry.body for entry in page])]
        return [head.trimmed(entry, request.stream) for entry in page]

    def _keys_of_page(self, above: int, up_to: int) -> list[WrappedKey]:
        keys = self.keys.items()
        return [WrappedKey(who, wrapped) for who, (wrapped, n) in keys if above < n <= up_to]
