"""What is known of something: a name on the left, what it is on the right, a line each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from marketpos.ui.theme import Role
from marketpos.ui.widgets.label import Label

_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def flowing(label: Label) -> Label:
    """A wrapping label that asks for no more height than its lines have at the width it gets.

    Its size hint is for a narrow column, which would make the whole window grow.
    """
    policy = label.sizePolicy()
    policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
    label.setSizePolicy(policy)
    return label


class FactList(QWidget):
    """Lines of a name and a value that may run over several; set anew as a whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[tuple[Label, Label]] = []

    def set_facts(self, facts: Sequence[tuple[str, str, Role]]) -> None:
        """Shows other lines: name, value, and the value's colour; empty values are left out."""
        known = [fact for fact in facts if fact[1]]
        while len(self._labels) < len(known):
            self._add_line()
        for place, (name_label, value_label) in enumerate(self._labels):
            name, value, ink = known[place] if place < len(known) else ("", "", Role.INK)
            name_label.setText(name)
            value_label.setText(value)
            value_label.set_ink(ink)
            name_label.setVisible(bool(value))
            value_label.setVisible(bool(value))

    def value(self, name: str) -> str:
        """The value beside this name, "" when there is none."""
        found = (v.text() for n, v in self._labels if n.text() == name and v.text())
        return next(found, "")

    def _add_line(self) -> None:
        line = len(self._labels)
        name = Label(ink=Role.SECOND_INK, align=_TOP)
        value = flowing(Label(bold=True, align=_TOP, wrap=True))
        self._grid.addWidget(name, line, 0)
        self._grid.addWidget(value, line, 1)
        self._labels.append((name, value))
