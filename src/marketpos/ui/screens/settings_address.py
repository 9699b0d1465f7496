"""The address of a printer on the network, by digits and dots."""

from __future__ import annotations

from ipaddress import AddressValueError, IPv4Address

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.ui.screens.digitpad import DigitPad
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import say


class AddressSheet(Sheet):
    """Asks for four numbers with dots between them."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("프린터 주소"), parent)
        self.field = TextField("192.168.0.50", name=say("프린터 주소"))
        self.dot_key = Key(".", size=Text.DIGIT, name=say("점"))
        self.banner = Banner()
        self.digits = DigitPad(say("이 주소로"))
        self.digits.write_into(self.field)
        hint = say("프린터를 끄고 종이 넣는 단추를 누른 채 켜면 주소가 종이에 나와요.")
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.field, 1)
        row.addWidget(self.dot_key)
        self.column.addWidget(Label(hint, ink=Role.SECOND_INK, wrap=True))
        self.column.addLayout(row)
        self.column.addWidget(self.banner)
        self.column.addStretch(1)
        self.column.addWidget(self.digits)
        self.dot_key.clicked.connect(lambda: self.field.type_in("."))
        self.digits.done.connect(self._write)
        self.field.entered.connect(self._write)

    def ask(self, host: QWidget) -> None:
        """Opens, empty."""
        self.field.clear()
        self.banner.set_text("")
        self.open_over(host)
        self.field.setFocus()

    def _write(self) -> None:
        typed = self.field.text().strip()
        try:
            address = str(IPv4Address(typed))
        except AddressValueError:
            self.banner.set_text(say("점으로 나눈 숫자 넷이에요. 192.168.0.50 처럼요."))
            return
        self.close_sheet()
        self.written.emit(address)
