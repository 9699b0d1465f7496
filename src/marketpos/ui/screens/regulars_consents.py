"""Changing what a regular agreed to: news by day and at night, taken back or said once more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from marketpos.domain.kinds import ConsentAction, ConsentKind, ConsentMethod
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Answer, Customer
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.consents import ConsentQuestions
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import language, refusal, say

if TYPE_CHECKING:
    from marketpos.ui.display import DisplayWindow

_CHANGEABLE = (ConsentKind.MARKETING, ConsentKind.NIGHT)


def no_display() -> DisplayWindow | None:
    """Where the customer has no screen of their own."""
    return None


class ConsentsSheet(Sheet):
    """Shows what holds now; a key that says how writes down what was changed, or said once more."""

    def __init__(
        self,
        desk: Desk,
        display: Callable[[], DisplayWindow | None] = no_display,
        parent: QWidget | None = None,
    ) -> None:
        """`display` is the customer's screen, asked only while it is in sight."""
        super().__init__(say("동의 바꾸기"), parent)
        self._desk, self._display = desk, display
        self._customer: Customer | None = None
        self._held: dict[ConsentKind, bool] = {}
        self._touched: dict[ConsentKind, bool] = {}
        self._asked: DisplayWindow | None = None
        self._page = 1
        self._build()
        self.questions.answered.connect(lambda about, yes: self._show_keys())
        self.screen_key.clicked.connect(self._ask_on_display)
        self.spoken_key.clicked.connect(lambda: self._keep(ConsentMethod.SPOKEN))
        self.paper_key.clicked.connect(lambda: self._keep(ConsentMethod.PAPER_SIGNED))
        self.closed.connect(self._stop_asking)

    def _build(self) -> None:
        self.questions = ConsentQuestions(_CHANGEABLE)
        self.note = Label(size=Text.NOTE, ink=Role.SECOND_INK, wrap=True)
        self.screen_key = Key(say("손님 화면에 묻기"), role=KeyRole.OUTLINE)
        self.spoken_key = Key(role=KeyRole.OUTLINE, finishing=True)
        self.paper_key = Key(role=KeyRole.PRIMARY, finishing=True)
        self.column.addWidget(self.questions)
        self.column.addWidget(self.note)
        self.column.addStretch(1)
        self.column.addLayout(side_by_side(self.screen_key, self.spoken_key, self.paper_key))

    def show_customer(self, customer: Customer) -> None:
        """Shows what somebody agreed to now."""
        self._customer = customer
        self.set_title(say("{name} · 동의 바꾸기", name=called(customer)))
        self._page = self._desk.regulars.next_page()
        now = self._desk.regulars.consents(customer.customer)
        self._held = {
            about: now[about].action is ConsentAction.GRANTED
            for about in _CHANGEABLE
            if about in now
        }
        self.questions.set_answers(self._held)
        self.questions.show_first()
        display = self._display()
        self.screen_key.setVisible(display is not None and display.isVisible())
        self._show_keys()

    def _changed(self) -> dict[ConsentKind, bool]:
        answers = self.questions.answers().items()
        return {about: yes for about, yes in answers if self._held.get(about) is not yes}

    def _said(self) -> dict[ConsentKind, bool]:
        """What is written down: what was changed, else every yes once more (2년마다 다시 확인)."""
        return self._changed() or {about: True for about, yes in self._held.items() if yes}

    def _show_keys(self) -> None:
        changed, said = self._changed(), self._said()
        self.spoken_key.setVisible(bool(said))
        self.paper_key.setVisible(bool(said))
        again = bool(said) and not changed
        self.spoken_key.set_text(
            say("말로 다시 좋다고 하심") if again else say("말로 하신 대로 적기")
        )
        self.paper_key.set_text(
            say("종이에 다시 받음") if again else say("종이에 받은 대로 적기"),
            sub=say("동의서 {page}쪽", page=self._page),
        )
        withdrawn = any(self._held.get(about) and not yes for about, yes in changed.items())
        self.note.setText(self._note(bool(changed), withdrawn))

    def _note(self, changed: bool, withdrawn: bool) -> str:
        if withdrawn:
            return say("적는 때부터 보내지 않아요. 그렇게 했다고 14일 안에 알려 드려야 해요.")
        if changed:
            return say("이렇게 적었다고 14일 안에 손님께 알려 드려야 해요.")
        return say("단골로 적기를 그만두시려면 ‘적어 둔 것’에서 ‘잊어 주세요’를 누르세요.")

    def _keep(self, method: ConsentMethod) -> None:
        page = str(self._page) if method is ConsentMethod.PAPER_SIGNED else ""
        self._write(self._said(), method, page)

    def _write(self, said: dict[ConsentKind, bool], method: ConsentMethod, page: str = "") -> None:
        if self._customer is None:
            return
        answers = [Answer(about, yes, method, page, language()) for about, yes in said.items()]
        try:
            self._desk.regulars.answer(self._customer.customer, answers)
        except (Refusal, Unavailable) as no:
            self.note.setText(refusal(no))
            return
        self.close_sheet()

    def _ask_on_display(self) -> None:
        display = self._display()
        if display is None:
            return
        self._stop_asking()
        self._asked, self._touched = display, {}
        display.answered.connect(self._take)
        display.asking_ended.connect(self._keep_touched)
        display.ask_consents(_CHANGEABLE)
        self.note.setText(say("손님 화면에 물음이 떴어요. 손님이 누르신 대로 적혀요."))

    def _take(self, about: ConsentKind, yes: bool) -> None:
        self._touched[about] = yes
        self.questions.set_answers({**self.questions.answers(), about: yes})

    def _keep_touched(self) -> None:
        """Everything they touched, also what they had said before: it is fresher so."""
        touched = self._touched
        self._stop_asking()
        self._write(touched, ConsentMethod.SCREEN_TAP)

    def _stop_asking(self) -> None:
        display, self._asked = self._asked, None
        if display is None:
            return
        display.answered.disconnect(self._take)
        display.asking_ended.disconnect(self._keep_touched)
        if display.is_asking():
            display.stop_asking()
