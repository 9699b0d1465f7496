"""The banner: one sentence that stays, in green or amber, perhaps with a key."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


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

    def set_text(self, text: str, mood: Mood = Mood.NOTICE, key: str = "") -> None:
        """Shows another sentence; `key` is what to press, "" for no key."""

    def text(self) -> str:
        """The sentence."""
        return ""
