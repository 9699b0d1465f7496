"""Correcting what is known of a regular: nickname, name, number."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.phones import NotAPhone, digits_typed, normalise
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Customer, Person
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import say

LAST_DIGITS = 4


def phone_typed(text: str) -> str:
    """The number that was typed: whole, its last four digits, or none.

    Raises NotAPhone when it is neither.
    """
    digits = digits_typed(text)
    if not text.strip() or len(digits) == LAST_DIGITS:
        return digits
    return normalise(text)


class CorrectSheet(Sheet):
    """Three fields over one keyboard; 다 됐어요 or Enter keeps them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("고치기"), parent)
        self._desk = desk
        self._customer: Customer | None = None
        self.nickname = TextField(say("별칭"))
        self.name = TextField(say("이름"))
        self.phone = TextField(say("전화"))
        self.banner = Banner()
        self.keyboard = HangulKeyboard()
        fields = QHBoxLayout()
        fields.setSpacing(GAP)
        for field, share in ((self.nickname, 10), (self.name, 8), (self.phone, 11)):
            fields.addLayout(_labelled(field), share)
            field.tapped.connect(lambda field=field: field.bind(self.keyboard))
            field.entered.connect(self._keep)
        self.column.addLayout(fields)
        self.column.addWidget(self.banner)
        self.column.addStretch(1)
        self.column.addWidget(self.keyboard)

    def show_customer(self, customer: Customer) -> None:
        """Shows what is known now."""
        self._customer = customer
        self.set_title(say("{name} · 고치기", name=called(customer)))
        self.nickname.set_text(customer.nickname)
        self.name.set_text(customer.name)
        self.phone.set_text(customer.phone)
        self.banner.set_text("")
        self.nickname.bind(self.keyboard)

    def showEvent(self, event: object) -> None:
        """The nickname is what is corrected most."""
        self.nickname.setFocus()

    def _keep(self) -> None:
        if self._customer is None:
            return
        try:
            phone = phone_typed(self.phone.text())
        except NotAPhone:
            self.banner.set_text(say("전화번호를 다시 봐 주세요. 끝 4자리만 적어도 돼요"))
            return
        person = Person(self.nickname.text().strip(), self.name.text().strip(), phone)
        if not any(person):
            self.banner.set_text(say("별칭, 이름, 전화 가운데 하나는 있어야 해요"))
            return
        self._desk.regulars.correct(self._customer.customer, person)
        self.close_sheet()


def _labelled(field: TextField) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(Label(field.accessibleName(), size=Text.NOTE, ink=Role.SECOND_INK))
    column.addWidget(field)
    return column
