"""The kinds of shop to choose from at the first start, each with how much is put in for it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from marketpos.operations.starter import StarterProduct
from marketpos.ui.screens.panes import is_roomy
from marketpos.ui.theme import GAP, looks
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.words import say


class TradeChoice(QWidget):
    """One key a trade, and 빈 채로; one of them is chosen or none yet."""

    chosen = Signal(str)  # the trade, "" for empty shelves

    def __init__(
        self, trades: Mapping[str, list[StarterProduct]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._trade: str | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP + 2)
        self._keys: dict[str, Key] = {}
        for trade, products in trades.items():
            count = say("{count}가지", count=len(products))
            self._add(trade, trade_name(trade), count)
        self._add("", say("빈 채로"), say("직접 넣기"))
        self._place_keys()

    def trade(self) -> str | None:
        """What was chosen, ``None`` while nothing was."""
        return self._trade

    def choose(self, trade: str | None) -> None:
        """Shows a choice; says nothing."""
        self._trade = trade
        for each, key in self._keys.items():
            key.setChecked(each == trade)

    def key(self, trade: str) -> Key:
        """The key of a trade, "" for empty shelves."""
        return self._keys[trade]

    def _add(self, trade: str, name: str, count: str) -> None:
        key = self._keys[trade] = Key(name, sub=count, role=KeyRole.CHIP)
        key.setMinimumHeight(looks().scaled(84))
        key.clicked.connect(lambda: self._take(trade))

    def _take(self, trade: str) -> None:
        self.choose(trade)
        self.chosen.emit(trade)

    def _place_keys(self) -> None:
        columns = 6 if is_roomy() else 4
        for place, key in enumerate(self._keys.values()):
            self._grid.addWidget(key, place // columns, place % columns)
        for column in range(6):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Takes fewer columns when the letters grow."""
        if event.type() == QEvent.Type.FontChange:
            self._place_keys()
        super().changeEvent(event)


def trade_name(trade: str) -> str:
    """A trade as it is shown."""
    return {
        "수산": say("수산"),  # data
        "청과": say("청과"),  # data
        "정육": say("정육"),  # data
        "반찬": say("반찬"),  # data
        "건어물": say("건어물"),  # data
        "떡/한과": say("떡·한과"),  # data
        "분식/먹거리": say("분식·먹거리"),  # data
        "곡물/기름": say("곡물·기름"),  # data
        "잡화": say("잡화"),  # data
        "의류": say("의류"),  # data
    }.get(trade, trade)
