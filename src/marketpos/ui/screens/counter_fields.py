"""A scanner types into whatever field is being written in; the field is spared, the code heard."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from marketpos.domain.scanner import ENTER
from marketpos.ui.widgets.textfield import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from marketpos.domain.scanner import Scanner

_RETURNS = (0x01000004, 0x01000005)
"""Return and Enter among the values of Qt.Key, see widgets/painting.py."""


class ScansInFields(QObject):
    """Listens in on the fields of a sheet. What a scanner wrote there is taken out again."""

    scanned = Signal(str)

    def __init__(self, scanner: Scanner, parent: QObject) -> None:
        """`scanner` hears the counter too: the first letter of a code may open a sheet."""
        super().__init__(parent)
        self._scanner, self._before = scanner, ""

    def listen_to(self, sheet: QWidget) -> None:
        """Every field of this sheet, from now on."""
        for field in sheet.findChildren(TextField):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The Enter of a scan is no Enter; every other key goes where it went."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, TextField):
            return False
        return self._hear(watched, event)  # type: ignore[arg-type]

    def _hear(self, field: TextField, event: QKeyEvent) -> bool:
        at_ms = event.timestamp() or time.monotonic_ns() // 1_000_000
        heard = self._scanner.feed(ENTER if event.key() in _RETURNS else event.text(), at_ms)
        if heard.began:
            self._before = field.text()
        if not heard.code.isdigit():  # with letters in it, it may be what is looked for
            return False
        field.set_text(self._before)
        self.scanned.emit(heard.code)
        return True
