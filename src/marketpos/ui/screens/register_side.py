"""The right of registering: how they agreed, and the key that writes it down."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.ui.screens.consent_method import ConsentMethodChoice
from marketpos.ui.screens.panes import Pane, is_roomy
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import say


class RegisterSide(Pane):
    """On the dark ground that says: turn it round and let them answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Role.RAIL, parent)
        self.title = Label(
            say("어떻게 대답하셨어요?"), size=Text.HEADING, bold=True, ink=Role.ON_RAIL, wrap=True
        )
        self.method = ConsentMethodChoice()
        card = Card(edge=None, padding=14)
        card.column.addWidget(self.method)
        self.banner = Banner()
        self.known_key = Key()
        self.save_key = Key(
            say("적어 두기 (Enter)"),
            size=Text.HEADING,
            finishing=True,
        )
        self.close_key = Key(say("적지 않고 닫기"))
        self.back_key = Key(say("앞으로"), icon="arrow-left")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(GAP + 4)
        for widget in (self.title, card, self.banner, self.known_key):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(side_by_side(self.back_key, self.close_key))
        self.save_key.setMinimumHeight(76)
        column.addWidget(self.save_key)
        self.back_key.setVisible(not is_roomy())

    def tell(self, text: str) -> None:
        """What is still missing, or what did not go well."""
        self.banner.set_text(text)

    def offer_known(self, name: str) -> None:
        """It may be this regular, "" when there is none alike."""
        self.known_key.set_text(say("이분이에요: {name}", name=name))
        self.known_key.setVisible(bool(name))

    def offer_nothing(self, nothing: bool) -> None:
        """Whoever said no is not written down: there is nothing to save."""
        self.save_key.setVisible(not nothing)
