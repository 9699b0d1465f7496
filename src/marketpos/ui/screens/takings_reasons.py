"""Why money moved, was missing or went back: a few words to touch, or one's own to write."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from marketpos.ui.theme import GAP
from marketpos.ui.widgets.key import Key, KeyRole


class ReasonChips(QWidget):
    """One of several reasons, none chosen beforehand."""

    chosen = Signal(str)

    def __init__(
        self, reasons: Sequence[str], *, columns: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._columns, self._reason = columns, ""
        self._keys: dict[str, Key] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.set_reasons(reasons)

    def set_reasons(self, reasons: Sequence[str]) -> None:
        """Offers others; none is chosen."""
        for key in self._keys.values():
            self._grid.removeWidget(key)
            key.hide()
            key.deleteLater()
        self._keys = {}
        for at, reason in enumerate(reasons):
            key = self._keys[reason] = Key(reason, role=KeyRole.CHIP)
            key.clicked.connect(lambda _=False, reason=reason: self._choose(reason))
            self._grid.addWidget(key, at // self._columns, at % self._columns)
            key.show()
        self.set_reason("")

    def reason(self) -> str:
        """The chosen one, "" while there is none."""
        return self._reason

    def set_reason(self, reason: str) -> None:
        """Marks one, or none; fires nothing."""
        self._reason = reason
        for each, key in self._keys.items():
            key.setChecked(each == reason)

    def key(self, reason: str) -> Key:
        """The chip of a reason."""
        return self._keys[reason]

    def _choose(self, reason: str) -> None:
        self.set_reason(reason)
        self.chosen.emit(reason)
