"""Proof that the book is whole: chain, rows made anew, and sums."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from marketpos.store.driver import DatabaseError, connect
from marketpos.store.folds import ROW_TABLES
from marketpos.store.keys import keys_for
from marketpos.store.steps import STEPS
from marketpos.store.stream import envelope_of, events, rebuild
from marketpos.store.waiting import waiting
from marketpos.wire.envelope import GENESIS, next_hash


class Proof(NamedTuple):
    """What was found: the sales that count, and what they came to less what was refunded.

    ``problems`` are sentences for a person; none means all is well."""

    ok: bool
    sales: int
    won: int
    unsent: int
    problems: list[str]


def verify(profile: Path) -> Proof:
    """Check a profile's book without changing a byte of it; KeysLost when it cannot be opened."""
    path = profile / "book.db"
    if not path.exists():
        return _unreadable("there is no book here")
    key = keys_for(profile).book
    try:
        live = connect(path, key)
    except DatabaseError as error:
        return _unreadable(f"the file cannot be read: {error}")
    try:
        live.execute("PRAGMA query_only=ON")
        live.execute("BEGIN")
        problems = [*_chain(live), *_rows(live)]
        sales, won = live.execute(
            "SELECT count(*), coalesce(sum(total_won - refunded_won), 0) FROM sale WHERE NOT voided"
        ).fetchone()
        problems += _sums(live)
        return Proof(not problems, sales, won, _unsent(live), problems)
    except DatabaseError as error:
        return _unreadable(f"the file cannot be read: {error}")
    finally:
        live.close()


def _unreadable(problem: str) -> Proof:
    return Proof(False, 0, 0, 0, [problem])


def _chain(live: Any) -> list[str]:
    """The live stream is chained without a gap from its first fact to its head.

    A retired stream may have holes: its facts moved into the live one after a restore.
    """
    stream, last_seq, last_h = live.execute(
        "SELECT stream, last_seq, last_h FROM own_stream WHERE live"
    ).fetchone()
    seq, head = 0, GENESIS
    for row in events(live, "WHERE stream = ? ORDER BY seq", (stream,)):
        envelope = envelope_of(row)
        seq, head = seq + 1, next_hash(head, envelope)
        if envelope.seq != seq or head != bytes(row[11]):
            return [f"the chain breaks at {seq}"]
    return [] if (seq, head) == (last_seq, bytes(last_h)) else ["the head is not the last fact"]


def _rows(live: Any) -> list[str]:
    """Rows made anew beside the live ones, in memory; the live ones are not touched."""
    shop_key = bytes(live.execute("SELECT shop_key FROM device").fetchone()[0])
    anew = connect(Path(":memory:"), bytes(32))
    try:
        _copy_facts(live, anew)
        shut = rebuild(anew.cursor(), shop_key)
        problems = [f"{shut} facts do not open with the shop's key"] if shut else []
        return problems + [
            f"the rows of {table} are not what the facts make"
            for table in ROW_TABLES
            if _content(live, table) != _content(anew, table)
        ]
    finally:
        anew.close()


def _copy_facts(live: Any, anew: Any) -> None:
    for step in STEPS:
        step(anew.cursor())
    for table in ("event", "customer_key", "erasure"):
        rows = live.execute(f"SELECT * FROM {table}").fetchall()
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            anew.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def _content(connection: Any, table: str) -> list[tuple[Any, ...]]:
    """A table's rows in an order of their own; local numbers of people and goods do not count."""
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    if table == "finding":
        return _finding(connection)
    kept = [name for name in columns if not (name == "n" and table in ("customer", "product"))]
    rows = connection.execute(f"SELECT {', '.join(kept)} FROM {table}").fetchall()
    return sorted((tuple(row) for row in rows), key=repr)


def _finding(connection: Any) -> list[tuple[Any, ...]]:
    rows = connection.execute(
        "SELECT what, key, CASE what WHEN 1 THEN (SELECT product FROM product p WHERE p.n = f.n)"
        " ELSE (SELECT customer FROM customer c WHERE c.n = f.n) END FROM finding f"
    ).fetchall()
    return sorted(tuple(row) for row in rows)


def _sums(live: Any) -> list[str]:
    """A sale's tenders come to its total, and its lines less the knock-off too."""
    torn = live.execute(
        "SELECT count(*) FROM sale WHERE total_won <>"
        " (SELECT sum(amount_won) FROM tender WHERE sale_n = sale.n) OR total_won <>"
        " (SELECT sum(amount_won) FROM sale_line WHERE sale_n = sale.n) - knocked_off_won"
    ).fetchone()[0]
    return [f"{torn} sales do not add up"] if torn else []


def _unsent(live: Any) -> int:
    return waiting(live).facts
