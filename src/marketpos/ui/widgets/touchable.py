"""Everything that is pressed: acts on release inside the same target, once."""

from PySide6.QtWidgets import QAbstractButton, QWidget


class Touchable(QAbstractButton):
    """The touch rules of design.md 8; `Key` and `ProductTile` say how it looks.

    `clicked` fires on release inside the target. A `finishing` target (one that completes, voids or
    closes something) swallows the touches that follow within 400 ms at the same place, also
    when another screen has slid under the finger by then, until something else is touched.
    """

    def __init__(self, *, finishing: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finishing = finishing
