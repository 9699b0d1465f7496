"""A screen's two sides: beside each other, or one at a time where large letters need the room."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.ui.theme import LINE, Role, looks
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.painting import fill

ROOMY_BELOW = 1.3  # text scale from which a side takes the whole width (design.md 8)
SIDE, SIDE_COMPACT = 430, 356  # px, as in screens/*.png


def is_roomy() -> bool:
    """Whether both sides have room beside each other at this text size."""
    return looks().text_scale < ROOMY_BELOW


class Pane(QWidget):
    """One side on its own ground."""

    def __init__(self, ground: Role = Role.PAGE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground."""
        fill(QPainter(self), self.rect(), self._ground)


class Panes(QWidget):
    """The left side, and the right panel of a fixed width; from 130 % on one of them at a time."""

    turned = Signal()  # another side is shown, or both are now

    def __init__(
        self,
        left: QWidget,
        right: QWidget,
        *,
        side: tuple[int, int] = (SIDE, SIDE_COMPACT),
        parent: QWidget | None = None,
    ) -> None:
        """`side` is the width of the right panel, px: on wide panels, on the small one."""
        super().__init__(parent)
        self.left, self.right = left, right
        self._side, self._at_right, self._left_alone = side, False, False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LINE)
        row.addWidget(left, 1)
        row.addWidget(right)
        self._arrange()

    def is_apart(self) -> bool:
        """Whether only one side is shown at a time."""
        return not is_roomy()

    def show_left(self) -> None:
        """Where there is room for one side, it is the left."""
        self._turn(at_right=False)

    def show_right(self) -> None:
        """Where there is room for one side, it is the right."""
        self._turn(at_right=True)

    def turn_by(self, there: Key, back: Key) -> None:
        """One key shows the right side, one the left; both are seen only while they are needed."""

        def show_keys() -> None:
            there.setVisible(self.is_apart())
            back.setVisible(self.is_apart())

        there.clicked.connect(self.show_right)
        back.clicked.connect(self.show_left)
        self.turned.connect(show_keys)
        show_keys()

    def give_left_all(self, alone: bool) -> None:
        """The left side needs the whole width for a while, on the small panel: a keyboard."""
        self._left_alone = alone
        self._arrange()

    def _turn(self, *, at_right: bool) -> None:
        if self._at_right != at_right:
            self._at_right = at_right
            self._arrange()
            self.turned.emit()

    def _arrange(self) -> None:
        theme = looks()
        covered = self._left_alone and theme.compact
        if self.is_apart():
            self.right.setMinimumWidth(0)
            self.right.setMaximumWidth(16_777_215)
        else:
            self.right.setFixedWidth(self._side[theme.compact])
        self.left.setVisible(not self.is_apart() or not self._at_right)
        self.right.setVisible(self._at_right if self.is_apart() else not covered)

    def changeEvent(self, event: QEvent) -> None:
        """Arranges itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self._arrange()
            self.turned.emit()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the line between the sides."""
        fill(QPainter(self), self.rect(), Role.HAIRLINE)
