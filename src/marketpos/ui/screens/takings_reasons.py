"""Why money moved, was missing or went back: a few words to touch, or one's own to write."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from marketpos.ui.theme import GAP
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.words import say

if TYPE_CHECKING:
    from marketpos.ui.screens.why_sheet import WhySheet

_SHOWN = 14  # letters of one's own words that stand on their key


class ReasonChips(QWidget):
    """One of several reasons, none chosen beforehand; the last key opens a keyboard."""

    chosen = Signal(str)

    def __init__(
        self,
        reasons: Sequence[str],
        *,
        columns: int = 3,
        host: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`host` is what the keyboard opens over; it needs the width of a screen's left side."""
        super().__init__(parent)
        self._columns, self._reason, self._host = columns, "", host
        self._keys: dict[str, Key] = {}
        self._sheet: WhySheet | None = None
        self.own_key = Key(role=KeyRole.CHIP, icon="keyboard")
        self.own_key.clicked.connect(self._ask)
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
        row, column = divmod(len(reasons), self._columns)
        self._grid.addWidget(self.own_key, row, column, 1, self._columns - column)
        self.set_reason("")

    def reason(self) -> str:
        """The chosen one, "" while there is none."""
        return self._reason

    def set_reason(self, reason: str) -> None:
        """Marks one, or none; fires nothing."""
        self._reason = reason
        own = reason if reason not in self._keys else ""
        for each, key in self._keys.items():
            key.setChecked(each == reason)
        self.own_key.setChecked(bool(own))
        short = own if len(own) <= _SHOWN else f"{own[:_SHOWN]}…"
        self.own_key.set_text(short or say("직접 적기"))

    def key(self, reason: str) -> Key:
        """The chip of a reason."""
        return self._keys[reason]

    def sheet(self) -> WhySheet:
        """Where one's own words are written, made when it is first asked for."""
        if self._sheet is None:
            from marketpos.ui.screens.why_sheet import WhySheet

            self._sheet = WhySheet()
            self._sheet.written.connect(self._choose)
        return self._sheet

    def _ask(self) -> None:
        own = self._reason if self._reason not in self._keys else ""
        self.set_reason(self._reason)  # a touch alone is no reason yet
        self.sheet().ask(self._host or self.window(), own)

    def _choose(self, reason: str) -> None:
        self.set_reason(reason)
        self.chosen.emit(reason)
