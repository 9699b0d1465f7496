"""The counter in every state, measured as a wet finger and old eyes find it."""

from __future__ import annotations

from pathlib import Path

import pytest
from audit import problems
from counter_states import STATES
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shoot_frame import framed

from builders import StandingClock, fish_shop, open_desk
from marketpos.ui.theme import Theme, apply
from marketpos.ui.words import load_language

PANELS = {"wide": (1366, 768), "small": (1024, 768)}
DATA = ("바다수산", "동백전", "Hangul of the book")


def grown(qtbot: QtBot, folder: Path, state: str, panel: str, scale: float) -> list[str]:
    """What is wrong with a state at one panel and text size."""
    clock = StandingClock()
    desk = fish_shop(open_desk(folder, clock))
    window = framed(STATES[state](desk, clock), "counter")
    qtbot.addWidget(window)
    window.resize(*PANELS[panel])
    window.show()
    QApplication.processEvents()
    assert window.size().toTuple() == PANELS[panel]
    found = problems(window, korean=True)
    desk.counter.book.close()
    return found


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6])
def test_nothing_is_small_crowded_clipped_or_faint(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, state: str, panel: str, scale: float
):
    apply(qapp, Theme(scale, panel == "small"))

    assert grown(qtbot, tmp_path, state, panel, scale) == []


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("panel", PANELS)
def test_english_fits_as_well(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, state: str, panel: str
):
    apply(qapp, Theme(1.0, panel == "small"))
    load_language(qapp, "en")

    found = grown(qtbot, tmp_path, state, panel, 1.0)

    assert [one for one in found if " in a Korean sentence" not in one] == []
