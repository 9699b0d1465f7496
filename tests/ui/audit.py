"""Says what is wrong with a window: what a wet finger misses and what old eyes cannot read.

`problems(window)` measures the window as it is shown now: painted widgets tell their texts by
`text_boxes()` and their touchable parts by `touch_areas()`, the ground is read off its pixels.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from marketpos.ui.theme import GAP, TARGET, Role, color, looks
from marketpos.ui.widgets.key import Key, KeyRole
from marketpos.ui.widgets.painting import LEFT, RIGHT, TOP, TextBox
from marketpos.ui.widgets.stepchips import StepChips
from marketpos.ui.widgets.textfield import TextField
from marketpos.ui.widgets.touchable import Touchable
from ui.squeeze_audit import pressed_together, squeezed
from ui.words_audit import HANGUL, banned_in

AMOUNT = 32  # px, smallest sum that is read from a step away
TEXT_CONTRAST = 7.0
SECOND_CONTRAST = 4.5
EDGE_CONTRAST = 3.0
# Latin that Korean shopkeepers write themselves.
LATIN = re.compile(
    "QR|PC|USB|A4|A5|[A-D]|Enter|Esc|PDF|CSV|KC|AS|TV|English|POS|kg|g|l|L|ml|cm|mm"
    "|pf|kakao|com|https?|www|naver"
)
_WORD = re.compile("[A-Za-z]+")


class Target(NamedTuple):
    """Something that can be touched, in the window's coordinates."""

    name: str
    rect: QRect
    owner: QWidget


def problems(window: QWidget, *, korean: bool = True) -> list[str]:
    """Everything wrong in this window, one sentence each; empty when all is well."""
    picture = window.grab().toImage()
    shown = [each for each in _visible(window) if not _is_covered(window, each)]
    found: list[str] = []
    targets = list(_targets(window, shown))
    found += _small_targets(targets)
    found += _crowded_targets(targets)
    found += [f"{_named(each)}: no accessible name" for each in shown if _is_mute(each)]
    for widget in shown:
        boxes = list(_boxes(widget))
        room = (*squeezed(widget), *pressed_together(widget), *_placing(widget, boxes))
        found += (f"{_named(widget)}: {wrong}" for wrong in room)
        for box in boxes:
            found += (f"{_named(widget)}: {wrong}" for wrong in _text_problems(box, korean))
            found += (
                f"{_named(widget)}: {wrong}" for wrong in _faint(window, picture, widget, box)
            )
        found += _faint_edges(window, picture, widget)
    return found


def contrast(first: QColor, second: QColor) -> float:
    """How far apart two colours are, 1 to 21 (WCAG 2.2, 1.4.3)."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color_: QColor) -> float:
    parts = (color_.redF(), color_.greenF(), color_.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _visible(window: QWidget) -> Iterator[QWidget]:
    yield window
    yield from (each for each in window.findChildren(QWidget) if each.isVisibleTo(window))


def _is_covered(window: QWidget, widget: QWidget) -> bool:
    """Whether another widget lies over it: a sheet, or the wiping lock."""
    if widget is window:
        return False
    top = window.childAt(widget.mapTo(window, widget.rect().center()))
    return not (
        top is None or top is widget or widget.isAncestorOf(top) or top.isAncestorOf(widget)
    )


def _named(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return (
        f"{type(widget).__name__} {text or widget.accessibleName() or widget.objectName()}".strip()
    )


def _in_window(window: QWidget, widget: QWidget, rect: QRect) -> QRect:
    return QRect(widget.mapTo(window, rect.topLeft()), rect.size())


def _targets(window: QWidget, shown: list[QWidget]) -> Iterator[Target]:
    for widget in shown:
        name = _named(widget)
        if isinstance(widget, QAbstractButton | TextField):
            yield Target(name, _in_window(window, widget, widget.rect()), widget)
        for area in getattr(widget, "touch_areas", list)():
            yield Target(f"{name} row", _in_window(window, widget, area), widget)


def _small_targets(targets: list[Target]) -> Iterator[str]:
    for name, rect, _ in targets:
        if rect.width() < TARGET or rect.height() < TARGET:
            size = f"{rect.width()}x{rect.height()}"
            yield f"{name}: target of {size} px, needs {TARGET}x{TARGET}"


def _crowded_targets(targets: list[Target]) -> Iterator[str]:
    for at, first in enumerate(targets):
        for second in targets[at + 1 :]:
            if first.owner is second.owner:
                continue  # rows of one list: a slip is seen, and undone in one touch
            if first.owner.isAncestorOf(second.owner) or second.owner.isAncestorOf(first.owner):
                continue  # the clearing key inside its field, the keys inside a row
            half = GAP // 2
            if first.rect.adjusted(-half, -half, half, half).intersects(
                second.rect.adjusted(-half, -half, half, half)
            ):
                yield f"{first.name} and {second.name}: less than {GAP} px apart"


def _is_mute(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton | TextField):
        return not widget.accessibleName()
    has_words = hasattr(widget, "text_boxes") and any(box.text for box in widget.text_boxes())
    is_spoken = isinstance(widget, QLabel) or bool(widget.accessibleName())
    return has_words and not is_spoken


def _boxes(widget: QWidget) -> Iterator[TextBox]:
    if hasattr(widget, "text_boxes"):
        yield from (box for box in widget.text_boxes() if box.text.strip())
    elif isinstance(widget, QLabel | QAbstractButton) and widget.text().strip():
        yield TextBox(widget.text(), widget.font(), QRectF(widget.contentsRect()))


def _text_problems(box: TextBox, korean: bool) -> Iterator[str]:
    pixels = QFontMetricsF(box.font)
    wide, high = pixels.horizontalAdvance(box.text), pixels.height()
    if wide > box.rect.width() + 1 or high > box.rect.height() + 2:
        room = f"{box.rect.width():.0f}x{box.rect.height():.0f}"
        yield f"{box.text!r} is clipped: {wide:.0f}x{high:.0f} in {room} px"
    if box.whole and (box.amount or box.align == RIGHT):
        yield f"{box.whole!r} is a sum and is shortened to {box.text!r}"
    least = AMOUNT if box.amount else looks().smallest_text
    if box.font.pixelSize() < least:
        yield f"{box.text!r} has {box.font.pixelSize()} px, needs {least}"
    for word in banned_in(box.text):
        yield f"{box.text!r} says {word}"
    if korean and HANGUL.search(box.text):
        foreign = (word for word in _WORD.findall(box.text) if not LATIN.fullmatch(word))
        for word in foreign:
            yield f"{box.text!r} says {word} in a Korean sentence"
    if not korean and HANGUL.search(box.text):
        yield f"{box.text!r} is not English"


def _placing(widget: QWidget, boxes: list[TextBox]) -> Iterator[str]:
    """Texts that leave their widget, lie over each other, or stop a key's words short."""
    extents = [(box, _extent(box)) for box in boxes]
    for at, (box, extent) in enumerate(extents):
        if not QRectF(widget.rect()).adjusted(-1, -3, 1, 3).contains(extent):
            yield f"{box.text!r} leaves its widget"
        if box.whole and isinstance(widget, Key | StepChips):
            yield f"{box.whole!r} is shortened to {box.text!r}"
        for other, beside in extents[at + 1 :]:
            if extent.adjusted(1, 3, -1, -3).intersects(beside):
                yield f"{box.text!r} lies over {other.text!r}"


