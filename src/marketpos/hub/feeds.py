"""A shop's feed in the hub's tables: what is held, what is appended, a page of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from sqlalchemy import Connection, select, update

from marketpos.hub.prepared import Prepared, PreparedInsert, given
from marketpos.hub.rows import event, shop, stream_head
from marketpos.wire.envelope import GENESIS, Envelope
from marketpos.wire.feed import fitting
from marketpos.wire.head import Decision, Known, Wanted, trimmed
from marketpos.wire.messages import FeedEntry, Head, Place, SyncRequest

LARGEST_PAGE = 500
_IDS_AT_ONCE = 500

_is_of_shop = event.c.shop_id == given("shop")
_is_stream = stream_head.c.shop_id == given("shop"), stream_head.c.stream == given("of")
_facts = select(event.c.event_id, event.c.n).where(_is_of_shop)
_lock = Prepared(
    select(shop.c.feed_n, shop.c.feed_h).where(shop.c.shop_id == given("shop")).with_for_update()
)
_head = Prepared(select(stream_head.c.seq, stream_head.c.h).where(*_is_stream))
_fact = Prepared(_facts.where(event.c.event_id == given("one")))
_some_facts = _facts.where(event.c.event_id.in_(given("some", some=True)))
_hash_at = Prepared(select(event.c.feed_h).where(_is_of_shop, event.c.n == given("at")))
_page = Prepared(
    select(
        event.c.n,
        event.c.fixed_ms,
        event.c.body,
        event.c.feed_h,
        *(event.c[name] for name in Envelope._fields),
    )
    .where(_is_of_shop, event.c.n > given("after"))
    .order_by(event.c.n)
    .limit(given("want"))
)
_append = PreparedInsert(event)
_start_head = PreparedInsert(stream_head)
_move_head = Prepared(
    update(stream_head).where(*_is_stream).values(seq=given("to_seq"), h=given("to_h"))
)
_move_end = Prepared(
    update(shop)
    .where(shop.c.shop_id == given("shop"))
    .values(feed_n=given("to_n"), feed_h=given("to_h"))
)


class Page(NamedTuple):
    """A page of the feed, and the place after it."""

    entries: list[FeedEntry]
    following: Place


def locked_end(connection: Connection, shop_id: int) -> Place:
    """Where the shop's feed ends. Holds the shop's row, so that numbers come without gaps."""
    ((n, h),) = _lock.all(connection, shop=shop_id)
    return Place(n, h)


def known(connection: Connection, shop_id: int, request: SyncRequest, wanted: Wanted) -> Known:
    """What is held of a request's streams, facts and places."""
    end = locked_end(connection, shop_id)
    receipt = request.receipt
    return Known(
        heads_of(connection, shop_id, wanted.streams),
        held(connection, shop_id, wanted.event_ids),
        end,
        _holds(connection, shop_id, end, request.cursor),
        receipt is None or _holds(connection, shop_id, end, receipt.place),
    )


def heads_of(connection: Connection, shop_id: int, streams: Iterable[bytes]) -> dict[bytes, Head]:
    """The heads of these streams; what is unknown is not in it."""
    heads = {}
    for stream in streams:
        row = _head.first(connection, shop=shop_id, of=stream)
        if row is not None:
            heads[stream] = Head(*row)
    return heads


def held(connection: Connection, shop_id: int, ids: Iterable[bytes]) -> dict[bytes, int]:
    """The numbers of those of these facts that the feed has."""
    found: dict[bytes, int] = {}
    for some in slices(ids):
        if len(some) == 1:
            found.update(_fact.all(connection, shop=shop_id, one=some[0]))
        else:
            rows = connection.execute(_some_facts, {"shop": shop_id, "some": some})
            found.update((row[0], row[1]) for row in rows)
    return found


def store(
    connection: Connection, shop_id: int, known: Known, decision: Decision, now_ms: int
) -> None:
    """Append what was decided, and move the heads and the end."""
    if decision.appended:
        rows = [
            (shop_id, entry.n, entry.fixed_ms, *entry.envelope, entry.body, feed_h, now_ms)
            for entry, feed_h in decision.appended
        ]
        _append.rows(connection, rows)
        _move_end.do(connection, shop=shop_id, to_n=decision.end.n, to_h=decision.end.h)
    for stream, head in decision.heads.items():
        if stream in known.heads:
            _move_head.do(connection, shop=shop_id, of=stream, to_seq=head.seq, to_h=head.h)
        else:
            _start_head.rows(connection, [(shop_id, stream, head.seq, head.h)])


def page(connection: Connection, shop_id: int, request: SyncRequest, decision: Decision) -> Page:
    """What follows the cursor, as much as fits in one answer; own bodies are left out."""
    want = min(max(request.want, 0), LARGEST_PAGE)
    found = _following(connection, shop_id, request.cursor.n, want, decision)
    found = [(trimmed(entry, request.stream), feed_h) for entry, feed_h in found]
    found = found[: fitting(entry.body for entry, _ in found)]
    if not found:
        return Page([], request.cursor)
    last, feed_h = found[-1]
    return Page([entry for entry, _ in found], Place(last.n, feed_h))


def _following(
    connection: Connection, shop_id: int, cursor_n: int, want: int, decision: Decision
) -> list[tuple[FeedEntry, bytes]]:
    """The entries after the cursor with their hashes, not read again if they were just written."""
    if cursor_n == decision.end.n - len(decision.appended):
        return [(one.entry, one.feed_h) for one in decision.appended[:want]]
    rows = _page.all(connection, shop=shop_id, after=cursor_n, want=want)
    return [(FeedEntry(row[0], row[1], Envelope(*row[4:]), row[2]), row[3]) for row in rows]


def _holds(connection: Connection, shop_id: int, end: Place, place: Place) -> bool:
    if place.n == end.n:
        return place.h == end.h
    if place.n == 0:
        return place.h == GENESIS
    return _hash_at.first(connection, shop=shop_id, at=place.n) == (place.h,)


def slices(ids: Iterable[bytes]) -> Iterator[list[bytes]]:
    """So many ids at a time as one statement may carry on any database."""
    left = iter(ids)
    while some := list(islice(left, _IDS_AT_ONCE)):
        yield some
