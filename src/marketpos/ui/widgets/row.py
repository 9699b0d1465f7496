"""Rows that lists paint: cells with a text, perhaps a line below, at fixed or shared widths."""

from typing import NamedTuple, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from marketpos.ui.icons import draw_icon
from marketpos.ui.theme import Role, Text, looks
from marketpos.ui.widgets.painting import (
    CENTER,
    LEFT,
    RIGHT,
    TextBox,
    draw_box,
    draw_text,
    elide,
    height_of,
    width_of,
)

_BETWEEN = 12  # px between two cells
_ICON = 24
_BADGE = 9  # px between the badge's edge and its words


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


class Cell(NamedTuple):
    """One column of a row. `width` in px at 100 %; 0 shares what is left.

    A right cell (amounts) is never shortened: it takes its room from the others. A `spare` cell
    is left out, the last one first, when a sharing cell would be shortened otherwise.
    """

    text: str
    sub: str = ""
    width: int = 0
    right: bool = False
    bold: bool = False
    ink: Role = Role.INK
    size: Text = Text.BODY
    badge: str = ""  # on yellow, after the text; left out when the text needs the room
    spare: bool = False


class Row(NamedTuple):
    """Cells from left to right, perhaps with an icon at the end ("chevron-right")."""

    cells: tuple[Cell, ...]
    icon: str = ""
    faint: bool = False

    def text_boxes(self, rect: QRectF) -> list[TextBox]:
        """Every text of the row, elided to its cell."""
        boxes: list[TextBox] = []
        for cell, area in self._areas(rect):
            boxes += _cell_boxes(cell, area, Role.SECOND_INK if self.faint else cell.ink)
        return boxes

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paints the texts, badges and the icon."""
        for box in self.text_boxes(rect):
            if box.align == CENTER:
                draw_box(painter, box.rect, Role.CHANNEL, radius=8)
            draw_text(painter, box)
        if self.icon:
            side = looks().scaled(_ICON)
            place = QRectF(rect.right() - side, rect.center().y() - side / 2, side, side)
            draw_icon(painter, self.icon, place, Role.INK)

    def spoken(self) -> str:
        """The texts, one after the other."""
        said = (part for cell in self.cells for part in (cell.text, cell.badge, cell.sub))
        return ", ".join(filter(None, said))

    def _areas(self, rect: QRectF) -> list[tuple[Cell, QRectF]]:
        theme, cells = looks(), list(self.cells)
        whole = rect.width() - (theme.scaled(_ICON) + _BETWEEN if self.icon else 0)
        while _share(cells, whole) < _wanted(cells) and any(cell.spare for cell in cells):
            cells.remove(next(cell for cell in reversed(cells) if cell.spare))
        share, left, areas = max(0.0, _share(cells, whole)), rect.x(), []
        for cell in cells:
            wide = _fixed_width(cell) or share
            areas.append((cell, QRectF(left, rect.y(), wide, rect.height())))
            left += wide + _BETWEEN
        return areas


def _share(cells: list[Cell], whole: float) -> float:
    """What each sharing cell gets of the whole width."""
    fixed = [_fixed_width(cell) for cell in cells]
    sharing = fixed.count(0.0)
    room = whole - _BETWEEN * (len(cells) - 1) - sum(fixed)
    return room / sharing if sharing else whole


def _wanted(cells: list[Cell]) -> float:
    """What the widest sharing cell needs to be read whole."""
    sharing = (cell for cell in cells if not _fixed_width(cell))
    fonts = ((cell, looks().font(cell.size, bold=cell.bold)) for cell in sharing)
    return max((width_of(cell.text, font) for cell, font in fonts), default=0.0)


def _fixed_width(cell: Cell) -> float:
    """How wide the cell must be, 0 when it takes its share."""
    wide = float(looks().scaled(cell.width))
    if not cell.right:
        return wide
    font, note = looks().font(cell.size, bold=cell.bold), looks().font(Text.NOTE)
    return max(wide, width_of(cell.text, font) + 1, width_of(cell.sub, note) + 1)


def _cell_boxes(cell: Cell, area: QRectF, ink: Role) -> list[TextBox]:
    theme = looks()
    font, note = theme.font(cell.size, bold=cell.bold), theme.font(Text.NOTE)
    align = RIGHT if cell.right else LEFT
    high, low = height_of(font), height_of(note) if cell.sub else 0.0
    line = QRectF(area.x(), area.center().y() - (high + low) / 2, area.width(), high)
    badge_wide = _badge_width(cell) if cell.badge else 0.0
    has_badge = 0 < badge_wide <= area.width() - width_of(cell.text, font)
    shown, whole = elide(cell.text, font, area.width())
    boxes = [TextBox(shown, font, line, ink, align, whole=whole)]
    if has_badge:
        left = line.x() + width_of(shown, font) + 8
        tall = height_of(theme.font(Text.RAIL)) + 4
        badge = QRectF(left, line.center().y() - tall / 2, badge_wide - 8, tall)
        boxes.append(TextBox(cell.badge, theme.font(Text.RAIL, bold=True), badge, align=CENTER))
    if cell.sub:
        under = QRectF(line.x(), line.bottom(), line.width(), low)
        sub, whole = elide(cell.sub, note, under.width())
        boxes.append(TextBox(sub, note, under, Role.SECOND_INK, align, whole=whole))
    return boxes


def _badge_width(cell: Cell) -> float:
    return width_of(cell.badge, looks().font(Text.RAIL, bold=True)) + 2 * _BADGE + 8
