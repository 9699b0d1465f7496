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
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import refusal, say


class LockSheet(Sheet):
    """Opened over the screens, never over the counter; the rail beside it stays alive."""

    opened = Signal(str)  # the room that was asked for

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("비밀번호를 눌러 주세요"), parent)
        self._desk = desk
        self._room, self._act = "", Act.SELL
        self.note = Label(
            say("파는 것은 비밀번호 없이도 그대로 할 수 있어요."), ink=Role.SECOND_INK, wrap=True
        )
        self.banner = Banner()
        self.pad = PinPad()
        self.sell_key = Key(say("판매로 가기"), role=KeyRole.OUTLINE)
        self.close_key.hide()
        for widget in (self.note, self.banner, self.pad, self.sell_key):
            self.column.addWidget(widget, 1 if widget is self.pad else 0)
        self.pad.entered.connect(self._open)

    def ask(self, room: str, act: Act) -> None:
        """Asks for a PIN that may do ``act``; says who may, when somebody is there who may not."""
        self._room, self._act = room, act
        said = "" if self._desk.access.who() is None else say("사장님만 볼 수 있어요.")
        self.banner.set_text(said)
        self.pad.begin("")

    def _open(self, pin: str) -> None:
        try:
            self._desk.access.open(pin)
            self._desk.access.check(self._act)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        self.close_sheet()
        self.opened.emit(self._room)
