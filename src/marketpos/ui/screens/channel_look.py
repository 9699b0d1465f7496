"""A link nobody knows yet: its host in large letters, to be opened once and owned up to."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.domain.links import ChannelLink, qr_url
from marketpos.ui.channel_qr import ChannelQr
from marketpos.ui.screens.facts import flowing
from marketpos.ui.theme import GAP, Text, looks
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import CENTER
from marketpos.ui.widgets.qrview import QrView
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import say

_QR = 200  # px at 100 %


class LookAtLink(QWidget):
    """Shows where a link really leads, and its QR to open it with one's own phone."""

    ours = Signal(object)  # ChannelLink
    not_ours = Signal()

    def __init__(self, qr: ChannelQr, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._qr = qr
        self._link: ChannelLink | None = None
        self.host = Label(size=Text.TITLE, bold=True, align=CENTER)
        self.question = flowing(
            Label(
                say("처음 보는 주소예요. 휴대폰으로 찍어 열어 보고, 우리 가게 것이면 눌러 주세요."),
                align=CENTER,
                wrap=True,
            )
        )
        self.qr = QrView(name=say("열어 볼 주소의 QR"))
        side = min(looks().scaled(_QR), 280)
        self.qr.setFixedSize(side, side)
        self.no_key = Key(say("아니요, 다시 넣을게요"), size=Text.NAME)
        self.yes_key = Key(say("네, 우리 가게 것이에요"), role=KeyRole.OUTLINE, size=Text.NAME)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP + 4)
        column.addWidget(self.host)
        column.addWidget(self.question)
        column.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.addLayout(side_by_side(self.no_key, self.yes_key))
        self.no_key.clicked.connect(self.not_ours)
        self.yes_key.clicked.connect(lambda: self.ours.emit(self._link))

    def show_link(self, link: ChannelLink) -> None:
        """Shows another link."""
        self._link = link
        self.host.setText(urlsplit(link.url).hostname or link.shown)
        self.qr.set_modules(self._qr.matrix_of(qr_url(link)) or ())
