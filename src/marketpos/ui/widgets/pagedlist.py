"""The paged list: rows with page keys instead of a scrollbar."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.ui.widgets.row import RowPainter


class PagedList(QWidget):
    """Shows one page of a sequence; only the rows of the page are asked for and painted.

    Rows are painters (`Row`) or widgets. Page keys ▲▼ stand at the right when there is more than
    a page. Up, Down, PageUp, PageDown and Return work when the list has the keyboard.
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
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`row_height` in px at 100 %; `ruled` rows have a line below instead of a card around."""
        super().__init__(parent)

    def set_rows(self, rows: Sequence[RowPainter] | Sequence[QWidget], empty: str = "") -> None:
        """Shows other rows from the first page on; `empty` is said when there are none."""

    def set_current(self, index: int) -> None:
        """Marks a row and turns to its page; -1 marks none."""

    def current(self) -> int:
        """The marked row, or -1."""
        return -1

    def page(self) -> int:
        """The page shown, from 0."""
        return 0

    def pages(self) -> int:
        """How many pages there are, at least 1."""
        return 1

    def show_page(self, page: int) -> None:
        """Turns to a page; out of range goes to the nearest."""

    def rows_per_page(self) -> int:
        """How many rows fit, at least 1."""
        return 1
