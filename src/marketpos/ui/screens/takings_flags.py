"""What two PCs said that does not add up: named in the list of things to do, and looked at."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.operations.flags import Flag
from marketpos.ui.screens.takings_reasons import ReasonChips
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import refusal, say


def flag_words(flag: Flag) -> str:
    """What does not add up, and about which sale, person or coupon."""
    about = flag.number or flag.name
    said = {
        "coupon.twice": say("쿠폰 한 장을 두 번 썼어요"),
        "stamps.over": say("도장을 모은 것보다 많이 썼어요"),
        "tab.over": say("외상보다 많이 갚으셨어요"),
        "tab.forgotten": say("지운 분의 외상이 남아 있어요"),
        "refund.over": say("판 것보다 많이 돌려줬어요"),
    }.get(flag.why, say("두 PC의 장부가 서로 달라요"))
    return f"{about} · {said}" if about else said


def flag_reasons(flag: Flag) -> tuple[str, ...]:
    """Words that fit, to be touched."""
    if flag.why == "coupon.twice":
        return (
            say("두 계산대에서 같이 받았어요"),
            say("복사한 쿠폰이었어요"),
            say("그냥 드리기로 했어요"),
        )
    return (say("두 PC에서 같이 했어요"), say("손님과 얘기했어요"), say("그냥 두기로 했어요"))


class FlagSheet(Sheet):
    """Somebody looks at it and says in a word why it is so; every PC of the shop knows then."""

    looked_at = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("맞지 않는 것"), parent)
        self._desk = desk
        self._flag: Flag | None = None
        self.what = Label(size=Text.NAME, bold=True, wrap=True)
        calm = say("아무것도 저절로 고치지 않아요. 살펴보고 왜 그런지 한마디만 남기면 돼요.")
        self.note = Label(calm, ink=Role.SECOND_INK, wrap=True)
        self.reasons = ReasonChips(())
        self.own = TextField(say("다른 까닭"), name=say("다른 까닭"))
        self.keyboard = HangulKeyboard()
        self.own.bind(self.keyboard)
        self.banner = Banner()
        self.keep_key = Key(say("살펴봤어요"), role=KeyRole.PRIMARY, finishing=True)
        for widget in (self.what, self.note, self.banner, self.reasons, self.own):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.column.addWidget(self.keep_key)
        self.column.addWidget(self.keyboard)
        self.own.tapped.connect(lambda: self._type(True))
        self.own.entered.connect(lambda: self._type(False))
        self.reasons.chosen.connect(self.own.set_text)
        self.keep_key.clicked.connect(self._keep)

    def show_flag(self, flag: Flag) -> None:
        """Begins with another one; no reason is chosen beforehand."""
        self._flag = flag
        self.what.setText(flag_words(flag))
        self.reasons.set_reasons(flag_reasons(flag))
        self.own.clear()
        self.banner.set_text("")
        self._type(False)

    def _type(self, typing: bool) -> None:
        self.keyboard.setVisible(typing)
        for widget in (self.note, self.reasons, self.keep_key):
            widget.setVisible(not typing)

    def _keep(self) -> None:
        if self._flag is None:
            return
        try:
            self._desk.flags.looked_at(self._flag, self.own.text())
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        self.close_sheet()
        self.looked_at.emit()
