"""The notebook as a file: read from CSV or XLSX, and everything written out in the same formats."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from marketpos.domain.clock import Moment
from marketpos.domain.money import Won
from marketpos.domain.notebook_text import (
    LARGEST_BYTES,
    MOST_COLUMNS,
    NotATable,
    Table,
    TooBig,
    checked_size,
    squared,
    table_of,
)
from marketpos.domain.phones import formatted
from marketpos.domain.refusal import Unavailable
from marketpos.operations.notebook import CarriedOut
from marketpos.outputs.table import Table as Sheet
from marketpos.outputs.workbook import csv_file, xlsx

HEADS = (
    "별칭",
    "이름",
    "전화번호",
    "외상",
    "메모",
    "소식",
    "단골 된 날",
    "마지막 온 날",
    "온 횟수",
    "도장",
)
"""Their columns are known again when the file is brought in elsewhere; the last four are not
taken over, because sales and stamps are counted and not typed."""

NEWS_YES, NEWS_NO = "받음", "안 받음"

LARGEST_UNPACKED = 8 * LARGEST_BYTES
_XLSX_BEGINS = b"PK\x03\x04"
_XLS_BEGINS = b"\xd0\xcf\x11\xe0"
_SHEETS = ("xl/worksheets/", "xl/sharedStrings")


class OldExcel(NotATable):
    """A workbook of before 2007 (.xls): saved as .xlsx or CSV it can be brought in."""


def read_table(path: Path) -> Table:
    """The table in a file, whatever it is called: its first bytes say what it is.

    Raises:
        TooBig: more than 20 MB, which is seen before anything is read.
        NotATable: a picture, an old workbook, something torn.
        TooManyRows: more than fifty thousand.
        Unavailable: the stick was taken out.
    """
    try:
        checked_size(path.stat().st_size)
        raw = path.read_bytes()
    except OSError as error:
        raise Unavailable("file", str(error)) from error
    if raw.startswith(_XLS_BEGINS):
        raise OldExcel
    return _from_xlsx(io.BytesIO(raw)) if raw.startswith(_XLSX_BEGINS) else table_of(raw)


def notebook_csv(people: Iterable[CarriedOut], encoding: str = "utf-8-sig") -> bytes:
    """Everybody as CSV: UTF-8 with a mark, or CP949 for programs that know nothing else."""
    raw = csv_file(_sheet(people))
    return raw if encoding == "utf-8-sig" else raw.decode("utf-8-sig").encode(encoding, "replace")


def notebook_xlsx(people: Iterable[CarriedOut]) -> bytes:
    """Everybody as a workbook, in which no number loses its zero."""
    return xlsx([_sheet(people)])


def _sheet(people: Iterable[CarriedOut]) -> Sheet:
    return Sheet("단골", HEADS, tuple(_row(one) for one in people))


def _row(one: CarriedOut) -> tuple[str | int, ...]:
    who = one.customer
    news = {True: NEWS_YES, False: NEWS_NO, None: ""}[one.hears_news]
    return (
        who.nickname,
        who.name,
        formatted(who.phone),
        int(who.owed_won) if who.owed_won != Won(0) else "",
        one.memo,
        news,
        _day(who.since_ms),
        _day(who.last_ms),
        who.visits,
        who.stamps,
    )


def _day(at_ms: int) -> str:
    return f"{Moment(at_ms).local():%Y-%m-%d}" if at_ms else ""


def _from_xlsx(file: io.BytesIO) -> Table:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        _check_unpacked(file)
        book = load_workbook(file, read_only=True, data_only=False, keep_links=False)
        try:
            return Table(squared(_rows(book.worksheets)), "xlsx")
        finally:
            book.close()
    except (
        zipfile.BadZipFile,
        InvalidFileException,
        ParseError,
        KeyError,
        ValueError,
        IndexError,
        EOFError,
    ) as error:
        raise NotATable from error


def _check_unpacked(file: io.BytesIO) -> None:
    """A small file may hold gigabytes: what it says of itself is asked before it is unpacked."""
    with zipfile.ZipFile(file) as packed:
        whole = sum(one.file_size for one in packed.infolist() if one.filename.startswith(_SHEETS))
    if whole > LARGEST_UNPACKED:
        raise TooBig(size=whole, most=LARGEST_UNPACKED)


def _rows(sheets: Iterable[Any]) -> Iterator[list[str]]:
    """The first sheet that has anything in it; formulas as they were typed, never reckoned."""
    for sheet in sheets:
        sheet.reset_dimensions()  # what a file says of its own size is not believed
        found = False
        for row in sheet.iter_rows(values_only=True):
            cells = [_text(value) for value in row[:MOST_COLUMNS]]
            found = found or any(cells)
            yield cells
        if found:
            return


def _text(value: object) -> str:
    """A cell as it reads: 1012345678.0 is a number that lost its zero, not a fraction."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
