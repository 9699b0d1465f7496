"""Registering: a nickname is enough, and what the law wants is asked in its own words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.domain.ids import Id
from marketpos.domain.kinds import ConsentKind, ConsentMethod
from marketpos.domain.phones import NotAPhone
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Answer, Customer
from marketpos.outputs.paper_consent import consent_form
from marketpos.ui.display import DisplayWindow
from marketpos.ui.screens.panes import Panes
from marketpos.ui.screens.printing import print_out
from marketpos.ui.screens.register_form import RegisterForm
from marketpos.ui.screens.register_side import RegisterSide
from marketpos.ui.screens.regulars_words import called
from marketpos.ui.words import language, money, say

_SIDE, _SIDE_COMPACT = 468, 300  # px; the left needs the room for the questions


class RegisterScreen(QWidget):
    """Who on the left, how they agreed on the right; nothing is written without a yes."""

    registered = Signal(object)  # Customer
    closed = Signal()

    def __init__(
        self, desk: Desk, display: DisplayWindow | None = None, parent: QWidget | None = None
    ) -> None:
        """`display` is the customer's screen, asked only while it is in sight."""
        super().__init__(parent)
        self._desk, self._display = desk, display
        self._sale: Id | None = None
        self._known: Customer | None = None  # who may be the same person
        self._touched: dict[ConsentKind, bool] = {}  # by the customer's own hand
        self._build()
        self._connect()
        self.start()

    def _build(self) -> None:
        self.form, self.side = RegisterForm(self._desk), RegisterSide()
        self.save_key = self.side.save_key
        self.panes = Panes(self.form, self.side, side=(_SIDE, _SIDE_COMPACT))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    def _connect(self) -> None:
        form, side = self.form, self.side
        form.finished.connect(self.finish)
        form.turned_past.connect(self.panes.show_right)
        form.alike.connect(self._offer_known)
        side.known_key.clicked.connect(self._take_known)
        form.wants_width.connect(self.panes.give_left_all)
        form.questions.answered.connect(self._note_said)
        side.back_key.clicked.connect(self.panes.show_left)
        side.close_key.clicked.connect(self._close)
        side.save_key.clicked.connect(self.finish)
        side.method.screen_asked.connect(self._ask_on_display)
        side.method.changed.connect(self._stop_asking)
        side.method.print_asked.connect(self._print_form)
        if self._display is not None:
            self._display.answered.connect(self._note_touched)
            self._display.asking_ended.connect(self._say_answered)

    def start(self, sale: Id | None = None, text: str = "") -> None:
        """Begins anew, for the sale just made if there is one, with what was typed elsewhere."""
        self._sale, self._touched = sale, {}
        there = self._display is not None and self._display.isVisible()
        self.side.method.set_screen(there=there)
        self.side.method.start(self._desk.regulars.next_page())
        self.side.tell("")
        self.side.offer_nothing(False)
        self.form.start(self._tie(), text)
        self.panes.show_left()
        self.form.nickname.setFocus()

    def refresh(self) -> None:
        """Somebody may have been written down on another PC meanwhile."""
        self.form.look_for_others()

    def finish(self) -> None:
        """Writes them down, or says what is missing."""
        try:
            person = self.form.person()
        except NotAPhone:
            self._tell(say("전화번호를 다시 봐 주세요. 끝 4자리만 적어도 돼요"))
            return
        answers = self._answers()
        if not any(person):
            self._tell(say("별칭이나 전화, 하나만 적어 주세요"))
        elif not any(one.agreed for one in answers if one.about is ConsentKind.REGISTRATION):
            self._tell(say("‘단골로 적어 두기’에 좋다고 하시는지 여쭤 보고 눌러 주세요"))
        else:
            self._stop_asking()
            self.registered.emit(self._desk.regulars.register(person, answers, self._sale))

    def _answers(self) -> Sequence[Answer]:
        """Each answer with how it was given: a touch is theirs only while they said the same."""
        method, evidence = self.side.method.method(), self.side.method.evidence()
        if method is ConsentMethod.SCREEN_TAP:
            method = ConsentMethod.SPOKEN  # what they did not touch themselves was said
        said = self.form.questions.answers()
        return [
            Answer(about, yes, ConsentMethod.SCREEN_TAP, "", language())
            if self._touched.get(about) is yes
            else Answer(about, yes, method, evidence, language())
            for about, yes in said.items()
        ]

    def _note_said(self, about: ConsentKind, yes: bool) -> None:
        """The shopkeeper's hand: no longer the customer's."""
        self._touched.pop(about, None)
        self._show_answers()

    def _note_touched(self, about: ConsentKind, yes: bool) -> None:
        self._touched[about] = yes
        answers = {**self.form.questions.answers(), about: yes}
        self.form.questions.set_answers(answers)
        self._show_answers()

    def _show_answers(self) -> None:
        refused = self.form.questions.answers().get(ConsentKind.REGISTRATION) is False
        self.side.offer_nothing(refused)
        self._tell(say("아니라고 하셔서 아무것도 적지 않아요") if refused else "")

    def _ask_on_display(self) -> None:
        if self._display is not None:
            self._display.ask_consents()

    def _stop_asking(self) -> None:
        if self._display is not None and self._display.is_asking():
            self._display.stop_asking()

    def _say_answered(self) -> None:
        self.side.method.tell(say("손님이 모두 답하셨어요."))

    def _print_form(self) -> None:
        card = self._desk.shop.card()
        form = consent_form(card.name, card.phone, language())
        print_out(self, form, lambda text, mood: self.side.method.tell(text))

    def _offer_known(self, customer: Customer | None) -> None:
        self._known = customer
        self.side.offer_known(called(customer) if customer else "")

    def _take_known(self) -> None:
        """It is somebody we know: the sale is theirs, and nobody is written down twice."""
        customer = self._known
        if customer is None:
            return
        self._stop_asking()
        if self._sale is not None:
            self._desk.counter.give(self._sale, customer.customer)
        self.registered.emit(customer)

    def _tie(self) -> str:
        sale = self._desk.counter.sale(self._sale) if self._sale is not None else None
        return say("· 방금 산 {total}에 이어져요", total=money(sale.total_won)) if sale else ""

    def _tell(self, text: str) -> None:
        self.side.tell(text)
        if self.panes.is_apart() and text:
            self.form.tell(text)
        elif self.panes.is_apart():
            self.form.look_for_others()  # that warning stood there before

    def _close(self) -> None:
        self._stop_asking()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter writes down from anywhere, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)
