"""How this PC is, in sentences and as a QR, and the repair kit to take along."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.domain.refusal import Unavailable
from marketpos.operations.desk import Desk
from marketpos.operations.kit import Kit, core_of, keep_kit
from marketpos.operations.safety import HubLink
from marketpos.operations.sticks import stick
from marketpos.outputs.qr import Matrix, QrUnreadable, pixels, proven
from marketpos.ui.background import in_background
from marketpos.ui.kit_words import sentences
from marketpos.ui.screens.facts import flowing
from marketpos.ui.screens.printing import documents
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.qrview import QrView
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import say

_QR = 380  # px: four a module up to 500 letters


class _Looked(NamedTuple):
    kit: Kit
    modules: Matrix


class DoctorSheet(Sheet):
    """Looks in the background whenever it is opened; the kit holds nothing that was typed."""

    def __init__(self, desk: Desk, link: HubLink, parent: QWidget | None = None) -> None:
        super().__init__(say("고장 살피기"), parent)
        self._desk, self._link = desk, link
        self._kit: Kit | None = None
        self.said = flowing(Label(size=Text.NAME, wrap=True))
        self.banner = Banner()
        self.keep_key = Key(say("USB나 문서 폴더에 저장"), role=KeyRole.PRIMARY, finishing=True)
        self.qr = QrView(name="QR")
        self.qr.setFixedSize(_QR, _QR)
        self.note = flowing(
            Label(
                say("상인회가 이 QR을 찍으면 바로 알아요. 이름과 전화번호는 안 들어 있어요."),
                ink=Role.SECOND_INK,
                wrap=True,
            )
        )
        self._lay_out()
        self.keep_key.clicked.connect(self._keep)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GAP + 4)
        left.addWidget(self.said)
        left.addWidget(self.note)
        left.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(GAP * 2)
        both.addLayout(left, 1)
        both.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(both, 1)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.keep_key)

    def look_over(self, host: QWidget) -> None:
        """Open over ``host`` and look at the PC as it is now."""
        desk, word = self._desk, self._link.word()

        def look() -> _Looked:
            kit = desk.doctor.kit(word)
            return _Looked(kit, _modules(core_of(kit)))

        self._kit = None
        self.keep_key.setEnabled(False)
        self.said.setText(say("살펴보고 있어요"))
        self.qr.set_modules(())
        self.banner.set_text("")
        self.open_over(host)
        in_background(self, look, self._show_looked)

    def _show_looked(self, looked: _Looked) -> None:
        self._kit = looked.kit
        self.said.setText("\n".join(sentences(looked.kit)))
        self.qr.set_modules(looked.modules)
        self.note.setVisible(bool(looked.modules))  # without a QR there is none to point at
        self.keep_key.setEnabled(True)

    def _keep(self) -> None:
        if self._kit is None:
            return
        kit, otherwise = self._kit, documents()

        def keep() -> str:
            found = stick()
            kept = keep_kit(kit, found or otherwise)
            return "" if found else kept.name

        in_background(self, keep, self.show_kept, self._show_not_kept)

    def show_kept(self, name: str) -> None:
        """Says where it is: on a stick, or ``name`` in the documents folder."""
        if name:
            self.banner.set_text(say("문서 폴더에 저장했어요: {file}", file=name), Mood.INFO)
        else:
            self.banner.set_text(say("USB에 저장했어요. 그 파일을 상인회에 주세요."), Mood.INFO)

    def _show_not_kept(self, error: Exception) -> None:
        if not isinstance(error, Unavailable):
            raise error
        self.banner.set_text(
            say("저장하지 못했어요. USB를 다시 꽂고 눌러 주세요. 판매는 그대로 돼요.")
        )


def _modules(core: str) -> Matrix:
    """Nothing is shown that does not read back; the file says the same."""
    try:
        return proven(core, pixels)
    except QrUnreadable:
        return ()
