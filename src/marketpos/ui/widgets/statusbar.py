"""The status bar: whether the book is safe, how many sales today, which shop and when."""

from PySide6.QtWidgets import QWidget

from marketpos.ui.widgets.banner import Mood


class StatusBar(QWidget):
    """Never shows takings: the customer stands in front of it (design.md 8)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def set_safety(self, text: str, mood: Mood = Mood.INFO, short: str = "") -> None:
        """INFO has a green dot, NOTICE an amber pill; `short` stands in when space is scarce."""

    def set_today(self, text: str) -> None:
        """How many sales: "오늘 47건"."""

    def set_place(self, text: str) -> None:
        """Shop and time: "바다수산 · 11월 23일(월) 오후 3:12"."""
