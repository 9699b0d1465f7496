"""What every test shares: an offscreen screen, a fresh profile, and nothing left running."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("MARKETPOS_KEYS", "file")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from builders import StandingClock, fish_shop, open_desk
from marketpos.operations.desk import Desk


@pytest.fixture(scope="session", autouse=True)
def own_documents(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What a shop would keep in its documents is kept apart from that of a run next door."""
    home = tmp_path_factory.mktemp("home")
    (home / "documents").mkdir()
    (home / "user-dirs.dirs").write_text(f'XDG_DOCUMENTS_DIR="{home}/documents"\n')
    os.environ["XDG_CONFIG_HOME"] = str(home)


@pytest.fixture(autouse=True)
def cleared_screen() -> None:
    """The windows of the test before are gone, or each new look would dress all of them again.

    Outside its own loop Qt deletes nothing that was asked to go later, and what hangs on a signal's
    function outlives its window.
    """
    for widget in QApplication.topLevelWidgets():
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def clock() -> StandingClock:
    """Monday afternoon, until a test moves it."""
    return StandingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: StandingClock) -> Iterator[Desk]:
    """An empty book."""
    made = open_desk(tmp_path / "shop", clock)
    yield made
    made.counter.book.close()


@pytest.fixture
def fish(desk: Desk) -> Desk:
    """바다수산, ready to sell."""
    return fish_shop(desk)
