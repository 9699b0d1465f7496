"""What painted widgets share: text boxes that can be audited, rounded boxes, the focus ring.

The first touch of PySide's `Qt` namespace makes a hundred enums, 17 ms: a seventh of the time to
the first paint. What the counter shows first does without it, here and in the widgets: flags are
plain ints, colours come as brushes (`theme.brush`), and pens from the widget's foreground role.
"""

from functools import lru_cache
from typing import NamedTuple, Protocol

from PySide6 import QtCore
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QApplication, QWidget

from marketpos.ui.theme import FOCUS, LINE, PEN_ROLES, RADIUS, Role, brush, color, palette_of

LEFT = 0x0001 | 0x0080  # the values of Qt.AlignmentFlag
RIGHT = 0x0002 | 0x0080
CENTER = 0x0004 | 0x0080
TOP = 0x0001 | 0x0020
_SECOND = 0.8  # ink at this opacity on paper is the second ink
_ONE_LINE = 0x0100  # Qt.TextFlag.TextSingleLine


class TextBox(NamedTuple):
    """One line of text just as it is painted, so that a test can measure what an eye reads."""

    text: str
    font: QFont
    rect: QRectF
    ink: Role = Role.INK
    align: int = LEFT
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


@lru_cache(maxsize=4096)
def width_of(text: str, font: QFont) -> float:
    """How wide `text` is, px; kept, because layouts ask for the same words again and again."""
    return metrics_of(font).horizontalAdvance(text)


def height_of(font: QFont) -> float:
    """How high a line is, px."""
    return metrics_of(font).height()


def elide(text: str, font: QFont, width: float, *, keep_end: bool = False) -> tuple[str, str]:
    """What of `text` fits into `width` px, and the whole of it when something had to go.

    Names are told apart by their beginnings, sums and prices by their ends (`keep_end`).
    """
    if width_of(text, font) <= width + 0.5:
        return text, ""
    for left in range(len(text) - 1, 0, -1):
        shown = f"…{text[-left:].lstrip()}" if keep_end else f"{text[:left].rstrip()}…"
        if width_of(shown, font) <= width + 0.5:
            return shown, text
    return "…", text


def lines_of(text: str, font: QFont, width: float) -> list[str]:
    """`text` broken between words: Qt would break Hangul anywhere inside of them.

    A word that is too long by itself breaks in its middle, unless it holds a digit.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and width_of(longer, font) > width + 0.5:
                lines += _halves(line, font, width)
                longer = word
            line = longer
        lines += _halves(line, font, width)
    return lines


def _halves(word: str, font: QFont, width: float) -> list[str]:
    breakable = len(word) > 3 and " " not in word and word.isalpha()
    if not breakable or width_of(word, font) <= width + 0.5:
        return [word]
    middle = -(-len(word) // 2)
    return [word[:middle], *_halves(word[middle:], font, width)]


def stack(
    rect: QRectF,
    lines: list[tuple[str, QFont, Role]],
    align: int = CENTER,
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


def set_pen_ink(widget: QWidget, ink: Role) -> None:
    """The ink that most of the widget's text has, so that its painter begins with it."""
    if widget.foregroundRole() != PEN_ROLES[ink]:
        widget.setForegroundRole(PEN_ROLES[ink])


def draw_text(painter: QPainter, box: TextBox) -> None:
    """Paints one line of text."""
    painter.setFont(box.font)
    flags, begun = box.align | _ONE_LINE, painter.pen().color()
    if begun == color(box.ink):
        painter.drawText(box.rect, flags, box.text)
    elif "Qt" in vars(QtCore):  # made already: pens cost nothing any more
        painter.setPen(color(box.ink))
        painter.drawText(box.rect, flags, box.text)
        painter.setPen(begun)
    elif box.ink is Role.SECOND_INK and begun == color(Role.INK):
        painter.setOpacity(_SECOND)
        painter.drawText(box.rect, flags, box.text)
        painter.setOpacity(1)
    else:
        rect, ground = box.rect.toAlignedRect(), QPalette.ColorRole.Window
        style, palette = QApplication.style(), palette_of(box.ink)
        style.drawItemText(painter, rect, flags, palette, True, box.text, ground)


def fill(painter: QPainter, rect: QRect | QRectF, role: Role) -> None:
    """Fills a rectangle."""
    path = QPainterPath()
    path.addRect(QRectF(rect))
    painter.fillPath(path, brush(role))


def draw_box(
    painter: QPainter,
    rect: QRectF,
    ground: Role | None,
    edge: Role | None = None,
    *,
    line: float = LINE,
    radius: float = RADIUS,
    dashed: bool = False,
) -> None:
    """Paints a rounded box whose outline lies inside `rect`."""
    inset = line / 2 if edge else 0.0
    path = QPainterPath()
    path.addRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    if ground:
        painter.fillPath(path, brush(ground))
    if edge:
        pen = QPen(brush(edge), line)
        if dashed:
            pen.setDashPattern([4, 3])
        painter.strokePath(path, pen)


def draw_focus(painter: QPainter, rect: QRectF) -> None:
    """Paints the ring of the widget that the keyboard is on; nothing else looks like it.

    Blue between two lines of paper, so that it stands out on white, mint and green alike.
    """
    draw_box(painter, rect.adjusted(4, 4, -4, -4), None, Role.PAPER, line=FOCUS + 2, radius=9)
    draw_box(painter, rect.adjusted(5, 5, -5, -5), None, Role.FOCUS, line=FOCUS, radius=8)
