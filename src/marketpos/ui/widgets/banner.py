"""The banner: one sentence that stays, in green or amber, perhaps with a key."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.ui.theme import Role
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.label import Label
from marketpos.ui.widgets.painting import draw_box


class Mood(StrEnum):
    """How a sentence is meant."""

    INFO = "info"  # mint: all is well
    NOTICE = "notice"  # amber: look at this, selling goes on


class Banner(QWidget):
    """Says what happened and what still works; hidden while its text is empty."""

    pressed = Signal()

    def __init__(
        self,
        text: str = "",
        *,
        mood: Mood = Mood.NOTICE,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = Label(bold=True, wrap=True)
        self.key = Key()
        self.key.clicked.connect(lambda: self.pressed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._label, 1)
        row.addWidget(self.key)
        self.set_text(text, mood, key)

    def set_text(self, text: str, mood: Mood = Mood.NOTICE, key: str = "") -> None:
        """Shows another sentence; `key` is what to press, "" for no key."""
        self._mood = mood
        self._label.setText(text)
        self._label.set_ink(Role.PRIMARY if mood is Mood.INFO else Role.AMBER)
        self.key.set_text(key)
        self.key.set_role(KeyRole.OUTLINE if mood is Mood.INFO else KeyRole.AMBER)
        self.key.setVisible(bool(key))
        self.setAccessibleName(text)
        self._settle()

    def _settle(self) -> None:
        # Shown without a parent it would be a window of its own.
        if not self.text() or self.parentWidget() is not None:
            self.setVisible(bool(self.text()))

    def event(self, event: QEvent) -> bool:
        """Shows or hides itself when it gets its place."""
        if event.type() == QEvent.Type.ParentChange:
            self._settle()
        return super().event(event)

    def text(self) -> str:
        """The sentence."""
        return self._label.text()

    def mood(self) -> Mood:
        """How the sentence is meant."""
        return self._mood

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the coloured ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = Role.MINT if self._mood is Mood.INFO else Role.NOTICE
        draw_box(painter, QRectF(self.rect()), fill)
