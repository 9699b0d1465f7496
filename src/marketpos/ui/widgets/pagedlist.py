"""The paged list: rows with page keys instead of a scrollbar."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from marketpos.ui.theme import GAP, TARGET, Role, Text, looks
from marketpos.ui.widgets.key import Key
from marketpos.ui.widgets.painting import (
    CENTER,
    TextBox,
    draw_box,
    draw_focus,
    draw_text,
    fill,
    width_of,
)
from marketpos.ui.widgets.row import RowPainter
from marketpos.ui.widgets.touchable import TAB_FOCUS
from marketpos.ui.words import say

_CURRENT = 4  # px, outline of the marked row
_CARD_SIDE = 18  # px between the outline and the words
_RULED_SIDE = 10


class PagedList(QWidget):
    """Shows one page of a sequence; only the rows of the page are asked for and painted.

    Rows are painters (`Row`) or widgets. Page keys stand at the right, or below, when there is
    more than a page. Up, Down, PageUp, PageDown and Return work when the list has the keyboard.
    """

    chosen = Signal(int)  # index into the rows
    page_changed = Signal(int, int)  # page from 0, how many there are

    def __init__(
        self,
        *,
        row_height: int = 70,
        gap: int = 10,
        ruled: bool = False,
        choosable: bool = True,
        keys_below: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`row_height` in px at 100 %; `ruled` rows have a line below instead of a card around."""
        super().__init__(parent)
        self._row_height, self._gap, self._ruled = row_height, 0 if ruled else gap, ruled
        self._choosable, self._keys_below, self._name = choosable, keys_below, name
        self._rows: Sequence[RowPainter] | Sequence[QWidget] = ()
        self._empty, self._page, self._current, self._pressed = "", 0, -1, -1
        self._announced = (0, 1)
        self.up_key = Key(icon="chevron-up", name=say("앞쪽"), parent=self)
        self.down_key = Key(icon="chevron-down", name=say("다음 쪽"), parent=self)
        self.up_key.clicked.connect(lambda: self.show_page(self._page - 1))
        self.down_key.clicked.connect(lambda: self.show_page(self._page + 1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if choosable:
            self.setProperty("focusPolicy", TAB_FOCUS)
        self._arrange()

    def set_rows(self, rows: Sequence[RowPainter] | Sequence[QWidget], empty: str = "") -> None:
        """Shows other rows from the first page on; `empty` is said when there are none.

        The list asks only for `len(rows)` and the rows of a page, so they may be made on demand.
        Widgets given as rows belong to the list from then on.
        """
        for old in self._widgets():
            old.hide()
        self._rows, self._empty = rows, empty
        self._page, self._current = 0, -1
        for widget in self._widgets():
            widget.setParent(self)
        self._arrange()

    def rows(self) -> Sequence[RowPainter] | Sequence[QWidget]:
        """All rows, as they were given."""
        return self._rows

    def set_current(self, index: int) -> None:
        """Marks a row and turns to its page; -1 marks none."""
        self._current = index
        if index >= 0:
            self._page = index // self.rows_per_page()
        self._arrange()

    def current(self) -> int:
        """The marked row, or -1."""
        return self._current

    def page(self) -> int:
        """The page shown, from 0."""
        return self._page

    def pages(self) -> int:
        """How many pages there are, at least 1."""
        return max(1, -(-len(self._rows) // self.rows_per_page()))

    def show_page(self, page: int) -> None:
        """Turns to a page; out of range goes to the nearest."""
        self._page = page
        self._arrange()

    def rows_per_page(self) -> int:
        """How many rows fit, at least 1."""
        whole = self._fit(self.height())
        if self._keys_below and len(self._rows) > whole:
            return self._fit(self.height() - TARGET - GAP)
        return whole

    def _fit(self, height: int) -> int:
        return max(1, (height + self._gap) // (self._row_px() + self._gap))

    def _row_px(self) -> int:
        high = looks().scaled(self._row_height)
        return max(TARGET, high) if self._choosable else high

    def _widgets(self) -> Sequence[QWidget]:
        if len(self._rows) and isinstance(self._rows[0], QWidget):
            return cast(Sequence[QWidget], self._rows)
        return ()

    def _arrange(self) -> None:
        """Puts page, keys and widgets where they belong now."""
        pages = self.pages()
        self._page = min(max(0, self._page), pages - 1)
        for key, enabled in (
            (self.up_key, self._page > 0),
            (self.down_key, self._page < pages - 1),
        ):
            key.setVisible(pages > 1)
            key.setEnabled(enabled)
        self.up_key.setGeometry(self._key_place(first=True))
        self.down_key.setGeometry(self._key_place(first=False))
        shown = self.shown_rows()
        for index, widget in enumerate(self._widgets()):
            if index in shown:
                widget.setGeometry(self.row_rect(index))
            widget.setVisible(index in shown)
        self._speak(shown)
        if self._announced != (self._page, pages):
            self._announced = (self._page, pages)
            self.page_changed.emit(self._page, pages)
        self.update()

    def _speak(self, shown: range) -> None:
        self.setAccessibleName(self._name or self._empty)
        if not self._widgets():
            painters = cast(Sequence[RowPainter], self._rows)
            self.setAccessibleDescription("; ".join(painters[index].spoken() for index in shown))

    def _key_place(self, *, first: bool) -> QRect:
        if self._keys_below:
            wide, top = (self.width() - 100) // 2, self.height() - TARGET
            return QRect(0 if first else self.width() - wide, top, wide, TARGET)
        high = max(TARGET, (self.height() - 48) // 2)
        left = self.width() - TARGET
        return QRect(left, 0 if first else self.height() - high, TARGET, high)

    def shown_rows(self) -> range:
        """The indexes on the page."""
        first = self._page * self.rows_per_page()
        return range(first, min(first + self.rows_per_page(), len(self._rows)))

    def row_rect(self, index: int) -> QRect:
        """Where a row of this page lies, in the list's coordinates."""
        place = index - self._page * self.rows_per_page()
        aside = TARGET + GAP if self.pages() > 1 and not self._keys_below else 0
        top = place * (self._row_px() + self._gap)
        return QRect(0, top, self.width() - aside, self._row_px())

    def touch_areas(self) -> list[QRect]:
        """Every row that can be touched, for the audit; ruled ones touch each other."""
        return [self.row_rect(index) for index in self.shown_rows()] if self._choosable else []

    def _inner(self, index: int) -> QRectF:
        side = _RULED_SIDE if self._ruled else _CARD_SIDE
        return QRectF(self.row_rect(index)).adjusted(side, 0, -side, 0)

    def text_boxes(self) -> list[TextBox]:
        """The texts of the page, or of the empty list, and the page number."""
        boxes: list[TextBox] = []
        if not self._widgets():
            painters = cast(Sequence[RowPainter], self._rows)
            for index in self.shown_rows():
                boxes += painters[index].text_boxes(self._inner(index))
        return boxes + self._notes()

    def _notes(self) -> list[TextBox]:
        """What the empty list says, or the page number."""
        boxes: list[TextBox] = []
        note = looks().font(Text.NOTE)
        if not len(self._rows) and self._empty:
            area = QRectF(0, 0, self.width(), self._row_px())
            boxes.append(TextBox(self._empty, note, area, Role.SECOND_INK, CENTER))
        if self.pages() > 1:
            text = f"{self._page + 1}/{self.pages()}"
            if width_of(text, note) > TARGET and not self._keys_below:
                text = f"{self._page + 1}"
            boxes.append(TextBox(text, note, self._number_place(), Role.SECOND_INK, CENTER))
        return boxes

    def _number_place(self) -> QRectF:
        up, down = QRectF(self.up_key.geometry()), QRectF(self.down_key.geometry())
        if self._keys_below:
            return QRectF(up.right(), up.y(), down.x() - up.right(), TARGET)
        return QRectF(up.x() - 4, up.bottom(), TARGET + 8, down.y() - up.bottom())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._widgets():
            painters = cast(Sequence[RowPainter], self._rows)
            for index in self.shown_rows():
                self._paint_ground(painter, index)
                painters[index].paint(painter, self._inner(index))
        for box in self._notes():
            draw_text(painter, box)
        if self.hasFocus() and self._current in self.shown_rows():
            draw_focus(painter, QRectF(self.row_rect(self._current)))

    def _paint_ground(self, painter: QPainter, index: int) -> None:
        rect, is_pressed = QRectF(self.row_rect(index)), index == self._pressed
        ground = Role.PAPER_PRESSED if is_pressed else Role.PAPER
        if index == self._current:
            draw_box(painter, rect, ground, Role.PRIMARY, line=_CURRENT)
        elif not self._ruled:
            draw_box(painter, rect, ground, Role.OUTLINE if self._choosable else Role.HAIRLINE)
        else:
            if is_pressed:
                fill(painter, rect, ground)
            fill(painter, rect.adjusted(0, rect.height() - 1, 0, 0), Role.HAIRLINE)

    def _row_at(self, point: QPointF) -> int:
        if not self._choosable:
            return -1
        inside = (i for i in self.shown_rows() if self.row_rect(i).contains(point.toPoint()))
        return next(inside, -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Shows which row is under the finger."""
        self._pressed = self._row_at(event.position())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Chooses the row when the finger is still on it."""
        pressed, self._pressed = self._pressed, -1
        self.update()
        if pressed >= 0 and pressed == self._row_at(event.position()):
            self.set_current(pressed)
            self.chosen.emit(pressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves the mark or chooses it; anything else goes on to the screen."""
        from PySide6.QtCore import Qt  # not before a key is pressed, see painting.py

        last = len(self._rows) - 1
        match event.key():
            case Qt.Key.Key_Down if last >= 0:
                self.set_current(min(self._current + 1, last))
            case Qt.Key.Key_Up if last >= 0:
                self.set_current(max(self._current - 1, 0))
            case Qt.Key.Key_PageDown:
                self.show_page(self._page + 1)
            case Qt.Key.Key_PageUp:
                self.show_page(self._page - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._current >= 0:
                self.chosen.emit(self._current)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the marked row in sight."""
        if self._current >= 0:
            self._page = self._current // self.rows_per_page()
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Measures itself again when the theme changes."""
        if event.type() == QEvent.Type.FontChange:
            self._arrange()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """One row and the page keys."""
        high = self._row_px() + (TARGET + GAP if self._keys_below else 0)
        return QSize(200, max(high, 0 if self._keys_below else 2 * TARGET + 32))

    def sizeHint(self) -> QSize:
        """A few rows."""
        return QSize(400, max(self.minimumSizeHint().height(), 4 * (self._row_px() + self._gap)))
