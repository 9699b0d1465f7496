"""One page of the tab book in short: what is owed, how old it is, and what can be done."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.money import Won
from marketpos.operations.desk import Desk
from marketpos.operations.tab import TabBook
from marketpos.outputs.sheet import Sheet
from marketpos.outputs.slip import Slip
from marketpos.ui.screens.facts import FactList, flowing
from marketpos.ui.screens.panes import Pane, is_roomy
from marketpos.ui.screens.printing import keep_as_file, print_paper, put_slip
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.slips import paid_slip
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import language, money, say


class TabCard(Pane):
    """Empty until somebody is touched, so that no amount is in sight by chance."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Role.PAPER, parent)
        self._desk = desk
        self._page: TabBook | None = None
        self._paid: Slip | None = None
        self.name = Label(size=Text.HEADING, bold=True)
        self.hint = flowing(Label(ink=Role.SECOND_INK, wrap=True))
        self.owed = Label(size=Text.TOTAL, bold=True, amount=True)
        self.facts = FactList()
        self.banner = Banner()
        self.pay_key = Key(say("돈 받기"), role=KeyRole.PRIMARY, size=Text.NAME)
        self.ledger_key = Key(say("장부 보기"), role=KeyRole.AMBER)
        self.adjust_key = Key(say("바로잡기"))
        self.limit_key = Key(say("한도 정하기"))
        self.print_key = Key(say("인쇄하기"))
        self.file_key = Key(say("파일로 저장"))
        self.back_key = Key(say("외상 목록"), icon="arrow-left")
        self._lay_out()
        self.print_key.clicked.connect(self._print)
        self.file_key.clicked.connect(self._keep)
        self.banner.pressed.connect(self._print_paid)
        self.show_page(None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(GAP)
        for widget in (self.name, self.hint, self.owed, self.facts, self.banner):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self.ledger_key)
        for pair in ((self.adjust_key, self.limit_key), (self.print_key, self.file_key)):
            column.addLayout(side_by_side(*pair))
        last = QHBoxLayout()
        last.setSpacing(GAP)
        last.addWidget(self.back_key)
        last.addWidget(self.pay_key, 1)
        column.addLayout(last)

    def show_page(self, page: TabBook | None) -> None:
        """Show somebody's page, or nobody's."""
        self._page = page
        known = page is not None
        self.hint.setText("" if known else say("왼쪽에서 한 분을 누르면 장부가 보여요"))
        self.name.setText(called(page.customer) if page else "")
        self.owed.setText(money(page.owed_won) if page else "")
        self.banner.set_text(_warning(page) if page else "")
        self.facts.set_facts(_facts(page) if page else [])
        for key in self._about_them():
            key.setVisible(known)
        self.pay_key.setEnabled(page is not None and page.owed_won > 0)
        self.back_key.setVisible(not is_roomy())

    def _about_them(self) -> tuple[Key, ...]:
        return (
            self.pay_key,
            self.ledger_key,
            self.adjust_key,
            self.limit_key,
            self.print_key,
            self.file_key,
        )

    def _print(self) -> None:
        if self._page is not None:
            page = self._page
            sheet, slip = partial(self._statement, page), partial(self._strip, page)
            print_paper(self, self._desk.printing, slip, sheet, self._say)

    def _keep(self) -> None:
        if self._page is not None:
            name = say("외상 내역서 {name}", name=called(self._page.customer))
            keep_as_file(self, self._statement(self._page), name, self._say)

    def _statement(self, page: TabBook) -> tuple[Sheet, ...]:
        from marketpos.outputs.statement import statement

        shop = self._desk.shop.card()
        return statement(page, shop.name, shop.phone, self._desk.shop.today(), language())

    def _strip(self, page: TabBook) -> Slip:
        """The same on receipt paper."""
        from marketpos.outputs.statement import statement_rows

        shop = self._desk.shop.card()
        today = self._desk.shop.today()
        return Slip(statement_rows(page, shop.name, shop.phone, today, language()))

    def show_paid(self, paid: Won, left: Won) -> None:
        """They paid: what is left, and a slip of it for who wants one."""
        if self._page is None:
            return
        self._paid = paid_slip(self._desk, called(self._page.customer), paid, left)
        has_printer = self._desk.printing.printer() is not None
        text = say("{amount:을/를} 받았어요. 저장됐어요.", amount=money(paid))
        self.banner.set_text(text, Mood.INFO, say("영수증") if has_printer else "")

    def _print_paid(self) -> None:
        if self._paid is not None:
            put_slip(self._desk.printing, self._paid, self._say)

    def _say(self, text: str, mood: Mood) -> None:
        self.banner.set_text(text, mood)


def _warning(page: TabBook) -> str:
    if page.owed_won < 0:
        return say(
            "두 곳에서 같은 돈을 받은 것 같아요. 돌려 드리고 ‘바로잡기’를 누르거나, 다음에 빼세요."
        )
    if page.limit_won and page.owed_won > page.limit_won:
        return say("정해 둔 {limit:을/를} 넘었어요", limit=money(page.limit_won))
    return ""


def _facts(page: TabBook) -> list[tuple[str, str, Role]]:
    ages = page.ageing
    named = (
        (say("30일까지"), ages.to_30_won, Role.INK),
        (say("60일까지"), ages.to_60_won, Role.AMBER),
        (say("90일까지"), ages.to_90_won, Role.AMBER),
        (say("90일 넘음"), ages.older_won, Role.RISE),
    )
    aged = [(name, money(won) if won else "", ink) for name, won, ink in named]
    limit = money(page.limit_won) if page.limit_won else ""
    return [*aged, (say("외상 한도"), limit, Role.SECOND_INK)]
