"""A page of the settings: cards, two beside each other, each with what it changes said in it."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from marketpos.ui.screens.panes import is_roomy
from marketpos.ui.theme import GAP, Text
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.label import Label

_COLUMNS = 2
_CARDS = 6  # more do not fit the small panel with very large letters


def page_gap() -> int:
    """Between head and cards, px; no more than must be where large letters need the height."""
    return GAP + 4 if is_roomy() else GAP


class SettingsPage(QWidget):
    """Up to six cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(page_gap())
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(_CARDS // _COLUMNS, 1)

    def add(self, title: str, *keys: Key, note: Label | None = None) -> None:
        """One more card: its title, what it means, its keys side by side."""
        row, column = divmod(self._count, _COLUMNS)
        self._grid.addWidget(_card(title, keys, note), row, column)
        self._count += 1


def _card(title: str, keys: tuple[Key, ...], note: Label | None) -> Card:
    card = Card()
    card.column.addWidget(Label(title, size=Text.HEADING, bold=True))
    if note is not None:
        card.column.addWidget(note)
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for key in keys:
        row.addWidget(key)
    card.column.addStretch(1)
    card.column.addLayout(row)
    return card
