"""Customers' keys beside the feed, wrapped so that the hub cannot use them; erasure always wins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Table,
    delete,
    insert,
    literal,
    select,
    union_all,
)

from marketpos.hub.feeds import slices
from marketpos.hub.prepared import Prepared, given
from marketpos.hub.records import ERASED
from marketpos.hub.rows import customer_key, erasure, phone_ask, phone_join
from marketpos.wire.head import merged_key
from marketpos.wire.messages import WrappedKey

GONE = b""


class _Row(NamedTuple):
    """A key, or the ledger's word that there is none, under its fact's feed number."""

    wrapped: bytes
    at_n: int


_some = given("some", some=True)


def _both(narrow: Callable[[Table], ColumnElement[bool]]) -> CompoundSelect[Any]:
    """What is kept in both tables, as if they were one."""
    return union_all(
        *(
            select(table.c.customer, wrapped.label("wrapped"), table.c.at_n).where(
                table.c.shop_id == given("shop"), narrow(table)
            )
            for table, wrapped in ((customer_key, customer_key.c.wrapped), (erasure, literal(GONE)))
        )
    )


_due = Prepared(_both(lambda table: table.c.at_n.between(given("first"), given("last"))))
_these = _both(lambda table: table.c.customer.in_(_some))
_no_longer = delete(customer_key).where(
    customer_key.c.shop_id == given("shop"), customer_key.c.customer.in_(_some)
)


def keep(
    connection: Connection, shop_id: int, keys: Sequence[tuple[WrappedKey, int]], now_ms: int
) -> None:
    """Keep each key under the number it first came with; an empty one is an erasure."""
    if not keys:
        return
    known = _known(connection, shop_id, {key.customer for key, _ in keys})
    kept = dict(known)
    for key, n in keys:
        held = kept.get(key.customer)
        wrapped = merged_key(held and held.wrapped, key.wrapped)
        kept[key.customer] = _Row(wrapped, held.at_n if held else n)
    changed = {who: row for who, row in kept.items() if row != known.get(who)}
    _replace(connection, shop_id, changed, now_ms)


def due(connection: Connection, shop_id: int, after_n: int, to_n: int) -> list[WrappedKey]:
    """Keys and erasures stored at more than ``after_n`` and at most ``to_n``."""
    if after_n == to_n:
        return []
    rows = _due.all(connection, shop=shop_id, first=after_n + 1, last=to_n)
    return [WrappedKey(row[0], row[1]) for row in rows]


def _known(connection: Connection, shop_id: int, customers: Iterable[bytes]) -> dict[bytes, _Row]:
    found: dict[bytes, _Row] = {}
    for some in slices(customers):
        rows = connection.execute(_these, {"shop": shop_id, "some": some})
        found.update((row.customer, _Row(row.wrapped, row.at_n)) for row in rows)
    return found


def _replace(connection: Connection, shop_id: int, rows: dict[bytes, _Row], now_ms: int) -> None:
    for some in slices(rows):
        connection.execute(_no_longer, {"shop": shop_id, "some": some})
    living, gone = [], []
    for customer, (wrapped, at_n) in rows.items():
        row: dict[str, Any] = {"shop_id": shop_id, "customer": customer, "at_n": at_n}
        if wrapped == GONE:
            gone.append(row | {"at_ms": now_ms})
        else:
            living.append(row | {"wrapped": wrapped})
    _insert(connection, customer_key, living)
    _insert(connection, erasure, gone)
    if gone:
        connection.info[ERASED] = True
        _forget_phones(connection, shop_id, [row["customer"] for row in gone])


def _forget_phones(connection: Connection, shop_id: int, gone: list[bytes]) -> None:
    """Whoever was forgotten has no personal address any more."""
    for some in slices(gone):
        for table, who in ((phone_join, phone_join.c.customer), (phone_ask, phone_ask.c.who)):
            connection.execute(delete(table).where(table.c.shop_id == shop_id, who.in_(some)))


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
