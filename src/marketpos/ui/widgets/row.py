"""Rows that lists paint: cells with a text, perhaps a line below, at fixed or shared widths."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from marketpos.ui.theme import Role, Text
from marketpos.ui.widgets.painting import TextBox


class RowPainter(Protocol):
    """What `PagedList` needs of a row; `Row` is the usual one."""

    def text_boxes(self, rect: QRectF) -> list[TextBox]:
        """The texts of the row when painted into `rect`."""
        ...

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paints the row's content; the list has painted the box under it."""
        ...

    def spoken(self) -> str:
        """The row as a screen reader says it."""
        ...


@dataclass(frozen=True)
class Cell:
    """One column of a row. `width` in px at 100 %; 0 shares what is left."""

    text: str
    sub: str = ""
    width: int = 0
    right: bool = False
    bold: bool = False
    ink: Role = Role.INK
    size: Text = Text.BODY
    badge: str = ""  # on yellow, after the text


@dataclass(frozen=True)
class Row:
    """Cells from left to right, perhaps with an icon at the end ("chevron-right")."""

    cells: tuple[Cell, ...]
    icon: str = ""
    faint: bool = False

    def text_boxes(self, rect: QRectF) -> list[TextBox]:
        """Every text of the row, elided to its cell."""
        return []

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paints the texts, badges and the icon."""

    def spoken(self) -> str:
        """The texts, one after the other."""
        return ", ".join(cell.text for cell in self.cells if cell.text)
