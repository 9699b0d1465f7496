"""The address of a printer on the network, by digits and dots."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from marketpos.domain.printers import network_address
from marketpos.ui.screens.typed_sheet import TypedSheet
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.label import Label
from marketpos.ui.words import say


class AddressSheet(TypedSheet):
    """Asks for four numbers with dots between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title = say("프린터 주소")
        super().__init__(
            title, "192.168.0.50", network_address, done=say("이 주소로"), parent=parent
        )
        self.dot_key = Key(".", size=Text.DIGIT, name=say("점"))
        self.row.addWidget(self.dot_key)
        hint = say("프린터를 끄고 종이 넣는 단추를 누른 채 켜면 주소가 종이에 나와요.")
        self.column.insertWidget(0, Label(hint, ink=Role.SECOND_INK, wrap=True))
        self.dot_key.clicked.connect(lambda: self.field.type_in("."))
