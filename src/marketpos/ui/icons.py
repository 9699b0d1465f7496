"""Icons: Lucide's strokes, kept as outlines in a text file and filled without any SVG reader."""

from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from marketpos.assets import asset
from marketpos.ui.theme import Role, brush

_GRID = 24.0  # Lucide draws on 24x24


@cache
def _outlines() -> dict[str, str]:
    lines = asset("icons/icons.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines)


@cache
def _path(name: str) -> QPainterPath:
    path = QPainterPath()
    words = iter(_outlines()[name].split())
    for word in words:
        step = path.moveTo if word == "M" else path.lineTo
        step(float(next(words)), float(next(words)))
    return path


def draw_icon(painter: QPainter, name: str, rect: QRectF, ink: Role) -> None:
    """Paints the icon `name` into the square `rect`; KeyError when there is none."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _GRID, rect.height() / _GRID)
    painter.fillPath(_path(name), brush(ink))
    painter.restore()


def icon_names() -> frozenset[str]:
    """Every icon there is."""
    return frozenset(_outlines())
