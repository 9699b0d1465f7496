"""화면 닦기: locks the panel so that it can be wiped with a wet cloth."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class ScreenWipe(QWidget):
    """Covers a window until the two keys far apart are tapped in turn; a cloth does not do that."""

    unlocked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def lock(self, window: QWidget) -> None:
        """Covers `window`: no touch and no key reaches it."""
