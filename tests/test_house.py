"""The drawing of the house stays true: who may import whom, what a start loads, what tables are."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, inspect, text
from sqlalchemy.pool import NullPool

from builders import fish_shop, open_desk
from marketpos.store import driver, opening, rows
from marketpos.store.folds import ROW_TABLES
from marketpos.store.steps import STEPS

ROOT = Path(__file__).parent.parent
HEAVY = (
    "sqlalchemy",
    "requests",
    "nacl",
    "keyring",
    "zstandard",
    "msgspec",
    "qrcode",
    "zxingcpp",
    "serial",
    "starlette",
    "PIL",
)


def python(script: str, *args: str) -> str:
    """What a fresh interpreter prints."""
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), *args],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT / 'tests'}",
            "QT_QPA_PLATFORM": "offscreen",
            "MARKETPOS_KEYS": "file",
        },
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_nobody_imports_what_the_drawing_forbids() -> None:
    script = """
        import sys
        from importlinter.cli import lint_imports
        sys.exit(lint_imports(no_cache=True))
    """

    python(script)


def test_every_step_is_counted_where_a_start_looks() -> None:
    assert len(STEPS) == opening.NEWEST


def test_the_counter_is_ready_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    desk = fish_shop(open_desk(tmp_path))
    desk.counter.book.close()
    script = f"""
        import sys
        from pathlib import Path
        from marketpos.domain.clock import system_now
        from marketpos.operations.desk import desk_of
        from marketpos.store.book import Book
        desk = desk_of(Book(Path(sys.argv[1]), b"k" * 32, b"s" * 32, system_now))
        assert desk.shop.is_set_up()
        assert desk.counter.tiles() and desk.counter.categories() and desk.shop.channels()
        desk.counter.keep(desk.counter.open_cart())
        desk.counter.today(), desk.counter.last_sale(), desk.safety.waiting()
        print(*(name for name in {HEAVY} if name in sys.modules))
    """

    assert python(script, str(tmp_path / "book.db")).strip() == ""


def test_the_window_is_ready_to_sell_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    desk = fish_shop(open_desk(tmp_path))
    desk.counter.book.close()
    (tmp_path / "keys").write_text((b"k" * 32 + b"s" * 32).hex(), "ascii")
    script = f"""
        import sys
        from pathlib import Path
        from PySide6.QtWidgets import QApplication
        from marketpos.app import App, dress
        from marketpos.settings import Settings
        qt = QApplication(sys.argv[:1])
        dress(Settings(full_screen=False))
        app = App(Path(sys.argv[1]), Settings(full_screen=False))
        def ready():
            assert app.rooms.counter().isVisible()
            print(*(name for name in {HEAVY} if name in sys.modules))
            app.close()
            qt.quit()
        app.ready.connect(ready)
        app.show(1366, 768)
        sys.exit(qt.exec())
    """

    assert python(script, str(tmp_path)).strip() == ""


def without_names(found: list[Any]) -> list[Any]:
    return sorted(found, key=repr)


def drawn(engine: Engine, table: str) -> dict[str, Any]:
    """What a table is: columns, keys, what is unique, indexes, whether it has row numbers."""
    seen = inspect(engine)
    key = seen.get_pk_constraint(table)["constrained_columns"]
    with engine.connect() as connection:
        found = connection.execute(text(f"PRAGMA table_list({table})")).one()
    return {
        "columns": [
            (
                one["name"],
                str(one["type"]),
                one["nullable"] and one["name"] not in key,
                one["default"],
            )
            for one in seen.get_columns(table)
        ],
        "key": key,
        "unique": without_names([u["column_names"] for u in seen.get_unique_constraints(table)]),
        "checks": without_names([one["sqltext"] for one in seen.get_check_constraints(table)]),
        "indexes": without_names(
            [
                (one["name"], one["column_names"], one["unique"], where_of(one))
                for one in seen.get_indexes(table)
            ]
        ),
        "has_row_numbers": not found.wr,
    }


def where_of(index: Any) -> str:
    where = index.get("dialect_options", {}).get("sqlite_where")
    return " ".join(str(where).replace("!=", "<>").replace('"', "").split())


def engine_on(path: Path) -> Engine:
    return create_engine(
        "sqlite://", creator=lambda: driver.connect(path, b"k" * 32), poolclass=NullPool
    )


@pytest.mark.parametrize("table", sorted(rows.rows.tables))
def test_a_fresh_book_has_the_tables_that_reports_are_written_for(
    table: str, tmp_path: Path
) -> None:
    opening.open_book(tmp_path / "book.db", b"k" * 32, b"s" * 32).close()
    declared = engine_on(tmp_path / "declared.db")
    rows.rows.create_all(declared)

    assert drawn(engine_on(tmp_path / "book.db"), table) == drawn(declared, table)


def test_no_table_is_missing_from_the_declaration(tmp_path: Path) -> None:
    opening.open_book(tmp_path / "book.db", b"k" * 32, b"s" * 32).close()

    there = set(inspect(engine_on(tmp_path / "book.db")).get_table_names())

    assert there == set(rows.rows.tables)
    assert set(ROW_TABLES) <= there
