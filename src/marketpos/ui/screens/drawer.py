"""돈통: money in and out with a reason, the morning's change, and a look at the day so far."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.domain.acts import Act
from marketpos.domain.money import Won
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.operations.desk import Desk
from marketpos.outputs.receipt import Row as SlipRow
from marketpos.outputs.sheet import Sheet
from marketpos.outputs.slip import Slip
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.drawer_words import (
    IN,
    MORNING,
    OUT,
    enter_words,
    look_lines,
    look_rows,
    reasons_of,
)
from marketpos.ui.screens.panes import Pane, Panes, is_roomy
from marketpos.ui.screens.printing import print_paper
from marketpos.ui.screens.report_files import large_page
from marketpos.ui.screens.takings_pad import ENTER, Typed, TypingPad, pad_name
from marketpos.ui.screens.takings_reasons import ReasonChips
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.readout import Readout
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import money, number, refusal, say

MOST_DIGITS = 8


class DrawerPage(QWidget):
    """What moved at the left, what should be in the drawer at the right."""

    closed = Signal()
    changed = Signal()  # something was recorded

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._mode, self._typed = desk, OUT, Typed(MOST_DIGITS)
        self._build()
        self._connect()
        self.choose(OUT)

    def _build(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.mode_keys = {
            OUT: Key(say("돈 꺼내기"), role=KeyRole.CHIP),
            IN: Key(say("돈 넣기"), role=KeyRole.CHIP),
            MORNING: Key(say("아침 거스름돈"), role=KeyRole.CHIP),
        }
        self.leave_key = Key(say("매출"), icon="arrow-left")
        self.turn_key = Key(say("자세히"), role=KeyRole.OUTLINE)
        self.back_key = Key(say("돈통"), icon="arrow-left")
        self.print_key = Key(say("인쇄"), icon="printer")
        self.kick_key = Key(say("돈통 열기"), role=KeyRole.OUTLINE)
        self.banner = Banner()
        self.reasons = ReasonChips((), host=self)
        self.usual_key = Key(role=KeyRole.OUTLINE, finishing=True)
        self.readout = Readout()
        self.pad = TypingPad(say("적기"), tall=True)
        self.list = PagedList(
            row_height=37,
            ruled=True,
            choosable=False,
            keys_below=is_roomy(),
            name=say("지금까지"),
        )
        self.panes = Panes(self._left(), self._right())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    def _left(self) -> Pane:
        left = Pane()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(GAP + 2)
        column.addLayout(side_by_side(*self.mode_keys.values(), self.leave_key, self.turn_key))
        column.addWidget(self.banner)
        column.addWidget(self.reasons)
        column.addWidget(self.usual_key)
        column.addStretch(1)
        column.addWidget(self.readout)
        column.addWidget(self.pad)
        return left

    def _right(self) -> Pane:
        right = Pane(Role.PAPER)
        column = QVBoxLayout(right)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(GAP + 2)
        column.addWidget(Label(say("지금까지"), size=Text.HEADING, bold=True))
        column.addWidget(self.list, 1)
        column.addLayout(side_by_side(self.back_key, self.print_key, self.kick_key))
        return right

    def _connect(self) -> None:
        for mode, key in self.mode_keys.items():
            key.clicked.connect(lambda _=False, mode=mode: self.choose(mode))
        self.leave_key.clicked.connect(lambda: self.closed.emit())
        self.panes.turn_by(self.turn_key, self.back_key)
        self.print_key.clicked.connect(self._print)
        self.kick_key.clicked.connect(self._desk.printing.open_drawer)
        self.pad.pressed.connect(self.press)
        self.reasons.chosen.connect(lambda _: self._show_typed())
        self.usual_key.clicked.connect(lambda: self._keep(self._desk.till.usual_float()))

    def choose(self, mode: str) -> None:
        """Money out, money in, or what the morning begins with."""
        self._mode = mode
        for each, key in self.mode_keys.items():
            key.setChecked(each == mode)
        self.reasons.set_reasons(reasons_of(mode))
        self.reasons.setVisible(mode != MORNING)
        usual = self._desk.till.usual_float()
        self.usual_key.set_text(say("어제만큼 {amount}", amount=money(usual)))
        self.usual_key.setVisible(mode == MORNING and usual > 0)
        self.banner.set_text("")
        self._typed.clear()
        self.refresh()

    def refresh(self) -> None:
        """Reads the drawer anew; what is typed stays."""
        self.list.set_rows(look_rows(self._desk.till.figures()))
        printer = self._desk.printing.printer()
        self.kick_key.setVisible(printer is not None and printer.has_drawer)
        self._show_typed()

    def press(self, name: str) -> None:
        """A key of the pad, on the screen or a real one."""
        if name == ENTER:
            self._keep(Won(self._typed.value))
        elif self._typed.press(name):
            self.banner.set_text("")
            self._show_typed()

    def _keep(self, amount: Won) -> None:
        till, why = self._desk.till, self.reasons.reason()
        try:
            self._desk.access.check(Act.CLOSE_DAY)
            if self._mode == MORNING:
                till.open(amount)
            else:
                (till.pay_in if self._mode == IN else till.pay_out)(amount, why)
        except (Refusal, Unavailable) as no:
            self.banner.set_text(refusal(no))
            return
        mode = self._mode
        self.choose(mode)
        self.banner.set_text(say("{amount} 적었어요. 저장됐어요.", amount=money(amount)), Mood.INFO)
        self.changed.emit()

    def _print(self) -> None:
        """The look at the day so far (X report), on paper."""
        print_paper(self, self._desk.printing, self._slip, self._paper, self.banner.set_text)

    def _slip(self) -> Slip:
        from marketpos.ui.slips import lines_slip

        rows = [SlipRow(*line) for line in look_lines(self._desk.till.figures())]
        return lines_slip(self._desk, say("지금까지"), rows)

    def _paper(self) -> tuple[Sheet, ...]:
        lines = [line[:2] for line in look_lines(self._desk.till.figures())]
        return large_page(say("지금까지"), self._desk.shop.card().name, lines)

    def _show_typed(self) -> None:
        hints = {
            OUT: say("얼마를 꺼내세요?"),
            IN: say("얼마를 넣으세요?"),
            MORNING: say("아침에 돈통에 얼마 있어요?"),
        }
        typed = "" if self._typed.is_empty else number(self._typed.value)
        self.readout.show_typed(typed, hints[self._mode])
        self.pad.key(ENTER).set_text(enter_words(self._mode, self.reasons.reason()))

    def showEvent(self, event: QShowEvent) -> None:
        """A number pad types at once."""
        super().showEvent(event)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The number pad types the amount, Enter keeps it."""
        name = pad_name(event)
        if name:
            self.press(name)
        else:
            super().keyPressEvent(event)
