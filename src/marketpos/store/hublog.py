"""The book as the sync sees it: a dozen small questions and moves, each plain SQL."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from marketpos.domain.facts import Sale
from marketpos.domain.happened import What
from marketpos.domain.ids import Id
from marketpos.store.day_figures import figures_of
from marketpos.store.driver import Cursor
from marketpos.store.folds.people import forget
from marketpos.store.happened import note
from marketpos.store.opening import begin_stream
from marketpos.store.recorded import stamp_of
from marketpos.store.stream import EVENT, envelope_of, events, fold_event, refold_subject
from marketpos.store.subjects import SHOP
from marketpos.wire import peer
from marketpos.wire.envelope import GENESIS, next_hash
from marketpos.wire.log import Held
from marketpos.wire.messages import DayTotal, FeedEntry, Head, Pushed, ShopCard, WrappedKey
from marketpos.wire.peer import PeerState
from marketpos.wire.phone import unwrapped_key
from marketpos.wire.sealing import CannotOpen, wrap_key

_KEEP = f"""
INSERT INTO event (stream, seq, event_id, kind, version, at_ms, offset_min, day, device, body, h,
    fixed_ms, feed_n) VALUES ({", ".join("?" * 13)})
"""
_FIRST_CHANNEL = (
    "SELECT service, url, label FROM channel WHERE NOT archived AND url <> ''"
    " ORDER BY position, channel LIMIT 1"
)
_NEWEST_OF_CARD = (
    "SELECT max(stamp) FROM latest WHERE subject = ? OR subject IN (SELECT channel FROM channel)"
)
_WITH_KEYS = "'customer.set', 'customer.erased', 'joined', 'asked'"
_FOREIGN = "stream NOT IN (SELECT stream FROM own_stream)"


class HubLog:
    """``wire.log.Log`` on a cursor; the caller opens the transaction for the moves."""

    def __init__(self, cursor: Cursor, shop_key: bytes) -> None:
        self._cursor = cursor
        self._shop_key = shop_key

    def live(self) -> tuple[bytes, Head]:
        stream, seq, h = self._one("SELECT stream, last_seq, last_h FROM own_stream WHERE live")
        return bytes(stream), Head(seq, bytes(h))

    def hash_at(self, seq: int) -> bytes | None:
        if seq == 0:
            return GENESIS
        row = self._one("SELECT h FROM event WHERE stream = ? AND seq = ?", self.live()[0], seq)
        return bytes(row[0]) if row else None

    def live_after(self, seq: int, limit: int) -> list[Pushed]:
        where = "WHERE stream = ? AND seq > ? ORDER BY seq LIMIT ?"
        found = events(self._cursor, where, (self.live()[0], seq, limit))
        return [Pushed(envelope_of(row), bytes(row[10])) for row in found]

    def to_give_back(self, limit: int) -> list[FeedEntry]:
        where = f"WHERE feed_n IS NULL AND {_FOREIGN} ORDER BY stream, seq LIMIT ?"
        found = events(self._cursor, where, (limit,))
        return [FeedEntry(0, row[12], envelope_of(row), bytes(row[10])) for row in found]

    def keys_of(self, event_ids: Sequence[Id]) -> list[WrappedKey]:
        marks = ", ".join("?" * len(event_ids))
        found = self._cursor.execute(
            "SELECT subject, key, event_id FROM event"
            " LEFT JOIN customer_key ON customer = subject"
            f" WHERE kind IN ({_WITH_KEYS}) AND subject IS NOT NULL"
            " AND (key IS NOT NULL OR EXISTS (SELECT 1 FROM erasure WHERE customer = subject))"
            f" AND event_id IN ({marks})",
            tuple(event_ids),
        ).fetchall()
        return [self._wrapped(Id(who), key, fact) for who, key, fact in found]

    def count_only_here(self, hub_seq: int) -> int:
        row = self._one(
            "SELECT count(*) FROM event WHERE feed_n IS NULL AND NOT (stream = ? AND seq <= ?)",
            self.live()[0],
            hub_seq,
        )
        return int(row[0])

    def find(self, event_id: Id) -> Held | None:
        row = self._one(f"{EVENT} WHERE event_id = ?", event_id)
        if row is None:
            return None
        (n,) = self._one("SELECT coalesce(feed_n, 0) FROM event WHERE n = ?", row[0])
        return Held(envelope_of(row), n)

    def standing_at(self, stream: bytes, seq: int) -> Id | None:
        row = self._one("SELECT event_id FROM event WHERE stream = ? AND seq = ?", stream, seq)
        return Id(bytes(row[0])) if row else None

    def add(self, entry: FeedEntry) -> None:
        row = (*entry.envelope[:9], entry.body, b"", entry.fixed_ms)
        n = self._cursor.execute(_KEEP, (*row, entry.n)).lastrowid
        self._fold((n, *row))

    def confirm(self, entry: FeedEntry, *, move: bool) -> None:
        event_id = entry.envelope.event_id
        n, fixed_ms, subject = self._one(
            "SELECT n, fixed_ms, subject FROM event WHERE event_id = ?", event_id
        )
        self._cursor.execute(
            "UPDATE event SET feed_n = ?, fixed_ms = ? WHERE n = ?", (entry.n, entry.fixed_ms, n)
        )
        if move:
            self._cursor.execute(
                "UPDATE event SET stream = ?, seq = ?, h = x'' WHERE n = ?",
                (*entry.envelope[:2], n),
            )
        if fixed_ms != entry.fixed_ms:
            self._correct_time(event_id, entry.fixed_ms, subject)

    def reissue(self, event_ids: Sequence[Id]) -> None:
        for event_id in event_ids:
            row = self._one(f"{EVENT} WHERE event_id = ?", event_id)
            stream, head = self.live()
            envelope = envelope_of(row)._replace(stream=stream, seq=head.seq + 1)
            h = next_hash(head.h, envelope)
            self._cursor.execute(
                "UPDATE event SET stream = ?, seq = ?, h = ? WHERE n = ?",
                (stream, envelope.seq, h, row[0]),
            )
            self._cursor.execute(
                "UPDATE own_stream SET last_seq = ?, last_h = ? WHERE stream = ?",
                (envelope.seq, h, stream),
            )

    def left_behind(self) -> list[Id]:
        found = self._cursor.execute(
            "SELECT event_id FROM event JOIN own_stream USING (stream)"
            " WHERE feed_n IS NULL AND NOT live ORDER BY stream, seq"
        ).fetchall()
        return [Id(bytes(row[0])) for row in found]

    def start_stream(self) -> None:
        begin_stream(self._cursor)

    def forget_numbers_after(self, n: int) -> None:
        self._cursor.execute("UPDATE event SET feed_n = NULL WHERE feed_n > ?", (n,))

    def take_keys(self, keys: Sequence[WrappedKey]) -> None:
        for one in keys:
            customer = Id(one.customer)
            if not one.wrapped:
                self._erase(customer)
            elif self._one("SELECT 1 FROM erasure WHERE customer = ?", customer) is None:
                self._keep_key(customer, one.wrapped)

    def save(self, state: PeerState) -> None:
        stream, _ = self.live()
        self._cursor.execute(
            "UPDATE peer SET state = ?, acked_seq = ?",
            (peer.to_bytes(state), state.head_of(stream).seq),
        )

    def totals_of(self, days: Collection[int]) -> list[DayTotal]:
        """What this PC sold on each of ``days``, as it stands now: what a Z report would say."""
        (device,) = self._one("SELECT device FROM device")
        figures = [figures_of(self._cursor, day) for day in sorted(days)]
        return [DayTotal(device, one.day, one.sales, one.total_won) for one in figures]

    def shop_card(self) -> ShopCard | None:
        """What customers see of the shop who join by phone; ``None`` before it has a name."""
        said = dict(
            self._cursor.execute(
                "SELECT name, value FROM shop_field WHERE name IN ('name', 'market', 'phone')"
            ).fetchall()
        )
        if not said.get("name"):
            return None
        channel = self._one(_FIRST_CHANNEL) or ("", "", "")
        (stamp,) = self._one(_NEWEST_OF_CARD, SHOP)
        market, telephone = said.get("market") or "", said.get("phone") or ""
        return ShopCard(bytes(stamp), said["name"], market, telephone, *channel)

    def _one(self, sql: str, *args: object) -> Any:
        return self._cursor.execute(sql, args).fetchone()

    def _wrapped(self, customer: Id, key: bytes | None, fact: bytes) -> WrappedKey:
        wrapped = wrap_key(key, customer, self._shop_key) if key else b""
        return WrappedKey(customer, wrapped, fact)

    def _fold(self, row: Any) -> None:
        try:
            recorded = fold_event(self._cursor, row, self._shop_key, is_fresh=True)
        except CannotOpen:  # kept as it came, and ``verify`` tells of it too
            note(self._cursor, What.SHUT_FACTS, row[12], 1)
            return
        if recorded is None:
            note(self._cursor, What.NEWER_FACTS, row[12])
        elif isinstance(recorded.fact, Sale):
            self._never_again(recorded.fact.number, row[9])

    def _keep_key(self, customer: Id, wrapped: bytes) -> None:
        try:
            key = unwrapped_key(wrapped, customer, self._shop_key)
        except CannotOpen:
            return  # made with another shop's key: the person stays unreadable, nothing else
        self._cursor.execute("INSERT OR IGNORE INTO customer_key VALUES (?, ?)", (customer, key))

    def _never_again(self, number: str, device: bytes) -> None:
        """This PC was restored and sold this before: its number must not be used twice."""
        self._cursor.execute(
            "UPDATE device SET last_number = max(last_number, CAST(? AS INTEGER)) WHERE device = ?",
            (number.rpartition("-")[2], device),
        )

    def _correct_time(self, event_id: Id, fixed_ms: int, subject: bytes | None) -> None:
        stamp = stamp_of(fixed_ms, event_id)
        for table in ("consent", "void"):
            self._cursor.execute(
                f"UPDATE {table} SET stamp = ? WHERE event_id = ?", (stamp, event_id)
            )
        if subject is not None:
            refold_subject(self._cursor, bytes(subject), self._shop_key)

    def _erase(self, customer: Id) -> None:
        """The key is gone at the hub: forget at once, whether or not the fact was met yet."""
        forget(self._cursor, customer)
