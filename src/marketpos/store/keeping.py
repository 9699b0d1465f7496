"""Reading what is held of one person, and who has not been here for years."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from marketpos.domain.clock import Moment, day_number, day_of
from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.domain.money import Won
from marketpos.store.book import Book
from marketpos.store.customers import COLUMNS, MEMBERS, Customer, customer_of
from marketpos.store.folds.shop import KEPT_YEARS

_LAST = f"""
SELECT max(at_ms) FROM (
    SELECT max(since_ms, last_ms) AS at_ms FROM customer WHERE customer {MEMBERS}
    UNION ALL SELECT max(at_ms) FROM sale WHERE customer {MEMBERS}
    UNION ALL SELECT max(at_ms) FROM tab_entry WHERE customer {MEMBERS}
    UNION ALL SELECT max(at_ms) FROM stamp_use WHERE customer {MEMBERS}
    UNION ALL SELECT max(e.at_ms) FROM consent c JOIN event e USING (event_id)
        WHERE c.customer {MEMBERS} AND action IN ('granted', 'refused', 'withdrawn'))
"""
_WORDING = (
    f"SELECT wording FROM consent WHERE customer {MEMBERS} AND about = 'registration'"
    " AND action = 'granted' ORDER BY stamp DESC LIMIT 1"
)


class ConsentEntry(NamedTuple):
    """One act about one consent, as it was kept."""

    about: ConsentKind
    action: ConsentAction
    method: ConsentMethod
    wording: str
    evidence: str
    at_ms: int


class Bought(NamedTuple):
    """How much somebody bought in all, and from when to when."""

    sales: int
    total_won: Won
    first_ms: int
    last_ms: int


def consent_entries(book: Book, who: Id) -> list[ConsentEntry]:
    """Every act about every consent of a person, in the order it was said."""
    found = book.rows(
        "SELECT about, action, method, wording, evidence, stamp FROM consent"
        f" WHERE customer {MEMBERS} ORDER BY stamp",
        (who,),
    )
    return [
        ConsentEntry(
            ConsentKind(about),
            ConsentAction(action),
            ConsentMethod(method),
            wording,
            evidence,
            int.from_bytes(stamp[:8], "big"),
        )
        for about, action, method, wording, evidence, stamp in found
    ]


def bought(book: Book, who: Id) -> Bought:
    """How much a person bought that was not taken back."""
    row = book.row(
        "SELECT count(*), coalesce(sum(total_won - refunded_won), 0), coalesce(min(at_ms), 0),"
        f" coalesce(max(at_ms), 0) FROM sale WHERE customer {MEMBERS} AND NOT voided",
        (who,),
    )
    return Bought(row[0], Won(row[1]), row[2], row[3])


def not_here_since(book: Book, before_ms: int) -> list[Customer]:
    """Everybody who neither bought nor was written down since then, the longest away first."""
    found = book.rows(
        f"SELECT {COLUMNS} FROM customer WHERE last_ms < ?1 AND since_ms < ?1 AND NOT erased"
        " AND person = customer ORDER BY max(last_ms, since_ms), n",
        (before_ms,),
    )
    return [customer_of(row) for row in found]


def sold_before(book: Book, today: int, days: int) -> bool:
    """Whether anything was sold in the days before ``today``: the shop is open, its clock goes."""
    first = day_number(day_of(today) - timedelta(days=days))
    row = book.row("SELECT 1 FROM sale WHERE day >= ? AND day < ? LIMIT 1", (first, today))
    return row is not None


def is_alone_or_heard(book: Book, since_ms: int) -> bool:
    """Whether the shop's other PCs, if it may have any, were heard of since then."""
    row = book.row(
        "SELECT NOT EXISTS (SELECT 1 FROM peer) OR EXISTS (SELECT 1 FROM sent_log WHERE at_ms > ?)",
        (since_ms,),
    )
    return bool(row[0])


def last_time(book: Book, who: Id) -> Moment:
    """When anything last happened with a person: a sale, a payment, a word about a consent."""
    row = book.row(_LAST, (who,))
    return Moment(row[0] or 0)


def agreed_wording(book: Book, who: Id) -> str | None:
    """In which words they agreed to be written down; ``None`` when that is not kept."""
    row = book.row(_WORDING, (who,))
    return str(row[0]) if row else None


def kept_years(book: Book, usual: int) -> int:
    """How many years the shop chose to keep people."""
    row = book.row("SELECT value FROM shop_field WHERE name = ?", (KEPT_YEARS,))
    return int(row[0]) if row else usual


def erased(book: Book) -> int:
    """How many entries were ever forgotten, here and on the shop's other PCs."""
    return int(book.row("SELECT count(*) FROM erasure")[0])
