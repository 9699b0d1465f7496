"""The counter's outlines in the very first frame, before the book is open and the counter is made.

They are where its keys and tiles stood at the last start, kept beside the settings: places only, no
words and no sums. What no longer fits the window or the text's size is left out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from marketpos.ui.theme import Role
from marketpos.ui.widgets.painting import draw_box
from marketpos.ui.widgets.touchable import Touchable

FILE = "outlines.json"


class Places(NamedTuple):
    """Where the keys of a screen of ``width`` and ``height`` stand, as (x, y, width, height)."""

    text_scale: float
    width: int
    height: int
    keys: list[list[int]]


def places_of(screen: QWidget, text_scale: float) -> Places:
    """Where the keys of a screen stand now."""
    seen = [one for one in screen.findChildren(Touchable) if one.isVisibleTo(screen)]
    at = [(one.mapTo(screen, QPoint(0, 0)), one) for one in seen]
    keys = [[place.x(), place.y(), one.width(), one.height()] for place, one in at]
    return Places(text_scale, screen.width(), screen.height(), keys)


def keep_places(profile: Path, places: Places) -> None:
    """Remember them for the next start, if they changed; a full disk is no reason to speak up."""
    text = json.dumps(places)
    file = profile / FILE
    try:
        if not file.exists() or file.read_text("utf-8") != text:
            file.write_text(text, "utf-8")
    except OSError:
        return


def read_places(profile: Path, text_scale: float) -> Places | None:
    """Those of the last start; ``None`` before there was one, or for another size of text."""
    try:
        kept = Places(*json.loads((profile / FILE).read_text("utf-8")))
        fits = kept.text_scale == text_scale and all(map(_is_place, kept.keys))
    except (OSError, ValueError, TypeError):
        return None
    return kept if fits else None


def _is_place(key: list[int]) -> bool:
    return len(key) == 4 and all(isinstance(number, int) for number in key)


class Outlines(QWidget):
    """Empty boxes where the keys will be."""

    def __init__(self, places: Places, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = places

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them, unless the window has another size now."""
        if (self.width(), self.height()) != self._places[1:3]:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for key in self._places.keys:
            draw_box(painter, QRectF(*key), Role.PAPER, Role.OUTLINE)
        painter.end()
