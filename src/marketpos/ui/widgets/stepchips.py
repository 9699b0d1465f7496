"""The steps of a longer task, so that one sees how far it is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from marketpos.ui.theme import GAP, Role, Text, looks
from marketpos.ui.widgets.painting import TextBox, draw_box, draw_text, height_of, stack, width_of


class StepChips(QWidget):
    """Shows the steps, the present one in green; shows only, is not touched."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_step(0)

    def set_step(self, index: int) -> None:
        """Which step is the present one, from 0."""
        self._step = index
        self.setAccessibleName(self._numbered(index))
        self.update()

    def step(self) -> int:
        """The present step."""
        return self._step

    def _numbered(self, index: int) -> str:
        return f"{index + 1} {self._steps[index]}"

    def _chips(self) -> list[QRectF]:
        count = len(self._steps)
        wide = (self.width() - GAP * (count - 1)) / count
        return [QRectF(place * (wide + GAP), 0, wide, self.height()) for place in range(count)]

    def text_boxes(self) -> list[TextBox]:
        """Number and name of every step."""
        font = looks().font(Text.KEY, bold=True)
        boxes = []
        for index, chip in enumerate(self._chips()):
            ink = Role.ON_PRIMARY if index == self._step else Role.SECOND_INK
            inner = chip.adjusted(6, 0, -6, 0)
            boxes += stack(inner, [(self._numbered(index), font, ink)])
        return boxes

    def sizeHint(self) -> QSize:
        """56 px high at 100 %."""
        font = looks().font(Text.KEY, bold=True)
        widest = max(width_of(self._numbered(index), font) for index in range(len(self._steps)))
        wide = (widest + 14) * len(self._steps) + GAP * (len(self._steps) - 1)
        return QSize(round(wide), max(56, round(height_of(font) + 24)))

    def minimumSizeHint(self) -> QSize:
        """Every step is named in full."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the steps."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, chip in enumerate(self._chips()):
            draw_box(painter, chip, Role.PRIMARY if index == self._step else Role.TRACK)
        for box in self.text_boxes():
            draw_text(painter, box)
