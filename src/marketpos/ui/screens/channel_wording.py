"""The line above a QR: one of ours, or the shop's own; and which address paper carries."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.operations.joins import Joins
from marketpos.outputs.sheet import WordsTooLong
from marketpos.ui.screens.channel_paper_link import PaperLink
from marketpos.ui.theme import GAP
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import refusal, say

Check = Callable[[str], None]
"""Raises WordsTooLong for a line that does not fit the signs."""


def our_lines() -> tuple[str, ...]:
    """Lines to choose from."""
    return (
        say("카메라로 찍으면 소식을 먼저 받아요"),
        say("찍으면 오늘 좋은 물건을 알려 드려요"),
        say("찍고 우리 가게 단골 하세요"),
    )


class WordingSheet(Sheet):
    """다 됐어요 or Enter takes the line, if it fits the smallest sign."""

    def __init__(
        self,
        keep: Callable[[str], None],
        check: Check,
        joins: Joins,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(say("문구 바꾸기"), parent)
        self._keep_line, self._check, self._joins = keep, check, joins
        self.paper_link = PaperLink(joins)
        self.field = TextField(say("찍으면 무엇이 좋은지 한 줄로"), name=say("문구"))
        self.keyboard = HangulKeyboard()
        self.banner = Banner()
        self.lines = [Key(line, role=KeyRole.CHIP) for line in our_lines()]
        self.field.bind(self.keyboard)
        self._keys = QWidget()
        keys = QVBoxLayout(self._keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(GAP)
        for key in self.lines:
            keys.addWidget(key)
            key.clicked.connect(lambda _=False, key=key: self.field.set_text(key.text()))
        self.keep_key = Key(say("이 문구로"), role=KeyRole.PRIMARY)
        for widget in (self.field, self.banner, self._keys, self.paper_link):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.column.addWidget(self.keep_key)
        self.column.addWidget(self.keyboard)
        self.field.tapped.connect(lambda: self._type(True))
        self.field.entered.connect(self._enter)
        self.field.text_changed.connect(lambda _: self._show_line())
        self.keep_key.clicked.connect(self._keep)

    def show_line(self, line: str) -> None:
        """Begins with the line there is."""
        self.field.set_text(line)
        self.paper_link.show_choice()
        self.banner.set_text("")
        self._type(False)
        self._show_line()

    def _type(self, typing: bool) -> None:
        self.keyboard.setVisible(typing)
        self._keys.setVisible(not typing)
        self.paper_link.setVisible(not typing and self._joins.can_be_short())
        self.keep_key.setVisible(not typing)

    def _enter(self) -> None:
        if self.keyboard.isVisibleTo(self):
            self._type(False)
        else:
            self._keep()

    def _show_line(self) -> None:
        self.banner.set_text("")
        for key in self.lines:
            key.setChecked(key.text() == self.field.text())

    def _keep(self) -> None:
        line = " ".join(self.field.text().split())
        try:
            self._check(line)
        except WordsTooLong as error:
            self.banner.set_text(refusal(error))
            return
        self._keep_line(line)
        self.close_sheet()
