"""The tables and statements keep to what PostgreSQL and Citus can do as well."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from marketpos.domain.refusal import Unavailable
from marketpos.hub import cards, devices, feeds, persons, rows, scans, ways
from marketpos.hub.prepared import Prepared
from marketpos.hub.records import Records

OF_SHOPS = [table for name, table in rows.metadata.tables.items() if name not in ("hub", "market")]
PREPARED = [
    statement
    for module in (feeds, devices, persons, cards, ways, scans)
    for statement in vars(module).values()
    if isinstance(statement, Prepared)
]


def by_name(table: Table) -> str:
    return table.name


@pytest.mark.parametrize("table", OF_SHOPS, ids=by_name)
def test_every_key_of_a_shops_rows_begins_with_the_shop(table: Table) -> None:
    assert next(iter(table.primary_key.columns)).name == "shop_id"
    for constraint in table.constraints:
        assert next(iter(constraint.columns)).name == "shop_id"  # type: ignore[attr-defined]
    assert not table.foreign_keys


@pytest.mark.parametrize("table", rows.metadata.tables.values(), ids=by_name)
def test_no_table_needs_a_sequence_or_a_trigger(table: Table) -> None:
    made = str(CreateTable(table).compile(dialect=postgresql.dialect())).upper()
    made += "".join(
        str(CreateIndex(index).compile(dialect=postgresql.dialect())) for index in table.indexes
    )

    assert "SERIAL" not in made
    assert "IDENTITY" not in made
    assert "REFERENCES" not in made


def test_a_shop_is_locked_by_its_row_where_there_are_such_locks() -> None:
    texts = [str(one.statement.compile(dialect=postgresql.dialect())) for one in PREPARED]

    assert [text for text in texts if "FROM shop" in text and text.endswith("FOR UPDATE")]


@pytest.mark.parametrize("statement", PREPARED)
def test_every_statement_of_a_request_names_the_shop(statement: Prepared) -> None:
    text = str(statement.statement.compile(dialect=postgresql.dialect()))

    assert "shop_id" in text


@pytest.mark.parametrize("statement", PREPARED)
def test_no_statement_of_a_request_reads_more_than_its_shop(
    statement: Prepared, tmp_path: Path
) -> None:
    records = Records.open(f"sqlite:///{tmp_path / 'hub.sqlite'}")
    with records.unit() as connection:
        sql, order, _ = statement.text(connection)
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", (1,) * len(order or ()))
        steps = [row[-1] for row in plan]
    records.close()

    assert not [step for step in steps if step.startswith("SCAN")]


def test_records_of_a_newer_hub_are_left_alone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'hub.sqlite'}"
    records = Records.open(url)
    with records.unit() as connection:
        connection.exec_driver_sql("UPDATE hub SET version = 99")
    records.close()

    with pytest.raises(Unavailable):
        Records.open(url)


def test_what_is_answered_is_on_the_disk(tmp_path: Path) -> None:
    records = Records.open(f"sqlite:///{tmp_path / 'hub.sqlite'}")

    with records.unit() as connection:
        journal = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
        synchronous = connection.exec_driver_sql("PRAGMA synchronous").scalar()
        version = connection.exec_driver_sql("SELECT sqlite_version()").scalar()
    records.close()

    assert (journal, synchronous) == ("wal", 2)
    assert tuple(int(part) for part in str(version).split(".")) >= (3, 51, 3)


def test_a_hub_keeps_its_key_and_epoch_over_a_restart(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'hub.sqlite'}"
    first = Records.open(url)
    first.begin_epoch()
    first.close()

    again = Records.open(url)
    again.close()

    assert (again.public_key, again.epoch) == (first.public_key, 2)
