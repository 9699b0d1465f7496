"""The sheet: slides over part of a screen where others would open a dialog."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Sheet(QWidget):
    """Covers its host but leaves the rest of the window alive; never modal.

    Put widgets into `sheet.column`, then `open_over(host)`. 닫기 and Esc close it.
    """

    closed = Signal()

    column: QVBoxLayout

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)

    def set_title(self, title: str) -> None:
        """What the sheet is about."""

    def open_over(self, host: QWidget) -> None:
        """Covers `host` and follows its size, until closed; then the keyboard goes back."""

    def close_sheet(self) -> None:
        """Uncovers the host and fires `closed`; nothing happens when it is not open."""
