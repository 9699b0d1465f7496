"""The right of the counter: the cart, or what is done, behind the line between the sides."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.ui.screens.counter_cart import CartPanel
from marketpos.ui.theme import LINE, Role, looks
from marketpos.ui.widgets.painting import fill

_WIDTH, _WIDTH_COMPACT = 430, 354  # px, as in screens/*.png


class Edge(QWidget):
    """The line between the sides."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints it."""
        fill(QPainter(self), self.rect(), Role.HAIRLINE)


class CounterRight(QWidget):
    """One panel at a time: two of them would need a taller window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cart_panel = CartPanel()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.cart_panel)
        theme = looks()
        wide = _WIDTH_COMPACT if theme.compact else _WIDTH
        self.setFixedWidth(round(wide * (1 + theme.text_scale) / 2))

    def turn(self, wanted: QWidget) -> None:
        """Shows this panel and no other."""
        if self._column.indexOf(wanted) < 0:
            self._column.addWidget(wanted)
        for at in range(self._column.count()):
            widget = self._column.itemAt(at).widget()
            if widget is not wanted:
                widget.hide()
        wanted.show()
