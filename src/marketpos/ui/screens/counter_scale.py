"""What lies on the scale, live beside what is typed; not there in a shop without a scale."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from marketpos.domain.scale import Reading, State
from marketpos.ui.screens.panes import is_roomy
from marketpos.ui.screens.scale_words import scale_words, short_words
from marketpos.ui.theme import Role, Text, looks
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import CENTER, width_of

_WIDEST = Reading(18_885, State.MOVING)  # the label keeps its place while a weight grows


class ScaleLabel(Label):
    """Green once the weight stands still and a touch would take it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(size=Text.BODY, bold=True, align=CENTER, parent=parent)
        self.show_weight(None)

    def show_weight(self, reading: Reading | None) -> None:
        """Shows what the scale says."""
        self.setText(_words(reading))
        self.setAccessibleName(scale_words(reading))
        is_firm = reading is not None and reading.state is State.STABLE and reading.grams > 0
        self.set_ink(Role.PRIMARY if is_firm else Role.SECOND_INK)
        font = looks().font(Text.BODY, bold=True)
        self.setMinimumWidth(round(width_of(_words(_WIDEST), font)) + 2)
        self.setVisible(reading is not None)


def _words(reading: Reading | None) -> str:
    return scale_words(reading) if is_roomy() else short_words(reading)
