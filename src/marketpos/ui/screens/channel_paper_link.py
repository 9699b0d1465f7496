"""Which address printed signs carry: the channel's own, or the short one over the hub."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.operations.joins import Joins
from marketpos.ui.screens.facts import flowing
from marketpos.ui.theme import GAP, Role
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.words import say


class PaperLink(QWidget):
    """The channel's own unless the shop chooses otherwise: paper outlives hubs."""

    changed = Signal()

    def __init__(self, joins: Joins, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._joins = joins
        self.own_key = Key(say("채널 주소 그대로"), role=KeyRole.CHIP)
        self.short_key = Key(say("보관소 짧은 주소"), role=KeyRole.CHIP)
        self.why = flowing(Label(ink=Role.SECOND_INK, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.own_key, 1)
        row.addWidget(self.short_key, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(Label(say("종이에 넣을 주소"), bold=True))
        column.addLayout(row)
        column.addWidget(self.why)
        self.own_key.clicked.connect(lambda: self._choose(short=False))
        self.short_key.clicked.connect(lambda: self._choose(short=True))

    def show_choice(self) -> None:
        """What is chosen now, and why the other is not."""
        short = self._joins.signs_are_short()
        self.own_key.setChecked(not short)
        self.short_key.setChecked(short)
        self.why.setText(_why_short() if short else _why_own())

    def _choose(self, *, short: bool) -> None:
        self._joins.set_short_signs(on=short)
        self.show_choice()
        self.changed.emit()


def _why_own() -> str:
    return say("종이는 여러 해 붙어 있으니, 보관소가 문을 닫아도 열리는 채널 주소를 권해요.")


def _why_short() -> str:
    return say("어느 종이를 찍으셨는지 셀 수 있지만, 보관소가 문을 닫으면 그 종이는 못 써요.")
