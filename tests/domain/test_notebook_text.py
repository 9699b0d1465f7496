"""A file as it came: UTF-8, UTF-16 or CP949, commas or tabs, torn at its end, or no table."""

from __future__ import annotations

import pytest

from marketpos.domain.notebook_text import (
    LARGEST_BYTES,
    MOST_ROWS,
    NotATable,
    TooBig,
    TooManyRows,
    checked_size,
    table_of,
)

TEXT = "별칭,전화\r\n김사장,010-1234-5678\r\n이모님,\r\n"
ROWS = (("별칭", "전화"), ("김사장", "010-1234-5678"), ("이모님", ""))


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("cp949", "cp949"),
        ("utf-16", "utf-16-le"),
    ],
)
def test_hangul_is_read_whatever_program_saved_it(encoding: str, named: str) -> None:
    table = table_of(TEXT.encode(encoding))

    assert (table.rows, table.encoding, table.torn, table.unread) == (ROWS, named, False, 0)


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16"])
def test_half_a_letter_at_the_end_is_left_out_and_said(encoding: str) -> None:
    whole = (TEXT + "박선생").encode(encoding)

    table = table_of(whole[:-1])

    assert table.torn
    assert table.rows == (*ROWS, ("박선", ""))
    assert table.encoding.startswith(encoding)


@pytest.mark.parametrize("between", [",", "\t", ";", "|"])
def test_columns_are_told_apart_by_whatever_stands_between_them(between: str) -> None:
    raw = f"별칭{between}전화\n김사장{between}010-1234-5678\n".encode()

    assert table_of(raw).rows == ROWS[:2]


def test_commas_and_lines_inside_quotes_are_part_of_a_cell() -> None:
    raw = '별칭,메모\n"김사장, 3층","두부\n두 모"\n'.encode()

    assert table_of(raw).rows[1] == ("김사장, 3층", "두부\n두 모")


def test_letters_that_cannot_be_read_are_counted() -> None:
    raw = "김사장,010\n".encode("cp949") + b"\xff\xff,1\n" + b"a,b\n"

    assert table_of(raw).unread > 0


def test_empty_rows_go_and_short_ones_are_filled_up() -> None:
    assert table_of(b"a,b,c\n\n,,\nd\n").rows == (("a", "b", "c"), ("d", "", ""))


@pytest.mark.parametrize(
    "raw", [b"", b" \n \n", b"\x89PNG\r\n\x1a\n\x00\x00\x00", b"MZ\x00\x01\x00" * 50]
)
def test_a_picture_a_program_or_nothing_is_no_table(raw: bytes) -> None:
    with pytest.raises(NotATable):
        table_of(raw)


def test_five_hundred_megabytes_are_refused_by_their_size_alone() -> None:
    with pytest.raises(TooBig):
        checked_size(500 * 1024 * 1024)
    assert checked_size(LARGEST_BYTES) == LARGEST_BYTES


def test_more_rows_than_any_shop_has_are_refused() -> None:
    with pytest.raises(TooManyRows):
        table_of(b"a,b\n" * (MOST_ROWS + 1))


def test_one_endless_cell_is_cut_and_stops_nothing() -> None:
    table = table_of(b"a," + b"x" * 100_000 + b"\nb,c\n")

    assert len(table.rows[0][1]) == 2_000
    assert table.rows[1] == ("b", "c")


def test_a_cell_longer_than_any_reader_takes_is_no_table() -> None:
    with pytest.raises(NotATable):
        table_of(b'a,"' + b"x" * 200_000 + b'"\n')
