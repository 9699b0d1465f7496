"""A table for a spreadsheet: the same whether XLSX or CSV is written of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Cell = str | int | float | date
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: its title, the heads of its columns, its rows and perhaps their sum."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    sums: Row = ()
