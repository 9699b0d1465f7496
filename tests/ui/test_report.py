"""A report taken along: spreadsheets, the year for the tax adviser, a page of a ledger."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hands import in_sight, tap
from pytestqt.qtbot import QtBot

from builders import StandingClock, sell
from marketpos.operations.desk import Desk
from marketpos.ui.background import jobs_running
from marketpos.ui.screens.printing import documents
from marketpos.ui.screens.report_bars import Bar, Bars
from marketpos.ui.screens.report_page import ReportPage


@pytest.fixture
def page(qtbot: QtBot, fish: Desk) -> Iterator[ReportPage]:
    for old in documents().glob("바다수산*"):
        old.unlink()
    sell(fish, 12_000)
    made = ReportPage(fish)
    made.show_span("today")
    in_sight(qtbot, made)
    tap(qtbot, made.file_key)
    yield made
    for old in documents().glob("바다수산*"):
        old.unlink()


def kept(qtbot: QtBot) -> list[Path]:
    qtbot.waitUntil(lambda: jobs_running() == 0)
    return sorted(documents().glob("바다수산*"))


def test_the_sums_are_kept_as_a_spreadsheet_and_it_says_where(
    qtbot: QtBot, page: ReportPage
) -> None:
    tap(qtbot, page.files.tables_key)

    assert [one.name for one in kept(qtbot)] == ["바다수산 매출 20261123.xlsx"]
    assert page.files.banner.text() == "문서 폴더에 저장했어요: 바다수산 매출 20261123.xlsx"


def test_any_days_are_two_touches_on_a_calendar(qtbot: QtBot, page: ReportPage) -> None:
    page.files.close_sheet()
    tap(qtbot, page.span_keys["days"])
    tap(qtbot, page.dates.back_key)
    tap(qtbot, page.dates.grid.key(20261028))
    tap(qtbot, page.dates.on_key)
    tap(qtbot, page.dates.grid.key(20261123))
    said = page.dates.span_label.text()

    tap(qtbot, page.dates.show_key)

    assert said == "2026. 10/28(수) ~ 2026. 11/23(월)"
    assert page.report is not None
    assert (page.report.first, page.report.last) == (20261028, 20261123)
    assert page.report.total_won == 12_000
    assert page.span_keys["days"].isChecked()
    assert not page.dates.is_open()


def test_last_month_is_one_touch_and_the_future_none(qtbot: QtBot, page: ReportPage) -> None:
    page.files.close_sheet()
    tap(qtbot, page.span_keys["days"])
    tomorrow = page.dates.grid.key(20261124).isEnabled()

    tap(qtbot, page.dates.month_key)

    assert not tomorrow
    assert page.report is not None
    assert (page.report.first, page.report.last) == (20261001, 20261031)


def test_the_spreadsheet_holds_what_was_sold_and_the_closings(
    qtbot: QtBot, page: ReportPage, fish: Desk
) -> None:
    from openpyxl import load_workbook

    fish.till.close_day()
    tap(qtbot, page.files.tables_key)

    book = load_workbook(kept(qtbot)[0])
    cells = [cell.value for row in book.worksheets[0].iter_rows() for cell in row]
    assert 12_000 in cells
    closings = [tuple(cell.value for cell in row) for row in book.worksheets[-1].iter_rows()]
    assert [(row[0], row[4]) for row in closings[1:]] == [("A-Z1", 12_000)]


def test_every_line_is_kept_as_csv_that_excel_opens(qtbot: QtBot, page: ReportPage) -> None:
    tap(qtbot, page.files.lines_key)

    found = kept(qtbot)[0]
    assert found.suffix == ".csv"
    assert found.read_bytes().startswith(b"\xef\xbb\xbf")
    assert "12000" in found.read_text(encoding="utf-8-sig")


def test_the_year_is_kept_for_the_tax_adviser(qtbot: QtBot, page: ReportPage) -> None:
    tap(qtbot, page.files.tax_key)

    assert [one.name for one in kept(qtbot)] == ["바다수산 세무 2026.xlsx"]


def test_a_day_is_kept_as_a_page_like_a_paper_ledger(qtbot: QtBot, page: ReportPage) -> None:
    tap(qtbot, page.files.ledger_file_key)

    found = kept(qtbot)[0]
    assert found.name == "바다수산 장부 20261123.pdf"
    assert found.read_bytes().startswith(b"%PDF")


def test_a_month_has_no_page_of_a_day(qtbot: QtBot, page: ReportPage) -> None:
    tap(qtbot, page.files.close_key)
    tap(qtbot, page.span_keys["month"])

    tap(qtbot, page.file_key)

    assert not page.files.ledger_key.isVisible()
    assert page.files.span_label.text() == "11월 1일(일) ~ 11월 30일(월)"


def test_a_file_that_cannot_be_written_is_said_kindly(qtbot: QtBot, page: ReportPage) -> None:
    (documents() / "바다수산 매출 20261123.xlsx").mkdir()

    tap(qtbot, page.files.tables_key)
    qtbot.waitUntil(lambda: jobs_running() == 0)

    assert "저장하지 못했어요" in page.files.banner.text()
    (documents() / "바다수산 매출 20261123.xlsx").rmdir()


def test_the_day_before_is_one_touch_away_and_today_again(
    qtbot: QtBot, fish: Desk, clock: StandingClock
) -> None:
    clock.move(days=-1)
    sell(fish, 21_000)
    clock.move(days=1)
    page = ReportPage(fish)
    page.show_span("today")
    in_sight(qtbot, page)
    assert not page.chart.after_key.isEnabled()

    tap(qtbot, page.chart.before_key)
    assert page.cards.total.text() == "21,000원"
    assert page.cards.total_title.text() == "11/22(일) · 판 돈"
    tap(qtbot, page.chart.after_key)

    assert page.cards.total.text() == "0원"
    assert page.cards.total_title.text() == "판 돈"


def test_the_month_before_is_a_whole_month(qtbot: QtBot, page: ReportPage) -> None:
    tap(qtbot, page.files.close_key)
    tap(qtbot, page.span_keys["month"])

    tap(qtbot, page.chart.before_key)

    assert page.report is not None
    assert (page.report.first, page.report.last) == (20261001, 20261031)
    assert page.cards.total_title.text() == "10월 · 판 돈"


def test_refunds_and_voids_are_shown_as_taken_less(
    qtbot: QtBot, fish: Desk, clock: StandingClock
) -> None:
    first, second = sell(fish, 12_000), sell(fish, 9_000)
    fish.counter.void(first.sale, "잘못 눌렀음")
    fish.refunds.refund_all(second.sale, "싱싱하지 않아서")
    page = ReportPage(fish)
    page.show_span("today")
    in_sight(qtbot, page)

    shown = " ".join(box.text for box in page.side.list.text_boxes())
    assert page.cards.total.text() == "0원"
    assert "돌려줌 1번 9,000" in shown
    assert "취소 1번 12,000" in shown


def test_bars_are_as_high_as_their_share(qtbot: QtBot) -> None:
    bars = Bars()
    bars.set_bars([Bar("9시", 50), Bar("10시", 100), Bar("11시", 0)])
    in_sight(qtbot, bars, (300, 200))

    half, whole, nothing = (rect.height() for rect in bars.bar_rects())
    assert abs(half * 2 - whole) < 1
    assert nothing == 0
    assert bars.highest() == 1


def test_labels_below_many_bars_never_touch(qtbot: QtBot) -> None:
    bars = Bars()
    bars.set_bars([Bar(f"11/{day}", day) for day in range(1, 31)])
    in_sight(qtbot, bars, (500, 200))

    places = [box.rect for box in bars.text_boxes()]
    assert all(one.right() < other.left() for one, other in pairwise(places))
