"""Icons: Lucide's strokes, kept as path strings and drawn without any SVG machinery."""

import json
from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from marketpos.assets import asset
from marketpos.ui.theme import Role, color

_GRID = 24.0  # Lucide draws on 24x24 with a stroke of 2


@cache
def _strokes() -> dict[str, str]:
    read: dict[str, str] = json.loads(asset("icons/icons.json").read_text(encoding="utf-8"))
    return read


@cache
def _path(name: str) -> QPainterPath:
    path = QPainterPath()
    words = iter(_strokes()[name].split())
    for word in words:
        if word == "Z":
            path.closeSubpath()
            continue
        numbers = [float(next(words)) for _ in range(6 if word == "C" else 2)]
        match word:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case _:
                path.cubicTo(*numbers)
    return path


def draw_icon(painter: QPainter, name: str, rect: QRectF, ink: Role) -> None:
    """Strokes the icon `name` into the square `rect`; KeyError when there is none."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _GRID, rect.height() / _GRID)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(color(ink), 2, Qt.PenStyle.SolidLine, cap, join))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(name))
    painter.restore()


def icon_names() -> frozenset[str]:
    """Every icon there is."""
    return frozenset(_strokes())
