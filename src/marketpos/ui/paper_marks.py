"""Painting the marks of a sheet: words that fit their place, panels, QR codes."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTransform,
)

from marketpos.outputs.qr import QUIET, Matrix
from marketpos.outputs.sheet import (
    Align,
    Box,
    Code,
    Ink,
    Mark,
    Panel,
    Placed,
    Words,
    WordsTooLong,
)
from marketpos.ui.theme import FAMILY, Role, color

UNITS = 20
"""Drawing units in a millimetre: words are measured in these, so they break alike everywhere."""

_SMALLER = 0.95

_LEANS = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    Align.CENTER: Qt.AlignmentFlag.AlignCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    Align.TOP: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
}


def paint_marks(painter: QPainter, marks: tuple[Mark, ...]) -> None:
    """Paints marks where they stand, in UNITS to the millimetre."""
    for mark in marks:
        match mark:
            case Words():
                _paint_words(painter, mark)
            case Panel():
                _paint_panel(painter, mark)
            case Code():
                _paint_code(painter, mark)
            case Placed():
                _paint_placed(painter, mark)


def _paint_placed(painter: QPainter, placed: Placed) -> None:
    painter.save()
    painter.translate(placed.left * UNITS, placed.top * UNITS)
    if placed.turned_in is not None:
        painter.translate(placed.turned_in.width_mm * UNITS, placed.turned_in.height_mm * UNITS)
        painter.rotate(180)
    paint_marks(painter, placed.marks)
    painter.restore()


def _paint_panel(painter: QPainter, panel: Panel) -> None:
    style = Qt.PenStyle.DashLine if panel.dashed else Qt.PenStyle.SolidLine
    edge = QPen(_color(panel.edge), panel.line_mm * UNITS, style) if panel.edge else None
    painter.setPen(edge or QPen(Qt.PenStyle.NoPen))
    painter.setBrush(_color(panel.fill) if panel.fill else Qt.BrushStyle.NoBrush)
    place, radius = _rect(panel.box), panel.radius_mm * UNITS
    if place.width() == 0 or place.height() == 0:
        painter.drawLine(place.topLeft(), place.bottomRight())
    else:
        painter.drawRoundedRect(place, radius, radius)


def _paint_code(painter: QPainter, code: Code) -> None:
    whole, module = code.whole_mm * UNITS, code.module_mm * UNITS
    place = QRectF(code.left * UNITS, code.top * UNITS, whole, whole)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_color(Ink.QR_LIGHT))
    radius = module * QUIET / 3  # the white stays wider than the quiet zone at every corner
    painter.drawRoundedRect(place, radius, radius)
    origin = place.topLeft() + QPointF(module, module) * QUIET
    to_modules = QTransform.fromTranslate(origin.x(), origin.y()).scale(module, module)
    painter.fillPath(to_modules.map(_dark(code.modules)), _color(Ink.QR_DARK))


def _dark(modules: Matrix) -> QPainterPath:
    """All dark modules as one shape, so that no printer shows seams between them."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for y, row in enumerate(modules):
        for x, width in _runs(row):
            path.addRect(x, y, width, 1)
    return path


def _runs(row: tuple[bool, ...]) -> Iterator[tuple[int, int]]:
    """Where dark modules begin, and how many stand side by side."""
    start = 0
    for at, dark in enumerate((*row, False)):
        if not dark:
            if at > start:
                yield start, at - start
            start = at + 1


def _paint_words(painter: QPainter, words: Words) -> None:
    try:
        font, lines = lines_that_fit(words)
    except WordsTooLong:  # a preview shows what does not fit; `prove` says so
        font = _font(words, words.least_mm)
        lines = _broken(words.text, QFontMetricsF(font), words.box.width * UNITS)
    painter.setFont(font)
    painter.setPen(_color(words.ink))
    painter.drawText(_rect(words.box), int(_LEANS[words.align].value), "\n".join(lines))


def lines_that_fit(words: Words) -> tuple[QFont, list[str]]:
    """The largest letters in which the words fit, and where they break. Raises WordsTooLong."""
    place = _rect(words.box)
    size = words.size_mm
    while size >= min(words.least_mm, words.size_mm):
        font = _font(words, size)
        measure = QFontMetricsF(font)
        lines = _broken(words.text, measure, place.width())
        if _widest(lines, measure) <= place.width() and _height(lines, measure) <= place.height():
            return font, _evened(lines, words, measure)
        size *= _SMALLER
    raise WordsTooLong(text=words.text)


def _broken(text: str, measure: QFontMetricsF, width: float) -> list[str]:
    """Lines broken between words only: a Korean word torn in two is hard to read from afar."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if line and measure.horizontalAdvance(longer) > width:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines


def _evened(lines: list[str], words: Words, measure: QFontMetricsF) -> list[str]:
    """As many lines as before but of one length, so that no word is left alone on the last."""
    if words.align is not Align.CENTER or len(lines) < 2:
        return lines
    width = _widest(lines, measure)
    while True:
        width *= _SMALLER
        narrower = _broken(words.text, measure, width)
        if len(narrower) > len(lines) or _widest(narrower, measure) > width:
            return lines
        lines = narrower


def _widest(lines: list[str], measure: QFontMetricsF) -> float:
    return max(map(measure.horizontalAdvance, lines), default=0.0)


def _height(lines: list[str], measure: QFontMetricsF) -> float:
    return len(lines) * measure.lineSpacing()


def _font(words: Words, size_mm: float) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(size_mm * UNITS)))
    font.setWeight(QFont.Weight.Bold if words.bold else QFont.Weight.Medium)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _rect(box: Box) -> QRectF:
    return QRectF(*(each * UNITS for each in box))


def _color(ink: Ink) -> QColor:
    return color(Role(ink.value))
