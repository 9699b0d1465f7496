"""Every way to pay that the shop takes, as large keys: the counter itself has room for five."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from marketpos.domain.kinds import TenderKind
from marketpos.ui.tender_words import tender_name
from marketpos.ui.theme import GAP, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import say

_COLUMNS = 2
_HEIGHT = 84


class TendersSheet(Sheet):
    """One touch pays so, as the keys of the counter do."""

    chosen = Signal(object)  # TenderKind

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("무엇으로 받나요?"), parent)
        self._keys: dict[TenderKind, Key] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)

    def show_tenders(self, kinds: Sequence[TenderKind], local_currency: str) -> None:
        """Offers these, in the shop's order."""
        for key in self._keys.values():
            self._grid.removeWidget(key)
            key.hide()
            key.deleteLater()
        self._keys = {kind: _key(kind, local_currency) for kind in kinds}
        for at, (kind, key) in enumerate(self._keys.items()):
            key.clicked.connect(partial(self.chosen.emit, kind))
            self._grid.addWidget(key, at // _COLUMNS, at % _COLUMNS)
            key.show()

    def key(self, kind: TenderKind) -> Key:
        """The key of a way to pay."""
        return self._keys[kind]


def _key(kind: TenderKind, local_currency: str) -> Key:
    name = tender_name(kind, local_currency if kind is TenderKind.LOCAL_CURRENCY else "")
    name = say("온누리") if kind is TenderKind.ONNURI_PAPER else name
    role = KeyRole.AMBER if kind is TenderKind.TAB else KeyRole.OUTLINE
    key = Key(name, role=role, size=Text.NAME, finishing=True)
    key.setMinimumHeight(_HEIGHT)
    return key
