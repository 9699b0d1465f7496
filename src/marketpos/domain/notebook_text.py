"""A file of letters as it came: which bytes they are, what stands between columns, what is torn."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from marketpos.domain.refusal import Refusal

LARGEST_BYTES = 20 * 1024 * 1024
"""Twenty times the notebook of the largest shop; what is larger is not read at all."""

MOST_ROWS = 50_000
MOST_COLUMNS = 60
LONGEST_CELL = 2_000

_BETWEEN = (",", "\t", ";", "|")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LONGEST_CHAR = 4
_SAMPLE_LINES = 30


class TooBig(Refusal):
    """The file of ``size`` bytes is no notebook; it was not read."""


class TooManyRows(Refusal):
    """More than ``most`` rows; a notebook of that length is brought in in parts."""


class NotATable(Refusal):
    """What is in the file is no list of people."""


class Table(NamedTuple):
    """Rows of plain text, all as long as the longest; ``encoding`` names what it was read as.

    ``torn``: the file ended in the middle of a letter, which was left out. ``unread``: so many
    letters could not be read at all.
    """

    rows: tuple[tuple[str, ...], ...]
    encoding: str = ""
    torn: bool = False
    unread: int = 0


def checked_size(size: int) -> int:
    """``size`` if a file of so many bytes may be read.

    Raises:
        TooBig: it may not.
    """
    if size > LARGEST_BYTES:
        raise TooBig(size=size, most=LARGEST_BYTES)
    return size


def table_of(raw: bytes) -> Table:
    """The table in a file: CSV, semicolons or tabs, in UTF-8, UTF-16 or CP949.

    Raises:
        TooBig: too many bytes.
        TooManyRows: too many rows.
        NotATable: it is a picture, a program or nothing.
    """
    checked_size(len(raw))
    text, encoding, torn = _decoded(raw)
    if not text.strip() or "\x00" in text:
        raise NotATable
    rows = squared(_rows(text))
    return Table(rows, encoding, torn, text.count("\ufffd"))


def squared(rows: Iterator[list[str]]) -> tuple[tuple[str, ...], ...]:
    """Rows without the empty ones, all of one length, with nothing endless in them."""
    kept: list[list[str]] = []
    for row in rows:
        if len(kept) >= MOST_ROWS:
            raise TooManyRows(most=MOST_ROWS)
        if any(cell.strip() for cell in row):
            kept.append([cell[:LONGEST_CELL] for cell in row[:MOST_COLUMNS]])
    if not kept:
        raise NotATable
    width = max(map(len, kept))
    return tuple(tuple(row) + ("",) * (width - len(row)) for row in kept)


def _decoded(raw: bytes) -> tuple[str, str, bool]:
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return _lenient(raw[len(bom) :], encoding)
    for encoding in ("utf-8", "cp949"):
        read = _strict(raw, encoding)
        if read is not None:
            return read[0], encoding, read[1]
    return _lenient(raw, "cp949")


def _strict(raw: bytes, encoding: str) -> tuple[str, bool] | None:
    """The text, and whether half a letter ends it; ``None`` if it is not this encoding."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        text = decoder.decode(raw)
    except UnicodeDecodeError:
        return None
    held = decoder.getstate()[0]
    return text, bool(held)


def _lenient(raw: bytes, encoding: str) -> tuple[str, str, bool]:
    read = _strict(raw, encoding)
    if read is not None:
        return read[0], encoding, read[1]
    return raw.decode(encoding, "replace"), encoding, False


def _rows(text: str) -> Iterator[list[str]]:
    lines = io.StringIO(text, newline="")
    try:
        yield from csv.reader(lines, delimiter=_between(text), strict=False)
    except csv.Error as error:
        raise NotATable from error


def _between(text: str) -> str:
    """What stands between columns: the sign that most lines have equally often."""
    lines = [line for line in text[:100_000].splitlines() if line.strip()][:_SAMPLE_LINES]

    def agreement(sign: str) -> tuple[int, int]:
        counts = Counter(line.count(sign) for line in lines if sign in line)
        often, lines_so = max(counts.items(), key=lambda one: (one[1], one[0]), default=(0, 0))
        return lines_so, often

    return max(_BETWEEN, key=agreement)
