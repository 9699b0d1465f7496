"""Tables as a file: XLSX, or CSV that a Korean Excel opens right with a double click."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from marketpos.outputs.report_tables import Cell, Row, Table

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

XLSX, CSV = "xlsx", "csv"

_BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NOT_IN_A_TITLE = re.compile(r"[\[\]:*?/\\]")
_NOT_IN_A_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_TITLE_LENGTH, _NAME_LENGTH = 31, 80
_WIDEST = 40


def xlsx(tables: Sequence[Table]) -> bytes:
    """The tables as a workbook, a sheet each. Amounts stay numbers, days stay days."""
    from openpyxl import Workbook  # 90 ms, and only when a file is saved

    book = Workbook()
    book.remove(book.active)
    taken: list[str] = []
    for table in tables:
        title = _title(table.title, taken)
        taken.append(title)
        _fill(book.create_sheet(title), table)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def csv_file(table: Table) -> bytes:
    """A table as CSV: UTF-8 with a mark at its beginning, by which Excel knows Hangul.

    A text that Excel would take for a formula gets an apostrophe before it, so that nothing a
    customer or a product is called can do anything when the file is opened.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([_guarded(head) for head in table.heads])
    rows = (*table.rows, table.sums) if table.sums else table.rows
    writer.writerows([[_guarded(cell) for cell in row] for row in rows])
    return (_BOM + text.getvalue()).encode("utf-8")


def file_name(shop: str, what: str, first: int, last: int, kind: str) -> str:
    """What the file is called: shop, what it is, from when to when; safe on every system."""
    days = str(first) if first == last else f"{first}-{last}"
    name = _NOT_IN_A_NAME.sub(" ", f"{shop} {what} {days}").strip(" .")
    return f"{' '.join(name.split())[:_NAME_LENGTH]}.{kind}"


def _fill(sheet: Worksheet, table: Table) -> None:
    from openpyxl.styles import Font

    strong = Font(bold=True)
    rows = [table.heads, *table.rows, *([table.sums] if table.sums else [])]
    for at, row in enumerate(rows, start=1):
        is_strong = at == 1 or (table.sums and at == len(rows))
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(at, column)
            _write(cell, value)
            if is_strong:
                cell.font = strong
    sheet.freeze_panes = "A2"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for letter, width in _widths(rows):
        sheet.column_dimensions[letter].width = width


def _write(cell: Any, value: Cell) -> None:
    if isinstance(value, str):
        cell.value = _UNREADABLE.sub("", value)
        cell.data_type = "s"  # a name that begins with = is a name
        return
    cell.value = value
    if isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    else:
        cell.number_format = "#,##0.###" if isinstance(value, float) else "#,##0"


def _widths(rows: Sequence[Row]) -> Iterable[tuple[str, int]]:
    """Hangul is twice as wide as a digit."""
    from openpyxl.utils import get_column_letter

    for at in range(len(rows[0])):
        widest = max(_width(row[at]) for row in rows if at < len(row))
        yield get_column_letter(at + 1), min(_WIDEST, widest + 2)


def _width(value: Cell) -> int:
    if isinstance(value, date):
        return 10
    text = value if isinstance(value, str) else f"{value:,}"
    return sum(2 if ord(char) > 0x2E7F else 1 for char in text)


def _title(title: str, taken: Sequence[str]) -> str:
    """A sheet's name as Excel allows it, no two the same."""
    plain = _NOT_IN_A_TITLE.sub(" ", title)[:_TITLE_LENGTH].strip("' ") or "1"
    name, again = plain, 2
    while name.casefold() in (one.casefold() for one in taken):
        name, again = f"{plain[: _TITLE_LENGTH - 3]} {again}", again + 1
    return name


def _guarded(value: Cell) -> Cell:
    if not isinstance(value, str):
        return value
    plain = _UNREADABLE.sub("", value)
    return f"'{plain}" if plain.startswith(_FORMULA) else plain
