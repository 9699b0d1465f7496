"""Finding people and products as they are typed: one sorted table of short keys, then a ranking."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from marketpos.domain.ids import Id
from marketpos.store.catalog import OFFER_COLUMNS, offer_of
from marketpos.store.customers import COLUMNS, Customer, customer_of
from marketpos.store.driver import Cursor

if TYPE_CHECKING:
    from marketpos.domain.cart_line import Offer
    from marketpos.domain.finding import Query
    from marketpos.store.book import Book

PRODUCT, CUSTOMER = 1, 2

CANDIDATES = 100
"""How many are ranked at most: many pages, and what a keystroke has time for."""

_UNDER = "SELECT DISTINCT n FROM finding WHERE what = ? AND key >= ? AND key < ? LIMIT ?"
_OFFERS = f"SELECT {OFFER_COLUMNS}, barcode, sold FROM product WHERE NOT archived AND n IN ({{}})"
_LAST_MS = Customer._fields.index("last_ms")
T = TypeVar("T")


def find_products(book: Book, typed: str, limit: int) -> list[Offer]:
    """Products that answer what was typed, best first; among equals what sells more."""
    from marketpos.domain.finding import query_plan, rank  # the first key of the day comes sooner

    query = query_plan(typed)

    def place(row: Any) -> tuple[int, int] | None:
        found = rank(query, row[1], barcode=row[-2])
        return None if found is None else (found, -row[-1])

    rows = _candidates(book, PRODUCT, query, _OFFERS)
    return [offer_of(row[:-2]) for row in _best(rows, place, limit)]


def find_customers(book: Book, typed: str, limit: int) -> list[Customer]:
    """Regulars that answer what was typed, best first; among equals who came last."""
    from marketpos.domain.finding import query_plan, rank

    query = query_plan(typed)

    sql = f"SELECT {COLUMNS}, person FROM customer WHERE NOT erased AND n IN ({{}})"
    rows = _candidates(book, CUSTOMER, query, sql)
    people = _people(book, rows)

    def stands(row: Any) -> Any:
        return people.get(row[-1], row)

    def place(row: Any) -> tuple[int, int] | None:
        found = rank(query, _name_of(row[1], row[2]), phone=row[3])
        return None if found is None else (found, -stands(row)[_LAST_MS])

    best = {one[0]: one for one in map(stands, _best(rows, place, CANDIDATES))}
    return [customer_of(one[:-1]) for one in list(best.values())[:limit]]


def index_product(cursor: Cursor, product: Id) -> None:
    """Write a product's keys anew."""
    from marketpos.domain.finding import search_keys

    n, name, barcode, archived = cursor.execute(
        "SELECT n, name, barcode, archived FROM product WHERE product = ?", (product,)
    ).fetchone()
    _index(cursor, PRODUCT, n, set() if archived else search_keys(name, barcode=barcode))


def index_customer(cursor: Cursor, customer: Id) -> None:
    """Write a regular's keys anew."""
    from marketpos.domain.finding import search_keys

    n, nickname, name, phone = cursor.execute(
        "SELECT n, nickname, name, phone FROM customer WHERE customer = ?", (customer,)
    ).fetchone()
    _index(cursor, CUSTOMER, n, search_keys(_name_of(nickname, name), phone=phone))


def index_new_customer(cursor: Cursor, n: int, nickname: str, name: str, phone: str) -> None:
    """Write the first keys of somebody who has none yet."""
    from marketpos.domain.finding import search_keys

    _put(cursor, CUSTOMER, n, search_keys(_name_of(nickname, name), phone=phone))


def forget_customer(cursor: Cursor, customer: Id) -> None:
    """Let nobody find a regular who asked to be forgotten."""
    cursor.execute(
        "DELETE FROM finding WHERE what = ? AND n = (SELECT n FROM customer WHERE customer = ?)",
        (CUSTOMER, customer),
    )


def _index(cursor: Cursor, what: int, n: int, keys: Iterable[str]) -> None:
    cursor.execute("DELETE FROM finding WHERE what = ? AND n = ?", (what, n))
    _put(cursor, what, n, keys)


def _put(cursor: Cursor, what: int, n: int, keys: Iterable[str]) -> None:
    cursor.executemany("INSERT INTO finding VALUES (?, ?, ?)", [(what, key, n) for key in keys])


def _candidates(book: Book, what: int, query: Query, sql: str) -> list[Any]:
    found: dict[int, None] = {}
    for low, high in query.ranges:
        room = CANDIDATES - len(found)
        if room <= 0:
            break
        found.update(dict.fromkeys(n for (n,) in book.rows(_UNDER, (what, low, high, room))))
    return book.rows(sql.format(",".join("?" * len(found))), tuple(found))


def _people(book: Book, rows: Iterable[Any]) -> dict[bytes, Any]:
    """The rows found, and of whoever stands for one of them after doubles were merged."""
    people = {row[0]: row for row in rows}
    elsewhere = {row[-1] for row in rows} - people.keys()
    if elsewhere:
        marks = ",".join("?" * len(elsewhere))
        sql = f"SELECT {COLUMNS}, person FROM customer WHERE NOT erased AND customer IN ({marks})"
        people |= {row[0]: row for row in book.rows(sql, tuple(elsewhere))}
    return people


def _best(rows: Iterable[T], place: Callable[[T], tuple[int, int] | None], limit: int) -> list[T]:
    placed = [(where, at, row) for at, row in enumerate(rows) if (where := place(row)) is not None]
    placed.sort(key=lambda one: one[:2])
    return [row for _, _, row in placed[:limit]]


def _name_of(nickname: str, name: str) -> str:
    return f"{nickname} {name}".strip()
