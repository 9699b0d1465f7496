"""The right of the report: what it was made of line by line, and the keys that close days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from marketpos.ui.screens.panes import Pane, is_roomy
from marketpos.ui.screens.report_words import late_words
from marketpos.ui.theme import GAP, Role, Text
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.words import say

if TYPE_CHECKING:
    from marketpos.operations.till import Till

_FINISHING_HEIGHT = 76


class ReportSide(Pane):
    """Its keys are public, the screen says what they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Role.PAPER, parent)
        self.list = PagedList(
            row_height=37,
            ruled=True,
            choosable=False,
            keys_below=is_roomy(),  # names need the width of the panel
            name=say("자세히"),
        )
        self.late_key = Key(role=KeyRole.AMBER)
        self.back_key = Key(say("매출"), icon="arrow-left")
        self.close_key = Key(role=KeyRole.PRIMARY, size=Text.NAME)
        self.close_key.setMinimumHeight(_FINISHING_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(GAP + 2)
        column.addWidget(self.list, 1)
        column.addWidget(self.late_key)
        keys = QHBoxLayout()
        keys.setSpacing(GAP)
        keys.addWidget(self.back_key)
        keys.addWidget(self.close_key, 2)
        column.addLayout(keys)

    def show_till(self, till: Till) -> None:
        """Whether today is closed, and a day before it is not."""
        late = till.unclosed_days()[:1]
        self.late_key.setVisible(bool(late))
        self.late_key.set_text("".join(late_words(which) for which in late))
        closed = till.is_closed()
        self.close_key.set_text(say("오늘 마감 보기") if closed else say("오늘 마감하기"))
