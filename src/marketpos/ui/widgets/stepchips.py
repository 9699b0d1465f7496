"""The steps of a longer task, so that one sees how far it is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget


class StepChips(QWidget):
    """Shows the steps, the present one in green; shows only, is not touched."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def set_step(self, index: int) -> None:
        """Which step is the present one, from 0."""

    def step(self) -> int:
        """The present step."""
        return 0
