"""Icons: Lucide's strokes, kept as path strings and drawn without any SVG machinery."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from marketpos.ui.theme import Role


def draw_icon(painter: QPainter, name: str, rect: QRectF, ink: Role) -> None:
    """Strokes the icon `name` into the square `rect`; KeyError when there is none."""
