"""A sheet that asks for one thing written with digits: a business number, an address."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from marketpos.domain.refusal import Refusal
from marketpos.ui import refusals  # noqa: F401 - gives every refusal its words
from marketpos.ui.screens.digitpad import DigitPad
from marketpos.ui.theme import GAP
from marketpos.ui.widgets.banner import Banner
from marketpos.ui.widgets.sheet import Sheet
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.words import refusal


class TypedSheet(Sheet):
    """What is wrong with it is said at once; what is right is told as `read` understood it."""

    written = Signal(str)

    def __init__(
        self,
        title: str,
        example: str,
        read: Callable[[str], str],
        *,
        done: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`read` gives what was meant or raises a Refusal; `done` stands on the finishing key."""
        super().__init__(title, parent)
        self._read = read
        self.field = TextField(example, name=title)
        self.banner = Banner()
        self.digits = DigitPad(done)
        self.digits.write_into(self.field)
        self.row = QHBoxLayout()
        self.row.setSpacing(GAP)
        self.row.addWidget(self.field, 1)
        self.column.addLayout(self.row)
        self.column.addWidget(self.banner)
        self.column.addStretch(1)
        self.column.addWidget(self.digits)
        self.digits.done.connect(self._write)
        self.field.entered.connect(self._write)

    def ask(self, host: QWidget) -> None:
        """Opens, empty."""
        self.field.clear()
        self.banner.set_text("")
        self.open_over(host)
        self.field.setFocus()

    def _write(self) -> None:
        try:
            meant = self._read(self.field.text())
        except Refusal as no:
            self.banner.set_text(refusal(no))
            return
        self.close_sheet()
        self.written.emit(meant)
