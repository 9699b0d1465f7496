"""What a sale writes, done again on plain SQLite with FULL: the floor of saving a sale.

Every statement that wrote is written down, with its rows, and replayed on an open copy of the book
that has the same tables and indexes. The open cart lies there before each sale, as at the counter.
``is_the_same`` proves at the end that every row of every table is equal.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from marketpos.domain.cart import Cart
from marketpos.domain.ids import uuid7
from marketpos.operations.desk import Desk
from marketpos.store.book import Book
from marketpos.store.steps import STEPS
from marketpos.store.unit import Unit

_KEEP = "INSERT OR REPLACE INTO cart VALUES (?, ?, ?, ?, ?)"


class Written(NamedTuple):
    """A sale: the cart, its row as the last touch left it, and what it wrote."""

    cart: Cart
    kept: Any
    said: list[tuple[str, str, Any]]


class Recorder:
    """A cursor that also writes down what it writes, to be done again on plain SQLite."""

    def __init__(self, cursor: Any, said: list[tuple[str, str, Any]]) -> None:
        self._cursor, self._said = cursor, said

    def execute(self, sql: str, args: Any = ()) -> Any:
        return self._noted("execute", sql, args)

    def executemany(self, sql: str, args: Any) -> Any:
        return self._noted("executemany", sql, list(args))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)

    def _noted(self, how: str, sql: str, args: Any) -> Any:
        if not sql.lstrip().upper().startswith("SELECT"):
            self._said.append((how, sql, args))
        return getattr(self._cursor, how)(sql, args)


class RecordingBook(Book):
    """A book whose units write down what they write."""

    said: list[tuple[str, str, Any]]

    def unit(self, cursor: Any) -> Unit:
        return super().unit(Recorder(cursor, self.said))  # type: ignore[arg-type]


class Plain:
    """A plain database as a book stood before some sales, and what each of them writes."""

    def __init__(self, desk: Desk, path: Path, carts: list[Any], sell: Callable[..., None]) -> None:
        book = desk.counter.book
        assert isinstance(book, RecordingBook)
        self._plain = _copied(book, path)
        self.sales = [_written(desk, book, cart, sell) for cart in carts]
        self._rows = {
            table: _sorted(book.rows(f"SELECT * FROM {table}")) for table in _tables(book)
        }
        book.close()

    def keep_cart(self, sale: Written) -> None:
        """The cart as the last touch left it; not part of what is measured."""
        self._plain.execute(_KEEP, sale.kept)

    def write(self, sale: Written) -> None:
        """All that one sale writes, in one transaction."""
        cursor = self._plain.cursor()
        cursor.execute("BEGIN IMMEDIATE")
        for how, sql, args in sale.said:
            getattr(cursor, how)(sql, args).fetchall()
        cursor.execute("COMMIT")

    def make_and_write(self, sale: Written) -> None:
        """As the floor that performance.md B was taken with: the sale and its JSON are made too."""
        lines = [
            (at, one.product, one.name, one.quantity_milli, one.unit_price_won, one.amount_won)
            for at, one in enumerate(sale.cart.lines)
        ]
        total, who = sum(line[5] for line in lines), sale.cart.customer
        made = {
            "uid": uuid7(time.time_ns() // 1_000_000).hex(),
            "customer": who.customer.hex() if who else None,
            "total": total,
            "lines": [
                {"p": p.hex() if p else None, "n": n, "q": q, "u": u, "a": a}
                for _, p, n, q, u, a in lines
            ],
            "tenders": [{"k": "cash", "a": total}],
        }
        json.dumps(made, ensure_ascii=False)
        self.write(sale)

    def is_the_same(self) -> bool:
        """Whether all sales, once written, left the rows that the book had."""
        found = {
            name: self._plain.execute(f"SELECT * FROM {name}").fetchall() for name in self._rows
        }
        return {name: _sorted(rows) for name, rows in found.items()} == self._rows

    def close(self) -> None:
        """Close the file."""
        self._plain.close()


def _written(desk: Desk, book: RecordingBook, cart: Any, sell: Callable[..., None]) -> Written:
    desk.counter.keep(cart)
    kept, book.said = book.row("SELECT * FROM cart WHERE cart = ?", (b"open",)), []
    sell(desk, cart)
    return Written(cart, kept, book.said)


def _copied(book: Book, path: Path) -> sqlite3.Connection:
    plain = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "cache_size=-16384"):
        plain.execute(f"PRAGMA {pragma}")
    cursor = plain.cursor()
    cursor.execute("BEGIN")
    for step in STEPS:
        step(cursor)
    for table in _tables(book):
        rows = book.rows(f"SELECT * FROM {table}")
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            cursor.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    cursor.execute("COMMIT")
    return plain


def _tables(book: Book) -> list[str]:
    return [row[0] for row in book.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]


def _sorted(rows: list[Any]) -> list[Any]:
    return sorted(rows, key=repr)


def path_of(folder: Path, name: str) -> Path:
    """A new file."""
    return folder / f"{name}-{time.monotonic_ns()}.db"
