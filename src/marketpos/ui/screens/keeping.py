"""How long people are kept: so many years, who goes next and why some stay, and who was let go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.domain.clock import Moment, day_of
from marketpos.domain.keeping import FEWEST_YEARS, MOST_YEARS
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.operations.privacy import SOON_DAYS, LetGo
from marketpos.operations.regulars import Customer
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.background import in_background
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import day, refusal, say


class KeepingSheet(Sheet):
    """Nothing has to be pressed here, but for a yes where very many would go at once."""

    asked_for = Signal(object)  # Customer: show them

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("얼마나 두고 잊을까요?"), parent)
        self._desk = desk
        self._people: list[Customer] = []
        self._going: list[Customer] = []
        self._owing: list[Customer] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        years = range(FEWEST_YEARS, MOST_YEARS + 1)
        self.years = {each: Key(say("{n}년", n=each), role=KeyRole.CHIP) for each in years}
        self.note = Label(
            say("마지막으로 오신 뒤 이만큼 지나면 잊어요. 더 짧게 약속한 분은 그 약속대로예요."),
            size=Text.NOTE,
            ink=Role.SECOND_INK,
            wrap=True,
        )
        self.going_chip = Key(role=KeyRole.CHIP)
        self.owing_chip = Key(role=KeyRole.CHIP)
        self.did_chip = Key(say("잊어 드린 날"), role=KeyRole.CHIP)
        self.banner = Banner()
        self.list = PagedList(row_height=66, name=say("곧 잊을 분"))
        self.agree_key = Key(role=KeyRole.AMBER, size=Text.NAME, finishing=True)
        self.column.addLayout(side_by_side(*self.years.values()))
        self.column.addWidget(self.note)
        self.column.addWidget(self.banner)
        self.column.addLayout(side_by_side(self.going_chip, self.owing_chip, self.did_chip))
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.agree_key)

    def _connect(self) -> None:
        for years, key in self.years.items():
            key.clicked.connect(lambda _=False, years=years: self._choose(years))
        self.going_chip.clicked.connect(self._show_going)
        self.owing_chip.clicked.connect(self._show_owing)
        self.did_chip.clicked.connect(self._show_did)
        self.agree_key.clicked.connect(self._agree)
        self.list.chosen.connect(self._open)

    def show_all(self) -> None:
        """Look for them anew, in a thread: a market's book may be long."""
        self._mark_years()
        self.banner.set_text("")
        self.agree_key.hide()
        in_background(self, lambda: self._desk.privacy.looked_over(), self._show_found)

    def _mark_years(self) -> None:
        chosen = self._desk.privacy.years()
        for years, key in self.years.items():
            key.setChecked(years == chosen)

    def _show_found(self, found: tuple[list[Customer], list[Customer], int]) -> None:
        self._going, self._owing, waiting = found
        self.going_chip.set_text(
            say("{days}일 안에 잊을 분 {n}", days=SOON_DAYS, n=len(self._going))
        )
        self.owing_chip.set_text(say("외상이 있어 남는 분 {n}", n=len(self._owing)))
        self.agree_key.set_text(say("네, {n}분을 지금 잊어 드려요", n=waiting))
        self.agree_key.setVisible(waiting > 0)
        if waiting:
            self.banner.set_text(
                say("{n}분을 잊을 때예요. 오늘 날짜와 이분들이 맞는지 먼저 보세요.", n=waiting)
            )
        self._show_going()

    def _show_going(self) -> None:
        rows = [self._going_row(one) for one in self._going]
        self._show(self.going_chip, self._going, rows, say("그동안 잊을 분이 없어요"))

    def _going_row(self, one: Customer) -> Row:
        last = say("마지막: {day}", day=_date(one))
        return Row((Cell(called(one), bold=True, size=Text.NAME), _beside(last)), "chevron-right")

    def _show_owing(self) -> None:
        why = say("외상이 남아서 아직 못 잊어요")
        rows = [
            Row((Cell(called(one), sub=why, bold=True), _beside(_date(one))), "chevron-right")
            for one in self._owing
        ]
        self._show(self.owing_chip, self._owing, rows, say("외상 때문에 남는 분은 없어요"))

    def _show_did(self) -> None:
        rows = [_did(one) for one in self._desk.privacy.did()]
        self._show(self.did_chip, [], rows, say("아직 잊어 드린 분이 없어요"))

    def _show(self, chip: Key, people: list[Customer], rows: Sequence[Row], empty: str) -> None:
        for each in (self.going_chip, self.owing_chip, self.did_chip):
            each.setChecked(each is chip)
        self._people = people
        self.list.set_rows(rows, empty)

    def _open(self, at: int) -> None:
        if at < len(self._people):
            self.close_sheet()
            self.asked_for.emit(self._people[at])

    def _choose(self, years: int) -> None:
        try:
            self._desk.privacy.set_years(years)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            self._mark_years()
            return
        self.show_all()

    def _agree(self) -> None:
        self.agree_key.hide()
        self.banner.set_text(say("잊고 있어요. 파는 것은 그대로 할 수 있어요."), Mood.INFO)
        in_background(self, lambda: self._desk.privacy.run(agreed=True), self._agreed, self._no)

    def _agreed(self, did: LetGo | None) -> None:
        self.show_all()
        self.banner.set_text(say("잊어 드렸어요. 판 기록은 그대로예요."), Mood.INFO)

    def _no(self, error: Exception) -> None:
        if not isinstance(error, Refusal | Unavailable):
            raise error
        self.banner.set_text(refusal(error))


def _beside(text: str) -> Cell:
    return Cell(text, right=True, ink=Role.SECOND_INK, spare=True)


def _date(one: Customer) -> str:
    on = Moment(max(one.last_ms, one.since_ms)).local()
    return say("{year}년 {month}월 {day}일", year=on.year, month=on.month, day=on.day)


def _did(one: LetGo) -> Row:
    on = day_of(one.day)
    stayed = say("외상이 있는 {n}분은 남았어요", n=one.owing) if one.owing else ""
    when = Cell(f"{on.year} · {day(on)}", sub=stayed, bold=True)
    return Row((when, Cell(say("{n}분", n=one.forgotten), right=True, bold=True)))
