"""One thing a person does, kept whole or not at all; and the only way a fact is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from marketpos.domain.clock import DAY_STARTS_AT, Moment
from marketpos.domain.facts import CustomerSet, Fact, TabTaken
from marketpos.domain.ids import Id, uuid7
from marketpos.domain.refusal import Refusal
from marketpos.store.driver import Cursor
from marketpos.store.folds import fold
from marketpos.store.folds.latest import last_word_ms
from marketpos.store.recorded import Recorded, stamp_of
from marketpos.store.subjects import subject_of
from marketpos.wire import codec, person
from marketpos.wire.envelope import (
    BODY_LIMIT,
    Envelope,
    hash_of_body,
    life_of,
    next_hash,
)
from marketpos.wire.sealing import new_key, seal

_APPEND = f"""
INSERT INTO event (stream, seq, event_id, kind, version, at_ms, offset_min, day, device, body, h,
    fixed_ms, subject) VALUES ({", ".join("?" * 13)})
"""
_WORDS = "SELECT name, value FROM shop_field"
_NUMBER = "SELECT letter, last_number FROM device"
_HEAD = "SELECT stream, last_seq, last_h FROM own_stream WHERE live = 1"
_MOVE = "UPDATE own_stream SET last_seq = ?, last_h = ? WHERE stream = ?"


_Outside = tuple[bytes, int, Id, str, int, int, int, int, bytes]
"""The fields of an envelope before there is a body to hash."""


class TooLong(Refusal):
    """What was typed is longer than a fact may be."""


class Identity(NamedTuple):
    """Who records: this PC, and the key its shop seals with."""

    device: bytes
    shop_key: bytes


class Unit:
    """An open transaction. ``record`` adds a fact, ``cursor`` serves what is not a fact.

    ``shop_words`` is what the shop said of itself when the transaction began, by field.
    """

    def __init__(
        self,
        cursor: Cursor,
        identity: Identity,
        moment: Moment,
        mint: Callable[[int], Id] = uuid7,
    ) -> None:
        self.cursor = cursor
        self.moment = moment
        self.shop_words: dict[str, Any] = dict(cursor.execute(_WORDS).fetchall())
        self.day = moment.business_day(self.shop_words.get("day_starts_at", DAY_STARTS_AT))
        self._identity = identity
        self._mint = mint

    def record(self, fact: Fact) -> Id:
        """Seal the fact, append it to this PC's chained stream and fold it into rows.

        Returns its event id, which is also the id of what the fact makes; the time in it is the
        clock's, or just after the newest word about the same thing. Raises :class:`TooLong` when
        the sealed body would pass 64 kB.
        """
        order_ms = max(self.moment.at_ms, last_word_ms(self.cursor, fact) + 1)
        event_id = self._mint(order_ms)
        stream, last_seq, last_h = self.cursor.execute(_HEAD).fetchone()
        plain = codec.encode(self._shut(fact, event_id))
        outside = self._outside(stream, last_seq + 1, event_id, fact)
        body = seal(plain, event_id, life_of(outside), self._identity.shop_key)
        if len(body) > BODY_LIMIT:
            raise TooLong(size=len(body))
        head = next_hash(last_h, Envelope(*outside, hash_of_body(body)))
        row = (*outside, body, head, order_ms, subject_of(fact))
        n = self.cursor.execute(_APPEND, row).lastrowid
        self.cursor.execute(_MOVE, (last_seq + 1, head, stream))
        fold(self.cursor, self._recorded(n, event_id, order_ms, fact))
        return event_id

    def next_number(self) -> str:
        """The next sale number of this PC, such as ``A-0048``; gapless, never used again."""
        letter, last = self.cursor.execute(_NUMBER).fetchone()
        self.cursor.execute("UPDATE device SET last_number = ?", (last + 1,))
        return f"{letter}-{last + 1:04d}"

    def _outside(self, stream: bytes, seq: int, event_id: Id, fact: Fact) -> _Outside:
        at_ms, offset_min = self.moment
        device, day = self._identity.device, self.day
        return stream, seq, event_id, fact.kind, fact.version, at_ms, offset_min, day, device

    def _recorded(self, n: int, event_id: Id, order_ms: int, fact: Fact) -> Recorded:
        at_ms, offset_min = self.moment
        stamp = stamp_of(order_ms, event_id)
        return Recorded(n, event_id, stamp, at_ms, offset_min, self.day, fact, is_new=True)

    def _shut(self, fact: Fact, event_id: Id) -> Fact:
        """What is private is sealed with the person's own key; nobody gets a new one for a note."""
        if isinstance(fact, CustomerSet):
            return person.shut(fact, event_id, self._key_of(fact.customer))
        if isinstance(fact, TabTaken):
            key = self._known_key(fact.customer)
            return replace(fact, who=None) if key is None else person.shut(fact, event_id, key)
        return fact

    def _known_key(self, customer: Id) -> bytes | None:
        row = self.cursor.execute(
            "SELECT key FROM customer_key WHERE customer = ?", (customer,)
        ).fetchone()
        return bytes(row[0]) if row is not None else None

    def _key_of(self, customer: Id) -> bytes:
        known = self._known_key(customer)
        if known is not None:
            return known
        key = new_key()
        self.cursor.execute("INSERT INTO customer_key VALUES (?, ?)", (customer, key))
        return key
