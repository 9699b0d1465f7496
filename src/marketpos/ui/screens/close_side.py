"""The right of closing: what was counted, what should be there, and the next step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.domain.day import NOT_COUNTED, DayFigures
from marketpos.domain.facts import DayClosed
from marketpos.domain.money import Won
from marketpos.ui.screens.close_words import drawer_lines, over_short_words
from marketpos.ui.screens.panes import Pane, is_roomy
from marketpos.ui.screens.takings_lines import Line, SumLines
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.side_by_side import side_by_side
from marketpos.ui.words import money, number, say

_FINISHING_HEIGHT = 76


class CloseSide(Pane):
    """Shows the drawer beside the count; its keys are public, the screen says what they do."""

    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Role.PAPER, parent)
        self.counted_label = Label(size=Text.TOTAL, bold=True, amount=True)
        self.lines = SumLines()
        self.banner = Banner()
        self.again_key = Key(say("다시 세기"))
        self.uncounted_key = Key(say("안 세고 마감"))
        self.arrived_label = Label(size=Text.NOTE, bold=True, ink=Role.PRIMARY, wrap=True)
        self.back_key = Key(say("돈 세기"), icon="arrow-left")
        self.next_key = Key(role=KeyRole.PRIMARY, size=Text.NAME, finishing=True)
        self.next_key.setMinimumHeight(_FINISHING_HEIGHT)
        self.back_key.clicked.connect(self.back_asked)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(GAP + 2)
        column.addWidget(Label(say("세어 본 현금"), size=Text.NOTE, ink=Role.SECOND_INK))
        for widget in (self.counted_label, self.lines, self.banner):
            column.addWidget(widget)
        self._small = side_by_side(self.again_key, self.uncounted_key)
        column.addLayout(self._small)
        column.addStretch(1)
        column.addWidget(self.arrived_label)
        finish = side_by_side(self.back_key)
        finish.addWidget(self.next_key, 2)
        column.addLayout(finish)
        self.back_key.setVisible(not is_roomy())

    def show_count(self, figures: DayFigures, counted: Won, *, is_counted: bool) -> None:
        """The count beside the drawer; what is over or short is said once something was counted."""
        self.counted_label.setText(money(counted))
        self.lines.set_lines(drawer_lines(figures))
        difference = figures.drawer.over_short(counted)
        mood = Mood.NOTICE if difference else Mood.INFO
        said = over_short_words(difference)
        if difference:
            said = say("{what}. 그대로 마감해도 돼요.", what=said)
        self.banner.set_text(said if is_counted else "", mood)

    def show_report(self, fact: DayClosed) -> None:
        """What a report fixed: nothing here changes any more."""
        self.counted_label.setText(money(fact.counted_cash_won))
        self.lines.set_lines(
            [
                Line(say("있어야 할 현금"), number(fact.expected_cash_won), strong=True),
                Line(say("과부족"), number(fact.over_short_won)),
            ]
        )
        mood = Mood.NOTICE if fact.over_short_won else Mood.INFO
        if fact.why == NOT_COUNTED:  # then nothing can be just right
            self.banner.set_text(say("돈을 세지 않고 마감했어요."), Mood.NOTICE)
        else:
            self.banner.set_text(over_short_words(fact.over_short_won), mood)

    def show_arrived(self, sales: int, waiting: int, *, is_joined: bool) -> None:
        """Whether today's sales are in the association's keeping; closing does not wait for it."""
        self.arrived_label.setVisible(is_joined and sales > 0)
        if waiting:
            text = say("{n}건은 아직 이 PC에만 있어요. 마감은 그대로 돼요.", n=waiting)
        else:
            text = say("오늘 {n}번 판 것이 모두 올라갔어요", n=sales)
        self.arrived_label.set_ink(Role.AMBER if waiting else Role.PRIMARY)
        self.arrived_label.setText(text)
