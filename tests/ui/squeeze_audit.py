"""What the audit knows of room: texts too high for their widget, neighbours that overlap."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtWidgets import QLabel, QLayout, QWidget

from marketpos.ui.widgets.key import Key

SLACK = 2  # px, what rounding costs


def squeezed(widget: QWidget) -> Iterator[str]:
    """A text or a part that got less height than it needs at the width it was given."""
    needs = _needed(widget)
    if widget.height() < needs - SLACK:
        yield f"squeezed to {widget.height()} px, needs {needs}"


def _needed(widget: QWidget) -> int:
    """The height that it takes, px; what is made of others is measured in its parts."""
    if widget.layout() is not None or widget.findChild(QWidget):
        return 0
    if isinstance(widget, QLabel | Key) and widget.hasHeightForWidth():
        return widget.heightForWidth(widget.width())
    return min(widget.minimumSizeHint().height(), widget.maximumHeight())


def pressed_together(parent: QWidget) -> Iterator[str]:
    """Neighbours in one layout that lie over each other, which hides the lower one's words."""
    shown = [each for each in _placed(parent.layout()) if each.isVisibleTo(parent)]
    for first, second in combinations(shown, 2):
        both = first.geometry().intersected(second.geometry())
        if min(both.width(), both.height()) > SLACK:
            yield f"{_called(first)} and {_called(second)} lie over each other"


def _placed(layout: QLayout | None) -> Iterator[QWidget]:
    """The widgets that a layout and those inside of it set in their places."""
    items = [] if layout is None else [layout.itemAt(at) for at in range(layout.count())]
    for item in items:
        if item.widget() is not None:
            yield item.widget()
        else:
            yield from _placed(item.layout())


def _called(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | Key) else widget.accessibleName()
    return f"{type(widget).__name__} {text}".strip()
