"""Every widget of every screen and state, at both sizes and three text sizes, in both languages."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from shots import SCALES, SHOTS, SIZES, settle, stage
from ui.audit import problems

HARD_CORNERS = (((1366, 768), 1.3), ((1024, 768), 1.6))


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SHOTS)
def test_everything_can_be_read_and_hit(
    qtbot: QtBot, name: str, size: tuple[int, int], scale: float
) -> None:
    with stage(size, scale, "ko", set_up=not name.startswith("start")) as (app, rooms):
        shown = SHOTS[name](app, rooms)
        settle()

        found = problems(shown)
        shown.close()

    assert found == []


@pytest.mark.parametrize(("size", "scale"), HARD_CORNERS)
@pytest.mark.parametrize("name", SHOTS)
def test_english_fits_too(qtbot: QtBot, name: str, size: tuple[int, int], scale: float) -> None:
    """Where its longer words are tightest: what fits there fits with smaller letters."""
    with stage(size, scale, "en", set_up=not name.startswith("start")) as (app, rooms):
        shown = SHOTS[name](app, rooms)
        settle()

        found = problems(shown, korean=False)
        shown.close()

    assert [one for one in found if "is not English" not in one] == []  # goods keep their names
