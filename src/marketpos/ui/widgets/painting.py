"""What painted widgets share: text boxes that can be audited, rounded boxes, the focus ring."""

from typing import NamedTuple, Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from marketpos.ui.theme import FOCUS, LINE, RADIUS, Role, color

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


class TextBox(NamedTuple):
    """One piece of text just as it is painted, so that a test can measure what an eye reads."""

    text: str
    font: QFont
    rect: QRectF
    ink: Role = Role.INK
    paper: Role = Role.PAPER
    align: Qt.AlignmentFlag = LEFT
    wrap: bool = False
    amount: bool = False  # a sum someone must read from a step away: 32 px and more


class HasTextBoxes(Protocol):
    """A widget that paints its text from `text_boxes()` and nothing else."""

    def text_boxes(self) -> list[TextBox]:
        """Every text on the widget, in its own coordinates."""
        ...


def width_of(text: str, font: QFont) -> float:
    """How wide `text` is, px."""
    return QFontMetricsF(font).horizontalAdvance(text)


def height_of(font: QFont) -> float:
    """How high a line is, px."""
    return QFontMetricsF(font).height()


def elide(text: str, font: QFont, width: float) -> str:
    """`text`, or its beginning and "…" when it does not fit `width` px."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def flags_of(box: TextBox) -> int:
    """The drawing flags of a text box."""
    wrap = Qt.TextFlag.TextWordWrap if box.wrap else Qt.TextFlag.TextSingleLine
    return int(box.align.value | wrap.value)


def draw_text(painter: QPainter, box: TextBox) -> None:
    """Paints one text box."""
    painter.setFont(box.font)
    painter.setPen(color(box.ink))
    painter.drawText(box.rect, flags_of(box), box.text)


def draw_box(
    painter: QPainter,
    rect: QRectF,
    fill: Role | None,
    edge: Role | None = None,
    *,
    line: float = LINE,
    radius: float = RADIUS,
    dashed: bool = False,
) -> None:
    """Paints a rounded box whose outline lies inside `rect`."""
    inset = line / 2 if edge else 0.0
    painter.setBrush(color(fill) if fill else Qt.BrushStyle.NoBrush)
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(color(edge), line, style) if edge else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def draw_focus(painter: QPainter, rect: QRectF) -> None:
    """Paints the ring of the widget that the keyboard is on; nothing else looks like it."""
    inner = rect.adjusted(5, 5, -5, -5)
    draw_box(painter, inner, None, Role.FOCUS, line=FOCUS, radius=RADIUS - 4)
