"""Reading what came by phone: who joined and by which sale, who asks, what each QR brought."""

from __future__ import annotations

from typing import Any, NamedTuple

from marketpos.domain.ids import Id
from marketpos.store.book import Book

_JOINED = (
    "SELECT j.customer, j.sale, place, j.at_ms, j.day, nickname, phone,"
    " coalesce(number, ''), coalesce(sale.customer = j.customer, 0)"
    " FROM phone_join j JOIN customer ON customer.customer = j.customer"
    " LEFT JOIN sale ON sale.sale = j.sale"
)
_OPEN_ASKS = (
    "SELECT a.event_id, a.about, what, at_ms, proven, a.nickname, a.phone FROM phone_ask a"
    " LEFT JOIN flag ON flag = a.event_id LEFT JOIN customer ON customer.customer = a.about"
    " WHERE coalesce(seen, '') = '' AND coalesce(erased, 0) = 0"
    " AND NOT (proven AND what IN ('stop', 'night')) ORDER BY at_ms, a.event_id"
)
_CAME_AGAIN = (
    "EXISTS (SELECT 1 FROM sale WHERE sale.customer = phone_join.customer AND NOT voided"
    " AND sale.day > phone_join.day)"
)
_BROUGHT = (
    "SELECT day, place, what, count(*) FROM qr_count WHERE what IN ('shown', 'claimed')"
    " AND day >= ?1 GROUP BY day, place, what"
    " UNION ALL SELECT day, place, 'scanned', sum(count) FROM qr_scan WHERE day >= ?1"
    " GROUP BY day, place"
    " UNION ALL SELECT day, place, 'joined', count(*) FROM phone_join WHERE day >= ?1"
    " GROUP BY day, place"
    f" UNION ALL SELECT day, place, 'again', count(*) FROM phone_join WHERE day >= ?1"
    f" AND {_CAME_AGAIN} GROUP BY day, place"
)


class JoinedRow(NamedTuple):
    """Somebody who joined by phone. ``has_stamp``: the sale of their claim is still theirs."""

    customer: Id
    sale: Id | None
    place: str
    at_ms: int
    day: int
    nickname: str
    phone: str
    number: str
    has_stamp: bool


class AskRow(NamedTuple):
    """A question or withdrawal that waits. ``about`` is a regular only where ``is_proven``."""

    ask: Id
    about: Id
    what: str
    at_ms: int
    is_proven: bool
    nickname: str
    phone: str


class Counted(NamedTuple):
    """A figure of one business day and place: ``what`` is shown, claimed, scanned, joined or
    again."""

    day: int
    place: str
    what: str
    times: int


def joined(book: Book, limit: int) -> list[JoinedRow]:
    """Who joined by phone, the newest first; whoever was forgotten has no name."""
    rows = book.rows(f"{_JOINED} ORDER BY j.at_ms DESC LIMIT ?", (limit,))
    return [_joined(row) for row in rows]


def joined_by(book: Book, sale: Id) -> list[JoinedRow]:
    """Who came with a claim on this sale, the first one first."""
    where = "WHERE j.sale = ? ORDER BY j.at_ms, j.customer"
    return [_joined(row) for row in book.rows(f"{_JOINED} {where}", (sale,))]


def open_asks(book: Book) -> list[AskRow]:
    """What waits for the shop's answer, the oldest first; what holds by itself is not in it."""
    return [
        AskRow(Id(bytes(ask)), Id(bytes(about)), what, at_ms, bool(proven), nickname, phone)
        for ask, about, what, at_ms, proven, nickname, phone in book.rows(_OPEN_ASKS)
    ]


def brought(book: Book, first_day: int) -> list[Counted]:
    """Every figure since a business day."""
    return [Counted(*row) for row in book.rows(_BROUGHT, (first_day,))]


def meant(book: Book, nickname: str, phone: str) -> tuple[Id, ...]:
    """Everybody with this number; without a number everybody who is called so."""
    field, typed = ("phone", phone) if phone else ("nickname", nickname)
    sql = f"SELECT customer FROM customer WHERE {field} = ? AND NOT erased ORDER BY customer"
    return tuple(Id(bytes(row[0])) for row in book.rows(sql, (typed,))) if typed else ()


def _joined(row: Any) -> JoinedRow:
    customer, sale, *rest, has_stamp = row
    whose = None if sale is None else Id(bytes(sale))
    return JoinedRow._make((Id(bytes(customer)), whose, *rest, bool(has_stamp)))
