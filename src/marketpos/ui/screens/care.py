"""살펴볼 것: doubles, questions that wait for an answer, how long people are kept, who looked."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeVar, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.domain.acts import Act
from marketpos.domain.clock import Moment
from marketpos.operations.desk import Desk
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import say, short_day

S = TypeVar("S", bound=Sheet)


class _Thing(NamedTuple):
    """One thing to look after: what, how it stands, how many wait, and what opens it."""

    title: str
    how: str
    waiting: int
    open: Callable[[], None]


class CareSheet(Sheet):
    """A short list; each line opens its own sheet, and closing that comes back here."""

    customer_asked = Signal(object)  # Customer: show them

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("살펴볼 것"), parent)
        self._desk = desk
        self._things: list[_Thing] = []
        self._sheets: dict[str, Sheet] = {}
        self.list = PagedList(row_height=84, name=say("살펴볼 것"))
        self.column.addWidget(self.list, 1)
        self.list.chosen.connect(lambda at: self._things[at].open())

    def show_all(self) -> None:
        """Look anew at how everything stands."""
        may = self._desk.access.may
        self._things = [self._keeping()]
        if may(Act.MERGE):
            self._things.insert(0, self._doubles())
        if may(Act.TELL):
            self._things.append(self._asking())
        if may(Act.SETTINGS):
            self._things.append(_Thing(say("누가 봤는지"), "", 0, self._open_log))
        self.list.set_rows([_row(one) for one in self._things])

    def sheet(self, name: str) -> Sheet | None:
        """One of the sheets, once it was opened: doubles, keeping, asking or log."""
        return self._sheets.get(name)

    def is_over(self) -> bool:
        """Whether it or one of its sheets covers the screen."""
        return self.is_open() or any(one.is_open() for one in self._sheets.values())

    def _doubles(self) -> _Thing:
        many = len(self._desk.merging.all_doubles())
        how = (
            say("전화가 같은 분이 {n}쌍 있어요", n=many) if many else say("두 번 적힌 분이 없어요")
        )
        return _Thing(say("같은 분 같아요"), how, many, self._open_doubles)

    def _keeping(self) -> _Thing:
        how = say("마지막으로 오신 뒤 {n}년", n=self._desk.privacy.years())
        return _Thing(say("얼마나 두고 잊을까요?"), how, 0, self._open_keeping)

    def _asking(self) -> _Thing:
        waiting = self._desk.joins.asking()
        how = say("기다리는 것이 없어요")
        if waiting:
            first = Moment(min(one.due_ms for one in waiting)).local().date()
            how = say("열흘 안에 답해야 해요. 먼저 올 날: {day}", day=short_day(first))
        return _Thing(say("물어보신 것"), how, len(waiting), self._open_asking)

    def _open_doubles(self) -> None:
        from marketpos.ui.screens.doubles import DoublesSheet

        sheet = self._made("doubles", DoublesSheet)
        sheet.show_all()
        self._open(sheet)

    def _open_keeping(self) -> None:
        from marketpos.ui.screens.keeping import KeepingSheet

        is_new = "keeping" not in self._sheets
        sheet = self._made("keeping", KeepingSheet)
        if is_new:
            sheet.asked_for.connect(self._show_customer)
        sheet.show_all()
        self._open(sheet)

    def _open_asking(self) -> None:
        from marketpos.ui.screens.joins import JoinsSheet

        is_new = "asking" not in self._sheets
        sheet = self._made("asking", JoinsSheet)
        if is_new:
            sheet.customer_asked.connect(self._show_customer)
        sheet.show_lists()
        self._open(sheet)

    def _open_log(self) -> None:
        from marketpos.ui.screens.seen_log import SeenLog

        sheet = self._sheets.get("log")
        if sheet is None:
            sheet = self._sheets["log"] = Sheet(say("누가 봤는지"))
            sheet.column.addWidget(SeenLog(self._desk), 1)
        for log in sheet.findChildren(SeenLog):
            log.show_all()
        self._open(sheet)

    def _made(self, name: str, make: Callable[[Desk], S]) -> S:
        if name not in self._sheets:
            self._sheets[name] = make(self._desk)
            self._sheets[name].closed.connect(self.show_all)
        return cast(S, self._sheets[name])

    def _open(self, sheet: Sheet) -> None:
        host = self.parentWidget()
        if host is not None:
            sheet.open_over(host)

    def _show_customer(self, customer: object) -> None:
        self.close_sheet()
        self.customer_asked.emit(customer)


def _row(one: _Thing) -> Row:
    ink = Role.AMBER if one.waiting else Role.SECOND_INK
    count = Cell(str(one.waiting) if one.waiting else "", right=True, width=80, bold=True, ink=ink)
    title = Cell(one.title, sub=one.how, bold=True, size=Text.NAME)
    return Row((title, count), icon="chevron-right")
