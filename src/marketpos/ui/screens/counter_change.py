"""The change to give, in the largest type there is, and in which notes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from marketpos.ui.icons import draw_icon
from marketpos.ui.screens.counter_total import fitting_font
from marketpos.ui.screens.panes import is_roomy
from marketpos.ui.theme import Role, Text, looks
from marketpos.ui.widgets.painting import (
    LEFT,
    RIGHT,
    TextBox,
    draw_box,
    draw_text,
    elide,
    height_of,
    lines_of,
    width_of,
)

_SIDE = 18
_TOP = 10
_CHECK = 24


class SavedLine(QWidget):
    """저장됐어요, and at the right how much and its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved = self._note = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_saved(self, saved: str, note: str) -> None:
        """Says it."""
        self._saved, self._note = saved, note
        self.setAccessibleName(f"{saved} {note}")
        self.update()

    def text(self) -> str:
        """The sentence and the note."""
        return f"{self._saved} {self._note}"

    def text_boxes(self) -> list[TextBox]:
        """The sentence whole; the note takes what is left."""
        theme, area = looks(), QRectF(self.rect())
        font, note = theme.font(Text.FIELD, bold=True), theme.font(Text.NOTE)
        left = theme.scaled(_CHECK) + 4
        wide = width_of(self._saved, font) + 1
        room = area.width() - left - wide - 12
        shown, whole = elide(self._note, note, room, keep_end=True)
        return [
            TextBox(self._saved, font, QRectF(left, 0, wide, area.height()), Role.PRIMARY),
            TextBox(
                shown,
                note,
                QRectF(area.width() - room, 0, room, area.height()),
                Role.SECOND_INK,
                RIGHT,
                whole=whole,
            ),
        ]

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(300, round(height_of(looks().font(Text.FIELD, bold=True)) + 10))

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(looks().scaled(240), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the mark and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = float(looks().scaled(_CHECK))
        draw_icon(painter, "check", QRectF(0, (self.height() - side) / 2, side, side), Role.PRIMARY)
        for box in self.text_boxes():
            draw_text(painter, box)


class ChangeCard(QWidget):
    """Three lines on paper: what it is, how much, in which notes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._sum = self._notes = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_change(self, title: str, amount: str, notes: str) -> None:
        """Shows a sum under its title; ``notes`` breaks into lines where it must."""
        self._title, self._sum, self._notes = title, amount, notes
        self.setAccessibleName(f"{title} {amount}, {notes}")
        self.updateGeometry()
        self.update()

    def title(self) -> str:
        """What the sum is."""
        return self._title

    def amount(self) -> str:
        """The sum as it is read."""
        return self._sum

    def notes(self) -> str:
        """The notes and coins to give."""
        return self._notes

    def text_boxes(self) -> list[TextBox]:
        """The lines from the top."""
        wide = self.width() - 2 * _SIDE
        note = looks().font(Text.NOTE)
        big = fitting_font(self._sum, self._size(wide), wide)
        lines = [(self._title, note, Role.SECOND_INK), (self._sum, big, Role.PRIMARY)]
        lines += [(line, note, Role.SECOND_INK) for line in self._note_lines(wide)]
        top, boxes = float(_TOP), []
        for text, font, ink in lines:
            high = height_of(font)
            rect = QRectF(_SIDE, top, wide, high)
            boxes.append(TextBox(text, font, rect, ink, LEFT, amount=font is big))
            top += high
        return boxes

    def _size(self, width: float) -> Text:
        """Huge, but for large letters whose many coins need several lines."""
        crowded = not is_roomy() and len(self._note_lines(width)) > 1
        return Text.TOTAL if crowded else Text.CHANGE

    def _note_lines(self, width: float) -> list[str]:
        return lines_of(self._notes, looks().font(Text.NOTE), width) if self._notes else []

    def hasHeightForWidth(self) -> bool:
        """Many notes and coins need a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its lines, px."""
        note = height_of(looks().font(Text.NOTE))
        big = height_of(looks().font(self._size(width - 2 * _SIDE), bold=True))
        lines = 1 + len(self._note_lines(width - 2 * _SIDE))
        return round(lines * note + big + 2 * _TOP + 0.5)

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        return QSize(300, self.heightForWidth(300))

    def minimumSizeHint(self) -> QSize:
        """The sum itself shrinks with the width."""
        wide = looks().scaled(200)
        return QSize(wide, self.heightForWidth(max(wide, self.width())))

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_box(painter, QRectF(self.rect()), Role.PAPER)
        for box in self.text_boxes():
            draw_text(painter, box)
