"""Taking another PC's shop key: what this PC recorded before is sealed anew, in a new stream.

Nothing sealed with the old key ever left this PC, so no nonce meets a key twice.
"""

from __future__ import annotations

from typing import Any

from marketpos.store.book import Book
from marketpos.store.driver import Cursor
from marketpos.store.hublog import HubLog
from marketpos.store.opening import begin_stream
from marketpos.store.stream import envelope_of, events
from marketpos.wire.codec import FROM_HUB
from marketpos.wire.envelope import Envelope, hash_of_body, life_of
from marketpos.wire.sealing import seal, unseal


def take_shop_key(book: Book, shop_key: bytes) -> None:
    """From now on this PC seals with ``shop_key``, as the shop's other PCs do."""
    old = book.identity().shop_key
    with book.slice() as cursor:
        _seal_anew(cursor, old, shop_key)
        cursor.execute("UPDATE device SET shop_key = ?", (shop_key,))
    book.forget_identity()


def _seal_anew(cursor: Cursor, old: bytes, new: bytes) -> None:
    begin_stream(cursor)
    log = HubLog(cursor, new)
    for row in events(cursor):
        envelope, body = sealed_anew(row, old, new)
        cursor.execute("UPDATE event SET body = ? WHERE n = ?", (body, row[0]))
        log.reissue([envelope.event_id])


def sealed_anew(row: Any, old: bytes, new: bytes) -> tuple[Envelope, bytes]:
    """The fact of a row of ``EVENT`` with its body sealed with another key of the shop's.

    Raises :class:`sealing.CannotOpen` when it was not sealed with ``old``.
    """
    envelope, body = envelope_of(row), row[10]
    if old == new or envelope.kind in FROM_HUB:
        return envelope, body
    life = life_of(envelope)
    body = seal(unseal(body, envelope.event_id, life, old), envelope.event_id, life, new)
    return envelope._replace(body_hash=hash_of_body(body)), body
