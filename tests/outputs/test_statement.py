"""The statement to take home: every line of the tab, large, and never more than is owed."""

from __future__ import annotations

import pytest

from builders import StandingClock, register
from marketpos.domain.kinds import TenderKind
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.outputs.large_print import COLUMNS, LETTERS_MM, ROWS_ON_A_PAGE, columns_of
from marketpos.outputs.receipt_paper import text_lines
from marketpos.outputs.statement import MOST_LINES, statement, statement_rows
from operations.test_tab_book import on_tab

GOLDEN = """\
               외상 내역서
                 바다수산
               051-555-0101
                2026.12.06
3층 미용실 김사장 님께
------------------------------------------
11/23 고등어                        30,000
11/30 고등어 막내 편                20,000
12/5 갚으심 현금                   -15,000
12/5 가져가심                       10,000
12/6 갚으심 계좌이체 국민은행      -20,000
------------------------------------------
남은 외상                         25,000원
                           금 이만오천원정
늘 고맙습니다.
다르게 기억하시면 말씀해 주세요."""


def three_sales_and_two_payments(desk: Desk, clock: StandingClock) -> object:
    kim = register(desk).customer
    on_tab(desk, kim, 30_000, tile=1)
    clock.move(days=7)
    done = on_tab(desk, kim, 20_000, tile=1)
    desk.tabs.took_along(done.sale, kim, "막내")
    clock.move(days=5)
    desk.tabs.pay(kim, Won(15_000))
    clock.move(minutes=1)
    on_tab(desk, kim, 10_000)
    clock.move(days=1)
    desk.tabs.pay(kim, Won(20_000), TenderKind.TRANSFER, "국민은행")
    return kim


def test_three_sales_and_two_part_payments_read_as_they_always_have(
    fish: Desk, clock: StandingClock
) -> None:
    kim = three_sales_and_two_payments(fish, clock)
    page = fish.tabs.page(kim)  # type: ignore[arg-type]

    lines = text_lines(statement_rows(page, "바다수산", "051-555-0101", 20261206))

    assert "\n".join(line.rstrip() for line in lines) == GOLDEN


def test_on_a4_every_line_stands_in_letters_of_sixteen_points(
    fish: Desk, clock: StandingClock
) -> None:
    kim = three_sales_and_two_payments(fish, clock)
    page = fish.tabs.page(kim)  # type: ignore[arg-type]

    (sheet,) = statement(page, "바다수산", "051-555-0101", 20261206)

    words = [mark.text for mark in sheet.words()]
    assert {"외상 내역서", "3층 미용실 김사장 님께", "25,000원", "금 이만오천원정"} <= set(words)
    assert all(mark.size_mm >= LETTERS_MM for mark in sheet.words())
    assert all(columns_of(text) <= COLUMNS for text in words)


def test_no_number_and_nobody_elses_name_stands_on_it(fish: Desk, clock: StandingClock) -> None:
    register(fish, "이모님", "010-1111-2222")
    kim = register(fish, "김사장", "010-5550-4821").customer
    on_tab(fish, kim, 5_000)

    (sheet,) = statement(fish.tabs.page(kim), "바다수산", "", 20261123)

    said = " ".join(mark.text for mark in sheet.words())
    assert "4821" not in said
    assert "이모님" not in said


def test_a_tab_that_is_even_says_so(fish: Desk) -> None:
    kim = register(fish).customer
    on_tab(fish, kim, 5_000)
    fish.tabs.pay_all(kim)

    lines = text_lines(statement_rows(fish.tabs.page(kim), "바다수산", "", 20261123))

    assert lines[-1].strip() == "남은 외상이 없어요. 고맙습니다."


def test_what_was_paid_off_long_ago_is_not_told_again(fish: Desk, clock: StandingClock) -> None:
    kim = register(fish).customer
    on_tab(fish, kim, 77_000)
    fish.tabs.pay_all(kim)
    clock.move(days=1)
    on_tab(fish, kim, 5_000)

    said = "\n".join(text_lines(statement_rows(fish.tabs.page(kim), "바다수산", "", 20261124)))

    assert "77,000" not in said
    assert "5,000원" in said


def test_a_long_tab_goes_over_pages_and_what_is_older_is_summed_up(
    fish: Desk, clock: StandingClock
) -> None:
    kim = register(fish).customer
    for _ in range(MOST_LINES + 5):
        on_tab(fish, kim, 1_000)
        clock.move(days=1)

    sheets = statement(fish.tabs.page(kim), "바다수산", "", 20270201)

    said = [mark.text for sheet in sheets for mark in sheet.words()]
    assert len(sheets) == -(-(MOST_LINES + 14) // ROWS_ON_A_PAGE)
    assert "이전까지" in said
    assert "65,000원" in said
    assert f"1 / {len(sheets)}" in said


def test_how_old_a_debt_is_stands_there_when_not_all_of_it_is_of_this_month(
    fish: Desk, clock: StandingClock
) -> None:
    kim = register(fish).customer
    on_tab(fish, kim, 3_000)
    clock.move(days=61)
    on_tab(fish, kim, 4_000)

    (sheet,) = statement(fish.tabs.page(kim), "바다수산", "", 20270123)

    said = [mark.text for mark in sheet.words()]
    assert said[said.index("90일까지") + 1] == "3,000"
    assert said[said.index("30일까지") + 1] == "4,000"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_both_languages_have_every_word(fish: Desk, clock: StandingClock, language: str) -> None:
    kim = three_sales_and_two_payments(fish, clock)

    assert statement(fish.tabs.page(kim), "바다수산", "", 20261206, language)  # type: ignore[arg-type]
