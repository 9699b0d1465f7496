"""A memo about a regular that stays on this PC."""

from PySide6.QtWidgets import QWidget

from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Customer
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import say


class MemoSheet(Sheet):
    """One line over a keyboard; 다 됐어요 or Enter keeps it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("메모"), parent)
        self._desk = desk
        self._customer: Customer | None = None
        self.field = TextField(say("얇게 썰어 드리기"), name=say("메모"))
        self.keyboard = HangulKeyboard()
        self.field.bind(self.keyboard)
        self.field.entered.connect(self._keep)
        self.column.addWidget(self.field)
        for text in (
            say("이 PC에만 남고, 상인회 보관소로 올라가지 않아요."),
            say("건강 이야기는 적지 마세요. 법으로 따로 지켜야 하는 것이에요."),
        ):
            self.column.addWidget(Label(text, size=Text.NOTE, ink=Role.SECOND_INK, wrap=True))
        self.column.addStretch(1)
        self.column.addWidget(self.keyboard)

    def show_customer(self, customer: Customer) -> None:
        """Shows the memo there is."""
        self._customer = customer
        self.set_title(say("{name} · 메모", name=called(customer)))
        self.field.set_text(self._desk.regulars.memo(customer.customer))

    def showEvent(self, event: object) -> None:
        """A real keyboard writes at once."""
        self.field.setFocus()

    def _keep(self) -> None:
        if self._customer is not None:
            self._desk.regulars.set_memo(self._customer.customer, self.field.text().strip())
            self.close_sheet()
