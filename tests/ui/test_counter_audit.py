"""The counter in every state, measured as a wet finger and old eyes find it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from audit import problems
from counter_states import STATES
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shoot_frame import framed

from builders import StandingClock, fish_shop, open_desk
from marketpos.operations.desk import Desk
from marketpos.ui.screens.counter import CounterScreen
from marketpos.ui.theme import Theme, apply
from marketpos.ui.words import load_language

PANELS = {"wide": (1366, 768), "small": (1024, 768)}


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """바다수산 as a folder, set up once for all states."""
    folder = tmp_path_factory.mktemp("shop")
    fish_shop(open_desk(folder, StandingClock())).counter.book.close()
    return folder


@pytest.fixture
def shop(furnished: Path, tmp_path: Path) -> Iterator[tuple[Desk, StandingClock]]:
    """A copy of it, and the clock it goes by."""
    clock = StandingClock()
    desk = open_desk(Path(copytree(furnished, tmp_path / "shop")), clock)
    yield desk, clock
    desk.counter.book.close()


def shown(qtbot: QtBot, screen: CounterScreen, panel: str) -> QWidget:
    """The whole window around a state of the counter."""
    window = framed(screen, "counter")
    qtbot.addWidget(window)
    window.resize(*PANELS[panel])
    window.show()
    QApplication.processEvents()
    assert window.size().toTuple() == PANELS[panel]
    return window


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6])
def test_nothing_is_small_crowded_clipped_or_faint(
    qtbot: QtBot, qapp: QApplication, shop, state: str, panel: str, scale: float
):
    apply(qapp, Theme(scale, panel == "small"))

    assert problems(shown(qtbot, STATES[state](*shop), panel)) == []


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6])
def test_a_sentence_lies_over_the_page_keys_and_never_over_a_tile(
    qtbot: QtBot, qapp: QApplication, shop, panel: str, scale: float
):
    apply(qapp, Theme(scale, panel == "small"))
    screen = STATES["refused"](*shop)
    window = shown(qtbot, screen, panel)

    assert window.isVisible()
    corner = screen.tiles.mapTo(screen.left, QPoint())
    places = [tile.geometry().translated(corner) for tile in screen.tiles.tiles()]
    assert places
    assert not any(place.intersects(screen.banner.geometry()) for place in places)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("panel", PANELS)
def test_english_fits_as_well(qtbot: QtBot, qapp: QApplication, shop, state: str, panel: str):
    apply(qapp, Theme(1.0, panel == "small"))
    load_language(qapp, "en")

    found = problems(shown(qtbot, STATES[state](*shop), panel))

    assert [one for one in found if " in a Korean sentence" not in one] == []
