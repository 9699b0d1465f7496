"""Joining the hub with a code: as a shop's first PC, or as one more of a shop that is there."""

from __future__ import annotations

import platform

from nacl.signing import SigningKey

from marketpos.domain.facts import DeviceJoined
from marketpos.domain.ids import Id
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.store import rekeying
from marketpos.store.book import Book
from marketpos.sync.heard import Answered, Denied
from marketpos.sync.http import HubLine, Patience
from marketpos.wire import paths
from marketpos.wire.messages import JoinAnswer, JoinRequest
from marketpos.wire.phone import shop_public_key


class CodeRefused(Refusal):
    """The hub does not take this code; ``why`` is its word."""


class NeedsShopKey(Refusal):
    """The shop is there already: its key is needed, from its first PC or from the paper."""


class AnotherShopsKey(Refusal):
    """The key that was typed belongs to another shop."""


def join(
    book: Book,
    address: str,
    code: str,
    shop_key: bytes | None = None,
    hub_key: bytes | None = None,
    patience: Patience = Patience(),  # noqa: B008 - frozen
) -> str:
    """Join the shop that ``code`` was made for; returns its name at the hub.

    ``shop_key`` is the key of a shop that is there already; ``hub_key`` the one the association
    named, without which the hub is taken at its word. Raises :class:`CodeRefused`,
    :class:`NeedsShopKey`, :class:`AnotherShopsKey`, or Unavailable when no hub answers.
    """
    book.check_may_leave()
    key = shop_key or book.identity().shop_key
    answer = _ask(book, address, code, key, hub_key, patience)
    if answer.shop_public_key != shop_public_key(key):
        raise NeedsShopKey if shop_key is None else AnotherShopsKey
    if shop_key is not None and shop_key != book.identity().shop_key:
        rekeying.take_shop_key(book, shop_key)
    _remember(book, address, answer)
    return answer.shop_name


def _ask(
    book: Book, address: str, code: str, key: bytes, hub_key: bytes | None, patience: Patience
) -> JoinAnswer:
    device, letter, seed = book.row("SELECT device, letter, sign_seed FROM device")
    signing = SigningKey(bytes(seed))
    line = HubLine(address, bytes(device), signing, hub_key, now=book.now, patience=patience)
    has_sales = book.row("SELECT 1 FROM sale LIMIT 1") is not None
    request = JoinRequest(
        code,
        bytes(device),
        bytes(signing.verify_key),
        shop_public_key(key),
        platform.node(),
        letter,
        has_sales,
    )
    try:
        heard = line.ask(paths.JOIN, request, JoinAnswer)
    finally:
        line.close()
    if isinstance(heard, Answered):
        return heard.message
    if isinstance(heard, Denied):
        raise CodeRefused(why=str(heard.why))
    raise Unavailable("hub", str(getattr(heard, "why", "busy")))


def _remember(book: Book, address: str, answer: JoinAnswer) -> None:
    """Peer, letter and the fact of it in one transaction, on the connection behind the till's."""
    with book.slice() as cursor:
        cursor.execute(
            "INSERT INTO peer VALUES (1, ?, ?, ?, ?, x'', 0) ON CONFLICT DO UPDATE SET"
            " url = excluded.url, shop = excluded.shop, shop_name = excluded.shop_name,"
            " hub_key = excluded.hub_key, state = x'', acked_seq = 0",
            (address, answer.shop, answer.shop_name, answer.hub_key),
        )
        cursor.execute("UPDATE event SET feed_n = NULL WHERE feed_n IS NOT NULL")
        cursor.execute("UPDATE device SET letter = ?", (answer.letter,))
        device = Id(book.identity().device)
        book.unit(cursor).record(DeviceJoined(device, answer.letter, platform.node()))
