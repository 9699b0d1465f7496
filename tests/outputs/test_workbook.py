"""What was sold, in a spreadsheet: numbers stay numbers, names stay names, Hangul stays Hangul."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import pytest

from builders import register, sell
from marketpos.domain.cart import Cart, CartCustomer
from marketpos.domain.checkout import Offered
from marketpos.domain.day import Counted
from marketpos.domain.drawer import count_of
from marketpos.domain.kinds import Tax, TenderKind
from marketpos.domain.money import Won, pieces
from marketpos.domain.refunding import LineBack
from marketpos.operations.desk import Desk
from marketpos.outputs.report_tables import (
    closes_table,
    lines_table,
    tables,
    tax_table,
)
from marketpos.outputs.table import Table
from marketpos.outputs.workbook import csv_file, file_name, xlsx
from outputs.table_words import WORDS

TODAY = 20261123


def read(data: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """A workbook as another program reads it."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data))
    return {sheet.title: [tuple(row) for row in sheet.values] for sheet in book}


def busy_day(desk: Desk) -> None:
    """Cash and tab, a knock-off, a gift, a refund and a void."""
    regular = register(desk)
    cart = Cart()
    cart.ring_up(desk.counter.by_tile(1), pieces(2))
    cart.give(desk.counter.by_tile(2))
    cart.knock_off(Won(500))
    cart.customer = CartCustomer(regular.customer, "김사장")
    done = desk.counter.complete(
        cart, [Offered(TenderKind.TAB, Won(10_000)), Offered(TenderKind.CASH, Won(7_500))]
    )
    desk.refunds.refund(done.sale, [LineBack(0, pieces(1))], "상했어요")
    desk.counter.void(sell(desk, 3_000).sale, "잘못 눌렀어요")


def test_the_workbook_the_report_and_the_z_report_agree_to_the_won(fish: Desk) -> None:
    busy_day(fish)
    sell(fish, 40_000)
    report = fish.reports.today()
    z = fish.till.close_day()

    sheets = read(xlsx(tables(report, WORDS)))

    summary = dict(sheets["한눈에"])
    assert summary["판 돈"] == report.total_won == z.fact.total_won == 48_750
    assert summary["첫날"].date() == date(2026, 11, 23)
    tenders = sheets["무엇으로 받았나"]
    assert tenders[-1] == ("모두", 2, 48_750)
    assert sum(row[2] for row in tenders[1:-1]) == 48_750
    assert sum(row[-1] for row in sheets["물건"][1:]) == 48_750
    assert sum(row[2] for row in sheets["몇 시에"][1:]) == 48_750


def test_every_way_to_look_at_a_day_has_its_sheet(fish: Desk) -> None:
    busy_day(fish)

    sheets = read(xlsx(tables(fish.reports.today(), WORDS)))

    assert list(sheets) == [
        "한눈에", "무엇으로 받았나", "몇 시에", "물건", "분류", "깎음·덤", "단골", "날짜별",
    ]  # fmt: skip
    assert sheets["깎음·덤"][1:] == [
        ("깎아 드린 돈", "에누리", 1, 500),
        ("덤", "갈치(중)", 1, 9_000),
    ]
    assert sheets["단골"][1] == ("3층 미용실 김사장", 1, 8_750)
    assert sheets["물건"][1] == ("고등어", "생선", 1, "손", 1, 8_750)


def test_a_name_that_looks_like_a_formula_is_a_name() -> None:
    table = Table("=1+1", ("@이름",), (('=HYPERLINK("http://나쁜")',), ("+82 10",), ("-50",)))

    (rows,) = read(xlsx([table])).values()
    assert rows == [("@이름",), ('=HYPERLINK("http://나쁜")',), ("+82 10",), ("-50",)]
    from openpyxl import load_workbook

    sheet = load_workbook(io.BytesIO(xlsx([table]))).active
    assert {cell.data_type for row in sheet for cell in row} == {"s"}
    assert csv_file(table).decode("utf-8-sig").splitlines() == [
        "'@이름",
        '"\'=HYPERLINK(""http://나쁜"")"',
        "'+82 10",
        "'-50",
    ]


