"""Changing what a regular agreed to: news by day, news at night, and taking it back."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Answer, Customer
from marketpos.ui.screens.consents import ConsentQuestions
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import language, say

_CHANGEABLE = (ConsentKind.MARKETING, ConsentKind.NIGHT)


class ConsentsSheet(Sheet):
    """Shows what holds now; what was changed is written down by one of two keys that say how."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("동의 바꾸기"), parent)
        self._desk = desk
        self._customer: Customer | None = None
        self._held: dict[ConsentKind, bool] = {}
        self._page = 1
        self._build()
        self.questions.answered.connect(lambda about, yes: self._show_keys())
        self.spoken_key.clicked.connect(lambda: self._keep(ConsentMethod.SPOKEN))
        self.paper_key.clicked.connect(lambda: self._keep(ConsentMethod.PAPER_SIGNED))

    def _build(self) -> None:
        self.questions = ConsentQuestions(_CHANGEABLE)
        self.note = Label(size=Text.NOTE, ink=Role.SECOND_INK, wrap=True)
        self.spoken_key = Key(say("말로 하신 대로 적기"), role=KeyRole.OUTLINE, finishing=True)
        self.paper_key = Key(say("종이에 받은 대로 적기"), role=KeyRole.PRIMARY, finishing=True)
        self.column.addWidget(self.questions)
        self.column.addWidget(self.note)
        self.column.addStretch(1)
        keys = QHBoxLayout()
        keys.setSpacing(GAP)
        keys.addWidget(self.spoken_key, 1)
        keys.addWidget(self.paper_key, 1)
        self.column.addLayout(keys)

    def show_customer(self, customer: Customer) -> None:
        """Shows what somebody agreed to now."""
        self._customer = customer
        self.set_title(say("{name} · 동의 바꾸기", name=called(customer)))
        self._page = self._desk.regulars.next_page()
        self.paper_key.set_text(
            say("종이에 받은 대로 적기"), sub=say("동의서 {page}쪽", page=self._page)
        )
        now = self._desk.regulars.consents(customer.customer)
        self._held = {
            about: now[about].action is ConsentAction.GRANTED
            for about in _CHANGEABLE
            if about in now
        }
        self.questions.set_answers(self._held)
        self.questions.show_first()
        self._show_keys()

    def _changed(self) -> dict[ConsentKind, bool]:
        answers = self.questions.answers().items()
        return {about: yes for about, yes in answers if self._held.get(about) is not yes}

    def _show_keys(self) -> None:
        changed = self._changed()
        self.spoken_key.setVisible(bool(changed))
        self.paper_key.setVisible(bool(changed))
        withdrawn = any(self._held.get(about) and not yes for about, yes in changed.items())
        self.note.setText(self._note(bool(changed), withdrawn))

    def _note(self, changed: bool, withdrawn: bool) -> str:
        if withdrawn:
            return say("적는 때부터 보내지 않아요. 그렇게 했다고 14일 안에 알려 드려야 해요.")
        if changed:
            return say("이렇게 적었다고 14일 안에 손님께 알려 드려야 해요.")
        return say("단골로 적기를 그만두시려면 닫고 ‘잊어 주세요’를 누르세요.")

    def _keep(self, method: ConsentMethod) -> None:
        if self._customer is not None:
            page = str(self._page) if method is ConsentMethod.PAPER_SIGNED else ""
            answers = [
                Answer(about, yes, method, page, language())
                for about, yes in self._changed().items()
            ]
            self._desk.regulars.answer(self._customer.customer, answers)
            self.close_sheet()
