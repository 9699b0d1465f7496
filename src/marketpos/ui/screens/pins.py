"""누가 볼 수 있는지: the owner's PIN, helpers, 대신 봐 주기, the lock, and who looked at what."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from marketpos.domain.access import check_pin
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.pins_pad import PinPad
from marketpos.ui.screens.seen_log import SeenLog
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import refusal, say


class PinsSheet(Sheet):
    """Four faces: who there is, a name, a PIN, and the log."""

    locked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("누가 볼 수 있나요"), parent)
        self._desk = desk
        self._keep: Callable[[str], None] = desk.access.set_owner_pin
        self._first = ""
        self._named: Callable[[str, str], None] = desk.access.add_helper
        self._build()
        self._connect()

    def _build(self) -> None:
        self.back_key = Key(say("앞으로"), icon="arrow-left")
        self.head.insertWidget(1, self.back_key)
        self.banner = Banner()
        self.note = Label(ink=Role.SECOND_INK, wrap=True)
        self.helpers = PagedList(row_height=64, name=say("도와주는 분"))
        self.owner_key = Key(role=KeyRole.OUTLINE)
        self.helper_key = Key(say("도와주는 분 넣기"), icon="plus")
        self.minder_key = Key(say("대신 봐 주기 (오늘만)"))
        self.remove_key = Key(say("이제 안 도와주세요"), role=KeyRole.AMBER)
        self.log_key = Key(say("누가 봤는지"))
        self.lock_key = Key(say("지금 잠그기"), icon="lock", role=KeyRole.PRIMARY, finishing=True)
        self.listing = QWidget()
        column = QVBoxLayout(self.listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 2)
        column.addWidget(self.note)
        column.addWidget(self.helpers, 1)
        column.addLayout(self._keys())
        self.name_field = TextField(say("주말에 오는 딸"), name=say("도와주는 분"))
        self.keyboard = HangulKeyboard()
        self.name_field.bind(self.keyboard)
        self.naming = QWidget()
        column = QVBoxLayout(self.naming)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.name_field)
        column.addStretch(1)
        column.addWidget(self.keyboard)
        self.pad = PinPad()
        self.log = SeenLog(self._desk)
        self._faces = (self.listing, self.naming, self.pad, self.log)
        self.column.addWidget(self.banner)
        for face in self._faces:
            self.column.addWidget(face, 1)

    def _keys(self) -> QGridLayout:
        keys = QGridLayout()
        keys.setSpacing(GAP)
        first = (self.owner_key, self.helper_key, self.minder_key)
        for place, key in enumerate((*first, self.remove_key, self.log_key, self.lock_key)):
            keys.addWidget(key, place // 3, place % 3)
            keys.setColumnStretch(place % 3, 1)
        return keys

    def _connect(self) -> None:
        access = self._desk.access
        self.back_key.clicked.connect(self.show_list)
        self.helpers.chosen.connect(lambda _: self.remove_key.setEnabled(True))
        self.owner_key.clicked.connect(self._ask_owner)
        self.helper_key.clicked.connect(lambda: self._ask_name(access.add_helper))
        self.minder_key.clicked.connect(lambda: self._ask_name(access.start_minding))
        self.name_field.entered.connect(self._ask_pin_of_named)
        self.remove_key.clicked.connect(self._remove)
        self.pad.entered.connect(self._set)
        self.log_key.clicked.connect(self._show_log)
        self.lock_key.clicked.connect(self._lock)

    def show_list(self) -> None:
        """Who has a PIN."""
        self.banner.set_text("")
        access = self._desk.access
        has_owner = access.has_owner()
        self.owner_key.set_text(
            say("내 비밀번호 바꾸기") if has_owner else say("사장님 비밀번호 정하기")
        )
        self.note.setText(
            say("도와주는 분은 팔고 적을 수 있고, 대신 봐 주는 분은 오늘 팔기만 해요.")
            if has_owner
            else say("비밀번호를 정하면 다른 분이 장부와 단골을 못 봐요. 파는 것은 누구나 해요.")
        )
        rows = [Row((Cell(name, bold=True, size=Text.NAME),)) for name in access.helpers()]
        self.helpers.set_rows(rows, say("도와주는 분이 아직 없어요"))
        for key in (self.helper_key, self.minder_key, self.lock_key):
            key.setEnabled(has_owner)
        self.remove_key.setEnabled(False)
        self._show(self.listing)

    def _ask_owner(self) -> None:
        self._first = ""
        self._keep = self._keep_owner
        self._ask_pin(say("새 비밀번호 네 자리에서 여덟 자리"))

    def _keep_owner(self, pin: str) -> None:
        """Twice the same: nobody sees what wet fingers type, and the owner would be locked out."""
        if not self._first:
            check_pin(pin)
            self._first = pin
            self._ask_pin(say("똑같이 한 번 더 눌러 주세요"))
            return
        if pin != self._first:
            self._ask_owner()
            self.banner.set_text(say("두 번이 서로 달라요. 처음부터 다시 눌러 주세요."))
            return
        self._desk.access.set_owner_pin(pin)
        self._tell_set()

    def _ask_name(self, then: Callable[[str, str], None]) -> None:
        self._named = then
        self.name_field.clear()
        self._show(self.naming)
        self.name_field.setFocus()

    def _ask_pin_of_named(self) -> None:
        name, named = self.name_field.text().strip(), self._named
        if name:
            self._keep = lambda pin: self._keep_named(named, name, pin)
            self._ask_pin(say("{name} 비밀번호", name=name))

    def _ask_pin(self, what: str) -> None:
        self.banner.set_text("")
        self.pad.begin(what)
        self._show(self.pad)
        self.pad.setFocus()

    def _set(self, pin: str) -> None:
        try:
            self._keep(pin)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))

    def _keep_named(self, named: Callable[[str, str], None], name: str, pin: str) -> None:
        named(name, pin)
        self._tell_set()

    def _tell_set(self) -> None:
        self.show_list()
        self.banner.set_text(say("비밀번호를 정했어요. 잊지 않게 적어 두세요."), Mood.INFO)

    def _remove(self) -> None:
        at = self.helpers.current()
        if at >= 0:
            self._desk.access.remove_helper(self._desk.access.helpers()[at])
            self.show_list()

    def _show_log(self) -> None:
        self.log.show_all()
        self._show(self.log)

    def _lock(self) -> None:
        self._desk.access.lock()
        self.close_sheet()
        self.locked.emit()

    def _show(self, wanted: QWidget) -> None:
        for face in self._faces:
            face.setVisible(face is wanted)
        self.back_key.setVisible(wanted is not self.listing)
