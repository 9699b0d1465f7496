"""Joining the hub: an address, a code, and the shop's key when there is a PC already."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.safety import HubLink
from marketpos.ui.background import in_background
from marketpos.ui.theme import Role
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import refusal, say


class JoinSheet(Sheet):
    """Asks for what the association gave the shop, joins in the background, says how it went."""

    joined = Signal(str)

    def __init__(self, link: HubLink, address: str = "", parent: QWidget | None = None) -> None:
        super().__init__(say("상인회 보관소에 잇기"), parent)
        self._link = link
        self.address_field = TextField(say("보관소 주소 (상인회가 알려 드려요)"))
        self.address_field.set_text(address)
        self.code_field = TextField(say("이음 번호 여덟 글자"))
        self.key_field = TextField(say("가게 열쇠 글자 (쓰던 PC가 있을 때만)"))
        self.keyboard = HangulKeyboard()
        self.join_key = Key(say("잇기"), role=KeyRole.PRIMARY, finishing=True)
        self.banner = Banner()
        self._fields = (self.address_field, self.code_field, self.key_field)
        self._note = Label(say("잇지 않아도 판매는 그대로 돼요."), ink=Role.SECOND_INK)
        self.column.addLayout(_beside(self.address_field, self.code_field))
        self.column.addLayout(_beside(self.key_field, self.join_key))
        self.column.addWidget(self._note)
        self.column.addWidget(self.banner)
        self.column.addStretch(1)
        self.column.addWidget(self.keyboard)
        for field in self._fields:
            field.tapped.connect(lambda chosen=field: self._type_into(chosen))
        self.join_key.clicked.connect(self._join)
        self._type_into(self.code_field if address else self.address_field)

    def _type_into(self, chosen: TextField) -> None:
        chosen.bind(self.keyboard)
        chosen.setFocus()

    def _join(self) -> None:
        address, code, key = (field.text().strip() for field in self._fields)
        self._note.hide()  # the banner takes its place: there is no room for both in large letters
        self.banner.set_text(say("보관소를 부르고 있어요"), Mood.INFO)
        self.join_key.setEnabled(False)
        in_background(
            self, lambda: self._link.join(address, code, key), self._show_joined, self._show_no
        )

    def _show_joined(self, shop: str) -> None:
        self.join_key.setEnabled(True)
        self.banner.set_text(say("{shop} 보관소에 이었어요", shop=shop), Mood.INFO)
        self.joined.emit(shop)

    def _show_no(self, error: Exception) -> None:
        self.join_key.setEnabled(True)
        if not isinstance(error, Refusal | Unavailable):
            raise error
        self.banner.set_text(refusal(error))


def _beside(wide: QWidget, narrow: QWidget) -> QHBoxLayout:
    """Two side by side, so that the keyboard keeps its height in large letters."""
    row = QHBoxLayout()
    row.addWidget(wide, 3)
    row.addWidget(narrow, 2)
    return row