def test_a_csv_begins_with_the_mark_by_which_excel_knows_hangul() -> None:
    table = Table("t", ("날짜", "물건", "원"), ((date(2026, 11, 23), "고등어", -1_000),))

    data = csv_file(table)

    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig")))) == [
        ["날짜", "물건", "원"],
        ["2026-11-23", "고등어", "-1000"],
    ]


def test_letters_no_spreadsheet_can_hold_are_left_out() -> None:
    table = Table("t", ("a",), (("고등\x00어\x0b",),))

    assert read(xlsx([table]))["t"][1] == ("고등어",)
    assert "고등어" in csv_file(table).decode("utf-8-sig")


def test_two_sheets_of_one_name_and_a_name_excel_forbids_are_put_right() -> None:
    same = [Table("판 것/2026[11]:*?", ("a",), ()), Table("판 것/2026[11]:*?", ("a",), ())]

    titles = list(read(xlsx([*same, Table("가" * 40, ("a",), ())])))

    assert titles[:2] == ["판 것 2026 11", "판 것 2026 11 2"]
    assert titles[2] == "가" * 31


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        (TODAY, TODAY, "바다 수산 판 것 20261123.xlsx"),
        (20261101, 20261130, "바다 수산 판 것 20261101-20261130.xlsx"),
    ],
)
def test_a_file_is_called_so_that_every_system_takes_it(first: int, last: int, name: str) -> None:
    assert file_name('바다/수산:*?"', "판 것", first, last, "xlsx") == name


def test_the_year_for_the_tax_adviser_has_twelve_months_and_their_sum(fish: Desk) -> None:
    fish.shop.change(vat="general")
    taxed = fish.shop.add_product("어묵", "봉", Won(11_000), tax=Tax.TAXABLE)
    cart = Cart()
    cart.ring_up(taxed)
    cart.ring_up_amount(Won(8_000))
    fish.counter.complete(cart, [Offered(TenderKind.CARD, Won(19_000))])
    sell(fish, 5_000)

    sheets = read(xlsx([tax_table(2026, fish.reports.tax_year(2026), WORDS)]))

    rows = sheets["2026 세무"]
    assert rows[0] == ("달", "판 횟수", "면세", "공급가액", "부가세", "판 돈", "현금", "카드")
    assert rows[11] == ("2026-11", 2, 13_000, 10_000, 1_000, 24_000, 5_000, 19_000)
    assert rows[13] == ("모두", 2, 13_000, 10_000, 1_000, 24_000, 5_000, 19_000)


def test_every_line_and_every_close_can_be_taken_along(fish: Desk) -> None:
    busy_day(fish)
    fish.till.close_day(Counted(count_of([(1_000, 7)])), "오백원이 비어요")

    sheets = read(
        xlsx(
            [
                lines_table(fish.reports.lines(TODAY, TODAY), WORDS),
                closes_table(fish.till.reports(), WORDS),
            ]
        )
    )

    assert sheets["판 것 모두"][1][2:] == (
        "A-0001", "고등어", "손", 2, 9_000, 18_000, 17_500, 8_750, "면세", None, "외상, 현금",
    )  # fmt: skip
    assert len(sheets["판 것 모두"]) == 3
    assert sheets["마감"][1][0] == "A-Z1"
    assert sheets["마감"][1][5:] == (7_500, 7_000, -500, 0, "오백원이 비어요")


def test_amounts_are_shown_with_thousands_and_days_as_days() -> None:
    from openpyxl import load_workbook

    table = Table("t", ("a", "b", "c"), ((date(2026, 11, 23), 1_412_000, 24.5),), ("모두", 1, 2))

    sheet = load_workbook(io.BytesIO(xlsx([table]))).active

    assert [cell.number_format for cell in sheet[2]] == ["yyyy-mm-dd", "#,##0", "#,##0.###"]
    assert sheet.freeze_panes == "A2"
    assert sheet["A3"].font.bold
