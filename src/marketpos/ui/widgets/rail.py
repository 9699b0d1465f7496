"""The dark rail at the left: from every screen to every other in one touch."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.painting import fill

_SIDE = 6


class RailEntry(NamedTuple):
    """One place to go; `name` is what `chosen` carries."""

    name: str
    text: str
    icon: str


class Rail(QWidget):
    """Entries from the top, `foot` entries at the bottom."""

    chosen = Signal(str)

    def __init__(
        self,
        entries: Sequence[RailEntry],
        foot: Sequence[RailEntry] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keys: dict[str, Key] = {}
        self._current = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_SIDE, GAP, _SIDE, GAP)
        self._column.setSpacing(GAP)
        for entry in entries:
            self._add(entry)
        self._column.addStretch(1)
        for entry in foot:
            self._add(entry)
        self.setFixedWidth(looks().rail_width())

    def _add(self, entry: RailEntry) -> None:
        key = Key(entry.text, icon=entry.icon, role=KeyRole.RAIL, size=Text.RAIL)
        key.clicked.connect(lambda: self._choose(entry.name))
        key.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._keys[entry.name] = key
        self._column.addWidget(key)

    def _choose(self, name: str) -> None:
        # The mark waits for set_current, because the screen may have to stay.
        self.set_current(self._current)
        self.chosen.emit(name)

    def set_current(self, name: str) -> None:
        """Marks where we are; does not fire `chosen`."""
        self._current = name
        for each, key in self._keys.items():
            key.setChecked(each == name)

    def current(self) -> str:
        """The name of the marked entry."""
        return self._current

    def names(self) -> list[str]:
        """The entries there are."""
        return list(self._keys)

    def key(self, name: str) -> Key:
        """The key of an entry."""
        return self._keys[name]

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.setFixedWidth(looks().rail_width())
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the dark ground."""
        fill(QPainter(self), self.rect(), Role.RAIL)
