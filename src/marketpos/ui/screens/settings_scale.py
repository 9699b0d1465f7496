"""저울: where it is plugged in, how it speaks, and what it shows right now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.domain.cas import Talk
from marketpos.domain.scale import Reading, State
from marketpos.operations.desk import Desk
from marketpos.operations.scale import ScaleSetup, scale_of, set_scale
from marketpos.ui.background import in_background
from marketpos.ui.screens.scale_words import scale_words
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.card import Card
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.row import Cell, Row
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.side_by_side import halves, side_by_side
from marketpos.ui.words import say

Port = tuple[str, str]
"""The name of a serial port, and what the system says is plugged in there."""


class ScaleSheet(Sheet):
    """A touch on a port tries it at once: put something on the scale and look."""

    changed = Signal()  # another port, another way to speak, or none

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("저울"), parent)
        self._book = desk.counter.book
        self._ports: list[Port] = []
        self._build()
        self._connect()
        self._show()
        self.show_weight(None)

    def _build(self) -> None:
        self.note = Label(ink=Role.SECOND_INK, wrap=True)  # for the card this is opened from
        self.open_key = Key(say("저울 고르기"), role=KeyRole.OUTLINE)
        self.ports = PagedList(row_height=64, name=say("어디에 꽂았나요?"))
        self.talk_keys = {
            Talk.SPEAKS: Key(say("늘 보내요"), role=KeyRole.CHIP),
            Talk.ASKED: Key(say("물으면 답해요"), role=KeyRole.CHIP),
        }
        self.weight = Label(size=Text.AMOUNT, bold=True, amount=True)
        self.hint = Label(ink=Role.SECOND_INK, wrap=True)
        self.look_key = Key(say("다시 찾기"), role=KeyRole.OUTLINE)
        self.none_key = Key(say("저울 안 써요"), role=KeyRole.AMBER)
        self.column.addLayout(halves(self._left(), self._right()), 1)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addWidget(Label(say("어디에 꽂았나요?"), size=Text.HEADING, bold=True))
        column.addWidget(self.ports, 1)
        column.addLayout(side_by_side(self.look_key, self.none_key))
        return column

    def _right(self) -> Card:
        card = Card()
        card.column.addWidget(Label(say("저울이 어떻게 보내나요?"), size=Text.HEADING, bold=True))
        card.column.addLayout(side_by_side(*self.talk_keys.values()))
        card.column.addSpacing(GAP)
        card.column.addWidget(Label(say("지금 저울"), size=Text.HEADING, bold=True))
        card.column.addWidget(self.weight)
        card.column.addWidget(self.hint)
        card.column.addStretch(1)
        return card

    def _connect(self) -> None:
        self.ports.chosen.connect(lambda at: self._choose(port=self._ports[at][0]))
        for talk, key in self.talk_keys.items():
            key.clicked.connect(lambda _=False, talk=talk: self._choose(talk=talk))
        self.look_key.clicked.connect(self.look)
        self.none_key.clicked.connect(self._choose_none)

    def look_over(self, host: QWidget) -> None:
        """Opens, and looks for ports."""
        self.open_over(host)
        self.look()

    def look(self) -> None:
        """Asks the system what is plugged in, in the background."""

        def find() -> list[Port]:
            from marketpos.outputs.serial_ports import ports

            return ports()

        in_background(self, find, done=self.show_ports)

    def show_ports(self, found: list[Port]) -> None:
        """Shows these ports, and the one that is set also when it is pulled out."""
        setup = scale_of(self._book)
        self._ports = list(found)
        if setup is not None and setup.port not in (name for name, _ in found):
            self._ports.append((setup.port, say("지금은 안 꽂혀 있어요")))
        self._show()

    def show_weight(self, reading: Reading | None) -> None:
        """What lies on the scale now."""
        self.weight.setText(scale_words(reading) or "–")
        is_firm = reading is not None and reading.state is State.STABLE
        self.weight.set_ink(Role.PRIMARY if is_firm else Role.SECOND_INK)
        self.hint.setText(_hint(reading))

    def _choose(self, port: str = "", talk: Talk | None = None) -> None:
        before = scale_of(self._book) or ScaleSetup("")
        setup = ScaleSetup(port or before.port, talk or before.talk)
        if setup.port:
            set_scale(self._book, setup)
            self.changed.emit()
        self._show()

    def _choose_none(self) -> None:
        set_scale(self._book, None)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        setup = scale_of(self._book)
        rows = [Row((Cell(name, sub=words, bold=True),)) for name, words in self._ports]
        self.ports.set_rows(rows, say("꽂힌 저울이 안 보여요. 선을 꽂고 ‘다시 찾기’를 누르세요."))
        names = [name for name, _ in self._ports]
        self.ports.set_current(names.index(setup.port) if setup and setup.port in names else -1)
        for talk, key in self.talk_keys.items():
            key.setChecked(setup is not None and talk is setup.talk)
            key.setEnabled(setup is not None)
        self.none_key.setVisible(setup is not None)
        self.note.setText(
            say("{port}의 저울을 읽어요", port=setup.port)
            if setup
            else say("안 써요. 무게는 숫자로 눌러요.")
        )


def _hint(reading: Reading | None) -> str:
    if reading is None:
        return say("꽂은 곳을 누르면 바로 읽어 봐요.")
    if reading.state is State.SILENT:
        return say("아직 안 들려요. 저울을 켜고, 안 되면 보내는 방법을 바꿔 보세요.")
    return say("물건을 올리고 무게가 맞는지 보세요. 맞으면 ‘닫기’를 누르세요.")
