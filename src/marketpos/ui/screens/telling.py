"""소식 보내기: written once, for those who agreed, lawful in every line; the owner sends it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.domain.notice import NoFreeWayOut, NoSender
from marketpos.domain.phones import formatted, tidied
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.coupons import NothingGiven
from marketpos.operations.desk import Desk
from marketpos.operations.telling import MessageKind, Offer, offered
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.coupons_writing import CouponWriting
from marketpos.ui.screens.digitpad import DigitPad
from marketpos.ui.screens.printing import documents
from marketpos.ui.screens.report_files import keep
from marketpos.ui.screens.telling_look import TellingLook
from marketpos.ui.screens.telling_words import why_left_out
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Mood
from marketpos.ui.widgets.key import Key, KeyRole
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
    """Five faces: writing, a coupon in it, looking it over, who is left out, a number to write."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("소식 보내기"), parent)
        self._desk = desk
        self._kind = MessageKind.CHANNEL_SOME
        self._told: Told | None = None
        self._offer: Offer | None = None
        self._asks_sender = False
        self._build()
        self._connect()
        self.show_writing()

    def _build(self) -> None:
        self.back_key = Key(say("고쳐 쓰기"), icon="arrow-left")
        self.coupon_key = Key(say("쿠폰 넣기"), role=KeyRole.OUTLINE)
        self.head.insertWidget(1, self.back_key)
        self.head.insertWidget(1, self.coupon_key)
        self.field = TextField(say("오늘 들어온 고등어가 좋아요"), name=say("소식"))
        self.keyboard = HangulKeyboard()
        self.field.bind(self.keyboard)
        self.look = TellingLook()
        self.left_list = PagedList(
            row_height=60, ruled=True, choosable=False, name=say("빠지는 분")
        )
        self.number_field = TextField(name=say("전화번호"))
        self.digits = DigitPad()
        self.digits.write_into(self.number_field)
        added = say("(광고), 가게 이름과 전화, 돈 안 드는 수신거부는 저절로 붙고 뺄 수 없어요.")
        self.coupon_label = Label(bold=True, ink=Role.PRIMARY, wrap=True)
        self.writing = _face(_note(added), self.field, self.coupon_label, None, self.keyboard)
        self.number_note = _note("")
        self.numbering = _face(self.number_note, self.number_field, None, self.digits)
        self.coupon = CouponWriting(self._desk.coupons, say("소식에 넣기"))
        self._faces = (self.writing, self.look, self.left_list, self.numbering, self.coupon)
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
        look.banner.pressed.connect(self._ask_number)
        self.coupon_key.clicked.connect(self._write_coupon)
        self.coupon.give_key.clicked.connect(self._take_coupon)
        look.xlsx_key.clicked.connect(lambda: self._save("xlsx"))
        look.csv_key.clicked.connect(lambda: self._save("csv"))
        look.copy_key.clicked.connect(self._copy)

    def begin(self) -> None:
        """A new piece of news; what was written before is still there."""
        self.show_writing()

    def show_writing(self) -> None:
        """The line, the coupon in it, and the keyboard."""
        offer = self._offer
        self.coupon_label.setText(offered(offer) if offer else "")
        self.coupon_label.setVisible(offer is not None)
        self.coupon_key.set_text(say("쿠폰 빼기") if offer else say("쿠폰 넣기"))
        self._show(self.writing)
        self.field.setFocus()

    def show_look(self) -> None:
        """What goes out, to whom, how long it is and what it costs; or why it cannot."""
        self._told = None
        try:
            self._told = self._desk.telling.compose(self._kind, self.field.text(), self._offer)
        except Refusal as no:
            self._asks_sender = isinstance(no, NoSender)
            key = say("번호 적기") if isinstance(no, NoFreeWayOut | NoSender) else ""
            self.look.show_refused(self._kind, refusal(no), key)
        else:
            self.look.show_told(self._told, night=self._desk.telling.is_night())
        self._show(self.look)

    def told(self) -> Told | None:
        """What is ready to be sent."""
        return self._told

    def _still_ready(self) -> Told | None:
        """What was looked over, unless the night began or somebody said no since then."""
        was = self._told
        if was is not None:
            try:
                now = self._desk.telling.compose(was.kind, self.field.text(), was.offer)
            except Refusal:
                now = None
            if now != was:
                self.show_look()
        return self._told

    def _choose(self, kind: MessageKind) -> None:
        self._kind = kind
        self.show_look()

    def _show(self, wanted: QWidget) -> None:
        for face in self._faces:
            face.setVisible(face is wanted)
        self.back_key.setVisible(wanted is not self.writing)
        self.coupon_key.setVisible(wanted is self.writing)
        self.back_key.set_text(say("고쳐 쓰기") if wanted is self.look else say("앞으로"))

    def _go_back(self) -> None:
        if self.look.isVisibleTo(self) or self.coupon.isVisibleTo(self):
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

    def _ask_number(self) -> None:
        """Either the shop's own number, which has to stand in it, or the free one to stop it."""
        free = say("통신사에 신청한 080 번호예요. 손님이 돈을 내지 않고 그만 받을 수 있어야 해요.")
        own = say("손님이 되물을 수 있는 가게 전화예요. 소식 첫 줄과 영수증에 적혀요.")
        self.number_note.setText(own if self._asks_sender else free)
        self.number_field.clear()
        self.number_field.set_placeholder(
            say("가게 전화") if self._asks_sender else say("080으로 시작하는 번호")
        )
        self._show(self.numbering)

    def _keep_number(self) -> None:
        typed = self.number_field.text()
        if self._asks_sender:
            if typed.strip():
                self._desk.shop.change(phone=formatted(tidied(typed)))
        else:
            self._desk.telling.set_free_number(typed)
        self.show_look()

    def _write_coupon(self) -> None:
        """Into the news, or out of it again."""
        if self._offer is not None:
            self._offer = None
            self.show_writing()
            return
        self.coupon.begin(say("받으시는 분마다 한 장씩 드려요"), many=False)
        self._show(self.coupon)

    def _take_coupon(self) -> None:
        new = self.coupon.written()
        if not new.what:
            self.coupon.banner.set_text(refusal(NothingGiven()))
            return
        self._offer = Offer(new.what, new.amount_won, new.until_day)
        self.show_writing()

    def _save(self, kind: str) -> None:
        told = self._still_ready()
        if told is None:
            return
        name = say("고객 파일 {shop} {day}", shop=self._desk.shop.card().name, day=self._today())
        keep(self, _maker(told, kind), documents() / f"{name}.{kind}", self._say)
        self._took_out(told, kind)

    def _today(self) -> int:
        return self._desk.shop.today()

    def _copy(self) -> None:
        told = self._still_ready()
        if told is not None:
            from marketpos.outputs.channel_file import clipboard

            QGuiApplication.clipboard().setText(clipboard(told.text))
            self._say(say("글을 복사했어요. 보낼 곳에 붙여 넣으세요."), Mood.INFO)
            self._took_out(told, "clipboard")

    def _took_out(self, told: Told, how: str) -> None:
        """Whoever gets the news has its coupon from now on."""
        try:
            given = self._desk.telling.took_out(told, how)
        except (Refusal, Unavailable) as no:
            self._say(refusal(no), Mood.NOTICE)
            return
        if given:
            self.look.say_given(say("{n}분 카드에 쿠폰을 넣었어요.", n=given))

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
