"""What the customer reads on their screen: today's prices, what is rung up, the change."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from marketpos.ui.theme import Role, font_of
from marketpos.ui.widgets.painting import (
    LEFT,
    RIGHT,
    TextBox,
    draw_text,
    elide,
    fill,
    height_of,
    width_of,
)

BASE = 768  # px; everything grows with the shorter side of the screen
SMALL, ROW, BIG, HUGE = 34, 40, 44, 100
"""Letters at that size: 12 mm on a 22-inch panel are 48 of its 1,080 lines (domain.md 5)."""

_SIDE, _TOP = 52, 40
_BETWEEN = 46  # px between two rows, at the base size


def scale_of(widget: QWidget) -> float:
    """How much larger than the base the screen of a widget is."""
    window = widget.window()
    return min(window.width(), window.height()) / BASE


@dataclass(frozen=True)
class Board:
    """One state of the screen; what is empty is not there."""

    head: str = ""
    under_head: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    above_sum: str = ""
    sum: str = ""
    sum_ink: Role = Role.PRIMARY
    under_sum: tuple[str, ...] = ()
    foot: str = ""
    foot_is_loud: bool = False
    newest_last: bool = False
    is_live: bool = False  # what lies on the scale may stand at the foot


class BoardView(QWidget):
    """Paints a board; only as many rows as there is room for, the newest if they are lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = Board()

    def show_board(self, board: Board) -> None:
        """Shows another state."""
        self._board = board
        said = (board.head, *(" ".join(row) for row in board.rows), board.above_sum, board.sum)
        self.setAccessibleName(". ".join(filter(None, (*said, *board.under_sum, board.foot))))
        self.update()

    def board(self) -> Board:
        """The state shown."""
        return self._board

    def rows_shown(self) -> int:
        """How many of the rows have room."""
        return sum(box.align == RIGHT for box in self.text_boxes())

    def text_boxes(self) -> list[TextBox]:
        """Every line on the screen, in its place."""
        head = self._head()
        foot = self._foot()
        top = max((box.rect.bottom() for box in head), default=self._px(_TOP))
        bottom = min((box.rect.y() for box in foot), default=self.height() - self._px(_TOP))
        if self._board.rows:
            sums = self._sums_at_bottom(bottom)
            rows_end = min((box.rect.y() for box in sums), default=bottom)
            return [*head, *self._rows(top + self._px(14), rows_end), *sums, *foot]
        return [*head, *self._sums_in_middle(top, bottom), *foot]

    def _head(self) -> list[TextBox]:
        first = self._line(self._px(_TOP), self._board.head, SMALL, bold=True, ink=Role.PRIMARY)
        below = first.rect.bottom()
        second = self._line(below, self._board.under_head, SMALL, ink=Role.SECOND_INK)
        return [box for box in (first, second) if box.text]

    def _foot(self) -> list[TextBox]:
        loud = self._board.foot_is_loud
        size = BIG if loud else SMALL
        high = height_of(self._font(size, bold=loud))
        top = self.height() - self._px(_TOP) - high
        ink = Role.INK if loud else Role.SECOND_INK
        foot = self._line(top, self._board.foot, size, bold=loud, ink=ink)
        return [foot] if foot.text else []

    def _rows(self, top: float, bottom: float) -> list[TextBox]:
        font = self._font(ROW, bold=True)
        step = height_of(font) + self._px(_BETWEEN) * 0.8
        count = max(0, int((bottom - top) // step))
        rows = self._board.rows
        shown = rows[-count:] if self._board.newest_last and count else rows[:count]
        boxes: list[TextBox] = []
        for place, (name, price) in enumerate(shown):
            boxes += self._row(
                QRectF(self._left(), top + place * step, self._wide(), step), name, price
            )
        return boxes

    def _row(self, area: QRectF, name: str, price: str) -> list[TextBox]:
        font = self._font(ROW, bold=True)
        taken = width_of(price, font) + self._px(24)
        shown, whole = elide(name, font, area.width() - taken)
        return [
            TextBox(shown, font, area.adjusted(0, 0, -taken, 0), whole=whole),
            TextBox(price, font, area, align=RIGHT, amount=True),
        ]

    def _sum_lines(self) -> list[tuple[str, QFont, Role]]:
        board = self._board
        lines = [
            (board.above_sum, self._font(SMALL, bold=False), Role.SECOND_INK),
            (board.sum, self._sum_font(), board.sum_ink),
            *((text, self._font(SMALL, bold=False), Role.SECOND_INK) for text in board.under_sum),
        ]
        return [line for line in lines if line[0]]

    def _sum_font(self) -> QFont:
        """As large as the amount fits."""
        font = self._font(HUGE, bold=True)
        wide = width_of(self._board.sum, font)
        if wide <= self._wide():
            return font
        return font_of(int(font.pixelSize() * self._wide() / wide), bold=True)

    def _sums_in_middle(self, top: float, bottom: float) -> list[TextBox]:
        high = sum(height_of(font) for _, font, _ in self._sum_lines())
        return self._sums(max(top, (top + bottom - high) / 2))

    def _sums_at_bottom(self, bottom: float) -> list[TextBox]:
        high = sum(height_of(font) for _, font, _ in self._sum_lines())
        above_foot = self._px(10) if self._board.foot else 0
        return self._sums(bottom - above_foot - high) if high else []

    def _sums(self, top: float) -> list[TextBox]:
        boxes = []
        for text, font, ink in self._sum_lines():
            rect = QRectF(self._left(), top, self._wide(), height_of(font))
            shown, whole = elide(text, font, rect.width())
            is_sum = text == self._board.sum
            boxes.append(TextBox(shown, font, rect, ink, LEFT, is_sum, whole))
            top += rect.height()
        return boxes

    def _line(
        self, top: float, text: str, size: int, *, bold: bool = False, ink: Role = Role.INK
    ) -> TextBox:
        font = self._font(size, bold=bold)
        shown, whole = elide(text, font, self._wide())
        high = height_of(font) if text else 0.0
        return TextBox(shown, font, QRectF(self._left(), top, self._wide(), high), ink, whole=whole)

    def _px(self, at_base: float) -> float:
        return at_base * scale_of(self)

    def _font(self, size: int, *, bold: bool) -> QFont:
        return font_of(max(18, round(self._px(size))), bold=bold)

    def _left(self) -> float:
        return self._px(_SIDE)

    def _wide(self) -> float:
        return self.width() - 2 * self._px(_SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the ground, the lines between rows, and the words."""
        painter = QPainter(self)
        fill(painter, self.rect(), Role.PAPER)
        for box in self.text_boxes():
            draw_text(painter, box)
            if box.align == RIGHT:
                self._rule(painter, box.rect)

    def _rule(self, painter: QPainter, row: QRectF) -> None:
        line = QRectF(row.x(), row.bottom() - 2, row.width(), 2)
        fill(painter, line, Role.HAIRLINE)
