"""The whole book onto a stick: locked, so that only the shop's key or the paper opens it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from marketpos.domain.refusal import Unavailable
from marketpos.operations.backup import take_along
from marketpos.operations.desk import Desk
from marketpos.operations.sticks import stick
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.background import in_background
from marketpos.ui.screens.facts import flowing
from marketpos.ui.screens.printing import documents
from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.banner import Banner, Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import refusal, say


class BackupSheet(Sheet):
    """Says what is taken along and who can open it, then takes it along in the background."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("USB에 장부 담기"), parent)
        self._desk = desk
        self.note = flowing(
            Label(
                say("장부를 통째로 잠가서 담아요. PC가 고장 나도 열쇠 종이로 다시 열 수 있어요."),
                size=Text.NAME,
                wrap=True,
            )
        )
        self.old = flowing(
            Label(
                say("새로 담으면 옛 파일은 지워 주세요. 잊어 달라고 한 분이 옛 파일에는 남아요."),
                ink=Role.SECOND_INK,
                wrap=True,
            )
        )
        self.banner = Banner()
        self.take_key = Key(say("지금 담기"), role=KeyRole.PRIMARY, finishing=True)
        for widget in (self.note, self.old, self.banner):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.column.addWidget(self.take_key)
        self.take_key.clicked.connect(self._take)

    def show_over(self, host: QWidget) -> None:
        """Open over ``host``, with nothing said yet."""
        self.banner.set_text("")
        self.open_over(host)

    def _take(self) -> None:
        book, otherwise = self._desk.safety.book, documents()

        def take() -> str:
            found = stick()
            made = take_along(book, found or otherwise)
            return "" if found else made.path.name

        self.take_key.setEnabled(False)
        self.banner.set_text(say("담고 있어요. 그동안 파셔도 돼요."), Mood.INFO)
        in_background(self, take, self.show_taken, self._show_not_taken)

    def show_taken(self, name: str) -> None:
        """Says where it is: on a stick, or ``name`` in the documents folder."""
        self.take_key.setEnabled(True)
        if name:
            self.banner.set_text(say("문서 폴더에 담았어요: {file}", file=name), Mood.INFO)
        else:
            self.banner.set_text(say("USB에 담았어요. 이제 빼셔도 돼요."), Mood.INFO)

    def _show_not_taken(self, error: Exception) -> None:
        self.take_key.setEnabled(True)
        if not isinstance(error, Unavailable):
            raise error
        self.banner.set_text(refusal(error))
