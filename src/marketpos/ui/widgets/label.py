"""Plain text on a screen, in the theme's sizes and colours."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.painting import LEFT


class Label(QLabel):
    """A QLabel that follows the theme; wraps when asked, never selects, never a link."""

    def __init__(
        self,
        text: str = "",
        *,
        size: Text = Text.BODY,
        bold: bool = False,
        ink: Role = Role.INK,
        align: Qt.AlignmentFlag = LEFT,
        wrap: bool = False,
        amount: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`amount` marks a sum to be read from a step away: the audit wants 32 px."""
        super().__init__(text, parent)

    def set_ink(self, ink: Role) -> None:
        """Changes the colour."""
