"""Everybody in and out again, as CSV and as a workbook, in whatever bytes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from builders import fish_shop, open_desk, register, sell
from marketpos.domain.notebook_text import NotATable, TooBig
from marketpos.domain.refusal import Unavailable
from marketpos.operations.desk import Desk
from marketpos.operations.notebook import Doubt, Finding
from marketpos.outputs.notebook_file import (
    OldExcel,
    notebook_csv,
    notebook_xlsx,
    read_table,
)


def kept(folder: Path, raw: bytes, name: str = "단골.csv") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


def workbook(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def people_of(desk: Desk) -> list[tuple[object, ...]]:
    return sorted(
        (
            one.customer.nickname,
            one.customer.name,
            one.customer.phone,
            one.customer.owed_won,
            one.memo,
        )
        for one in desk.notebook.carry_out()
    )


@pytest.mark.parametrize("form", ["csv", "cp949", "xlsx"])
def test_what_is_carried_out_of_one_shop_is_the_same_in_another(
    fish: Desk, desk: Desk, tmp_path: Path, form: str
) -> None:
    other = fish_shop(open_desk(tmp_path / "other"))
    kim = register(other, "3층 미용실 김사장", "010-5550-4821").customer
    sell(other, customer=kim)
    other.regulars.set_memo(kim, '두부, "두 모"')
    other.tabs.adjust(kim, 12_000, "공책")  # type: ignore[arg-type]
    register(other, "=1+1 이모", "")
    people = other.notebook.carry_out()
    raw = {
        "csv": lambda: notebook_csv(people),
        "cp949": lambda: notebook_csv(people, "cp949"),
        "xlsx": lambda: notebook_xlsx(people),
    }[form]()

    desk.notebook.bring_in(desk.notebook.look_over(read_table(kept(tmp_path, raw))))

    assert people_of(desk) == people_of(other)


def test_a_name_that_begins_like_a_formula_is_guarded_in_csv(fish: Desk) -> None:
    register(fish, "=HYPERLINK(1)")

    assert "'=HYPERLINK(1)" in notebook_csv(fish.notebook.carry_out()).decode("utf-8-sig")


def test_a_workbook_whose_numbers_lost_their_zero_is_repaired(fish: Desk, tmp_path: Path) -> None:
    raw = workbook(
        ("이름", "전화", "외상"),
        ("김사장", 1012345678, 12000),
        ("이모님", 1.0e9 + 11112222, 0),
        ("할머니", "010-5550-4821", "3만"),
        ("박선생", 1.01e9, None),
    )

    draft = fish.notebook.look_over(read_table(kept(tmp_path, raw, "단골.xlsx")))

    assert [(row.person.phone, row.person.owed_won) for row in draft.rows] == [
        ("01012345678", 12_000),
        ("01011112222", 0),
        ("01055504821", 30_000),
        ("", 0),  # 1.01E+09 saved as a number: its digits are lost, somebody has to look
    ]


def test_formulas_of_a_workbook_are_read_as_they_were_typed(fish: Desk, tmp_path: Path) -> None:
    raw = workbook(("이름", "외상"), ("=A9&B9", "=SUM(1,2)"))

    (row,) = fish.notebook.look_over(read_table(kept(tmp_path, raw, "x.xlsx"))).rows

    assert row.person.nickname == "=A9&B9"
    assert row.person.doubts == {Doubt.ODD_AMOUNT}


def test_the_first_sheet_with_anything_in_it_is_read(tmp_path: Path) -> None:
    book = Workbook()
    book.create_sheet("단골").append(("김사장", "010-1234-5678"))
    book.create_sheet("다른 것").append(("아니요",))
    file = io.BytesIO()
    book.save(file)

    assert read_table(kept(tmp_path, file.getvalue(), "x.xlsx")).rows == (
        ("김사장", "010-1234-5678"),
    )


def test_what_a_file_is_called_does_not_matter(tmp_path: Path) -> None:
    assert read_table(kept(tmp_path, workbook(("김사장", "1")), "단골.csv")).encoding == "xlsx"
    assert read_table(kept(tmp_path, "김사장,1\n".encode("cp949"), "단골.xlsx")).encoding == "cp949"


def test_five_hundred_megabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(500 * 1024 * 1024)

    with pytest.raises(TooBig) as refused:
        read_table(path)

    assert refused.value.facts["size"] == 500 * 1024 * 1024


def test_a_small_file_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet,
    ):
        for _ in range(200):
            sheet.write(b"0" * 1024 * 1024)

    assert path.stat().st_size < 1024 * 1024
    with pytest.raises(TooBig):
        read_table(path)


@pytest.mark.parametrize(
    "raw",
    [
        b"PK\x03\x04 torn",
        workbook(("a",))[:-200],
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"",
    ],
)
def test_something_torn_is_no_table(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(NotATable):
        read_table(kept(tmp_path, raw))


def test_a_workbook_of_before_2007_is_named_as_one(tmp_path: Path) -> None:
    with pytest.raises(OldExcel):
        read_table(kept(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "old.xls"))


def test_a_stick_that_was_taken_out_is_said(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        read_table(tmp_path / "gone.csv")


def test_half_a_letter_at_the_end_of_a_file_loses_nothing_else(fish: Desk, tmp_path: Path) -> None:
    raw = "별칭,전화\n김사장,010-1234-5678\n이모님".encode("cp949")[:-1]

    table = read_table(kept(tmp_path, raw))
    draft = fish.notebook.look_over(table)

    assert table.torn
    assert [(row.person.nickname, row.finding) for row in draft.rows] == [
        ("김사장", Finding.NEW),
        ("이모", Finding.NEW),
    ]
