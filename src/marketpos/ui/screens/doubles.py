"""같은 분 같아요: pairs with one number, put together or left as two by whoever knows them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Customer
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.regulars_words import called, phone, since
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import refusal, say


class DoublesSheet(Sheet):
    """A couple may well share a telephone: nothing happens without a touch."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("같은 분 같아요"), parent)
        self._desk = desk
        self._pairs: list[tuple[Customer, Customer]] = []
        self.note = Label(
            say("전화번호가 같은 분들이에요. 식구면 ‘다른 분이에요’를 누르세요."),
            ink=Role.SECOND_INK,
            wrap=True,
        )
        self.banner = Banner()
        self.list = PagedList(row_height=76, name=say("같은 분 같아요"))
        self.question = Label(size=Text.NAME, bold=True, wrap=True)
        self.two_key = Key(say("다른 분이에요"), size=Text.NAME, finishing=True)
        self.same_key = Key(
            say("같은 분이에요"), role=KeyRole.PRIMARY, size=Text.NAME, finishing=True
        )
        for widget in (self.note, self.banner, self.list, self.question):
            self.column.addWidget(widget, 1 if widget is self.list else 0)
        self.column.addLayout(side_by_side(self.two_key, self.same_key))
        self.list.chosen.connect(lambda _: self._show_keys())
        self.two_key.clicked.connect(self._are_two)
        self.same_key.clicked.connect(self._are_one)

    def show_all(self) -> None:
        """Look for them anew."""
        self.banner.set_text("")
        self._show()

    def _show(self) -> None:
        self._pairs = self._desk.merging.all_doubles()
        self.list.set_rows([_row(*pair) for pair in self._pairs], say("두 번 적힌 분이 없어요"))
        self._show_keys()

    def _chosen(self) -> tuple[Customer, Customer] | None:
        at = self.list.current()
        return self._pairs[at] if 0 <= at < len(self._pairs) else None

    def _show_keys(self) -> None:
        pair = self._chosen()
        for widget in (self.question, self.two_key, self.same_key):
            widget.setVisible(pair is not None)
        if pair is not None:
            name, other = map(called, pair)
            self.question.setText(
                say("{other:은/는} {name:과/와} 같은 분인가요?", other=other, name=name)
            )

    def _are_one(self) -> None:
        pair = self._chosen()
        if pair is None:
            return
        try:
            now = self._desk.merging.merge(pair[0].customer, pair[1].customer)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        self._decided(
            say(
                "한 분으로 모았어요. {name:으로/로} 불러요. 나중에 나눌 수 있어요.",
                name=called(now),
            )
        )

    def _are_two(self) -> None:
        pair = self._chosen()
        if pair is not None:
            self._desk.merging.are_two(pair[0].customer, pair[1].customer)
            self._decided(say("다른 분으로 둘게요. 다시 묻지 않아요."))

    def _decided(self, said: str) -> None:
        self._show()
        self.banner.set_text(said, Mood.INFO)
        self.changed.emit()


def _row(one: Customer, other: Customer) -> Row:
    names = Cell(f"{called(one)} · {called(other)}", sub=phone(one), bold=True, size=Text.NAME)
    return Row((names, Cell(since(other), right=True, ink=Role.SECOND_INK, spare=True)))
