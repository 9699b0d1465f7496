"""The right of the channel screen: one link, its QR, and whether that was read back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from marketpos.operations.shop import Channel
from marketpos.outputs.qr import Matrix, reads_back
from marketpos.ui.background import in_background
from marketpos.ui.channel_qr import service_of, shown_address, url_of
from marketpos.ui.screens.facts import flowing
from marketpos.ui.screens.panes import Pane, is_roomy
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import CENTER
from marketpos.ui.widgets.qrview import QrView
from marketpos.ui.words import say

_QR = 224  # px
_MOST_CHIPS = 4


class ChannelCard(Pane):
    """그림에서 다시 읽어 봤어요 stands here only after the pixels on this screen were read."""

    picked = Signal(object)  # Channel
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Role.PAPER, parent)
        self._channel: Channel | None = None
        self._proving = ""
        self._build()

    def _build(self) -> None:
        self.title = Label(size=Text.HEADING, bold=True)
        self.chips = [Key(role=KeyRole.CHIP) for _ in range(_MOST_CHIPS)]
        for chip in self.chips:
            chip.clicked.connect(lambda _=False, chip=chip: self._pick(chip))
        self.qr = QrView(name=say("가게 채널 QR"))
        self.qr.setFixedSize(_QR, _QR)
        self.label = Label(size=Text.NAME, bold=True, align=CENTER)
        self.address = Label(align=CENTER)
        self.proof = flowing(Label(bold=True, ink=Role.PRIMARY, wrap=True))
        self.distance = flowing(Label(size=Text.NOTE, ink=Role.SECOND_INK, wrap=True))
        self.links_key = Key(role=KeyRole.OUTLINE)
        self.back_key = Key(say("앞으로"), icon="arrow-left")
        self.back_key.clicked.connect(self.back_asked)
        self.back_key.setVisible(not is_roomy())
        self._card = Card(fill=Role.CHANNEL, edge=None, padding=18)
        self._card.column.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignHCenter)
        self._card.column.addWidget(self.label)
        self._card.column.addWidget(self.address)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(GAP + 2)
        column.addWidget(self.title)
        self._rows = QWidget()
        chips = QGridLayout(self._rows)
        chips.setContentsMargins(0, 0, 0, 0)
        chips.setSpacing(GAP)
        for place, chip in enumerate(self.chips):
            chips.addWidget(chip, place // 2, place % 2)
        for widget in (self._rows, self._card, self.proof, self.distance):
            column.addWidget(widget)
        column.addStretch(1)
        keys = QHBoxLayout()
        keys.setSpacing(GAP)
        keys.addWidget(self.back_key, 1)
        keys.addWidget(self.links_key, 2)
        column.addLayout(keys)

    def show_channel(
        self, channel: Channel | None, modules: Matrix | None, every: Sequence[Channel]
    ) -> None:
        """Shows one of the links; without a QR that can be read there is none to show."""
        self._channel, self._every = channel, every
        self.title.setText(service_of(channel) if channel else say("아직 주소가 없어요"))
        self.links_key.set_text(
            say("다른 주소 · 네이버, 인스타, 지도") if channel else say("주소 넣기")
        )
        self.label.setText(channel.label if channel else "")
        self.address.setText(shown_address(channel) if channel else "")
        self.qr.set_modules(modules or ())
        self._card.setVisible(modules is not None)
        self._show_chips()
        self._say_proof("")
        self.prove()

    def say_distance(self, text: str) -> None:
        """From how far the chosen sign is read."""
        self.distance.setText(text)

    def prove(self) -> None:
        """Reads the QR back from the pixels on this screen, in the background."""
        if self._channel is None or self._card.isHidden() or not self.isVisible():
            return
        wanted, pixels = url_of(self._channel), self.qr.grab_luminance()
        self._proving = wanted
        in_background(self, lambda: reads_back(*pixels), lambda read: self._judge(wanted, read))

    def _judge(self, wanted: str, read: str | None) -> None:
        if wanted != self._proving:
            return  # another link is shown by now
        if read == wanted:
            self._say_proof(say("✓ 그림에서 다시 읽어 봤어요"))
        else:
            self._card.hide()
            self._say_proof(say("이 QR은 다시 읽히지 않아서 보여 드리지 않아요"), Role.AMBER)

    def _say_proof(self, text: str, ink: Role = Role.PRIMARY) -> None:
        self.proof.set_ink(ink)
        self.proof.setText(text)

    def _show_chips(self) -> None:
        self._rows.setVisible(len(self._every) > 1)
        for place, chip in enumerate(self.chips):
            there = place < len(self._every)
            chip.setVisible(there)
            if there:
                one = self._every[place]
                chip.set_text(service_of(one))
                chip.setChecked(self._channel is not None and one.channel == self._channel.channel)

    def _pick(self, chip: Key) -> None:
        self.picked.emit(self._every[self.chips.index(chip)])

    def showEvent(self, event: QShowEvent) -> None:
        """Reads it back as soon as it is laid out."""
        QTimer.singleShot(0, self, self.prove)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size is another picture."""
        QTimer.singleShot(0, self, self.prove)
