"""News looked over before it goes: the text, how many get it, how long it is, what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.operations.telling import MessageKind
from marketpos.ui.screens.facts import flowing
from marketpos.ui.screens.telling_words import kind_name, length_words
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import money, say

if TYPE_CHECKING:
    from marketpos.operations.telling import Told


class TellingLook(QWidget):
    """Its keys are public; the sheet says what they do."""

    kind_chosen = Signal(object)  # MessageKind

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = MessageKind.CHANNEL_SOME
        self.kinds = {kind: Key(kind_name(kind), role=KeyRole.CHIP) for kind in MessageKind}
        self.card = Card(padding=10)
        self.text = flowing(Label(wrap=True))
        self.card.column.addWidget(self.text)
        self.people = Label(size=Text.NAME, bold=True, wrap=True)
        self.price = Label(ink=Role.SECOND_INK, wrap=True)
        self.given = Label(bold=True, ink=Role.PRIMARY, wrap=True)
        self.banner = Banner()
        self.left_key = Key(say("빠지는 분 보기"))
        self.xlsx_key = Key(say("고객 파일 (엑셀)"), role=KeyRole.OUTLINE)
        self.csv_key = Key(say("고객 파일 (CSV)"), role=KeyRole.OUTLINE)
        self.copy_key = Key(say("글 복사하기"), role=KeyRole.PRIMARY)
        self._lay_out()
        for kind, key in self.kinds.items():
            key.clicked.connect(lambda _=False, kind=kind: self.kind_chosen.emit(kind))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(side_by_side(*self.kinds.values()))
        for widget in (self.card, self.people, self.price, self.given, self.banner):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(side_by_side(self.left_key, *self._ways_out()))

    def _ways_out(self) -> tuple[Key, ...]:
        return self.xlsx_key, self.csv_key, self.copy_key

    def show_told(self, told: Told, *, night: bool) -> None:
        """Everything about what is ready."""
        self._mark(told.kind, ready=True)
        picked = told.picked
        self.text.setText(told.text)
        to_all, cost = told.kind is MessageKind.CHANNEL_ALL, money(told.cost_won)
        gets, out = len(picked.listeners), len(picked.left_out)
        people = say("받으실 분 {n}명 · 빠지는 분 {m}명", n=gets, m=out)
        price = say("부가세 넣어 {cost}쯤", cost=cost)
        if to_all:
            people = say("채널 친구 모두에게 가요 · 몇 분인지는 카카오만 알아요")
            price = say("한 분에 부가세 넣어 {cost}쯤", cost=cost)
        self.people.setText(people)
        self.price.setText(f"{length_words(told.size)} · {price}")
        for key in (self.left_key, self.xlsx_key, self.csv_key):
            key.setVisible(not to_all)  # nobody is picked, so nobody is left out
        if to_all:
            self.say_how(
                say("싫다고 하신 분도 채널 친구면 받으세요. 빼려면 ‘채널 고른 분께’를 누르세요."),
                Mood.NOTICE,
            )
        elif night:
            self.say_how(say("지금은 밤이라 밤에도 받겠다고 하신 분만 골랐어요."), Mood.NOTICE)
        else:
            self.say_how("", Mood.INFO)

    def show_refused(self, kind: MessageKind, why: str, key: str = "") -> None:
        """It cannot go out like this."""
        self._mark(kind, ready=False)
        self.left_key.show()
        self.banner.set_text(why, Mood.NOTICE, key)

    def say_how(self, text: str, mood: Mood) -> None:
        """What happened; and always who it is that sends."""
        sends = say("보내는 건 사장님이 하세요. 파일을 채널 관리자센터에 넣고 글을 붙이세요.")
        if self._kind is MessageKind.CHANNEL_ALL:
            sends = say("보내는 건 사장님이 하세요. 채널 관리자센터에 글을 붙이세요.")
        if self._kind in (MessageKind.SMS, MessageKind.LMS):
            sends = say(
                "보내는 건 사장님이 하세요. 여럿에게 보내는 광고 문자는 전송자격인증을 받은 "
                "문자 회사로만 보낼 수 있어요."
            )
        self.banner.set_text(f"{text} {sends}".strip(), mood)

    def say_given(self, text: str) -> None:
        """That the coupon in it was given; stays while the rest is said."""
        self.given.setText(text)
        self.given.setVisible(bool(text))

    def _mark(self, kind: MessageKind, *, ready: bool) -> None:
        for each, key in self.kinds.items():
            key.setChecked(each is kind)
        self._kind = kind
        self.say_given("")
        for widget in (self.card, self.people, self.price, *self._ways_out()):
            widget.setVisible(ready)
