"""What every test of the screens shares: our look, Korean, and no work left running."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from marketpos.ui.background import jobs_running
from marketpos.ui.theme import Theme, apply
from marketpos.ui.widgets.touchable import forget_last_touch
from marketpos.ui.words import load_language


@pytest.fixture(autouse=True)
def our_look(qapp: QApplication) -> Iterator[None]:
    """100 % on a large panel, in Korean; afterwards no job may still be on its way."""
    apply(qapp, Theme())
    load_language(qapp, "ko")
    forget_last_touch()
    yield
    assert jobs_running() == 0


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """An empty window on the screen, with a column to put things into."""
    made = QWidget()
    made.setAutoFillBackground(True)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made
