"""What a hand does to a screen, and what the audit says of a state at every panel and text size."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shoot_frame import SCALES, SIZES, State, show_at

from builders import StandingClock, fish_shop, open_desk
from marketpos.ui.theme import Theme, apply
from marketpos.ui.widgets.keyboard import HangulKeyboard
from marketpos.ui.widgets.pagedlist import PagedList
from ui.audit import problems

THEMES = [(size, scale) for size in SIZES for scale in SCALES]


def tap(qtbot: QtBot, widget: QWidget) -> None:
    """One touch in the middle; whatever cannot be seen cannot be touched."""
    assert widget.isVisible(), f"{widget.accessibleName()} is not in sight"
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def tap_row(qtbot: QtBot, rows: PagedList, index: int) -> None:
    """One touch on a row of a list, once it is laid out."""
    QApplication.processEvents()
    middle: QPoint = rows.row_rect(index).center()
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=middle)


def type_on(qtbot: QtBot, keyboard: HangulKeyboard, *names: str) -> None:
    """Touches of the Hangul keyboard: jamo, digits, "space", "done"."""
    for name in names:
        tap(qtbot, keyboard.key(name))


def in_sight(qtbot: QtBot, screen: QWidget, size: tuple[int, int] = (1274, 726)) -> None:
    """Shows a screen as large as the window leaves it."""
    qtbot.addWidget(screen)
    screen.resize(*size)
    screen.show()
    qtbot.waitExposed(screen)


def audit(
    app: QApplication, make: State, theme: tuple[tuple[int, int], float], folder: Path
) -> list[str]:
    """What is wrong with one state at one size."""
    size, scale = theme
    apply(app, Theme(scale, size[0] == 1024))
    clock = StandingClock()
    desk = fish_shop(open_desk(folder, clock))
    window = make(desk, clock)
    show_at(window, size)
    found = problems(window)
    if window.size().toTuple() != size:
        found.append(f"needs {window.size().toTuple()} instead of {size}")
    window.close()
    window.deleteLater()
    desk.counter.book.close()
    return found
