"""The key: the one button of marketpos, in the eight ways it looks."""

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from marketpos.ui.theme import Text
from marketpos.ui.widgets.touchable import Touchable


class KeyRole(StrEnum):
    """What a key is for; decides its colours."""

    PLAIN = "plain"  # white, grey outline
    PRIMARY = "primary"  # deep green: the next step
    OUTLINE = "outline"  # white, green outline and words
    SOFT = "soft"  # mint: works on what was typed
    AMBER = "amber"  # brown outline: tab, care
    DASHED = "dashed"  # adds something new
    CHIP = "chip"  # one of several; checkable
    RAIL = "rail"  # on the dark rail; checkable


class Key(Touchable):
    """A key with a text, perhaps a second line and an icon. Connect to `clicked`.

    Everything checkable (a chip, a choice) shows its chosen state in mint with a green outline.
    """

    def __init__(
        self,
        text: str = "",
        *,
        sub: str = "",
        icon: str = "",
        role: KeyRole = KeyRole.PLAIN,
        size: Text = Text.KEY,
        finishing: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(finishing=finishing, parent=parent)

    def set_text(self, text: str, sub: str = "") -> None:
        """Changes both lines; the accessible name follows."""

    def set_icon(self, name: str) -> None:
        """Changes the icon ("" for none); names are those of resources/icons/icons.json."""

    def set_role(self, role: KeyRole) -> None:
        """Changes the look."""
