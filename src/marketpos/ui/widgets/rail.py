"""The dark rail at the left: from every screen to every other in one touch."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from marketpos.ui.widgets.key import Key


@dataclass(frozen=True)
class RailEntry:
    """One place to go; `name` is what `chosen` carries."""

    name: str
    text: str
    icon: str


class Rail(QWidget):
    """Entries from the top, `foot` entries at the bottom."""

    chosen = Signal(str)

    def __init__(
        self,
        entries: Sequence[RailEntry],
        foot: Sequence[RailEntry] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)

    def set_current(self, name: str) -> None:
        """Marks where we are; does not fire `chosen`."""

    def current(self) -> str:
        """The name of the marked entry."""
        return ""

    def key(self, name: str) -> Key:
        """The key of an entry."""
        raise NotImplementedError
