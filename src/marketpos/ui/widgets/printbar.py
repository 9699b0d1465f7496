"""The quiet line at the foot of the window about slips that did not come out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.ui.theme import GAP, Role
from marketpos.ui.widgets.banner import Mood
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import fill
from marketpos.ui.words import say

_SIDE, _EDGE = 14, 4


class PrintBar(QWidget):
    """A sentence, and keys where there is something to choose; hidden while all is well."""

    again_asked = Signal()
    dropped = Signal()
    read = Signal()  # the sentence was read; nothing is asked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mood = Mood.INFO
        self.label = Label(bold=True, wrap=True)
        self.again_key = Key(say("다시 뽑기"), role=KeyRole.AMBER)
        self.drop_key = Key(say("버리기"))
        self.read_key = Key(say("알았어요"))
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, _EDGE, _SIDE, _EDGE)
        row.setSpacing(GAP)
        row.addWidget(self.label, 1)
        for key, signal in (
            (self.again_key, self.again_asked),
            (self.drop_key, self.dropped),
            (self.read_key, self.read),
        ):
            row.addWidget(key)
            key.clicked.connect(lambda _=False, tell=signal: tell.emit())
        self.hide()

    def relabel(self) -> None:
        """Say the keys again: the language changed."""
        self.again_key.set_text(say("다시 뽑기"))
        self.drop_key.set_text(say("버리기"))
        self.read_key.set_text(say("알았어요"))

    def text(self) -> str:
        """The sentence."""
        return self.label.text() if not self.isHidden() else ""

    def show_kept(self, text: str) -> None:
        """Something did not come out: print it again, or let go of it."""
        self._show(text, Mood.NOTICE, self.again_key, self.drop_key)

    def show_told(self, text: str) -> None:
        """Something to know."""
        self._show(text, Mood.NOTICE, self.read_key)

    def show_busy(self, text: str) -> None:
        """It is under way."""
        self._show(text, Mood.INFO)

    def _show(self, text: str, mood: Mood, *keys: Key) -> None:
        self._mood = mood
        self.label.setText(text)
        self.label.set_ink(Role.PRIMARY if mood is Mood.INFO else Role.AMBER)
        for key in (self.again_key, self.drop_key, self.read_key):
            key.setVisible(key in keys)
        self.setAccessibleName(text)
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the coloured ground."""
        fill(QPainter(self), self.rect(), Role.MINT if self._mood is Mood.INFO else Role.NOTICE)
