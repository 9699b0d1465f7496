"""The QR on the strip, as large as it gets there: for the phone held over the counter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.ui.theme import GAP, Text
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import CENTER
from marketpos.ui.widgets.qrview import QrView
from marketpos.ui.words import say


class StripQr(QWidget):
    """The code, what it invites to, and the way back."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.view = QrView(name=say("채널 QR"))
        self.invitation = Label(size=Text.NAME, bold=True, align=CENTER, wrap=True)
        self.close_key = Key(say("닫기"))
        self.close_key.clicked.connect(lambda: self.closed.emit())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP * 2)
        for part, share in ((self.view, 1), (self.invitation, 0), (self.close_key, 0)):
            whole.addWidget(part, share)

    def show_qr(self, modules: Sequence[Sequence[bool]], invitation: str) -> None:
        """Shows it."""
        self.view.set_modules(modules)
        self.invitation.setText(say("손님, {invitation}", invitation=invitation))
