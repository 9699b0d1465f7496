"""What stands over a screen that whoever is there may not see: a PIN opens it, selling goes on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.domain.acts import Act
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.pins_pad import PinPad
from marketpos.ui.theme import Role
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import refusal, say


class LockSheet(Sheet):
    """Opened over the screens, never over the counter; the rail beside it stays alive."""

    opened = Signal(str)  # the room that was asked for

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("비밀번호를 눌러 주세요"), parent)
        self._desk = desk
        self._room, self._act, self._typed = "", Act.SELL, ""
        self.note = Label(
            say("파는 것은 비밀번호 없이도 그대로 할 수 있어요."), ink=Role.SECOND_INK, wrap=True
        )
        self.banner = Banner()
        self.pad = PinPad()
        self.field = TextField(say("종이에 적어 둔 열쇠 글자"), name=say("가게 열쇠"))
        self.keyboard = HangulKeyboard()
        self.field.bind(self.keyboard)
        self.paper_key = Key(say("사장님이 잊으셨어요"))
        self.sell_key = Key(say("판매로 가기"), role=KeyRole.OUTLINE)
        self.close_key.hide()
        for widget in (self.note, self.banner, self.pad, self.field):
            self.column.addWidget(widget, 1 if widget is self.pad else 0)
        self._space = QWidget()
        self.column.addWidget(self._space, 1)
        self.column.addWidget(self.keyboard)
        self.column.addLayout(side_by_side(self.paper_key, self.sell_key))
        self.pad.entered.connect(self._take)
        self.paper_key.clicked.connect(self._turn)
        self.field.entered.connect(self._ask_new_pin)

    def ask(self, room: str, act: Act) -> None:
        """Asks for a PIN that may do ``act``; says who may, when somebody is there who may not."""
        self._room, self._act = room, act
        said = "" if self._desk.access.who() is None else say("사장님만 볼 수 있어요.")
        self.banner.set_text(said)
        self._typed = ""
        self.pad.begin("")
        self._show_paper(False)

    def _turn(self) -> None:
        """Between the PIN and the letters on paper."""
        self.banner.set_text("")
        self._typed = ""
        self.field.clear()
        self.pad.begin("")
        self._show_paper(not self.keyboard.isVisibleTo(self))

    def _show_paper(self, paper: bool) -> None:
        for widget in (self.field, self._space, self.keyboard):
            widget.setVisible(paper)
        self.pad.setVisible(not paper)
        self.note.setVisible(not paper)
        self.paper_key.set_text(say("비밀번호로 열기") if paper else say("사장님이 잊으셨어요"))

    def _ask_new_pin(self) -> None:
        self._typed = self.field.text()
        self.pad.begin(say("새 비밀번호 네 자리에서 여덟 자리"))
        self._show_paper(False)

    def _take(self, pin: str) -> None:
        access = self._desk.access
        try:
            if self._typed:
                access.open_with_paper_key(self._typed, pin)
            else:
                access.open(pin)
            access.check(self._act)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        self.close_sheet()
        self.opened.emit(self._room)
