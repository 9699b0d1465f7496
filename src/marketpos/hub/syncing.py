"""Hello, push and pull in one transaction of one shop; the deciding is the wire's, pure."""

from __future__ import annotations

from sqlalchemy import Connection

from marketpos.hub import apart, cards, digests, feeds, persons, scans, soundness, totals
from marketpos.hub.asked import Asked, Desk, Reply, Turned, read, reply_with
from marketpos.hub.door import Guest, let_in
from marketpos.wire import head
from marketpos.wire.answering import Why
from marketpos.wire.head import Decision, Known, Unsound
from marketpos.wire.messages import (
    DigestAnswer,
    DigestRequest,
    Message,
    SyncAnswer,
    SyncRequest,
)
from marketpos.wire.receipts import receipt_for


def sync(desk: Desk, connection: Connection, asked: Asked) -> Reply:
    """Take what is pushed, decide, give a page. A PC that was put out may only push."""
    now_ms = desk.records.now_ms()
    guest = let_in(connection, asked, now_ms)
    request = _sound(read(asked.body, SyncRequest))
    if not (request.pushed or request.given_back):
        _once(desk, asked, guest, now_ms)
    if guest.device.is_revoked:
        return reply_with(_kept_apart(desk, connection, guest, request, now_ms), Why.REVOKED)
    return reply_with(_synced(desk, connection, guest.shop_id, request, now_ms))


def digest(desk: Desk, connection: Connection, asked: Asked) -> Reply:
    """What is held of the shop by device and day, or the ids of one day."""
    now_ms = desk.records.now_ms()
    guest = let_in(connection, asked, now_ms)
    request = read(asked.body, DigestRequest)
    _once(desk, asked, guest, now_ms)
    if guest.device.is_revoked:
        raise Turned(403, Why.REVOKED)
    return reply_with(_digested(connection, guest.shop_id, request.day))


def _once(desk: Desk, asked: Asked, guest: Guest, now_ms: int) -> None:
    if not desk.nonces.is_new(guest.signature, asked, now_ms):
        raise Turned(401, Why.REPLAYED)


def _sound(request: SyncRequest) -> SyncRequest:
    if len(request.pushed) + len(request.given_back) > soundness.MOST_FACTS:
        raise Turned(413, Why.LARGE)
    try:
        soundness.check(request)
    except Unsound as error:
        raise Turned(400, Why.BODY) from error
    return request


def _synced(
    desk: Desk, connection: Connection, shop_id: int, request: SyncRequest, now_ms: int
) -> SyncAnswer:
    scans.tell(desk.records, connection, shop_id)
    cards.keep(connection, shop_id, request.card)
    known = feeds.known(connection, shop_id, request, head.wanted(request))
    decision = head.decide(request, known, now_ms)
    feeds.store(connection, shop_id, known, decision, now_ms)
    persons.keep(connection, shop_id, decision.keys, now_ms)
    totals.keep(connection, shop_id, request.totals)
    return _answer(desk, connection, shop_id, request, known, decision, now_ms)


def _answer(
    desk: Desk,
    connection: Connection,
    shop_id: int,
    request: SyncRequest,
    known: Known,
    decision: Decision,
    now_ms: int,
) -> SyncAnswer:
    """No page follows a cursor that this feed never had."""
    page = feeds.Page([], request.cursor)
    keys = []
    if known.holds_cursor:
        page = feeds.page(connection, shop_id, request, decision)
        keys = persons.due(connection, shop_id, request.cursor.n, page.following.n)
    return SyncAnswer(
        decision.head,
        decision.trouble,
        desk.records.epoch,
        now_ms,
        receipt_for(desk.records.key, str(shop_id), decision.end, now_ms),
        page.entries,
        page.following,
        keys,
        decision.end.n,
        unplaced=decision.unplaced,
        card=cards.digest(connection, shop_id),
    )


def _kept_apart(
    desk: Desk, connection: Connection, guest: Guest, request: SyncRequest, now_ms: int
) -> SyncAnswer:
    """The facts are safe, but nothing of the shop is told: its feed seems to end at the cursor."""
    ends, trouble = apart.keep(connection, guest.shop_id, guest.device.device, request, now_ms)
    cursor = request.cursor
    return SyncAnswer(
        ends, trouble, desk.records.epoch, now_ms, request.receipt, [], cursor, [], cursor.n
    )


def _digested(connection: Connection, shop_id: int, day: int) -> Message:
    if day:
        return DigestAnswer([], digests.of_day(connection, shop_id, day))
    return DigestAnswer(digests.by_day(connection, shop_id), [])
