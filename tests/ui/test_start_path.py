"""From the icon to the first key: the counter stands, and nothing was loaded that can wait."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from builders import fish_shop
from marketpos.domain.clock import system_now
from marketpos.operations.desk import desk_of
from marketpos.store.book import Book
from marketpos.store.keys import keys_for

ROOT = Path(__file__).parents[2]
CAN_WAIT = ("hashlib", "uuid", "marketpos.domain.facts", "marketpos.domain.links")
"""Besides the heavy libraries, which ``test_house`` keeps off the start."""

START = """
    import json, sys

    import marketpos.app
    from PySide6 import QtCore
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    class Paints(QObject):
        count = 0

        def eventFilter(self, watched, event):
            self.count += event.type() == QEvent.Type.Paint
            return False

    class Watched(marketpos.app.App):
        def show(self):
            super().show(1366, 768)

        def open(self):
            super().open()
            paints, counter = Paints(), self.rooms.counter()
            counter.installEventFilter(paints)
            for _ in range(4):
                QApplication.sendPostedEvents()
            print(json.dumps({
                "loaded": sorted(sys.modules),
                "qt_namespace": "Qt" in vars(QtCore),
                "paints": paints.count,
                "has_keyboard": counter.hasFocus(),
            }))
            QApplication.quit()

    marketpos.app.App = Watched
    sys.exit(marketpos.app.main(["--profile", sys.argv[1]]))
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What stood there when the counter of 바다수산 was painted and could take its first key."""
    profile = tmp_path_factory.mktemp("profile")
    keys = keys_for(profile)
    book = Book(profile / "book.db", keys.book, keys.shop, system_now)
    fish_shop(desk_of(book))
    book.close()
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(START), str(profile)],
        cwd=ROOT,
        env={
            "PYTHONPATH": str(ROOT / "src"),
            "QT_QPA_PLATFORM": "offscreen",
            "MARKETPOS_KEYS": "file",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    seen: dict[str, object] = json.loads(ran.stdout.splitlines()[-1])
    return seen


def test_the_first_key_waits_for_nothing_that_the_first_sale_needs(
    started: dict[str, object],
) -> None:
    loaded = started["loaded"]

    assert isinstance(loaded, list)
    assert [name for name in CAN_WAIT if name in loaded] == []


def test_the_first_key_does_not_wait_for_a_hundred_enums(started: dict[str, object]) -> None:
    assert started["qt_namespace"] is False


def test_the_counter_is_painted_once_before_the_first_key(started: dict[str, object]) -> None:
    assert started["paints"] == 1


def test_the_counter_has_the_keyboard_as_soon_as_it_is_seen(started: dict[str, object]) -> None:
    assert started["has_keyboard"] is True
