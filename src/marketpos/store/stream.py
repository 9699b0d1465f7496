"""Reading the stream back: from sealed bytes to facts, and from all facts to all rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from marketpos.domain.ids import Id
from marketpos.store.driver import Cursor
from marketpos.store.folds import ROW_TABLES, fold
from marketpos.store.folds.people import forget
from marketpos.store.recorded import Recorded, stamp_of
from marketpos.store.subjects import subject_of
from marketpos.wire import codec, person, phone
from marketpos.wire.envelope import Envelope, hash_of_body, life_of
from marketpos.wire.sealing import CannotOpen, unseal

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
    if envelope.kind in codec.FROM_HUB:
        plain = body
    else:
        plain = unseal(body, envelope.event_id, life_of(envelope), shop_key)
    fact = codec.decode(envelope.kind, envelope.version, plain)
    if isinstance(fact, person.PERSONAL):
        fact = person.opened(fact, envelope.event_id, key_of(cursor, fact.customer))
    elif envelope.kind in codec.FROM_HUB:
        fact = phone.opened(fact, envelope.event_id, shop_key, lambda who: key_of(cursor, who))
    stamp = stamp_of(fixed_ms, envelope.event_id)
    at_ms, offset_min, day = envelope.at_ms, envelope.offset_min, envelope.day
    return Recorded(n, envelope.event_id, stamp, at_ms, offset_min, day, fact)


def fold_event(
    cursor: Cursor, row: Any, shop_key: bytes, *, is_fresh: bool = False
) -> Recorded | None:
    """Fold a row of ``EVENT``; ``None`` for what a newer version wrote: it is kept as it came.

    ``is_fresh``: the row was put there just now and names no subject yet.
    """
    try:
        recorded = recorded_of(cursor, row, shop_key)
    except codec.UnknownFact:
        return None
    subject = subject_of(recorded.fact)
    if subject is not None or not is_fresh:
        cursor.execute("UPDATE event SET subject = ? WHERE n = ?", (subject, recorded.n))
    fold(cursor, recorded)
    return recorded


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
    for row in events(cursor, "WHERE subject = ? ORDER BY n", (subject,)):
        fold(cursor, recorded_of(cursor, row, shop_key))


def rebuild(
    cursor: Cursor, shop_key: bytes, progress: Callable[[int, int], None] = lambda done, all_: None
) -> int:
    """Make every row anew from the facts, in the order they arrived; how many do not open.

    Whoever is on the erasure list is forgotten first: their fact may still be on its way.
    """
    for table in ROW_TABLES:
        cursor.execute(f"DELETE FROM {table}")
    for (customer,) in cursor.execute("SELECT customer FROM erasure").fetchall():
        forget(cursor, Id(customer))
    whole = cursor.execute("SELECT count(*) FROM event").fetchone()[0]
    shut = 0
    for done, row in enumerate(_in_pages(cursor), start=1):
        try:
            fold_event(cursor, row, shop_key)
        except CannotOpen:
            shut += 1
        progress(done, whole)
    return shut


def _in_pages(cursor: Cursor) -> Iterator[Any]:
    """All rows of ``EVENT`` without holding a book of years in memory."""
    after = 0
    while page := list(events(cursor, "WHERE n > ? ORDER BY n LIMIT 1000", (after,))):
        yield from page
        after = page[-1][0]
