"""The left of the channel screen: what the QR brought, and what to put up."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from marketpos.outputs.qr import matrix
from marketpos.outputs.sheet import Code, Paper, QrTooFine, Sheet
from marketpos.outputs.sign import SignWords, card, poster, reads_from_mm, stickers
from marketpos.ui.screens.channel_counts import ChannelCounts
from marketpos.ui.screens.channel_preview import ScreenPreview, SignPreview
from marketpos.ui.screens.panes import Pane, is_roomy
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import say


class Sign(StrEnum):
    """What can be put up."""

    POSTER = "poster"
    CARD = "card"
    STICKERS = "stickers"
    SCREEN = "screen"


def sign_name(sign: Sign) -> str:
    """What a sign is called."""
    return {
        Sign.POSTER: say("A4 포스터"),
        Sign.CARD: say("탁자 A5"),
        Sign.STICKERS: say("봉투 스티커 24장"),
        Sign.SCREEN: say("크게 띄우기"),
    }[sign]


def _bare(words: SignWords, url: str) -> Sheet:
    """The QR alone, to show what fills the screen."""
    side = Paper(100, 100)
    return Sheet(words.shop, side, (Code(0, 0, side.width_mm, matrix(url), url),))


_MAKERS = {Sign.POSTER: poster, Sign.CARD: card, Sign.STICKERS: stickers, Sign.SCREEN: _bare}


class ChannelSigns(Pane):
    """Four previews of which one is chosen; its keys are public, the screen says what they do."""

    chosen = Signal(object)  # Sign
    full_asked = Signal()
    link_asked = Signal()  # there is none yet

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._sign = Sign.POSTER
        self._build()
        self._connect()

    def _build(self) -> None:
        self.title = Label(say("QR로 단골을 모아요"), size=Text.TITLE, bold=True)
        self.week = Label(say("· 이번 주"), bold=True, ink=Role.SECOND_INK)
        self.claimed_key = Key(say("찍으셨대요"), icon="plus", role=KeyRole.OUTLINE)
        self.counts = ChannelCounts()
        self.choose = Label(say("붙여 놓을 것을 고르세요"), bold=True)
        self.previews = {each: SignPreview(sign_name(each)) for each in Sign}
        self.previews[Sign.SCREEN] = ScreenPreview(sign_name(Sign.SCREEN))
        self.banner = Banner()
        self.print_key = Key(say("인쇄하기"), role=KeyRole.PRIMARY)
        self.file_key = Key(say("파일로 저장 (PDF)"), role=KeyRole.OUTLINE)
        self.words_key = Key(say("문구 바꾸기"), role=KeyRole.OUTLINE)
        self.tell_key = Key(say("소식 보내기"))
        self.duties_key = Key(say("알려 드릴 일"))
        self.joins_key = Key(say("들어오신 분"))
        self.coupons_key = Key(say("쿠폰 드리기"))
        self.qr_key = Key(say("주소와 QR"), icon="arrow-right")
        self.qr_key.setVisible(not is_roomy())
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title)
        head.addWidget(self.week, 1)
        head.addWidget(self.claimed_key)
        pages = QGridLayout()
        pages.setSpacing(GAP)
        for place, preview in enumerate(self.previews.values()):
            pages.addWidget(preview, 0, place)
            pages.setColumnStretch(place, 1)
        keys = QHBoxLayout()
        keys.setSpacing(GAP)
        for key in (*self._about_signs(), self.qr_key):
            keys.addWidget(key, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.counts)
        column.addWidget(self.choose)
        column.addLayout(pages)
        column.addWidget(self.banner)
        column.addStretch(1)
        column.addLayout(
            side_by_side(self.coupons_key, self.tell_key, self.duties_key, self.joins_key)
        )
        column.addLayout(keys)

    def _connect(self) -> None:
        for sign, preview in self.previews.items():
            preview.clicked.connect(lambda _=False, sign=sign: self._touch(sign))
        self.banner.pressed.connect(self.link_asked)

    def show_signs(self, words: SignWords | None, urls: Mapping[Sign, str]) -> None:
        """Paints all signs anew, each with its link; without a channel there is nothing to put up.

        Under the QR stands the channel's own address whatever the QR carries.
        """
        for sign, preview in self.previews.items():
            preview.show_sheet(_made(sign, words, urls[sign]) if words else None)
        there = words is not None
        for each in (self.choose, *self.previews.values(), *self._about_signs()):
            each.setVisible(there)
        if there:
            self.banner.set_text("")
        else:
            text = say("카카오톡 채널 주소를 넣으면 여기서 바로 인쇄할 수 있어요")
            self.banner.set_text(text, Mood.INFO, say("주소 넣기"))
        self.choose_sign(self._sign)

    def choose_sign(self, sign: Sign) -> None:
        """Marks a sign."""
        self._sign = sign
        for each, preview in self.previews.items():
            preview.setChecked(each is sign)
        self.chosen.emit(sign)

    def sign(self) -> Sign:
        """The sign that is chosen."""
        return self._sign

    def sheet(self) -> Sheet | None:
        """Its page."""
        return self.previews[self._sign].sheet()

    def reading_distance(self) -> str:
        """From how far the chosen sign is read (domain.md 2.1)."""
        sheet = self.sheet()
        if sheet is None:
            return ""
        metres = reads_from_mm(sheet) // 100
        far = f"{metres // 10}.{metres % 10}"
        return say("{sign:은/는} {far}미터 앞까지 읽혀요", sign=sign_name(self._sign), far=far)

    def say_how(self, text: str, mood: Mood) -> None:
        """How printing or keeping went."""
        self.banner.set_text(text, mood)

    def _about_signs(self) -> tuple[Key, ...]:
        return self.print_key, self.file_key, self.words_key

    def _touch(self, sign: Sign) -> None:
        self.banner.set_text("")
        if sign is Sign.SCREEN:
            self.previews[sign].setChecked(False)
            self.full_asked.emit()
        else:
            self.choose_sign(sign)


def _made(sign: Sign, words: SignWords, url: str) -> Sheet | None:
    try:
        return _MAKERS[sign](words, url)
    except QrTooFine:
        return None
