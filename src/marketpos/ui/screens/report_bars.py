"""Bars side by side, the highest marked: when most was sold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from marketpos.ui.theme import Role, Text, looks
from marketpos.ui.widgets.painting import (
    CENTER,
    TextBox,
    draw_box,
    draw_text,
    fill,
    height_of,
    width_of,
)
from marketpos.ui.words import say

_BETWEEN, _ROUND = 8, 6  # px
_LEAST = 3  # px, so that an hour with one small sale is seen
_WIDEST = 120  # px at 100 %: a day with one hour of sales is no wall


class Bar(NamedTuple):
    """A bar: what stands below it, how high it is, and what a screen reader says of it."""

    label: str
    value: int
    spoken: str = ""


class Bars(QWidget):
    """Shows only; the highest bar is dark. As many labels stand below as have room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._empty = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_bars(())

    def set_bars(self, bars: Sequence[Bar], empty: str = "") -> None:
        """Shows others; `empty` is said when there are none."""
        self._bars = tuple(bars)
        self._empty = empty or say("아직 판 것이 없어요")
        self.setAccessibleName(", ".join(bar.spoken or bar.label for bar in self._bars))
        if not self._bars:
            self.setAccessibleName(self._empty)
        self.update()

    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    def highest(self) -> int:
        """Which bar is marked; -1 when nothing was sold."""
        best = max((bar.value for bar in self._bars), default=0)
        return next((at for at, bar in enumerate(self._bars) if bar.value == best > 0), -1)

    def bar_rects(self) -> list[QRectF]:
        """Where the bars stand."""
        if not self._bars:
            return []
        slot, high = self._slot(), self.height() - self._label_height()
        best = max(1, *(bar.value for bar in self._bars))
        between = min(_BETWEEN, slot / 4)
        rects = []
        for at, bar in enumerate(self._bars):
            tall = max(_LEAST, high * bar.value / best) if bar.value > 0 else 0.0
            rects.append(QRectF(at * slot, high - tall, slot - between, tall))
        return rects

    def _slot(self) -> float:
        share = (self.width() + _BETWEEN) / len(self._bars)
        return min(share, float(looks().scaled(_WIDEST)))

    def _label_height(self) -> float:
        return height_of(looks().font(Text.NOTE)) + 4

    def text_boxes(self) -> list[TextBox]:
        """Every second label, or fewer, so that none touches the next; or that nothing was sold."""
        font, low = looks().font(Text.NOTE), self._label_height()
        if not self._bars:
            area = QRectF(self.rect())
            return [TextBox(self._empty, font, area, Role.SECOND_INK, CENTER)]
        slot = self._slot()
        widest = max(width_of(bar.label, font) for bar in self._bars) + 10
        step = max(1, int(-(-widest // slot)))
        boxes = []
        for at in range(0, len(self._bars), step):
            wide = width_of(self._bars[at].label, font) + 1
            middle = at * slot + (slot - min(_BETWEEN, slot / 4)) / 2
            left = min(max(0.0, middle - wide / 2), self.width() - wide)
            place = QRectF(left, self.height() - low, wide, low)
            boxes.append(TextBox(self._bars[at].label, font, place, Role.SECOND_INK))
        return boxes

    def sizeHint(self) -> QSize:
        """As high as a hand."""
        return QSize(400, looks().scaled(180))

    def minimumSizeHint(self) -> QSize:
        """Low, but still a chart."""
        return QSize(160, round((54 if looks().compact else 70) + self._label_height()))

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the bars with round tops, and the labels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self.highest()
        for at, rect in enumerate(self.bar_rects()):
            role = Role.PRIMARY if at == marked else Role.BAR
            if rect.height() <= 0:
                continue
            draw_box(painter, rect, role, radius=min(_ROUND, rect.height() / 2))
            foot = min(float(_ROUND), rect.height() / 2)
            fill(painter, QRectF(rect.x(), rect.bottom() - foot, rect.width(), foot), role)
        for box in self.text_boxes():
            draw_text(painter, box)
