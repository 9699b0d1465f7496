"""What the QR brought this week: shown, said to be scanned, scanned, new regulars, came again."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from marketpos.operations.shop import QrCounts
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.label import Label
from marketpos.ui.words import number, say


class CountCard(Card):
    """A name and a number."""

    def __init__(self, name: str, ink: Role = Role.INK, parent: QWidget | None = None) -> None:
        super().__init__(padding=12, parent=parent)
        self.name = Label(name, size=Text.NOTE, ink=Role.SECOND_INK, wrap=True)
        self.value = Label(size=Text.AMOUNT, bold=True, ink=ink, amount=True)
        self.column.setSpacing(2)
        self.column.addWidget(self.name)
        self.column.addStretch(1)
        self.column.addWidget(self.value)


class ChannelCounts(QWidget):
    """What the hub counted stands here only once it counted something: most shops never see it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = CountCard(say("QR 보여 드림"))
        self.claimed = CountCard(say("찍으셨대요"))
        self.scanned = CountCard(say("휴대폰으로 찍음"))
        self.joined = CountCard(say("새 단골"), Role.PRIMARY)
        self.again = CountCard(say("그중 다시 오심"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        cards = (self.shown, self.claimed, self.scanned, self.joined, self.again)
        for place, card in enumerate(cards):
            grid.addWidget(card, 0, place)
            grid.setColumnStretch(place, 1 if card is not self.scanned else 0)
        self._grid = grid

    def show_counts(self, counts: QrCounts) -> None:
        """Shows other numbers."""
        self.shown.value.setText(say("{n}번", n=number(counts.shown)))
        self.claimed.value.setText(say("{n}번", n=number(counts.claimed)))
        self.scanned.value.setText(say("{n}번", n=number(counts.scanned)))
        self.scanned.setVisible(counts.scanned > 0)
        self._grid.setColumnStretch(2, 1 if counts.scanned else 0)
        self.joined.value.setText(say("{n}명", n=number(counts.joined)))
        self.again.value.setText(say("{n}명", n=number(counts.came_again)))
