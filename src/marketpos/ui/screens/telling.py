"""소식 보내기: written once, for those who agreed, lawful in every line; the owner sends it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.domain.notice import NoFreeWayOut
from marketpos.domain.refusal import Refusal
from marketpos.operations.desk import Desk
from marketpos.operations.telling import MessageKind
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.digitpad import DigitPad
from marketpos.ui.screens.printing import documents
from marketpos.ui.screens.report_files import keep
from marketpos.ui.screens.telling_look import TellingLook
from marketpos.ui.screens.telling_words import why_left_out
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Mood
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import refusal, say

if TYPE_CHECKING:
    from marketpos.operations.telling import Told


class TellingSheet(Sheet):
    """Four faces: writing, looking it over, who is left out, and the free number of the shop."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("소식 보내기"), parent)
        self._desk = desk
        self._kind = MessageKind.CHANNEL_SOME
        self._told: Told | None = None
        self._build()
        self._connect()
        self.show_writing()

    def _build(self) -> None:
        self.back_key = Key(say("고쳐 쓰기"), icon="arrow-left")
        self.head.insertWidget(1, self.back_key)
        self.field = TextField(say("오늘 들어온 고등어가 좋아요"), name=say("소식"))
        self.keyboard = HangulKeyboard()
        self.field.bind(self.keyboard)
        self.look = TellingLook()
        self.left_list = PagedList(
            row_height=60, ruled=True, choosable=False, name=say("빠지는 분")
        )
        self.number_field = TextField(say("080으로 시작하는 번호"), name=say("무료 수신거부 번호"))
        self.digits = DigitPad()
        self.digits.write_into(self.number_field)
        added = say("(광고), 가게 이름과 전화, 돈 안 드는 수신거부는 저절로 붙고 뺄 수 없어요.")
        self.writing = _face(_note(added), self.field, None, self.keyboard)
        about = say("통신사에 신청한 080 번호예요. 손님이 돈을 내지 않고 그만 받을 수 있어야 해요.")
        self.numbering = _face(_note(about), self.number_field, None, self.digits)
        self._faces = (self.writing, self.look, self.left_list, self.numbering)
        for face in self._faces:
            self.column.addWidget(face, 1)

    def _connect(self) -> None:
        self.back_key.clicked.connect(self._go_back)
        self.field.entered.connect(self.show_look)
        self.number_field.entered.connect(self._keep_number)
        self.digits.done.connect(self._keep_number)
        look = self.look
        look.kind_chosen.connect(self._choose)
        look.left_key.clicked.connect(self._show_left_out)
        look.banner.pressed.connect(lambda: self._show(self.numbering))
        look.xlsx_key.clicked.connect(lambda: self._save("xlsx"))
        look.csv_key.clicked.connect(lambda: self._save("csv"))
        look.copy_key.clicked.connect(self._copy)

    def begin(self) -> None:
        """A new piece of news; what was written before is still there."""
        self.show_writing()

    def show_writing(self) -> None:
        """The line and the keyboard."""
        self._show(self.writing)
        self.field.setFocus()

    def show_look(self) -> None:
        """What goes out, to whom, how long it is and what it costs; or why it cannot."""
        self._told = None
        try:
            self._told = self._desk.telling.compose(self._kind, self.field.text())
        except Refusal as no:
            key = say("번호 적기") if isinstance(no, NoFreeWayOut) else ""
            self.look.show_refused(self._kind, refusal(no), key)
        else:
            self.look.show_told(self._told, night=self._desk.telling.is_night())
        self._show(self.look)

    def told(self) -> Told | None:
        """What is ready to be sent."""
        return self._told

    def _choose(self, kind: MessageKind) -> None:
        self._kind = kind
        self.show_look()

    def _show(self, wanted: QWidget) -> None:
        for face in self._faces:
            face.setVisible(face is wanted)
        self.back_key.setVisible(wanted is not self.writing)
        self.back_key.set_text(say("고쳐 쓰기") if wanted is self.look else say("앞으로"))

    def _go_back(self) -> None:
        if self.look.isVisibleTo(self):
            self.show_writing()
        else:
            self.show_look()

    def _show_left_out(self) -> None:
        left_out = self._desk.telling.picked().left_out
        rows = [
            Row((Cell(who.called, bold=True), Cell(why_left_out(why), ink=Role.SECOND_INK)))
            for who, why in left_out
        ]
        self.left_list.set_rows(rows, say("빠지는 분이 없어요"))
        self._show(self.left_list)

    def _keep_number(self) -> None:
        self._desk.telling.set_free_number(self.number_field.text())
        self.show_look()

    def _save(self, kind: str) -> None:
        told = self._told
        if told is None:
            return
        name = say("고객 파일 {shop} {day}", shop=self._desk.shop.card().name, day=self._today())
        keep(self, _maker(told, kind), documents() / f"{name}.{kind}", self._say)
        self._desk.telling.took_out(told, kind)

    def _today(self) -> int:
        return self._desk.shop.today()

    def _copy(self) -> None:
        if self._told is not None:
            from marketpos.outputs.channel_file import clipboard

            QGuiApplication.clipboard().setText(clipboard(self._told.text))
            self._desk.telling.took_out(self._told, "clipboard")
            self._say(say("글을 복사했어요. 보낼 곳에 붙여 넣으세요."), Mood.INFO)

    def _say(self, text: str, mood: Mood) -> None:
        self.look.say_how(text, mood)


def _maker(told: Told, kind: str) -> Callable[[], bytes]:
    def make() -> bytes:
        from marketpos.outputs.channel_file import channel_csv, channel_xlsx

        listeners = told.picked.listeners
        return channel_xlsx(listeners) if kind == "xlsx" else channel_csv(listeners)

    return make


def _note(text: str) -> Label:
    return Label(text, size=Text.BODY, ink=Role.SECOND_INK, wrap=True)


def _face(*widgets: QWidget | None) -> QWidget:
    """Widgets in a column; None is where what room there is goes."""
    face = QWidget()
    column = QVBoxLayout(face)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP + 2)
    for widget in widgets:
        if widget is None:
            column.addStretch(1)
        else:
            column.addWidget(widget)
    return face
