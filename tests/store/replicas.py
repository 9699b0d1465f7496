"""Facts as other PCs made them, books they arrive in, and what the rows of a book say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from marketpos.domain.facts import Fact
from marketpos.domain.ids import Id
from marketpos.store import opening
from marketpos.store.folds import ROW_TABLES
from marketpos.store.hublog import HubLog
from marketpos.wire import codec, person
from marketpos.wire.envelope import Envelope, hash_of_body, life_of
from marketpos.wire.messages import FeedEntry, WrappedKey
from marketpos.wire.sealing import seal, wrap_key

SHOP_KEY = b"s" * 32


def some_id(name: str) -> Id:
    """Sixteen bytes for a name."""
    return Id(sha256(name.encode()).digest()[:16])


def key_of(customer: Id) -> bytes:
    """The own key of a person of these tests."""
    return sha256(b"key" + customer).digest()


class Made(NamedTuple):
    """A fact with its id and its time, by that PC's clock and by the hub's."""

    event_id: Id
    at_ms: int
    fixed_ms: int
    fact: Fact


def entry_of(made: Made, n: int, stream: bytes, seq: int, day: int = 20261123) -> FeedEntry:
    """The fact as it comes in the feed."""
    fact = made.fact
    if isinstance(fact, person.PERSONAL):
        fact = person.shut(fact, made.event_id, key_of(fact.customer))
    envelope = Envelope(
        stream,
        seq,
        made.event_id,
        fact.kind,
        fact.version,
        made.at_ms,
        540,
        day,
        stream,
        b"",
    )
    body = seal(codec.encode(fact), made.event_id, life_of(envelope), SHOP_KEY)
    return FeedEntry(n, made.fixed_ms, envelope._replace(body_hash=hash_of_body(body)), body)


def fresh_book() -> Any:
    """An empty book in memory, with the real cipher and the real steps."""
    return opening.open_book(Path(":memory:"), b"k" * 32, SHOP_KEY)


def pull(book: Any, facts: Iterable[Made], customers: Sequence[Id] = ()) -> HubLog:
    """Let facts arrive in this order, each person's key before them."""
    log = HubLog(book.cursor(), SHOP_KEY)
    log.take_keys([WrappedKey(who, wrap_key(key_of(who), who, SHOP_KEY)) for who in customers])
    for n, made in enumerate(facts, start=1):
        log.add(entry_of(made, n, b"another pc's one", n))
    return log


def arrive(book: Any, facts: Iterable[Made], customers: Sequence[Id] = ()) -> HubLog:
    """Let facts of two other PCs, made on two days, arrive in this order."""
    log = pull(book, [], customers)
    for n, made in enumerate(facts, start=1):
        log.add(coming(made, n))
    return log


def coming(made: Made, n: int) -> FeedEntry:
    """The fact as it comes in the feed; its id alone decides on which PC and day it was made."""
    stream = (b"another pc's one", b"a third pc's one")[made.event_id[0] % 2]
    seq = int.from_bytes(made.event_id[2:6], "big")
    return entry_of(made, n, stream, seq, 20261122 + made.event_id[1] % 2)


def content(book: Any) -> dict[str, list[tuple[Any, ...]]]:
    """Every row but ``latest``, with ids in the place of local numbers."""
    return {table: _rows(book, table) for table in ROW_TABLES if table != "latest"}


def _rows(book: Any, table: str) -> list[tuple[Any, ...]]:
    sql = _FINDING if table == "finding" else _by_id(book, table)
    return sorted((tuple(row) for row in book.execute(sql).fetchall()), key=repr)


def _by_id(book: Any, table: str) -> str:
    names = [row[1] for row in book.execute(f"PRAGMA table_info({table})").fetchall()]
    kept = ", ".join(f"t.{name}" for name in names if name not in ("n", "sale_n"))
    if "sale_n" in names:
        return f"SELECT sale.sale, {kept} FROM {table} t JOIN sale ON sale.n = t.sale_n"
    return f"SELECT {kept} FROM {table} t"


_FINDING = (
    "SELECT what, key, coalesce(CASE what"
    " WHEN 1 THEN (SELECT product FROM product p WHERE p.n = f.n)"
    " ELSE (SELECT customer FROM customer c WHERE c.n = f.n) END, x'') FROM finding f"
)
