"""Reading the stream back: from sealed bytes to facts, and from all facts to all rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from marketpos.domain.facts import CustomerSet
from marketpos.domain.ids import Id
from marketpos.store.driver import Cursor
from marketpos.store.folds import ROW_TABLES, fold
from marketpos.store.recorded import Recorded, stamp_of
from marketpos.store.subjects import SHOP
from marketpos.wire import codec, person
from marketpos.wire.envelope import Envelope, hash_of_body, life_of
from marketpos.wire.sealing import unseal

EVENT = (
    "SELECT n, stream, seq, event_id, kind, version, at_ms, offset_min, day, device, body, h,"
    " fixed_ms FROM event"
)


def envelope_of(row: Any) -> Envelope:
    """The envelope of a row of ``EVENT``."""
    stream, seq, event_id, kind, version, at_ms, offset_min, day, device, body = row[1:11]
    return Envelope(
        bytes(stream),
        seq,
        Id(bytes(event_id)),
        kind,
        version,
        at_ms,
        offset_min,
        day,
        bytes(device),
        hash_of_body(body),
    )


def recorded_of(cursor: Cursor, row: Any, shop_key: bytes) -> Recorded:
    """The fact of a row of ``EVENT``, opened.

    Raises :class:`codec.UnknownFact` for what a newer version wrote and
    :class:`sealing.CannotOpen` when the key does not fit.
    """
    n, body, fixed_ms = row[0], bytes(row[10]), row[12]
    envelope = envelope_of(row)
    plain = unseal(body, envelope.event_id, life_of(envelope), shop_key)
    fact = codec.decode(envelope.kind, envelope.version, plain)
    if isinstance(fact, CustomerSet):
        fact = person.opened(fact, envelope.event_id, key_of(cursor, fact.customer))
    stamp = stamp_of(fixed_ms, envelope.event_id)
    at_ms, offset_min, day = envelope.at_ms, envelope.offset_min, envelope.day
    return Recorded(n, envelope.event_id, stamp, at_ms, offset_min, day, fact)


def key_of(cursor: Cursor, customer: Id) -> bytes | None:
    """A customer's own key, or ``None`` once they are forgotten."""
    row = cursor.execute("SELECT key FROM customer_key WHERE customer = ?", (customer,)).fetchone()
    return bytes(row[0]) if row else None


def events(cursor: Cursor, where: str = "ORDER BY n", args: Any = ()) -> Iterator[Any]:
    """Rows of ``EVENT``."""
    yield from cursor.execute(f"{EVENT} {where}", args).fetchall()


def refold_subject(cursor: Cursor, subject: bytes, shop_key: bytes) -> None:
    """Fold again only what is about one product, person or channel: its times were corrected."""
    cursor.execute("DELETE FROM latest WHERE subject = ?", (subject,))
    if subject == SHOP:
        cursor.execute("DELETE FROM shop_field")
    for row in events(cursor, "WHERE subject = ? ORDER BY n", (subject,)):
        fold(cursor, recorded_of(cursor, row, shop_key))


def rebuild(
    cursor: Cursor, shop_key: bytes, progress: Callable[[int, int], None] = lambda done, all_: None
) -> None:
    """Make every row anew from the facts, in the order they arrived."""
    for table in ROW_TABLES:
        cursor.execute(f"DELETE FROM {table}")
    whole = cursor.execute("SELECT count(*) FROM event").fetchone()[0]
    for done, row in enumerate(events(cursor)):
        try:
            fold(cursor, recorded_of(cursor, row, shop_key))
        except codec.UnknownFact:
            continue  # kept in the stream, folded by the version that knows it
        progress(done + 1, whole)