def _extent(box: TextBox) -> QRectF:
    """Where the letters of a text box are."""
    pixels = QFontMetricsF(box.font)
    letters = QRectF(0, 0, pixels.horizontalAdvance(box.text), pixels.height())
    letters.moveCenter(box.rect.center())
    if box.align in (LEFT, TOP):
        letters.moveLeft(box.rect.left())
    elif box.align == RIGHT:
        letters.moveRight(box.rect.right())
    return letters


def _faint(window: QWidget, picture: QImage, widget: QWidget, box: TextBox) -> Iterator[str]:
    corner = widget.mapTo(window, QPoint(0, 0))
    ground = _ground(picture, box.rect.toAlignedRect().translated(corner))
    if ground is None:
        yield f"{box.text!r} lies outside of the window"
        return
    least = SECOND_CONTRAST if box.ink is Role.SECOND_INK else TEXT_CONTRAST
    reached = contrast(color(box.ink), ground)
    if reached < least:
        on = ground.name()
        yield f"{box.text!r} in {box.ink} on {on} has contrast {reached:.1f}, needs {least}"


def _ground(picture: QImage, rect: QRect) -> QColor | None:
    """The colour that most of a rectangle has."""
    inside = rect.intersected(picture.rect())
    if inside.isEmpty():
        return None
    dots, line = memoryview(picture.constBits()).cast("I"), picture.bytesPerLine() // 4
    step, seen = max(1, inside.width() // 40), Counter[int]()
    for y in range(inside.top(), inside.bottom() + 1, max(1, inside.height() // 12)):
        seen.update(dots[y * line + inside.left() : y * line + inside.right() + 1 : step])
    return QColor.fromRgb(seen.most_common(1)[0][0])


def _faint_edges(window: QWidget, picture: QImage, widget: QWidget) -> Iterator[str]:
    """A key must stand out from what is around it, by its outline or by its ground."""
    if not isinstance(widget, Touchable) or not widget.isEnabled():
        return
    if isinstance(widget, Key) and widget.role() in (KeyRole.BARE, KeyRole.RAIL):
        return  # inside something that has an outline, or on the rail with words of its own
    rect = _in_window(window, widget, widget.rect())
    outside = QPoint(rect.left() - 3, rect.center().y())
    edge = QPoint(rect.left() + 1, rect.top() + rect.height() * 2 // 5)
    if not picture.rect().contains(outside):
        return
    reached = max(
        contrast(picture.pixelColor(edge + QPoint(0, dy)), picture.pixelColor(outside))
        for dy in range(12)  # a dashed outline has gaps
    )
    if reached < EDGE_CONTRAST:
        yield f"{_named(widget)}: outline has contrast {reached:.1f}, needs {EDGE_CONTRAST}"
