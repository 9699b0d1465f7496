"""Doubles: who may be the same person, put together by whoever knows them, taken apart again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.operations.merging import Double, Likeness, Merged
from marketpos.operations.regulars import Customer, Person
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.regulars_words import called, phone
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import refusal, say


class MergeSheet(Sheet):
    """Those who look alike, and those put together before; nothing happens without a touch."""

    changed = Signal(object)  # Customer: who they are now

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("같은 분 찾기"), parent)
        self._desk = desk
        self._customer: Customer | None = None
        self._found: list[Double | Merged] = []
        self._build()
        self.list.chosen.connect(lambda _: self._show_keys())
        self.merge_key.clicked.connect(self._merge)
        self.apart_key.clicked.connect(self._take_apart)

    def _build(self) -> None:
        self.note = Label(ink=Role.SECOND_INK, wrap=True)
        self.banner = Banner()
        self.list = PagedList(row_height=76, name=say("같은 분 찾기"))
        self.question = Label(size=Text.NAME, bold=True, wrap=True)
        self.merge_key = Key(
            say("같은 분이에요"), role=KeyRole.PRIMARY, size=Text.NAME, finishing=True
        )
        self.apart_key = Key(say("도로 나누기"), role=KeyRole.AMBER, size=Text.NAME, finishing=True)
        for widget in (self.note, self.banner, self.list, self.question):
            self.column.addWidget(widget, 1 if widget is self.list else 0)
        self.column.addLayout(side_by_side(self.merge_key, self.apart_key))

    def show_customer(self, customer: Customer) -> None:
        """Looks for those who may be this person; the book keeps calling them as they are now."""
        self._customer = customer
        self.set_title(say("{name} · 같은 분 찾기", name=called(customer)))
        self.banner.set_text("")
        self._show_found(customer)

    def _show_found(self, customer: Customer) -> None:
        merging = self._desk.merging
        typed = Person(customer.nickname, customer.name, customer.phone)
        doubles = merging.doubles_of(typed, but=customer.customer)
        self._found = [*doubles, *merging.merges_of(customer.customer)]
        rows = [_row(one) for one in self._found]
        self.list.set_rows(rows, say("이름이나 전화가 비슷한 분이 없어요"))
        self.note.setText(
            say("도장, 외상, 지난 거래가 한데 모여요. 나중에 도로 나눌 수 있어요.") if rows else ""
        )
        self._show_keys()

    def _chosen(self) -> Double | Merged | None:
        at = self.list.current()
        return self._found[at] if 0 <= at < len(self._found) else None

    def _show_keys(self) -> None:
        chosen = self._chosen()
        self.merge_key.setVisible(isinstance(chosen, Double))
        self.apart_key.setVisible(isinstance(chosen, Merged))
        self.question.setText(self._question(chosen))
        self.question.setVisible(chosen is not None)

    def _question(self, chosen: Double | Merged | None) -> str:
        if self._customer is None or chosen is None:
            return ""
        name = called(self._customer)
        if isinstance(chosen, Double):
            other = called(chosen.customer)
            return say("{other:은/는} {name:과/와} 같은 분인가요?", other=other, name=name)
        return say("{other:을/를} 다시 다른 분으로 나눌까요?", other=called(chosen.gone))

    def _merge(self) -> None:
        chosen, here = self._chosen(), self._customer
        if here is not None and isinstance(chosen, Double):
            try:
                now = self._desk.merging.merge(here.customer, chosen.customer.customer)
            except (Refusal, Unavailable) as no:
                self.banner.set_text(refusal(no))
                return
            self._decided(now, say("한 분으로 모았어요"))

    def _take_apart(self) -> None:
        chosen, here = self._chosen(), self._customer
        if here is not None and isinstance(chosen, Merged):
            try:
                self._desk.merging.undo(chosen.kept.customer, chosen.gone.customer)
            except (Refusal, Unavailable) as no:
                self.banner.set_text(refusal(no))
                return
            now = self._desk.regulars.get(chosen.kept.customer)
            self._decided(now or here, say("두 분으로 나눴어요"))

    def _decided(self, now: Customer, said: str) -> None:
        self._customer = now
        self._show_found(now)
        self.banner.set_text(said, Mood.INFO)
        self.changed.emit(now)


def _row(one: Double | Merged) -> Row:
    if isinstance(one, Merged):
        who, why = one.gone, say("합쳐 둔 분")
    else:
        who, why = one.customer, _why(one.why)
    beside = Cell(phone(who), width=130, right=True, ink=Role.SECOND_INK, spare=True)
    return Row((Cell(called(who), sub=why, bold=True, size=Text.NAME), beside))


def _why(likeness: Likeness) -> str:
    return say("이름이 비슷해요") if likeness is Likeness.NAME else say("전화가 같아요")
