"""The product tile: name, the number to type for it, and its price."""

from PySide6.QtWidgets import QWidget

from marketpos.ui.widgets.touchable import Touchable


class ProductTile(Touchable):
    """One product on the counter. Connect to `clicked`; `setChecked(True)` shows it as selected.

    `number` is 1 to 99 and shown with two digits; 0 shows none. Too long names end in "…".
    """

    def __init__(
        self, name: str = "", number: int = 0, price: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.number = number

    def set_product(self, name: str, number: int, price: str) -> None:
        """Shows another product; `price` is ready text: "1손 8,000원"."""
