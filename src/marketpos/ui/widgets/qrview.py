"""Shows a QR crisp: whole pixels for every module, and the quiet zone it needs."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget


class QrView(QWidget):
    """Black on white whatever the theme, 4 modules quiet around (ISO/IEC 18004)."""

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def set_modules(self, modules: Sequence[Sequence[bool]]) -> None:
        """Shows a QR, True is dark; empty shows nothing."""

    def module_pixels(self) -> int:
        """The side of one module, device px; 0 when it cannot be shown crisp."""
        return 0

    def grab_luminance(self) -> tuple[bytes, int, int]:
        """The rendered pixels as 8-bit grey, width and height, for reading it back."""
        return b"", 0, 0
