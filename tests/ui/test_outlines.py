"""The first frame of a start already has the counter's keys in outline, and says nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from marketpos.app import App
from marketpos.operations.desk import Desk
from marketpos.settings import Settings
from marketpos.ui.outlines import FILE, Outlines, keep_places, places_of, read_places
from marketpos.ui.screens.counter import CounterScreen
from marketpos.ui.theme import Role, color

LARGE = 1.6


@pytest.fixture
def counter(qtbot: QtBot, fish: Desk, tmp_path: Path) -> CounterScreen:
    """바다수산's counter, whose places were kept at the last start."""
    screen = CounterScreen(fish)
    qtbot.addWidget(screen)
    screen.resize(1274, 726)
    screen.show()
    keep_places(tmp_path, places_of(screen, 1.0))
    return screen


def drawn(outlines: Outlines, width: int, x: int, y: int) -> QColor:
    """What is seen at a place of the outlines in a window of this width."""
    outlines.resize(width, 726)
    return outlines.grab().toImage().pixelColor(x, y)


def test_every_key_is_outlined_where_it_will_be(
    qtbot: QtBot, counter: CounterScreen, tmp_path: Path
) -> None:
    places = read_places(tmp_path, 1.0)
    assert places is not None
    outlines = Outlines(places)
    qtbot.addWidget(outlines)

    seven, keys = counter.left.pad.key("7"), [tuple(key) for key in places.keys]
    at = seven.mapTo(counter, seven.rect().topLeft())

    assert (at.x(), at.y(), seven.width(), seven.height()) in keys
    edge = drawn(outlines, 1274, at.x() + seven.width() // 2, at.y() + 1)
    assert edge == color(Role.OUTLINE)
    assert drawn(outlines, 1100, at.x() + seven.width() // 2, at.y() + 1) != edge


def test_nothing_is_kept_but_places(counter: CounterScreen, tmp_path: Path) -> None:
    kept = (tmp_path / FILE).read_text("utf-8")

    assert set(kept) <= set("0123456789.,[] ")


def test_other_text_or_a_torn_file_has_no_outlines(counter: CounterScreen, tmp_path: Path) -> None:
    assert read_places(tmp_path, LARGE) is None

    for torn in ("", "[1.0, 1274", "{}", "[1.0, 2, 3, 4]", '[1.0, 1, 1, [["x", 1, 1, 1]]]'):
        (tmp_path / FILE).write_text(torn, "utf-8")
        assert read_places(tmp_path, 1.0) is None


def test_the_window_begins_with_them(qtbot: QtBot, counter: CounterScreen, tmp_path: Path) -> None:
    app = App(tmp_path, Settings())
    qtbot.addWidget(app.window)

    assert isinstance(app.window.stack.currentWidget(), Outlines)
