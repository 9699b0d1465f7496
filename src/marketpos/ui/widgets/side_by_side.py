"""The plainest row there is: widgets beside each other, each as wide as the next."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from marketpos.ui.theme import GAP


def side_by_side(*widgets: QWidget) -> QHBoxLayout:
    """The widgets from left to right, a target's distance apart; they share the width evenly."""
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for widget in widgets:
        row.addWidget(widget, 1)
    return row


def halves(left: QLayout, right: QWidget) -> QHBoxLayout:
    """Two columns as wide as each other, a little further apart: a list, and what is set for it."""
    row = QHBoxLayout()
    row.setSpacing(GAP + 4)
    row.addLayout(left, 1)
    row.addWidget(right, 1)
    return row
