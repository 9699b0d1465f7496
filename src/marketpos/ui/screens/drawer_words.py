"""What the drawer says: why money moved, and the look at the day so far."""

from __future__ import annotations

from marketpos.domain.day import DayFigures
from marketpos.ui.screens.close_words import drawer_lines, tender_lines
from marketpos.ui.screens.takings_lines import Line
from marketpos.ui.theme import Text
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.words import number, say

OUT, IN, MORNING = "out", "in", "morning"


def reasons_of(mode: str) -> list[str]:
    """What money mostly moves for."""
    if mode == IN:
        return [say("거스름돈 더 넣음"), say("집에서 가져옴"), say("그 밖에")]
    if mode == OUT:
        return [
            say("택배비"),
            say("밥값"),
            say("물건값"),
            say("은행에 넣음"),
            say("집에 가져감"),
            say("그 밖에"),
        ]
    return []


def enter_words(mode: str, reason: str) -> str:
    """What Enter would do."""
    if mode == MORNING:
        return say("이만큼으로 시작")
    if not reason:
        return say("왜인지 고르고 적기")
    return say("{why} 꺼내기", why=reason) if mode == OUT else say("{why} 넣기", why=reason)


def look_rows(figures: DayFigures) -> list[Row]:
    """The X report: the drawer, what came in, what was taken back. Nothing is fixed by it."""
    rows = [_row(line) for line in drawer_lines(figures)]
    rows.append(_row(Line(say("판 돈"), number(figures.total_won), strong=True)))
    rows += [_row(line) for line in tender_lines(figures.by_tender)]
    for name, won in (
        (say("깎아 드림"), figures.knocked_off_won + figures.cut_won),
        (say("돌려줌"), figures.refunded_won),
        (say("취소"), figures.voided_won),
    ):
        if won:
            rows.append(_row(Line(name, number(won))))
    return rows


def look_lines(figures: DayFigures) -> list[tuple[str, str]]:
    """The same as names and sums."""
    return [(row.cells[0].text, row.cells[-1].text) for row in look_rows(figures)]


def _row(line: Line) -> Row:
    size = Text.NAME if line.strong else Text.BODY
    return Row(
        (
            Cell(line.name, bold=line.strong, ink=line.ink, size=size),
            Cell(line.sum, right=True, bold=True, ink=line.ink, size=size, width=110),
        )
    )
