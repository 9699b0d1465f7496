"""A report kept as a file in the documents folder, or printed like a page of a paper ledger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from marketpos.domain.clock import day_of
from marketpos.domain.refusal import Unavailable
from marketpos.operations.desk import Desk
from marketpos.outputs.sheet import Sheet as Page
from marketpos.ui.background import in_background
from marketpos.ui.screens.printing import Said, documents, keep_as_file, print_out
from marketpos.ui.screens.report_file_words import ledger_words, table_words
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import day, say

if TYPE_CHECKING:
    from marketpos.operations.report_figures import Report


class FilesSheet(Sheet):
    """What can be taken along of the span that is shown; says where it was put."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("파일로 저장"), parent)
        self._desk = desk
        self._report: Report | None = None
        self.banner = Banner()
        self.tables_key = _key(say("엑셀로 저장"), say("합계, 물건, 시간, 받은 것"))
        self.lines_key = _key(say("판 것 모두 (CSV)"), say("판 것을 한 줄씩"))
        self.tax_key = _key(say("세무사에게 줄 올해"), say("달마다 면세와 과세"))
        self.ledger_key = _key(say("장부 한 장 인쇄"), say("하루를 종이 한 장에"))
        self.ledger_file_key = _key(say("장부 한 장 저장 (PDF)"), say("하루를 종이 한 장에"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.span_label = Label(size=Text.NAME, bold=True, ink=Role.SECOND_INK, wrap=True)
        for widget in (self.span_label, self.banner, *self.keys()):
            self.column.addWidget(widget)
        self.column.addSpacing(GAP)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.tables_key.clicked.connect(self._save_tables)
        self.lines_key.clicked.connect(self._save_lines)
        self.tax_key.clicked.connect(self._save_tax)
        self.ledger_key.clicked.connect(lambda: print_out(self, self._page(), self._say))
        self.ledger_file_key.clicked.connect(self._save_page)

    def keys(self) -> tuple[Key, ...]:
        """What can be pressed."""
        by_day = (self.ledger_key, self.ledger_file_key)
        return (self.tables_key, self.lines_key, self.tax_key, *by_day)

    def show_report(self, report: Report) -> None:
        """The files are about this span; the page is about a single day."""
        self._report = report
        self.banner.set_text("")
        is_day = report.first == report.last
        first, last = day(day_of(report.first)), day(day_of(report.last))
        self.span_label.setText(first if is_day else f"{first} ~ {last}")
        self.ledger_key.setVisible(is_day)
        self.ledger_file_key.setVisible(is_day)

    def _save_tables(self) -> None:
        report, words = self._shown(), table_words()
        closes = self._desk.till.reports_between(report.first, report.last)

        def make() -> bytes:
            from marketpos.outputs import report_tables, workbook

            made = report_tables.tables(report, words)
            return workbook.xlsx([*made, report_tables.closes_table(closes, words)])

        self._save(make, say("매출"), "xlsx", report.first, report.last)

    def _save_lines(self) -> None:
        report, words, reports = self._shown(), table_words(), self._desk.reports

        def make() -> bytes:
            from marketpos.outputs import report_tables, workbook

            sold = reports.lines(report.first, report.last)
            return workbook.csv_file(report_tables.lines_table(sold, words))

        self._save(make, say("판 것 모두"), "csv", report.first, report.last)

    def _save_tax(self) -> None:
        year, words = self._shown().last // 10_000, table_words()
        months = self._desk.reports.tax_year(year)

        def make() -> bytes:
            from marketpos.outputs import report_tables, workbook

            return workbook.xlsx([report_tables.tax_table(year, months, words)])

        self._save(make, say("세무"), "xlsx", year, year)

    def _save_page(self) -> None:
        report, shop = self._shown(), self._desk.shop.card().name
        keep_as_file(self, self._page(), f"{shop} {say('장부')} {report.first}", self._say)

    def _page(self) -> Page:
        from marketpos.outputs.ledger_page import ledger_page

        which = self._shown().first
        ledger = self._desk.reports.ledger(which)
        return ledger_page(ledger, day(day_of(which)), table_words(), ledger_words())

    def _shown(self) -> Report:
        assert self._report is not None
        return self._report

    def _save(self, make: Callable[[], bytes], what: str, kind: str, first: int, last: int) -> None:
        from marketpos.outputs.workbook import file_name

        name = file_name(self._desk.shop.card().name, what, first, last, kind)
        keep(self, make, documents() / name, self._say)

    def _say(self, text: str, mood: Mood) -> None:
        self.banner.set_text(text, mood)


def keep(owner: QWidget, make: Callable[[], bytes], path: Path, said: Said) -> None:
    """Makes a file and writes it in the background; says where it is, or why it is not there."""

    def write() -> None:
        try:
            path.write_bytes(make())
        except OSError as error:
            raise Unavailable("file", str(error)) from error

    def failed(error: Exception) -> None:
        if not isinstance(error, Unavailable):
            raise error
        said(
            say("저장하지 못했어요. 열려 있는 파일이면 닫고 다시 누르세요. 판매는 그대로 돼요."),
            Mood.NOTICE,
        )

    said(say("파일로 저장하고 있어요"), Mood.INFO)
    in_background(
        owner,
        write,
        done=lambda _: said(say("문서 폴더에 저장했어요: {file}", file=path.name), Mood.INFO),
        failed=failed,
    )


def large_page(title: str, under: str, lines: Sequence[tuple[str, str]]) -> tuple[Page, ...]:
    """Names and sums in large letters on A4."""
    from marketpos.outputs.large_print import Line, pages

    return pages(title, under, [Line(name, amount) for name, amount in lines])


def _key(text: str, sub: str) -> Key:
    return Key(text, sub=sub, role=KeyRole.OUTLINE, size=Text.NAME)
