"""Statements that run with every request, compiled once for each kind of database.

Written in Core like all others and as portable, but without its work at every call: a request with
one sale runs ten of them, and a batch five hundred rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, Connection, CursorResult, LargeBinary, Table, insert
from sqlalchemy import bindparam as _bindparam
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import ClauseElement


def given(name: str, *, some: bool = False) -> BindParameter[Any]:
    """A value given at the call; ``some``: a list of ids (for ordinary statements)."""
    return _bindparam(name, expanding=some, type_=LargeBinary() if some else None)


class Text(NamedTuple):
    """A compiled statement: ``order`` of its values for drivers that count them, else ``None``."""

    sql: str
    order: tuple[str, ...] | None
    fixed: dict[str, Any]


class Prepared:
    """One statement, called with its values by name."""

    def __init__(self, statement: ClauseElement) -> None:
        self.statement = statement
        self._texts: dict[str, Text] = {}

    def __call__(self, connection: Connection, **values: object) -> CursorResult[*tuple[Any, ...]]:
        """Run it once."""
        sql, order, fixed = self.text(connection)
        named = fixed | values
        if order is None:
            return connection.exec_driver_sql(sql, named)
        return connection.exec_driver_sql(sql, tuple([named[name] for name in order]))

    def text(self, connection: Connection) -> Text:
        """What this connection's database is told."""
        dialect = connection.dialect
        if dialect.name not in self._texts:
            compiled = self.statement.compile(dialect=dialect)
            assert isinstance(compiled, SQLCompiler)
            order = tuple(compiled.positiontup) if compiled.positiontup is not None else None
            self._texts[dialect.name] = Text(compiled.string, order, dict(compiled.params))
        return self._texts[dialect.name]


class PreparedInsert(Prepared):
    """Inserts whole rows, given in the order of the table's columns."""

    def __init__(self, table: Table) -> None:
        self._names = tuple(column.name for column in table.columns)
        super().__init__(insert(table).values({name: given(name) for name in self._names}))

    def rows(self, connection: Connection, rows: Sequence[tuple[object, ...]]) -> None:
        """Insert all of them; none is fine."""
        sql, order, _ = self.text(connection)
        if rows and order is None:
            named = [dict(zip(self._names, row, strict=True)) for row in rows]
            connection.exec_driver_sql(sql, named)
        elif rows:
            assert order == self._names
            connection.exec_driver_sql(sql, list(rows))
