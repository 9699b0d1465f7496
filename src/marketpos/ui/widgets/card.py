"""The card: a rounded sheet of paper that groups what belongs together."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.ui.theme import Role


class Card(QWidget):
    """A container with its own column: `card.column.addWidget(...)`."""

    column: QVBoxLayout

    def __init__(
        self,
        *,
        fill: Role = Role.PAPER,
        edge: Role | None = Role.HAIRLINE,
        padding: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)

    def set_marked(self, marked: bool) -> None:
        """A green outline says: this one."""
