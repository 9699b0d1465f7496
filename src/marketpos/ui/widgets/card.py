"""The card: a rounded sheet of paper that groups what belongs together."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from marketpos.ui.theme import LINE, RADIUS, Role
from marketpos.ui.widgets.painting import draw_box

_MARKED = 4  # px


class Card(QWidget):
    """A container with its own column: `card.column.addWidget(...)`."""

    def __init__(
        self,
        *,
        fill: Role = Role.PAPER,
        edge: Role | None = Role.HAIRLINE,
        padding: int = 18,
        radius: int = RADIUS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill, self._edge, self._radius, self._marked = fill, edge, radius, False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(6)

    def set_marked(self, marked: bool) -> None:
        """A green outline says: this one."""
        self._marked = marked
        self.update()

    def is_marked(self) -> bool:
        """Whether it is the one."""
        return self._marked

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground and the outline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, line = (Role.PRIMARY, _MARKED) if self._marked else (self._edge, LINE)
        draw_box(painter, QRectF(self.rect()), self._fill, edge, line=line, radius=self._radius)
