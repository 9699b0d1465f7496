"""The keys of the book are lost: the letters on paper open it, or they are looked for again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.domain.paperkey import LETTERS
from marketpos.domain.refusal import Refusal, Unavailable
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.facts import flowing
from marketpos.ui.theme import GAP, Role
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import refusal, say


class LostKeysSheet(Sheet):
    """``opened`` when the book can be opened again; selling goes on until somebody does it."""

    opened = Signal()

    def __init__(
        self,
        by_paper: Callable[[str], None],
        again: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        """``by_paper`` takes the letters, ``again`` looks for the keys where they were kept.

        Both raise a Refusal or Unavailable when the book stays shut.
        """
        super().__init__(say("열쇠 종이 적기"), parent)
        self._by_paper, self._again = by_paper, again
        self.note = flowing(Label(ink=Role.SECOND_INK, wrap=True))
        self.field = TextField(say("종이에 적어 둔 열쇠 글자"), name=say("가게 열쇠"))
        self.banner = Banner()
        self.again_key = Key(say("열쇠 다시 찾기"), role=KeyRole.OUTLINE)
        self.open_key = Key(say("장부 열기"), role=KeyRole.PRIMARY, finishing=True)
        self.keyboard = HangulKeyboard()
        self.keyboard.show_latin()
        self.field.bind(self.keyboard)
        self._lay_out()
        self.field.text_changed.connect(self._count)
        self.field.entered.connect(self._open)
        self.open_key.clicked.connect(self._open)
        self.again_key.clicked.connect(lambda: self._try(self._again))
        self._count("")

    def _lay_out(self) -> None:
        self.head.insertWidget(1, self.again_key)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.field, 3)
        row.addWidget(self.open_key, 1)
        self.column.addLayout(row)
        self.column.addWidget(self.note)
        self.column.addWidget(self.banner)
        self.column.addStretch(1)
        self.column.addWidget(self.keyboard)

    def _count(self, typed: str) -> None:
        """How far somebody is who types fifty-five letters with wet hands."""
        letters = len("".join(typed.split()).replace("-", ""))
        self.banner.set_text("")
        self.note.show()
        self.note.setText(
            say("{all}글자 가운데 {n}글자 적었어요. 띄우지 않아도 돼요.", all=LETTERS, n=letters)
        )

    def _open(self) -> None:
        self._try(lambda: self._by_paper(self.field.text()))

    def _try(self, look: Callable[[], None]) -> None:
        try:
            look()
        except (Refusal, Unavailable) as no:
            self.note.hide()  # there is no room for both in large letters
            self.banner.set_text(refusal(no))
            return
        self.close_sheet()
        self.opened.emit()
