"""How marketpos looks: colour roles, type sizes, measures, and the theme that is applied."""

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QBrush, QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from marketpos.assets import asset

FAMILY = "Pretendard"
# Medium is the plain weight: thin strokes drown on a panel under film.
FONT_FILES = ("fonts/Pretendard-Medium.otf", "fonts/Pretendard-Bold.otf")

TARGET = 64  # smallest touch target, px, both ways; never shrinks (design.md 8)
GAP = 8  # smallest distance between two targets, px
RADIUS = 12  # corner of keys, tiles and cards, px
LINE = 2  # outline, px
FOCUS = 3  # focus ring, px


class Role(StrEnum):
    """What a colour is for; resources/theme/palette.txt says which colour that is."""

    PRIMARY = "primary"
    PRIMARY_PRESSED = "primary_pressed"
    ON_PRIMARY = "on_primary"
    MINT = "mint"
    MINT_PRESSED = "mint_pressed"
    BAR = "bar"
    RAIL = "rail"
    RAIL_PRESSED = "rail_pressed"
    ON_RAIL = "on_rail"
    CHANNEL = "channel"
    NOTICE = "notice"
    NOTICE_EDGE = "notice_edge"
    AMBER = "amber"
    RISE = "rise"
    PAGE = "page"
    PAPER = "paper"
    PAPER_PRESSED = "paper_pressed"
    INK = "ink"
    SECOND_INK = "second_ink"
    OUTLINE = "outline"
    HAIRLINE = "hairline"
    TRACK = "track"
    FOCUS = "focus"
    QR_DARK = "qr_dark"
    QR_LIGHT = "qr_light"
    PRACTICE = "practice"
    PRACTICE_STRIPE = "practice_stripe"


class Text(StrEnum):
    """What a piece of text is for; it decides the size."""

    RAIL = "rail"
    NOTE = "note"
    BODY = "body"
    KEY = "key"
    NAME = "name"
    FIELD = "field"
    HEADING = "heading"
    DIGIT = "digit"
    TITLE = "title"
    AMOUNT = "amount"
    TOTAL = "total"
    CHANGE = "change"


# Pixels at 100 %: (1366x768 and up, the 1024x768 panel).
_PIXELS: dict[Text, tuple[int, int]] = {
    Text.RAIL: (18, 16),
    Text.NOTE: (18, 17),
    Text.BODY: (19, 18),
    Text.KEY: (19, 18),
    Text.NAME: (21, 20),
    Text.FIELD: (23, 21),
    Text.HEADING: (26, 24),
    Text.DIGIT: (28, 27),
    Text.TITLE: (30, 27),
    Text.AMOUNT: (34, 32),
    Text.TOTAL: (46, 42),
    Text.CHANGE: (72, 60),
}

# What is large already grows half as much, or a total would no longer fit its panel.
_LARGE = frozenset({Text.DIGIT, Text.AMOUNT, Text.TOTAL, Text.CHANGE})


class Theme(NamedTuple):
    """One way to look: how big the text is, and whether the panel is the small one."""

    text_scale: float = 1.0
    compact: bool = False

    @property
    def smallest_text(self) -> int:
        """The smallest text allowed at 100 %, px (design.md 8)."""
        return 16 if self.compact else 18

    def pixels(self, text: Text) -> int:
        """The size of this text, px."""
        if text is Text.RAIL:
            grow = self._rail_growth()
        else:
            grow = (1 + self.text_scale) / 2 if text in _LARGE else self.text_scale
        return round(_PIXELS[text][self.compact] * grow)

    def font(self, text: Text, *, bold: bool = False) -> QFont:
        """The font of this text; a shared object, so copy it before changing it."""
        return font_of(self.pixels(text), bold=bold)

    def rail_width(self) -> int:
        """How wide the navigation rail is, px."""
        return round((80 if self.compact else 92) * self._rail_growth())

    def _rail_growth(self) -> float:
        """The rail and its words grow together, a little less than the rest."""
        return 1 + (self.text_scale - 1) * 0.8

    def scaled(self, pixels: float) -> int:
        """A measure that grows with the text, px at 100 % to px now."""
        return round(pixels * self.text_scale)


@cache
def font_of(pixels: int, *, bold: bool) -> QFont:
    """Our font at this size, px; a shared object. Prefer `Theme.font`, which knows the sizes."""
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Medium)
    return font


@cache
def _palette() -> dict[str, QColor]:
    lines = asset("theme/palette.txt").read_text(encoding="utf-8").splitlines()
    return {role: QColor(value) for role, value in map(str.split, lines)}


def color(role: Role) -> QColor:
    """The colour of a role; a shared object, so copy it before changing it."""
    return _palette()[role]


@cache
def palette_of(role: Role) -> QPalette:
    """A palette whose window and button are all of this role; a shared object.

    PySide makes brushes of colours, and sets pens, only after it has made all enums of the `Qt`
    namespace, 17 ms that the first paint cannot spare. A palette holds its brushes ready.
    """
    return QPalette(color(role), color(role))


@cache
def brush(role: Role) -> QBrush:
    """The colour of a role to fill with; a shared object."""
    return palette_of(role).window()


# A painter begins with its widget's foreground role as pen, which spares the first paint `setPen`.
PEN_ROLES = {
    Role.INK: QPalette.ColorRole.WindowText,
    Role.SECOND_INK: QPalette.ColorRole.PlaceholderText,
    Role.PRIMARY: QPalette.ColorRole.Link,
    Role.ON_PRIMARY: QPalette.ColorRole.HighlightedText,
    Role.AMBER: QPalette.ColorRole.BrightText,
    Role.ON_RAIL: QPalette.ColorRole.ToolTipText,
    Role.RISE: QPalette.ColorRole.LinkVisited,
}

_applied = Theme()


def looks() -> Theme:
    """The theme last applied; like Qt's own font and palette there is one for the whole app."""
    return _applied


def apply(app: QApplication, theme: Theme) -> None:
    """Makes every widget, built or to come, look like `theme`."""
    global _applied
    _load_fonts()
    _applied = theme
    app.setPalette(_qt_palette())
    app.setFont(theme.font(Text.BODY))


@cache
def _load_fonts() -> tuple[int, ...]:
    return tuple(_load_font(asset(name)) for name in FONT_FILES)


def _load_font(file: Path) -> int:
    """Loads by name, which is quickest; Windows does not find every folder with Hangul that way."""
    found = QFontDatabase.addApplicationFont(str(file))
    return found if found >= 0 else QFontDatabase.addApplicationFontFromData(file.read_bytes())


def _qt_palette() -> QPalette:
    palette = QPalette(color(Role.PAPER), color(Role.PAGE))
    for ink, qt_role in PEN_ROLES.items():
        palette.setColor(qt_role, color(ink))
    palette.setColor(QPalette.ColorRole.Base, color(Role.PAPER))
    palette.setColor(QPalette.ColorRole.Highlight, color(Role.PRIMARY))
    return palette
