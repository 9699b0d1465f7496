"""A month as a grid of keys: a touch on a day says which; days to come cannot be touched."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from marketpos.domain.calendar import WEEK_DAYS, month_of, weeks_around
from marketpos.domain.clock import day_of
from marketpos.ui.theme import GAP, TARGET, Role, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import CENTER
from marketpos.ui.words import day, weekday

_MOST_WEEKS = 6


class MonthGrid(QWidget):
    """Six weeks of keys under the names of the days; those of other months are left out."""

    chosen = Signal(int)  # the day, 20261123

    def __init__(self, starts_on: int = 0, parent: QWidget | None = None) -> None:
        """`starts_on` is the day a week begins on, 0 for Monday."""
        super().__init__(parent)
        self._starts_on = starts_on
        self._days: list[int] = []
        self._names = [
            Label(size=Text.NOTE, ink=Role.SECOND_INK, align=CENTER) for _ in range(WEEK_DAYS)
        ]
        self._keys = [self._make_key(at) for at in range(WEEK_DAYS * _MOST_WEEKS)]
        self._lay_out()

    def _make_key(self, at: int) -> Key:
        key = Key(role=KeyRole.CHIP)
        key.setMinimumSize(TARGET, TARGET)
        key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        key.clicked.connect(partial(self._choose, at))
        return key

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for at, name in enumerate(self._names):
            grid.addWidget(name, 0, at)
            grid.setColumnStretch(at, 1)
        for at, key in enumerate(self._keys):
            grid.addWidget(key, 1 + at // WEEK_DAYS, at % WEEK_DAYS)
        grid.setRowStretch(1 + _MOST_WEEKS, 1)

    def show_month(self, within: int, first: int, last: int, today: int) -> None:
        """The month ``within`` is in, the days from ``first`` to ``last`` marked."""
        self._days = weeks_around(within, self._starts_on)
        begin, end = month_of(within)
        for name, one in zip(self._names, self._days, strict=False):
            name.setText(weekday(day_of(one)))
        for at, key in enumerate(self._keys):
            is_there = at < len(self._days) and begin <= self._days[at] <= end
            key.setVisible(is_there)
            if is_there:
                self._show_day(key, self._days[at], first, last, today)

    def key(self, which: int) -> Key:
        """The key of a day of the month that is shown."""
        return self._keys[self._days.index(which)]

    def _show_day(self, key: Key, which: int, first: int, last: int, today: int) -> None:
        key.set_text(str(which % 100))
        key.setAccessibleName(day(day_of(which)))
        key.setChecked(first <= which <= last)
        key.setEnabled(which <= today)

    def _choose(self, at: int) -> None:
        self._keys[at].setChecked(True)
        self.chosen.emit(self._days[at])
