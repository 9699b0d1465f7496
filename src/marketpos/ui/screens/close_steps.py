"""Closing after the count: what is over or short and why, then the report that was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.money import Won
from marketpos.ui.screens.close_words import (
    amendment_lines,
    over_short_words,
    report_lines,
    report_title,
)
from marketpos.ui.screens.takings_lines import Line
from marketpos.ui.screens.takings_reasons import ReasonChips
from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import money, say

if TYPE_CHECKING:
    from marketpos.operations.till import ZReport


def reasons() -> list[str]:
    """What mostly makes a drawer differ."""
    return [
        say("거스름돈을 잘못 줬어요"),
        say("적지 않고 꺼냈어요"),
        say("적지 않고 팔았어요"),
        say("아침에 잘못 셌어요"),
        say("모르겠어요"),
    ]


class MatchPane(QWidget):
    """Step two: counted and expected beside each other, and a reason for what differs."""

    def __init__(self, host: QWidget, parent: QWidget | None = None) -> None:
        """`host` is what the keyboard for a reason opens over."""
        super().__init__(parent)
        self.verdict = Label(size=Text.TITLE, bold=True, wrap=True)
        self.counted = Label(size=Text.AMOUNT, bold=True, amount=True)
        self.expected = Label(size=Text.AMOUNT, bold=True, amount=True)
        self.question = Label(
            say("왜 다른지 아시면 골라 주세요. 몰라도 마감돼요."), ink=Role.SECOND_INK, wrap=True
        )
        self.reasons = ReasonChips(reasons(), columns=2, host=host)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 4)
        column.addWidget(self.verdict)
        sums = QHBoxLayout()
        sums.setSpacing(GAP + 2)
        for name, label in (
            (say("세어 본 현금"), self.counted),
            (say("있어야 할 현금"), self.expected),
        ):
            card = Card()
            card.column.addWidget(Label(name, size=Text.NOTE, ink=Role.SECOND_INK))
            card.column.addWidget(label)
            sums.addWidget(card, 1)
        column.addLayout(sums)
        column.addWidget(self.question)
        column.addWidget(self.reasons)
        column.addStretch(1)

    def show_match(self, counted: Won, expected: Won) -> None:
        """Shows both; what differs can be given a reason."""
        difference = Won(counted - expected)
        self.verdict.setText(over_short_words(difference))
        self.verdict.set_ink(Role.AMBER if difference else Role.PRIMARY)
        self.counted.setText(money(counted))
        self.expected.setText(money(expected))
        self.question.setVisible(bool(difference))
        self.reasons.setVisible(bool(difference))


class EndPane(QWidget):
    """Step three: the numbered report, to print, to keep as a file, or to open again."""

    def __init__(self, host: QWidget, parent: QWidget | None = None) -> None:
        """`host` is what the keyboard for a reason opens over."""
        super().__init__(parent)
        self.banner = Banner()
        self.list = PagedList(row_height=42, ruled=True, choosable=False, name=say("마감"))
        self.print_key = Key(say("인쇄"), icon="printer", role=KeyRole.OUTLINE)
        self.file_key = Key(say("파일로 저장"), icon="file-down", role=KeyRole.OUTLINE)
        self.reopen_key = Key(say("다시 열기"), role=KeyRole.AMBER)
        self._may_reopen = True
        self.why = ReasonChips(
            [say("더 팔게 됐어요"), say("다시 세려고요"), say("잘못 눌렀어요")],
            columns=2,
            host=host,
        )
        self._why_label = Label(say("왜 다시 여세요?"), bold=True, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        column.addWidget(self.banner)
        column.addWidget(self.list, 1)
        column.addWidget(self._why_label)
        column.addWidget(self.why)
        column.addLayout(side_by_side(self.print_key, self.file_key, self.reopen_key))
        self.reopen_key.clicked.connect(lambda: self.ask_why(True))
        self.ask_why(False)

    def show_report(self, report: ZReport, *, may_reopen: bool = True) -> None:
        """Shows what was fixed, and what came to the day afterwards."""
        title = Line(report_title(report.letter, report.fact), "", strong=True)
        lines = [title, *report_lines(report.fact), *amendment_lines(report)]
        self.list.set_rows([_row(one) for one in lines])
        self._may_reopen = may_reopen
        self.ask_why(False)

    def lines(self) -> list[tuple[str, str]]:
        """The names and sums as they stand there."""
        rows = (row for row in self.list.rows() if isinstance(row, Row))
        return [(row.cells[0].text, row.cells[-1].text) for row in rows]

    def ask_why(self, asking: bool) -> None:
        """A day is not opened again without a word why."""
        self._why_label.setVisible(asking)
        self.why.setVisible(asking)
        self.reopen_key.setVisible(not asking and self._may_reopen)


def _row(line: Line) -> Row:
    size = Text.NAME if line.strong else Text.BODY
    cells = [Cell(line.name, bold=line.strong, size=size, ink=line.ink)]
    if line.sum:
        width = 0 if looks().compact else 120
        cells.append(Cell(line.sum, right=True, bold=True, size=size, ink=line.ink, width=width))
    return Row(tuple(cells))
