"""What happened to the book behind the counter: read once, and kept in a list."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from marketpos.domain.clock import Moment
from marketpos.domain.happened import Happening
from marketpos.operations.desk import Desk
from marketpos.ui.happened_words import happened_sentence
from marketpos.ui.theme import Role, Text, looks
from marketpos.ui.widgets.pagedlist import PagedList
from marketpos.ui.widgets.painting import TextBox, draw_text, height_of, lines_of
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.words import clock, day, say

_ROW = 132  # px at 100 %: when, and three lines of what


class HappenedSheet(Sheet):
    """The newest first; whoever opens it has been told."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(say("있었던 일"), parent)
        self._desk = desk
        self.list = PagedList(row_height=_ROW, ruled=True, choosable=False, name=say("있었던 일"))
        self.column.addWidget(self.list, 1)

    def show_over(self, host: QWidget) -> None:
        """Open over ``host`` with what is known now."""
        rows = [_row(one) for one in self._desk.safety.happened()]
        self.list.set_rows(rows, say("알려 드릴 일이 없었어요"))
        self.open_over(host)
        self._desk.safety.told()


class SaidRow(NamedTuple):
    """When, and below it a sentence of as many lines as it needs."""

    when: str
    said: str
    is_new: bool

    def text_boxes(self, rect: QRectF) -> list[TextBox]:
        """The lines, from the top of the middle."""
        note = looks().font(Text.NOTE)
        font = looks().font(Text.BODY, bold=self.is_new)
        lines = lines_of(self.said, font, rect.width())
        tall = height_of(note) + len(lines) * height_of(font)
        top = rect.center().y() - tall / 2
        boxes = [TextBox(self.when, note, _line(rect, top, height_of(note)), Role.SECOND_INK)]
        top += height_of(note)
        for at, line in enumerate(lines):
            place = _line(rect, top + at * height_of(font), height_of(font))
            boxes.append(TextBox(line, font, place))
        return boxes

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paints the lines."""
        for box in self.text_boxes(rect):
            draw_text(painter, box)

    def spoken(self) -> str:
        """Both, one after the other."""
        return f"{self.when}, {self.said}"


def _line(rect: QRectF, top: float, tall: float) -> QRectF:
    return QRectF(rect.x(), top, rect.width(), tall)


def _row(one: Happening) -> SaidRow:
    at = Moment(one.at_ms).local()
    when = f"{day(at.date())} {clock(at)}"
    return SaidRow(when, happened_sentence(one), not one.is_told)
