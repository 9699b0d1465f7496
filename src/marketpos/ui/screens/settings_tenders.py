"""받는 돈: which ways to pay have a key at the counter, and in which order."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.kinds import TenderKind
from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter_tender import KINDS
from marketpos.ui.tender_words import tender_name
from marketpos.ui.theme import GAP, Role
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import say

_ONNURI = (TenderKind.ONNURI_CARD, TenderKind.ONNURI_APP)
"""Kinds that go where the paper goes: one key stands for all of 온누리."""


class TendersSettings(Sheet):
    """A touch shows or hides a way to pay, another one moves it up; both hold at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("받는 돈"), parent)
        self._desk = desk
        self._order: list[tuple[TenderKind, bool]] = []
        self._build()
        self.name_field.tapped.connect(lambda: self._show_keyboard(wanted=True))
        self.name_field.entered.connect(self._keep_name)

    def _build(self) -> None:
        self.open_key = Key(say("순서 정하기"), role=KeyRole.OUTLINE)
        self.note = Label(
            say("판매 화면에 어떤 열쇠를 둘지 정해요."), ink=Role.SECOND_INK, wrap=True
        )  # for the card this is opened from
        self.show_keys = {kind: Key(role=KeyRole.CHIP) for kind in KINDS}
        self.up_keys = {kind: Key(icon="chevron-up") for kind in KINDS}
        self.name_field = TextField(say("지역화폐 이름"))
        self.keyboard = HangulKeyboard()
        self.name_field.bind(self.keyboard)
        self._rows = QGridLayout()
        self._rows.setSpacing(GAP)
        self._rows.setColumnStretch(0, 1)
        self._ways = QWidget()
        both = QHBoxLayout(self._ways)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(GAP * 3)
        both.addLayout(self._rows, 1)
        both.addLayout(self._words(), 1)
        name = QHBoxLayout()
        name.setSpacing(GAP * 2)
        name.addWidget(Label(say("지역화폐 이름"), bold=True))
        name.addWidget(self.name_field, 1)
        self.column.addLayout(name)
        self.column.addWidget(self._ways)
        self.column.addWidget(self.keyboard)
        self.column.addStretch(1)
        for kind in KINDS:
            self.show_keys[kind].clicked.connect(partial(self._turn, kind))
            self.up_keys[kind].clicked.connect(partial(self._move_up, kind))

    def _words(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GAP)
        for said in (
            say("현금은 늘 있어요. 초록 테두리가 보이는 것이에요."),
            say("다섯 가지까지 바로 보이고, 더 많으면 ‘더 ⋯’를 누르면 나와요."),
            say("온누리는 등록한 가게만 받을 수 있어요."),
        ):
            column.addWidget(Label(said, ink=Role.SECOND_INK, wrap=True))
        column.addStretch(1)
        return column

    def look_over(self, host: QWidget) -> None:
        """Opens on what is set now."""
        self.name_field.set_text(self._desk.shop.card().local_currency)
        self._show_keyboard(wanted=False)
        self._show()
        self.open_over(host)

    def _show(self) -> None:
        choices = [one for one in self._desk.till.tenders() if one.kind in KINDS]
        self._order = [(one.kind, one.is_shown) for one in choices]
        for row, one in enumerate(choices):
            name = tender_name(one.kind, one.label)
            name = say("온누리") if one.kind is TenderKind.ONNURI_PAPER else name
            show, up = self.show_keys[one.kind], self.up_keys[one.kind]
            show.set_text(name if one.is_allowed else say("{name} · 등록 필요", name=name))
            show.setChecked(one.is_shown)
            up.setAccessibleName(say("{name} 위로", name=name))
            up.setEnabled(row > 0)
            self._rows.addWidget(show, row, 0)
            self._rows.addWidget(up, row, 1)

    def _turn(self, kind: TenderKind) -> None:
        self._keep([(each, shown != (each is kind)) for each, shown in self._order])

    def _move_up(self, kind: TenderKind) -> None:
        order = list(self._order)
        at = next(at for at, (each, _) in enumerate(order) if each is kind)
        order.insert(at - 1, order.pop(at))
        self._keep(order)

    def _keep(self, order: list[tuple[TenderKind, bool]]) -> None:
        whole: list[tuple[TenderKind, bool]] = [(TenderKind.CASH, True)]
        for kind, shown in order:
            whole.append((kind, shown))
            if kind is TenderKind.ONNURI_PAPER:
                whole += [(each, shown) for each in _ONNURI]
        self._desk.till.arrange_tenders(whole)
        self._show()

    def _keep_name(self) -> None:
        self._desk.shop.change(local_currency=self.name_field.text().strip())
        self._show_keyboard(wanted=False)
        self._show()

    def _show_keyboard(self, *, wanted: bool) -> None:
        """The keyboard needs the room of the list."""
        self.keyboard.setVisible(wanted)
        self._ways.setVisible(not wanted)
        if wanted:
            self.name_field.setFocus()
