"""The readout over the number pad: a hint at the left, the amount typed at the right."""

from PySide6.QtWidgets import QWidget


class Readout(QWidget):
    """Shows what has been typed; empty amount shows only the hint."""

    def __init__(self, hint: str = "", amount: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def show_typed(self, amount: str, hint: str = "") -> None:
        """Shows `amount` ("7,000") and the hint that goes with it."""

    def amount(self) -> str:
        """The amount shown."""
        return ""
