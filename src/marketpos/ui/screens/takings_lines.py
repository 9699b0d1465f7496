"""Lines of a name and its sums, as they stand in a ledger: the sums end under each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QGridLayout, QWidget

from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import RIGHT


class Line(NamedTuple):
    """One line; a strong one is what the others come to."""

    name: str
    sum: str
    strong: bool = False
    ink: Role = Role.INK


class SumLines(QWidget):
    """A column of names and a column of sums; set anew as a whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._shown: list[tuple[Label, Label]] = []

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Shows other lines."""
        for pair in self._shown:
            for label in pair:
                self._grid.removeWidget(label)
                label.hide()
                label.deleteLater()
        self._shown = [self._add(at, line) for at, line in enumerate(lines)]

    def sum_of(self, name: str) -> str:
        """The sum beside this name, "" when there is none."""
        return next((two.text() for one, two in self._shown if one.text() == name), "")

    def _add(self, at: int, line: Line) -> tuple[Label, Label]:
        name = Label(line.name, size=Text.BODY, bold=line.strong, ink=line.ink)
        total = Label(line.sum, size=Text.BODY, bold=True, ink=line.ink, align=RIGHT)
        self._grid.addWidget(name, at, 0)
        self._grid.addWidget(total, at, 1)
        name.show()
        total.show()
        return name, total
