"""What painted widgets share: text boxes that can be audited, rounded boxes, the focus ring."""

from functools import lru_cache
from typing import NamedTuple, Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from marketpos.ui.theme import FOCUS, LINE, RADIUS, Role, color

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter

# Beginnings are what names are told apart by, ends are what prices are told apart by.
KEEP_START = Qt.TextElideMode.ElideRight
KEEP_END = Qt.TextElideMode.ElideLeft


class TextBox(NamedTuple):
    """One line of text just as it is painted, so that a test can measure what an eye reads."""

    text: str
    font: QFont
    rect: QRectF
    ink: Role = Role.INK
    align: Qt.AlignmentFlag = LEFT
    amount: bool = False  # a sum someone must read from a step away: 32 px and more
    whole: str = ""  # the text before it was shortened, "" when it was not


class HasTextBoxes(Protocol):
    """A widget that paints its text from `text_boxes()` and nothing else."""

    def text_boxes(self) -> list[TextBox]:
        """Every line of text on the widget, in its own coordinates."""
        ...


@lru_cache(maxsize=64)
def _metrics(family: str, pixels: int, weight: int) -> QFontMetricsF:
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    return QFontMetricsF(font)


def metrics_of(font: QFont) -> QFontMetricsF:
    """The metrics of one of the theme's fonts, kept because making them is slow."""
    return _metrics(font.family(), font.pixelSize(), font.weight().value)


def width_of(text: str, font: QFont) -> float:
    """How wide `text` is, px."""
    return metrics_of(font).horizontalAdvance(text)


def height_of(font: QFont) -> float:
    """How high a line is, px."""
    return metrics_of(font).height()


def elide(
    text: str, font: QFont, width: float, keep: Qt.TextElideMode = KEEP_START
) -> tuple[str, str]:
    """What of `text` fits into `width` px, and the whole of it when something had to go."""
    shown = metrics_of(font).elidedText(text, keep, width + 0.5)
    return shown, text if shown != text else ""


def lines_of(text: str, font: QFont, width: float) -> list[str]:
    """`text` broken between words only: Qt would break Hangul inside of them."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and width_of(longer, font) > width + 0.5:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines


def stack(
    rect: QRectF,
    lines: list[tuple[str, QFont, Role]],
    align: Qt.AlignmentFlag = CENTER,
    *,
    amount: bool = False,
) -> list[TextBox]:
    """Lines one under the other, the block in the middle of `rect`, each shortened to fit."""
    top = rect.center().y() - sum(height_of(font) for _, font, _ in lines) / 2
    boxes = []
    for text, font, ink in lines:
        shown, whole = elide(text, font, rect.width())
        line = QRectF(rect.x(), top, rect.width(), height_of(font))
        boxes.append(TextBox(shown, font, line, ink, align, amount, whole))
        top += line.height()
    return boxes


def draw_text(painter: QPainter, box: TextBox) -> None:
    """Paints one line of text."""
    painter.setFont(box.font)
    painter.setPen(color(box.ink))
    painter.drawText(box.rect, box.align | Qt.TextFlag.TextSingleLine, box.text)


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
    painter.setPen(QPen(color(edge), line, style) if edge else QPen(Qt.PenStyle.NoPen))
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def draw_focus(painter: QPainter, rect: QRectF) -> None:
    """Paints the ring of the widget that the keyboard is on; nothing else looks like it."""
    inner = rect.adjusted(5, 5, -5, -5)
    draw_box(painter, inner, None, Role.FOCUS, line=FOCUS, radius=RADIUS - 4)
