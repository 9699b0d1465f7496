"""Tables as a file: XLSX, or CSV that a Korean Excel opens right with a double click."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from marketpos.outputs.table import Cell, Row, Table

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

XLSX, CSV = "xlsx", "csv"

_BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NOT_IN_A_TITLE = re.compile(r"[\[\]:*?/\\]")
_NOT_IN_A_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_TITLE_LENGTH, _NAME_LENGTH = 31, 80
_WIDEST = 40
_MEASURED = 500
"""So many rows are measured for the widths of the columns."""


def xlsx(tables: Sequence[Table]) -> bytes:
    """The tables as a workbook, a sheet each. Amounts stay numbers, days stay days.

    Written row by row, so that every line of a year costs no more memory than one of a day.
    """
    from openpyxl import Workbook  # 90 ms, and only when a file is saved

    book = Workbook(write_only=True)
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


def _fill(sheet: WriteOnlyWorksheet, table: Table) -> None:
    sheet.freeze_panes = "A2"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = _fit_to_page()
    sums = (table.sums,) if table.sums else ()
    for letter, width in _widths([table.heads, *table.rows[:_MEASURED], *sums]):
        sheet.column_dimensions[letter].width = width
    plain, strong = _Looks(sheet), _Looks(sheet, bold=True)
    sheet.append([strong.cell(head) for head in table.heads])
    for row in table.rows:
        sheet.append([plain.cell(value) for value in row])
    for row in sums:
        sheet.append([strong.cell(value) for value in row])


class _Looks:
    """How cells of each kind look; found out once, because openpyxl takes long to."""

    def __init__(self, sheet: WriteOnlyWorksheet, *, bold: bool = False) -> None:
        from openpyxl.cell import WriteOnlyCell

        self._new: Callable[[Cell], Any] = partial(WriteOnlyCell, sheet)
        self._text = self._look("@", bold=bold)
        self._day = self._look("yyyy-mm-dd", bold=bold)
        self._whole = self._look("#,##0", bold=bold)
        self._part = self._look("#,##0.###", bold=bold)

    def cell(self, value: Cell) -> Any:
        """A cell that shows ``value`` as what it is."""
        if isinstance(value, str):
            cell = self._new(_UNREADABLE.sub("", value))
            cell.data_type, cell._style = "s", self._text  # a name that begins with = is a name
            return cell
        cell = self._new(value)
        cell._style = self._whole
        if isinstance(value, date):
            cell._style = self._day
        elif isinstance(value, float):
            cell._style = self._part
        return cell

    def _look(self, number_format: str, *, bold: bool) -> Any:
        from openpyxl.styles import Font

        model = self._new(0)
        model.number_format = number_format
        if bold:
            model.font = Font(bold=True)
        return model._style


def _fit_to_page() -> Any:
    from openpyxl.worksheet.properties import PageSetupProperties

    return PageSetupProperties(fitToPage=True)


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
