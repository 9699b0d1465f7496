"""The tab book (외상장부): who owes since when, one page of it, and money taken."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.domain.ids import Id
from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.operations.tab import Owing
from marketpos.ui.screens.panes import Pane, Panes
from marketpos.ui.screens.regulars_words import namesakes, told_apart
from marketpos.ui.screens.tabs_adjust import AdjustSheet
from marketpos.ui.screens.tabs_card import TabCard
from marketpos.ui.screens.tabs_ledger import LedgerSheet
from marketpos.ui.screens.tabs_limit import LimitSheet
from marketpos.ui.screens.tabs_pay import PaySheet
from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.words import say

_LATE_DAYS = 30
"""Older than a month is said in amber (domain.md 3.5)."""


class TabsScreen(QWidget):
    """Names and ages on the left, never amounts: a customer may stand behind the shopkeeper."""

    customer_asked = Signal(object)  # Id: show them among the regulars

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._owing: list[Owing] = []
        self._shown: Id | None = None
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        self.list = PagedList(row_height=68, name=say("외상 있는 분"))
        self.card = TabCard(self._desk)
        self.pay_sheet = PaySheet(self._desk, self)
        self.ledger_sheet = LedgerSheet(self._desk, self)
        self.adjust_sheet = AdjustSheet(self._desk, self)
        self.limit_sheet = LimitSheet(self._desk, self)
        self._left = Pane()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(GAP)
        column.addWidget(Label(say("외상장부"), size=Text.TITLE, bold=True))
        self.note = Label(ink=Role.SECOND_INK, size=Text.NOTE)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        self.panes = Panes(self._left, self.card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    def _connect(self) -> None:
        self.list.chosen.connect(lambda at: self.show_customer(self._owing[at].customer.customer))
        self.card.back_key.clicked.connect(self.panes.show_left)
        self.card.ledger_key.clicked.connect(self._open_ledger)
        for key, sheet in (
            (self.card.pay_key, self.pay_sheet),
            (self.card.adjust_key, self.adjust_sheet),
            (self.card.limit_key, self.limit_sheet),
        ):
            key.clicked.connect(lambda _=False, sheet=sheet: self._open(sheet))
        self.pay_sheet.paid.connect(self._paid)
        for changed in (
            self.adjust_sheet.adjusted,
            self.limit_sheet.set_anew,
            self.ledger_sheet.changed,
        ):
            changed.connect(self.refresh)

    def _paid(self, paid: int, left: int) -> None:
        self.refresh()
        self.card.show_paid(Won(paid), Won(left))

    def refresh(self) -> None:
        """Read the book anew; whoever is shown stays shown."""
        page = self.list.page()
        self._owing = self._desk.tabs.owing()
        self.note.setText(say("{n}분 · 오래된 분부터 · 금액은 눌러서 보세요", n=len(self._owing)))
        shared = namesakes([one.customer for one in self._owing])
        rows = [_row(one, shared) for one in self._owing]
        self.list.set_rows(rows, say("외상이 없어요"))
        self.list.show_page(page)
        self._show_page()

    def show_customer(self, customer: Id) -> None:
        """Show somebody's page of the book."""
        self._desk.access.looked("looked at the tab", customer)
        self._shown = customer
        self._show_page()
        self.panes.show_right()

    def _show_page(self) -> None:
        page = self._desk.tabs.page(self._shown) if self._shown is not None else None
        self.card.show_page(page)

    def _open(self, sheet: PaySheet | AdjustSheet | LimitSheet) -> None:
        if self._shown is not None:
            sheet.begin(self._desk.tabs.page(self._shown))
            sheet.open_over(self._over())

    def _open_ledger(self) -> None:
        if self._shown is not None:
            self.ledger_sheet.show_page(self._desk.tabs.page(self._shown))
            self.ledger_sheet.open_over(self._over())

    def _over(self) -> QWidget:
        return self if self.panes.is_apart() or looks().compact else self._left


def _row(one: Owing, shared: frozenset[str]) -> Row:
    late = one.oldest_days > _LATE_DAYS
    age = say("{n}일 됐어요", n=one.oldest_days) if one.oldest_days else say("오늘")
    ink = Role.AMBER if late else Role.SECOND_INK
    return Row(
        (
            Cell(told_apart(one.customer, shared), bold=True, size=Text.NAME),
            Cell(age, right=True, width=130, ink=ink, bold=late),
        ),
        icon="chevron-right",
    )
