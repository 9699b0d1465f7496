"""The left of registering: who it is, and what they agree to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.phones import NotAPhone
from marketpos.operations.desk import Desk
from marketpos.operations.regulars import Customer, Person
from marketpos.ui.screens.consents import ConsentQuestions
from marketpos.ui.screens.digitpad import DigitPad
from marketpos.ui.screens.panes import Pane, is_roomy
from marketpos.ui.screens.regulars_correct import LAST_DIGITS, phone_typed
from marketpos.ui.screens.regulars_words import called, last_seen
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import say

_MOST_NAMED = 2


def first_words() -> tuple[str, ...]:
    """What nicknames begin with; the last one leads to the looks."""
    return (say("3층 미용실"), say("아파트"), say("식당"), say("경로당"), say("모습으로"))


def looks_words() -> tuple[str, ...]:
    """How somebody looks who said no name; the last one leads back."""
    return (
        say("안경 쓰신 분"),
        say("모자 쓰신 분"),
        say("파마하신 분"),
        say("키 크신 분"),
        say("다른 말로"),
    )


class RegisterForm(Pane):
    """Nickname or number, either is enough. In large letters it is two pages: who, then what."""

    finished = Signal()  # Enter
    turned_past = Signal()  # 다음 after the last page
    alike = Signal(object)  # Customer who may be the same, or None
    wants_width = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._alike: list[Customer] = []
        self._at_who = True
        self._build()
        self._connect()

    def _build(self) -> None:
        self.title = Label(say("새 단골"), size=Text.TITLE, bold=True)
        self.tie = Label(bold=True, ink=Role.SECOND_INK)
        self.hint = Label(
            say("어떤 분이세요? 하나만 적어도 돼요"), size=Text.NOTE, ink=Role.SECOND_INK
        )
        self.chips = [Key(role=KeyRole.OUTLINE) for _ in first_words()]
        self.nickname = TextField(say("별칭 (부르시는 이름)"))
        self.phone = TextField(say("전화 끝 4자리"))
        self.banner = Banner()
        self.questions = ConsentQuestions()
        self.keyboard, self.digits = HangulKeyboard(), DigitPad()
        self.back_key = Key(say("앞으로"), icon="arrow-left")
        self.next_key = Key(say("다음"), icon="arrow-right", role=KeyRole.PRIMARY)
        self.nickname.bind(self.keyboard)
        self.digits.write_into(self.phone)
        self._below: QWidget = self.questions
        self._lay_out()
        self._show_words(first_words())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.tie, 1)
        chips = QGridLayout()
        chips.setSpacing(GAP)
        for place, chip in enumerate(self.chips):
            chips.addWidget(chip, 0, place)
            chips.setColumnStretch(place, 1)
        fields = QHBoxLayout()
        fields.setSpacing(GAP + 2)
        fields.addWidget(self.nickname, 4)
        fields.addWidget(self.phone, 3)
        self._who = QWidget()
        who = QVBoxLayout(self._who)
        who.setContentsMargins(0, 0, 0, 0)
        who.setSpacing(GAP)
        who.addWidget(self.hint)
        who.addLayout(chips)
        who.addLayout(fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self._who)
        column.addWidget(self.banner)
        for widget in (self.questions, self.keyboard, self.digits):
            column.addWidget(widget)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addWidget(self.back_key)
        foot.addWidget(self.next_key, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        for chip in self.chips:
            chip.clicked.connect(lambda _=False, chip=chip: self._take_word(chip.text()))
        self.nickname.tapped.connect(lambda: self.show_only(self.keyboard))
        self.phone.tapped.connect(lambda: self.show_only(self.digits))
        self.digits.done.connect(lambda: self.show_only(self.questions))
        for typed in (self.nickname, self.phone):
            typed.entered.connect(self._enter)
            typed.text_changed.connect(self.look_for_others)
        self.back_key.clicked.connect(lambda: self._turn(at_who=True))
        self.next_key.clicked.connect(self._go_on)

    def start(self, tie: str, text: str) -> None:
        """Begins with nothing but what was typed elsewhere."""
        self.tie.setText(tie)
        digits = text if text.isdigit() else ""
        self.nickname.set_text("" if digits else text)
        self.phone.set_text(digits)
        self._show_words(first_words())
        self.questions.set_answers({})
        self.questions.show_first()
        self.look_for_others()
        self._at_who = True
        self.show_only(self.questions)

    def person(self) -> Person:
        """Who it is. Raises NotAPhone."""
        return Person(self.nickname.text().strip(), "", phone_typed(self.phone.text()))

    def tell(self, text: str) -> None:
        """A sentence in the place of the hint."""
        self.banner.set_text(text)
        self.hint.setHidden(bool(text))

    def show_only(self, below: QWidget) -> None:
        """The questions, or the keys to type with, under the fields."""
        self._below = below
        self._arrange()
        self.wants_width.emit(below is self.keyboard)

    def is_typing(self) -> bool:
        """Whether a touch keyboard is up."""
        return self._below is not self.questions

    def look_for_others(self) -> None:
        """Warns kindly of somebody with the same number or a like name; both may well be right."""
        digits, name = self.phone.text(), self.nickname.text().strip()
        try:
            phone = phone_typed(digits)
        except NotAPhone:
            phone = ""
        same_end = self._desk.regulars.by_last4(phone[-LAST_DIGITS:]) if phone else []
        typed = Person(name, "", phone)
        alike = [one.customer for one in self._desk.merging.doubles_of(typed)] if name else []
        self._alike = same_end or alike
        self._warn(phone[-LAST_DIGITS:] if same_end else "", name)

    def _warn(self, digits: str, name: str) -> None:
        self.alike.emit(self._alike[0] if len(self._alike) == 1 else None)
        if not self._alike:
            self.tell("")
            return
        named = ", ".join(self._named(one) for one in self._alike[:_MOST_NAMED])
        count = len(self._alike)
        if digits:
            text = say(
                "끝 {digits:이/가} {count}명 더 있어요: {named}. 다른 분이면 그대로 적으세요.",
                digits=digits,
                count=count,
                named=named,
            )
        elif all(one.called == name for one in self._alike):
            text = say(
                "별칭이 같은 분이 있어요: {named}. 다른 분이면 그대로 적으세요.", named=named
            )
        else:
            text = say("비슷한 분이 있어요: {named}. 다른 분이면 그대로 적으세요.", named=named)
        self.tell(text)

    def _named(self, one: Customer) -> str:
        book = self._desk.regulars.book
        seen = last_seen(one, book.today(), book.day_starts_at())
        return say("{name} ({when} 오심)", name=called(one), when=seen) if seen else called(one)

    def _take_word(self, word: str) -> None:
        if word == first_words()[-1]:
            self._show_words(looks_words())
        elif word == looks_words()[-1]:
            self._show_words(first_words())
        else:
            self.nickname.set_text(word)

    def _show_words(self, words: tuple[str, ...]) -> None:
        for chip, word in zip(self.chips, words, strict=True):
            chip.set_text(word)

    def _enter(self) -> None:
        if self.is_typing():
            self.show_only(self.questions)
        else:
            self.finished.emit()

    def _go_on(self) -> None:
        if self._at_who:
            self._turn(at_who=False)
        else:
            self.turned_past.emit()

    def _turn(self, *, at_who: bool) -> None:
        self._at_who = at_who
        self.show_only(self.questions)

    def _arrange(self) -> None:
        roomy, typing = is_roomy(), self.is_typing()
        who = roomy or self._at_who
        self._who.setVisible(who)
        self.questions.setVisible(not typing and (roomy or not self._at_who))
        self.keyboard.setVisible(who and self._below is self.keyboard)
        self.digits.setVisible(who and self._below is self.digits)
        self.next_key.setVisible(not roomy and not typing)
        self.back_key.setVisible(not roomy and not self._at_who)

    def changeEvent(self, event: QEvent) -> None:
        """Takes the room there is when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self._arrange()
        super().changeEvent(event)
